#include "analysis/selectivity/projection.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace fusiform {
namespace {

constexpr double cosineError = 2e-7;  ///< of a product of unit vectors in float32
constexpr double allowedError = 1e-6; ///< relative, of the sums
constexpr double noMaximum = -std::numeric_limits<double>::infinity();

/// Share of a voxel's sum from which on an entry is computed anew in float64. The errors of the others are
/// independent: their squares add up to at most share * (error of a logit)².
double heavyShare(double temperature) {
    const double logitError = cosineError / temperature;
    return std::min(1.0, std::pow(allowedError / logitError, 2));
}

/// Running sums of the softmax of voxels that share a pass over the bank.
struct RunningSums {
    MatrixD direction; ///< Σ exp((cosine - maximum) / temperature) ê
    VectorD length;    ///< likewise of ||e||
    VectorD sum;       ///< likewise of 1
    VectorD maximum;   ///< largest cosine

    RunningSums(Eigen::Index voxels, Eigen::Index features)
        : direction(MatrixD::Zero(voxels, features)), length(VectorD::Zero(voxels)), sum(length),
          maximum(VectorD::Constant(voxels, noMaximum)) {}
};

class Projection {
public:
    Projection(const MatrixF& weights, double temperature)
        : m_temperature(temperature), m_heavy(heavyShare(temperature)), m_weights(weights),
          m_unit(weights.rows(), weights.cols()), m_length(weights.rows()),
          m_sums(weights.rows(), weights.cols()) {
        for (Eigen::Index voxel = 0; voxel < weights.rows(); ++voxel) {
            const VectorD row = weights.row(voxel).transpose().cast<double>();
            m_length[voxel] = row.norm();
            if (good(voxel))
                m_unit.row(voxel) = (row / m_length[voxel]).transpose().cast<float>();
            else
                m_unit.row(voxel).setZero();
        }
    }

    [[nodiscard]] const MatrixF& unit() const { return m_unit; }

    /// One tile of voxels and of the bank; different tiles of voxels at the same time.
    void add(Eigen::Index first, const BankTile& tile, Eigen::Ref<MatrixF> cosines) {
        const Eigen::RowVectorXf inverse = tile.inverseLength.cast<float>().transpose();
        VectorD rescale(cosines.rows());
        for (Eigen::Index at = 0; at < cosines.rows(); ++at) {
            auto row = cosines.row(at);
            row.array() *= inverse.array();
            rescale[at] = addRow(first + at, tile, row);
            row.array() *= inverse.array(); // Σ a ê = Σ (a / ||e||) e
        }
        MatrixF part(cosines.rows(), tile.rows.cols());
        part.noalias() = cosines * tile.rows;
        for (Eigen::Index at = 0; at < cosines.rows(); ++at)
            m_sums.direction.row(first + at) =
                rescale[at] * m_sums.direction.row(first + at) + part.row(at).cast<double>();
    }

    [[nodiscard]] MatrixF result() const {
        MatrixF projected(m_unit.rows(), m_unit.cols());
        for (Eigen::Index voxel = 0; voxel < projected.rows(); ++voxel) {
            const double length = m_sums.direction.row(voxel).norm();
            const double rho = m_sums.length[voxel] / m_sums.sum[voxel];
            if (good(voxel))
                projected.row(voxel) = (m_sums.direction.row(voxel) * (rho / length)).cast<float>();
            else
                projected.row(voxel).setConstant(missingValue);
        }
        return projected;
    }

private:
    using Row = Eigen::Block<Eigen::Ref<MatrixF>, 1, Eigen::Dynamic, true>;

    [[nodiscard]] bool good(Eigen::Index voxel) const {
        return m_length[voxel] > 0 && std::isfinite(m_length[voxel]);
    }

    /// Turns cosines into unnormalised softmax weights; returns what the direction so far is to be multiplied
    /// by.
    double addRow(Eigen::Index voxel, const BankTile& tile, Row row) {
        const double larger = std::max(m_sums.maximum[voxel], double(row.maxCoeff()));
        const double rescale = std::exp((m_sums.maximum[voxel] - larger) / m_temperature); // 0 at first
        // The difference of near floats is exact, the quotients by themselves would not be.
        row = ((row.array() - float(larger)) * float(1 / m_temperature)).exp();
        const double soFar = rescale * m_sums.sum[voxel];
        if (m_heavy < 1)
            refine(voxel, tile, row, larger, soFar);
        m_sums.maximum[voxel] = larger;
        m_sums.sum[voxel] = soFar + row.cast<double>().sum();
        m_sums.length[voxel] =
            rescale * m_sums.length[voxel] + row.cast<double>().dot(tile.length.transpose().cast<double>());
        return rescale;
    }

    void refine(Eigen::Index voxel, const BankTile& tile, Row row, double maximum, double soFar) const {
        const auto least = float(m_heavy * (soFar + double(row.sum())));
        if (row.maxCoeff() <= least)
            return;
        for (Eigen::Index at = 0; at < row.size(); ++at)
            if (row[at] > least)
                row[at] = float(std::exp((exactCosine(voxel, tile, at) - maximum) / m_temperature));
    }

    [[nodiscard]] double exactCosine(Eigen::Index voxel, const BankTile& tile, Eigen::Index at) const {
        const double product = m_weights.row(voxel).cast<double>().dot(tile.rows.row(at).cast<double>());
        return product / m_length[voxel] * tile.inverseLength[at];
    }

    double m_temperature;
    double m_heavy;
    const MatrixF& m_weights;
    MatrixF m_unit;
    VectorD m_length;
    RunningSums m_sums;
};

} // namespace

void requireProjectable(const StoredMatrix& weights, const StoredMatrix& bank, double temperature) {
    const auto refuse = [](Message expected, Message found, Message hint) {
        throw Error(
            {.doing = translatable("analysis", "projecting weights onto a caption bank"),
             .file = {},
             .expected = std::move(expected),
             .found = std::move(found),
             .hint = std::move(hint)});
    };
    if (weights.cols() != bank.cols())
        refuse(
            message("analysis", "a bank of %1 features, as the weights have").with(weights.cols()),
            bank.cols(),
            message("analysis", "the bank must be embedded by the model that the weights were fitted on"));
    if (bank.rows() == 0)
        refuse(message("analysis", "a bank with entries"), message("analysis", "none"), {});
    if (!(temperature > 0))
        refuse(message("analysis", "a temperature above 0"), temperature, {});
}

MatrixF projectOntoRows(
    const MatrixF& weights, const StoredMatrix& bank, BankSubset subset, double temperature,
    Progress& progress) {
    Projection projection(weights, temperature);
    const auto visit = [&projection](Eigen::Index first, const BankTile& tile, Eigen::Ref<MatrixF> products) {
        projection.add(first, tile, products);
    };
    visitBank(
        projection.unit(), bank, subset, visit, progress, message("analysis", "projecting onto the bank"));
    return projection.result();
}

MatrixF projectOntoBank(
    const StoredMatrix& weights, const StoredMatrix& bank, double temperature, Progress& progress) {
    requireProjectable(weights, bank, temperature);
    MatrixF result(weights.rows(), weights.cols());
    const Eigen::Index most = voxelsOfPass(weights.cols());
    for (Eigen::Index first = 0; first < weights.rows(); first += most) {
        const Eigen::Index count = std::min(most, weights.rows() - first);
        Progress part = progress.part(
            double(first) / double(weights.rows()), double(first + count) / double(weights.rows()));
        result.middleRows(first, count) =
            projectOntoRows(weights.block(first, 0, count, weights.cols()), bank, nullptr, temperature, part);
    }
    weights.requireUnchanged();
    bank.requireUnchanged();
    progress.report(1);
    return result;
}

} // namespace fusiform
