#include "analysis/io/arrays/array_file.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/io/file_format.h"
#include "analysis/io/arrays/table_file.h"
#include "analysis/io/typed_files.h"

#include <algorithm>
#include <array>
#include <new>

namespace fusiform {
namespace {

constexpr const char* readingArray = translatable("analysis", "reading an array");

constexpr std::array<std::string_view, 11> arrayFileEndings{
    ".npy", ".npz", ".h5", ".hdf5", ".he5", ".hdf", ".nc", ".mat", ".safetensors", ".csv", ".tsv"};

/// The names of what can be read, not more than a person can take in.
Message listOf(const std::vector<ArrayEntry>& entries) {
    constexpr std::size_t most = 30;
    std::string names;
    std::size_t count = 0;
    for (const ArrayEntry& entry : entries) {
        if (!entry.readable())
            continue;
        if (++count <= most)
            names += (names.empty() ? "" : ", ") + entry.name;
    }
    if (count == 0)
        return message("analysis", "no array that can be read");
    return count > most ? message("analysis", "%1 and %2 more").with(names, count - most) : Message(names);
}

void requireReadableArray(const ArrayFile& arrays, const ArrayEntry& entry) {
    if (!entry.readable())
        throw Error(
            {readingArray, arrays.reference(entry), message("analysis", "an array of numbers or texts"), entry.refused,
             message("analysis", "it holds %1").with(listOf(arrays.entries))});
}

class ArraysInMemory : public ArraySource {
public:
    explicit ArraysInMemory(std::vector<NumpyArray> arrays) : m_arrays(std::move(arrays)) {}
    [[nodiscard]] NumpyArray
    read(std::size_t entry, const ArrayBlock& block, Progress& progress) const override {
        progress.stopIfRequested();
        return partOf(m_arrays[entry], block);
    }

private:
    std::vector<NumpyArray> m_arrays;
};

} // namespace

std::int64_t ArrayEntry::size() const { return wholeOf(shape).size(); }

const ArrayEntry* ArrayFile::find(const std::string& name) const {
    const auto found = std::ranges::find_if(entries, [&](const ArrayEntry& entry) {
        return entry.name == name || (entry.name.starts_with('/') && entry.name.substr(1) == name) ||
               (name.starts_with('/') && name.substr(1) == entry.name);
    });
    return found == entries.end() ? nullptr : &*found;
}

const ArrayEntry& ArrayFile::named(const std::string& name) const {
    const ArrayEntry* entry = nullptr;
    if (!name.empty()) {
        entry = find(name);
        if (!entry) {
            std::vector<std::string> names;
            for (const ArrayEntry& other : entries)
                names.push_back(other.name);
            const std::string nearest = nearestName(name, names);
            throw Error(
                {readingArray, file.string(), message("analysis", "an array '%1'").with(name),
                 message("analysis", "only %1").with(listOf(entries)),
                 nearest.empty() ? message("analysis", "name one of these")
                                 : message("analysis", "did you mean '%1'?").with(nearest)});
        }
    } else {
        if (std::ranges::count_if(entries, &ArrayEntry::readable) == 1)
            entry = &*std::ranges::find_if(entries, &ArrayEntry::readable);
        else if (entries.size() == 1)
            entry = &entries.front();
        if (!entry)
            throw Error(
                {readingArray, file.string(),
                 message("analysis", "the name of one array, as in %1:name").with(file.filename().string()),
                 entries.empty() ? message("analysis", "a file without arrays")
                                 : message("analysis", "only the file"),
                 message("analysis", "it holds %1").with(listOf(entries))});
    }
    requireReadableArray(*this, *entry);
    return *entry;
}

NumpyArray ArrayFile::read(const ArrayEntry& entry, Progress& progress) const {
    return read(entry, wholeOf(entry.shape), progress);
}

NumpyArray ArrayFile::read(const ArrayEntry& entry, const ArrayBlock& block, Progress& progress) const {
    requireReadableArray(*this, entry);
    try {
        return source->read(std::size_t(&entry - entries.data()), block, progress);
    } catch (const std::bad_alloc&) {
        throw Error(
            {readingArray, reference(entry), message("analysis", "memory for %1 values").with(block.size()),
             message("analysis", "less than that"),
             translatable("analysis", "save a part of the array in a file of its own")});
    }
}

MatrixF ArrayFile::readRows(
    const ArrayEntry& entry, std::int64_t first, std::int64_t count, Progress& progress) const {
    ArrayBlock block = wholeOf(entry.shape);
    if (entry.text || entry.shape.empty() || first < 0 || count < 0 || first > entry.shape[0] ||
        count > entry.shape[0] - first)
        throw Error(
            {readingArray, reference(entry), message("analysis", "rows %1 to %2 of numbers").with(first, first + count),
             message("analysis", "shape %1 of %2").with(shapeText(entry.shape), entry.dtype), {}});
    block.start[0] = first;
    block.count[0] = count;
    const NumpyArray part = read(entry, block, progress);
    MatrixF rows(count, count == 0 ? 0 : part.size() / count);
    for (std::int64_t at = 0; at < rows.size(); ++at)
        rows.data()[at] = float(part.number(at));
    return rows;
}

std::string ArrayFile::reference(const ArrayEntry& entry) const {
    return hasOneUnnamed ? file.string() : file.string() + ":" + entry.name;
}

ArrayReference parsedReference(const std::string& reference) {
    const std::string lower = lowerCase(reference);
    for (std::size_t colon = lower.find(':'); colon != std::string::npos; colon = lower.find(':', colon + 1)) {
        const std::string_view before = std::string_view(lower).substr(0, colon);
        if (std::ranges::any_of(arrayFileEndings, [&](std::string_view ending) { return before.ends_with(ending); }))
            return {reference.substr(0, colon), reference.substr(colon + 1)};
    }
    return {reference, {}};
}

bool isArrayFileName(const std::string& name) {
    const std::string lower = lowerCase(name);
    return std::ranges::any_of(arrayFileEndings, [&](std::string_view ending) { return lower.ends_with(ending); });
}

ArrayFile arrayFileOf(Npz archive, const std::filesystem::path& file) {
    ArrayFile arrays;
    arrays.file = file;
    std::vector<NumpyArray> values;
    for (auto& [name, array] : archive.arrays) {
        arrays.entries.push_back({name, array.shape, array.isText() ? "str" : array.dtype, {}, array.isText()});
        values.push_back(std::move(array));
    }
    for (const auto& [name, found] : archive.refused)
        arrays.entries.push_back({name, {}, "", found});
    arrays.source = std::make_shared<const ArraysInMemory>(std::move(values));
    return arrays;
}

ArrayFile openArrayFile(const std::filesystem::path& file, Progress& progress) {
    // What is meant as an array is a table even where "info" calls one column of numbers a map.
    FileContent content = isTableName(file) ? FileContent(readTable(file, progress))
                                            : recogniseFormat(file).read(file, progress);
    if (auto* arrays = std::get_if<ArrayFile>(&content))
        return std::move(*arrays);
    if (auto* archive = std::get_if<Npz>(&content))
        return arrayFileOf(std::move(*archive), file);
    throw Error(
        {readingArray, file.string(),
         message("analysis", "arrays (NumPy, HDF5, MATLAB, safetensors, CSV or TSV)"), describe(content), {}});
}

} // namespace fusiform
