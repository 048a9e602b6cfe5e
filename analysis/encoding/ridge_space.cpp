#include "analysis/encoding/ridge_space.h"

#include <algorithm>
#include <cmath>

namespace fusiform {

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

template class RidgeSpace<float>;
template class RidgeSpace<double>;

} // namespace fusiform
