#include "widgets/panels/show_data.h"

#include "widgets/window/actions.h"

#include <QCoreApplication>

#include <algorithm>

namespace fusiform {

void showMap(Session& session, const std::string& name) {
    const auto map = session.dataset()->findMap(name);
    if (!map)
        return;
    const QString what = QCoreApplication::translate("ShowData", "Show %1").arg(QString::fromStdString(name));
    session.changeView(what, [&](ViewState& view) {
        const auto found = std::ranges::find(view.overlays, name, &Overlay::map);
        Overlay overlay = found == view.overlays.end() ? defaultOverlay(*map) : *found;
        overlay.visible = true;
        std::erase_if(view.overlays, [&](const Overlay& other) { return other.map == name; });
        view.overlays.push_back(std::move(overlay));
    });
}

void showOutlines(Session& session, const std::string& name) {
    session.changeView(QCoreApplication::translate("ShowData", "Outlines"), [&](ViewState& view) {
        view.outlines = view.outlines == name ? std::string() : name;
    });
}

void showSurface(Session& session, SurfaceKind kind) {
    session.changeView(
        QCoreApplication::translate("ShowData", "Surface %1").arg(titleOf(kind)),
        [kind](ViewState& view) { showSurface(view, kind); });
}

} // namespace fusiform
