#include "widgets/panels/overlay_fields.h"

#include "widgets/dialogs/number_field.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QSignalBlocker>

#include <algorithm>

namespace fusiform {
namespace {

constexpr double largest = 1e9; ///< of what a field takes

QString text(const char* source) {
    return QCoreApplication::translate("OverlayEditor", source);
}

} // namespace

const Overlay* overlayOf(const Session& session, const std::string& map) {
    const auto& overlays = session.view().overlays;
    const auto found = std::ranges::find(overlays, map, &Overlay::map);
    return found == overlays.end() ? nullptr : &*found;
}

void changeOverlay(
    Session& session, const std::string& map, const QString& what, const char* key,
    const std::function<void(Overlay&)>& edit) {
    const QString mergeKey =
        *key ? QString("%1:%2").arg(QLatin1String(key), QString::fromStdString(map)) : QString();
    session.changeView(
        what,
        [&](ViewState& view) {
            const auto found = std::ranges::find(view.overlays, map, &Overlay::map);
            if (found != view.overlays.end())
                edit(*found);
        },
        mergeKey);
}

NumberField* overlayField(QWidget* parent, const QString& name, const QString& accessibleName) {
    auto* field = new NumberField(parent);
    field->setObjectName(name);
    field->setAccessibleName(accessibleName);
    field->setToolTip(accessibleName);
    field->setRange(-largest, largest);
    field->setKeyboardTracking(false); // half a number is no range
    field->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    field->setMinimumWidth(60);
    return field;
}

void fillThresholdModes(QComboBox& box) {
    box.addItem(text(QT_TRANSLATE_NOOP("OverlayEditor", "off")), int(ThresholdMode::Off));
    box.addItem(text(QT_TRANSLATE_NOOP("OverlayEditor", "|x| ≥")), int(ThresholdMode::Magnitude));
    box.addItem(text(QT_TRANSLATE_NOOP("OverlayEditor", "x ≥")), int(ThresholdMode::Above));
    box.addItem(text(QT_TRANSLATE_NOOP("OverlayEditor", "x ≤")), int(ThresholdMode::Below));
    box.addItem(text(QT_TRANSLATE_NOOP("OverlayEditor", "outside")), int(ThresholdMode::Outside));
    box.addItem(text(QT_TRANSLATE_NOOP("OverlayEditor", "between")), int(ThresholdMode::Inside));
}

void showMaps(
    QComboBox& box, const Dataset& dataset, const QString& none, const std::string& except,
    const std::string& chosen) {
    QStringList names{QString()};
    for (const auto& map : dataset.maps)
        if (!map->categorical && map->name != except && (map->onSurface() || map->volume || map->perVoxel))
            names << QString::fromStdString(map->name);
    QStringList listed;
    for (int at = 0; at < box.count(); ++at)
        listed << box.itemData(at).toString();
    const QSignalBlocker quiet(box);
    if (names != listed) {
        box.clear();
        for (const QString& name : names)
            box.addItem(name.isEmpty() ? none : name, name);
    }
    box.setCurrentIndex(std::max(0, box.findData(QString::fromStdString(chosen))));
}

} // namespace fusiform
