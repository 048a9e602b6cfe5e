#pragma once

#include "analysis/core/message.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

/// What the header of an .npy file says: a Python dictionary of 'descr', 'fortran_order' and 'shape', written as text.
namespace fusiform {

struct NpyMember;

/// A type as numpy describes it: a code such as "<f4", or a record of members.
struct NpyType {
    std::string code; ///< empty of a record
    std::vector<NpyMember> members;

    [[nodiscard]] bool isRecord() const { return code.empty(); }
};

/// A part of a record. What only fills up has no name: ('', '|V4').
struct NpyMember {
    std::string name; ///< UTF-8; of ('title', 'name') the name
    NpyType type;
    std::vector<std::int64_t> shape; ///< of a sub-array: ('pos', '<f4', (3,))
};

struct NpyHeader {
    NpyType type;
    bool fortran = false;
    std::vector<std::int64_t> shape;
    std::size_t end = 0; ///< where the data start
};

/// numpy's own limit, of a sub-array's axes and the records' together too.
inline constexpr std::size_t mostNpyAxes = 64;

/// The header in the first bytes of a file of `size` bytes, which `file` names in errors. Throws Error.
[[nodiscard]] NpyHeader npyHeaderOf(std::span<const std::byte> start, std::uint64_t size, const std::string& file);

/// Throws the Error of a numpy array.
[[noreturn]] void refuseNpy(const std::string& file, Message expected, Message found, Message hint = {});

} // namespace fusiform
