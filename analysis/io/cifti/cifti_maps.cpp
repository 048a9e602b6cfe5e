#include "analysis/io/cifti/cifti_maps.h"

#include "analysis/core/error.h"
#include "analysis/core/memory_budget.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr const char* openingCifti = translatable("analysis", "opening a CIFTI file");
constexpr std::int64_t mostCiftiMaps = 64;
constexpr std::uint64_t mostVolumeBytes = std::uint64_t(1) << 30;

Message meshText(std::int64_t vertexCount) {
    const std::string_view mesh = meshOf(vertexCount);
    return mesh.empty() ? message("analysis", "%1 vertices").with(vertexCount)
                        : message("analysis", "%1 vertices (%2)").with(vertexCount, mesh);
}

/// The voxels of a series: each frame is put into the grid when it is asked for.
class SeriesFrames : public FrameSource {
public:
    SeriesFrames(const CiftiAxis& axis, const std::vector<VectorF>& maps) : m_size(axis.grid->size()) {
        std::vector<std::int32_t> elements;
        for (const CiftiVoxelPart& part : axis.voxels)
            for (std::size_t at = 0; at < part.voxels.size(); ++at) {
                const Ijk& voxel = part.voxels[at];
                m_offsets.push_back(axis.grid->offset(voxel[0], voxel[1], voxel[2]));
                elements.push_back(part.elements[at]);
            }
        m_values.resize(Eigen::Index(maps.size()), Eigen::Index(elements.size()));
        for (std::size_t frame = 0; frame < maps.size(); ++frame)
            for (std::size_t at = 0; at < elements.size(); ++at)
                m_values(Eigen::Index(frame), Eigen::Index(at)) = maps[frame][elements[at]];
    }
    [[nodiscard]] FrameValues frame(std::int64_t index) const override {
        const auto whole = std::make_shared<std::vector<float>>(std::size_t(m_size), missingValue);
        for (std::size_t at = 0; at < m_offsets.size(); ++at)
            (*whole)[std::size_t(m_offsets[at])] = m_values(index, Eigen::Index(at));
        return FrameValues(std::span<const float>(*whole), whole);
    }

private:
    std::int64_t m_size;
    std::vector<std::int64_t> m_offsets;
    MatrixF m_values; ///< (frames, voxels)
};

std::string nameOfOne(const Cifti& cifti, const std::string& name, std::int64_t index) {
    return cifti.mapCount() > 1 ? name + " " + cifti.mapName(index) : name;
}

std::vector<VectorF> firstMaps(const Cifti& cifti, std::vector<Message>& notes, Progress& progress) {
    std::int64_t count = std::min(cifti.mapCount(), mostCiftiMaps);
    if (const CiftiAxis& axis = cifti.axis(1); axis.voxelCount() > 0)
        count = std::clamp<std::int64_t>(
            std::int64_t(std::min(mostVolumeBytes, memoryBudget()) / sizeof(float)) / axis.grid->size(), 1, count);
    if (count < cifti.mapCount())
        notes.push_back(
            message("analysis", "only the first %1 of %2 maps were taken").with(count, cifti.mapCount()));
    return cifti.maps(0, count, progress);
}

/// A key for places without a label: that of the table's own background, else one that the table does not use.
std::int32_t backgroundKey(const std::map<std::int32_t, Label>& labels) {
    for (const auto& [key, label] : labels)
        if (label.background)
            return key;
    std::int32_t key = 0;
    while (labels.contains(key))
        --key;
    return key;
}

/// Values as keys; NaN becomes the background.
std::vector<std::int32_t> labelKeysOf(const VectorF& values, std::int32_t background, const std::string& file) {
    std::vector<std::int32_t> keys;
    keys.reserve(std::size_t(values.size()));
    for (const float value : values) {
        if (!std::isnan(value) && (value != std::floor(value) || std::abs(value) > 1e9F))
            throw Error(
                {openingCifti, file, message("analysis", "whole numbers, keys of the label table"),
                 message("analysis", "the value %1").with(formatNumber(value)),
                 translatable("analysis", "this is a map, not a parcellation")});
        keys.push_back(std::isnan(value) ? background : std::int32_t(value));
    }
    return keys;
}

} // namespace

std::string_view meshOf(std::int64_t vertexCount) {
    switch (vertexCount) {
    case 10242: return "fsaverage5";
    case 32492: return "fs_LR 32k";
    case 40962: return "fsaverage6";
    case 59292: return "fs_LR 59k";
    case 163842: return "fs_LR 164k or fsaverage";
    default: return {};
    }
}

void requireFittingSurfaces(
    const CiftiAxis& axis, const Cortex& cortex, const std::string& file, std::vector<Message>& notes) {
    bool fits = false;
    const CiftiSurfacePart* without = nullptr;
    for (const Hemisphere hemisphere : hemispheres) {
        const CiftiSurfacePart* part = axis.cortex(hemisphere);
        if (!part)
            continue;
        const std::int64_t loaded = cortex[hemisphere].vertexCount();
        if (loaded == 0) {
            without = without ? without : part;
            continue;
        }
        if (loaded != part->vertexCount)
            throw Error(
                {openingCifti, file,
                 message("analysis", "a mesh of %1, as the surface of the %2 hemisphere that is loaded")
                     .with(meshText(loaded), sideOf(hemisphere)),
                 message("analysis", "a mesh of %1").with(meshText(part->vertexCount)),
                 translatable("analysis", "the file is of another mesh: open the surfaces it was made on, or "
                                          "resample it to this one")});
        fits = true;
    }
    if (without && !fits)
        throw Error(
            {openingCifti, file,
             message("analysis", "surfaces of %1 a hemisphere").with(meshText(without->vertexCount)),
             message("analysis", "no surface is loaded"),
             translatable("analysis", "open the surfaces first: CIFTI files hold none")});
    if (without)
        notes.push_back(
            message("analysis", "the %1 hemisphere was left out: no surface of it is loaded")
                .with(sideOf(without->hemisphere().value())));
    for (const CiftiSurfacePart& part : axis.surfaces)
        if (!part.hemisphere() && !part.vertices.empty())
            notes.push_back(message("analysis", "%1 vertices of %2 are not shown")
                                .with(part.vertices.size(), part.structure));
}

std::vector<Map> mapsOnAxis(
    const CiftiAxis& axis, const std::vector<VectorF>& values, const Cortex& cortex, const std::string& name) {
    std::vector<Map> maps(values.size());
    for (const Hemisphere hemisphere : hemispheres)
        if (axis.cortex(hemisphere) && cortex[hemisphere].vertexCount() > 0)
            for (std::size_t at = 0; at < values.size(); ++at)
                maps[at].vertices[hemisphere] =
                    std::make_shared<const VectorF>(onVertices(axis, values[at], hemisphere));
    for (std::size_t at = 0; at < maps.size(); ++at) {
        if (axis.voxelCount() > 0)
            maps[at].volume = std::make_shared<const Volume>(inVolume(axis, {values[at]}, name));
        maps[at].verticesGiven = true;
    }
    return maps;
}

Map seriesOf(
    const Cifti& cifti, const Cortex& cortex, const std::string& name, std::vector<Message>& notes,
    Progress& progress) {
    const CiftiAxis& axis = cifti.axis(1);
    requireFittingSurfaces(axis, cortex, cifti.file().string(), notes);
    // As it is read, and once more put on vertices.
    const double bytesOfFrame = 2.0 * sizeof(float) * double(axis.length);
    const auto fitting = std::int64_t(std::min(double(memoryBudget()) / bytesOfFrame, 1e9));
    const std::int64_t count = std::clamp<std::int64_t>(fitting, 1, cifti.mapCount());
    if (count < cifti.mapCount())
        notes.push_back(
            message("analysis", "only the first %1 of %2 frames were taken").with(count, cifti.mapCount()));
    const std::vector<VectorF> frames = cifti.maps(0, count, progress);
    Map map;
    map.name = name;
    map.provenance = cifti.file().string();
    map.verticesGiven = true;
    for (std::int64_t at = 0; at < count; ++at)
        map.frameNames.push_back(cifti.mapName(at));
    for (const Hemisphere hemisphere : hemispheres) {
        if (!axis.cortex(hemisphere) || cortex[hemisphere].vertexCount() == 0)
            continue;
        MatrixF series(count, cortex[hemisphere].vertexCount());
        for (std::int64_t at = 0; at < count; ++at) {
            progress.stopIfRequested();
            series.row(at) = onVertices(axis, frames[std::size_t(at)], hemisphere).transpose();
        }
        map.series[hemisphere] = std::make_shared<const MatrixF>(std::move(series));
    }
    if (axis.voxelCount() > 0) {
        Volume volume;
        volume.name = name;
        volume.grid = *axis.grid;
        volume.frames = count;
        volume.units = "mm";
        volume.frameNames = map.frameNames;
        volume.source = std::make_shared<const SeriesFrames>(axis, frames);
        map.volume = std::make_shared<const Volume>(std::move(volume));
    }
    return atFrame(map, 0);
}

std::vector<Map> mapsOf(
    const Cifti& cifti, const Cortex& cortex, const std::string& name, std::vector<Message>& notes,
    Progress& progress) {
    requireFittingSurfaces(cifti.axis(1), cortex, cifti.file().string(), notes);
    std::vector<Map> maps = mapsOnAxis(cifti.axis(1), firstMaps(cifti, notes, progress), cortex, name);
    for (std::size_t at = 0; at < maps.size(); ++at) {
        maps[at].name = nameOfOne(cifti, name, std::int64_t(at));
        maps[at].provenance = cifti.file().string();
    }
    return maps;
}

std::vector<Parcellation> parcellationsOf(
    const Cifti& cifti, const Cortex& cortex, const std::string& name, std::vector<Message>& notes,
    Progress& progress) {
    const CiftiAxis& axis = cifti.axis(1);
    requireFittingSurfaces(axis, cortex, cifti.file().string(), notes);
    const std::vector<VectorF> maps = firstMaps(cifti, notes, progress);
    std::vector<Parcellation> parcellations;
    for (std::size_t at = 0; at < maps.size(); ++at) {
        Parcellation parcellation;
        parcellation.name = nameOfOne(cifti, name, std::int64_t(at));
        const auto& labels = cifti.axis(0).labels[at];
        const std::int32_t background = backgroundKey(labels);
        for (const Hemisphere hemisphere : hemispheres) {
            if (!axis.cortex(hemisphere) || cortex[hemisphere].vertexCount() == 0)
                continue;
            LabelMap map;
            map.name = parcellation.name;
            map.keys = labelKeysOf(onVertices(axis, maps[at], hemisphere), background, cifti.file().string());
            map.labels = labels;
            parcellation.hemispheres[hemisphere] = std::make_shared<const LabelMap>(std::move(map));
        }
        if (axis.voxelCount() > 0) {
            Volume volume = inVolume(axis, {maps[at]}, parcellation.name);
            volume.intent = "label";
            parcellation.volume = std::make_shared<const Volume>(std::move(volume));
            parcellation.volumeLabels = labels;
        }
        parcellations.push_back(std::move(parcellation));
    }
    return parcellations;
}

} // namespace fusiform
