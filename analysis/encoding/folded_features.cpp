#include "analysis/encoding/folded_features.h"

#include <algorithm>
#include <cmath>

namespace fusiform {

template <class Real>
FoldedFeatures<Real>::FoldedFeatures(const StoredMatrix& features, FoldedRows folded, FeatureScaling scaling)
    : rows(std::move(folded)) {
    const Eigen::Index columns = features.cols();
    const auto count = Eigen::Index(rows.rows.size());
    values.resize(count, columns);
    {
        const MatrixOf<Real> given = blockOf<Real>(features, 0, 0, features.rows(), columns);
        for (Eigen::Index place = 0; place < count; ++place)
            values.row(place) = given.row(rows.rows[std::size_t(place)]);
    }
    shift = Eigen::RowVectorXd::Zero(columns);
    for (Eigen::Index place = 0; place < count; ++place)
        shift += values.row(place).template cast<double>();
    shift /= double(std::max<Eigen::Index>(count, 1));
    divisor = Eigen::RowVectorXd::Ones(columns);
    if (scaling == FeatureScaling::AllRows) {
        Eigen::RowVectorXd squares = Eigen::RowVectorXd::Zero(columns);
        for (Eigen::Index place = 0; place < count; ++place)
            squares += (values.row(place).template cast<double>() - shift).cwiseAbs2();
        for (Eigen::Index feature = 0; feature < columns; ++feature)
            // A constant feature, whose squares are the rounding of its mean, stays as zero.
            if (squares[feature] > 1e-24 * double(count) * shift[feature] * shift[feature])
                divisor[feature] = std::sqrt(squares[feature] / double(count));
    }
    for (Eigen::Index place = 0; place < count; ++place)
        values.row(place) =
            ((values.row(place).template cast<double>() - shift).array() / divisor.array()).template cast<Real>();
    foldMeans.resize(rows.folds(), columns);
    for (int index = 0; index < rows.folds(); ++index)
        foldMeans.row(index) = fold(index).template cast<double>().colwise().sum() /
                               double(std::max<std::int64_t>(rows.size(index), 1));
}

template struct FoldedFeatures<float>;
template struct FoldedFeatures<double>;

} // namespace fusiform
