#include "analysis/io/dataset/matrix_inputs.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/data/appended_matrix.h"
#include "analysis/data/averaged_rows.h"
#include "analysis/data/picked_rows.h"
#include "analysis/data/repeated_rows.h"
#include "analysis/io/arrays/array_matrix.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/dataset/row_ids.h"
#include "analysis/io/lengths.h"

#include <algorithm>

namespace fusiform {
namespace {

constexpr const char* joiningMatrices = translatable("analysis", "putting matrices together");

std::vector<StoredMatrix> readRuns(const std::vector<std::string>& files, Progress& progress) {
    std::vector<StoredMatrix> runs;
    for (const std::string& file : files) {
        progress.report(double(runs.size()) / double(files.size()), translatable("analysis", "responses"));
        runs.push_back(readMatrix(file, translatable("analysis", "responses"), progress));
        if (runs.back().cols() != runs.front().cols())
            throw lengthsDisagree(
                joiningMatrices, file, runs.front().cols(),
                message("analysis", "columns, one a voxel, as in %1").with(files.front()), runs.back().cols(),
                translatable("analysis", "runs must be of the same voxels, as columns"));
    }
    return runs;
}

/// A file of ids for each of `count` matrices, or one.
void requireIdFiles(const std::vector<std::string>& ids, std::size_t count, const Message& what) {
    if (ids.size() > 1 && ids.size() != count)
        throw Error(
            {.doing = joiningMatrices,
             .file = ids.back(),
             .expected = message("analysis", "one file of ids for all, or %1 files, one for each of %2").with(count, what),
             .found = ids.size(),
             .hint = {}});
}

std::vector<std::string>
idsOfRuns(const MatrixInputs& inputs, const std::vector<StoredMatrix>& runs, Progress& progress) {
    requireIdFiles(inputs.ids, runs.size(), translatable("analysis", "the responses"));
    std::vector<std::string> all;
    const bool oneForAll = inputs.ids.size() == 1;
    Eigen::Index rows = 0;
    for (const StoredMatrix& run : runs)
        rows += run.rows();
    for (std::size_t at = 0; at < inputs.ids.size(); ++at) {
        const auto ids = readRowIds(inputs.ids[at], progress);
        requireOneIdARow(
            ids, inputs.ids[at], oneForAll ? rows : runs[at].rows(),
            oneForAll && runs.size() > 1 ? "all responses" : inputs.responses[at]);
        all.insert(all.end(), ids.begin(), ids.end());
    }
    return all;
}

/// How rows of trials became rows of the dataset.
struct MatrixRows {
    std::vector<std::string> ids; ///< of the dataset's rows; empty when unknown
    RepeatedRows averaged;           ///< trials of each row; empty when rows are trials
    Eigen::Index trials = 0;
    Eigen::Index count = 0;
};

/// The rows of an embedding without ids: those of the responses before they were averaged, or after.
StoredMatrix inOrderOfResponses(const StoredMatrix& matrix, const std::string& file, const MatrixRows& rows) {
    if (matrix.rows() == rows.trials) {
        if (rows.averaged.ids.empty())
            return matrix;
        std::vector<Eigen::Index> first; // trials of a stimulus have the same embedding
        for (const auto& trials : rows.averaged.rows)
            first.push_back(trials.front());
        return pickedRows(matrix, std::move(first));
    }
    throw lengthsDisagree(
        joiningMatrices, file, rows.trials, message("analysis", "rows, one a row of the responses"), matrix.rows(),
        rows.ids.empty() ? message("analysis", "both matrices are stimuli x columns; is one of them transposed?")
                         : message("analysis", "name the rows of the embedding by ids too (--embedding-ids)"));
}

/// "fc6" of "models.npz:fc6".
std::string arrayName(const std::string& reference) { return parsedReference(reference).name; }

std::string modelName(const std::string& reference) {
    return std::filesystem::path(parsedReference(reference).file).stem().string();
}

void addEmbeddings(Dataset& dataset, const MatrixInputs& inputs, const MatrixRows& rows, Progress& progress) {
    requireIdFiles(inputs.embeddingIds, inputs.embeddings.size(), translatable("analysis", "the embeddings"));
    if (!inputs.embeddingIds.empty() && rows.ids.empty())
        throw Error(
            {.doing = joiningMatrices,
             .file = inputs.embeddingIds.front(),
             .expected = message("analysis", "ids of the responses too, to join the rows by"),
             .found = message("analysis", "none"),
             .hint = message("analysis", "name the stimulus of every row of the responses (--ids)")});
    std::vector<std::string> known;
    for (std::size_t at = 0; at < inputs.embeddings.size(); ++at) {
        const std::string& file = inputs.embeddings[at];
        auto embedding = std::make_shared<Embedding>();
        embedding->file = file;
        embedding->depth = double(at + 1);
        embedding->model = modelName(file);
        embedding->layer = arrayName(file);
        const auto namesake = std::ranges::find_if(dataset.embeddings, [&](const auto& other) {
            return other->model == embedding->model && other->layer == embedding->layer;
        });
        if (namesake != dataset.embeddings.end()) // files of one name in several folders
            embedding->model = parsedReference(file).file;
        StoredMatrix matrix = readMatrix(file, translatable("analysis", "embedding"), progress);
        if (inputs.embeddingIds.empty()) {
            matrix = inOrderOfResponses(matrix, file, rows);
        } else {
            const std::size_t own = inputs.embeddingIds.size() == 1 ? 0 : at;
            embedding->idsFile = inputs.embeddingIds[own];
            if (own == at)
                known = readRowIds(embedding->idsFile, progress);
            requireOneIdARow(known, embedding->idsFile, matrix.rows(), file);
            matrix = joinedRows(matrix, rows.ids, known, embedding->idsFile);
        }
        embedding->stimuliByFeatures = std::move(matrix);
        dataset.embeddings.push_back(std::move(embedding));
    }
}

void addNoiseCeiling(Dataset& dataset, const std::string& reference) {
    auto ceiling = std::make_shared<NoiseCeiling>();
    ceiling->file = reference;
    auto values = std::make_shared<const VectorF>(
        toVector(readArray(reference), translatable("analysis", "noise ceiling"), reference));
    if (values->size() != dataset.voxels->size())
        throw lengthsDisagree(
            joiningMatrices, reference, dataset.voxels->size(),
            message("analysis", "values, one a voxel of the responses"), values->size(),
            message("analysis", "is it of another voxel set?"));
    if ((values->array() > 1).any()) // percent would make every score a tenth
        throw Error(
            {.doing = joiningMatrices,
             .file = reference,
             .expected = message("analysis", "a noise ceiling as fraction of variance, from 0 to 1"),
             .found = message("analysis", "the value %1").with(values->maxCoeff<Eigen::PropagateNumbers>()),
             .hint = message("analysis", "divide percent by 100; of ncsnr make it by: fusiform noise-ceiling --ncsnr")});
    ceiling->perVoxel = std::move(values);
    dataset.noiseCeiling = std::move(ceiling);
}

} // namespace

Dataset datasetOf(const MatrixInputs& inputs, Progress& progress) {
    Dataset dataset;
    const std::vector<StoredMatrix> runs = readRuns(inputs.responses, progress);
    MatrixRows rows{idsOfRuns(inputs, runs, progress), {}, 0, 0};
    StoredMatrix matrix = appendedRows(runs);
    rows.trials = rows.count = matrix.rows();
    if (inputs.averageRepeats) {
        if (rows.ids.empty())
            throw Error(
                {.doing = joiningMatrices,
                 .file = inputs.responses.front(),
                 .expected = message("analysis", "ids, which say what rows are repeats"),
                 .found = message("analysis", "none"),
                 .hint = message("analysis", "name the stimulus of every row of the responses (--ids)")});
        rows.averaged = rowsOfEqualId(rows.ids);
        rows.ids = rows.averaged.ids;
        rows.count = std::ssize(rows.ids);
        matrix = averagedRows(matrix, rows.averaged.rows);
    }
    auto voxels = std::make_shared<VoxelSet>();
    voxels->unplaced = matrix.cols();
    dataset.voxels = voxels;
    auto responses = std::make_shared<Responses>();
    responses->file = inputs.responses.front();
    responses->otherFiles.assign(inputs.responses.begin() + 1, inputs.responses.end());
    responses->otherFiles.insert(responses->otherFiles.end(), inputs.ids.begin(), inputs.ids.end());
    responses->stimuliByVoxels = std::move(matrix);
    dataset.responses = std::move(responses);
    if (!rows.ids.empty()) {
        auto stimuli = std::make_shared<std::vector<Stimulus>>();
        for (const std::string& id : rows.ids)
            stimuli->push_back({.id = id, .captions = {}, .image = {}, .category = {}, .split = {}});
        dataset.stimuli = std::move(stimuli);
    }
    if (!inputs.noiseCeiling.empty())
        addNoiseCeiling(dataset, inputs.noiseCeiling);
    addEmbeddings(dataset, inputs, rows, progress);
    return dataset;
}

} // namespace fusiform
