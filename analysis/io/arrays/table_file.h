#pragma once

#include "analysis/io/arrays/array_file.h"
#include "analysis/io/bytes/bytes.h"

#include <filesystem>

namespace fusiform {

/// A table of comma-, semicolon- or tab-separated fields. Every column is an array named by the header (or "column 1",
/// …): numbers (float64; empty, NA and NaN are missing), truths (True, False) or texts. A table of numbers alone is
/// also one matrix, "all columns".
///
/// The first line is a header when none of its fields is a number. A first column without a name, or one field more in
/// the rows than in the header, is an index: it gets the name "index" and stays out of "all columns". Both are noted.
/// Decimals have a point. Throws Error naming the line whose number of fields differs.
[[nodiscard]] ArrayFile readTable(const std::filesystem::path& file, Progress& progress);

/// Whether text that starts so is a table: several columns, in every line as many.
[[nodiscard]] bool looksLikeTable(const std::filesystem::path& file, const Bytes& start);
/// Whether the name ends in .csv or .tsv.
[[nodiscard]] bool isTableName(const std::filesystem::path& file);

} // namespace fusiform
