#include "analysis/io/arrays/matlab_file.h"

#include "analysis/core/error.h"
#include "analysis/core/memory_budget.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/arrays/hdf5_file.h"
#include "analysis/io/arrays/matlab_element.h"
#include "analysis/io/bytes/random_access_file.h"

#include <algorithm>
#include <memory>
#include <mutex>
#include <zlib.h>

namespace fusiform {
namespace {

constexpr std::size_t matlabHeaderBytes = 4096; ///< as much of a variable as its header nearly always takes

[[noreturn]] void refuseMatlab(const std::filesystem::path& file, Message expected, Message found) {
    throw Error(
        {readingMatlab, file.string(), std::move(expected), std::move(found),
         translatable("analysis", "the file is truncated or damaged; copy it again")});
}

/// A variable of the file: the data of its element, a matrix or a compressed one.
struct Variable {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
    bool compressed = false;
};

/// Where a leaf lies.
struct Leaf {
    std::size_t variable = 0;
    std::size_t offset = 0; ///< in the variable's matrix
    std::size_t size = 0;
};

class MatlabSource : public ArraySource {
public:
    explicit MatlabSource(const std::filesystem::path& file) : m_file(file, readingMatlab) {
        if (m_file.size() < 128)
            refuseMatlab(
                file, message("analysis", "a header of 128 bytes"),
                message("analysis", "%1 bytes").with(m_file.size()));
        Bytes mark(2);
        m_file.read(126, mark);
        m_bigEndian = mark[0] == std::byte{'M'};
        findVariables();
    }

    [[nodiscard]] NumpyArray
    read(std::size_t entry, const ArrayBlock& block, Progress& progress) const override {
        const Leaf& leaf = leaves[entry];
        const auto matrix = whole(leaf.variable, progress);
        try {
            const NumpyArray array = readMatlabLeaf(std::span(*matrix).subspan(leaf.offset, leaf.size), m_bigEndian);
            const ArrayBlock inside = wholeOf(array.shape);
            if (inside.count.size() != block.count.size())
                throw MatlabDamage{message("analysis", "another shape than its header says")};
            return block.count == inside.count ? array : partOf(array, block);
        } catch (const MatlabDamage& damage) {
            refuseMatlab(m_file.path(), message("analysis", "a complete array"), damage.found);
        }
    }

    /// The matrix of a variable, all of it.
    [[nodiscard]] std::shared_ptr<const Bytes> whole(std::size_t variable, Progress& progress) const {
        const std::lock_guard lock(m_mutex);
        if (!m_kept || m_keptVariable != variable) {
            m_kept.reset();
            m_kept = std::make_shared<const Bytes>(matrixOf(variables[variable], ~std::size_t(0), progress));
            m_keptVariable = variable;
        }
        return m_kept;
    }

    /// The first `most` bytes of a variable's matrix, or all there are.
    [[nodiscard]] Bytes matrixOf(const Variable& variable, std::size_t most, Progress& progress) const {
        if (variable.compressed)
            return inflated(variable, most, progress);
        Bytes bytes(std::min<std::uint64_t>(variable.size, most));
        m_file.read(variable.offset, bytes);
        return bytes;
    }

    [[nodiscard]] bool bigEndian() const { return m_bigEndian; }

    std::vector<Variable> variables;
    std::vector<Leaf> leaves; ///< as the entries

private:
    void findVariables() {
        std::uint64_t at = 128;
        while (at < m_file.size()) {
            Bytes tag(std::min<std::uint64_t>(8, m_file.size() - at));
            m_file.read(at, tag);
            if (std::ranges::all_of(tag, [](std::byte byte) { return byte == std::byte{0}; }))
                break; // padding at the end
            MatlabReader reader(tag, m_bigEndian);
            std::uint64_t size = 0;
            MatlabElement element;
            try {
                element = reader.nextMaybeCut(size);
            } catch (const MatlabDamage& damage) {
                refuseMatlab(m_file.path(), message("analysis", "a variable at %1").with(at), damage.found);
            }
            const bool compressed = element.type == MatlabType::Compressed;
            if (!compressed && element.type != MatlabType::Matrix)
                refuseMatlab(
                    m_file.path(), message("analysis", "a variable at %1").with(at),
                    message("analysis", "an element of type %1").with(std::uint32_t(element.type)));
            if (size > m_file.size() - at - 8)
                refuseMatlab(
                    m_file.path(), message("analysis", "a variable of %1 bytes").with(size),
                    message("analysis", "%1 bytes").with(m_file.size() - at - 8));
            variables.push_back({at + 8, size, compressed});
            if (variables.size() > mostMatlabEntries)
                refuseMatlab(
                    m_file.path(), message("analysis", "at most %1 variables").with(mostMatlabEntries),
                    message("analysis", "more"));
            at += 8 + (compressed ? size : (size + 7) / 8 * 8);
        }
    }

    /// Inflates a variable: the tag of a matrix, then at most its bytes, whatever more the stream would give.
    [[nodiscard]] Bytes inflated(const Variable& variable, std::size_t most, Progress& progress) const {
        z_stream inflater{};
        if (inflateInit(&inflater) != Z_OK)
            throw std::bad_alloc();
        const std::unique_ptr<z_stream, int (*)(z_stream*)> closer(&inflater, inflateEnd);
        constexpr std::size_t step = 1 << 16;
        Bytes input;
        Bytes output;
        std::uint64_t taken = 0;
        std::size_t end = 8; // how far to inflate: the tag first
        while (true) {
            if (output.size() <= inflater.total_out)
                output.resize(std::min<std::size_t>(end, inflater.total_out + std::max(step, output.size() / 2)));
            if (inflater.avail_in == 0 && taken < variable.size) {
                progress.stopIfRequested();
                input.resize(std::min<std::uint64_t>(step, variable.size - taken));
                m_file.read(variable.offset + taken, input);
                taken += input.size();
                inflater.next_in = reinterpret_cast<Bytef*>(input.data());
                inflater.avail_in = uInt(input.size());
            }
            const std::size_t room = std::min<std::size_t>(output.size() - inflater.total_out, 1U << 30);
            inflater.next_out = reinterpret_cast<Bytef*>(output.data()) + inflater.total_out;
            inflater.avail_out = uInt(room);
            const int state = inflate(&inflater, Z_NO_FLUSH);
            if (end == 8 && inflater.total_out == 8) {
                std::uint64_t size = 0;
                MatlabReader reader(output, m_bigEndian);
                MatlabElement element;
                try {
                    element = reader.nextMaybeCut(size);
                } catch (const MatlabDamage& damage) {
                    refuseMatlab(m_file.path(), message("analysis", "a compressed array"), damage.found);
                }
                if (element.type != MatlabType::Matrix)
                    refuseMatlab(
                        m_file.path(), message("analysis", "a compressed array"),
                        message("analysis", "an element of type %1").with(std::uint32_t(element.type)));
                end = 8 + std::min<std::uint64_t>(size, most);
                if (end > memoryBudget())
                    throw Error(
                        {readingMatlab, m_file.path().string(),
                         message("analysis", "arrays of at most %1, inflated").with(byteCount(memoryBudget())), byteCount(end), message("analysis", "is the file damaged, or made to fill the memory?")});
            }
            if (inflater.total_out >= end)
                break;
            if (state != Z_OK || (inflater.avail_in == 0 && taken >= variable.size && inflater.avail_out > 0))
                refuseMatlab(
                    m_file.path(), message("analysis", "%1 bytes of a compressed array").with(end),
                    message("analysis", "damaged or truncated data after %1").with(inflater.total_out));
        }
        output.resize(end);
        output.erase(output.begin(), output.begin() + 8);
        return output;
    }

    RandomAccessFile m_file;
    bool m_bigEndian = false;
    mutable std::mutex m_mutex;
    mutable std::shared_ptr<const Bytes> m_kept;
    mutable std::size_t m_keptVariable = 0;
};

class Catalogue {
public:
    Catalogue(MatlabSource& source, ArrayFile& arrays, Progress& progress)
        : m_source(source), m_arrays(arrays), m_progress(progress) {}

    void list() {
        for (std::size_t at = 0; at < m_source.variables.size(); ++at) {
            m_progress.report(double(at) / double(m_source.variables.size()));
            try {
                listVariable(at);
            } catch (const MatlabDamage& damage) {
                refuseMatlab(m_arrays.file, message("analysis", "a complete variable"), damage.found);
            }
        }
    }

private:
    void listVariable(std::size_t variable) {
        const Bytes start = m_source.matrixOf(m_source.variables[variable], matlabHeaderBytes, m_progress);
        if (start.empty())
            return;
        MatlabHeader header;
        bool inside = true; // whether the header lies in the start
        try {
            MatlabReader reader(start, m_source.bigEndian());
            header = readMatlabHeader(reader);
        } catch (const MatlabDamage&) {
            if (start.size() < matlabHeaderBytes)
                throw;
            inside = false;
        }
        if (inside && (header.isNumeric() || !header.refused().empty())) {
            add(header.name, header, {variable, 0, ~std::size_t(0)});
            return;
        }
        const auto matrix = m_source.whole(variable, m_progress);
        MatlabReader reader(*matrix, m_source.bigEndian());
        const std::string name = readMatlabHeader(reader).name;
        forEachMatlabLeaf(
            *matrix, m_source.bigEndian(), name,
            [&](const std::string& leaf, const MatlabHeader& found, std::span<const std::byte> part) {
                m_progress.stopIfRequested();
                add(leaf, found, {variable, std::size_t(part.data() - matrix->data()), part.size()});
            });
    }

    void add(const std::string& name, const MatlabHeader& header, Leaf leaf) {
        if (m_arrays.entries.size() >= mostMatlabEntries)
            refuseMatlab(
                m_arrays.file, message("analysis", "at most %1 arrays").with(mostMatlabEntries),
                message("analysis", "more"));
        if (name.starts_with("__") || (name.empty() && header.kind == MatlabClass::UInt8))
            return; // where MATLAB keeps what belongs to objects
        const bool text = header.kind == MatlabClass::Char || header.kind == MatlabClass::Cell;
        ArrayEntry entry{name, header.shape, header.dtype(), header.refused(), text};
        if (header.kind == MatlabClass::Char)
            entry.shape = {std::max<std::int64_t>(1, header.shape[0])};
        m_arrays.entries.push_back(std::move(entry));
        m_source.leaves.push_back(leaf);
    }

    MatlabSource& m_source;
    ArrayFile& m_arrays;
    Progress& m_progress;
};

} // namespace

bool looksLikeMatlab(const Bytes& start) {
    if (start.size() < 128)
        return false;
    const std::string_view mark(reinterpret_cast<const char*>(start.data()) + 124, 4);
    return mark == std::string_view("\x00\x01IM", 4) || mark == std::string_view("\x01\x00MI", 4);
}

bool looksLikeMatlab73(const Bytes& start) {
    const std::string_view text(reinterpret_cast<const char*>(start.data()), start.size());
    return text.starts_with("MATLAB 7") && looksLikeHdf5(start);
}

ArrayFile openMatlab(const std::filesystem::path& file, Progress& progress) {
    if (looksLikeMatlab73(readStart(file, 4096, readingMatlab)))
        return openHdf5(file, progress);
    auto source = std::make_shared<MatlabSource>(file);
    ArrayFile arrays;
    arrays.file = file;
    Catalogue(*source, arrays, progress).list();
    arrays.source = std::move(source);
    return arrays;
}

} // namespace fusiform
