#include "analysis/encoding/ridge_space.h"
#include "analysis/encoding/symmetric_eigen.h"

#include <algorithm>
#include <mutex>

namespace fusiform {
namespace {

using Kernel = std::shared_ptr<const Eigen::MatrixXd>;

template <class Real>
class KernelSpace : public RidgeSpace<Real> {
public:
    KernelSpace(FoldedFeatures<Real> features, bool perFit) : m_features(std::move(features)), m_perFit(perFit) {}

    [[nodiscard]] const FoldedFeatures<Real>& features() const override { return m_features; }

    [[nodiscard]] RidgeBasis basis(
        const std::vector<bool>& fitted, const Eigen::RowVectorXd& bandScale, const Progress& progress) const override {
        RidgeBasis basis;
        basis.fitted = fitted;
        basis.count = this->fittedCount(fitted);
        basis.mean = this->fittedMean(fitted);
        basis.scale = m_perFit ? scaleOf(basis) : Eigen::RowVectorXd::Ones(m_features.features());
        if (bandScale.size() > 0)
            basis.scale.array() *= bandScale.array();
        basis.kernel = m_perFit ? kernelOf(basis.scale, progress) : sharedKernel(basis.scale, progress);
        Eigen::MatrixXd square = between(*basis.kernel, placesOf(fitted), placesOf(fitted));
        centre(square, basis);
        SymmetricEigen eigen = numericalRange(symmetricEigen(std::move(square), progress));
        basis.values = std::move(eigen.values);
        basis.map = std::move(eigen.vectors);
        return basis;
    }

    [[nodiscard]] HeldOutRows heldOut(const RidgeBasis& basis, int fold, double leastAlpha) const override {
        std::vector<bool> held(basis.fitted.size(), false);
        held[std::size_t(fold)] = true;
        Eigen::MatrixXd rows = between(*basis.kernel, placesOf(held), placesOf(basis.fitted));
        centre(rows, basis);
        Eigen::MatrixXd inBasis = rows * basis.map;
        const VectorD bias = inBasis.colwise().mean().transpose();
        inBasis.rowwise() -= bias.transpose();
        HeldOutRows made =
            heldOutRows(inBasis.rows(), bias, inBasis.transpose() * inBasis, basis.values, leastAlpha);
        made.inBasis = std::move(inBasis);
        return made;
    }

    [[nodiscard]] TileSums<Real>
    sums(const FoldedResponses<Real>& responses, const Progress& progress) const override {
        progress.stopIfRequested();
        return {{}, {}, responses.values.template cast<double>()};
    }

    [[nodiscard]] MatrixD components(
        const RidgeBasis& basis, const FoldedResponses<Real>& responses, const TileSums<Real>& sums) const override {
        const Eigen::RowVectorXd mean = responses.meanOf(basis.fitted, m_features.rows);
        MatrixD components = MatrixD::Zero(basis.values.size(), responses.voxels());
        Eigen::Index at = 0;
        forFitted(basis, [&](Eigen::Index first, Eigen::Index count) {
            components.noalias() += basis.map.middleRows(at, count).transpose() *
                                    (sums.responses.middleRows(first, count).rowwise() - mean);
            at += count;
        });
        this->clearConstant(basis, responses, components);
        return components;
    }

    [[nodiscard]] MatrixD covariances(
        const RidgeBasis& /*basis*/, const HeldOutRows& rows, int fold, const FoldedResponses<Real>& /*responses*/,
        const TileSums<Real>& sums) const override {
        return rows.inBasis.transpose() *
               sums.responses.middleRows(m_features.rows.begin[std::size_t(fold)], rows.count);
    }

    [[nodiscard]] MatrixD weights(const RidgeBasis& basis, const MatrixD& coefficients) const override {
        const MatrixD dual = basis.map * coefficients; // (fitted rows, voxels)
        MatrixD weights = MatrixD::Zero(m_features.features(), dual.cols());
        Eigen::Index at = 0;
        forFitted(basis, [&](Eigen::Index first, Eigen::Index count) {
            const MatrixOf<Real> part = dual.middleRows(at, count).template cast<Real>();
            weights += (m_features.values.middleRows(first, count).transpose() * part).template cast<double>();
            at += count;
        });
        weights.noalias() -= basis.mean.transpose() * dual.colwise().sum();
        weights.array().colwise() *= basis.scale.transpose().array().square();
        return weights;
    }

    [[nodiscard]] MatrixD predictions(
        const RidgeBasis& /*basis*/, const HeldOutRows& rows, int /*fold*/, const MatrixD& coefficients) const override {
        MatrixD predicted = rows.inBasis * coefficients;
        predicted.rowwise() += rows.bias.transpose() * coefficients;
        return predicted;
    }

    [[nodiscard]] typename RidgeSpace<Real>::FittedRows fittedRows(const RidgeBasis& basis) const override {
        const Eigen::MatrixXd inBasis = basis.map * basis.values.asDiagonal();
        return {inBasis, inBasis.cwiseProduct(basis.map)};
    }

private:
    static constexpr Eigen::Index columnsAtOnce = 512;

    [[nodiscard]] std::vector<Eigen::Index> placesOf(const std::vector<bool>& folds) const {
        std::vector<Eigen::Index> places;
        for (int fold = 0; fold < m_features.rows.folds(); ++fold)
            if (folds[std::size_t(fold)])
                for (auto at = m_features.rows.begin[std::size_t(fold)]; at < m_features.rows.begin[std::size_t(fold) + 1];
                     ++at)
                    places.push_back(at);
        return places;
    }

    template <class Take>
    void forFitted(const RidgeBasis& basis, const Take& take) const {
        for (int fold = 0; fold < m_features.rows.folds(); ++fold)
            if (basis.fitted[std::size_t(fold)])
                take(m_features.rows.begin[std::size_t(fold)], m_features.rows.size(fold));
    }

    static Eigen::MatrixXd
    between(const Eigen::MatrixXd& kernel, const std::vector<Eigen::Index>& rows, const std::vector<Eigen::Index>& cols) {
        return kernel(rows, cols);
    }

    /// From products about `shift` to products about the mean of the fitted rows. Columns are the fitted rows.
    void centre(Eigen::MatrixXd& products, const RidgeBasis& basis) const {
        const auto fitted = placesOf(basis.fitted);
        const Eigen::MatrixXd& kernel = *basis.kernel;
        Eigen::RowVectorXd meanOfColumns = Eigen::RowVectorXd::Zero(Eigen::Index(fitted.size()));
        for (std::size_t col = 0; col < fitted.size(); ++col)
            for (const Eigen::Index row : fitted)
                meanOfColumns[Eigen::Index(col)] += kernel(row, fitted[col]) / double(fitted.size());
        const double mean = meanOfColumns.mean();
        const VectorD meanOfRows = products.rowwise().mean();
        products.colwise() -= meanOfRows;
        products.rowwise() -= meanOfColumns;
        products.array() += mean;
    }

    [[nodiscard]] Eigen::RowVectorXd scaleOf(const RidgeBasis& basis) const {
        VectorD aboutZero = VectorD::Zero(m_features.features());
        VectorD aboutMean = aboutZero;
        forFitted(basis, [&](Eigen::Index first, Eigen::Index count) {
            for (Eigen::Index place = first; place < first + count; ++place) {
                const Eigen::RowVectorXd row = m_features.values.row(place).template cast<double>();
                aboutZero += row.cwiseAbs2().transpose();
                aboutMean += (row - basis.mean).cwiseAbs2().transpose();
            }
        });
        return this->unitScale(aboutMean, aboutZero, basis.count);
    }

    /// (rows, rows), a run of features at a time.
    [[nodiscard]] Kernel kernelOf(const Eigen::RowVectorXd& scale, const Progress& progress) const {
        auto kernel = std::make_shared<Eigen::MatrixXd>(Eigen::MatrixXd::Zero(m_features.count(), m_features.count()));
        for (Eigen::Index first = 0; first < m_features.features(); first += columnsAtOnce) {
            progress.stopIfRequested();
            const Eigen::Index count = std::min(columnsAtOnce, m_features.features() - first);
            MatrixOf<Real> scaled = m_features.values.middleCols(first, count);
            scaled.array().rowwise() *= scale.segment(first, count).template cast<Real>().array();
            *kernel += (scaled * scaled.transpose()).template cast<double>();
        }
        return kernel;
    }

    /// The same for all folds, unless features are scaled by fold.
    [[nodiscard]] Kernel sharedKernel(const Eigen::RowVectorXd& scale, const Progress& progress) const {
        const std::lock_guard guard(m_lock);
        if (!m_kernel || m_kernelScale != scale) {
            m_kernel = kernelOf(scale, progress);
            m_kernelScale = scale;
        }
        return m_kernel;
    }

    FoldedFeatures<Real> m_features;
    bool m_perFit;
    mutable std::mutex m_lock;
    mutable Kernel m_kernel;                   ///< guarded by m_lock
    mutable Eigen::RowVectorXd m_kernelScale; ///< guarded by m_lock
};

} // namespace

template <class Real>
std::unique_ptr<RidgeSpace<Real>> kernelSpace(FoldedFeatures<Real> features, bool perFit) {
    return std::make_unique<KernelSpace<Real>>(std::move(features), perFit);
}

template std::unique_ptr<RidgeSpace<float>> kernelSpace(FoldedFeatures<float>, bool);
template std::unique_ptr<RidgeSpace<double>> kernelSpace(FoldedFeatures<double>, bool);

} // namespace fusiform
