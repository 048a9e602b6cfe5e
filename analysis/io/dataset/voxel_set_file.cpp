#include "analysis/io/dataset/voxel_set_file.h"

#include "analysis/core/error.h"
#include "analysis/core/json.h"
#include "analysis/core/memory_budget.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/dataset/volume_transform.h"
#include "analysis/io/typed_files.h"

#include <Eigen/LU>

#include <cmath>
#include <limits>

namespace fusiform {
namespace {

constexpr const char* readingVoxelSet = translatable("analysis", "reading a voxel set");

std::vector<std::int32_t>
verticesFrom(const NumpyArray& array, std::int64_t vertexCount, const std::string& reference) {
    std::vector<std::int32_t> vertices;
    if (array.isText() || array.shape.size() != 1)
        throw Error(
            {readingVoxelSet,
             reference,
             message("analysis", "a vector of vertex numbers"),
             describe(array),
             {}});
    for (std::int64_t row = 0; row < array.size(); ++row) {
        const double vertex = array.number(row);
        if (!(vertex >= 0 && vertex < double(vertexCount) && vertex == std::floor(vertex)))
            throw Error(
                {readingVoxelSet, reference, message("analysis", "vertex numbers from 0 to %1").with(vertexCount - 1),
                 message("analysis", "%1 in row %2").with(vertex, row),
                 translatable("analysis", "were they made on another mesh or for the other hemisphere?")});
        vertices.push_back(static_cast<std::int32_t>(vertex));
    }
    return vertices;
}

VoxelSet allVertices(const Cortex& cortex) {
    VoxelSet set;
    for (const Hemisphere hemisphere : hemispheres)
        for (std::int64_t vertex = 0; vertex < cortex[hemisphere].vertexCount(); ++vertex)
            set.vertices[hemisphere].push_back(static_cast<std::int32_t>(vertex));
    set.description = message("analysis", "all vertices, left hemisphere first");
    if (set.size() == 0)
        throw Error(
            {readingVoxelSet,
             {},
             message("analysis", "surfaces for \"all-vertices\""),
             message("analysis", "none in the dataset"),
             translatable("analysis", "name the surfaces under subject")});
    return set;
}

Volume maskVolumeOf(
    const Json& section, const std::filesystem::path& file, const std::filesystem::path& folder, Progress& progress) {
    Volume volume = readVolumeFile(file, progress);
    if (const auto transform = readVolumeTransform(section, folder))
        place(volume, *transform, file);
    return volume;
}

void addPlace(Message& description, const Json& section, const std::filesystem::path& folder) {
    if (const auto transform = readVolumeTransform(section, folder))
        description = message("analysis", "%1, %2").with(description, transform->source);
}

VoxelSet fromMask(const Json& section, const std::filesystem::path& folder, Progress& progress) {
    const auto file = section["mask"].get<std::string>();
    const bool cOrder = section["order"] == "C";
    const Volume mask = maskVolumeOf(section, folder / file, folder, progress);
    VoxelSet set;
    set.grid = mask.grid;
    set.ijk = voxelsOfMask(mask, cOrder);
    set.description =
        (cOrder ? message("analysis", "mask %1, C order") : message("analysis", "mask %1, Fortran order"))
            .with(file);
    addPlace(set.description, section, folder);
    if (set.ijk.empty())
        throw Error(
            {readingVoxelSet,
             (folder / file).string(),
             message("analysis", "voxels greater than 0"),
             message("analysis", "none"),
             {}});
    return set;
}

VoxelSet fromIndices(const Json& section, const std::filesystem::path& folder, Progress& progress) {
    VoxelSet set;
    const std::string indices = resolved(section["ijk"], folder);
    if (section.contains("volume")) {
        const auto file = section["volume"].get<std::string>();
        set.grid = maskVolumeOf(section, folder / file, folder, progress).grid;
        set.description = message("analysis", "voxel indices in the grid of %1").with(file);
        addPlace(set.description, section, folder);
    } else {
        const std::string affine = resolved(section["affine"], folder);
        const std::string shape = resolved(section["shape"], folder);
        set.grid.voxelToWorld = affineFrom(readArray(affine), affine);
        set.grid.shape = gridShapeFrom(readArray(shape), shape);
        set.description = message("analysis", "voxel indices with an affine");
    }
    set.ijk = ijkFrom(readArray(indices), set.grid, indices);
    return set;
}

VoxelSet fromVertices(const Json& section, const std::filesystem::path& folder, const Cortex& cortex) {
    VoxelSet set;
    set.description = section.contains("mesh")
                          ? message("analysis", "vertices of %1").with(section["mesh"].get<std::string>())
                          : message("analysis", "vertices");
    for (const Hemisphere hemisphere : hemispheres) {
        const std::string key(nameOf(hemisphere));
        if (!section["vertices"].contains(key))
            continue;
        const std::string reference = resolved(section["vertices"][key], folder);
        const std::int64_t loaded = cortex[hemisphere].vertexCount();
        const std::int64_t limit = loaded > 0 ? loaded : std::numeric_limits<std::int32_t>::max();
        set.vertices[hemisphere] = verticesFrom(readArray(reference), limit, reference);
    }
    return set;
}

} // namespace

std::string resolved(const std::string& reference, const std::filesystem::path& folder) {
    return (folder / std::filesystem::path(std::u8string(reference.begin(), reference.end()))).string();
}

std::vector<Ijk> voxelsOfMask(const Volume& mask, bool cOrder) {
    const Grid& grid = mask.grid;
    const FrameValues values = mask.frame(0);
    std::vector<Ijk> voxels;
    const auto take = [&](std::int64_t i, std::int64_t j, std::int64_t k) {
        if (values[std::size_t(grid.offset(i, j, k))] > 0)
            voxels.emplace_back(std::int32_t(i), std::int32_t(j), std::int32_t(k));
    };
    const auto& [ni, nj, nk] = grid.shape;
    if (cOrder)
        for (std::int64_t i = 0; i < ni; ++i)
            for (std::int64_t j = 0; j < nj; ++j)
                for (std::int64_t k = 0; k < nk; ++k)
                    take(i, j, k);
    else
        for (std::int64_t k = 0; k < nk; ++k)
            for (std::int64_t j = 0; j < nj; ++j)
                for (std::int64_t i = 0; i < ni; ++i)
                    take(i, j, k);
    return voxels;
}

std::array<std::int64_t, 3> gridShapeFrom(const NumpyArray& array, const std::string& reference) {
    std::array<std::int64_t, 3> shape{};
    if (array.isText() || array.size() != 3)
        throw Error(
            {readingVoxelSet,
             reference,
             message("analysis", "three numbers of voxels"),
             message("analysis", "%1 values").with(array.size()),
             {}});
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const double length = array.number(std::int64_t(axis));
        if (!(length >= 1 && length <= 100000))
            throw Error(
                {readingVoxelSet, reference, message("analysis", "numbers of voxels from 1 to 100000"), length, {}});
        shape[axis] = std::int64_t(length);
    }
    // A volume of the grid is made of whatever is known of its voxels.
    if (double(shape[0]) * double(shape[1]) * double(shape[2]) * sizeof(float) > double(memoryBudget()))
        throw Error(
            {readingVoxelSet,
             reference,
             message("analysis", "a volume that fits into %1 of memory").with(byteCount(memoryBudget())),
             message("analysis", "a volume of %1 x %2 x %3").with(shape[0], shape[1], shape[2]),
             {}});
    return shape;
}

std::vector<Ijk> ijkFrom(const NumpyArray& array, const Grid& grid, const std::string& reference) {
    if (array.isText() || array.shape.size() != 2 || array.shape[1] != 3)
        throw Error(
            {readingVoxelSet,
             reference,
             message("analysis", "voxel indices (voxels, 3)"),
             describe(array),
             {}});
    std::vector<Ijk> voxels;
    for (std::int64_t row = 0; row < array.shape[0]; ++row) {
        const std::array<double, 3> at{array.number(3 * row), array.number(3 * row + 1), array.number(3 * row + 2)};
        for (std::size_t axis = 0; axis < 3; ++axis)
            if (!(at[axis] >= 0 && at[axis] < double(grid.shape[axis]) && at[axis] == std::floor(at[axis])))
                throw Error(
                    {readingVoxelSet, reference,
                     message("analysis", "indices from 0 to %1 along axis %2")
                         .with(grid.shape[axis] - 1, axis),
                     message("analysis", "%1 in row %2").with(at[axis], row),
                     translatable(
                         "analysis", "is the volume of another grid, or do the indices start at 1?")});
        voxels.emplace_back(std::int32_t(at[0]), std::int32_t(at[1]), std::int32_t(at[2]));
    }
    return voxels;
}

Affine affineFrom(const NumpyArray& array, const std::string& reference) {
    Affine affine;
    if (array.isText() || array.shape != std::vector<std::int64_t>{4, 4})
        throw Error(
            {readingVoxelSet, reference, message("analysis", "a 4 x 4 affine"), describe(array), {}});
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < 4; ++column)
            affine(row, column) = array.number(4 * row + column);
    if (!affine.allFinite() || !(std::abs(affine.topLeftCorner<3, 3>().determinant()) > 1e-9))
        throw Error(
            {readingVoxelSet,
             reference,
             message("analysis", "an affine that can be inverted"),
             message("analysis", "one that cannot"),
             {}});
    return affine;
}

VoxelSet readVoxelSet(
    const Json& section, const std::filesystem::path& folder, const Cortex& cortex, Progress& progress) {
    if (section.is_string())
        return allVertices(cortex);
    VoxelSet set = section.contains("mask")  ? fromMask(section, folder, progress)
                   : section.contains("ijk") ? fromIndices(section, folder, progress)
                                             : fromVertices(section, folder, cortex);
    if (section.contains("regions")) {
        const std::string reference = resolved(section["regions"], folder);
        NumpyArray regions = readArray(reference);
        if (!regions.isText() || regions.size() != set.size())
            throw Error(
                {readingVoxelSet,
                 reference,
                 message("analysis", "%1 region names, one a voxel").with(set.size()),
                 describe(regions),
                 {}});
        set.regions = std::move(regions.texts);
    }
    return set;
}

} // namespace fusiform
