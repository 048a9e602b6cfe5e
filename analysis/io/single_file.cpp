// withFile(): a file dropped on the window or named on the command line finds its place.
#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/data/standard_meshes.h"
#include "analysis/data/stated_mesh.h"
#include "analysis/io/arrays/archive_arrays.h"
#include "analysis/io/dataset/captions_file.h"
#include "analysis/io/cifti/cifti_maps.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/dataset/saved_models.h"
#include "analysis/io/arrays/delimited_text.h"
#include "analysis/io/file_name.h"
#include "analysis/io/lengths.h"
#include "analysis/io/nifti/nifti.h"
#include "analysis/io/typed_files.h"
#include "analysis/io/vertex_frames.h"
#include "analysis/surface/map_placement.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr const char* doing = translatable("analysis", "opening a file");

/// Adds the content of one file to a copy of a dataset.
class SingleFile {
public:
    SingleFile(
        const Dataset& dataset, const std::filesystem::path& file, Progress& progress, const std::string& mesh)
        : m_dataset(dataset), m_file(file), m_progress(progress), m_mesh(mesh) {}

    [[nodiscard]] Dataset dataset() { return std::move(m_dataset); }

    void operator()(Surface surface) {
        if (surface.vertexCount() < 3)
            throw Error({doing, m_file.string(), message("analysis", "a surface of points and triangles"),
                         message("analysis", "none"), {}});
        note(surface.notes);
        const Hemisphere hemisphere = hemisphereOf(surface);
        const SurfaceKind kind = kindOf(surface);
        HemisphereSurfaces& surfaces = m_dataset.cortex[hemisphere];
        if (const auto count = surfaces.vertexCount(); count > 0 && count != surface.vertexCount())
            throw lengthsDisagree(
                doing, m_file.string(), count,
                message("analysis", "vertices, as the %1 hemisphere that is loaded").with(sideOf(hemisphere)),
                surface.vertexCount(),
                translatable("analysis", "a window shows one subject: open it in a window of its own"));
        surface.hemisphere = hemisphere;
        surface.kind = kind;
        if (surfaces.vertexCount() > 0)
            requireMesh(hemisphere, surface.vertexCount());
        surface.mesh = meshOfSurface(hemisphere);
        surfaces.surfaces[kind] = std::make_shared<const Surface>(std::move(surface));
        if (isAnatomical(kind))
            m_dataset = withProjectionsRenewed(m_dataset, m_progress);
    }

    void operator()(Gifti gifti) {
        const auto hemisphere = gifti.hemisphere;
        m_meshInFile = gifti.mesh;
        note(gifti.notes);
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
                requireMesh(hemisphere, part->vertexCount);
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
        note(notes);
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
        const Hemisphere hemisphere = hemisphereOfList();
        const auto count = m_dataset.cortex[hemisphere].vertexCount();
        if (!selection.isMap) {
            addLabels(labelsOf(selection, count, nameOfMap(m_file), m_file.string()), hemisphere);
            return;
        }
        note(message("analysis", "%1 of %2 vertices have a value; the others are missing")
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
            note(whole.notes.back());
        }
        Surface surface = surfaceOf(patch, whole, m_file.string());
        if (hemisphere)
            surface.hemisphere = hemisphere;
        surface.kind = SurfaceKind::Flat;
        (*this)(std::move(surface));
    }

    void operator()(Volume volume) {
        note(volume.notes);
        const auto shared = std::make_shared<const Volume>(std::move(volume));
        if (!m_dataset.anatomy && shared->frames == 1 && namesAnatomy(m_file)) {
            note(message("analysis", "taken as the anatomy because of its name"));
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

    void addCaptions() {
        if (!m_dataset.voxels)
            throw Error(
                {doing, m_file.string(), message("analysis", "a voxel set that the captions belong to"),
                 message("analysis", "none is loaded"),
                 translatable("analysis", "open the dataset first")});
        m_dataset.captions.push_back(std::make_shared<const CaptionSet>(readCaptions(m_file, *m_dataset.voxels)));
    }

private:
    void note(const Message& text) {
        m_dataset.notes.push_back(message("analysis", "%1: %2").with(m_file.filename().string(), text));
    }
    void note(const std::vector<Message>& texts) {
        for (const Message& text : texts)
            note(text);
    }

    /// Values of the right number may still be of another mesh.
    void requireMesh(Hemisphere hemisphere, std::int64_t count) {
        if (const auto assumed = checkMesh(doing, m_dataset, hemisphere, count, m_file, {m_mesh, m_meshInFile}))
            note(*assumed);
    }

    /// What the user or the file says; a surface of which neither does is of the mesh of those before it.
    [[nodiscard]] std::string meshOfSurface(Hemisphere hemisphere) const {
        if (!m_mesh.empty() && m_mesh != loadedMesh)
            return std::string(meshFamilyNamed(m_mesh).value_or(""));
        return m_mesh == loadedMesh ? statedMesh(m_dataset, hemisphere)
                                    : meshStatedBy(m_file, m_meshInFile);
    }

    [[nodiscard]] std::int64_t voxelCount() const { return m_dataset.voxels ? m_dataset.voxels->size() : -1; }

    Hemisphere hemisphereOf(const Surface& surface) {
        const auto named = hemisphereOfName(m_file);
        if (surface.hemisphere) {
            if (named && *named != *surface.hemisphere)
                note(message(
                         "analysis", "the file says %1 hemisphere, its name the other; the file was believed")
                         .with(sideOf(*surface.hemisphere)));
            return *surface.hemisphere;
        }
        if (named) {
            note(message("analysis", "taken as the %1 hemisphere because of its name").with(sideOf(*named)));
            return *named;
        }
        const bool left = surface.vertices.col(0).mean() <= 0;
        const Hemisphere hemisphere = left ? Hemisphere::Left : Hemisphere::Right;
        note(message(
                 "analysis", "neither the file nor its name says which hemisphere it is; taken as the %1 one "
                             "because of where it lies")
                 .with(sideOf(hemisphere)));
        return hemisphere;
    }

    SurfaceKind kindOf(const Surface& surface) {
        if (surface.kind)
            return *surface.kind;
        if (const auto named = surfaceKindOfName(m_file)) {
            note(message("analysis", "taken as the %1 surface because of its name").with(nameOf(*named)));
            return *named;
        }
        note(message("analysis", "neither the file nor its name says what surface it is; taken as pial"));
        return SurfaceKind::Pial;
    }

    /// The hemisphere whose vertices a file lists: a list fits every mesh that is large enough, so its name counts.
    Hemisphere hemisphereOfList() {
        const auto left = m_dataset.cortex.left.vertexCount();
        const auto right = m_dataset.cortex.right.vertexCount();
        std::optional<Hemisphere> hemisphere = hemisphereOfName(m_file);
        if (!hemisphere && (left > 0) != (right > 0)) {
            hemisphere = left > 0 ? Hemisphere::Left : Hemisphere::Right;
            note(message("analysis", "taken as the %1 hemisphere: only that one is loaded").with(sideOf(*hemisphere)));
        }
        if (!hemisphere && left > 0)
            throw Error(
                {doing, m_file.string(),
                 message("analysis", "a hemisphere in the file or its name (lh, rh, left, right)"),
                 message("analysis", "a list of vertices"), translatable("analysis", "rename the file")});
        if (!hemisphere || m_dataset.cortex[*hemisphere].vertexCount() == 0)
            throw Error(
                {doing, m_file.string(), message("analysis", "the surface that the vertices belong to"),
                 message("analysis", "no such surface is loaded"),
                 translatable("analysis", "open the surface first")});
        return *hemisphere;
    }

    /// The hemisphere that values belong to; the file's word counts first, then its name, then the only fit.
    Hemisphere hemisphereFor(std::int64_t count, std::optional<Hemisphere> stated) {
        const Bilateral<std::int64_t> counts{
            m_dataset.cortex.left.vertexCount(), m_dataset.cortex.right.vertexCount()};
        if (!stated)
            stated = hemisphereOfName(m_file);
        if (counts.left + counts.right == 0)
            throw Error(
                {doing, m_file.string(), message("analysis", "the surface that the values belong to"),
                 message("analysis", "no surface is loaded"),
                 translatable("analysis", "open the surface first")});
        if (stated) {
            if (counts[*stated] != count)
                throw lengthsDisagree(
                    doing, m_file.string(), counts[*stated],
                    message("analysis", "values, one a vertex of the %1 hemisphere").with(sideOf(*stated)),
                    count, meshCause(count, counts[*stated]));
            requireMesh(*stated, count);
            return *stated;
        }
        const bool fitsLeft = counts.left == count;
        const bool fitsRight = counts.right == count;
        if (fitsLeft == fitsRight)
            throw Error(
                {doing, m_file.string(),
                 fitsLeft ? message("analysis", "a hemisphere in the file or its name (lh, rh, left, right)")
                          : message("analysis", "%1 (left) or %2 (right) values, one a vertex")
                                .with(counts.left, counts.right),
                 message("analysis", "%1 values").with(count),
                 fitsLeft ? message("analysis", "rename the file")
                          : meshCause(count, std::max(counts.left, counts.right))});
        const Hemisphere fitting = fitsLeft ? Hemisphere::Left : Hemisphere::Right;
        note(message("analysis", "taken as the %1 hemisphere: only that one has as many vertices")
                 .with(sideOf(fitting)));
        requireMesh(fitting, count);
        return fitting;
    }

    void addValues(VectorF values, const std::string& part, std::optional<Hemisphere> stated) {
        const auto left = m_dataset.cortex.left.vertexCount();
        const auto right = m_dataset.cortex.right.vertexCount();
        const std::string name = nameOfMap(m_file) + (part.empty() ? "" : " " + part);
        if (!stated && !hemisphereOfName(m_file) && left > 0 && right > 0 && values.size() == left + right) {
            note(message("analysis", "taken as values of both hemispheres, left first"));
            requireMesh(Hemisphere::Left, left);
            Map map;
            map.name = m_dataset.freeMapName(name);
            map.provenance = m_file.string();
            map.vertices.left = std::make_shared<const VectorF>(values.head(left));
            map.vertices.right = std::make_shared<const VectorF>(values.tail(right));
            m_dataset.maps.push_back(std::make_shared<const Map>(std::move(map)));
            return;
        }
        const Hemisphere hemisphere = hemisphereFor(values.size(), stated);
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
        const Hemisphere hemisphere = hemisphereFor(frames.values.cols(), stated);
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
        const Hemisphere hemisphere = hemisphereFor(std::int64_t(labels.keys.size()), stated);
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
            note(
                message(
                    "analysis", "%1 of %2 vertices get no value: is the volume in the space of the surfaces?")
                    .with(missing, vertices));
    }

    Dataset m_dataset;
    std::filesystem::path m_file;
    Progress& m_progress;
    std::string m_mesh;       ///< as the user says, or empty
    std::string m_meshInFile; ///< as the file's metadata say, or empty
};

/// A captions table has the columns index and caption; any other is a table of arrays.
bool hasCaptionColumns(const std::filesystem::path& file) {
    const Bytes start = readStart(file, 4096, doing);
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

} // namespace fusiform
