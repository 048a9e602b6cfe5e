#pragma once

#include "analysis/core/message.h"
#include "analysis/core/progress.h"
#include "analysis/io/arrays/array_block.h"
#include "analysis/io/arrays/npy.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

/// Files that hold arrays by name: HDF5, MATLAB, safetensors, tables, numpy archives. Opening one makes a catalogue;
/// numbers are read when asked for. Shapes and values are in C order, whatever the order in the file.
namespace fusiform {

struct ArrayEntry {
    std::string name; ///< "/group/name" in HDF5, "Models(3).RDM" in MATLAB, a column's name in a table
    std::vector<std::int64_t> shape;
    std::string dtype;        ///< numpy's name; "str" for texts
    Message refused;          ///< why it cannot be read; empty when it can
    bool text = false;
    bool columnMajor = false; ///< the file counts the first axis fastest: blocks along the last axis read fastest

    [[nodiscard]] bool readable() const { return refused.empty(); }
    [[nodiscard]] std::int64_t size() const; ///< number of elements
};

/// Reads blocks of the arrays of one file. May be called from any thread.
class ArraySource {
public:
    ArraySource() = default;
    ArraySource(const ArraySource&) = delete;
    ArraySource& operator=(const ArraySource&) = delete;
    virtual ~ArraySource() = default;
    /// The block of a readable entry; the shape of the result is that of the block. Throws Error, also when the file has
    /// changed since it was opened, and Cancelled.
    [[nodiscard]] virtual NumpyArray
    read(std::size_t entry, const ArrayBlock& block, Progress& progress) const = 0;
    /// Whether any small block is read as quickly as its bytes are, so that a matrix may stay in the file.
    [[nodiscard]] virtual bool isRandomAccess() const { return false; }
    /// The numbers where they lie as floats in C order, valid as long as this lives; else null.
    [[nodiscard]] virtual const float* floatsInPlace(std::size_t /*entry*/) const { return nullptr; }
    /// Throws Error when the file has changed since it was opened.
    virtual void requireUnchanged() const {}
};

struct ArrayFile {
    std::filesystem::path file;
    std::vector<ArrayEntry> entries;
    std::vector<Message> notes; ///< what was assumed, such as the order of axes
    std::shared_ptr<const ArraySource> source;
    bool hasOneUnnamed = false; ///< the format holds one array without a name (.npy); its entry has the file's name

    /// The entry of a name, with or without HDF5's leading slash; null when there is none.
    [[nodiscard]] const ArrayEntry* find(const std::string& name) const;
    /// The entry that a reference means: that of the name, or without one the only readable entry. Throws Error that
    /// lists those there are, or says why the entry is refused.
    [[nodiscard]] const ArrayEntry& named(const std::string& name) const;

    [[nodiscard]] NumpyArray read(const ArrayEntry& entry, Progress& progress) const;
    [[nodiscard]] NumpyArray read(const ArrayEntry& entry, const ArrayBlock& block, Progress& progress) const;
    /// Rows `first` … `first + count - 1` along the first axis, each row flattened in C order; nothing else is loaded.
    [[nodiscard]] MatrixF
    readRows(const ArrayEntry& entry, std::int64_t first, std::int64_t count, Progress& progress) const;

    /// "file.mat:name", or only the file where its array has no name.
    [[nodiscard]] std::string reference(const ArrayEntry& entry) const;
};

/// The file and the array that "file.ext:name" names; no name when the reference has none.
struct ArrayReference {
    std::string file;
    std::string name;
};
[[nodiscard]] ArrayReference parsedReference(const std::string& reference);

/// Whether a name ends as files of arrays do: ".npy", ".npz", ".h5", ".mat", …
[[nodiscard]] bool isArrayFileName(const std::string& name);

/// The catalogue of a file in whatever format it has, recognised by its content; a single .npy array too. Throws Error.
[[nodiscard]] ArrayFile openArrayFile(const std::filesystem::path& file, Progress& progress);
/// Arrays that are in memory already.
[[nodiscard]] ArrayFile arrayFileOf(Npz archive, const std::filesystem::path& file);

} // namespace fusiform
