#include "analysis/io/dataset/row_ids.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/data/picked_rows.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/typed_files.h"

#include <cmath>
#include <unordered_map>

namespace fusiform {
namespace {

constexpr const char* readingRowIds = translatable("analysis", "reading ids of rows");
constexpr const char* joiningRows = translatable("analysis", "joining rows by their ids");

[[noreturn]] void refuseRow(const std::string& reference, std::size_t row, const Message& found) {
    throw Error(
        {.doing = readingRowIds,
         .file = reference,
         .expected = message("analysis", "an id in every row"),
         .found = message("analysis", "%1 in row %2").with(found, row + 1),
         .hint = {}});
}

std::vector<std::string> linesOf(const std::string& file) {
    const Bytes bytes = readWholeFile(file, readingRowIds);
    std::vector<std::string> ids;
    for (const std::string& line : splitLines({reinterpret_cast<const char*>(bytes.data()), bytes.size()}))
        ids.emplace_back(trimmed(line));
    while (!ids.empty() && ids.back().empty())
        ids.pop_back();
    return ids;
}

std::vector<std::string> idsIn(NumpyArray array, const std::string& reference) {
    const auto rows = std::size_t(array.size());
    if (array.shape.size() != 1 && !(array.shape.size() == 2 && array.shape[1] == 1))
        throw Error(
            {.doing = readingRowIds,
             .file = reference,
             .expected = message("analysis", "one id a row"),
             .found = describe(array),
             .hint = message("analysis", "name one column: \"trials.tsv:stimulus\"")});
    if (array.isText())
        return std::move(array.texts);
    std::vector<std::string> ids;
    ids.reserve(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        const double number = array.number(std::int64_t(row));
        if (number != std::floor(number) || std::abs(number) > 9007199254740992.0) // beyond 2^53 two may be one
            refuseRow(reference, row, message("analysis", "the number %1").with(number));
        ids.push_back(std::to_string(std::int64_t(number)));
    }
    return ids;
}

} // namespace

std::vector<std::string> readRowIds(const std::string& reference, Progress& progress) {
    progress.stopIfRequested();
    std::vector<std::string> ids =
        isArrayReference(reference) ? idsIn(readArray(reference), reference) : linesOf(reference);
    for (std::size_t row = 0; row < ids.size(); ++row)
        if (ids[row].empty())
            refuseRow(reference, row, message("analysis", "nothing"));
    return ids;
}

void requireOneIdARow(
    const std::vector<std::string>& ids, const std::string& idsFile, Eigen::Index rows, const std::string& matrixFile) {
    if (std::ssize(ids) != rows)
        throw Error(
            {.doing = readingRowIds,
             .file = idsFile,
             .expected = message("analysis", "%1 ids, one a row of %2").with(rows, matrixFile),
             .found = ids.size(),
             .hint = rows == std::ssize(ids) - 1 ? message("analysis", "does the first line name the column?")
                                                 : message("analysis", "are they the ids of another file?")});
}

std::vector<Eigen::Index> rowsOfIds(
    const std::vector<std::string>& wanted, const std::vector<std::string>& known, const std::string& knownFile) {
    std::unordered_map<std::string_view, Eigen::Index> rowOf;
    rowOf.reserve(known.size());
    for (std::size_t row = 0; row < known.size(); ++row)
        if (const auto [entry, isNew] = rowOf.emplace(known[row], Eigen::Index(row)); !isNew)
            throw Error(
                {.doing = joiningRows,
                 .file = knownFile,
                 .expected = message("analysis", "every id once"),
                 .found = message("analysis", "'%1' in rows %2 and %3").with(known[row], entry->second + 1, row + 1),
                 .hint = message("analysis", "one row a stimulus is joined to all its trials")});
    std::vector<Eigen::Index> rows;
    rows.reserve(wanted.size());
    std::unordered_map<std::string_view, bool> missing;
    const std::string* first = nullptr;
    for (const std::string& id : wanted) {
        if (const auto found = rowOf.find(id); found != rowOf.end()) {
            rows.push_back(found->second);
            continue;
        }
        missing.emplace(id, true);
        first = first ? first : &id;
    }
    if (first)
        throw Error(
            {.doing = joiningRows,
             .file = knownFile,
             .expected = message("analysis", "the ids of all stimuli of the responses"),
             .found = missing.size() == 1
                          ? message("analysis", "no '%1'").with(*first)
                          : message("analysis", "no '%1', and %2 more are missing").with(*first, missing.size() - 1),
             .hint = known.empty() ? Message()
                                   : message("analysis", "its ids look like '%1'; do both count in the same way?")
                                         .with(known.front())});
    return rows;
}

StoredMatrix joinedRows(
    const StoredMatrix& matrix, const std::vector<std::string>& wanted, const std::vector<std::string>& known,
    const std::string& knownFile) {
    std::vector<Eigen::Index> rows = rowsOfIds(wanted, known, knownFile);
    return wanted == known ? matrix : pickedRows(matrix, std::move(rows));
}

} // namespace fusiform
