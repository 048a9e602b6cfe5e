#include "widgets/session/session.h"

#include "analysis/core/give_way.h"
#include "render/charts/place_value.h"
#include "render/drawn_surface.h"
#include "render/slice_scene.h"
#include "widgets/session/change_view_command.h"

#include <QtConcurrent>

#include <algorithm>

namespace fusiform {

bool drawable(const Map& map) {
    return map.onSurface() || map.volume;
}

namespace {

/// How far from the cortex a place in a volume may be and still belong to a vertex, mm.
constexpr double vertexReach = 4;

bool hasVertices(const Cortex& cortex) {
    return cortex.left.vertexCount() > 0 || cortex.right.vertexCount() > 0;
}

QFuture<std::shared_ptr<const VoxelLocator>> voxelLocatorOf(const std::shared_ptr<const VoxelSet>& voxels) {
    if (!voxels || (!voxels->inVolume() && !voxels->onSurface()))
        return {};
    return QtConcurrent::run([voxels] {
        giveWay(Behind::Window);
        return std::make_shared<const VoxelLocator>(*voxels);
    });
}

QFuture<std::shared_ptr<const NearestVertex>> nearestVertexOf(const Cortex& cortex) {
    if (!hasVertices(cortex))
        return {};
    return QtConcurrent::run([cortex] {
        giveWay(Behind::Window);
        return std::make_shared<const NearestVertex>(cortex);
    });
}

bool showsAnything(const Dataset& dataset) {
    return hasVertices(dataset.cortex) || dataset.anatomy || !dataset.maps.empty();
}

bool sameColours(const Overlay& a, const Overlay& b) {
    return a.colourMap == b.colourMap && a.ownColours == b.ownColours && a.low == b.low && a.high == b.high;
}

void takeColours(Overlay& to, const Overlay& from) {
    to.colourMap = from.colourMap;
    to.ownColours = from.ownColours;
    to.low = from.low;
    to.high = from.high;
}

} // namespace

Session::Session(QObject* parent) : QObject(parent), m_dataset(std::make_shared<Dataset>()) {
    m_undo.setUndoLimit(200);
}

Session::~Session() = default;

void Session::openDataset(std::shared_ptr<const Dataset> dataset, std::optional<ViewState> view) {
    const auto before = std::exchange(m_dataset, std::move(dataset));
    ++m_generation;
    m_undo.clear();
    m_partial.clear();
    m_outsideHistory.clear();
    m_hover.reset();
    m_view = view ? std::move(*view) : defaultView(*m_dataset);
    std::erase_if(m_view.overlays, [&](const Overlay& overlay) { return !m_dataset->findMap(overlay.map); });
    startLocators(*before);
    emit datasetChanged();
    emit viewChanged();
    emit cursorChanged();
    emit cameraChanged();
}

void Session::updateDataset(std::shared_ptr<const Dataset> dataset, const std::optional<Overlay>& main) {
    const auto before = std::exchange(m_dataset, std::move(dataset));
    startLocators(*before);
    const bool first = !showsAnything(*before);
    if (first) {
        m_undo.clear();
        m_view = defaultView(*m_dataset);
    } else if (!sameSurfaces(before->cortex, m_dataset->cortex) && m_view.surface == defaultSurface(*before)) {
        // Nobody chose another kind: a better one to look at may have come, as when many files are opened.
        m_view.surface = defaultSurface(*m_dataset);
    }
    emit datasetChanged();
    if (first) {
        emit viewChanged();
        emit cursorChanged();
        emit cameraChanged();
        return;
    }
    std::vector<Overlay> added;
    for (const auto& map : m_dataset->maps)
        if (!main && !before->findMap(map->name) && drawable(*map))
            added.push_back(defaultOverlay(*map));
    if (main) {
        const auto shown = std::ranges::find(m_view.overlays, main->map, &Overlay::map);
        const auto map = m_dataset->findMap(main->map);
        if (shown == m_view.overlays.end() && map && !before->findMap(main->map) && drawable(*map))
            added.push_back(*main);
    }
    if (added.empty()) {
        emit viewChanged();
        return;
    }
    // Only the last of several new maps is switched on: opaque maps would hide each other anyway.
    for (std::size_t at = 0; at + 1 < added.size(); ++at)
        added[at].visible = false;
    changeView(tr("Show new maps"), [&](ViewState& view) {
        view.overlays.insert(view.overlays.end(), added.begin(), added.end());
    });
}

void Session::takeBack(std::shared_ptr<const Dataset> before) {
    std::set<std::string> gone;
    for (const auto& map : m_dataset->maps)
        if (!before->findMap(map->name))
            gone.insert(map->name);
    const int steps = m_undo.index();
    const auto* latest =
        steps > 0 ? dynamic_cast<const ChangeViewCommand*>(m_undo.command(steps - 1)) : nullptr;
    if (latest && latest->onlyShows(gone)) {
        m_forgetsStep = true;
        m_undo.undo();
        m_forgetsStep = false;
    }
    std::erase_if(m_view.overlays, [&gone](const Overlay& overlay) { return gone.contains(overlay.map); });
    m_outsideHistory.merge(gone);
    const auto after = std::exchange(m_dataset, std::move(before));
    startLocators(*after);
    emit datasetChanged();
    emit viewChanged();
}

void Session::showPartial(const std::vector<PartialMap>& maps, const QString& note, bool onTop) {
    auto dataset = std::make_shared<Dataset>(*m_dataset);
    bool recoloured = false;
    for (const auto& [map, overlay] : maps) {
        const auto old =
            std::ranges::find(dataset->maps, map->name, [](const auto& other) { return other->name; });
        if (old == dataset->maps.end())
            dataset->maps.push_back(map);
        else
            *old = map;
        const auto shown = std::ranges::find(m_view.overlays, map->name, &Overlay::map);
        const auto before = m_partial.find(map->name);
        if (shown != m_view.overlays.end() && before != m_partial.end() &&
            sameColours(*shown, before->second.overlay) && !sameColours(*shown, overlay)) {
            takeColours(*shown, overlay);
            recoloured = true;
        }
        m_partial[map->name] = {note, overlay};
    }
    const bool adds =
        onTop && !maps.empty() && drawable(*maps.front().map) &&
        std::ranges::find(m_view.overlays, maps.front().map->name, &Overlay::map) == m_view.overlays.end();
    if (adds) {
        m_view.overlays.push_back(maps.front().overlay);
        m_outsideHistory.insert(maps.front().map->name);
    }
    m_dataset = std::move(dataset);
    emit datasetChanged();
    if (adds || recoloured)
        emit viewChanged();
}

void Session::finishPartial(const std::vector<std::string>& names, const std::optional<Overlay>& main) {
    const auto asItCame = [this](const Overlay& overlay) {
        const auto partial = m_partial.find(overlay.map);
        return partial != m_partial.end() && sameColours(overlay, partial->second.overlay);
    };
    if (main && m_partial.contains(main->map)) {
        auto shown = std::ranges::find(m_view.overlays, main->map, &Overlay::map);
        if (shown == m_view.overlays.end()) // another one was the best so far
            shown = std::ranges::find_if(m_view.overlays, [&](const Overlay& overlay) {
                return m_outsideHistory.contains(overlay.map) && std::ranges::count(names, overlay.map) > 0;
            });
        if (shown != m_view.overlays.end() && asItCame(*shown)) {
            takeColours(*shown, *main);
            if (std::exchange(shown->map, main->map) != main->map)
                m_outsideHistory.insert(main->map);
        }
    }
    for (const std::string& name : names)
        m_partial.erase(name);
}

void Session::dropPartial(const std::vector<std::string>& names) {
    auto dataset = std::make_shared<Dataset>(*m_dataset);
    const auto dropped = [&](const std::string& name) {
        return m_partial.contains(name) && std::ranges::count(names, name) > 0;
    };
    const auto maps = std::erase_if(dataset->maps, [&](const auto& map) { return dropped(map->name); });
    const auto overlays =
        std::erase_if(m_view.overlays, [&](const Overlay& overlay) { return dropped(overlay.map); });
    // Steps of the history may name them: they are remembered as not to be brought back.
    m_outsideHistory.insert(names.begin(), names.end());
    finishPartial(names);
    if (maps == 0)
        return;
    m_dataset = std::move(dataset);
    emit datasetChanged();
    if (overlays > 0)
        emit viewChanged();
}

QString Session::partialNote(const std::string& map) const {
    const auto found = m_partial.find(map);
    return found == m_partial.end() ? QString() : found->second.note;
}

std::shared_ptr<const Dataset> Session::finishedDataset() const {
    if (m_partial.empty())
        return m_dataset;
    auto dataset = std::make_shared<Dataset>(*m_dataset);
    std::erase_if(dataset->maps, [&](const auto& map) { return m_partial.contains(map->name); });
    return dataset;
}

ViewState Session::current(ViewState target, const ViewState& from) const {
    const auto in = [](const ViewState& view, const std::string& map) -> const Overlay* {
        const auto found = std::ranges::find(view.overlays, map, &Overlay::map);
        return found == view.overlays.end() ? nullptr : &*found;
    };
    // What a step leaves alone is as it is now: steps remember it as it was then.
    if (target.surface == from.surface && target.morph == from.morph) {
        target.surface = m_view.surface;
        target.morph = m_view.morph;
    }
    for (const std::string& map : m_outsideHistory) {
        const Overlay* before = in(from, map);
        const Overlay* after = in(target, map);
        if (before && after ? *before != *after : before != after)
            continue;
        const Overlay* now = in(m_view, map);
        if (now && after)
            *std::ranges::find(target.overlays, map, &Overlay::map) = *now;
        else if (now)
            target.overlays.push_back(*now);
        else
            std::erase_if(target.overlays, [&map](const Overlay& overlay) { return overlay.map == map; });
    }
    std::erase_if(target.overlays, [&](const Overlay& overlay) {
        return m_outsideHistory.contains(overlay.map) && !m_dataset->findMap(overlay.map);
    });
    return target;
}

void Session::replaceMap(
    std::shared_ptr<const Map> map, const std::string& series, const QString& what, const QString& mergeKey) {
    auto dataset = std::make_shared<Dataset>(*m_dataset);
    std::erase_if(dataset->maps, [&](const auto& old) { return old->name.starts_with(series); });
    dataset->maps.push_back(map);
    m_dataset = std::move(dataset);
    emit datasetChanged();
    const ViewState before = m_view;
    // A map that follows an undone selection must not cut off what can be redone.
    if (!m_undo.canRedo())
        changeView(
            what,
            [&](ViewState& view) {
                const auto shown = std::ranges::find_if(
                    view.overlays, [&](const Overlay& overlay) { return overlay.map.starts_with(series); });
                if (shown == view.overlays.end())
                    view.overlays.push_back(defaultOverlay(*map));
                else
                    shown->map = map->name;
            },
            mergeKey);
    if (m_view == before)
        emit viewChanged();
}

void Session::changeView(
    const QString& what, const std::function<void(ViewState&)>& change, const QString& mergeKey) {
    ViewState after = m_view;
    change(after);
    if (after != m_view)
        m_undo.push(new ChangeViewCommand(*this, std::move(after), what, mergeKey));
}

void Session::setCamera(const CameraPose& pose) {
    m_view.camera = pose;
}

void Session::setPaneCamera(std::size_t pane, const std::optional<CameraPose>& pose) {
    if (pane < m_view.layout.panes.size())
        m_view.layout.panes[pane].camera = pose;
}

Cursor Session::placeOf(Hemisphere hemisphere, std::int64_t vertex) const {
    Cursor cursor;
    cursor.hemisphere = hemisphere;
    cursor.vertex = vertex;
    if (const auto place = m_dataset->cortex[hemisphere].midcortex(vertex))
        cursor.world = *place;
    else if (m_view.cursor)
        cursor.world = m_view.cursor->world; // no tissue position is known, so slices stay where they are
    return cursor;
}

Cursor Session::placeOf(const Point& world) const {
    Cursor cursor;
    cursor.world = world;
    if (m_nearestVertex.isValid())
        if (const auto nearest = m_nearestVertex.result()->at(world, vertexReach)) {
            cursor.hemisphere = nearest->first;
            cursor.vertex = nearest->second;
        }
    return cursor;
}

void Session::select(Hemisphere hemisphere, std::int64_t vertex) {
    if (vertex >= 0 && vertex < m_dataset->cortex[hemisphere].vertexCount())
        moveCursor(placeOf(hemisphere, vertex));
}

void Session::select(const Point& world) {
    if (world.allFinite()) // voxels need not have a place
        moveCursor(placeOf(world));
}

void Session::setHover(const std::optional<Cursor>& place) {
    if (place == m_hover)
        return;
    m_hover = place;
    emit hoverChanged();
}

void Session::moveCursor(const Cursor& cursor) {
    changeView(
        tr("Select a place"), [&](ViewState& view) { view.cursor = cursor; }, QStringLiteral("cursor"));
}

std::optional<std::int64_t> Session::selectedVoxel() const {
    return m_view.cursor ? voxelAt(*m_view.cursor) : std::nullopt;
}

std::optional<std::int64_t> Session::voxelAt(const Cursor& place) const {
    if (!m_voxels.isValid())
        return {};
    return fusiform::voxelAt(*m_dataset, *m_voxels.result(), place);
}

void Session::applyView(const ViewState& view) {
    const ViewState before = std::exchange(m_view, view);
    ViewState rest = before;
    rest.cursor = view.cursor;
    rest.camera = view.camera;
    if (rest != view)
        emit viewChanged();
    if (before.cursor != view.cursor)
        emit cursorChanged();
    if (before.camera != view.camera)
        emit cameraChanged();
}

void Session::startLocators(const Dataset& before) {
    if (before.voxels != m_dataset->voxels)
        m_voxels = voxelLocatorOf(m_dataset->voxels);
    if (!sameSurfaces(before.cortex, m_dataset->cortex))
        m_nearestVertex = nearestVertexOf(m_dataset->cortex);
}

} // namespace fusiform
