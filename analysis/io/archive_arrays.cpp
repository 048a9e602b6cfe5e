#include "analysis/io/archive_arrays.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/data/region_map.h"
#include "analysis/io/lengths.h"
#include "analysis/io/typed_files.h"
#include "analysis/io/voxel_set_file.h"
#include "analysis/surface/map_placement.h"

#include <algorithm>
#include <initializer_list>
#include <set>

namespace fusiform {
namespace {

constexpr const char* doing = translatable("analysis", "opening an archive of arrays");

class ArchiveArrays {
public:
    ArchiveArrays(const Dataset& dataset, const Npz& archive, const std::filesystem::path& file, Progress& progress)
        : m_dataset(dataset), m_archive(archive), m_file(file), m_progress(progress) {}

    [[nodiscard]] Dataset read() {
        readVoxels();
        readStimuli();
        readResponses();
        readRegions();
        readEncodingModel();
        readOthers();
        for (const std::string& name : m_archive.refused)
            note(message("analysis", "'%1' left out: it holds Python objects, which could run code")
                     .with(name));
        if (m_used.empty())
            throw Error(
                {doing, m_file.string(),
                 message("analysis", "arrays whose names or lengths say what they are"),
                 describe(FileContent(m_archive)),
                 translatable("analysis", "name the arrays in a dataset file, as \"file.npz:array\"")});
        return std::move(m_dataset);
    }

private:
    using Entry = std::pair<const std::string, NumpyArray>;

    /// The first array there is of these names, marked as used; null when none.
    const Entry* take(std::initializer_list<const char*> names, bool text) {
        for (const char* name : names)
            if (const auto found = m_archive.arrays.find(name);
                found != m_archive.arrays.end() && found->second.isText() == text) {
                m_used.insert(name);
                return &*found;
            }
        return nullptr;
    }
    [[nodiscard]] std::string reference(const std::string& array) const { return m_file.string() + ":" + array; }
    void note(const Message& text) {
        m_dataset.notes.push_back(message("analysis", "%1: %2").with(m_file.filename().string(), text));
    }
    [[nodiscard]] std::int64_t voxelCount() const { return m_dataset.voxels ? m_dataset.voxels->size() : -1; }

    void readVoxels() {
        const auto has = [this](const char* name) { return m_archive.arrays.contains(name); };
        if (!has("ijk") || !has("affine") || !(has("grid") || has("shape")))
            return;
        const Entry* shape = take({"grid", "shape"}, false);
        const Entry* affine = take({"affine"}, false);
        const Entry* ijk = take({"ijk"}, false);
        if (!shape || !affine || !ijk || shape->second.size() != 3)
            return;
        auto voxels = std::make_shared<VoxelSet>();
        voxels->grid.voxelToWorld = affineFrom(affine->second, reference("affine"));
        for (std::int64_t axis = 0; axis < 3; ++axis)
            voxels->grid.shape[std::size_t(axis)] =
                std::int64_t(std::clamp(shape->second.number(axis), 0.0, 100000.0));
        voxels->ijk = ijkFrom(ijk->second, voxels->grid, reference("ijk"));
        voxels->description =
            message("analysis", "voxel indices and affine of %1").with(m_file.filename().string());
        replaceVoxels(std::move(voxels));
    }

    void replaceVoxels(std::shared_ptr<const VoxelSet> voxels) {
        if (m_dataset.voxels && (m_dataset.responses || !m_dataset.encodingModels.empty()) &&
            m_dataset.voxels->size() != voxels->size())
            throw lengthsDisagree(
                doing, m_file.string(), m_dataset.voxels->size(),
                message("analysis", "voxels, as in the voxel set that is loaded"), voxels->size(),
                translatable("analysis", "a window shows one subject: open it in a window of its own"));
        note(message("analysis", "voxel set of %1 voxels").with(voxels->size()));
        m_dataset.voxels = std::move(voxels);
    }

    void readStimuli() {
        const Entry* names = take({"names", "conds", "stimuli", "ids"}, true);
        if (!names)
            return;
        const auto& ids = names->second.texts;
        if (m_dataset.stimuli) {
            if (m_dataset.stimuli->size() != ids.size())
                throw lengthsDisagree(
                    doing, reference(names->first), std::int64_t(m_dataset.stimuli->size()),
                    message("analysis", "stimuli, as many as are loaded"), std::int64_t(ids.size()));
            return; // the table that is loaded says more than names do
        }
        auto stimuli = std::make_shared<std::vector<Stimulus>>();
        for (const std::string& id : ids)
            stimuli->push_back({.id = id, .captions = {id}, .image = {}, .category = {}, .split = {}});
        note(message("analysis", "%1 stimuli from '%2'").with(ids.size(), names->first));
        m_dataset.stimuli = std::move(stimuli);
    }

    [[nodiscard]] std::int64_t stimulusCount() const {
        if (m_dataset.stimuli)
            return std::int64_t(m_dataset.stimuli->size());
        return m_dataset.responses ? m_dataset.responses->stimuliByVoxels->rows() : -1;
    }

    void readResponses() {
        const Entry* betas = take({"betas", "responses"}, false);
        if (!betas)
            return;
        MatrixF matrix =
            toMatrix(betas->second, translatable("analysis", "responses"), reference(betas->first));
        if (const auto count = stimulusCount(); count >= 0 && count != matrix.rows())
            throw lengthsDisagree(
                doing, reference(betas->first), count, message("analysis", "rows, one a stimulus"),
                matrix.rows(),
                translatable("analysis", "is the matrix transposed, or does it have rows for repeats?"));
        if (m_dataset.voxels && voxelCount() != matrix.cols())
            throw lengthsDisagree(
                doing, reference(betas->first), voxelCount(), message("analysis", "columns, one a voxel"),
                matrix.cols(), translatable("analysis", "was the mask of another grid or threshold used?"));
        if (!m_dataset.voxels)
            placeless(matrix.cols());
        auto responses = std::make_shared<Responses>();
        responses->file = reference(betas->first);
        note(message("analysis", "responses from '%1', stimuli x voxels").with(betas->first));
        responses->stimuliByVoxels = std::make_shared<const MatrixF>(std::move(matrix));
        m_dataset.responses = std::move(responses);
    }

    void placeless(std::int64_t count) {
        auto voxels = std::make_shared<VoxelSet>();
        voxels->unplaced = count;
        voxels->description =
            message("analysis", "voxels of %1, without a place").with(m_file.filename().string());
        note(message("analysis", "the voxels have no place: no ijk and affine in the archive"));
        m_dataset.voxels = std::move(voxels);
    }

    void readRegions() {
        const Entry* regions = take({"roi", "voxel_roi", "regions"}, true);
        if (!regions || !m_dataset.voxels || regions->second.size() != voxelCount())
            return;
        auto voxels = std::make_shared<VoxelSet>(*m_dataset.voxels);
        voxels->regions = regions->second.texts;
        if (const Entry* sides = take({"hemi"}, true); sides && sides->second.size() == voxelCount())
            for (std::size_t row = 0; row < voxels->regions.size(); ++row)
                voxels->regions[row] = sides->second.texts[row] + " " + voxels->regions[row];
        m_dataset.voxels = std::move(voxels);
        addMap(*regionMap(*m_dataset.voxels));
    }

    void addMap(Map map) {
        map.name = m_dataset.freeMapName(map.name);
        map.provenance = m_file.string();
        m_dataset.maps.push_back(std::make_shared<const Map>(placed(map, m_dataset, m_progress)));
    }

    void readEncodingModel() {
        const Entry* weights = take({"weights"}, false);
        if (!weights)
            return;
        auto model = std::make_shared<EncodingModel>();
        model->name = model->model = m_file.stem().string();
        model->provenance = reference(weights->first);
        MatrixF matrix = toMatrix(weights->second, translatable("analysis", "weights"), model->provenance);
        const auto rows = matrix.rows();
        if (!m_dataset.voxels)
            placeless(rows);
        if (rows != voxelCount())
            throw lengthsDisagree(
                doing, model->provenance, voxelCount(), message("analysis", "rows, one a voxel"), rows,
                translatable("analysis", "were the weights fitted on another voxel set?"));
        model->weights = std::make_shared<const MatrixF>(std::move(matrix));
        VectorF intercept = VectorF::Zero(rows);
        if (const Entry* given = take({"intercept"}, false)) {
            intercept =
                toVector(given->second, translatable("analysis", "intercept"), reference("intercept"));
            if (intercept.size() != rows)
                throw lengthsDisagree(
                    doing, reference("intercept"), rows, message("analysis", "values, one a voxel"),
                    intercept.size());
        }
        model->intercept = std::make_shared<const VectorF>(std::move(intercept));
        note(message("analysis", "encoding model from 'weights', voxels x features"));
        m_dataset.encodingModels.push_back(std::move(model));
    }

    void readOthers() {
        double depth = 0;
        for (const auto& [name, array] : m_archive.arrays) {
            m_progress.stopIfRequested();
            if (m_used.contains(name))
                continue;
            if (!array.isText() && array.shape.size() == 2 && array.shape[0] == stimulusCount()) {
                addEmbedding(name, array, ++depth);
            } else if (!array.isText() && array.shape.size() == 1 && array.size() == voxelCount()) {
                Map map;
                map.name = name;
                map.perVoxel = std::make_shared<const VectorF>(
                    toVector(array, translatable("analysis", "values"), reference(name)));
                addMap(std::move(map));
            } else {
                note(message("analysis", "'%1' left out: %2 is neither per stimulus nor per voxel")
                         .with(name, describe(FileContent(array))));
                continue;
            }
            m_used.insert(name);
        }
    }

    void addEmbedding(const std::string& name, const NumpyArray& array, double depth) {
        auto embedding = std::make_shared<Embedding>();
        embedding->model = m_file.stem().string();
        embedding->layer = name;
        embedding->depth = depth;
        embedding->file = reference(name);
        embedding->stimuliByFeatures = std::make_shared<const MatrixF>(
            toMatrix(array, translatable("analysis", "embedding"), embedding->file));
        note(message(
                 "analysis", "embedding '%1', stimuli x features; the order of layers is that of their names")
                 .with(name));
        m_dataset.embeddings.push_back(std::move(embedding));
    }

    Dataset m_dataset;
    const Npz& m_archive;
    std::filesystem::path m_file;
    Progress& m_progress;
    std::set<std::string> m_used;
};

} // namespace

Dataset withArrays(
    const Dataset& dataset, const Npz& archive, const std::filesystem::path& file, Progress& progress) {
    return ArchiveArrays(dataset, archive, file, progress).read();
}

} // namespace fusiform
