#include "analysis/encoding/symmetric_eigen.h"

#include "analysis/core/abandonable.h"
#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <limits>
#include <vector>

extern "C" void dsyevd_(
    const char* job, const char* triangle, const int* size, double* matrix, const int* stride, double* values,
    double* work, const int* workLength, int* integers, const int* integersLength, int* info);

namespace fusiform {
namespace {

SymmetricEigen decomposed(Eigen::MatrixXd matrix) {
    const int size = int(matrix.rows());
    VectorD values(size);
    int info = 0;
    double bestLength = 0;
    int bestIntegers = 0;
    const int ask = -1;
    dsyevd_("V", "L", &size, matrix.data(), &size, values.data(), &bestLength, &ask, &bestIntegers, &ask, &info);
    const int length = int(bestLength);
    std::vector<double> work(static_cast<std::size_t>(length));
    std::vector<int> integers(static_cast<std::size_t>(bestIntegers));
    dsyevd_(
        "V", "L", &size, matrix.data(), &size, values.data(), work.data(), &length, integers.data(), &bestIntegers,
        &info);
    if (info != 0)
        throw Error(
            {.doing = translatable("analysis", "decomposing the covariance of the features"),
             .file = {},
             .expected = message("analysis", "an eigendecomposition of %1 x %1").with(size),
             .found = message("analysis", "no convergence"),
             .hint = message("analysis", "are there huge numbers among the features?")});
    return {std::move(values), std::move(matrix)};
}

} // namespace

SymmetricEigen symmetricEigen(Eigen::MatrixXd matrix, const Progress& progress) {
    constexpr Eigen::Index quick = 400; // decomposed within the 100 ms between two looks at the stop request
    progress.stopIfRequested();
    if (matrix.rows() == 0)
        return {};
    if (matrix.rows() <= quick)
        return decomposed(std::move(matrix));
    return Abandonable<SymmetricEigen>([matrix = std::move(matrix)]() mutable { return decomposed(std::move(matrix)); })
        .get(progress);
}

SymmetricEigen numericalRange(SymmetricEigen eigen) {
    const Eigen::Index size = eigen.values.size();
    if (size == 0)
        return eigen;
    const double noise = std::max(eigen.values[size - 1], 0.0) * double(size) * std::numeric_limits<double>::epsilon();
    Eigen::Index first = 0;
    while (first < size && !(eigen.values[first] > noise))
        ++first;
    return {eigen.values.tail(size - first), eigen.vectors.rightCols(size - first)};
}

} // namespace fusiform
