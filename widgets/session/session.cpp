#include "widgets/session/session.h"

#include "render/slice_scene.h"
#include "widgets/session/change_view_command.h"

#include <algorithm>

namespace fusiform {
namespace {

/// How far from the cortex a place in a volume may be and still belong to a vertex, mm.
constexpr double vertexReach = 4;
/// How far from a voxel of the voxel set the cursor may be and still select it, mm.
constexpr double voxelReach = 4;

bool sameSurfaces(const Dataset& a, const Dataset& b) {
    return std::ranges::all_of(hemispheres, [&](Hemisphere hemisphere) {
        return a.cortex[hemisphere].surfaces == b.cortex[hemisphere].surfaces;
    });
}

bool showsAnything(const Dataset& dataset) {
    return dataset.cortex.left.vertexCount() > 0 || dataset.cortex.right.vertexCount() > 0 ||
           dataset.anatomy || !dataset.maps.empty();
}

bool drawable(const Map& map) {
    return map.onSurface() || map.volume;
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
    m_view = view ? std::move(*view) : defaultView(*m_dataset);
    std::erase_if(m_view.overlays, [&](const Overlay& overlay) { return !m_dataset->findMap(overlay.map); });
    rebuildLocators(before.get());
    emit datasetChanged();
    emit viewChanged();
    emit cursorChanged();
    emit cameraChanged();
}

void Session::updateDataset(std::shared_ptr<const Dataset> dataset) {
    const auto before = std::exchange(m_dataset, std::move(dataset));
    rebuildLocators(before.get());
    const bool first = !showsAnything(*before);
    if (first) {
        m_undo.clear();
        m_view = defaultView(*m_dataset);
    } else if (m_view.surface == defaultView(*before).surface) {
        // Nobody chose another kind: a better one to look at may have come, as when many files are opened.
        m_view.surface = defaultView(*m_dataset).surface;
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
        if (!before->findMap(map->name) && drawable(*map))
            added.push_back(defaultOverlay(*map));
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

void Session::replaceMap(std::shared_ptr<const Map> map, const std::string& series) {
    auto dataset = std::make_shared<Dataset>(*m_dataset);
    std::erase_if(dataset->maps, [&](const auto& old) { return old->name.starts_with(series); });
    dataset->maps.push_back(map);
    m_dataset = std::move(dataset);
    emit datasetChanged();
    const ViewState before = m_view;
    // A map that follows an undone selection must not cut off what can be redone.
    if (!m_undo.canRedo())
        changeView(
            tr("Show connections"),
            [&](ViewState& view) {
                const auto shown = std::ranges::find_if(
                    view.overlays, [&](const Overlay& overlay) { return overlay.map.starts_with(series); });
                if (shown == view.overlays.end())
                    view.overlays.push_back(defaultOverlay(*map));
                else
                    shown->map = map->name;
            },
            QStringLiteral("cursor"));
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

void Session::select(Hemisphere hemisphere, std::int64_t vertex) {
    const HemisphereSurfaces& surfaces = m_dataset->cortex[hemisphere];
    if (vertex < 0 || vertex >= surfaces.vertexCount())
        return;
    Cursor cursor;
    cursor.hemisphere = hemisphere;
    cursor.vertex = vertex;
    if (const auto place = surfaces.midcortex(vertex))
        cursor.world = *place;
    else if (m_view.cursor)
        cursor.world = m_view.cursor->world; // no tissue position is known, so slices stay where they are
    moveCursor(cursor);
}

void Session::select(const Point& world) {
    Cursor cursor;
    cursor.world = world;
    if (m_nearestVertex)
        if (const auto nearest = m_nearestVertex->at(world, vertexReach)) {
            cursor.hemisphere = nearest->first;
            cursor.vertex = nearest->second;
        }
    moveCursor(cursor);
}

void Session::moveCursor(const Cursor& cursor) {
    changeView(
        tr("Select a place"), [&](ViewState& view) { view.cursor = cursor; }, QStringLiteral("cursor"));
}

std::optional<std::int64_t> Session::selectedVoxel() const {
    if (!m_voxels || !m_view.cursor)
        return {};
    if (m_dataset->voxels->onSurface()) {
        if (!m_view.cursor->hemisphere)
            return {};
        return m_voxels->rowAt(*m_view.cursor->hemisphere, m_view.cursor->vertex);
    }
    // A drawing of the cortex alone says nothing about where its vertices are in a volume.
    if (m_view.cursor->hemisphere &&
        !m_dataset->cortex[*m_view.cursor->hemisphere].midcortex(m_view.cursor->vertex))
        return {};
    return m_voxels->rowAt(m_view.cursor->world, voxelReach);
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

void Session::rebuildLocators(const Dataset* before) {
    if (!before || before->voxels != m_dataset->voxels || !m_voxels)
        m_voxels = m_dataset->voxels && (m_dataset->voxels->inVolume() || m_dataset->voxels->onSurface())
                       ? std::make_shared<VoxelLocator>(*m_dataset->voxels)
                       : nullptr;
    if (!before || !m_nearestVertex || !sameSurfaces(*before, *m_dataset))
        m_nearestVertex = m_dataset->cortex.left.vertexCount() + m_dataset->cortex.right.vertexCount() > 0
                              ? std::make_shared<NearestVertex>(m_dataset->cortex)
                              : nullptr;
}

} // namespace fusiform
