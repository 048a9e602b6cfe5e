#include "analysis/encoding/variance_partition.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/encoding/band_shares.h"

#include <bit>
#include <cmath>

namespace fusiform {
namespace {

using Set = unsigned;

std::vector<std::size_t> membersOf(Set set) {
    std::vector<std::size_t> members;
    for (std::size_t space = 0; space < 32; ++space)
        if (set >> space & 1U)
            members.push_back(space);
    return members;
}

StoredMatrix joinedSpaces(const std::vector<StoredMatrix>& spaces, Set set, bool float64) {
    Eigen::Index features = 0;
    for (const std::size_t space : membersOf(set))
        features += spaces[space].cols();
    const Eigen::Index stimuli = spaces.front().rows();
    MatrixF floats(float64 ? 0 : stimuli, features);
    MatrixD doubles(float64 ? stimuli : 0, features);
    Eigen::Index first = 0;
    for (const std::size_t space : membersOf(set)) {
        const Eigen::Index count = spaces[space].cols();
        if (float64)
            doubles.middleCols(first, count) = spaces[space].blockD(0, 0, stimuli, count);
        else
            floats.middleCols(first, count) = spaces[space].whole();
        first += count;
    }
    return float64 ? StoredMatrix::ofDoubles(std::move(doubles)) : StoredMatrix(std::move(floats));
}

MatrixD sharesOf(Set set, const BandSearch& search) {
    const int bands = std::popcount(set);
    return bandShares(bands, bands > 1 ? search.candidates + 1 : 1, search.seed);
}

void requireSpaces(const std::vector<StoredMatrix>& spaces) {
    const auto refuse = [](Message expected, Message found, Message hint) {
        throw Error(
            {.doing = translatable("analysis", "partitioning variance"),
             .file = {},
             .expected = std::move(expected),
             .found = std::move(found),
             .hint = std::move(hint)});
    };
    if (spaces.size() < 2 || spaces.size() > 3)
        refuse(message("analysis", "two or three feature spaces"), spaces.size(), {});
    for (const StoredMatrix& space : spaces)
        if (space.rows() != spaces.front().rows())
            refuse(
                message("analysis", "feature spaces of the same stimuli (%1)").with(spaces.front().rows()),
                space.rows(), message("analysis", "all are stimuli x features; is one of them transposed?"));
}

} // namespace

std::vector<RidgeFeatures>
setsOfSpaces(const std::vector<StoredMatrix>& spaces, const RidgeOptions& options, const BandSearch& search) {
    requireSpaces(spaces);
    std::vector<RidgeFeatures> layers;
    for (Set set = 1; set < Set(1) << spaces.size(); ++set) {
        RidgeFeatures layer{joinedSpaces(spaces, set, options.float64), {}};
        const MatrixD shares = sharesOf(set, search);
        for (Eigen::Index candidate = 0; candidate < shares.rows(); ++candidate) {
            Eigen::RowVectorXd scale(layer.stimuliByFeatures.cols());
            Eigen::Index first = 0;
            Eigen::Index band = 0;
            for (const std::size_t space : membersOf(set)) {
                scale.segment(first, spaces[space].cols()).setConstant(std::sqrt(shares(candidate, band++)));
                first += spaces[space].cols();
            }
            layer.scales.push_back(std::move(scale));
        }
        layers.push_back(std::move(layer));
    }
    return layers;
}

MatrixF partsOf(const MatrixF& r2) {
    const auto all = Set(r2.rows());
    // What goes when the spaces of a set are taken away is the sum of the parts of its subsets.
    MatrixF lost(r2.rows(), r2.cols());
    for (Set set = 1; set <= all; ++set) {
        lost.row(set - 1) = r2.row(all - 1);
        if (set != all)
            lost.row(set - 1) -= r2.row((all & ~set) - 1);
    }
    MatrixF parts = MatrixF::Zero(r2.rows(), r2.cols());
    for (Set set = 1; set <= all; ++set)
        for (Set subset = set; subset != 0; subset = (subset - 1) & set) {
            const bool even = (std::popcount(set) - std::popcount(subset)) % 2 == 0;
            parts.row(set - 1) += (even ? 1.F : -1.F) * lost.row(subset - 1);
        }
    return parts;
}

VariancePartition partitionVariance(
    const std::vector<StoredMatrix>& spaces, const StoredMatrix& responses, const std::vector<std::string>& ids,
    const RidgeOptions& options, const BandSearch& search, Progress& progress) {
    const std::vector<RidgeFeatures> layers = setsOfSpaces(spaces, options, search);
    const auto all = Set(layers.size());
    const MatrixD shares = sharesOf(all, search);
    VariancePartition result;
    result.r2.resize(Eigen::Index(all), responses.cols());
    result.alphas.resize(Eigen::Index(spaces.size()), responses.cols());
    const auto take = [&](const FittedVoxels& fitted) {
        for (Eigen::Index layer = 0; layer < Eigen::Index(all); ++layer)
            result.r2.row(layer).segment(fitted.first, fitted.count()) =
                fitted.layers[std::size_t(layer)].r2.cast<float>().transpose();
        const RidgeTile& whole = fitted.layers.back();
        for (Eigen::Index voxel = 0; voxel < fitted.count(); ++voxel)
            result.alphas.col(fitted.first + voxel) =
                (whole.alpha[voxel] / shares.row(whole.scale[std::size_t(voxel)]).array()).cast<float>().transpose();
    };
    RidgeOptions byR2 = options;
    byR2.selection = AlphaSelection::R2;
    result.rowsLeftOut = fitRidgeTiles(layers, responses, ids, byR2, {.weights = false}, take, progress);
    result.parts = partsOf(result.r2);
    return result;
}

} // namespace fusiform
