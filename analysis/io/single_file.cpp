// withFile(): a file dropped on the window or named on the command line finds its place.
#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/arrays/archive_arrays.h"
#include "analysis/io/dataset/caption_question.h"
#include "analysis/io/cifti/cifti_maps.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/dataset/saved_models.h"
#include "analysis/io/arrays/delimited_text.h"
#include "analysis/io/file_format.h"
#include "analysis/io/file_name.h"
#include "analysis/io/file_place.h"
#include "analysis/io/lengths.h"
#include "analysis/io/nifti/nifti.h"
#include "analysis/io/typed_files.h"
#include "analysis/io/vertex_frames.h"
#include "analysis/surface/map_placement.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

/// Adds the content of one file to a copy of a dataset.
class SingleFile {
public:
    SingleFile(
        const Dataset& dataset, const std::filesystem::path& file, Progress& progress, const std::string& mesh)
        : m_dataset(dataset), m_file(file), m_progress(progress), m_place(m_dataset, file, mesh) {}
    SingleFile(const SingleFile&) = delete; // the place points to the dataset
    SingleFile& operator=(const SingleFile&) = delete;

    [[nodiscard]] Dataset dataset() { return std::move(m_dataset); }

    void operator()(Surface surface) {
        if (surface.vertexCount() < 3)
            throw Error({openingFile, m_file.string(), message("analysis", "a surface of points and triangles"),
                         message("analysis", "none"), {}});
        m_place.note(surface.notes);
        const Hemisphere hemisphere = m_place.hemisphereOf(surface);
        const SurfaceKind kind = m_place.kindOf(surface);
        HemisphereSurfaces& surfaces = m_dataset.cortex[hemisphere];
        if (const auto count = surfaces.vertexCount(); count > 0 && count != surface.vertexCount())
            throw lengthsDisagree(
                openingFile, m_file.string(), count,
                message("analysis", "vertices, as the %1 hemisphere that is loaded").with(sideOf(hemisphere)),
                surface.vertexCount(),
                translatable("analysis", "a window shows one subject: open it in a window of its own"));
        surface.hemisphere = hemisphere;
        surface.kind = kind;
        if (surfaces.vertexCount() > 0)
            m_place.requireMesh(hemisphere, surface.vertexCount());
        surface.mesh = m_place.meshOfSurface(hemisphere);
        surfaces.surfaces[kind] = std::make_shared<const Surface>(std::move(surface));
        if (isAnatomical(kind))
            m_dataset = withProjectionsRenewed(m_dataset, m_progress);
    }

    void operator()(Gifti gifti) {
        const auto hemisphere = gifti.hemisphere;
        m_place.setMeshInFile(gifti.mesh);
        m_place.note(gifti.notes);
        if (gifti.surface) {
            if (!gifti.surface->hemisphere)
                gifti.surface->hemisphere = hemisphere;
            (*this)(std::move(*gifti.surface));
        }
        const bool several = gifti.labels.size() > 1;
        for (std::size_t at = 0; at < gifti.labels.size(); ++at) {
            const std::string& name = gifti.labels[at].name;
            const std::string part = !several ? "" : name.empty() ? std::to_string(at + 1) : name;
            addLabels(std::move(gifti.labels[at]), hemisphere, part);
        }
        if (isTimeSeries(gifti)) {
            addSeries(vertexFramesIn(std::move(gifti), m_file), hemisphere);
            return;
        }
        for (std::size_t at = 0; at < gifti.maps.size(); ++at)
            addValues(std::move(gifti.maps[at]), gifti.maps.size() > 1 ? gifti.mapNames[at] : "", hemisphere);
    }

    void operator()(const Cifti& cifti) {
        const std::string name = nameOfMap(m_file);
        std::vector<Message> notes;
        for (const Hemisphere hemisphere : hemispheres)
            if (const auto* part = cifti.axis(1).cortex(hemisphere);
                part && part->vertexCount == m_dataset.cortex[hemisphere].vertexCount()) {
                m_place.requireMesh(hemisphere, part->vertexCount);
                break; // both hemispheres of a CIFTI file are of one mesh
            }
        if (!cifti.hasMaps()) {
            requireFittingSurfaces(cifti.axis(0), m_dataset.cortex, m_file.string(), notes);
            requireFittingSurfaces(cifti.axis(1), m_dataset.cortex, m_file.string(), notes);
            notes.push_back(message("analysis", "select a place to see its connections"));
            m_dataset.connectivity.push_back(
                std::make_shared<const Connectivity>(Connectivity{name, std::make_shared<const Cifti>(cifti)}));
        } else if (cifti.axis(0).kind == CiftiAxisKind::Labels) {
            for (Parcellation& parcellation :
                 parcellationsOf(cifti, m_dataset.cortex, name, notes, m_progress))
                m_dataset.parcellations.push_back(std::make_shared<const Parcellation>(std::move(parcellation)));
        } else if (cifti.axis(0).kind == CiftiAxisKind::Series) {
            addMap(seriesOf(cifti, m_dataset.cortex, name, notes, m_progress));
        } else {
            for (Map& map : mapsOf(cifti, m_dataset.cortex, name, notes, m_progress))
                addMap(std::move(map));
        }
        m_place.note(notes);
    }

    void operator()(VertexValues values) {
        if (values.maps.size() > 1 && std::ranges::all_of(values.names, &std::string::empty)) {
            addSeries(vertexFramesIn(std::move(values), m_file), {});
            return;
        }
        for (std::size_t at = 0; at < values.maps.size(); ++at)
            addValues(std::move(values.maps[at]), values.names[at], {});
    }

    void operator()(LabelMap labels) { addLabels(std::move(labels), {}); }

    void operator()(const VertexSelection& selection) {
        const Hemisphere hemisphere = m_place.hemisphereOfList();
        const auto count = m_dataset.cortex[hemisphere].vertexCount();
        if (!selection.isMap) {
            addLabels(labelsOf(selection, count, nameOfMap(m_file), m_file.string()), hemisphere);
            return;
        }
        m_place.note(message("analysis", "%1 of %2 vertices have a value; the others are missing")
                 .with(selection.vertices.size(), count));
        addValues(valuesOf(selection, count, m_file.string()), "", hemisphere);
    }

    void operator()(const SurfacePatch& patch) {
        const auto named = hemisphereOfName(m_file);
        const Bilateral<std::int64_t> counts{
            m_dataset.cortex.left.vertexCount(), m_dataset.cortex.right.vertexCount()};
        std::optional<Hemisphere> hemisphere = named;
        if (!hemisphere && (counts.left > 0) != (counts.right > 0))
            hemisphere = counts.left > 0 ? Hemisphere::Left : Hemisphere::Right;
        Surface whole;
        if (hemisphere && counts[*hemisphere] > 0) {
            whole = *m_dataset.cortex[*hemisphere].surfaces.begin()->second;
        } else {
            whole = readMeshOfPatch(m_file, m_progress);
            m_place.note(whole.notes.back());
        }
        Surface surface = surfaceOf(patch, whole, m_file.string());
        if (hemisphere)
            surface.hemisphere = hemisphere;
        surface.kind = SurfaceKind::Flat;
        (*this)(std::move(surface));
    }

    void operator()(Volume volume) {
        m_place.note(volume.notes);
        const auto shared = std::make_shared<const Volume>(std::move(volume));
        if (!m_dataset.anatomy && shared->frames == 1 && namesAnatomy(m_file)) {
            m_place.note(message("analysis", "taken as the anatomy because of its name"));
            m_dataset.anatomy = shared;
            return;
        }
        addVolumeMap(shared);
    }

    void operator()(Npz archive) { (*this)(arrayFileOf(std::move(archive), m_file)); }

    void operator()(const ArrayFile& arrays) {
        const ArrayEntry* only = arrays.hasOneUnnamed ? &arrays.entries.front() : nullptr;
        if (only && only->shape.size() == 1 && !only->text && only->size() != voxelCount())
            addValues(
                toVector(arrays.read(*only, m_progress), translatable("analysis", "values"), m_file.string()), "", {});
        else
            m_dataset = withArrays(m_dataset, arrays, m_progress);
    }

    void addCaptions() { m_dataset = withCaptions(m_dataset, m_file); }

private:
    [[nodiscard]] std::int64_t voxelCount() const { return m_dataset.voxels ? m_dataset.voxels->size() : -1; }

    void addValues(VectorF values, const std::string& part, std::optional<Hemisphere> stated) {
        const auto left = m_dataset.cortex.left.vertexCount();
        const auto right = m_dataset.cortex.right.vertexCount();
        const std::string name = nameOfMap(m_file) + (part.empty() ? "" : " " + part);
        if (!stated && !hemisphereOfName(m_file) && left > 0 && right > 0 && values.size() == left + right) {
            m_place.note(message("analysis", "taken as values of both hemispheres, left first"));
            m_place.requireMesh(Hemisphere::Left, left);
            Map map;
            map.name = m_dataset.freeMapName(name);
            map.provenance = m_file.string();
            map.vertices.left = std::make_shared<const VectorF>(values.head(left));
            map.vertices.right = std::make_shared<const VectorF>(values.tail(right));
            m_dataset.maps.push_back(std::make_shared<const Map>(std::move(map)));
            return;
        }
        const Hemisphere hemisphere = m_place.hemisphereFor(values.size(), stated);
        auto shared = std::make_shared<const VectorF>(std::move(values));
        if (const auto folding = foldingOfName(m_file); folding && part.empty()) {
            HemisphereSurfaces& surfaces = m_dataset.cortex[hemisphere];
            (*folding == Folding::Curvature ? surfaces.curvature : surfaces.sulc) = std::move(shared);
            return;
        }
        addToPair(name, hemisphere, std::move(shared));
    }

    void addMap(Map map) {
        map.name = m_dataset.freeMapName(map.name);
        m_dataset.maps.push_back(std::make_shared<const Map>(placed(map, m_dataset, m_progress)));
    }

    /// A series of one hemisphere; that of the other, opened before under the same name, joins it.
    void addSeries(VertexFrames frames, std::optional<Hemisphere> stated) {
        const Hemisphere hemisphere = m_place.hemisphereFor(frames.values.cols(), stated);
        const std::string name = nameOfMap(m_file);
        const auto half = std::ranges::find_if(m_dataset.maps, [&](const auto& map) {
            return map->name == name && map->isSeries() && !map->volume && !map->vertices[hemisphere] &&
                   map->frameCount() == frames.values.rows();
        });
        Map map = half == m_dataset.maps.end() ? Map() : **half;
        setFrames(map, hemisphere, std::move(frames), m_file.string());
        map = atFrame(map, 0);
        map.provenance += (map.provenance.empty() ? "" : "\n") + m_file.string();
        if (half != m_dataset.maps.end()) {
            *half = std::make_shared<const Map>(std::move(map));
            return;
        }
        map.name = name;
        addMap(std::move(map));
    }

    /// Joins the two halves of a map that come in two files.
    void addToPair(const std::string& name, Hemisphere hemisphere, std::shared_ptr<const VectorF> values) {
        const auto half = std::ranges::find_if(m_dataset.maps, [&](const auto& map) {
            return map->name == name && map->onSurface() && !map->volume && !map->perVoxel && !map->vertices[hemisphere];
        });
        Map map = half == m_dataset.maps.end() ? Map() : **half;
        map.vertices[hemisphere] = std::move(values);
        map.provenance += (map.provenance.empty() ? "" : "\n") + m_file.string();
        if (half != m_dataset.maps.end()) {
            *half = std::make_shared<const Map>(std::move(map));
            return;
        }
        map.name = m_dataset.freeMapName(name);
        m_dataset.maps.push_back(std::make_shared<const Map>(std::move(map)));
    }

    void addLabels(LabelMap labels, std::optional<Hemisphere> stated, const std::string& part = {}) {
        const Hemisphere hemisphere = m_place.hemisphereFor(std::int64_t(labels.keys.size()), stated);
        const std::string name = nameOfMap(m_file) + (part.empty() ? "" : " " + part);
        auto shared = std::make_shared<const LabelMap>(std::move(labels));
        const auto half = std::ranges::find_if(m_dataset.parcellations, [&](const auto& parcellation) {
            return parcellation->name == name && !parcellation->volume && !parcellation->hemispheres[hemisphere];
        });
        auto parcellation =
            std::make_shared<Parcellation>(half == m_dataset.parcellations.end() ? Parcellation{name, {}, {}, {}} : **half);
        parcellation->hemispheres[hemisphere] = std::move(shared);
        if (half != m_dataset.parcellations.end())
            *half = std::move(parcellation);
        else
            m_dataset.parcellations.push_back(std::move(parcellation));
    }

    void addVolumeMap(const std::shared_ptr<const Volume>& volume) {
        Map map;
        map.name = m_dataset.freeMapName(nameOfMap(m_file));
        map.unit = volume->intent == "label" ? "" : volume->intent;
        map.categorical = volume->intent == "label";
        map.provenance = m_file.string();
        map.volume = volume;
        map = placed(map, m_dataset, m_progress);
        noteOutside(map);
        m_dataset.maps.push_back(std::make_shared<const Map>(std::move(map)));
    }

    /// A volume that misses most of the cortex is likely of another space.
    void noteOutside(const Map& map) {
        std::int64_t vertices = 0;
        std::int64_t missing = 0;
        for (const Hemisphere hemisphere : hemispheres)
            if (const auto& values = map.vertices[hemisphere]) {
                vertices += values->size();
                missing += values->array().isNaN().count();
            }
        if (2 * missing > vertices)
            m_place.note(
                message(
                    "analysis", "%1 of %2 vertices get no value: is the volume in the space of the surfaces?")
                    .with(missing, vertices));
    }

    Dataset m_dataset;
    std::filesystem::path m_file;
    Progress& m_progress;
    FilePlace m_place;
};

/// A captions table has the columns index and caption; any other is a table of arrays.
bool hasCaptionColumns(const std::filesystem::path& file) {
    const Bytes start = readStart(file, 4096, openingFile);
    const std::string_view text(reinterpret_cast<const char*>(start.data()), start.size());
    const auto columns = tableFields(text.substr(0, text.find_first_of("\r\n")), '\t');
    return std::ranges::find(columns, "index") != columns.end() && std::ranges::find(columns, "caption") != columns.end();
}

bool looksLikeCaptions(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    return endsWithIgnoringCase(name, ".jsonl") || endsWithIgnoringCase(name, ".json") ||
           (endsWithIgnoringCase(name, ".tsv") && hasCaptionColumns(file));
}

} // namespace

std::optional<Dataset>
withFirstFrame(const Dataset& dataset, const std::filesystem::path& file, Progress& progress) {
    if (looksLikeCaptions(file) || recogniseFormat(file).id != "nifti")
        return std::nullopt;
    auto volume = readFirstFrame(file, progress);
    if (!volume)
        return std::nullopt;
    SingleFile single(dataset, std::filesystem::absolute(file), progress, {});
    single(std::move(*volume));
    return single.dataset();
}

Dataset withFile(
    const Dataset& dataset, const std::filesystem::path& file, Progress& progress, const std::string& mesh) {
    if (looksLikeSavedModels(file))
        return withSavedModels(dataset, file, progress);
    SingleFile single(dataset, std::filesystem::absolute(file), progress, mesh);
    if (looksLikeCaptions(file))
        single.addCaptions();
    else
        std::visit([&](auto&& content) { single(std::forward<decltype(content)>(content)); },
                   recogniseFormat(file).read(file, progress));
    return single.dataset();
}

Dataset withFiles(Dataset dataset, const std::vector<std::filesystem::path>& files, Progress& progress) {
    std::vector<std::filesystem::path> later;
    for (const std::filesystem::path& file : files) {
        try {
            dataset = withFile(dataset, file, progress);
        } catch (const SurfaceMissing&) {
            later.push_back(file);
        }
    }
    for (const std::filesystem::path& file : later)
        dataset = withFile(dataset, file, progress);
    return dataset;
}

} // namespace fusiform
