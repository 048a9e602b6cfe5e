#include "analysis/io/nifti/analyze_header.h"

#include <algorithm>
#include <cstring>

namespace fusiform {
namespace {

constexpr std::size_t analyzeHeaderSize = 348;
constexpr std::size_t originAt = 253; // "originator": SPM keeps five short numbers there

void clear(Bytes& header, std::size_t from, std::size_t to) {
    std::fill(header.begin() + std::ptrdiff_t(from), header.begin() + std::ptrdiff_t(to), std::byte{0});
}

std::int16_t shortAt(const Bytes& bytes, std::size_t at, bool swapped) {
    const auto low = std::uint16_t(bytes[at + (swapped ? 1 : 0)]);
    const auto high = std::uint16_t(bytes[at + (swapped ? 0 : 1)]);
    return std::int16_t(low | high << 8);
}

} // namespace

Bytes niftiFromAnalyze(const Bytes& analyze) {
    Bytes header(analyze.begin(), analyze.begin() + analyzeHeaderSize);
    clear(header, 56, 70);          // intent
    clear(header, 74, 76);          // slice_start
    clear(header, 116, 120);        // scl_inter
    clear(header, 120, 124);        // slice_end, slice_code, xyzt_units
    clear(header, 252, analyzeHeaderSize); // forms, intent_name, magic
    header[123] = std::byte{2};     // mm
    std::memcpy(header.data() + 344, "ni1", 3);
    return header;
}

Affine analyzeAffine(
    const Bytes& analyze, bool swapped, const Eigen::Vector3d& sizes, const std::array<std::int64_t, 3>& shape) {
    Eigen::Vector3d origin;
    bool stated = false;
    bool near = true;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const std::int64_t at = shortAt(analyze, originAt + 2 * axis, swapped);
        stated = stated || at != 0;
        near = near && at > -shape[axis] && at < 2 * shape[axis];
        origin[Eigen::Index(axis)] = double(at - 1);
    }
    if (!stated || !near)
        for (std::size_t axis = 0; axis < 3; ++axis)
            origin[Eigen::Index(axis)] = double(shape[axis] - 1) / 2;
    Affine affine = Affine::Identity();
    affine.diagonal().head<3>() = Eigen::Vector3d(-sizes[0], sizes[1], sizes[2]);
    affine.topRightCorner<3, 1>() = -affine.topLeftCorner<3, 3>() * origin;
    return affine;
}

} // namespace fusiform
