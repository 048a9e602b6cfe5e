#pragma once

#include "analysis/core/progress.h"
#include "analysis/io/arrays/array_block.h"
#include "analysis/io/arrays/number_type.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace fusiform {

/// How the numbers or texts of an .npy file lie behind its header: those of a plain array, or of one field of an array of
/// records (numpy's structured types).
struct NpyLayout {
    std::vector<std::int64_t> shape; ///< the axes of the records, then those of a field that is an array itself
    bool columnMajor = false; ///< Fortran order: of the records' axes the first is the fastest. A field's own never are.
    std::string dtype;        ///< as NumpyArray's
    bool text = false;
    NumberType type = NumberType::Float32; ///< of numbers
    bool unicode = false;                  ///< of texts: UTF-32 rather than bytes
    bool bigEndian = false;
    std::size_t itemSize = 0; ///< bytes
    std::size_t start = 0;    ///< first byte of the data
    std::size_t record = 0;   ///< bytes from one record to the next; of a plain array itemSize
    std::size_t inRecord = 0; ///< bytes before the field in its record
    std::vector<std::size_t> strides; ///< of a field's own axes: bytes from one index to the next

    [[nodiscard]] std::int64_t count() const { return wholeOf(shape).size(); }
    /// Where an item lies in the file, counted as they are stored: the records, and in each of them its own in C order.
    [[nodiscard]] std::uint64_t offsetOf(std::int64_t item) const;
    /// Whether the items follow one another without anything between them.
    [[nodiscard]] bool isContiguous() const;
};

/// Enough of a file for its header.
inline constexpr std::size_t mostNpyHeader = std::size_t(1) << 20;

/// A field of an array of records by its name, "outer.inner" of a record within a record; without a name the whole of a
/// plain array.
struct NpyField {
    std::string name;
    NpyLayout layout;
    Message refused; ///< why it cannot be read; empty when it can
};

/// What the header of an .npy file states, checked against the bytes there are: `size` in all, of which `start` are the
/// first, all or mostNpyHeader. Records are a field each, in their order; what fills them up is none. `file` names it in
/// errors. Throws Error, for Python objects (pickles) and bytes without a type with the reason.
[[nodiscard]] std::vector<NpyField>
npyFieldsOf(std::span<const std::byte> start, std::uint64_t size, const std::string& file);

/// Gives the bytes of a file from an offset on; they are good until it is asked again.
using ReadBytes = std::function<std::span<const std::byte>(std::uint64_t offset, std::size_t count)>;

/// A part of the array, in C order. Throws Cancelled, and what `read` throws.
[[nodiscard]] NumpyArray
npyBlock(const NpyLayout& layout, const ReadBytes& read, const ArrayBlock& block, Progress& progress);

/// What the bytes of a member of an .npz archive hold, as npyFieldsOf.
struct NpyMemberArray {
    std::string name;
    NumpyArray array;
    Message refused;
};
[[nodiscard]] std::vector<NpyMemberArray> parseNpy(std::span<const std::byte> bytes, const std::string& file);

} // namespace fusiform
