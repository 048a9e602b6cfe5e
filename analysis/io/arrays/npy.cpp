#include "analysis/io/arrays/npy.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/io/arrays/array_file.h"
#include "analysis/io/arrays/npy_layout.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/bytes/mapped_file.h"
#include "analysis/io/file_name.h"

#include <bit>

namespace fusiform {
namespace {

constexpr const char* doing = translatable("analysis", "reading a numpy array");

/// The one array of an .npy file, which stays in the mapped file until parts of it are asked for.
class NpyArrays : public ArraySource {
public:
    explicit NpyArrays(const std::filesystem::path& file) : m_mapped(MappedFile::open(file, doing)) {
        const auto start = m_mapped->bytes();
        if (start.size() > 1 && start[0] == std::byte{0x1f} && start[1] == std::byte{0x8b})
            m_inflated = readWholeFile(file, doing);
        m_layout = npyLayoutOf(bytes(), file.string());
    }

    [[nodiscard]] const NpyLayout& layout() const { return m_layout; }

    [[nodiscard]] NumpyArray read(std::size_t, const ArrayBlock& block, Progress& progress) const override {
        NumpyArray array = npyBlock(m_layout, bytes(), block, progress);
        if (m_mapped->damaged())
            m_mapped->file().requireUnchanged();
        return array;
    }
    [[nodiscard]] bool isRandomAccess() const override { return true; }
    [[nodiscard]] const float* floatsInPlace(std::size_t) const override {
        const std::byte* data = bytes().data() + m_layout.start;
        const bool asInMemory = m_layout.type == NumberType::Float32 && !m_layout.text && !m_layout.columnMajor &&
                                m_layout.bigEndian == (std::endian::native == std::endian::big) &&
                                reinterpret_cast<std::uintptr_t>(data) % alignof(float) == 0;
        return asInMemory ? reinterpret_cast<const float*>(data) : nullptr;
    }
    void requireUnchanged() const override { m_mapped->file().requireUnchanged(); }

private:
    [[nodiscard]] std::span<const std::byte> bytes() const {
        return m_inflated.empty() ? m_mapped->bytes() : std::span<const std::byte>(m_inflated);
    }

    std::shared_ptr<const MappedFile> m_mapped;
    Bytes m_inflated; ///< of a gzip file
    NpyLayout m_layout;
};

} // namespace

ArrayFile openNpy(const std::filesystem::path& file) {
    auto source = std::make_shared<const NpyArrays>(file);
    const NpyLayout& layout = source->layout();
    ArrayFile arrays;
    arrays.file = file;
    arrays.hasOneUnnamed = true;
    arrays.entries.push_back(
        {nameOfMap(file), layout.shape, layout.text ? "str" : layout.dtype, {}, layout.text, layout.columnMajor});
    if (!layout.text && isComplex(layout.type))
        arrays.notes.push_back(message("analysis", "of complex numbers the magnitude is taken"));
    arrays.source = std::move(source);
    return arrays;
}

NumpyArray readNpy(const std::filesystem::path& file) {
    const NpyArrays source(file);
    Progress progress;
    NumpyArray array = source.read(0, wholeOf(source.layout().shape), progress);
    source.requireUnchanged();
    return array;
}

} // namespace fusiform
