#include "widgets/panels/card_place.h"

#include "analysis/core/text.h"
#include "analysis/data/standard_meshes.h"
#include "analysis/data/stated_mesh.h"
#include "widgets/views/place_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace fusiform {
namespace {

struct PlaceWords {
    Q_DECLARE_TR_FUNCTIONS(fusiform::PlaceWords)
};

QString ijkText(const Ijk& ijk) {
    return PlaceWords::tr("i %1, j %2, k %3").arg(ijk[0]).arg(ijk[1]).arg(ijk[2]);
}

/// The space as people call it.
QString spaceTitle(const QString& space) {
    if (space.isEmpty())
        return PlaceWords::tr("Position");
    if (space.compare(QStringLiteral("scanner"), Qt::CaseInsensitive) == 0)
        return PlaceWords::tr("Scanner RAS");
    return space; // "MNI152NLin2009cAsym", "fsaverage"
}

QString meshOf(const Dataset& dataset, Hemisphere hemisphere) {
    const std::string family = statedMesh(dataset, hemisphere);
    if (family.empty())
        return {};
    for (const StandardMesh& mesh : meshesOf(dataset.cortex[hemisphere].vertexCount()))
        if (mesh.family == family)
            return QString::fromUtf8(mesh.name.data(), qsizetype(mesh.name.size()));
    return {};
}

std::vector<std::pair<QString, QString>> regionsOfPlace(
    const Dataset& dataset, const Cursor& cursor, std::optional<std::int64_t> voxel, bool inTissue) {
    std::vector<std::pair<QString, QString>> regions;
    for (const auto& parcellation : dataset.parcellations) {
        std::string name;
        if (cursor.hemisphere)
            name = parcellation->regionAt(*cursor.hemisphere, cursor.vertex);
        if (name.empty() && inTissue)
            name = parcellation->regionAt(cursor.world);
        if (!name.empty())
            regions.emplace_back(QString::fromStdString(parcellation->name), QString::fromStdString(name));
    }
    if (voxel && std::size_t(*voxel) < dataset.voxels->regions.size())
        if (const auto name = QString::fromStdString(dataset.voxels->regions[std::size_t(*voxel)]);
            !name.isEmpty() &&
            std::ranges::none_of(regions, [&](const auto& region) { return region.second == name; }))
            regions.emplace_back(QString(), name);
    return regions;
}

} // namespace

Point tkRasOf(const Grid& grid, const Point& world) {
    const Point fromMiddle = grid.voxelOf(world) -
                             0.5 * Point(double(grid.shape[0]), double(grid.shape[1]), double(grid.shape[2]));
    const Point mm = fromMiddle.cwiseProduct(grid.spacing());
    return {-mm.x(), mm.z(), -mm.y()};
}

CardPlace cardPlace(const Dataset& dataset, const Cursor& cursor, std::optional<std::int64_t> voxel) {
    CardPlace place;
    place.voxelSet = dataset.voxels != nullptr;
    if (place.voxelSet)
        place.voxel = voxel;
    if (place.voxel && dataset.voxels->inVolume())
        place.voxelIjk = dataset.voxels->ijk[std::size_t(*voxel)];
    place.hemisphere = cursor.hemisphere;
    place.vertex = cursor.vertex;
    if (cursor.hemisphere)
        place.mesh = meshOf(dataset, *cursor.hemisphere);
    const bool inTissue =
        !cursor.hemisphere || dataset.cortex[*cursor.hemisphere].midcortex(cursor.vertex).has_value();
    if (inTissue) {
        place.world = cursor.world;
        place.space = QString::fromStdString(dataset.space);
        if (dataset.anatomy) {
            place.anatomyIjk = dataset.anatomy->grid.enclosingVoxel(cursor.world);
            // Volumes of FreeSurfer only: in another grid the numbers would be those of no surface file.
            if (dataset.anatomy->affineSource == AffineSource::Mgh)
                place.tkRas = tkRasOf(dataset.anatomy->grid, cursor.world);
        }
    }
    place.regions = regionsOfPlace(dataset, cursor, place.voxel, inTissue);
    return place;
}

QString CardPlace::regionText() const {
    QStringList texts;
    for (const auto& [parcellation, region] : regions)
        texts << (parcellation.isEmpty() ? region : PlaceWords::tr("%1: %2").arg(parcellation, region));
    return texts.join(QStringLiteral("; "));
}

QString CardPlace::name() const {
    QStringList parts;
    if (hemisphere)
        parts << PlaceWords::tr("%1, vertex %2").arg(titleOf(*hemisphere)).arg(vertex);
    else if (voxel)
        parts << PlaceWords::tr("voxel %1").arg(*voxel);
    else if (world)
        parts << placeText(*world);
    if (!regions.empty())
        parts << regions.front().second;
    return parts.join(QStringLiteral(" · "));
}

std::vector<std::pair<QString, QString>> CardPlace::lines() const {
    std::vector<std::pair<QString, QString>> all;
    const auto add = [&all](const QString& label, const QString& value) {
        if (!value.isEmpty())
            all.emplace_back(label, value);
    };
    add(PlaceWords::tr("Regions"), regionText());
    if (hemisphere) {
        const QString vertexText = PlaceWords::tr("%1, vertex %2").arg(titleOf(*hemisphere)).arg(vertex);
        add(PlaceWords::tr("Cortex"),
            mesh.isEmpty() ? vertexText : PlaceWords::tr("%1 of %2").arg(vertexText, mesh));
    }
    if (voxel)
        add(PlaceWords::tr("Voxel"), voxelIjk ? PlaceWords::tr("%1 (%2)").arg(*voxel).arg(ijkText(*voxelIjk))
                                              : QString::number(*voxel));
    else if (voxelSet)
        add(PlaceWords::tr("Voxel"), PlaceWords::tr("none of the voxel set here"));
    if (world)
        add(spaceTitle(space), placeText(*world));
    if (tkRas)
        add(PlaceWords::tr("FreeSurfer tkRAS"), placeText(*tkRas));
    if (anatomyIjk)
        add(PlaceWords::tr("Anatomy"), ijkText(*anatomyIjk));
    return all;
}

} // namespace fusiform
