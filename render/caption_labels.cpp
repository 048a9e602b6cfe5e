#include "render/caption_labels.h"

#include "analysis/core/text.h"
#include "analysis/selectivity/agreed_caption.h"
#include "render/charts/place_value.h"
#include "render/drawn_surface.h"
#include "render/cortex_colours.h"
#include "render/overlay_palette.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

namespace fusiform {
namespace {

/// How far from a voxel of the voxel set a vertex may be and still speak of it, mm.
/// Of a patch's vertices by distance from its middle, those a label may point to.
constexpr std::array<double, 7> anchorsAt{0, 0.04, 0.1, 0.2, 0.32, 0.46, 0.62};

std::shared_ptr<const Map> scoreOf(const Dataset& dataset) {
    for (const char* metric : {"r", "r2"})
        for (const auto& map : dataset.maps)
            if (!map->categorical && map->metric == metric && map->onSurface())
                return map;
    return nullptr;
}

bool isLabelled(const Map& map) {
    return map.categorical && map.onSurface();
}

std::shared_ptr<const Parcellation> labelledParcellation(const Dataset& dataset, const ViewState& view) {
    const RegionSelection* region = view.selection ? view.selection->region() : nullptr;
    const std::string selected = region ? region->parcellation : std::string();
    for (const std::string& wanted : {view.labels.source, view.outlines, selected})
        for (const auto& parcellation : dataset.parcellations)
            if (!wanted.empty() && parcellation->name == wanted)
                return parcellation;
    return dataset.parcellations.empty() ? nullptr : dataset.parcellations.front();
}

std::shared_ptr<const Map> labelledMap(const Dataset& dataset, const ViewState& view) {
    if (const auto map = dataset.findMap(view.labels.source); map && isLabelled(*map))
        return map;
    for (const bool visible : {true, false})
        for (auto overlay = view.overlays.rbegin(); overlay != view.overlays.rend(); ++overlay)
            if (const auto map = dataset.findMap(overlay->map);
                map && isLabelled(*map) && overlay->visible == visible)
                return map;
    for (auto map = dataset.maps.rbegin(); map != dataset.maps.rend(); ++map)
        if (isLabelled(**map))
            return *map;
    return nullptr;
}

/// The area of one label: a region or category in one hemisphere.
struct Patch {
    std::int64_t id = 0;
    Hemisphere hemisphere = Hemisphere::Left;
    std::string name;
    std::optional<Rgb> mark;
    std::vector<std::int64_t> vertices;
};

std::int64_t idOf(std::int64_t number, Hemisphere hemisphere) {
    return 2 * number + (hemisphere == Hemisphere::Right ? 1 : 0);
}

void addByKey(std::vector<Patch>& patches, std::map<std::int64_t, Patch>& byKey, Hemisphere hemisphere) {
    for (auto& [key, patch] : byKey) {
        patch.id = idOf(key, hemisphere);
        patch.hemisphere = hemisphere;
        patches.push_back(std::move(patch));
    }
}

std::vector<Patch> regionPatches(const LabelSource& source) {
    std::vector<Patch> patches;
    if (source.parcellations.empty())
        return patches;
    const Parcellation& parcellation = *source.parcellations.front();
    std::map<std::string, std::int64_t> numbers; // of regions known by name only
    for (const Hemisphere hemisphere : hemispheres) {
        std::map<std::int64_t, Patch> byKey;
        const HemisphereSurfaces& surfaces = source.cortex[hemisphere];
        const auto& labels = parcellation.hemispheres[hemisphere];
        if (labels && std::ssize(labels->keys) != surfaces.vertexCount())
            continue;
        for (std::int64_t vertex = 0; vertex < surfaces.vertexCount(); ++vertex) {
            std::int64_t key = 0;
            std::string name;
            if (labels) {
                const Label* label = labels->labelAt(vertex);
                if (!label)
                    continue;
                key = labels->keys[std::size_t(vertex)];
                name = label->name;
            } else {
                const auto place = parcellation.volume ? surfaces.midcortex(vertex) : std::nullopt;
                name = place ? parcellation.regionAt(*place) : std::string();
                if (name.empty())
                    continue;
                key = numbers.try_emplace(name, std::ssize(numbers)).first->second;
            }
            Patch& patch = byKey[key];
            if (patch.vertices.empty())
                patch.name = std::move(name);
            patch.vertices.push_back(vertex);
        }
        addByKey(patches, byKey, hemisphere);
    }
    return patches;
}

std::string categoryName(const Map& map, std::int64_t category) {
    return category < std::ssize(map.categories) && !map.categories[std::size_t(category)].empty()
               ? map.categories[std::size_t(category)]
               : map.name + " " + std::to_string(category);
}

std::vector<Patch> clusterPatches(const LabelSource& source) {
    std::vector<Patch> patches;
    if (!source.map)
        return patches;
    const std::optional<ColourMap> colours =
        source.overlay ? std::optional(paletteOf(*source.overlay, *source.map)) : std::nullopt;
    for (const Hemisphere hemisphere : hemispheres) {
        std::map<std::int64_t, Patch> byKey;
        const auto& values = source.map->vertices[hemisphere];
        if (!values || values->size() != source.cortex[hemisphere].vertexCount())
            continue;
        for (std::int64_t vertex = 0; vertex < values->size(); ++vertex) {
            const float value = (*values)[vertex];
            if (!std::isfinite(value) || value < 0 || (source.overlay && !passes(*source.overlay, value)))
                continue;
            Patch& patch = byKey[std::llround(value)];
            if (patch.vertices.empty()) {
                patch.name = categoryName(*source.map, std::llround(value));
                if (colours)
                    patch.mark = overlayColour(*source.overlay, *colours, true, value);
            }
            patch.vertices.push_back(vertex);
        }
        addByKey(patches, byKey, hemisphere);
    }
    return patches;
}

std::string placeName(const LabelSource& source, const Cursor& place) {
    for (const auto& parcellation : source.parcellations) {
        std::string region = parcellation->regionAt(*place.hemisphere, place.vertex);
        if (region.empty() && parcellation->volume)
            if (const auto world = source.cortex[*place.hemisphere].midcortex(place.vertex))
                region = parcellation->regionAt(*world);
        if (!region.empty())
            return region;
    }
    return message("analysis", "vertex %1").with(place.vertex).english();
}

std::vector<Patch> pinnedPatches(const LabelSource& source) {
    std::vector<Patch> patches;
    for (const Cursor& place : source.pinned)
        if (place.hemisphere && place.vertex >= 0 &&
            place.vertex < source.cortex[*place.hemisphere].vertexCount())
            patches.push_back(
                {idOf(place.vertex, *place.hemisphere),
                 *place.hemisphere,
                 placeName(source, place),
                 {},
                 {place.vertex}});
    return patches;
}

/// Which vertices are connected to each other by edges between vertices of the same patch.
class Components {
public:
    Components(const Triangles& triangles, const std::vector<std::int32_t>& patchOf)
        : m_parent(patchOf.size()) {
        std::iota(m_parent.begin(), m_parent.end(), 0);
        for (Eigen::Index t = 0; t < triangles.rows(); ++t)
            for (Eigen::Index k = 0; k < 3; ++k) {
                const auto a = std::size_t(triangles(t, k));
                const auto b = std::size_t(triangles(t, (k + 1) % 3));
                if (patchOf[a] >= 0 && patchOf[a] == patchOf[b])
                    m_parent[rootOf(a)] = rootOf(b);
            }
    }
    std::size_t rootOf(std::size_t vertex) {
        while (m_parent[vertex] != vertex)
            vertex = m_parent[vertex] = m_parent[m_parent[vertex]];
        return vertex;
    }

private:
    std::vector<std::size_t> m_parent;
};

std::vector<std::int64_t> largestOf(const std::vector<std::int64_t>& vertices, Components& components) {
    std::map<std::size_t, std::vector<std::int64_t>> parts;
    for (const std::int64_t vertex : vertices)
        parts[components.rootOf(std::size_t(vertex))].push_back(vertex);
    const auto largest =
        std::ranges::max_element(parts, {}, [](const auto& part) { return part.second.size(); });
    return std::move(largest->second);
}

/// Of a connected part: the vertex nearest to its middle, then some farther out.
std::vector<std::int64_t> anchorsOf(const std::vector<std::int64_t>& part, const Surface& surface) {
    const auto at = [&](std::int64_t vertex) {
        return Eigen::RowVector3d(surface.vertices.row(vertex).cast<double>());
    };
    Eigen::RowVector3d sum = Eigen::RowVector3d::Zero();
    for (const std::int64_t vertex : part)
        sum += at(vertex);
    const Eigen::RowVector3d middle = sum / double(part.size());
    std::vector<std::pair<double, std::int64_t>> byDistance;
    for (const std::int64_t vertex : part)
        byDistance.emplace_back((at(vertex) - middle).squaredNorm(), vertex);
    std::ranges::sort(byDistance);
    std::vector<std::int64_t> anchors;
    for (const double fraction : anchorsAt) {
        const std::int64_t vertex = byDistance[std::size_t(fraction * double(byDistance.size()))].second;
        if (std::ranges::count(anchors, vertex) == 0)
            anchors.push_back(vertex);
    }
    return anchors;
}

double meanScore(const LabelSource& source, const Patch& patch) {
    const VectorF* values = source.score ? source.score->vertices[patch.hemisphere].get() : nullptr;
    if (!values || values->size() != source.cortex[patch.hemisphere].vertexCount())
        return 1;
    double sum = 0;
    double count = 0;
    for (const std::int64_t vertex : patch.vertices)
        if (std::isfinite((*values)[vertex])) {
            sum += double((*values)[vertex]);
            ++count;
        }
    // A region without any score is still worth more than nothing.
    return std::max(0.02, count > 0 ? sum / count : 0);
}

/// The rows of the voxel set at each patch's vertices, a sample of them where there are many.
std::vector<std::vector<std::int64_t>> voxelRowsOf(const LabelSource& source, const std::vector<Patch>& patches) {
    std::vector<std::vector<std::int64_t>> rows(patches.size());
    const VoxelLocator locator(*source.voxels);
    for (std::size_t i = 0; i < patches.size(); ++i) {
        const Patch& patch = patches[i];
        const double step = std::max(1.0, double(patch.vertices.size()) / double(mostVoxels));
        for (double at = 0; std::size_t(at) < patch.vertices.size(); at += step) {
            const std::int64_t vertex = patch.vertices[std::size_t(at)];
            std::optional<std::int64_t> row;
            if (source.voxels->onSurface())
                row = locator.rowAt(patch.hemisphere, vertex);
            else if (const auto place = source.cortex[patch.hemisphere].midcortex(vertex))
                row = locator.rowAt(*place, voxelReach);
            if (row)
                rows[i].push_back(*row);
        }
        std::ranges::sort(rows[i]);
        rows[i].erase(std::ranges::unique(rows[i]).begin(), rows[i].end());
    }
    return rows;
}

std::vector<std::string> textsOf(const LabelSource& source, const std::vector<Patch>& patches) {
    std::vector<std::string> texts;
    for (const Patch& patch : patches)
        texts.push_back(patch.name);
    const bool placed = source.voxels && (source.voxels->inVolume() || source.voxels->onSurface());
    if (source.labels.text == LabelText::Names || !source.captions || !placed)
        return texts;
    const auto agreed = agreedCaptions(*source.captions, voxelRowsOf(source, patches));
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const bool keywords = source.labels.text == LabelText::Keywords && !agreed[i].keywords.empty();
        const std::string& text = keywords ? joinedText(agreed[i].keywords, ", ") : agreed[i].caption;
        if (text.empty())
            continue;
        texts[i] = text;
        if (text.size() > 1 && text.back() == '.' && text[text.size() - 2] != '.')
            texts[i].pop_back(); // a label is no sentence
    }
    return texts;
}

std::vector<Patch> patchesOf(const LabelSource& source) {
    switch (source.labels.of) {
    case LabelsOf::Off:
        return {};
    case LabelsOf::Regions:
        return regionPatches(source);
    case LabelsOf::Clusters:
        return clusterPatches(source);
    case LabelsOf::Pinned:
        return pinnedPatches(source);
    }
    return {};
}

void addAnchors(
    const LabelSource& source, const std::vector<Patch>& patches, std::vector<CaptionLabel>& labels) {
    for (const Hemisphere hemisphere : hemispheres) {
        const auto [kind, surface] = shownSurface(source.cortex[hemisphere], source.surface);
        if (!surface)
            continue;
        std::vector<std::int32_t> patchOf(std::size_t(surface->vertexCount()), -1);
        for (std::size_t i = 0; i < patches.size(); ++i)
            if (patches[i].hemisphere == hemisphere)
                for (const std::int64_t vertex : patches[i].vertices)
                    patchOf[std::size_t(vertex)] = std::int32_t(i);
        Components components(surface->triangles, patchOf);
        for (std::size_t i = 0; i < patches.size(); ++i)
            if (patches[i].hemisphere == hemisphere)
                labels[i].vertices = anchorsOf(largestOf(patches[i].vertices, components), *surface);
    }
}

} // namespace

bool LabelSource::sameAs(const LabelSource& other) const {
    return sameSurfaces(cortex, other.cortex) && labels == other.labels && surface == other.surface &&
           parcellations == other.parcellations && map == other.map && overlay == other.overlay &&
           score == other.score && captions == other.captions && voxels == other.voxels &&
           pinned == other.pinned;
}

LabelSource labelSource(const Dataset& dataset, const ViewState& view) {
    LabelSource source;
    source.labels.of = view.labels.of;
    if (view.labels.of == LabelsOf::Off)
        return source;
    source.labels.text = view.labels.text;
    source.surface = view.surface;
    source.cortex = dataset.cortex;
    source.score = scoreOf(dataset);
    source.voxels = dataset.voxels;
    if (!dataset.captions.empty())
        source.captions = dataset.captions.back();
    if (view.labels.of == LabelsOf::Pinned) {
        source.parcellations = dataset.parcellations;
        source.pinned = view.pinned;
    } else if (view.labels.of == LabelsOf::Regions) {
        if (const auto parcellation = labelledParcellation(dataset, view))
            source.parcellations = {parcellation};
    } else if ((source.map = labelledMap(dataset, view))) {
        for (const Overlay& overlay : view.overlays)
            if (overlay.visible && overlay.map == source.map->name)
                source.overlay = overlay;
    }
    return source;
}

std::vector<CaptionLabel> captionLabels(const LabelSource& source) {
    const std::vector<Patch> patches = patchesOf(source);
    if (patches.empty())
        return {};
    const std::vector<std::string> texts = textsOf(source, patches);
    std::vector<CaptionLabel> labels;
    for (std::size_t i = 0; i < patches.size(); ++i)
        labels.push_back(
            {patches[i].id,
             patches[i].hemisphere,
             {},
             texts[i],
             patches[i].mark,
             double(patches[i].vertices.size()) * meanScore(source, patches[i])});
    addAnchors(source, patches, labels);
    std::ranges::stable_sort(labels, std::ranges::greater(), &CaptionLabel::importance);
    return labels;
}

std::vector<std::string> labelSources(const Dataset& dataset, LabelsOf of) {
    std::vector<std::string> names;
    if (of == LabelsOf::Regions)
        for (const auto& parcellation : dataset.parcellations)
            names.push_back(parcellation->name);
    if (of == LabelsOf::Clusters)
        for (const auto& map : dataset.maps)
            if (isLabelled(*map))
                names.push_back(map->name);
    return names;
}

} // namespace fusiform
