#include "analysis/io/arrays/hdf5_file.h"

#include "analysis/core/error.h"
#include "analysis/core/memory_budget.h"
#include "analysis/core/translatable.h"
#include "analysis/io/arrays/hdf5_process.h"

#include <chrono>
#include <cstring>
#include <mutex>
#include <optional>

namespace fusiform {
namespace {

/// Puts what was read of a block, in the order of the file, into C order of MATLAB's axes, the reverse.
template <class Value>
void scatterReversed(
    const Value* piece, std::vector<Value>& to, const std::vector<std::int64_t>& shape, const ArrayBlock& part) {
    const std::size_t axes = shape.size();
    std::vector<std::int64_t> stride(axes, 1); // of the presented axes in `to`
    for (std::size_t axis = axes; axis-- > 1;)
        stride[axis - 1] = stride[axis] * shape[axis];
    std::int64_t at = 0;
    for (std::size_t axis = 0; axis < axes; ++axis)
        at += part.start[axis] * stride[axis];
    std::vector<std::int64_t> index(axes, 0);
    for (const Value* end = piece + part.size(); piece != end; ++piece) {
        to[std::size_t(at)] = *piece;
        for (std::size_t axis = 0; axis < axes; ++axis) { // the first presented axis is the fastest in the file
            at += stride[axis];
            if (++index[axis] < part.count[axis])
                break;
            at -= stride[axis] * part.count[axis];
            index[axis] = 0;
        }
    }
}

/// How an array is asked for.
struct Hdf5Array {
    std::string path;
    std::string dtype; ///< of what is read
    bool text = false;
    bool doubles = false;
    bool columnMajor = false;
};

class Hdf5Source : public ArraySource {
public:
    explicit Hdf5Source(const std::filesystem::path& file)
        : m_file(file.string()), m_absolute(std::filesystem::absolute(file)) {}

    /// Fills what is known of the arrays of the file.
    void list(ArrayFile& file, Progress& progress) {
        exchange(m_file, progress, [&] {
            m_process->send(Hdf5FrameWriter(Hdf5Frame::List), m_file, progress);
            while (true) {
                Hdf5FrameReader frame = m_process->receive(m_file, progress);
                progress.stopIfRequested();
                if (frame.kind() == Hdf5Frame::Done)
                    return;
                if (frame.kind() == Hdf5Frame::Note)
                    file.notes.push_back(frame.message());
                else if (frame.kind() == Hdf5Frame::Entry && file.entries.size() < mostHdf5Entries)
                    addEntry(frame, file);
                else
                    throw Hdf5FrameDamage();
            }
        });
    }

    [[nodiscard]] NumpyArray
    read(std::size_t entry, const ArrayBlock& block, Progress& progress) const override {
        const Hdf5Array& asked = m_arrays[entry];
        NumpyArray array;
        array.shape = block.count;
        array.dtype = asked.dtype;
        const std::string reference = m_file + ":" + asked.path;
        // The shape is the word of a process whose memory a file may have damaged.
        if (double(block.size()) * (asked.doubles ? sizeof(double) : sizeof(float)) > double(memoryBudget()))
            throw std::bad_alloc();
        if (block.size() > 0)
            exchange(reference, progress, [&] {
                if (asked.text)
                    array.texts = texts(asked, block, reference, progress);
                else if (asked.doubles)
                    readNumbers(asked, block, reference, array.numbers64, progress);
                else
                    readNumbers(asked, block, reference, array.numbers32, progress);
            });
        return array;
    }

private:
    void addEntry(Hdf5FrameReader& frame, ArrayFile& file) {
        ArrayEntry entry;
        Hdf5Array array;
        entry.name = array.path = frame.text();
        entry.shape = frame.numbers();
        entry.dtype = frame.text();
        entry.refused = frame.message();
        entry.text = array.text = frame.number() != 0;
        entry.columnMajor = array.columnMajor = frame.number() != 0;
        array.dtype = frame.text();
        array.doubles = frame.number() != 0;
        if (entry.readable() && !isPlausible(entry.shape))
            throw Hdf5FrameDamage();
        file.entries.push_back(std::move(entry));
        m_arrays.push_back(std::move(array));
    }

    /// Talks to the reader, alone; one that could not go on is replaced the next time.
    template <class Talk>
    void exchange(const std::string& reference, Progress& progress, const Talk& talk) const {
        std::unique_lock lock(m_mutex, std::defer_lock);
        while (!lock.try_lock_for(std::chrono::milliseconds(50)))
            progress.stopIfRequested();
        progress.stopIfRequested();
        if (!m_process)
            m_process = std::make_unique<Hdf5Process>(m_absolute);
        try {
            talk();
        } catch (const Hdf5FrameDamage&) {
            m_process.reset();
            throw Error(
                {readingHdf5, reference, message("analysis", "a file that the HDF5 library can read"),
                 message("analysis", "the library was damaged by it"),
                 translatable("analysis", "the file is truncated or damaged; copy it again")});
        } catch (...) {
            m_process.reset();
            throw;
        }
    }

    void ask(
        const Hdf5Array& array, const ArrayBlock& block, std::size_t slot, const std::string& reference,
        const Progress& progress) const {
        Hdf5FrameWriter request(Hdf5Frame::Read);
        request.text(array.path);
        request.numbers(block.start);
        request.numbers(block.count);
        request.number(std::int64_t(slot));
        m_process->send(std::move(request), reference, progress);
    }

    /// One part is read while the one before is taken from its slot.
    template <class Value>
    void readNumbers(
        const Hdf5Array& array, const ArrayBlock& block, const std::string& reference, std::vector<Value>& to,
        Progress& progress) const {
        to.resize(std::size_t(block.size()));
        std::int64_t done = 0;
        std::size_t slot = 0;
        std::optional<ArrayBlock> asked;
        const auto take = [&](std::size_t from) {
            if (m_process->receive(reference, progress).kind() != Hdf5Frame::Done)
                throw Hdf5FrameDamage();
            const auto* values = reinterpret_cast<const Value*>(m_process->slot(from));
            if (array.columnMajor)
                scatterReversed(values, to, block.count, *asked);
            else
                std::memcpy(to.data() + done, values, std::size_t(asked->size()) * sizeof(Value));
            done += asked->size();
            progress.report(double(done) / double(to.size()));
        };
        constexpr auto most = std::int64_t(hdf5SlotBytes / sizeof(Value));
        forEachBlock(block.count, array.columnMajor, most, [&](const ArrayBlock& part) {
            ArrayBlock inFile = part;
            for (std::size_t axis = 0; axis < part.start.size(); ++axis)
                inFile.start[axis] += block.start[axis];
            ask(array, inFile, slot, reference, progress);
            slot = 1 - slot;
            if (asked)
                take(slot);
            asked = part;
        });
        take(1 - slot);
    }

    [[nodiscard]] std::vector<std::string> texts(
        const Hdf5Array& array, const ArrayBlock& block, const std::string& reference, Progress& progress) const {
        ask(array, block, 0, reference, progress);
        std::vector<std::string> texts;
        std::uint64_t bytes = 0;
        while (true) {
            Hdf5FrameReader frame = m_process->receive(reference, progress);
            if (frame.kind() == Hdf5Frame::Done)
                break;
            const std::int64_t count = frame.kind() == Hdf5Frame::Texts ? frame.number() : -1;
            if (count < 1 || count > block.size() - std::int64_t(texts.size()))
                throw Hdf5FrameDamage();
            for (std::int64_t at = 0; at < count; ++at) {
                texts.push_back(frame.text());
                bytes += texts.back().size() + sizeof(std::string);
            }
            if (bytes > memoryBudget()) // thousands of texts may claim the same place of the file
                throw std::bad_alloc();
            progress.report(double(texts.size()) / double(block.size()));
        }
        if (std::int64_t(texts.size()) != block.size())
            throw Hdf5FrameDamage();
        return texts;
    }

    std::vector<Hdf5Array> m_arrays; ///< as the entries
    std::string m_file;
    std::filesystem::path m_absolute; ///< the working folder may be another when a reader is started again
    mutable std::timed_mutex m_mutex;
    mutable std::unique_ptr<Hdf5Process> m_process;
};

} // namespace

bool looksLikeHdf5(const Bytes& start) {
    static constexpr char signature[] = "\x89HDF\r\n\x1a\n";
    for (const std::size_t at : {0U, 512U, 1024U, 2048U})
        if (start.size() >= at + 8 && std::memcmp(start.data() + at, signature, 8) == 0)
            return true;
    return false;
}

ArrayFile openHdf5(const std::filesystem::path& file, Progress& progress) {
    auto source = std::make_shared<Hdf5Source>(file);
    ArrayFile arrays;
    arrays.file = file;
    source->list(arrays, progress);
    arrays.source = std::move(source);
    return arrays;
}

} // namespace fusiform
