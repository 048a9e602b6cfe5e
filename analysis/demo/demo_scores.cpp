#include "analysis/demo/demo_scores.h"

#include "analysis/core/translatable.h"

#include <Eigen/Cholesky>

#include <cmath>
#include <vector>

namespace fusiform::demo {

namespace {

constexpr int demoFolds = 5;

struct Linear {
    MatrixD weights;           // (features, voxels)
    Eigen::RowVectorXd offset; // (voxels)
};

Linear fitted(const MatrixD& features, const MatrixD& responses) {
    const Eigen::RowVectorXd featureMean = features.colwise().mean();
    const Eigen::RowVectorXd responseMean = responses.colwise().mean();
    const MatrixD x = features.rowwise() - featureMean;
    MatrixD gram = x.transpose() * x;
    const double penalty = 0.1 * gram.trace() / double(gram.rows());
    gram.diagonal().array() += penalty;
    Linear model;
    model.weights = gram.llt().solve(x.transpose() * (responses.rowwise() - responseMean));
    model.offset = responseMean - featureMean * model.weights;
    return model;
}

MatrixD matrixRows(const MatrixD& matrix, const std::vector<Eigen::Index>& rows) {
    return matrix(rows, Eigen::all);
}

} // namespace

DemoFit fitDemoLayer(const MatrixD& features, const MatrixF& responses, Progress& progress) {
    const MatrixD measured = responses.cast<double>();
    MatrixD predicted(measured.rows(), measured.cols());
    for (int fold = 0; fold < demoFolds; ++fold) {
        progress.report(
            double(fold) / (demoFolds + 1), translatable("analysis", "synthetic layers: held-out scores"));
        std::vector<Eigen::Index> train;
        std::vector<Eigen::Index> test;
        for (Eigen::Index row = 0; row < measured.rows(); ++row)
            (row % demoFolds == fold ? test : train).push_back(row);
        const Linear model = fitted(matrixRows(features, train), matrixRows(measured, train));
        const MatrixD guess = (matrixRows(features, test) * model.weights).rowwise() + model.offset;
        for (std::size_t row = 0; row < test.size(); ++row)
            predicted.row(test[row]) = guess.row(Eigen::Index(row));
    }
    DemoFit fit;
    const MatrixD a = measured.rowwise() - measured.colwise().mean();
    const MatrixD b = predicted.rowwise() - predicted.colwise().mean();
    fit.heldOutR = (a.cwiseProduct(b).colwise().sum().array() /
                    (a.colwise().norm().array() * b.colwise().norm().array()).max(1e-12))
                       .transpose()
                       .cast<float>();
    const Linear whole = fitted(features, measured);
    fit.weights = whole.weights.transpose().cast<float>();
    fit.intercept = whole.offset.transpose().cast<float>();
    return fit;
}

} // namespace fusiform::demo
