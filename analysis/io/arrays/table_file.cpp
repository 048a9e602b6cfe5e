#include "analysis/io/arrays/table_file.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/arrays/delimited_text.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>
#include <utility>

namespace fusiform {
namespace {

constexpr const char* readingTable = translatable("analysis", "reading a table");
constexpr const char* matrixName = "all columns";

bool isMissing(std::string_view field) {
    return field.empty() || field == "NA" || field == "N/A" || field == "NaN" || field == "nan" || field == "null";
}

std::optional<double> truthOf(std::string_view field) {
    const std::string lower = lowerCase(field);
    return lower == "true" ? std::optional(1.0) : lower == "false" ? std::optional(0.0) : std::nullopt;
}

/// A column while its rows come: numbers as long as all are, else texts.
struct Column {
    std::string name;
    std::vector<double> numbers;
    std::vector<std::string> texts;
    bool isText = false;
    bool anyNumber = false;
    bool anyTruth = false;

    void add(const std::string& field) {
        const std::string_view value = trimmed(field);
        if (isText)
            return;
        const auto truth = truthOf(value);
        const auto number = truth ? truth : isMissing(value) ? std::nan("") : parseNumber(value);
        const bool mixed = (truth && anyNumber) || (!truth && anyTruth && !isMissing(value));
        if (number && !mixed) {
            numbers.push_back(*number);
            anyTruth |= truth.has_value();
            anyNumber |= !truth && !isMissing(value);
        } else {
            isText = true; // its texts are taken from the file in a second pass
        }
    }
    /// A column in which everything is missing says nothing as numbers.
    [[nodiscard]] bool holdsNumbers() const { return !isText && (anyNumber || anyTruth); }
};

class TableColumns : public ArraySource {
public:
    TableColumns(std::vector<NumpyArray> columns, std::vector<std::size_t> matrix)
        : m_columns(std::move(columns)), m_matrix(std::move(matrix)) {}

    [[nodiscard]] NumpyArray
    read(std::size_t entry, const ArrayBlock& block, Progress& progress) const override {
        progress.stopIfRequested();
        if (entry < m_columns.size())
            return partOf(m_columns[entry], block);
        NumpyArray part;
        part.shape = block.count;
        part.dtype = "float64";
        part.numbers64.reserve(std::size_t(block.size()));
        for (std::int64_t row = block.start[0]; row < block.start[0] + block.count[0]; ++row)
            for (std::int64_t column = block.start[1]; column < block.start[1] + block.count[1]; ++column)
                part.numbers64.push_back(m_columns[m_matrix[std::size_t(column)]].number(row));
        return part;
    }

private:
    std::vector<NumpyArray> m_columns;
    std::vector<std::size_t> m_matrix; ///< the columns of "all columns"
};

bool isHeader(const std::vector<std::string>& fields) {
    for (std::size_t at = 0; at < fields.size(); ++at)
        if (parseNumber(fields[at]) || (at > 0 && trimmed(fields[at]).empty() && fields.size() == 1))
            return false;
    return std::ranges::any_of(fields, [](const std::string& field) { return !isMissing(trimmed(field)); });
}

class TableReader {
public:
    TableReader(std::filesystem::path file, std::string_view text, Progress& progress)
        : m_file(std::move(file)), m_text(text), m_separator(separatorOf(text)), m_progress(progress) {}

    [[nodiscard]] ArrayFile read() {
        forEachRow(m_text, m_separator, [this](std::size_t line, const auto& fields) { addRow(line, fields); });
        if (m_columns.empty())
            throw Error(
                {readingTable, m_file.string(), message("analysis", "a table"),
                 m_text.empty() ? message("analysis", "an empty file") : message("analysis", "no rows"), {}});
        readTexts();
        return catalogue();
    }

private:
    void addRow(std::size_t line, const std::vector<std::string>& fields) {
        if (++m_rows % 4096 == 0)
            m_progress.stopIfRequested();
        if (m_rows == 1 && isHeader(fields)) {
            m_header = fields;
            m_hasHeader = true;
            return;
        }
        if (m_columns.empty())
            begin(fields.size());
        if (fields.size() != m_columns.size())
            throw Error(
                {readingTable, m_file.string(),
                 message("analysis", "%1 fields, as in the lines before").with(m_columns.size()),
                 message("analysis", "%1 in line %2").with(fields.size(), line),
                 fields.size() > 1
                     ? Message()
                     : message("analysis", "is the field parted by another sign, or is the file truncated?")});
        for (std::size_t at = 0; at < fields.size(); ++at)
            m_columns[at].add(fields[at]);
    }

    /// Names the columns once the first row of values has told how many there are.
    void begin(std::size_t count) {
        m_columns.resize(count);
        const bool unnamedIndex = m_hasHeader && m_header.size() + 1 == count;
        if (unnamedIndex)
            m_header.insert(m_header.begin(), "");
        m_index = m_hasHeader && count > 1 && m_header.size() == count && trimmed(m_header[0]).empty();
        for (std::size_t at = 0; at < count; ++at) {
            const auto given = at < m_header.size() ? std::string(trimmed(m_header[at])) : std::string();
            m_columns[at].name = at == 0 && m_index ? "index"
                                 : given.empty()    ? "column " + std::to_string(at + 1)
                                                    : given;
        }
        if (m_hasHeader && m_header.size() != count)
            throw Error(
                {readingTable,
                 m_file.string(),
                 message("analysis", "%1 fields, as in the header").with(m_header.size()),
                 message("analysis", "%1 in the line after it").with(count),
                 {}});
    }

    /// Columns that turned out to be text: what looked like numbers before is read again as it is written.
    void readTexts() {
        if (std::ranges::all_of(m_columns, &Column::holdsNumbers))
            return;
        for (Column& column : m_columns)
            if (!column.holdsNumbers()) {
                column.isText = true;
                column.numbers = {};
            }
        bool first = true;
        forEachRow(m_text, m_separator, [&](std::size_t, const auto& fields) {
            if (std::exchange(first, false) && m_hasHeader)
                return;
            for (std::size_t at = 0; at < fields.size(); ++at)
                if (m_columns[at].isText)
                    m_columns[at].texts.push_back(fields[at]);
        });
    }

    [[nodiscard]] ArrayFile catalogue() {
        ArrayFile table;
        table.file = m_file;
        std::vector<NumpyArray> arrays;
        std::vector<std::size_t> matrix;
        const auto rows = std::int64_t(m_rows) - (m_hasHeader ? 1 : 0);
        bool allNumbers = true;
        std::unordered_set<std::string> names;
        for (std::size_t at = 0; at < m_columns.size(); ++at) {
            Column& column = m_columns[at];
            NumpyArray array;
            array.shape = {rows};
            array.dtype = column.isText ? "U" : column.anyTruth ? "bool" : "float64";
            array.numbers64 = std::move(column.numbers);
            array.texts = std::move(column.texts);
            while (!names.insert(column.name).second)
                column.name += " (" + std::to_string(at + 1) + ")";
            table.entries.push_back({column.name, array.shape, column.isText ? "str" : array.dtype, {}, column.isText});
            if (at > 0 || !m_index) {
                allNumbers &= !column.isText;
                matrix.push_back(at);
            }
            arrays.push_back(std::move(array));
        }
        if (allNumbers && matrix.size() > 1 && !names.contains(matrixName))
            table.entries.push_back({matrixName, {rows, std::int64_t(matrix.size())}, "float64", {}});
        table.notes.push_back(
            m_hasHeader ? message("analysis", "the first line was taken as names of the columns")
                        : message("analysis", "no header: the first line holds numbers"));
        if (m_index)
            table.notes.push_back(message("analysis", "the first column has no name and was taken as an index"));
        table.source = std::make_shared<const TableColumns>(std::move(arrays), std::move(matrix));
        return table;
    }

    std::filesystem::path m_file;
    std::string_view m_text;
    char m_separator;
    Progress& m_progress;
    std::vector<std::string> m_header;
    std::vector<Column> m_columns;
    std::size_t m_rows = 0; ///< with the header
    bool m_hasHeader = false;
    bool m_index = false;
};

} // namespace

ArrayFile readTable(const std::filesystem::path& file, Progress& progress) {
    const Bytes bytes = readWholeFile(file, readingTable);
    if (std::ranges::find(bytes, std::byte{0}) != bytes.end())
        throw Error(
            {readingTable, file.string(), message("analysis", "text"), message("analysis", "binary data (a zero byte)"),
             message("analysis", "save the table as UTF-8")});
    return TableReader(file, {reinterpret_cast<const char*>(bytes.data()), bytes.size()}, progress).read();
}

bool isTableName(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    return endsWithIgnoringCase(name, ".csv") || endsWithIgnoringCase(name, ".tsv");
}

bool looksLikeTable(const std::filesystem::path& file, const Bytes& start) {
    std::string_view text(reinterpret_cast<const char*>(start.data()), start.size());
    const bool binary = std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r';
    });
    if (binary || trimmed(text).empty() || text.starts_with('{') || text.starts_with('<'))
        return false;
    const char separator = separatorOf(text);
    std::vector<std::size_t> counts;
    forEachRow(text, separator, [&](std::size_t, const auto& fields) { counts.push_back(fields.size()); });
    if (counts.size() > 1 && start.size() >= 4096)
        counts.pop_back(); // may be cut
    if (isTableName(file))
        return !counts.empty();
    // Another name: only what cannot be prose with commas.
    return separator == '\t' && counts.size() > 1 && counts[0] > 1 &&
           std::ranges::all_of(counts, [&](std::size_t count) { return count == counts[0]; });
}

} // namespace fusiform
