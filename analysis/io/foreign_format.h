#pragma once

#include "analysis/io/bytes/bytes.h"

#include "analysis/core/message.h"

#include <filesystem>
#include <optional>

namespace fusiform {

/// A format that is not read but often met in a lab's folders.
struct ForeignFormat {
    Message title; ///< "a DICOM image"
    Message hint;  ///< how to make something of it that is read
};

/// Which of them a file is that starts so; nothing when it is unknown.
[[nodiscard]] std::optional<ForeignFormat> foreignFormat(const std::filesystem::path& file, const Bytes& start);

/// Whether it is a DICOM image, whose first 128 bytes are anything.
[[nodiscard]] bool isDicom(const Bytes& start);

} // namespace fusiform
