#pragma once

#include "analysis/core/message.h"
#include "analysis/io/arrays/number_type.h"

#include <hdf5.h>

#include <optional>
#include <string>

namespace fusiform {

/// What a datatype of HDF5 is to us.
struct Hdf5Type {
    std::optional<NumberType> number; ///< of numbers
    std::string name;                 ///< numpy's, or the class of what is refused
    bool text = false;
    Message refused; ///< why values of it cannot be read
};

[[nodiscard]] Hdf5Type kindOf(hid_t type);

} // namespace fusiform
