#pragma once

#include "analysis/io/arrays/npy.h"

#include <functional>
#include <string>
#include <vector>

/// Parts of an array that are boxes of indices: what a reader takes from a file at a time.
namespace fusiform {

/// Along every axis the indices start … start + count - 1.
struct ArrayBlock {
    std::vector<std::int64_t> start;
    std::vector<std::int64_t> count;

    [[nodiscard]] std::int64_t size() const;
};

/// Whether lengths are from 0 on and their product, empty axes aside, is a number that int64 and double hold exactly.
[[nodiscard]] bool isPlausible(const std::vector<std::int64_t>& shape);

/// "3 x 4", "()" for one number.
[[nodiscard]] std::string shapeText(const std::vector<std::int64_t>& shape);

[[nodiscard]] ArrayBlock wholeOf(const std::vector<std::int64_t>& shape);

/// Calls `each(source, target, length)` for every run of `block` that is contiguous in an array of `shape` in C order:
/// the run's offset in that array, its offset in the block (C order too), and its length.
void forEachRun(
    const std::vector<std::int64_t>& shape, const ArrayBlock& block,
    const std::function<void(std::int64_t source, std::int64_t target, std::int64_t length)>& each);

/// Parts an array into blocks of at most `most` elements that follow one another in the file: along the first axes
/// in C order, along the last axes where the file counts the first axis fastest (`columnMajor`).
void forEachBlock(
    const std::vector<std::int64_t>& shape, bool columnMajor, std::int64_t most,
    const std::function<void(const ArrayBlock& block)>& each);

/// A block of an array in memory.
[[nodiscard]] NumpyArray partOf(const NumpyArray& whole, const ArrayBlock& block);

/// Puts values counted with the first axis fastest, as MATLAB does, into C order.
template <class Value>
[[nodiscard]] std::vector<Value> inCOrder(const std::vector<Value>& values, const std::vector<std::int64_t>& shape) {
    if (shape.size() < 2)
        return values;
    std::vector<Value> ordered;
    ordered.reserve(values.size());
    std::vector<std::int64_t> index(shape.size(), 0);
    std::vector<std::int64_t> stride(shape.size(), 1);
    for (std::size_t axis = 1; axis < shape.size(); ++axis)
        stride[axis] = stride[axis - 1] * shape[axis - 1];
    std::int64_t from = 0;
    while (ordered.size() < values.size()) {
        ordered.push_back(values[std::size_t(from)]);
        for (std::size_t axis = shape.size(); axis-- > 0;) {
            from += stride[axis];
            if (++index[axis] < shape[axis])
                break;
            from -= stride[axis] * shape[axis];
            index[axis] = 0;
        }
    }
    return ordered;
}

} // namespace fusiform
