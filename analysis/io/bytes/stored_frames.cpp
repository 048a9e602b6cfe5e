#include "analysis/io/bytes/stored_frames.h"

#include "analysis/core/matrix.h"
#include "analysis/core/memory_budget.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <list>
#include <mutex>
#include <new>
#include <sys/mman.h>
#include <tbb/task_group.h>

namespace fusiform {
namespace {

constexpr std::int64_t blockSize = std::int64_t(1) << 20; ///< numbers converted at once
constexpr const char* readingFrames = translatable("analysis", "reading");

[[noreturn]] void refuseLength(const OpenFile& file, const StoredFrames& layout, double found) {
    file.refuse(
        message("analysis", "%1 values of type %2 (%3)")
            .with(formatNumber(double(layout.voxels) * double(layout.count), 17), layout.numbers.name(),
                  byteCount(std::uint64_t(std::min(layout.bytes(), 1e18)))),
        byteCount(std::uint64_t(found)), message("analysis", "the file is truncated; copy or download it again"));
}

/// Memory that is not set to zero first, because every value is written; in large pages where the system has them, which
/// saves a third of the time that writing to it for the first time takes.
std::shared_ptr<float[]> roomFor(std::size_t count) {
    constexpr std::size_t page = std::size_t(2) << 20;
    const bool large = count * sizeof(float) > page;
    const std::size_t unit = large ? page : 64;
    const std::size_t bytes = (count * sizeof(float) + unit - 1) / unit * unit;
    auto* values = static_cast<float*>(std::aligned_alloc(unit, bytes));
    if (!values)
        throw std::bad_alloc();
    if (large)
        ::madvise(values, bytes, MADV_HUGEPAGE);
    return {values, [](float* memory) { std::free(memory); }};
}

class MappedFrames : public FrameSource {
public:
    MappedFrames(std::shared_ptr<const MappedFile> file, std::uint64_t offset, const StoredFrames& layout)
        : m_file(std::move(file)), m_data(m_file->bytes().data() + offset), m_layout(layout) {}

    [[nodiscard]] FrameValues frame(std::int64_t index) const override {
        const std::size_t voxels = std::size_t(m_layout.voxels);
        const std::int64_t parts = m_layout.numbers.partCount();
        const std::byte* at = m_data + std::size_t(index / parts) * voxels * m_layout.numbers.bytes();
        if (m_layout.numbers.isPlainFloat() && std::bit_cast<std::uintptr_t>(at) % alignof(float) == 0)
            return FrameValues({reinterpret_cast<const float*>(at), voxels}, m_file);
        if (auto kept = find(index))
            return FrameValues({kept.get(), voxels}, kept);
        const std::shared_ptr<float[]> made = roomFor(voxels);
        const std::span values(made.get(), voxels);
        m_layout.numbers.convert(at, values, index % parts);
        if (m_file->damaged())
            std::ranges::fill(values, missingValue);
        keep(index, made);
        return FrameValues(values, made);
    }

    void requireUnchanged() const override { m_file->file().requireUnchanged(); }

private:
    using Values = std::shared_ptr<const float[]>;

    [[nodiscard]] Values find(std::int64_t index) const {
        const std::lock_guard guard(m_lock);
        const auto found = std::ranges::find(m_kept, index, &std::pair<std::int64_t, Values>::first);
        if (found == m_kept.end())
            return nullptr;
        m_kept.splice(m_kept.begin(), m_kept, found);
        return found->second;
    }

    void keep(std::int64_t index, Values values) const {
        constexpr std::int64_t room = std::int64_t(64) << 20; // in values: 256 MB
        constexpr std::size_t most = 1024; // frames of a few voxels would be looked through longer than converted
        const std::lock_guard guard(m_lock);
        m_kept.emplace_front(index, std::move(values));
        while (m_kept.size() > most ||
               (m_kept.size() > 2 && std::int64_t(m_kept.size()) * m_layout.voxels > room))
            m_kept.pop_back();
    }

    std::shared_ptr<const MappedFile> m_file;
    const std::byte* m_data;
    StoredFrames m_layout;
    mutable std::mutex m_lock;
    mutable std::list<std::pair<std::int64_t, Values>> m_kept; ///< the last used first
};

class HeldFrames : public FrameSource {
public:
    HeldFrames(std::shared_ptr<const float[]> values, std::int64_t voxels)
        : m_values(std::move(values)), m_voxels(std::size_t(voxels)) {}

    [[nodiscard]] FrameValues frame(std::int64_t index) const override {
        return FrameValues({m_values.get() + std::size_t(index) * m_voxels, m_voxels}, m_values);
    }

private:
    std::shared_ptr<const float[]> m_values;
    std::size_t m_voxels;
};

/// Reads on to the check sum, which lies behind the data of a gzip file; what else may follow is not looked at.
void finish(ByteStream& stream) {
    std::byte rest[65536];
    (void)stream.read(rest);
    stream.file().requireUnchanged();
}

/// Gives the stream's bytes in blocks of whole stored numbers to `take`, which works on one while the next is read.
template <class Take>
void forEachFrameBlock(
    ByteStream& stream, const StoredFrames& layout, std::int64_t blockLength, Progress& progress, const Take& take) {
    const std::int64_t all = layout.voxels * layout.count;
    const std::size_t each = layout.numbers.bytes();
    Bytes blocks[2];
    tbb::task_group workers;
    for (std::int64_t first = 0, block = 0; first < all; first += blockLength, ++block) {
        const std::int64_t count = std::min(blockLength, all - first);
        Bytes& bytes = blocks[block % 2];
        bytes.resize(std::size_t(count) * each);
        const std::size_t got = stream.read(bytes);
        workers.wait();
        if (got < bytes.size())
            refuseLength(stream.file(), layout, double(first) * double(each) + double(got));
        progress.report(double(first) / double(all), readingFrames);
        workers.run([&take, &bytes, first, count] { take(bytes.data(), first, count); });
    }
    workers.wait();
    finish(stream);
}

std::shared_ptr<const FrameSource>
spilledFrames(ByteStream& stream, const StoredFrames& layout, Progress& progress) {
    OpenFile spill = OpenFile::temporary(stream.file().path(), stream.file().doing(), std::uint64_t(layout.bytes()));
    Bytes block(std::size_t(blockSize) * 4);
    auto left = std::uint64_t(layout.bytes());
    while (left > 0) {
        const std::span part(block.data(), std::size_t(std::min<std::uint64_t>(left, block.size())));
        if (stream.read(part) < part.size())
            refuseLength(stream.file(), layout, layout.bytes() - double(left));
        spill.write(part);
        left -= part.size();
        progress.report(1 - double(left) / layout.bytes(), translatable("analysis", "inflating to disk"));
    }
    finish(stream);
    return mappedFrames(MappedFile::of(std::move(spill)), 0, layout);
}

} // namespace

std::shared_ptr<const FrameSource>
mappedFrames(std::shared_ptr<const MappedFile> file, std::uint64_t offset, const StoredFrames& layout) {
    const auto size = std::uint64_t(file->bytes().size());
    const std::uint64_t there = size - std::min(size, offset);
    if (layout.bytes() > double(there))
        refuseLength(file->file(), layout, double(there));
    return std::make_shared<MappedFrames>(std::move(file), offset, layout);
}

std::shared_ptr<const FrameSource>
streamedFrames(ByteStream& stream, const StoredFrames& layout, Progress& progress) {
    if (layout.bytes() > stream.mostBytes())
        refuseLength(stream.file(), layout, stream.isGzip() ? 0 : double(stream.file().size()));
    if (layout.bytesAsFloats() > double(memoryBudget()))
        return spilledFrames(stream, layout, progress);

    const std::int64_t parts = layout.numbers.partCount();
    const auto total = std::size_t(layout.voxels * layout.frames());
    const std::shared_ptr<float[]> values = roomFor(total);
    if (layout.numbers.isPlainFloat()) {
        for (std::size_t from = 0; from < total; from += std::size_t(blockSize)) {
            const std::span part(values.get() + from, std::min(total - from, std::size_t(blockSize)));
            if (const std::size_t got = stream.read(std::as_writable_bytes(part)); got < part.size_bytes())
                refuseLength(stream.file(), layout, double(from) * sizeof(float) + double(got));
            progress.report(double(from) / double(total), readingFrames);
        }
        finish(stream);
    } else {
        // Parts of one number go to different frames, so such blocks must not cross from one frame to the next.
        const std::int64_t blockLength = parts > 1 ? layout.voxels : blockSize;
        forEachFrameBlock(
            stream, layout, blockLength, progress,
            [&](const std::byte* data, std::int64_t first, std::int64_t count) {
                for (std::int64_t part = 0; part < parts; ++part)
                    layout.numbers.convert(
                        data, {values.get() + first * parts + part * count, std::size_t(count)}, part);
            });
    }
    return std::make_shared<HeldFrames>(std::move(values), layout.voxels);
}

std::shared_ptr<const FrameSource> heldFrames(std::vector<float> values, std::int64_t voxels) {
    const auto owner = std::make_shared<const std::vector<float>>(std::move(values));
    return std::make_shared<HeldFrames>(std::shared_ptr<const float[]>(owner, owner->data()), voxels);
}

} // namespace fusiform
