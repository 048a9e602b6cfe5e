#include "analysis/encoding/ridge_space.h"
#include "analysis/encoding/symmetric_eigen.h"

namespace fusiform {
namespace {

template <class Real>
class CovarianceSpace : public RidgeSpace<Real> {
public:
    CovarianceSpace(FoldedFeatures<Real> features, bool perFit) : m_features(std::move(features)), m_perFit(perFit) {
        for (int fold = 0; fold < m_features.rows.folds(); ++fold) {
            const Eigen::MatrixXd rows = m_features.fold(fold).template cast<double>();
            Eigen::MatrixXd scatter = Eigen::MatrixXd::Zero(rows.cols(), rows.cols());
            scatter.selfadjointView<Eigen::Lower>().rankUpdate(rows.transpose());
            m_scatters.emplace_back(scatter.selfadjointView<Eigen::Lower>());
        }
    }

    [[nodiscard]] const FoldedFeatures<Real>& features() const override { return m_features; }

    [[nodiscard]] RidgeBasis basis(
        const std::vector<bool>& fitted, const Eigen::RowVectorXd& bandScale, const Progress& progress) const override {
        RidgeBasis basis;
        basis.fitted = fitted;
        basis.count = this->fittedCount(fitted);
        basis.mean = this->fittedMean(fitted);
        const Eigen::Index size = m_features.features();
        Eigen::MatrixXd scatter = Eigen::MatrixXd::Zero(size, size);
        for (std::size_t fold = 0; fold < m_scatters.size(); ++fold)
            if (fitted[fold])
                scatter += m_scatters[fold];
        const VectorD aboutZero = scatter.diagonal();
        scatter -= double(basis.count) * basis.mean.transpose() * basis.mean;
        basis.scale = Eigen::RowVectorXd::Ones(size);
        if (m_perFit)
            basis.scale = this->unitScale(scatter.diagonal(), aboutZero, basis.count);
        if (bandScale.size() > 0)
            basis.scale.array() *= bandScale.array();
        scatter = basis.scale.transpose().asDiagonal() * scatter * basis.scale.transpose().asDiagonal();
        SymmetricEigen eigen = numericalRange(symmetricEigen(std::move(scatter), progress));
        basis.values = std::move(eigen.values);
        basis.map = basis.scale.transpose().asDiagonal() * eigen.vectors;
        return basis;
    }

    [[nodiscard]] HeldOutRows heldOut(const RidgeBasis& basis, int fold, double leastAlpha) const override {
        const auto count = m_features.rows.size(fold);
        const Eigen::RowVectorXd mean = m_features.foldMeans.row(fold);
        const Eigen::MatrixXd scatter =
            m_scatters[std::size_t(fold)] - double(count) * mean.transpose() * mean;
        const Eigen::MatrixXd mapped = scatter * basis.map;
        return heldOutRows(
            count, basis.map.transpose() * (mean - basis.mean).transpose(), basis.map.transpose() * mapped,
            basis.values, leastAlpha);
    }

    [[nodiscard]] TileSums<Real> sums(const FoldedResponses<Real>& responses, const Progress& progress) const override {
        TileSums<Real> sums;
        sums.total = MatrixD::Zero(m_features.features(), responses.voxels());
        for (int fold = 0; fold < m_features.rows.folds(); ++fold) {
            progress.stopIfRequested();
            sums.byFold.emplace_back(
                m_features.fold(fold).transpose() *
                responses.values.middleRows(m_features.rows.begin[std::size_t(fold)], m_features.rows.size(fold)));
            sums.total += sums.byFold.back().template cast<double>();
        }
        return sums;
    }

    [[nodiscard]] MatrixD components(
        const RidgeBasis& basis, const FoldedResponses<Real>& responses, const TileSums<Real>& sums) const override {
        MatrixD fitted = sums.total;
        for (std::size_t fold = 0; fold < sums.byFold.size(); ++fold)
            if (!basis.fitted[fold])
                fitted -= sums.byFold[fold].template cast<double>();
        fitted.noalias() -=
            (double(basis.count) * basis.mean.transpose()) * responses.meanOf(basis.fitted, m_features.rows);
        MatrixD components = basis.map.transpose() * fitted;
        this->clearConstant(basis, responses, components);
        return components;
    }

    [[nodiscard]] MatrixD covariances(
        const RidgeBasis& basis, const HeldOutRows& rows, int fold, const FoldedResponses<Real>& responses,
        const TileSums<Real>& sums) const override {
        MatrixD heldOut = sums.byFold[std::size_t(fold)].template cast<double>();
        heldOut.noalias() -=
            (double(rows.count) * m_features.foldMeans.row(fold).transpose()) * responses.foldMeans.row(fold);
        return basis.map.transpose() * heldOut;
    }

    [[nodiscard]] MatrixD weights(const RidgeBasis& basis, const MatrixD& coefficients) const override {
        return basis.map * coefficients;
    }

    [[nodiscard]] MatrixD predictions(
        const RidgeBasis& basis, const HeldOutRows& /*rows*/, int fold, const MatrixD& coefficients) const override {
        const MatrixD weights = basis.map * coefficients;
        MatrixD predicted = (m_features.fold(fold) * weights.template cast<Real>()).template cast<double>();
        predicted.rowwise() -= basis.mean * weights;
        return predicted;
    }

    [[nodiscard]] typename RidgeSpace<Real>::FittedRows fittedRows(const RidgeBasis& basis) const override {
        const Eigen::MatrixXd rows = m_features.values.template cast<double>();
        const Eigen::MatrixXd inBasis = (rows.rowwise() - basis.mean) * basis.map;
        return {inBasis, inBasis.cwiseAbs2()};
    }

private:
    FoldedFeatures<Real> m_features;
    bool m_perFit;
    std::vector<Eigen::MatrixXd> m_scatters; ///< of every fold: (features, features), about `shift`
};

} // namespace

template <class Real>
std::unique_ptr<RidgeSpace<Real>> covarianceSpace(FoldedFeatures<Real> features, bool perFit) {
    return std::make_unique<CovarianceSpace<Real>>(std::move(features), perFit);
}

template std::unique_ptr<RidgeSpace<float>> covarianceSpace(FoldedFeatures<float>, bool);
template std::unique_ptr<RidgeSpace<double>> covarianceSpace(FoldedFeatures<double>, bool);

} // namespace fusiform
