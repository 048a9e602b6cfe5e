#pragma once

#include "analysis/io/bytes/bytes.h"

#include <filesystem>

namespace fusiform {

/// Whether a file is a Python pickle, by its content: the opcode of protocol 2 to 5 at the start (also joblib files),
/// or a zip archive with a member "…/data.pkl", as torch.save writes it.
[[nodiscard]] bool looksLikePickle(const std::filesystem::path& file, const Bytes& start);

/// Throws the Error that says why pickles are not opened, and what to save instead.
[[noreturn]] void refusePickle(const std::filesystem::path& file, const Bytes& start);

} // namespace fusiform
