#include "analysis/selectivity/bank_tiles.h"

#include "analysis/core/blas_threads.h"
#include "analysis/core/translatable.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <atomic>
#include <cmath>

namespace fusiform {
namespace {

// A tile of products (2 MB) stays in the cache of a core, and its making takes some 10 ms: well below the
// time within which a stop request must be seen.
constexpr Eigen::Index wideTile = 256;
constexpr Eigen::Index narrowTile = 64;  ///< of few voxels, so that all cores have work
constexpr Eigen::Index voxelsForNarrowTiles = 8192; ///< below which tiles are narrow

Eigen::Index rowsOfTile(Eigen::Index features) {
    return std::clamp<Eigen::Index>((1 << 20) / std::max<Eigen::Index>(1, features), 64, 2048);
}
constexpr Eigen::Index tilesOfBlock = 4; ///< that are read together

BankTile bankTileOf(const MatrixF& block, Eigen::Index firstInBank, const std::vector<Eigen::Index>& wanted) {
    BankTile tile;
    tile.rows.resize(std::ssize(wanted), block.cols());
    std::vector<double> lengths;
    for (const Eigen::Index number : wanted) {
        const auto row = block.row(number - firstInBank);
        const double length = row.cast<double>().norm();
        if (!(length > 0) || !std::isfinite(length))
            continue;
        tile.rows.row(std::ssize(lengths)) = row;
        lengths.push_back(length);
        tile.number.push_back(number);
    }
    const Eigen::Index count = std::ssize(lengths);
    tile.rows.conservativeResize(count, Eigen::NoChange);
    tile.unscale.resize(count);
    tile.inverseLength.resize(count);
    tile.length.resize(count);
    for (Eigen::Index at = 0; at < count; ++at) {
        int exponent = 0;
        const double scaled = std::frexp(lengths[std::size_t(at)], &exponent);
        tile.rows.row(at) = (tile.rows.row(at).cast<double>() * std::ldexp(1.0, -exponent)).cast<float>();
        tile.inverseLength[at] = 1 / scaled;
        tile.unscale[at] = std::ldexp(1.0F, exponent);
        tile.length[at] = float(lengths[std::size_t(at)]);
    }
    return tile;
}

/// The tiles of the bank's rows `first` … `end - 1`.
std::vector<BankTile> readBlock(
    const StoredMatrix& bank, Eigen::Index first, Eigen::Index end, BankSubset subset,
    Eigen::Index tileRows) {
    std::vector<Eigen::Index> wanted;
    if (subset)
        wanted.assign(std::ranges::lower_bound(*subset, first), std::ranges::lower_bound(*subset, end));
    else
        for (Eigen::Index row = first; row < end; ++row)
            wanted.push_back(row);
    if (wanted.empty())
        return {};
    const MatrixF block = bank.block(first, 0, end - first, bank.cols());
    const Eigen::Index count = (std::ssize(wanted) + tileRows - 1) / tileRows;
    std::vector<BankTile> tiles(static_cast<std::size_t>(count));
    tbb::parallel_for(Eigen::Index(0), count, [&](Eigen::Index at) {
        const auto from = wanted.begin() + at * tileRows;
        const auto to = wanted.begin() + std::min((at + 1) * tileRows, Eigen::Index(wanted.size()));
        tiles[std::size_t(at)] = bankTileOf(block, first, {from, to});
    });
    return tiles;
}

} // namespace

void visitBank(
    const MatrixF& voxelsByFeatures, const StoredMatrix& bank, BankSubset subset, const VisitProducts& visit,
    Progress& progress, const Message& doing) {
    const SingleThreadedBlas single;
    const Eigen::Index voxels = voxelsByFeatures.rows();
    const Eigen::Index tileVoxels = voxels < voxelsForNarrowTiles ? narrowTile : wideTile;
    const Eigen::Index tileRows = rowsOfTile(bank.cols());
    const Eigen::Index blockRows = tileRows * tilesOfBlock;
    const Eigen::Index tiles = (voxels + tileVoxels - 1) / tileVoxels;
    for (Eigen::Index first = 0; first < bank.rows(); first += blockRows) {
        progress.report(double(first) / double(bank.rows()), doing);
        const Eigen::Index end = std::min(first + blockRows, bank.rows());
        const std::vector<BankTile> block = readBlock(bank, first, end, subset, tileRows);
        std::atomic<Eigen::Index> done = 0;
        tbb::parallel_for(Eigen::Index(0), tiles, [&](Eigen::Index number) {
            const Eigen::Index voxel = number * tileVoxels;
            const Eigen::Index count = std::min(tileVoxels, voxels - voxel);
            for (const BankTile& tile : block) {
                progress.stopIfRequested();
                if (tile.number.empty())
                    continue;
                MatrixF products(count, tile.rows.rows());
                products.noalias() = voxelsByFeatures.middleRows(voxel, count) * tile.rows.transpose();
                visit(voxel, tile, products);
            }
            const double share = double(++done) / double(tiles);
            progress.report((double(first) + share * double(end - first)) / double(bank.rows()), doing);
        });
    }
    progress.report(1, doing);
}

Eigen::Index voxelsOfPass(Eigen::Index features) {
    constexpr Eigen::Index elements = 1 << 24; // 200 MB of sums and weights
    return std::clamp<Eigen::Index>(
        elements / std::max<Eigen::Index>(1, features) / wideTile * wideTile, 256, 1 << 16);
}

std::vector<NearestRow> nearestRows(
    const MatrixF& voxelsByFeatures, const StoredMatrix& bank, BankSubset subset, Progress& progress) {
    MatrixF unit(voxelsByFeatures.rows(), voxelsByFeatures.cols());
    std::vector<bool> good(std::size_t(unit.rows()));
    for (Eigen::Index voxel = 0; voxel < unit.rows(); ++voxel) {
        const VectorD row = voxelsByFeatures.row(voxel).transpose().cast<double>();
        const double length = row.norm();
        good[std::size_t(voxel)] = length > 0 && std::isfinite(length);
        if (good[std::size_t(voxel)])
            unit.row(voxel) = (row / length).transpose().cast<float>();
        else
            unit.row(voxel).setZero();
    }
    std::vector<NearestRow> nearest(good.size());
    const auto visit = [&](Eigen::Index first, const BankTile& tile, Eigen::Ref<MatrixF> products) {
        const Eigen::RowVectorXf inverse = tile.inverseLength.cast<float>().transpose();
        for (Eigen::Index at = 0; at < products.rows(); ++at) {
            if (!good[std::size_t(first + at)])
                continue;
            Eigen::Index column = 0;
            const double cosine = double(products.row(at).cwiseProduct(inverse).maxCoeff(&column));
            NearestRow& best = nearest[std::size_t(first + at)];
            if (best.row < 0 || cosine > best.cosine)
                best = {tile.number[std::size_t(column)], cosine};
        }
    };
    visitBank(unit, bank, subset, visit, progress, message("analysis", "searching captions"));
    return nearest;
}

} // namespace fusiform
