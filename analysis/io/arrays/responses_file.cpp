#include "analysis/io/arrays/responses_file.h"

#include "analysis/core/error.h"
#include "analysis/core/memory_budget.h"
#include "analysis/core/translatable.h"
#include "analysis/data/appended_matrix.h"
#include "analysis/io/arrays/array_matrix.h"
#include "analysis/io/lengths.h"
#include "analysis/io/typed_files.h"
#include "analysis/io/vertex_frames.h"

#include <algorithm>

namespace fusiform {
namespace {

constexpr const char* readingResponses = translatable("analysis", "reading responses");
constexpr std::int64_t responseBlockElements = 1 << 23;
constexpr const char* otherMask = translatable("analysis", "was the mask of another grid or threshold used?");

std::string textOfGrid(const std::array<std::int64_t, 3>& shape) { return shapeText({shape.begin(), shape.end()}); }

/// A part that has been looked at.
struct CheckedPart {
    const ArrayFile* file = nullptr;
    const ArrayEntry* entry = nullptr;
    std::optional<VolumeAxes> axes; ///< of volumes; nothing for a matrix
    std::int64_t rows = 0;
};

CheckedPart checkedPart(
    const ResponsePart& part, const VoxelSet* voxels, std::optional<VolumeAxes> stated, std::vector<Message>& notes) {
    const ArrayEntry& entry = part.file.named(part.array);
    const std::string reference = part.file.reference(entry);
    CheckedPart result{&part.file, &entry, {}, 0};
    if (entry.text || (entry.shape.size() != 2 && entry.shape.size() != 4))
        throw Error(
            {readingResponses, reference, message("analysis", "a matrix, stimuli x voxels, or a 4-D array of volumes"),
             message("analysis", "shape %1 of %2").with(shapeText(entry.shape), entry.dtype),
             message("analysis", "name another array")});
    if (entry.shape.size() == 4) {
        if (!voxels || !voxels->inVolume())
            throw Error(
                {readingResponses, reference,
                 message("analysis", "a voxel set with a grid, to pick voxels of the volumes"),
                 voxels ? message("analysis", "a voxel set without a grid") : message("analysis", "no voxel set"),
                 translatable("analysis", "describe it under voxels, by a mask or by indices")});
        result.axes = volumeAxesOf(entry.shape, voxels->grid, stated, reference);
        const bool first = *result.axes == VolumeAxes::TrialsFirst;
        result.rows = entry.shape[first ? 0 : 3];
        notes.push_back((first ? message("analysis", "axes of '%1' taken as trials, k, j, i: %2 fits the grid %3")
                               : message("analysis", "axes of '%1' taken as i, j, k, trials: %2 fits the grid %3"))
                            .with(entry.name, shapeText(entry.shape), textOfGrid(voxels->grid.shape)));
        return result;
    }
    result.rows = entry.shape[0];
    if (voxels && entry.shape[1] != voxels->size())
        throw lengthsDisagree(
            readingResponses, reference, voxels->size(), message("analysis", "columns, one a voxel of the voxel set"),
            entry.shape[1],
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

/// The rows that have been read, with room for those to come.
class ResponseRows {
public:
    ResponseRows(MatrixF& matrix, const std::string& file) : m_matrix(matrix), m_file(file) {}

    /// Room for `count` rows after `from`; of as many more parts of that length too, so that little is moved.
    void reserve(std::int64_t from, std::int64_t count, std::int64_t parts) {
        const std::int64_t needed = from + count * parts;
        if (from + count <= m_matrix.rows())
            return;
        // A small file can name many more rows than its bytes hold voxels for.
        const double bytes = double(needed) * double(m_matrix.cols()) * sizeof(float);
        if (bytes > 2.0 * double(memoryBudget()))
            throw Error(
                {readingResponses, m_file, message("analysis", "responses that fit into memory"),
                 message("analysis", "%1 x %2").with(needed, m_matrix.cols()),
                 message("analysis", "choose fewer sessions or a mask of fewer voxels")});
        const auto filled = m_matrix.rows();
        m_matrix.conservativeResize(needed, m_matrix.cols());
        m_matrix.bottomRows(needed - filled).setConstant(missingValue);
    }

private:
    MatrixF& m_matrix;
    std::string m_file;
};

void fill(const CheckedPart& part, const VoxelSet* voxels, Eigen::Ref<MatrixF> rows, Progress& progress) {
    const double whole = double(std::max<std::int64_t>(1, part.entry->size()));
    double done = 0;
    forEachBlock(part.entry->shape, part.entry->columnMajor, responseBlockElements, [&](const ArrayBlock& block) {
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

void fillFromVolume(const Volume& volume, const VoxelSet& voxels, Eigen::Ref<MatrixF> rows, Progress& progress) {
    for (std::int64_t frame = 0; frame < volume.frames; ++frame) {
        progress.report(double(frame) / double(volume.frames));
        const FrameValues values = volume.frame(frame);
        for (std::int64_t voxel = 0; voxel < std::ssize(voxels.ijk); ++voxel) {
            const Ijk& at = voxels.ijk[std::size_t(voxel)];
            rows(frame, voxel) = values[std::size_t(volume.grid.offset(at[0], at[1], at[2]))];
        }
    }
}

Volume volumeOnGrid(const ResponsePart& part, const VoxelSet* voxels, Progress& progress) {
    const std::filesystem::path& file = part.image;
    if (!voxels || !voxels->inVolume())
        throw Error(
            {readingResponses, file.string(),
             message("analysis", "a voxel set with a grid, to pick voxels of the volumes"),
             voxels ? message("analysis", "a voxel set without a grid") : message("analysis", "no voxel set"),
             translatable("analysis", "describe it under voxels, by a mask or by indices")});
    Volume volume = readVolumeFile(file, progress);
    if (part.voxelToWorld)
        volume.grid.voxelToWorld = *part.voxelToWorld;
    if (voxels->grid.shape != volume.grid.shape)
        throw Error(
            {readingResponses, file.string(),
             message("analysis", "volumes of %1, as the grid of the voxel set").with(textOfGrid(voxels->grid.shape)),
             message("analysis", "volumes of %1").with(textOfGrid(volume.grid.shape)),
             translatable("analysis", "resample it to the grid of the mask")});
    if (!voxels->grid.sameAs(volume.grid))
        throw Error(
            {readingResponses, file.string(), message("analysis", "a volume on the grid of the voxel set"),
             message("analysis", "one of the same shape in another place"),
             translatable("analysis", "is the mask of another session or space?")});
    return volume;
}

/// The vertices of a set in one hemisphere, and where their columns are.
struct VertexColumns {
    Hemisphere hemisphere = Hemisphere::Left;
    const std::vector<std::int32_t>* vertices = nullptr;
    std::int64_t vertexCount = 0; ///< of the mesh
    std::int64_t first = 0;

    void require(std::int64_t found, const std::string& file) const {
        if (found != vertexCount)
            throw lengthsDisagree(
                readingResponses, file, vertexCount,
                message("analysis", "values, one a vertex of the %1 hemisphere").with(sideOf(hemisphere)), found,
                meshCause(found, vertexCount));
    }
};

/// Rows of a matrix (trials, vertices), or (vertices, trials) where only that fits.
class VertexMatrix {
public:
    VertexMatrix(const ResponsePart& part, const VertexColumns& columns, std::vector<Message>& notes)
        : m_file(part.file), m_entry(part.file.named(part.array)), m_columns(columns) {
        const std::string reference = m_file.reference(m_entry);
        if (m_entry.text || m_entry.shape.size() != 2)
            throw Error(
                {readingResponses, reference, message("analysis", "a matrix, stimuli x vertices"),
                 message("analysis", "shape %1 of %2").with(shapeText(m_entry.shape), m_entry.dtype), {}});
        m_turned = m_entry.shape[1] != columns.vertexCount && m_entry.shape[0] == columns.vertexCount;
        columns.require(m_entry.shape[m_turned ? 0 : 1], reference);
        if (m_turned)
            notes.push_back(message("analysis", "axes of '%1' taken as vertices, trials").with(m_entry.name));
    }
    [[nodiscard]] std::int64_t rows() const { return m_entry.shape[m_turned ? 1 : 0]; }

    void fill(Eigen::Ref<MatrixF> rows, Progress& progress) const {
        std::vector<std::int64_t> columnOf(std::size_t(m_columns.vertexCount), -1);
        for (std::size_t at = 0; at < m_columns.vertices->size(); ++at)
            columnOf[std::size_t((*m_columns.vertices)[at])] = std::int64_t(at);
        const std::size_t trialAxis = m_turned ? 1 : 0;
        const std::size_t vertexAxis = 1 - trialAxis;
        forEachBlock(m_entry.shape, m_entry.columnMajor, responseBlockElements, [&](const ArrayBlock& block) {
            Progress step = progress.part(0, 1);
            const NumpyArray values = m_file.read(m_entry, block, step);
            for (std::int64_t trial = 0; trial < block.count[trialAxis]; ++trial)
                for (std::int64_t vertex = 0; vertex < block.count[vertexAxis]; ++vertex) {
                    const auto column = columnOf[std::size_t(block.start[vertexAxis] + vertex)];
                    const auto at = m_turned ? vertex * block.count[1] + trial : trial * block.count[1] + vertex;
                    if (column >= 0)
                        rows(block.start[trialAxis] + trial, m_columns.first + column) = float(values.number(at));
                }
        });
    }

private:
    const ArrayFile& m_file;
    const ArrayEntry& m_entry;
    VertexColumns m_columns;
    bool m_turned = false;
};

std::string nameOfPart(const ResponsePart& part) {
    return part.image.empty() ? part.file.file.string() : part.image.string();
}

/// Reads the parts of one hemisphere from the first row on; how many rows there are.
std::int64_t readHemisphere(
    const std::vector<ResponsePart>& parts, const VertexColumns& columns, MatrixF& matrix, std::vector<Message>& notes,
    Progress& progress) {
    std::int64_t from = 0;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        Progress step = progress.part(double(at) / double(parts.size()), double(at + 1) / double(parts.size()));
        ResponseRows room(matrix, nameOfPart(parts[at]));
        const auto left = std::int64_t(parts.size() - at);
        if (parts[at].image.empty()) {
            const VertexMatrix part(parts[at], columns, notes);
            room.reserve(from, part.rows(), left);
            part.fill(matrix.middleRows(from, part.rows()), step);
            from += part.rows();
            continue;
        }
        const VertexFrames frames = readVertexFrames(parts[at].image.string(), step);
        columns.require(frames.values.cols(), nameOfPart(parts[at]));
        room.reserve(from, frames.values.rows(), left);
        for (std::int64_t frame = 0; frame < frames.values.rows(); ++frame)
            for (std::size_t vertex = 0; vertex < columns.vertices->size(); ++vertex)
                matrix(from + frame, columns.first + Eigen::Index(vertex)) = frames.values(frame, (*columns.vertices)[vertex]);
        from += frames.values.rows();
    }
    return from;
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
            {readingResponses, reference,
             message("analysis", "(trials, %1, %2, %3) or (%3, %2, %1, trials), as the grid of the voxel set")
                 .with(g[2], g[1], g[0]),
             message("analysis", "shape %1").with(shapeText(shape)),
             stated ? translatable("analysis", "are the \"axes\" in the dataset file those of the array?")
                    : translatable("analysis", "is the mask of another grid, or are the axes in another order?")});
    if (stated)
        return *stated;
    if (first && last)
        throw Error(
            {readingResponses, reference,
             message("analysis", "an order of axes that follows from the grid %1").with(textOfGrid(g)),
             message("analysis", "shape %1, which fits trials first and trials last").with(shapeText(shape)),
             translatable("analysis", "state \"axes\": \"tkji\" or \"ijkt\" under responses in the dataset file")});
    return first ? VolumeAxes::TrialsFirst : VolumeAxes::TrialsLast;
}

StoredMatrix readResponses(
    const std::vector<ResponsePart>& parts, const VoxelSet* voxels, std::optional<VolumeAxes> axes,
    std::vector<Message>& notes, Progress& progress) {
    // Arrays are looked at before any is read: their headers say all that can disagree.
    std::vector<CheckedPart> all;
    std::int64_t known = 0;
    std::int64_t columns = voxels ? voxels->size() : -1;
    for (const ResponsePart& part : parts) {
        all.push_back(part.image.empty() ? checkedPart(part, voxels, axes, notes) : CheckedPart{});
        known += all.back().rows;
        if (const ArrayEntry* entry = all.back().entry; entry && !all.back().axes) {
            if (columns < 0)
                columns = entry->shape[1];
            if (entry->shape[1] != columns)
                throw lengthsDisagree(
                    readingResponses, part.file.reference(*entry), columns,
                    message("analysis", "columns, as in the file before"), entry->shape[1], otherMask);
        }
    }
    const auto staysInFile = [](const CheckedPart& part) {
        return part.entry && !part.axes && part.file->source->isRandomAccess();
    };
    if (std::ranges::all_of(all, staysInFile)) {
        std::vector<StoredMatrix> matrices;
        for (const CheckedPart& part : all)
            matrices.push_back(matrixOf(*part.file, *part.entry, translatable("analysis", "responses"), progress));
        return appendedRows(std::move(matrices));
    }
    MatrixF matrix(0, std::max<std::int64_t>(columns, 0));
    if (known > 0)
        ResponseRows(matrix, nameOfPart(parts.front())).reserve(0, known, 1);
    std::int64_t from = 0;
    for (std::size_t at = 0; at < all.size(); ++at) {
        Progress step = progress.part(double(at) / double(all.size()), double(at + 1) / double(all.size()));
        ResponseRows room(matrix, nameOfPart(parts[at]));
        if (all[at].entry) {
            room.reserve(from, all[at].rows, 1);
            fill(all[at], voxels, matrix.middleRows(from, all[at].rows), step);
            from += all[at].rows;
            continue;
        }
        const Volume volume = volumeOnGrid(parts[at], voxels, step);
        room.reserve(from, volume.frames, std::int64_t(all.size() - at));
        fillFromVolume(volume, *voxels, matrix.middleRows(from, volume.frames), step);
        from += volume.frames;
    }
    matrix.conservativeResize(from, matrix.cols());
    return matrix;
}

MatrixF readVertexResponses(
    const Bilateral<std::vector<ResponsePart>>& parts, const VoxelSet& voxels, const Bilateral<std::int64_t>& vertexCounts,
    std::vector<Message>& notes, Progress& progress) {
    const ResponsePart& some = parts.left.empty() ? parts.right.front() : parts.left.front();
    if (!voxels.onSurface())
        throw Error(
            {readingResponses, nameOfPart(some), message("analysis", "a voxel set of vertices"),
             message("analysis", "voxels of a volume"),
             message("analysis", "state \"voxels\": \"all-vertices\" in the dataset file")});
    MatrixF matrix(0, voxels.size());
    std::int64_t rows = -1;
    std::int64_t column = 0;
    for (const Hemisphere hemisphere : hemispheres) {
        const VertexColumns columns{hemisphere, &voxels.vertices[hemisphere], vertexCounts[hemisphere], column};
        column += std::ssize(voxels.vertices[hemisphere]);
        if (parts[hemisphere].empty() && !voxels.vertices[hemisphere].empty())
            throw Error(
                {readingResponses,
                 nameOfPart(some),
                 message("analysis", "responses of both hemispheres, as the voxel set has"),
                 message("analysis", "none of the %1 hemisphere").with(sideOf(hemisphere)),
                 {}});
        if (parts[hemisphere].empty())
            continue;
        Progress step = progress.part(hemisphere == Hemisphere::Left ? 0 : 0.5, hemisphere == Hemisphere::Left ? 0.5 : 1);
        const std::int64_t found = readHemisphere(parts[hemisphere], columns, matrix, notes, step);
        if (rows >= 0 && rows != found)
            throw lengthsDisagree(
                readingResponses, nameOfPart(parts[hemisphere].front()), rows,
                message("analysis", "rows, as in the other hemisphere"), found,
                message("analysis", "is a session missing?"));
        rows = found;
    }
    matrix.conservativeResize(rows, matrix.cols());
    return matrix;
}

} // namespace fusiform
