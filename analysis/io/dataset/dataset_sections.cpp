#include "analysis/io/dataset/dataset_sections.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/data/averaged_rows.h"
#include "analysis/data/region_map.h"
#include "analysis/data/row_groups.h"
#include "analysis/data/stated_mesh.h"
#include "analysis/encoding/noise_ceiling.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/dataset/captions_file.h"
#include "analysis/io/cifti/cifti_maps.h"
#include "analysis/io/dataset/label_names.h"
#include "analysis/io/lengths.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/arrays/responses_file.h"
#include "analysis/io/dataset/row_ids.h"
#include "analysis/io/dataset/stimulus_table.h"
#include "analysis/io/typed_files.h"
#include "analysis/io/dataset/volume_transform.h"
#include "analysis/io/dataset/voxel_set_file.h"
#include "analysis/surface/map_placement.h"

#include <algorithm>

namespace fusiform {
namespace {

constexpr const char* reading = translatable("analysis", "reading a dataset");

ResponsePart responsePart(const std::string& reference, Progress& progress) {
    if (!isArrayReference(reference)) {
        const std::string& format = recogniseFormat(reference).id;
        if (format == "nifti" || format == "mgh" || format == "gifti")
            return {{}, {}, reference};
    }
    const ArrayReference parsed = parsedReference(reference);
    return {openArrayFile(parsed.file, progress), parsed.name, {}};
}

} // namespace

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
                    reading, file.string(), count,
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
            reading, reference, count, message("analysis", "values, one a vertex"), values->size(),
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
            {reading, file.string(), message("analysis", "labels of both hemispheres (CIFTI dlabel)"),
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
                reading, file.string(), count, message("analysis", "labels, one a vertex"),
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

void DatasetSections::readStimuli() {
    if (!m_json.contains("stimuli"))
        return;
    const Json& section = m_json["stimuli"];
    const auto table = path(section["table"]);
    const auto images = section.contains("images") ? path(section["images"]) : table.parent_path();
    m_dataset.stimuli = std::make_shared<const std::vector<Stimulus>>(readStimulusTable(table, images));
}

std::int64_t DatasetSections::stimulusCount() const {
    if (m_dataset.stimuli)
        return std::int64_t(m_dataset.stimuli->size());
    return m_dataset.responses ? m_dataset.responses->stimuliByVoxels.rows() : 0;
}

void DatasetSections::mustBePerStimulus(std::int64_t rows, const std::string& file) {
    if (const auto count = stimulusCount(); count > 0 && count != rows)
        throw lengthsDisagree(
            reading, file, count, message("analysis", "rows, one a stimulus"), rows,
            translatable("analysis", "is the matrix transposed, or does it have rows for repeats?"));
}

std::vector<ResponsePart> DatasetSections::responseParts(const Json& files) {
    std::vector<ResponsePart> parts;
    for (const Json& file : files)
        parts.push_back(responsePart(path(file).string(), m_progress));
    return parts;
}

StoredMatrix DatasetSections::responsesFrom(const Json& section) {
    std::vector<Message> notes;
    StoredMatrix matrix;
    if (section.contains("left") || section.contains("right")) {
        Bilateral<std::vector<ResponsePart>> parts;
        Bilateral<std::int64_t> counts;
        for (const Hemisphere hemisphere : hemispheres) {
            counts[hemisphere] = m_dataset.cortex[hemisphere].vertexCount();
            if (const std::string side(nameOf(hemisphere)); section.contains(side))
                parts[hemisphere] = responseParts(section[side]);
        }
        matrix = readVertexResponses(parts, m_dataset.voxels ? *m_dataset.voxels : VoxelSet(), counts, notes, m_progress);
    } else {
        std::optional<VolumeAxes> axes;
        if (section.contains("axes"))
            axes = section["axes"] == "tkji" ? VolumeAxes::TrialsFirst : VolumeAxes::TrialsLast;
        auto parts = responseParts(section.contains("files") ? section["files"] : Json::array({section["file"]}));
        if (const auto transform = readVolumeTransform(section, m_folder))
            for (ResponsePart& part : parts)
                part.voxelToWorld = transform->voxelToWorld;
        matrix = fusiform::readResponses(parts, m_dataset.voxels.get(), axes, notes, m_progress);
    }
    for (const Message& note : notes)
        m_dataset.notes.push_back(message("analysis", "responses: %1").with(note));
    return matrix;
}

void DatasetSections::readResponses() {
    if (!m_json.contains("responses"))
        return;
    const Json& section = m_json["responses"];
    auto responses = std::make_shared<Responses>();
    for (const char* key : {"file", "files", "left", "right"})
        if (section.contains(key) && responses->file.empty())
            responses->file = path(section[key].is_array() ? section[key][0] : section[key]).string();
    for (const char* key : {"files", "left", "right"})
        if (section.contains(key))
            for (const Json& name : section[key])
                if (const std::string file = path(name).string(); file != responses->file)
                    responses->otherFiles.push_back(file);
    if (m_json.contains("stimuli"))
        responses->otherFiles.push_back(path(m_json["stimuli"]["table"]).string());
    StoredMatrix matrix = responsesFrom(section);
    if (section.contains("ids"))
        matrix = withIds(section, matrix, *responses);
    else if (section.value("averageRepeats", false))
        throw Error(
            {reading, m_dataset.file.string(), message("analysis", "ids, which say what rows are repeats"),
             message("analysis", "no key %1").with("/responses/ids"), {}});
    if (!m_dataset.voxels) {
        auto voxels = std::make_shared<VoxelSet>();
        voxels->unplaced = matrix.cols();
        voxels->description = message("analysis", "columns of the responses, without a place");
        m_dataset.voxels = std::move(voxels);
    }
    mustBePerStimulus(matrix.rows(), responses->file);
    responses->stimuliByVoxels = matrix.scaled(section.value("scale", 1.0F));
    m_dataset.responses = std::move(responses);
}

/// The responses whose rows have ids of their own: they name the stimuli, which may be repeated, and several runs.
StoredMatrix DatasetSections::withIds(const Json& section, const StoredMatrix& matrix, Responses& responses) {
    std::vector<std::string> ids;
    const Json& names = section["ids"];
    const Json files = names.is_array() ? names : Json::array({names});
    for (const Json& name : files) {
        const std::string reference = path(name).string();
        responses.otherFiles.push_back(reference);
        const auto more = readRowIds(reference, m_progress);
        ids.insert(ids.end(), more.begin(), more.end());
    }
    requireOneIdARow(ids, responses.otherFiles.back(), matrix.rows(), responses.file);
    if (!section.value("averageRepeats", false)) {
        nameStimuli(std::move(ids));
        return matrix;
    }
    RowGroups trials = rowsOfEqualId(ids);
    m_dataset.notes.push_back(
        message("analysis", "responses: %1 trials averaged to %2 stimuli").with(matrix.rows(), trials.ids.size()));
    nameStimuli(std::move(trials.ids));
    return averagedRows(matrix, std::move(trials.rows));
}

/// One stimulus a row of the responses, with what the table says of it.
void DatasetSections::nameStimuli(std::vector<std::string> ids) {
    auto stimuli = std::make_shared<std::vector<Stimulus>>();
    stimuli->reserve(ids.size());
    if (m_dataset.stimuli) {
        std::vector<std::string> known;
        for (const Stimulus& stimulus : *m_dataset.stimuli)
            known.push_back(stimulus.id);
        if (known == ids)
            return; // the table has a row a trial already
        for (const Eigen::Index row : rowsOfIds(ids, known, path(m_json["stimuli"]["table"]).string()))
            stimuli->push_back((*m_dataset.stimuli)[std::size_t(row)]);
    } else {
        for (std::string& id : ids)
            stimuli->push_back({.id = std::move(id), .captions = {}, .image = {}, .category = {}, .split = {}});
    }
    m_dataset.stimuli = std::move(stimuli);
}

/// Ids of the dataset's rows, to join those of `file` with.
std::vector<std::string> DatasetSections::stimulusIds(const std::string& file) const {
    if (!m_dataset.stimuli)
        throw Error(
            {reading, file, message("analysis", "ids of the responses too, to join the rows by"),
             message("analysis", "neither responses with ids nor a table of stimuli"),
             translatable("analysis", "name them under responses, as ids")});
    std::vector<std::string> ids;
    for (const Stimulus& stimulus : *m_dataset.stimuli)
        ids.push_back(stimulus.id);
    return ids;
}

VectorF DatasetSections::perVoxel(const std::string& reference, const char* what, const Json& section) {
    if (!m_dataset.voxels)
        throw Error(
            {reading, reference, message("analysis", "a voxel set that the values belong to"),
             message("analysis", "none in the dataset"),
             translatable("analysis", "describe it under voxels")});
    if (isArrayReference(reference)) {
        VectorF values = toVector(readArray(reference), what, reference);
        if (values.size() != m_dataset.voxels->size())
            throw lengthsDisagree(
                reading, reference, m_dataset.voxels->size(), message("analysis", "values, one a voxel"),
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
            {reading, reference, message("analysis", "a volume on the grid of the voxel set"),
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
                {reading, m_dataset.file.string(), message("analysis", "the number of trials averaged"),
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
