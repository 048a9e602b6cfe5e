#include "analysis/io/arrays/positions_file.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/arrays/array_matrix.h"
#include "analysis/io/arrays/table_file.h"

#include <algorithm>
#include <array>

namespace fusiform {

Positions
readPositions(const std::string& reference, Positions::Of of, const std::string& name, Progress& progress) {
    const ArrayReference parsed = parsedReference(reference);
    const bool wholeTable = parsed.name.empty() && isTableName(parsed.file);
    const StoredMatrix matrix = readMatrix(
        wholeTable ? parsed.file + ":all columns" : reference, translatable("analysis", "positions"), progress);
    if (matrix.cols() != 2 && matrix.cols() != 3)
        throw Error(
            {.doing = translatable("analysis", "reading positions"),
             .file = reference,
             .expected = message("analysis", "two or three columns, one an axis"),
             .found = message("analysis", "a matrix of %1 x %2").with(matrix.rows(), matrix.cols()),
             .hint = matrix.rows() == 2 || matrix.rows() == 3
                         ? message("analysis", "the matrix is transposed: it must be points x axes")
                         : Message()});
    return {name, of, matrix.whole(), reference};
}

std::int64_t countOf(const Dataset& dataset, Positions::Of of) {
    if (of == Positions::Of::Voxels)
        return dataset.voxels ? dataset.voxels->size() : -1;
    if (dataset.stimuli)
        return std::int64_t(dataset.stimuli->size());
    if (dataset.responses)
        return dataset.responses->stimuliByVoxels.rows();
    return dataset.embeddings.empty() ? -1 : dataset.embeddings.front()->stimuliByFeatures.rows();
}

bool namesPositions(const std::string& name) {
    static constexpr std::array<std::string_view, 7> methods{
        "umap", "tsne", "t-sne", "mds", "isomap", "pacmap", "positions"};
    const std::string lower = lowerCase(name);
    return std::ranges::any_of(
        methods, [&](std::string_view method) { return lower.find(method) != std::string::npos; });
}

} // namespace fusiform
