#include "analysis/io/arrays/npy.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/io/arrays/array_file.h"
#include "analysis/io/arrays/npy_layout.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/bytes/mapped_file.h"
#include "analysis/io/bytes/random_access_file.h"
#include "analysis/io/file_name.h"

#include <algorithm>
#include <bit>

namespace fusiform {
namespace {

constexpr const char* readingNpy = translatable("analysis", "reading a numpy array");

/// The one array of an .npy file, which stays there until parts of it are asked for. Parts are read by offset, since
/// looking at a mapping here and there makes the system read much around every place; only numbers that are floats in C
/// order already are mapped.
class NpyArrays : public ArraySource {
public:
    explicit NpyArrays(const std::filesystem::path& file)
        : m_file(file, readingNpy), m_mapped(MappedFile::open(file, readingNpy)) {
        Bytes start(std::size_t(std::min<std::uint64_t>(m_file.size(), mostNpyHeader)));
        m_file.read(0, start);
        m_fields = npyFieldsOf(start, m_file.size(), file.string());
    }

    [[nodiscard]] const std::vector<NpyField>& fields() const { return m_fields; }

    [[nodiscard]] NumpyArray read(std::size_t entry, const ArrayBlock& block, Progress& progress) const override {
        Bytes bytes;
        const auto read = [&](std::uint64_t offset, std::size_t count) {
            bytes.resize(count);
            m_file.read(offset, bytes);
            return std::span<const std::byte>(bytes);
        };
        return npyBlock(m_fields[entry].layout, read, block, progress);
    }
    [[nodiscard]] bool isRandomAccess() const override { return true; }
    [[nodiscard]] const float* floatsInPlace(std::size_t entry) const override {
        const NpyLayout& layout = m_fields[entry].layout;
        if (m_file.size() != m_mapped->bytes().size()) // gzip
            return nullptr;
        const std::byte* data = m_mapped->bytes().data() + layout.start;
        const bool asInMemory = layout.type == NumberType::Float32 && !layout.text && !layout.columnMajor &&
                                layout.isContiguous() && layout.bigEndian == (std::endian::native == std::endian::big) &&
                                reinterpret_cast<std::uintptr_t>(data) % alignof(float) == 0;
        return asInMemory ? reinterpret_cast<const float*>(data) : nullptr;
    }
    void requireUnchanged() const override { m_file.requireUnchanged(); }

private:
    RandomAccessFile m_file;
    std::shared_ptr<const MappedFile> m_mapped;
    std::vector<NpyField> m_fields;
};

} // namespace

ArrayFile openNpy(const std::filesystem::path& file) {
    auto source = std::make_shared<const NpyArrays>(file);
    ArrayFile arrays;
    arrays.file = file;
    arrays.hasOneUnnamed = source->fields().front().name.empty() && source->fields().size() == 1;
    bool anyComplex = false;
    bool anyTime = false;
    for (const auto& [name, layout, refused] : source->fields()) {
        arrays.entries.push_back(
            {arrays.hasOneUnnamed ? nameOfMap(file) : name, layout.shape, layout.text ? "str" : layout.dtype, refused,
             layout.text, layout.columnMajor});
        anyComplex = anyComplex || (!layout.text && isComplex(layout.type));
        anyTime = anyTime || (!layout.text && layout.type == NumberType::Time64);
    }
    if (anyComplex)
        arrays.notes.push_back(message("analysis", "of complex numbers the magnitude is taken"));
    if (anyTime)
        arrays.notes.push_back(message(
            "analysis", "dates and times are whole numbers of the unit in their type, dates from 1970 on; NaT is missing"));
    arrays.source = std::move(source);
    return arrays;
}

NumpyArray readNpy(const std::filesystem::path& file) {
    const NpyArrays source(file);
    const auto& first = source.fields().front();
    if (source.fields().size() != 1 || !first.name.empty())
        throw Error(
            {.doing = readingNpy,
             .file = file.string(),
             .expected = message("analysis", "an array of plain numbers or texts"),
             .found = message("analysis", "records of %1 fields").with(source.fields().size()),
             .hint = message("analysis", "name one of its fields, as in %1:%2").with(file.filename().string(), first.name)});
    Progress progress;
    NumpyArray array = source.read(0, wholeOf(first.layout.shape), progress);
    source.requireUnchanged();
    return array;
}

} // namespace fusiform
