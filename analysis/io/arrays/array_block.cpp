#include "analysis/io/arrays/array_block.h"

#include <algorithm>

namespace fusiform {
namespace {

template <class Value>
void copyBlock(
    const std::vector<Value>& from, std::vector<Value>& to, const std::vector<std::int64_t>& shape,
    const ArrayBlock& block) {
    if (from.empty())
        return;
    to.resize(std::size_t(block.size()));
    forEachRun(shape, block, [&](std::int64_t source, std::int64_t target, std::int64_t length) {
        std::copy_n(from.begin() + source, length, to.begin() + target);
    });
}

} // namespace

std::int64_t ArrayBlock::size() const {
    std::int64_t size = 1;
    for (const std::int64_t length : count)
        size *= length;
    return size;
}

bool isPlausible(const std::vector<std::int64_t>& shape) {
    double size = 1;
    for (const std::int64_t length : shape) {
        if (length < 0)
            return false;
        size *= double(std::max<std::int64_t>(1, length));
    }
    return size <= 9e15;
}

std::string shapeText(const std::vector<std::int64_t>& shape) {
    std::string text;
    for (const std::int64_t length : shape)
        text += (text.empty() ? "" : " x ") + std::to_string(length);
    return text.empty() ? "()" : text;
}

ArrayBlock wholeOf(const std::vector<std::int64_t>& shape) {
    return {std::vector<std::int64_t>(shape.size(), 0), shape};
}

void forEachRun(
    const std::vector<std::int64_t>& shape, const ArrayBlock& block,
    const std::function<void(std::int64_t source, std::int64_t target, std::int64_t length)>& each) {
    const std::int64_t size = block.size();
    if (size == 0)
        return;
    // Axes from `run` on are taken whole, so that one run spans them and a part of the axis before.
    std::size_t run = shape.size();
    std::int64_t length = 1;
    while (run > 0) {
        --run;
        length *= block.count[run];
        if (block.count[run] != shape[run])
            break;
    }
    std::vector<std::int64_t> stride(shape.size(), 1);
    for (std::size_t axis = shape.size(); axis-- > 1;)
        stride[axis - 1] = stride[axis] * shape[axis];
    std::int64_t source = 0;
    for (std::size_t axis = 0; axis < shape.size(); ++axis)
        source += block.start[axis] * stride[axis];
    std::vector<std::int64_t> index(run, 0);
    for (std::int64_t target = 0; target < size; target += length) {
        each(source, target, length);
        for (std::size_t axis = run; axis-- > 0;) {
            source += stride[axis];
            if (++index[axis] < block.count[axis])
                break;
            source -= stride[axis] * block.count[axis];
            index[axis] = 0;
        }
    }
}

void forEachBlock(
    const std::vector<std::int64_t>& shape, bool columnMajor, std::int64_t most,
    const std::function<void(const ArrayBlock& block)>& each) {
    const std::size_t axes = shape.size();
    const auto axisAt = [&](std::size_t position) { return columnMajor ? axes - 1 - position : position; };
    if (std::ranges::find(shape, 0) != shape.end())
        return;
    // The outermost axis whose inner ones fit whole is cut into ranges; those outside it go one index at a time.
    std::size_t cut = axes;
    std::int64_t inner = 1;
    while (cut > 0 && inner <= most / std::max<std::int64_t>(1, shape[axisAt(cut - 1)]))
        inner *= shape[axisAt(--cut)];
    if (cut == 0) {
        each(wholeOf(shape));
        return;
    }
    const std::size_t cutAxis = axisAt(cut - 1);
    const std::int64_t step = std::max<std::int64_t>(1, most / inner);
    ArrayBlock block = wholeOf(shape);
    for (std::size_t position = 0; position + 1 < cut; ++position)
        block.count[axisAt(position)] = 1;
    while (true) {
        for (std::int64_t at = 0; at < shape[cutAxis]; at += step) {
            block.start[cutAxis] = at;
            block.count[cutAxis] = std::min(step, shape[cutAxis] - at);
            each(block);
        }
        std::size_t position = cut - 1;
        while (position > 0) {
            const std::size_t axis = axisAt(position - 1);
            if (++block.start[axis] < shape[axis])
                break;
            block.start[axis] = 0;
            --position;
        }
        if (position == 0)
            return;
    }
}

NumpyArray partOf(const NumpyArray& whole, const ArrayBlock& block) {
    NumpyArray part;
    part.shape = block.count;
    part.dtype = whole.dtype;
    copyBlock(whole.numbers64, part.numbers64, whole.shape, block);
    copyBlock(whole.numbers32, part.numbers32, whole.shape, block);
    copyBlock(whole.texts, part.texts, whole.shape, block);
    return part;
}

} // namespace fusiform
