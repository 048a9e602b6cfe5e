// Stands in for the engine of analysis/encoding/ridge_tiles.h until that is merged. To be deleted then.

#include "analysis/encoding/ridge_tiles.h"

#include <Eigen/Cholesky>

#include <map>

namespace fusiform {
namespace {

MatrixF heldOutOf(
    const MatrixD& features, const MatrixD& measured, const std::vector<int>& folds, int count,
    const VectorF& alphas) {
    MatrixF heldOut(measured.rows(), measured.cols());
    std::map<float, std::vector<Eigen::Index>> voxelsOfAlpha;
    for (Eigen::Index voxel = 0; voxel < alphas.size(); ++voxel)
        voxelsOfAlpha[alphas[voxel]].push_back(voxel);
    for (int fold = 0; fold < count; ++fold) {
        std::vector<Eigen::Index> train;
        std::vector<Eigen::Index> test;
        for (std::size_t row = 0; row < folds.size(); ++row)
            (folds[row] == fold ? test : train).push_back(Eigen::Index(row));
        const Eigen::RowVectorXd mean = features(train, Eigen::all).colwise().mean();
        const Eigen::MatrixXd x = features(train, Eigen::all).rowwise() - mean;
        const Eigen::MatrixXd z = features(test, Eigen::all).rowwise() - mean;
        const Eigen::MatrixXd square = x.transpose() * x;
        for (const auto& [alpha, voxels] : voxelsOfAlpha) {
            const Eigen::MatrixXd y = measured(train, voxels);
            const Eigen::RowVectorXd level = y.colwise().mean();
            const Eigen::MatrixXd ridge =
                square + double(alpha) * Eigen::MatrixXd::Identity(square.rows(), square.cols());
            const Eigen::MatrixXd weights = ridge.llt().solve(x.transpose() * (y.rowwise() - level));
            heldOut(test, voxels) = ((z * weights).rowwise() + level).cast<float>();
        }
    }
    return heldOut;
}

} // namespace

void fitRidgeTiles(
    const std::vector<StoredMatrix>& embeddings, const StoredMatrix& responses,
    const std::vector<std::string>& ids, const RidgeOptions& options, const WantedOfRidge& wanted,
    const TakeVoxels& take, Progress& progress) {
    constexpr Eigen::Index width = 512;
    const std::vector<int> folds =
        foldOfRows(responses.rows(), ids, options.folds, options.shuffle, options.seed);
    for (Eigen::Index first = 0; first < responses.cols(); first += width) {
        FittedVoxels tile;
        tile.first = first;
        tile.all = responses.cols();
        tile.measured = responses.block(0, first, responses.rows(), std::min(width, tile.all - first));
        for (std::size_t at = 0; at < embeddings.size(); ++at) {
            const double share =
                1.0 / double(embeddings.size()) * double(tile.measured.cols()) / double(tile.all);
            const double begin = double(first) / double(tile.all) + double(at) * share;
            Progress part = progress.part(begin, begin + share);
            RidgeResult fit = fitRidge(embeddings[at].whole(), tile.measured, ids, options, part);
            RidgeTile layer;
            if (wanted.heldOut)
                layer.heldOut = heldOutOf(
                    embeddings[at].whole().cast<double>(), tile.measured.cast<double>(), folds, options.folds,
                    fit.alpha);
            layer.r = fit.r;
            layer.r2 = fit.r2;
            layer.alpha = fit.alpha;
            tile.layers.push_back(std::move(layer));
        }
        take(std::move(tile));
    }
}

} // namespace fusiform
