// The sections of models, maps and captions.
#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/data/region_map.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/dataset/captions_file.h"
#include "analysis/io/cifti/cifti_maps.h"
#include "analysis/io/dataset/dataset_sections.h"
#include "analysis/io/dataset/row_ids.h"
#include "analysis/io/dataset/saved_models.h"
#include "analysis/io/lengths.h"
#include "analysis/io/arrays/array_matrix.h"
#include "analysis/io/arrays/positions_file.h"
#include "analysis/io/typed_files.h"
#include "analysis/io/vertex_frames.h"
#include "analysis/surface/map_placement.h"

#include <algorithm>

namespace fusiform {
void DatasetSections::readEmbedding(const Json& section) {
    auto embedding = std::make_shared<Embedding>();
    embedding->model = section["model"].get<std::string>();
    embedding->layer = section.value("layer", "");
    embedding->depth = section.value("depth", 0.0);
    embedding->file = path(section["file"]).string();
    embedding->stimuliByFeatures = readMatrix(embedding->file, translatable("analysis", "embedding"), m_progress);
    if (section.contains("ids")) {
        embedding->idsFile = path(section["ids"]).string();
        const auto known = readRowIds(embedding->idsFile, m_progress);
        requireOneIdARow(known, embedding->idsFile, embedding->stimuliByFeatures.rows(), embedding->file);
        embedding->stimuliByFeatures =
            joinedRows(embedding->stimuliByFeatures, stimulusIds(embedding->idsFile), known, embedding->idsFile);
    }
    mustBePerStimulus(embedding->stimuliByFeatures.rows(), embedding->file);
    m_dataset.embeddings.push_back(std::move(embedding));
}

void DatasetSections::readEncodingModel(const Json& section) {
    if (section.contains("folder")) {
        m_dataset = withSavedModels(m_dataset, path(section["folder"]) / "summary.json", m_progress);
        return;
    }
    auto model = std::make_shared<EncodingModel>();
    model->model = section["model"].get<std::string>();
    model->layer = section.value("layer", "");
    model->name = section.value("name", model->layer.empty() ? model->model : model->model + ", " + model->layer);
    const std::string reference = path(section["weights"]).string();
    model->provenance = reference;
    model->weights = readMatrix(reference, translatable("analysis", "weights"), m_progress);
    const auto rows = model->weights.rows();
    if (m_dataset.voxels && m_dataset.voxels->size() != rows)
        throw lengthsDisagree(
            readingDataset, reference, m_dataset.voxels->size(),
            message("analysis", "rows, one a voxel of the voxel set"), rows,
            model->weights.cols() == m_dataset.voxels->size()
                ? translatable("analysis", "the matrix is transposed: it must be voxels x features")
                : translatable("analysis", "were the weights fitted on another voxel set?"));
    model->intercept = section.contains("intercept")
                           ? std::make_shared<const VectorF>(perVoxel(
                                 path(section["intercept"]).string(), translatable("analysis", "intercept"), section))
                           : std::make_shared<const VectorF>(VectorF::Zero(rows));
    if (section.contains("score"))
        model->score = std::make_shared<const VectorF>(
            perVoxel(path(section["score"]).string(), translatable("analysis", "score"), section));
    for (const auto& embedding : m_dataset.embeddings)
        if (embedding->model == model->model && embedding->layer == model->layer &&
            embedding->stimuliByFeatures.cols() != model->weights.cols())
            throw lengthsDisagree(
                readingDataset, reference, embedding->stimuliByFeatures.cols(),
                message("analysis", "columns, one a feature of the embedding"), model->weights.cols(),
                translatable("analysis", "do the weights include the intercept?"));
    m_dataset.encodingModels.push_back(std::move(model));
}

std::vector<Map> DatasetSections::mapsFrom(Map map, const Json& section) {
    const std::string reference = path(section["file"]).string();
    map.provenance = reference;
    if (section.contains("transform")) {
        map.volume = std::make_shared<const Volume>(readVolume(section, reference));
        return {map};
    }
    VectorF values;
    if (isArrayReference(reference)) {
        values = readValuesFile(reference, m_progress);
    } else {
        FileContent content = recogniseFormat(reference).read(reference, m_progress);
        if (auto* volume = std::get_if<Volume>(&content)) {
            map.volume = std::make_shared<const Volume>(std::move(*volume));
            return {map};
        }
        if (const auto* cifti = std::get_if<Cifti>(&content); cifti && cifti->hasMaps() && cifti->axis(0).kind != CiftiAxisKind::Labels)
            return mapsFromCifti(map, *cifti);
        values = valuesIn(std::move(content), reference);
    }
    const auto left = m_dataset.cortex.left.vertexCount();
    const auto right = m_dataset.cortex.right.vertexCount();
    if (m_dataset.voxels && values.size() == m_dataset.voxels->size()) {
        map.perVoxel = std::make_shared<const VectorF>(values);
    } else if (left + right > 0 && values.size() == left + right) {
        map.vertices.left = std::make_shared<const VectorF>(values.head(left));
        map.vertices.right = std::make_shared<const VectorF>(values.tail(right));
    } else {
        throw Error(
            {readingDataset, reference,
             m_dataset.voxels
                 ? message("analysis", "%1 values, one a voxel, or %2, one a vertex of both hemispheres")
                       .with(m_dataset.voxels->size(), left + right)
                 : message("analysis", "%1 values, one a vertex of both hemispheres").with(left + right),
             message("analysis", "%1 values").with(values.size()),
             translatable("analysis", "values of one hemisphere belong under left or right")});
    }
    return {map};
}

/// A series is one map of several frames; of several scalars each is a map, called by its own name too.
std::vector<Map> DatasetSections::mapsFromCifti(const Map& common, const Cifti& cifti) {
    std::vector<Message> notes;
    std::vector<Map> maps;
    if (cifti.axis(0).kind == CiftiAxisKind::Series)
        maps.push_back(seriesOf(cifti, m_dataset.cortex, common.name, notes, m_progress));
    else
        maps = mapsOf(cifti, m_dataset.cortex, common.name, notes, m_progress);
    addNotes(cifti.file(), notes);
    for (Map& map : maps) {
        Map described = common;
        described.name = map.name;
        described.vertices = map.vertices;
        described.series = map.series;
        described.frameNames = map.frameNames;
        described.volume = map.volume;
        described.verticesGiven = map.verticesGiven;
        map = std::move(described);
    }
    return maps;
}

void DatasetSections::readHalf(Map& map, Hemisphere hemisphere, const std::string& reference) {
    VertexFrames frames = readVertexFrames(reference, m_progress);
    if (const auto count = m_dataset.cortex[hemisphere].vertexCount(); count != frames.values.cols())
        throw lengthsDisagree(
            readingDataset, reference, count,
            message("analysis", "values, one a vertex of the %1 hemisphere").with(sideOf(hemisphere)),
            frames.values.cols(), meshCause(frames.values.cols(), count));
    map.provenance += (map.provenance.empty() ? "" : "\n") + reference;
    setFrames(map, hemisphere, std::move(frames), reference);
}

void DatasetSections::readMap(const Json& section) {
    Map map;
    map.name = section["name"].get<std::string>();
    map.metric = section.value("metric", "");
    map.unit = section.value("unit", map.metric == "r2" ? "R²" : map.metric == "r" ? "r" : "");
    map.model = section.value("model", "");
    map.layer = section.value("layer", "");
    map.categorical = section.value("categorical", false);
    map.categories = section.value("categories", std::vector<std::string>());
    const auto same = [&](const auto& e) { return e->model == map.model && e->layer == map.layer; };
    if (section.contains("depth"))
        map.depth = section["depth"].get<double>();
    else if (const auto e = std::ranges::find_if(m_dataset.embeddings, same); e != m_dataset.embeddings.end())
        map.depth = (*e)->depth;
    std::vector<Map> maps;
    if (section.contains("file")) {
        maps = mapsFrom(map, section);
    } else {
        for (const Hemisphere hemisphere : hemispheres)
            if (const std::string side(nameOf(hemisphere)); section.contains(side))
                readHalf(map, hemisphere, path(section[side]).string());
        maps.push_back(atFrame(map, 0));
    }
    for (Map& one : maps) {
        one.name = m_dataset.freeMapName(one.name);
        m_dataset.maps.push_back(std::make_shared<const Map>(placed(one, m_dataset, m_progress)));
    }
}

void DatasetSections::readConnectivity(const Json& section) {
    const auto file = path(section["file"]);
    const FileContent content = recogniseFormat(file).read(file, m_progress);
    const auto* cifti = std::get_if<Cifti>(&content);
    if (!cifti || cifti->hasMaps())
        throw Error(
            {readingDataset, file.string(), message("analysis", "a connectome (CIFTI dconn, pconn, dpconn or pdconn)"),
             describe(content), message("analysis", "maps belong under maps, labels under parcellations")});
    std::vector<Message> notes;
    for (const int side : {0, 1})
        requireFittingSurfaces(cifti->axis(side), m_dataset.cortex, file.string(), notes);
    addNotes(file, notes);
    m_dataset.connectivity.push_back(std::make_shared<const Connectivity>(
        Connectivity{section["name"].get<std::string>(), std::make_shared<const Cifti>(*cifti)}));
}

void DatasetSections::readPositions(const Json& section) {
    const auto of = section["of"] == "voxels" ? Positions::Of::Voxels : Positions::Of::Stimuli;
    const std::string reference = path(section["file"]).string();
    Positions positions = fusiform::readPositions(reference, of, section["name"].get<std::string>(), m_progress);
    const auto count = countOf(m_dataset, of);
    if (count != positions.points.rows())
        throw lengthsDisagree(
            readingDataset, reference, std::max<std::int64_t>(count, 0),
            of == Positions::Of::Voxels ? message("analysis", "rows, one a voxel of the voxel set")
                                        : message("analysis", "rows, one a stimulus"),
            positions.points.rows());
    m_dataset.positions.push_back(std::make_shared<const Positions>(std::move(positions)));
}

void DatasetSections::readBank() {
    if (!m_json.contains("captionBank"))
        return;
    const Json& section = m_json["captionBank"];
    const auto file = path(section["texts"]);
    const Bytes bytes = readWholeFile(file, translatable("analysis", "reading a caption bank"));
    auto bank = std::make_shared<CaptionBank>();
    bank->texts = splitLines({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    const std::string reference = path(section["embeddings"]).string();
    bank->embeddings = readMatrix(reference, translatable("analysis", "embeddings of the bank"), m_progress);
    bank->model = section.value("model", "");
    if (bank->embeddings.rows() != std::int64_t(bank->texts.size()))
        throw lengthsDisagree(
            readingDataset, reference, std::int64_t(bank->texts.size()),
            message("analysis", "rows, one a text of %1").with(file.filename().string()),
            bank->embeddings.rows(), translatable("analysis", "does a text contain a line break?"));
    m_dataset.bank = std::move(bank);
}

void DatasetSections::readCaptionSet(const Json& section) {
    if (!m_dataset.voxels)
        throw Error(
            {readingDataset, path(section["file"]).string(),
             message("analysis", "a voxel set that the captions belong to"),
             message("analysis", "none in the dataset"),
             translatable("analysis", "describe it under voxels")});
    CaptionSet set = readCaptions(path(section["file"]), *m_dataset.voxels);
    set.name = section["name"].get<std::string>();
    if (section.contains("method"))
        set.method = section["method"].get<std::string>();
    m_dataset.captions.push_back(std::make_shared<const CaptionSet>(std::move(set)));
}

void DatasetSections::addRegionsMap() {
    if (!m_dataset.voxels)
        return;
    if (const auto regions = regionMap(*m_dataset.voxels))
        m_dataset.maps.push_back(std::make_shared<const Map>(placed(*regions, m_dataset, m_progress)));
}

} // namespace fusiform
