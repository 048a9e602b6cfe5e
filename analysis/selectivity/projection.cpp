#include "analysis/selectivity/projection.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace fusiform {
namespace {

constexpr Eigen::Index voxelTile = 256;
constexpr Eigen::Index bankTile = 2048;

/// Running softmax sums of one tile of voxels; rows are voxels.
struct RunningSoftmax {
    MatrixD direction; ///< Σ exp(logit - maximum) ê
    VectorD norm;      ///< Σ exp(logit - maximum) ||e||
    VectorD maximum;

    RunningSoftmax(Eigen::Index voxels, Eigen::Index features)
        : direction(MatrixD::Zero(voxels, features)), norm(VectorD::Zero(voxels)),
          maximum(VectorD::Constant(voxels, -std::numeric_limits<double>::infinity())), m_sum(norm) {}

    void add(MatrixD logits, const MatrixD& unitBank, const VectorD& bankNorms) {
        const VectorD larger = maximum.cwiseMax(logits.rowwise().maxCoeff());
        const VectorD rescale = (maximum - larger).array().exp(); // exp(-inf) is 0 at first
        maximum = larger;
        logits = (logits.colwise() - maximum).array().exp();
        direction = rescale.asDiagonal() * direction + logits * unitBank;
        norm = rescale.asDiagonal() * norm + logits * bankNorms;
        m_sum = rescale.asDiagonal() * m_sum + logits.rowwise().sum();
    }
    [[nodiscard]] MatrixF projected() const {
        MatrixF result(direction.rows(), direction.cols());
        for (Eigen::Index voxel = 0; voxel < result.rows(); ++voxel) {
            const double length = direction.row(voxel).norm();
            const double rho = norm[voxel] / m_sum[voxel];
            result.row(voxel) = (direction.row(voxel) * (rho / length)).cast<float>();
        }
        return result;
    }

private:
    VectorD m_sum;
};

/// The rows that have a direction: neither zero nor with missing numbers.
MatrixD usableRows(const MatrixD& bank) {
    std::vector<Eigen::Index> rows;
    for (Eigen::Index row = 0; row < bank.rows(); ++row)
        if (const double norm = bank.row(row).norm(); norm > 0 && std::isfinite(norm))
            rows.push_back(row);
    return bank(rows, Eigen::all);
}

void requireGood(const Eigen::Ref<const MatrixF>& weights, const Eigen::Ref<const MatrixF>& bank, double temperature) {
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

} // namespace

MatrixF projectOntoBank(const Eigen::Ref<const MatrixF>& weights, const Eigen::Ref<const MatrixF>& bank, double temperature, Progress& progress) {
    requireGood(weights, bank, temperature);
    MatrixF result(weights.rows(), weights.cols());
    for (Eigen::Index first = 0; first < weights.rows(); first += voxelTile) {
        const Eigen::Index voxels = std::min(voxelTile, weights.rows() - first);
        MatrixD unit = weights.middleRows(first, voxels).cast<double>();
        unit.rowwise().normalize(); // a zero row stays zero and ends as NaN below
        RunningSoftmax sums(voxels, weights.cols());
        for (Eigen::Index row = 0; row < bank.rows(); row += bankTile) {
            progress.report((double(first) + double(voxels) * double(row) / double(bank.rows())) / double(weights.rows()),
                            "projecting onto the bank");
            const Eigen::Index rows = std::min(bankTile, bank.rows() - row);
            MatrixD unitBank = usableRows(bank.middleRows(row, rows).cast<double>());
            if (unitBank.rows() == 0)
                continue;
            const VectorD norms = unitBank.rowwise().norm();
            unitBank.array().colwise() /= norms.array();
            sums.add(unit * unitBank.transpose() / temperature, unitBank, norms);
        }
        result.middleRows(first, voxels) = sums.projected();
        for (Eigen::Index voxel = 0; voxel < voxels; ++voxel)
            if (!(weights.row(first + voxel).squaredNorm() > 0))
                result.row(first + voxel).setConstant(missingValue);
    }
    progress.report(1);
    return result;
}

} // namespace fusiform
