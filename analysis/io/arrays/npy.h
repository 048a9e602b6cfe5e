#pragma once

#include "analysis/core/message.h"
#include "analysis/data/stored_matrix.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fusiform {

/// An array as numpy has it, in C order whatever the file's order. Numbers are in `numbers` (booleans as 0 and 1),
/// texts (dtype U or S) in `texts`; exactly one of the two is filled.
struct NumpyArray {
    std::vector<std::int64_t> shape;
    std::string dtype; ///< numpy's name: "float32", "int16", "<U8"
    std::vector<double> numbers64; ///< filled for float64, int64, uint64 and larger ints (nothing lost up to 2^53)
    std::vector<float> numbers32;  ///< filled for every other number type
    std::vector<std::string> texts;

    [[nodiscard]] std::int64_t size() const;
    [[nodiscard]] bool isText() const { return !texts.empty() || dtype.find_first_of("US") != std::string::npos; }
    [[nodiscard]] double number(std::int64_t index) const;
};

/// In words: "an array of 3 x 4".
[[nodiscard]] Message describe(const NumpyArray& array);

/// An .npy file, format versions 1 to 3, either byte order, C or Fortran order; bool, (u)int8…64,
/// float16…64, longdouble, complex (read as magnitude), datetime64 and timedelta64 (whole numbers in the unit that their
/// dtype names, NaT as NaN), U, S.
/// Object arrays (pickles), bytes without a type (void) and records are refused with the reason. Throws Error.
[[nodiscard]] NumpyArray readNpy(const std::filesystem::path& file);
/// Without reading the numbers, which stay in the file until they are asked for. Records (structured types) are an
/// array a field: "field", or "outer.inner" of a record within a record. A field that is an array itself has its own
/// axes behind those of the records.
[[nodiscard]] struct ArrayFile openNpy(const std::filesystem::path& file);

/// The arrays of an .npz file by name, "array.field" of records. Those that cannot be read, such as Python objects, are left out and named with
/// the reason in `refused`.
struct Npz {
    std::map<std::string, NumpyArray> arrays;
    std::map<std::string, Message> refused;
};
[[nodiscard]] Npz readNpz(const std::filesystem::path& file);
/// One array of an .npz file; the message of a missing one lists those there are.
[[nodiscard]] NumpyArray readNpz(const std::filesystem::path& file, const std::string& array);

/// An array named as in a dataset file: "weights.npy", "models.npz:weights", "betas.hdf5:/betas", "rdm.mat:RDMs(1).RDM",
/// "model.safetensors:visual.proj", "table.csv:score". Without a name a file of exactly one array is that array; a
/// name that is missing or not there is answered with those there are.
[[nodiscard]] NumpyArray readArray(const std::string& reference);

/// The array as a matrix / vector of floats. A matrix has 2 dimensions (1 becomes a column); `what` names it in
/// the Error thrown otherwise, as `reference` names the file.
[[nodiscard]] MatrixF toMatrix(const NumpyArray& array, std::string_view what, const std::string& reference);
[[nodiscard]] VectorF toVector(const NumpyArray& array, std::string_view what, const std::string& reference);

/// Little-endian, C order, format version 1; float32 unless the values are of another type. Numbers such as p
/// values, which float32 would round to 0, are written as float64.
void writeNpy(const MatrixF& matrix, const std::filesystem::path& file);
void writeNpy(const MatrixView& matrix, const std::filesystem::path& file);
void writeNpy(const VectorF& vector, const std::filesystem::path& file);
void writeNpy(const std::vector<float>& values, const std::vector<std::int64_t>& shape,
              const std::filesystem::path& file);
void writeNpy(const std::vector<double>& values, const std::vector<std::int64_t>& shape,
              const std::filesystem::path& file);
void writeNpy(const std::vector<std::int32_t>& values, const std::vector<std::int64_t>& shape,
              const std::filesystem::path& file);

} // namespace fusiform
