#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/stored_matrix.h"

#include <string>
#include <vector>

/// Names of the rows of a matrix, by which matrices of other orders or lengths are joined: responses to 30,000 trials with
/// an embedding of 73,000 stimuli.
namespace fusiform {

/// One id a row: the lines of a text file, spaces at their ends aside, or an array of texts or whole numbers such as the
/// column of a table, "trials.tsv:stimulus". Throws Error, also when a row has none.
[[nodiscard]] std::vector<std::string> readRowIds(const std::string& reference, Progress& progress);

/// Throws the Error of ids that are not as many as the rows of a matrix; both files are named.
void requireOneIdARow(
    const std::vector<std::string>& ids, const std::string& idsFile, Eigen::Index rows, const std::string& matrixFile);

/// The row of each of `wanted` among `known`. Throws Error when `known` has an id twice, or lacks some, naming the first
/// and how many; `knownFile` is where its ids are from.
[[nodiscard]] std::vector<Eigen::Index> rowsOfIds(
    const std::vector<std::string>& wanted, const std::vector<std::string>& known, const std::string& knownFile);

/// The rows of `matrix`, whose ids are `known`, in the order of `wanted`; without copying. Throws as rowsOfIds does.
[[nodiscard]] StoredMatrix joinedRows(
    const StoredMatrix& matrix, const std::vector<std::string>& wanted, const std::vector<std::string>& known,
    const std::string& knownFile);

} // namespace fusiform
