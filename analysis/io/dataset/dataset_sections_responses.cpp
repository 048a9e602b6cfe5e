// The sections of stimuli and responses, whose rows are joined by ids.
#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/data/averaged_rows.h"
#include "analysis/data/repeated_rows.h"
#include "analysis/io/arrays/responses_file.h"
#include "analysis/io/dataset/dataset_sections.h"
#include "analysis/io/dataset/row_ids.h"
#include "analysis/io/dataset/stimulus_table.h"
#include "analysis/io/dataset/volume_transform.h"
#include "analysis/io/lengths.h"
#include "analysis/io/typed_files.h"

namespace fusiform {
namespace {

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
            readingDataset, file, count, message("analysis", "rows, one a stimulus"), rows,
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
        for (const ResponsePart& part : parts) {
            const ArrayEntry* entry = part.image.empty() ? &part.file.named(part.array) : nullptr;
            m_rowsOfRuns.push_back(entry && entry->shape.size() == 2 ? entry->shape[0] : -1);
        }
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
            {readingDataset, m_dataset.file.string(), message("analysis", "ids, which say what rows are repeats"),
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
    const bool oneEach = files.size() > 1 && files.size() == m_rowsOfRuns.size();
    for (std::size_t at = 0; at < files.size(); ++at) {
        const std::string reference = path(files[at]).string();
        responses.otherFiles.push_back(reference);
        const auto more = readRowIds(reference, m_progress);
        if (oneEach && m_rowsOfRuns[at] >= 0)
            requireOneIdARow(more, reference, m_rowsOfRuns[at], path(section["files"][at]).string());
        ids.insert(ids.end(), more.begin(), more.end());
    }
    requireOneIdARow(ids, responses.otherFiles.back(), matrix.rows(), responses.file);
    if (!section.value("averageRepeats", false)) {
        nameStimuli(std::move(ids));
        return matrix;
    }
    RepeatedRows trials = rowsOfEqualId(ids);
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
            {readingDataset, file, message("analysis", "ids of the responses too, to join the rows by"),
             message("analysis", "neither responses with ids nor a table of stimuli"),
             translatable("analysis", "name them under responses, as ids")});
    std::vector<std::string> ids;
    for (const Stimulus& stimulus : *m_dataset.stimuli)
        ids.push_back(stimulus.id);
    return ids;
}

} // namespace fusiform
