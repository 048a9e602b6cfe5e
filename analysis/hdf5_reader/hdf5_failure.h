#pragma once

#include "analysis/core/message.h"

namespace fusiform {

/// Thrown in the reader and told to Fusiform, which knows the file and says the rest.
struct Hdf5Failure {
    Message expected;
    Message found;
};

/// Throws with what the library says of its last failure.
[[noreturn]] void failHdf5(Message expected);

} // namespace fusiform
