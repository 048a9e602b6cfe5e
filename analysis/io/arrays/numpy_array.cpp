#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/arrays/array_file.h"

#include <algorithm>

namespace fusiform {

std::int64_t NumpyArray::size() const {
    std::int64_t count = 1;
    for (const std::int64_t length : shape)
        count *= length;
    return count;
}

double NumpyArray::number(std::int64_t index) const {
    return numbers64.empty() ? double(numbers32[std::size_t(index)]) : numbers64[std::size_t(index)];
}

Message describe(const NumpyArray& array) {
    return array.shape.empty() ? message("analysis", "an array of one number")
                               : message("analysis", "an array of %1").with(shapeText(array.shape));
}

NumpyArray readArray(const std::string& reference) {
    const ArrayReference parsed = parsedReference(reference);
    if (parsed.name.empty() && endsWithIgnoringCase(reference, ".npy"))
        return readNpy(reference);
    if (!parsed.name.empty() && endsWithIgnoringCase(parsed.file, ".npz"))
        return readNpz(parsed.file, parsed.name);
    Progress progress;
    const ArrayFile arrays = openArrayFile(parsed.file, progress);
    return arrays.read(arrays.named(parsed.name), progress);
}

MatrixF toMatrix(const NumpyArray& array, std::string_view what, const std::string& reference) {
    if (array.isText() || array.shape.empty() || array.shape.size() > 2)
        throw Error(
            {.doing = message("analysis", "reading %1").with(what),
             .file = reference,
             .expected = message("analysis", "a matrix of numbers"),
             .found = message("analysis", "shape %1 of %2").with(shapeText(array.shape), array.dtype),
             .hint = message("analysis", "name another array")});
    const std::int64_t columns = array.shape.size() == 2 ? array.shape[1] : 1;
    MatrixF matrix(array.shape[0], columns);
    if (array.numbers64.empty())
        std::ranges::copy(array.numbers32, matrix.data());
    else
        std::ranges::transform(array.numbers64, matrix.data(), [](double number) { return float(number); });
    return matrix;
}

VectorF toVector(const NumpyArray& array, std::string_view what, const std::string& reference) {
    const auto longAxes = std::ranges::count_if(array.shape, [](std::int64_t length) { return length != 1; });
    if (array.isText() || longAxes > 1)
        throw Error(
            {.doing = message("analysis", "reading %1").with(what),
             .file = reference,
             .expected = message("analysis", "a vector of numbers"),
             .found = message("analysis", "shape %1 of %2").with(shapeText(array.shape), array.dtype),
             .hint = message("analysis", "name another array")});
    VectorF vector(array.size());
    for (std::int64_t i = 0; i < array.size(); ++i)
        vector[i] = float(array.number(i));
    return vector;
}

} // namespace fusiform
