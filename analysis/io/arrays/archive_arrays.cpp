#include "analysis/io/arrays/archive_arrays.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/data/region_map.h"
#include "analysis/io/arrays/array_role.h"
#include "analysis/io/file_name.h"
#include "analysis/io/lengths.h"
#include "analysis/io/arrays/array_matrix.h"
#include "analysis/io/arrays/positions_file.h"
#include "analysis/io/arrays/responses_file.h"
#include "analysis/io/typed_files.h"
#include "analysis/io/dataset/voxel_set_file.h"
#include "analysis/surface/map_placement.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>

namespace fusiform {
namespace {

constexpr const char* openingArchive = translatable("analysis", "opening an archive of arrays");

class ArchiveArrays {
public:
    ArchiveArrays(const Dataset& dataset, const ArrayFile& arrays, Progress& progress)
        : m_dataset(dataset), m_arrays(arrays), m_file(arrays.file), m_progress(progress) {
        nameEntries();
    }

    [[nodiscard]] Dataset read() {
        readVoxels();
        readStimuli();
        readResponses();
        readRegions();
        readEncodingModel();
        readPositions();
        readOthers();
        noteLeftOut();
        for (const Message& text : m_arrays.notes)
            note(text);
        if (m_used.empty())
            throw ArraysUnplaced(
                {openingArchive, m_file.string(),
                 message("analysis", "arrays whose names or lengths say what they are"),
                 describe(FileContent(m_arrays)),
                 translatable("analysis", "name the arrays in a dataset file, as \"file.npz:array\"")},
                m_arrays);
        return std::move(m_dataset);
    }

private:
    using Entry = std::pair<const std::string, const ArrayEntry*>;

    /// Entries by the last part of their path, or the whole where several end so.
    void nameEntries() {
        const auto shortName = [](const std::string& name) {
            return name.starts_with('/') ? name.substr(name.rfind('/') + 1) : name;
        };
        std::map<std::string, int> counts;
        for (const ArrayEntry& entry : m_arrays.entries)
            ++counts[shortName(entry.name)];
        for (const ArrayEntry& entry : m_arrays.entries) {
            const std::string name = shortName(entry.name);
            m_entries.emplace(counts[name] == 1 ? name : entry.name, &entry);
        }
    }

    /// The first array there is of these names, marked as used; null when none.
    const Entry* take(std::initializer_list<const char*> names, bool text) {
        for (const char* name : names)
            if (const auto found = m_entries.find(name);
                found != m_entries.end() && found->second->readable() && found->second->text == text) {
                m_used.insert(name);
                return &*found;
            }
        return nullptr;
    }
    [[nodiscard]] NumpyArray load(const Entry& entry) { return m_arrays.read(*entry.second, m_progress); }
    [[nodiscard]] std::string reference(const std::string& array) const {
        const auto found = m_entries.find(array);
        return m_file.string() + ":" + (found == m_entries.end() ? array : found->second->name);
    }
    void note(const Message& text) {
        m_dataset.notes.push_back(message("analysis", "%1: %2").with(m_file.filename().string(), text));
    }
    [[nodiscard]] std::int64_t voxelCount() const { return m_dataset.voxels ? m_dataset.voxels->size() : -1; }

    void readVoxels() {
        const auto has = [this](const char* name) { return m_entries.contains(name); };
        if (!has("ijk") || !has("affine") || !(has("grid") || has("shape")))
            return;
        const Entry* shape = take({"grid", "shape"}, false);
        const Entry* affine = take({"affine"}, false);
        const Entry* ijk = take({"ijk"}, false);
        if (!shape || !affine || !ijk || shape->second->size() != 3)
            return;
        auto voxels = std::make_shared<VoxelSet>();
        voxels->grid.voxelToWorld = affineFrom(load(*affine), reference("affine"));
        voxels->grid.shape = gridShapeFrom(load(*shape), reference(shape->first));
        voxels->ijk = ijkFrom(load(*ijk), voxels->grid, reference("ijk"));
        voxels->description =
            message("analysis", "voxel indices and affine of %1").with(m_file.filename().string());
        replaceVoxels(std::move(voxels));
    }

    void replaceVoxels(std::shared_ptr<const VoxelSet> voxels) {
        if (m_dataset.voxels && (m_dataset.responses || !m_dataset.encodingModels.empty()) &&
            m_dataset.voxels->size() != voxels->size())
            throw lengthsDisagree(
                openingArchive, m_file.string(), m_dataset.voxels->size(),
                message("analysis", "voxels, as in the voxel set that is loaded"), voxels->size(),
                translatable("analysis", "a window shows one subject: open it in a window of its own"));
        note(message("analysis", "voxel set of %1 voxels").with(voxels->size()));
        m_dataset.voxels = std::move(voxels);
    }

    void readStimuli() {
        const Entry* names = take({"names", "conds", "stimuli", "ids"}, true);
        if (!names)
            return;
        const std::vector<std::string> ids = load(*names).texts;
        if (m_dataset.stimuli) {
            if (m_dataset.stimuli->size() != ids.size())
                throw lengthsDisagree(
                    openingArchive, reference(names->first), std::int64_t(m_dataset.stimuli->size()),
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
        return m_dataset.responses ? m_dataset.responses->stimuliByVoxels.rows() : -1;
    }

    void readResponses() {
        const Entry* betas = take({"betas", "responses"}, false);
        if (!betas)
            return;
        std::vector<Message> notes;
        StoredMatrix matrix =
            fusiform::readResponses({{m_arrays, betas->second->name, {}}}, m_dataset.voxels.get(), {}, notes, m_progress);
        if (const auto count = stimulusCount(); count >= 0 && count != matrix.rows())
            throw lengthsDisagree(
                openingArchive, reference(betas->first), count, message("analysis", "rows, one a stimulus"),
                matrix.rows(),
                translatable("analysis", "is the matrix transposed, or does it have rows for repeats?"));
        for (const Message& text : notes)
            note(text);
        if (!m_dataset.voxels)
            placeless(matrix.cols());
        auto responses = std::make_shared<Responses>();
        responses->file = reference(betas->first);
        note(message("analysis", "responses from '%1', stimuli x voxels").with(betas->first));
        responses->stimuliByVoxels = std::move(matrix);
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
        if (!regions || !m_dataset.voxels || regions->second->size() != voxelCount())
            return;
        auto voxels = std::make_shared<VoxelSet>(*m_dataset.voxels);
        voxels->regions = load(*regions).texts;
        if (const Entry* sides = take({"hemi"}, true); sides && sides->second->size() == voxelCount()) {
            const std::vector<std::string> texts = load(*sides).texts;
            for (std::size_t row = 0; row < voxels->regions.size(); ++row)
                voxels->regions[row] = texts[row] + " " + voxels->regions[row];
        }
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
        StoredMatrix matrix = matrixOf(m_arrays, *weights->second, translatable("analysis", "weights"), m_progress);
        const auto rows = matrix.rows();
        if (!m_dataset.voxels)
            placeless(rows);
        if (rows != voxelCount())
            throw lengthsDisagree(
                openingArchive, model->provenance, voxelCount(), message("analysis", "rows, one a voxel"), rows,
                translatable("analysis", "were the weights fitted on another voxel set?"));
        model->weights = std::move(matrix);
        VectorF intercept = VectorF::Zero(rows);
        if (const Entry* given = take({"intercept"}, false)) {
            intercept =
                toVector(load(*given), translatable("analysis", "intercept"), reference("intercept"));
            if (intercept.size() != rows)
                throw lengthsDisagree(
                    openingArchive, reference("intercept"), rows, message("analysis", "values, one a voxel"),
                    intercept.size());
        }
        model->intercept = std::make_shared<const VectorF>(std::move(intercept));
        note(message("analysis", "encoding model from 'weights', voxels x features"));
        m_dataset.encodingModels.push_back(std::move(model));
    }

    /// Two or three columns that the name of the array or of the file calls positions. Of a table, all of it.
    void readPositions() {
        for (const Entry& entry : m_entries) {
            const auto& [name, array] = entry;
            const bool whole = m_arrays.hasOneUnnamed || array->name == "all columns";
            if (m_used.contains(name) || !namesPositions(whole ? m_file.stem().string() : name))
                continue;
            for (const ArrayRole role : {ArrayRole::VoxelPositions, ArrayRole::StimulusPositions}) {
                if (!whyNot(m_dataset, *array, role).empty())
                    continue;
                addValues(entry, role);
                note(message("analysis", "'%1' taken as %2").with(whole ? m_file.stem().string() : name, Message(titleOf(role))));
                m_used.insert(name);
                if (whole)
                    for (const Entry& column : m_entries)
                        m_used.insert(column.first);
                return;
            }
        }
    }

    void readOthers() {
        double depth = 0;
        for (const Entry& entry : m_entries) {
            m_progress.stopIfRequested();
            const auto& [name, array] = entry;
            if (m_used.contains(name) || !array->readable() || array->text)
                continue;
            const bool vector =
                std::ranges::count_if(array->shape, [](std::int64_t length) { return length != 1; }) <= 1;
            if (array->shape.size() == 2 && array->shape[0] == stimulusCount())
                addEmbedding(entry, ++depth);
            else if (vector && array->size() == voxelCount())
                addValues(entry, ArrayRole::PerVoxel);
            else if (const auto role = roleOfName(entry))
                addValues(entry, *role);
            else
                continue;
            m_used.insert(name);
        }
    }

    /// What values per vertex are by their length, and of one hemisphere by name too.
    [[nodiscard]] std::optional<ArrayRole> roleOfName(const Entry& entry) const {
        const auto fits = [&](ArrayRole role) { return whyNot(m_dataset, *entry.second, role).empty(); };
        if (fits(ArrayRole::VerticesBoth))
            return ArrayRole::VerticesBoth;
        auto side = hemisphereOfName(entry.first);
        if (!side && m_entries.size() == 1)
            side = hemisphereOfName(m_file);
        if (side) {
            const auto role = *side == Hemisphere::Left ? ArrayRole::VerticesLeft : ArrayRole::VerticesRight;
            if (fits(role))
                return role;
        }
        return std::nullopt;
    }

    void addValues(const Entry& entry, ArrayRole role) {
        m_dataset = withArray(m_dataset, m_arrays, {entry.second->name, role, {}, {}}, m_progress);
    }

    /// Says of the first arrays why they are left out, and of how many more.
    void noteLeftOut() {
        constexpr int most = 20;
        int count = 0;
        for (const auto& [name, entry] : m_entries) {
            if (m_used.contains(name) || ++count > most)
                continue;
            note(entry->readable()
                     ? message("analysis", "'%1' left out: %2 is neither per stimulus nor per voxel")
                           .with(name, message("analysis", "an array of %1").with(shapeText(entry->shape)))
                     : message("analysis", "'%1' left out: %2").with(name, entry->refused));
        }
        if (count > most)
            note(message("analysis", "%1 more arrays left out").with(count - most));
    }

    void addEmbedding(const Entry& entry, double depth) {
        const std::string& name = entry.first;
        auto embedding = std::make_shared<Embedding>();
        embedding->model = m_file.stem().string();
        embedding->layer = name;
        embedding->depth = depth;
        embedding->file = reference(name);
        embedding->stimuliByFeatures = 
            matrixOf(m_arrays, *entry.second, translatable("analysis", "embedding"), m_progress);
        note(message(
                 "analysis", "embedding '%1', stimuli x features; the order of layers is that of their names")
                 .with(name));
        m_dataset.embeddings.push_back(std::move(embedding));
    }

    Dataset m_dataset;
    const ArrayFile& m_arrays;
    std::filesystem::path m_file;
    Progress& m_progress;
    std::map<std::string, const ArrayEntry*> m_entries;
    std::set<std::string> m_used;
};

} // namespace

Dataset withArrays(const Dataset& dataset, const ArrayFile& arrays, Progress& progress) {
    return ArchiveArrays(dataset, arrays, progress).read();
}

} // namespace fusiform
