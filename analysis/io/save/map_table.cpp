// Maps as a table: one row a vertex or voxel.
#include "analysis/core/text.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/save/map_writers.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace fusiform {
namespace {

/// Builds the text of a table, a cell at a time.
class Table {
public:
    explicit Table(const std::filesystem::path& file)
        : m_tabs(endsWithIgnoringCase(file.string(), ".tsv")) {}

    void cell(std::string_view text) {
        separate();
        if (m_tabs) {
            for (const char c : text)
                m_text += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
        } else if (text.find_first_of(",\"\n\r") == std::string_view::npos) {
            m_text += text;
        } else {
            m_text += '"';
            for (const char c : text)
                m_text += c == '"' ? std::string("\"\"") : std::string(1, c);
            m_text += '"';
        }
    }
    void number(std::int64_t value) { cell(std::to_string(value)); }
    /// The shortest text that reads back to the same number; nothing when it is missing.
    template <std::floating_point Number>
    void number(Number value) {
        separate();
        if (std::isnan(value))
            return;
        char digits[64];
        m_text.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
    }
    void place(const Point& world) {
        for (const double coordinate : world)
            number(float(coordinate));
    }
    void endRow() {
        m_text += '\n';
        m_first = true;
    }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    void separate() {
        if (!std::exchange(m_first, false))
            m_text += m_tabs ? '\t' : ',';
    }

    bool m_tabs;
    bool m_first = true;
    std::string m_text;
};

using Parcellations = std::vector<std::shared_ptr<const Parcellation>>;

template <class Wanted>
Parcellations parcellationsWhere(const Dataset& dataset, const Wanted& wanted) {
    Parcellations found;
    std::ranges::copy_if(dataset.parcellations, std::back_inserter(found), [&](const auto& p) { return wanted(*p); });
    return found;
}

Parcellations surfaceParcellations(const MapContent& content) {
    return parcellationsWhere(*content.dataset, [&](const Parcellation& parcellation) {
        return std::ranges::any_of(
            content.hemispheres, [&](Hemisphere side) { return parcellation.hemispheres[side] != nullptr; });
    });
}

Parcellations volumeParcellations(const MapContent& content) {
    return parcellationsWhere(
        *content.dataset, [](const Parcellation& parcellation) { return parcellation.volume != nullptr; });
}

void header(
    Table& table, std::initializer_list<std::string_view> columns, const Parcellations& parcellations,
    const MapContent& content) {
    for (const std::string_view column : columns)
        if (!column.empty())
            table.cell(column);
    for (const auto& parcellation : parcellations)
        table.cell(parcellation->name);
    for (const auto& map : content.maps)
        table.cell(map->name);
    table.endRow();
}

void endWithValues(Table& table, const MapContent& content, Eigen::Index row) {
    for (const VectorF& values : content.values)
        table.number(values[row]);
    table.endRow();
}

void gridRow(
    Table& table, const Grid& grid, std::int64_t i, std::int64_t j, std::int64_t k) {
    table.place(grid.worldOf(Point(double(i), double(j), double(k))));
    for (const std::int64_t index : {i, j, k})
        table.number(index);
}

} // namespace

void writeMapAsVertexTable(const MapContent& content, const std::filesystem::path& file) {
    Table table(file);
    const Parcellations parcellations = surfaceParcellations(content);
    const bool places = std::ranges::any_of(content.hemispheres, [&](Hemisphere side) {
        return content.dataset->cortex[side].midcortex(0).has_value();
    });
    header(
        table, {"hemisphere", "vertex", places ? "x" : "", places ? "y" : "", places ? "z" : ""}, parcellations,
        content);
    Eigen::Index row = 0;
    for (std::size_t at = 0; at < content.hemispheres.size(); ++at) {
        const Hemisphere side = content.hemispheres[at];
        const bool placed =
            places && content.dataset->cortex[side].vertexCount() == content.vertexCounts[at];
        for (std::int64_t vertex = 0; vertex < content.vertexCounts[at]; ++vertex, ++row) {
            table.cell(nameOf(side));
            table.number(vertex);
            if (places) {
                const auto world = placed ? content.dataset->cortex[side].midcortex(vertex) : std::nullopt;
                table.place(world.value_or(Point::Constant(double(missingValue))));
            }
            for (const auto& parcellation : parcellations)
                table.cell(parcellation->regionAt(side, vertex));
            endWithValues(table, content, row);
        }
    }
    writeAtomically(file, table.text());
}

void writeMapAsVoxelTable(const MapContent& content, const std::filesystem::path& file) {
    Table table(file);
    const VoxelSet& voxels = *content.dataset->voxels;
    const bool regions = std::ssize(voxels.regions) == voxels.size();
    const char* region = regions ? "region" : "";
    const std::int64_t left = std::ssize(voxels.vertices.left);
    Parcellations parcellations;
    if (voxels.inVolume())
        parcellations = volumeParcellations(content);
    if (voxels.inVolume())
        header(table, {"voxel", "x", "y", "z", "i", "j", "k", region}, parcellations, content);
    else if (voxels.onSurface())
        header(table, {"voxel", "hemisphere", "vertex", region}, parcellations, content);
    else
        header(table, {"voxel", region}, parcellations, content);
    for (std::int64_t row = 0; row < voxels.size(); ++row) {
        table.number(row);
        if (voxels.inVolume()) {
            const Ijk& at = voxels.ijk[std::size_t(row)];
            gridRow(table, voxels.grid, at[0], at[1], at[2]);
        } else if (voxels.onSurface()) {
            const Hemisphere side = row < left ? Hemisphere::Left : Hemisphere::Right;
            table.cell(nameOf(side));
            table.number(std::int64_t(voxels.vertices[side][std::size_t(row < left ? row : row - left)]));
        }
        if (regions)
            table.cell(voxels.regions[std::size_t(row)]);
        for (const auto& parcellation : parcellations)
            table.cell(parcellation->regionAt(voxels.worldOf(row)));
        endWithValues(table, content, row);
    }
    writeAtomically(file, table.text());
}

void writeMapAsGridTable(const MapContent& content, const std::filesystem::path& file) {
    Table table(file);
    const Parcellations parcellations = volumeParcellations(content);
    header(table, {"x", "y", "z", "i", "j", "k"}, parcellations, content);
    const Grid& grid = content.grid;
    for (std::int64_t k = 0; k < grid.shape[2]; ++k)
        for (std::int64_t j = 0; j < grid.shape[1]; ++j)
            for (std::int64_t i = 0; i < grid.shape[0]; ++i) {
                const std::int64_t at = grid.offset(i, j, k);
                if (std::ranges::all_of(content.values, [at](const VectorF& map) { return std::isnan(map[at]); }))
                    continue;
                gridRow(table, grid, i, j, k);
                for (const auto& parcellation : parcellations)
                    table.cell(parcellation->regionAt(grid.worldOf(Point(double(i), double(j), double(k)))));
                endWithValues(table, content, at);
            }
    writeAtomically(file, table.text());
}

} // namespace fusiform
