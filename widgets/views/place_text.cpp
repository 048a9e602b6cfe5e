#include "widgets/views/place_text.h"

#include "analysis/core/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace fusiform {
namespace {

void appendNew(QStringList& names, const std::string& name) {
    const QString text = QString::fromStdString(name);
    if (!text.isEmpty() && !names.contains(text))
        names << text;
}

} // namespace

QString titleOf(Hemisphere hemisphere) {
    return hemisphere == Hemisphere::Left ? QCoreApplication::translate("PlaceText", "left")
                                          : QCoreApplication::translate("PlaceText", "right");
}

QString numberText(double value) {
    return QString::fromStdString(formatNumber(value, 3));
}

QString valueText(const Map& map, std::optional<float> value) {
    if (!value || !std::isfinite(*value))
        return QCoreApplication::translate("PlaceText", "no data");
    if (map.categorical) {
        const auto category = std::llround(*value);
        if (category >= 0 && category < std::ssize(map.categories))
            return QString::fromStdString(map.categories[std::size_t(category)]);
        return QString::number(category);
    }
    const QString number = numberText(double(*value));
    return map.unit.empty() ? number : number + ' ' + QString::fromStdString(map.unit);
}

QString titleOf(SliceAxis axis) {
    switch (axis) {
    case SliceAxis::Sagittal:
        return QCoreApplication::translate("PlaceText", "Sagittal");
    case SliceAxis::Coronal:
        return QCoreApplication::translate("PlaceText", "Coronal");
    case SliceAxis::Axial:
        return QCoreApplication::translate("PlaceText", "Axial");
    }
    return {};
}

QString voxelText(const Grid& grid, const Point& world) {
    const auto voxel = grid.enclosingVoxel(world);
    if (!voxel)
        return {};
    return QCoreApplication::translate("PlaceText", "voxel %1, %2, %3").arg((*voxel)[0]).arg((*voxel)[1]).arg((*voxel)[2]);
}

QString placeText(const Point& world) {
    return QCoreApplication::translate("PlaceText", "x %1, y %2, z %3 mm")
        .arg(world.x(), 0, 'f', 1)
        .arg(world.y(), 0, 'f', 1)
        .arg(world.z(), 0, 'f', 1);
}

QStringList regionsAt(const Dataset& dataset, Hemisphere hemisphere, std::int64_t vertex) {
    QStringList names;
    for (const auto& parcellation : dataset.parcellations)
        appendNew(names, parcellation->regionAt(hemisphere, vertex));
    return names;
}

QStringList regionsAt(const Dataset& dataset, const Point& world) {
    QStringList names;
    for (const auto& parcellation : dataset.parcellations)
        appendNew(names, parcellation->regionAt(world));
    return names;
}

QString hoverText(const Dataset& dataset, const ViewState& view, Hemisphere hemisphere, std::int64_t vertex) {
    QStringList parts{
        QCoreApplication::translate("PlaceText", "%1, vertex %2").arg(titleOf(hemisphere)).arg(vertex)};
    const QStringList regions = regionsAt(dataset, hemisphere, vertex);
    if (!regions.isEmpty())
        parts << regions.join(QStringLiteral(", "));
    const Overlay* overlay = view.topVisibleOverlay();
    const auto map = overlay ? dataset.findMap(overlay->map) : nullptr;
    if (map)
        parts << QCoreApplication::translate("PlaceText", "%1: %2")
                     .arg(
                         QString::fromStdString(map->name),
                         valueText(*map, valueAt(*map, hemisphere, vertex)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace fusiform
