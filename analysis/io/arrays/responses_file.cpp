#include "analysis/io/arrays/responses_file.h"

#include "analysis/core/error.h"
#include "analysis/core/memory_budget.h"
#include "analysis/core/translatable.h"
#include "analysis/io/arrays/array_matrix.h"
#include "analysis/io/lengths.h"

#include <algorithm>

namespace fusiform {
namespace {

constexpr const char* doing = translatable("analysis", "reading responses");
constexpr std::int64_t blockElements = 1 << 23;
constexpr const char* otherMask = translatable("analysis", "was the mask of another grid or threshold used?");

std::string textOf(const std::array<std::int64_t, 3>& shape) { return shapeText({shape.begin(), shape.end()}); }

/// A part that has been looked at.
struct Checked {
    const ArrayFile* file = nullptr;
    const ArrayEntry* entry = nullptr;
    std::optional<VolumeAxes> axes; ///< of volumes; nothing for a matrix
    std::int64_t rows = 0;
};

Checked checked(
    const ResponsePart& part, const VoxelSet* voxels, std::optional<VolumeAxes> stated, std::vector<Message>& notes) {
    const ArrayEntry& entry = part.file.named(part.array);
    const std::string reference = part.file.reference(entry);
    Checked result{&part.file, &entry, {}, 0};
    if (entry.text || (entry.shape.size() != 2 && entry.shape.size() != 4))
        throw Error(
            {doing, reference, message("analysis", "a matrix, stimuli x voxels, or a 4-D array of volumes"),
             message("analysis", "shape %1 of %2").with(shapeText(entry.shape), entry.dtype),
             message("analysis", "name another array")});
    if (entry.shape.size() == 4) {
        if (!voxels || !voxels->inVolume())
            throw Error(
                {doing, reference, message("analysis", "a voxel set with a grid, to pick voxels of the volumes"),
                 voxels ? message("analysis", "a voxel set without a grid") : message("analysis", "no voxel set"),
                 translatable("analysis", "describe it under voxels, by a mask or by indices")});
        result.axes = volumeAxesOf(entry.shape, voxels->grid, stated, reference);
        const bool first = *result.axes == VolumeAxes::TrialsFirst;
        result.rows = entry.shape[first ? 0 : 3];
        notes.push_back((first ? message("analysis", "axes of '%1' taken as trials, k, j, i: %2 fits the grid %3")
                               : message("analysis", "axes of '%1' taken as i, j, k, trials: %2 fits the grid %3"))
                            .with(entry.name, shapeText(entry.shape), textOf(voxels->grid.shape)));
        return result;
    }
    result.rows = entry.shape[0];
    if (voxels && entry.shape[1] != voxels->size())
        throw lengthsDisagree(
            doing, reference, voxels->size(), message("analysis", "columns, one a voxel of the voxel set"), entry.shape[1],
            entry.shape[0] == voxels->size()
                ? translatable("analysis", "the matrix is transposed: it must be stimuli x voxels")
                : otherMask);
    return result;
}

/// Copies the voxels of a set out of a block of volumes.
void pickVoxels(
    const NumpyArray& part, const ArrayBlock& block, VolumeAxes axes, const std::vector<Ijk>& voxels,
    Eigen::Ref<MatrixF> rows) {
    const bool first = axes == VolumeAxes::TrialsFirst;
    const std::size_t trialAxis = first ? 0 : 3;
    const std::array<std::size_t, 3> axisOf = first ? std::array<std::size_t, 3>{3, 2, 1} : std::array<std::size_t, 3>{0, 1, 2};
    std::array<std::int64_t, 4> stride{};
    stride[3] = 1;
    for (std::size_t axis = 3; axis-- > 0;)
        stride[axis] = stride[axis + 1] * block.count[axis + 1];
    std::vector<std::pair<std::int64_t, std::int64_t>> inside; // column, offset in the block
    for (std::size_t voxel = 0; voxel < voxels.size(); ++voxel) {
        std::int64_t offset = 0;
        bool here = true;
        for (std::size_t axis = 0; axis < 3 && here; ++axis) {
            const std::int64_t at = voxels[voxel][Eigen::Index(axis)] - block.start[axisOf[axis]];
            here = at >= 0 && at < block.count[axisOf[axis]];
            offset += at * stride[axisOf[axis]];
        }
        if (here)
            inside.emplace_back(std::int64_t(voxel), offset);
    }
    for (std::int64_t trial = 0; trial < block.count[trialAxis]; ++trial)
        for (const auto& [column, offset] : inside)
            rows(block.start[trialAxis] + trial, column) = float(part.number(offset + trial * stride[trialAxis]));
}

void fill(const Checked& part, const VoxelSet* voxels, Eigen::Ref<MatrixF> rows, Progress& progress) {
    const double whole = double(std::max<std::int64_t>(1, part.entry->size()));
    double done = 0;
    forEachBlock(part.entry->shape, part.entry->columnMajor, blockElements, [&](const ArrayBlock& block) {
        Progress step = progress.part(done / whole, (done + double(block.size())) / whole);
        const NumpyArray values = part.file->read(*part.entry, block, step);
        done += double(block.size());
        if (part.axes) {
            pickVoxels(values, block, *part.axes, voxels->ijk, rows);
            return;
        }
        std::int64_t at = 0;
        for (std::int64_t row = 0; row < block.count[0]; ++row)
            for (std::int64_t column = 0; column < block.count[1]; ++column)
                rows(block.start[0] + row, block.start[1] + column) = float(values.number(at++));
    });
}

} // namespace

VolumeAxes volumeAxesOf(
    const std::vector<std::int64_t>& shape, const Grid& grid, std::optional<VolumeAxes> stated,
    const std::string& reference) {
    const auto& g = grid.shape;
    const bool first = shape.size() == 4 && shape[1] == g[2] && shape[2] == g[1] && shape[3] == g[0];
    const bool last = shape.size() == 4 && shape[0] == g[0] && shape[1] == g[1] && shape[2] == g[2];
    const bool wanted = stated ? (*stated == VolumeAxes::TrialsFirst ? first : last) : first || last;
    if (!wanted)
        throw Error(
            {doing, reference,
             message("analysis", "(trials, %1, %2, %3) or (%3, %2, %1, trials), as the grid of the voxel set")
                 .with(g[2], g[1], g[0]),
             message("analysis", "shape %1").with(shapeText(shape)),
             stated ? translatable("analysis", "are the \"axes\" in the dataset file those of the array?")
                    : translatable("analysis", "is the mask of another grid, or are the axes in another order?")});
    if (stated)
        return *stated;
    if (first && last)
        throw Error(
            {doing, reference, message("analysis", "an order of axes that follows from the grid %1").with(textOf(g)),
             message("analysis", "shape %1, which fits trials first and trials last").with(shapeText(shape)),
             translatable("analysis", "state \"axes\": \"tkji\" or \"ijkt\" under responses in the dataset file")});
    return first ? VolumeAxes::TrialsFirst : VolumeAxes::TrialsLast;
}

StoredMatrix readResponses(
    const std::vector<ResponsePart>& parts, const VoxelSet* voxels, std::optional<VolumeAxes> axes,
    std::vector<Message>& notes, Progress& progress) {
    std::vector<Checked> all;
    std::int64_t rows = 0;
    for (const ResponsePart& part : parts) {
        all.push_back(checked(part, voxels, axes, notes));
        rows += all.back().rows;
    }
    const std::int64_t columns = voxels ? voxels->size() : all.front().entry->shape[1];
    for (const Checked& part : all)
        if (!part.axes && part.entry->shape[1] != columns)
            throw lengthsDisagree(
                doing, part.file->reference(*part.entry), columns, message("analysis", "columns, as in the file before"),
                part.entry->shape[1], otherMask);
    const ResponsePart& first = parts.front();
    if (parts.size() == 1 && !all.front().axes && first.file.source->isRandomAccess())
        return matrixOf(first.file, *all.front().entry, translatable("analysis", "responses"), progress);
    // A small file can name many more rows than its bytes hold voxels for.
    if (double(rows) * double(columns) * sizeof(float) > 2 * double(memoryBudget()))
        throw Error(
            {doing, all.front().file->file.string(), message("analysis", "responses that fit into memory"),
             message("analysis", "%1 x %2").with(rows, columns), {}});
    MatrixF matrix = MatrixF::Constant(rows, columns, missingValue);
    std::int64_t from = 0;
    for (std::size_t at = 0; at < all.size(); ++at) {
        Progress step = progress.part(double(at) / double(all.size()), double(at + 1) / double(all.size()));
        fill(all[at], voxels, matrix.middleRows(from, all[at].rows), step);
        from += all[at].rows;
    }
    return matrix;
}

MatrixF responsesIn(const Volume& volume, const VoxelSet& voxels, const std::string& file) {
    if (!voxels.inVolume() || !voxels.grid.sameAs(volume.grid))
        throw Error(
            {doing, file, message("analysis", "a volume on the grid of the voxel set"),
             message("analysis", "a volume of %1").with(textOf(volume.grid.shape)),
             translatable("analysis", "resample it to the grid of the mask")});
    MatrixF matrix(volume.frames, voxels.size());
    for (std::int64_t frame = 0; frame < volume.frames; ++frame) {
        const FrameValues values = volume.frame(frame);
        for (std::int64_t voxel = 0; voxel < voxels.size(); ++voxel) {
            const Ijk& at = voxels.ijk[std::size_t(voxel)];
            matrix(frame, voxel) = values[std::size_t(volume.grid.offset(at[0], at[1], at[2]))];
        }
    }
    return matrix;
}

} // namespace fusiform
