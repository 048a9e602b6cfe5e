#pragma once

#include "analysis/core/progress.h"
#include "analysis/io/arrays/array_block.h"
#include "analysis/io/arrays/number_type.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace fusiform {

/// How the numbers or texts of an .npy file lie behind its header.
struct NpyLayout {
    std::vector<std::int64_t> shape;
    bool columnMajor = false; ///< Fortran order: the first axis is the fastest
    std::string dtype;        ///< as NumpyArray's
    bool text = false;
    NumberType type = NumberType::Float32; ///< of numbers
    bool unicode = false;                  ///< of texts: UTF-32 rather than bytes
    bool bigEndian = false;
    std::size_t itemSize = 0; ///< bytes
    std::size_t start = 0;    ///< first byte of the data
    std::size_t stride = 0;   ///< bytes from one item to the next: more than itemSize for a field of records
    std::size_t inRecord = 0; ///< of such a field: bytes before it in a record

    [[nodiscard]] std::int64_t count() const { return wholeOf(shape).size(); }
};

/// Enough of a file for its header.
inline constexpr std::size_t mostNpyHeader = std::size_t(1) << 20;

/// The layout that the header of an .npy file states, checked against the bytes there are: `size` in all, of which
/// `start` are the first, all or mostNpyHeader. `file` names it in errors. Throws Error, for Python objects (pickles)
/// and structured types with the reason.
[[nodiscard]] NpyLayout npyLayoutOf(std::span<const std::byte> start, std::uint64_t size, const std::string& file);

/// One field of an array of records (numpy's structured types), or without a name the whole of a plain array.
struct NpyField {
    std::string name;
    NpyLayout layout;
};

/// The same of every array: records are a field each, in their order. Fields that are arrays or records themselves are
/// refused.
[[nodiscard]] std::vector<NpyField>
npyFieldsOf(std::span<const std::byte> start, std::uint64_t size, const std::string& file);

/// Gives the bytes of a file from an offset on; they are good until it is asked again.
using ReadBytes = std::function<std::span<const std::byte>(std::uint64_t offset, std::size_t count)>;

/// A part of the array, in C order. Throws Cancelled, and what `read` throws.
[[nodiscard]] NumpyArray
npyBlock(const NpyLayout& layout, const ReadBytes& read, const ArrayBlock& block, Progress& progress);

/// The array in the bytes of an .npy file or a member of an .npz archive.
[[nodiscard]] NumpyArray parseNpy(std::span<const std::byte> bytes, const std::string& file);

} // namespace fusiform
