#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/frames.h"
#include "analysis/io/bytes/byte_stream.h"
#include "analysis/io/bytes/mapped_file.h"
#include "analysis/io/bytes/stored_numbers.h"

namespace fusiform {

/// Frames as they lie in a file, one after another. A stored frame of numbers of several parts gives as many frames,
/// the parts of one stored frame side by side: frame = stored frame * parts + part.
struct StoredFrames {
    StoredNumbers numbers;
    std::int64_t voxels = 0; ///< stored numbers a frame
    std::int64_t count = 1;  ///< stored frames

    [[nodiscard]] std::int64_t frames() const { return count * numbers.partCount(); }
    [[nodiscard]] double bytes() const { return double(voxels) * double(count) * double(numbers.bytes()); }
    [[nodiscard]] double bytesAsFloats() const { return double(voxels) * double(frames()) * sizeof(float); }
};

/// Frames of a mapped file, from byte `offset` on: nothing is read before it is asked for. Frames that have to be
/// converted are kept while room is left in a small cache. Throws Error when the file is too short.
[[nodiscard]] std::shared_ptr<const FrameSource>
mappedFrames(std::shared_ptr<const MappedFile> file, std::uint64_t offset, const StoredFrames& layout);

/// All frames of a stream, which stands at their first byte, inflated while the part before is converted. Memory is
/// that of the result and a few MB. What would not fit the memory budget (analysis/core/memory_budget.h) is inflated
/// into a temporary file and mapped. Throws Error when the stream ends too early, and Cancelled.
[[nodiscard]] std::shared_ptr<const FrameSource>
streamedFrames(ByteStream& stream, const StoredFrames& layout, Progress& progress);

/// Values that were made, not read.
[[nodiscard]] std::shared_ptr<const FrameSource> heldFrames(std::vector<float> values, std::int64_t voxels);

} // namespace fusiform
