#include "analysis/io/dataset/dataset_sections.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/data/region_map.h"
#include "analysis/data/stated_mesh.h"
#include "analysis/encoding/noise_ceiling.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/dataset/captions_file.h"
#include "analysis/io/cifti/cifti_maps.h"
#include "analysis/io/dataset/label_names.h"
#include "analysis/io/lengths.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/typed_files.h"
#include "analysis/io/dataset/volume_transform.h"
#include "analysis/io/dataset/voxel_set_file.h"
#include "analysis/surface/map_placement.h"

#include <algorithm>

namespace fusiform {
DatasetSections::DatasetSections(
    const Json& json, const std::filesystem::path& file, Guard guard, Progress& progress)
    : m_json(json), m_folder(std::filesystem::absolute(file).parent_path()), m_guard(std::move(guard)),
      m_progress(progress) {
    m_dataset.file = std::filesystem::absolute(file);
    m_dataset.name = json.value("name", file.stem().stem().string());
}

Dataset DatasetSections::read() {
    const auto list = [this](const char* key, const char* what, double from, double to, auto&& readOne) {
        if (!m_json.contains(key))
            return;
        const Json& sections = m_json[key];
        for (std::size_t at = 0; at < sections.size(); ++at) {
            m_progress.report(from + (to - from) * double(at) / double(sections.size()), what);
            m_guard([&] { readOne(sections[at]); });
        }
    };
    m_progress.report(0, translatable("analysis", "surfaces"));
    if (m_json.contains("subject"))
        readSubject();
    m_progress.report(0.4, translatable("analysis", "responses"));
    m_guard([this] { readVoxels(); });
    m_guard([this] { readStimuli(); });
    m_guard([this] { readResponses(); });
    m_guard([this] { readNoiseCeiling(); });
    list("embeddings", translatable("analysis", "embeddings"), 0.45, 0.6, [this](const Json& section) {
        readEmbedding(section);
    });
    list(
        "encodingModels", translatable("analysis", "encoding models"), 0.6, 0.65,
        [this](const Json& section) { readEncodingModel(section); });
    list("maps", translatable("analysis", "maps"), 0.65, 0.9, [this](const Json& section) {
        readMap(section);
    });
    list("connectivity", translatable("analysis", "connectomes"), 0.9, 0.9, [this](const Json& section) {
        readConnectivity(section);
    });
    list("positions", translatable("analysis", "positions"), 0.9, 0.9, [this](const Json& section) {
        readPositions(section);
    });
    m_progress.report(0.9, translatable("analysis", "captions"));
    m_guard([this] { readBank(); });
    list("captions", translatable("analysis", "captions"), 0.92, 1, [this](const Json& section) {
        readCaptionSet(section);
    });
    m_guard([this] { addRegionsMap(); });
    m_progress.report(1);
    return std::move(m_dataset);
}

std::filesystem::path DatasetSections::path(const Json& name) const {
    return resolved(name.get<std::string>(), m_folder);
}

void DatasetSections::readSubject() {
    const Json& subject = m_json["subject"];
    m_dataset.subject = subject.value("id", "");
    m_dataset.space = subject.value("space", "");
    if (subject.contains("surfaces"))
        for (const Hemisphere hemisphere : hemispheres)
            if (const std::string side(nameOf(hemisphere)); subject["surfaces"].contains(side))
                readHemisphere(hemisphere, subject["surfaces"][side]);
    m_progress.report(0.3, translatable("analysis", "anatomy"));
    if (subject.contains("anatomy"))
        m_guard([&] {
            const Json& anatomy = subject["anatomy"];
            m_dataset.anatomy = std::make_shared<const Volume>(
                readVolume(anatomy, path(anatomy.is_object() ? anatomy["file"] : anatomy)));
        });
    if (subject.contains("parcellations"))
        for (const Json& section : subject["parcellations"])
            m_guard([&] { readParcellation(section); });
}

void DatasetSections::readHemisphere(Hemisphere hemisphere, const Json& section) {
    HemisphereSurfaces& surfaces = m_dataset.cortex[hemisphere];
    for (const SurfaceKind kind : surfaceKinds) {
        const std::string key(nameOf(kind));
        if (!section.contains(key))
            continue;
        m_guard([&] {
            const auto file = path(section[key]);
            Surface surface = readSurfaceFile(
                file, m_progress, surfaces.surfaces.empty() ? nullptr : surfaces.surfaces.begin()->second.get());
            if (surface.hemisphere && *surface.hemisphere != hemisphere)
                m_dataset.notes.push_back(
                    message(
                        "analysis",
                        "%1 says it is the %2 hemisphere; the dataset file says %3, which was taken")
                        .with(file.filename().string(), sideOf(*surface.hemisphere), sideOf(hemisphere)));
            surface.hemisphere = hemisphere;
            surface.kind = kind;
            surface.mesh = meshStatedBy(file, surface.mesh);
            if (const auto count = surfaces.vertexCount(); count > 0 && count != surface.vertexCount())
                throw lengthsDisagree(
                    readingDataset, file.string(), count,
                    message("analysis", "vertices, as in the surfaces before it"), surface.vertexCount(),
                    meshCause(surface.vertexCount(), count));
            addNotes(file, surface.notes);
            surfaces.surfaces[kind] = std::make_shared<const Surface>(std::move(surface));
        });
    }
    m_guard([&] { addFolding(hemisphere, section, "curvature"); });
    m_guard([&] { addFolding(hemisphere, section, "sulc"); });
}

void DatasetSections::addFolding(Hemisphere hemisphere, const Json& section, const char* key) {
    if (!section.contains(key))
        return;
    HemisphereSurfaces& surfaces = m_dataset.cortex[hemisphere];
    const std::string reference = path(section[key]).string();
    auto values = std::make_shared<const VectorF>(readValuesFile(reference, m_progress));
    if (const auto count = surfaces.vertexCount(); count > 0 && count != values->size())
        throw lengthsDisagree(
            readingDataset, reference, count, message("analysis", "values, one a vertex"), values->size(),
            meshCause(values->size(), count));
    (std::string_view(key) == "sulc" ? surfaces.sulc : surfaces.curvature) = std::move(values);
}

Volume DatasetSections::readVolume(const Json& section, const std::filesystem::path& file) {
    Volume volume = readVolumeFile(file, m_progress);
    if (const auto transform = readVolumeTransform(section, m_folder)) {
        place(volume, *transform, file);
        addNotes(file, {transform->source});
    }
    return volume;
}

void DatasetSections::addNotes(const std::filesystem::path& file, const std::vector<Message>& notes) {
    for (const Message& note : notes)
        m_dataset.notes.push_back(message("analysis", "%1: %2").with(file.filename().string(), note));
}

void DatasetSections::readCiftiParcellations(const std::string& name, const std::filesystem::path& file) {
    const FileContent content = recogniseFormat(file).read(file, m_progress);
    const auto* cifti = std::get_if<Cifti>(&content);
    if (!cifti || cifti->axis(0).kind != CiftiAxisKind::Labels)
        throw Error(
            {readingDataset, file.string(), message("analysis", "labels of both hemispheres (CIFTI dlabel)"),
             describe(content),
             translatable("analysis", "labels of one hemisphere belong under left or right")});
    std::vector<Message> notes;
    for (Parcellation& parcellation : parcellationsOf(*cifti, m_dataset.cortex, name, notes, m_progress))
        m_dataset.parcellations.push_back(std::make_shared<const Parcellation>(std::move(parcellation)));
    addNotes(file, notes);
}

void DatasetSections::readParcellation(const Json& section) {
    if (section.contains("file")) {
        readCiftiParcellations(section["name"].get<std::string>(), path(section["file"]));
        return;
    }
    auto parcellation = std::make_shared<Parcellation>();
    parcellation->name = section["name"].get<std::string>();
    std::map<std::int32_t, Label> names;
    if (section.contains("labels"))
        names = readLabelNames(path(section["labels"]));
    for (const Hemisphere hemisphere : hemispheres) {
        const std::string side(nameOf(hemisphere));
        if (!section.contains(side))
            continue;
        const auto file = path(section[side]);
        const auto count = m_dataset.cortex[hemisphere].vertexCount();
        LabelMap numbers = readLabelFile(file, m_progress, count);
        if (!names.empty())
            nameLabels(numbers, names);
        auto labels = std::make_shared<const LabelMap>(std::move(numbers));
        if (count > 0 && count != std::int64_t(labels->keys.size()))
            throw lengthsDisagree(
                readingDataset, file.string(), count, message("analysis", "labels, one a vertex"),
                std::int64_t(labels->keys.size()),
                meshCause(std::int64_t(labels->keys.size()), count));
        parcellation->hemispheres[hemisphere] = std::move(labels);
    }
    if (section.contains("volume")) {
        parcellation->volume = std::make_shared<const Volume>(readVolume(section, path(section["volume"])));
        parcellation->volumeLabels = std::move(names);
        if (!parcellation->volumeLabels.empty()) // -1 marks what lies outside, whether the table says so or not
            parcellation->volumeLabels.try_emplace(-1, Label{{}, {}, true});
    }
    m_dataset.parcellations.push_back(std::move(parcellation));
}

void DatasetSections::readVoxels() {
    if (m_json.contains("voxels"))
        m_dataset.voxels = std::make_shared<const VoxelSet>(
            readVoxelSet(m_json["voxels"], m_folder, m_dataset.cortex, m_progress));
}

VectorF DatasetSections::perVoxel(const std::string& reference, const char* what, const Json& section) {
    if (!m_dataset.voxels)
        throw Error(
            {readingDataset, reference, message("analysis", "a voxel set that the values belong to"),
             message("analysis", "none in the dataset"),
             translatable("analysis", "describe it under voxels")});
    if (isArrayReference(reference)) {
        VectorF values = toVector(readArray(reference), what, reference);
        if (values.size() != m_dataset.voxels->size())
            throw lengthsDisagree(
                readingDataset, reference, m_dataset.voxels->size(), message("analysis", "values, one a voxel"),
                values.size());
        return values;
    }
    Map map;
    map.name = what;
    map.volume = std::make_shared<const Volume>(readVolume(section, reference));
    Dataset voxelsOnly;
    voxelsOnly.voxels = m_dataset.voxels;
    const auto values = placed(map, voxelsOnly, m_progress).perVoxel;
    if (!values)
        throw Error(
            {readingDataset, reference, message("analysis", "a volume on the grid of the voxel set"),
             describe(FileContent(*map.volume)),
             translatable("analysis", "resample it to the grid of the mask")});
    return *values;
}

void DatasetSections::readNoiseCeiling() {
    if (!m_json.contains("noiseCeiling"))
        return;
    const Json& section = m_json["noiseCeiling"];
    const std::string reference = path(section["file"]).string();
    VectorF values = perVoxel(reference, translatable("analysis", "noise ceiling"), section);
    if (section["kind"] == "percent")
        values /= 100;
    else if (section["kind"] == "ncsnr") {
        if (!section.contains("repeats"))
            throw Error(
                {readingDataset, m_dataset.file.string(), message("analysis", "the number of trials averaged"),
                 message("analysis", "no key %1").with("/noiseCeiling/repeats"),
                 translatable("analysis", "a ceiling from ncsnr depends on it")});
        values = noiseCeilingFromSnr(values, section["repeats"].get<int>());
    }
    auto ceiling = std::make_shared<NoiseCeiling>();
    ceiling->perVoxel = std::make_shared<const VectorF>(std::move(values));
    ceiling->file = reference;
    m_dataset.noiseCeiling = std::move(ceiling);
}

} // namespace fusiform
