#include "analysis/encoding/ridge_space.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace fusiform {

template <class Real>
FoldedResponses<Real>::FoldedResponses(
    const MatrixOf<Real>& slab, const std::vector<Eigen::Index>& columns, const FoldedRows& rows) {
    const auto count = Eigen::Index(rows.rows.size());
    const auto voxels = Eigen::Index(columns.size());
    values.resize(count, voxels);
    mean = Eigen::RowVectorXd::Zero(voxels);
    const bool run = voxels > 0 && columns.back() - columns.front() + 1 == voxels;
    for (Eigen::Index place = 0; place < count; ++place) {
        const auto from = slab.row(rows.rows[std::size_t(place)]);
        if (run)
            values.row(place) = from.segment(columns.front(), voxels);
        else
            for (Eigen::Index voxel = 0; voxel < voxels; ++voxel)
                values(place, voxel) = from[columns[std::size_t(voxel)]];
        mean += values.row(place).template cast<double>();
    }
    mean /= double(std::max<Eigen::Index>(count, 1));
    const int folds = rows.folds();
    foldMeans = MatrixD::Zero(folds, voxels);
    squares = MatrixD::Zero(folds, voxels);
    low = MatrixD::Constant(folds, voxels, std::numeric_limits<double>::infinity());
    high = -low;
    for (int fold = 0; fold < folds; ++fold) {
        for (std::int64_t place = rows.begin[std::size_t(fold)]; place < rows.begin[std::size_t(fold) + 1]; ++place) {
            low.row(fold) = low.row(fold).cwiseMin(values.row(place).template cast<double>());
            high.row(fold) = high.row(fold).cwiseMax(values.row(place).template cast<double>());
            values.row(place) = (values.row(place).template cast<double>() - mean).template cast<Real>();
            foldMeans.row(fold) += values.row(place).template cast<double>();
            squares.row(fold) += values.row(place).template cast<double>().cwiseAbs2();
        }
        const double size = double(std::max<std::int64_t>(rows.size(fold), 1));
        foldMeans.row(fold) /= size;
        squares.row(fold) -= size * foldMeans.row(fold).cwiseAbs2();
        for (Eigen::Index voxel = 0; voxel < voxels; ++voxel)
            if (!(low(fold, voxel) < high(fold, voxel)))
                squares(fold, voxel) = std::numeric_limits<double>::quiet_NaN();
    }
}

template <class Real>
Eigen::RowVectorXd FoldedResponses<Real>::meanOf(const std::vector<bool>& folds, const FoldedRows& rows) const {
    Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(voxels());
    std::int64_t count = 0;
    for (int fold = 0; fold < rows.folds(); ++fold)
        if (folds[std::size_t(fold)]) {
            sum += double(rows.size(fold)) * foldMeans.row(fold);
            count += rows.size(fold);
        }
    return sum / double(std::max<std::int64_t>(count, 1));
}

template <class Real>
bool FoldedResponses<Real>::constantIn(const std::vector<bool>& folds, Eigen::Index voxel) const {
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    for (Eigen::Index fold = 0; fold < low.rows(); ++fold)
        if (folds[std::size_t(fold)]) {
            lowest = std::min(lowest, low(fold, voxel));
            highest = std::max(highest, high(fold, voxel));
        }
    return !(lowest < highest);
}

template <class Real>
Eigen::RowVectorXd RidgeSpace<Real>::fittedMean(const std::vector<bool>& fitted) const {
    Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(features().features());
    for (int fold = 0; fold < features().rows.folds(); ++fold)
        if (fitted[std::size_t(fold)])
            sum += double(features().rows.size(fold)) * features().foldMeans.row(fold);
    return sum / double(std::max<Eigen::Index>(fittedCount(fitted), 1));
}

template <class Real>
Eigen::Index RidgeSpace<Real>::fittedCount(const std::vector<bool>& fitted) const {
    Eigen::Index count = 0;
    for (int fold = 0; fold < features().rows.folds(); ++fold)
        count += fitted[std::size_t(fold)] ? features().rows.size(fold) : 0;
    return count;
}

template <class Real>
Eigen::RowVectorXd
RidgeSpace<Real>::unitScale(const VectorD& aboutMean, const VectorD& aboutZero, Eigen::Index count) {
    constexpr double noise = 1e-13;
    Eigen::RowVectorXd scale = Eigen::RowVectorXd::Ones(aboutMean.size());
    for (Eigen::Index feature = 0; feature < scale.size(); ++feature)
        if (aboutMean[feature] > noise * aboutZero[feature])
            scale[feature] = std::sqrt(double(count) / aboutMean[feature]);
    return scale;
}

template <class Real>
void RidgeSpace<Real>::clearConstant(
    const RidgeBasis& basis, const FoldedResponses<Real>& responses, MatrixD& components) const {
    for (Eigen::Index voxel = 0; voxel < components.cols(); ++voxel)
        if (responses.constantIn(basis.fitted, voxel))
            components.col(voxel).setZero();
}

template struct FoldedResponses<float>;
template struct FoldedResponses<double>;
template class RidgeSpace<float>;
template class RidgeSpace<double>;

} // namespace fusiform
