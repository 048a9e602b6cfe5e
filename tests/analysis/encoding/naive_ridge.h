#pragma once

#include "analysis/encoding/folds.h"
#include "analysis/encoding/ridge.h"

#include <Eigen/Cholesky>

#include <cmath>
#include <random>

/// Ridge regression the slow and obvious way, in float64, to compare with.
namespace fusiform::test {

inline MatrixD randomMatrix(Eigen::Index rows, Eigen::Index columns, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<double> normal;
    MatrixD matrix(rows, columns);
    for (double& value : matrix.reshaped())
        value = normal(random);
    return matrix;
}

/// Responses that depend on the features, so that penalties differ between voxels.
struct RidgeProblem {
    MatrixD x, y; ///< (stimuli, features), (stimuli, voxels)
};

inline RidgeProblem ridgeProblem(Eigen::Index stimuli, Eigen::Index features, Eigen::Index voxels, unsigned seed = 1) {
    RidgeProblem problem{randomMatrix(stimuli, features, seed), {}};
    for (Eigen::Index feature = 0; feature < features; ++feature) // a spectrum, as embeddings have
        problem.x.col(feature) *= std::pow(0.5, 8.0 * double(feature) / double(features));
    problem.y = problem.x * randomMatrix(features, voxels, seed + 1);
    for (Eigen::Index voxel = 0; voxel < voxels; ++voxel) // from clean to drowned
        problem.y.col(voxel) +=
            randomMatrix(stimuli, 1, seed + 2 + unsigned(voxel)) * (0.1 + 3.0 * double(voxel) / double(voxels));
    problem.y.array() += 5;
    problem.x.array() += 2;
    return problem;
}

/// Predictions for the rows `test` of a model fitted to the rows `train`, of every voxel.
inline MatrixD naivePredictions(
    const RidgeProblem& problem, const std::vector<Eigen::Index>& train, const std::vector<Eigen::Index>& test,
    double alpha, bool zscore = false, MatrixD* weights = nullptr) {
    const MatrixD x = problem.x(train, Eigen::all);
    const MatrixD y = problem.y(train, Eigen::all);
    const Eigen::RowVectorXd mean = x.colwise().mean();
    const Eigen::RowVectorXd responseMean = y.colwise().mean();
    Eigen::MatrixXd centred = x.rowwise() - mean;
    Eigen::RowVectorXd scale = Eigen::RowVectorXd::Ones(x.cols());
    if (zscore)
        scale = (centred.colwise().squaredNorm() / double(x.rows())).cwiseSqrt();
    centred.array().rowwise() /= scale.array();
    const Eigen::MatrixXd square =
        centred.transpose() * centred + alpha * Eigen::MatrixXd::Identity(x.cols(), x.cols());
    MatrixD w = square.ldlt().solve(centred.transpose() * (y.rowwise() - responseMean));
    w.array().colwise() /= scale.transpose().array();
    if (weights)
        *weights = w;
    return ((problem.x(test, Eigen::all).rowwise() - mean) * w).rowwise() + responseMean;
}

struct NaiveScores {
    VectorD r, r2; ///< (voxels)
};

inline NaiveScores naiveScores(const MatrixD& predicted, const MatrixD& measured) {
    const MatrixD p = predicted.rowwise() - predicted.colwise().mean();
    const MatrixD m = measured.rowwise() - measured.colwise().mean();
    NaiveScores scores{VectorD(measured.cols()), VectorD(measured.cols())};
    for (Eigen::Index voxel = 0; voxel < measured.cols(); ++voxel) {
        scores.r[voxel] = p.col(voxel).dot(m.col(voxel)) / (p.col(voxel).norm() * m.col(voxel).norm());
        scores.r2[voxel] = 1 - (measured - predicted).col(voxel).squaredNorm() / m.col(voxel).squaredNorm();
    }
    return scores;
}

inline std::vector<Eigen::Index> rowsIn(const std::vector<int>& folds, const std::vector<int>& wanted) {
    std::vector<Eigen::Index> rows;
    for (std::size_t row = 0; row < folds.size(); ++row)
        for (const int fold : wanted)
            if (folds[row] == fold)
                rows.push_back(Eigen::Index(row));
    return rows;
}

/// All folds below `folds` but those of `without`.
inline std::vector<int> foldsBut(int folds, const std::vector<int>& without) {
    std::vector<int> left;
    for (int fold = 0; fold < folds; ++fold)
        if (std::find(without.begin(), without.end(), fold) == without.end())
            left.push_back(fold);
    return left;
}

} // namespace fusiform::test
