#include "widgets/panels/data_rows.h"

#include "analysis/core/text.h"
#include "widgets/session/results.h"
#include "widgets/views/place_text.h"
#include "widgets/window/actions.h"
#include "widgets/window/texts.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>

namespace fusiform {
namespace {

struct DataWords {
    Q_DECLARE_TR_FUNCTIONS(fusiform::DataWords)
};

QString textOf(const std::string& text) {
    return QString::fromStdString(text);
}

QString shapeText(std::int64_t rows, std::int64_t columns) {
    return QString("%1 × %2").arg(rows).arg(columns);
}

QString gridText(const Grid& grid) {
    const auto spacing = grid.spacing();
    return DataWords::tr("%1 × %2 × %3, %4 × %5 × %6 mm, %7")
        .arg(grid.shape[0])
        .arg(grid.shape[1])
        .arg(grid.shape[2])
        .arg(
            numberText(spacing[0]), numberText(spacing[1]), numberText(spacing[2]),
            textOf(grid.orientation()));
}

QString volumeTooltip(const Volume& volume) {
    const auto source = nameOf(volume.affineSource);
    QStringList lines{
        textOf(volume.name),
        DataWords::tr("Voxel-to-world transform from: %1")
            .arg(QString::fromUtf8(source.data(), int(source.size()))),
        DataWords::tr("Grid: %1").arg(gridText(volume.grid))};
    if (!volume.dtype.empty())
        lines << DataWords::tr("Number type: %1").arg(textOf(volume.dtype));
    if (!volume.units.empty())
        lines << DataWords::tr("Units in the file: %1").arg(textOf(volume.units));
    if (volume.frames > 1)
        lines << DataWords::tr("%n volumes", nullptr, int(volume.frames));
    for (const auto& note : volume.notes)
        lines << analysisText(note);
    return lines.join('\n');
}

DataRow plain(const QString& title, const QString& what, const QString& tooltip = {}) {
    DataRow row;
    row.title = title;
    row.what = what;
    row.tooltip = tooltip;
    return row;
}

/// One that can be saved, by its name.
DataRow result(DataRow::Kind kind, const std::string& name, const QString& what, const QString& tooltip) {
    DataRow row = plain(textOf(name), what, tooltip);
    row.kind = kind;
    row.name = name;
    return row;
}

DataRow group(const QString& title, std::vector<DataRow> children = {}) {
    DataRow row = plain(title, {});
    row.kind = DataRow::Kind::Group;
    row.children = std::move(children);
    return row;
}

void addSubject(const Dataset& dataset, std::vector<DataRow>& rows) {
    if (dataset.subject.empty() && dataset.space.empty())
        return;
    rows.push_back(plain(
        DataWords::tr("Subject"), textOf(dataset.subject), QString::fromStdString(dataset.file.string())));
    if (!dataset.space.empty())
        rows.push_back(plain(DataWords::tr("Space"), textOf(dataset.space)));
}

void addSurfaces(const Dataset& dataset, std::vector<DataRow>& rows) {
    for (const Hemisphere hemisphere : hemispheres) {
        const HemisphereSurfaces& half = dataset.cortex[hemisphere];
        if (half.surfaces.empty())
            continue;
        DataRow side = group(
            hemisphere == Hemisphere::Left ? DataWords::tr("Left hemisphere")
                                           : DataWords::tr("Right hemisphere"));
        side.what = DataWords::tr("%n vertices", nullptr, int(half.vertexCount()));
        for (const auto& [kind, surface] : half.surfaces) {
            DataRow row = plain(
                titleOf(kind), DataWords::tr("%n triangles", nullptr, int(surface->triangles.rows())));
            QStringList lines{textOf(surface->name)};
            if (!surface->space.empty())
                lines << DataWords::tr("Space: %1").arg(textOf(surface->space));
            for (const auto& note : surface->notes)
                lines << analysisText(note);
            row.tooltip = lines.join('\n');
            row.kind = DataRow::Kind::Surface;
            row.surface = kind;
            side.children.push_back(std::move(row));
        }
        if (half.curvature)
            side.children.push_back(plain(DataWords::tr("Curvature"), DataWords::tr("positive in sulci")));
        if (half.sulc)
            side.children.push_back(plain(DataWords::tr("Sulcal depth"), DataWords::tr("positive in sulci")));
        rows.push_back(std::move(side));
    }
}

void addParcellations(const Dataset& dataset, std::vector<DataRow>& rows) {
    std::vector<DataRow> list;
    for (const auto& parcellation : dataset.parcellations) {
        std::size_t labels = parcellation->volumeLabels.size();
        QStringList where;
        for (const Hemisphere hemisphere : hemispheres)
            if (const auto& map = parcellation->hemispheres[hemisphere]) {
                labels = std::max(labels, map->labels.size());
                where << titleOf(hemisphere);
            }
        if (parcellation->volume)
            where << DataWords::tr("volume");
        DataRow row = plain(
            textOf(parcellation->name),
            DataWords::tr("%n labels", nullptr, int(labels)) + QStringLiteral(", ") + where.join(", "));
        row.kind = DataRow::Kind::Parcellation;
        row.name = parcellation->name;
        if (parcellation->volume)
            row.tooltip = volumeTooltip(*parcellation->volume);
        list.push_back(std::move(row));
    }
    if (!list.empty())
        rows.push_back(group(DataWords::tr("Parcellations"), std::move(list)));
}

/// The regions a voxel set names, each with the voxel that lies most in its middle.
std::vector<DataRow> regionRows(const VoxelSet& voxels) {
    std::map<std::string, std::vector<std::size_t>> regions;
    for (std::size_t row = 0; row < voxels.regions.size(); ++row)
        if (!voxels.regions[row].empty())
            regions[voxels.regions[row]].push_back(row);
    std::vector<DataRow> rows;
    for (const auto& [name, members] : regions) {
        DataRow row = plain(textOf(name), DataWords::tr("%n voxels", nullptr, int(members.size())));
        if (voxels.inVolume()) {
            const auto place = [&](std::size_t at) { return voxels.worldOf(std::int64_t(at)); };
            Point sum = Point::Zero();
            for (const std::size_t member : members)
                sum += place(member);
            const Point middle = sum / double(members.size());
            row.place = place(*std::ranges::min_element(
                members, {}, [&](std::size_t at) { return (place(at) - middle).squaredNorm(); }));
            row.kind = DataRow::Kind::Region;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

void addMeasurements(const Dataset& dataset, std::vector<DataRow>& rows) {
    if (dataset.voxels) {
        rows.push_back(plain(
            DataWords::tr("Voxel set"), DataWords::tr("%n voxels", nullptr, int(dataset.voxels->size())),
            analysisText(dataset.voxels->description)));
        rows.back().children = regionRows(*dataset.voxels);
    }
    if (dataset.responses) {
        rows.push_back(plain(
            DataWords::tr("Responses"),
            DataWords::tr("%1 (stimuli × voxels)")
                .arg(shapeText(
                    dataset.responses->stimuliByVoxels.rows(), dataset.responses->stimuliByVoxels.cols())),
            textOf(dataset.responses->file)));
        rows.back().file = dataset.responses->file;
    }
    if (const auto& ceiling = dataset.noiseCeiling)
        rows.push_back(result(
            DataRow::Kind::NoiseCeiling, nameOf(*ceiling),
            DataWords::tr("%n voxels", nullptr, int(ceiling->perVoxel->size())), textOf(ceiling->file)));
    if (dataset.stimuli)
        rows.push_back(plain(
            DataWords::tr("Stimuli"), DataWords::tr("%n stimuli", nullptr, int(dataset.stimuli->size()))));
}

void addModels(const Dataset& dataset, std::vector<DataRow>& rows) {
    std::vector<DataRow> embeddings;
    for (const auto& embedding : dataset.embeddings) {
        embeddings.push_back(result(
            DataRow::Kind::Embedding, nameOf(*embedding),
            DataWords::tr("%1 (stimuli × features)")
                .arg(shapeText(embedding->stimuliByFeatures.rows(), embedding->stimuliByFeatures.cols())),
            textOf(embedding->file)));
        embeddings.back().file = embedding->file;
    }
    if (!embeddings.empty())
        rows.push_back(group(DataWords::tr("Embeddings"), std::move(embeddings)));
    std::vector<DataRow> models;
    for (const auto& model : dataset.encodingModels) {
        models.push_back(result(
            DataRow::Kind::Model, nameOf(*model),
            DataWords::tr("%1 (voxels × features)")
                .arg(shapeText(model->weights.rows(), model->weights.cols())),
            textOf(model->provenance)));
        models.back().file = model->provenance.substr(0, model->provenance.find('\n'));
    }
    if (!models.empty())
        rows.push_back(group(DataWords::tr("Encoding models"), std::move(models)));
}

DataRow mapRow(const Map& map) {
    QStringList where;
    if (map.onSurface())
        where << DataWords::tr("surface");
    if (map.volume)
        where << DataWords::tr("volume");
    if (where.isEmpty())
        where << DataWords::tr("voxels without a place");
    QString what = where.join(QStringLiteral(", "));
    if (!map.unit.empty())
        what += QStringLiteral(" · ") + textOf(map.unit);
    QStringList lines{textOf(map.name)};
    if (!map.model.empty())
        lines << textOf(map.model + ", " + map.layer);
    if (!map.provenance.empty())
        lines << analysisText(map.provenance);
    if (map.volume)
        lines << volumeTooltip(*map.volume);
    DataRow row = result(DataRow::Kind::Map, nameOf(map), what, lines.join('\n'));
    row.file = map.provenance.substr(0, map.provenance.find('\n'));
    return row;
}

void addTexts(const Dataset& dataset, std::vector<DataRow>& rows) {
    if (dataset.bank)
        rows.push_back(plain(
            DataWords::tr("Caption bank"),
            DataWords::tr("%n texts", nullptr, int(dataset.bank->texts.size())),
            textOf(dataset.bank->model)));
    std::vector<DataRow> sets;
    for (const auto& set : dataset.captions)
        sets.push_back(result(
            DataRow::Kind::Captions, nameOf(*set), DataWords::tr("%n captions", nullptr, int(set->captions.size())),
            analysisText(set->method)));
    if (!sets.empty())
        rows.push_back(group(DataWords::tr("Captions"), std::move(sets)));
    std::vector<DataRow> positions;
    for (const auto& points : dataset.positions)
        positions.push_back(plain(
            textOf(points->name),
            points->of == Positions::Of::Voxels
                ? DataWords::tr("%1 (voxels × axes)").arg(shapeText(points->points.rows(), points->points.cols()))
                : DataWords::tr("%1 (stimuli × axes)").arg(shapeText(points->points.rows(), points->points.cols())),
            textOf(points->file)));
    if (!positions.empty())
        rows.push_back(group(DataWords::tr("Positions"), std::move(positions)));
    std::vector<DataRow> connectomes;
    for (const auto& connectivity : dataset.connectivity)
        connectomes.push_back(plain(
            textOf(connectivity->name), QString(), DataWords::tr("Select a place to see its connections")));
    if (!connectomes.empty())
        rows.push_back(group(DataWords::tr("Connectivity"), std::move(connectomes)));
}

} // namespace

std::vector<DataRow> dataRows(const Dataset& dataset) {
    std::vector<DataRow> rows;
    std::vector<DataRow> notes;
    for (const auto& note : dataset.notes) {
        DataRow row = plain(analysisText(note), {}, analysisText(note));
        row.kind = DataRow::Kind::Note;
        notes.push_back(std::move(row));
    }
    if (!notes.empty()) {
        DataRow all = group(DataWords::tr("Assumed on loading"), std::move(notes));
        all.what = DataWords::tr("%n notes", nullptr, int(all.children.size()));
        rows.push_back(std::move(all));
    }
    addSubject(dataset, rows);
    addSurfaces(dataset, rows);
    if (dataset.anatomy)
        rows.push_back(plain(
            DataWords::tr("Anatomy"), gridText(dataset.anatomy->grid), volumeTooltip(*dataset.anatomy)));
    std::vector<DataRow> maps;
    for (const auto& map : dataset.maps)
        maps.push_back(mapRow(*map));
    if (!maps.empty())
        rows.push_back(group(DataWords::tr("Maps"), std::move(maps)));
    addParcellations(dataset, rows);
    addMeasurements(dataset, rows);
    addModels(dataset, rows);
    addTexts(dataset, rows);
    return rows;
}

} // namespace fusiform
