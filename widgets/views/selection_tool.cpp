#include "widgets/views/selection_tool.h"

#include "analysis/surface/selected_vertices.h"
#include "analysis/surface/vertex_growth.h"
#include "render/cortex_colours.h"
#include "render/drawn_surface.h"
#include "widgets/window/texts.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

/// The surface along which distances are measured: in the tissue where there is one.
std::shared_ptr<const Surface> measuredSurface(const HemisphereSurfaces& surfaces) {
    for (const SurfaceKind kind : {SurfaceKind::Midthickness, SurfaceKind::White, SurfaceKind::Pial})
        if (auto surface = surfaces.find(kind))
            return surface;
    return surfaces.surfaces.empty() ? nullptr : surfaces.surfaces.begin()->second;
}

/// Which vertices of the top map are drawn; empty where it has none on the hemisphere.
std::vector<bool> passing(const Dataset& dataset, const Overlay& overlay, Hemisphere hemisphere) {
    const auto map = dataset.findMap(overlay.map);
    const auto values = map ? map->vertices[hemisphere] : nullptr;
    if (!values || values->size() != dataset.cortex[hemisphere].vertexCount())
        return {};
    std::vector<bool> mask(std::size_t(values->size()));
    for (Eigen::Index vertex = 0; vertex < values->size(); ++vertex)
        mask[std::size_t(vertex)] = std::isfinite((*values)[vertex]) && passes(overlay, (*values)[vertex]);
    return mask;
}

/// Vertices that the view draws: none of a hidden hemisphere, nor what a flat map was cut from.
VertexSets drawnVertices(const Cortex& cortex, const ViewState& view) {
    VertexSets drawn;
    for (const Hemisphere hemisphere : hemispheres) {
        if (!view.shown[hemisphere])
            continue;
        const auto surface = drawnSurface(shapeSource(cortex[hemisphere], hemisphere, view)).surface;
        if (!surface)
            continue;
        std::vector<bool> inTriangle(std::size_t(surface->vertexCount()));
        for (const std::int32_t vertex : surface->triangles.reshaped())
            inTriangle[std::size_t(vertex)] = true;
        for (std::size_t vertex = 0; vertex < inTriangle.size(); ++vertex)
            if (inTriangle[vertex])
                drawn[hemisphere].push_back(std::int32_t(vertex));
    }
    return drawn;
}

const Parcellation* parcellationAt(const Dataset& dataset, const ViewState& view, const Cursor& place) {
    const auto regionOf = [&](const Parcellation& parcellation) {
        const std::string region =
            place.hemisphere ? parcellation.regionAt(*place.hemisphere, place.vertex) : std::string();
        return region.empty() && parcellation.volume ? parcellation.regionAt(place.world) : region;
    };
    const Parcellation* first = nullptr;
    for (const auto& parcellation : dataset.parcellations) {
        if (regionOf(*parcellation).empty())
            continue;
        if (parcellation->name == view.outlines)
            return parcellation.get();
        first = first ? first : parcellation.get();
    }
    return first;
}

} // namespace

SetOperation operationOf(Qt::KeyboardModifiers modifiers, SetOperation standard) {
    const bool shift = modifiers.testFlag(Qt::ShiftModifier);
    const bool alt = modifiers.testFlag(Qt::AltModifier);
    if (shift && alt)
        return SetOperation::Intersect;
    return shift ? SetOperation::Add : alt ? SetOperation::Subtract : standard;
}

SelectionTool::SelectionTool(Session& session, QObject* parent) : QObject(parent), m_session(session) {
    connect(&session, &Session::datasetChanged, this, [this] {
        for (const Hemisphere hemisphere : hemispheres)
            if (m_meshes[hemisphere].surface != measuredSurface(m_session.dataset()->cortex[hemisphere]))
                m_meshes[hemisphere] = {};
    });
}

void SelectionTool::setKind(Kind kind) {
    if (m_kind == kind)
        return;
    cancel();
    m_kind = kind;
    emit changed();
}

void SelectionTool::setOperation(SetOperation operation) {
    if (std::exchange(m_operation, operation) != operation)
        emit changed();
}

void SelectionTool::setRadius(double millimetres) {
    const double radius = std::clamp(millimetres, smallestRadius, largestRadius);
    if (std::exchange(m_radius, radius) != radius)
        emit changed();
}

void SelectionTool::begin(const QPointF& at, SetOperation operation) {
    m_strokeOperation = operation;
    m_touched = {};
    m_stroke = {at};
    emit strokeChanged();
}

void SelectionTool::extend(const QPointF& at) {
    m_stroke << at;
    emit strokeChanged();
}

void SelectionTool::touch(Hemisphere hemisphere, std::int64_t vertex) {
    auto& touched = m_touched[hemisphere];
    if (touched.empty() || touched.back() != vertex)
        touched.push_back(std::int32_t(vertex));
}

void SelectionTool::takeBack() {
    if (m_stroke.isEmpty())
        return;
    m_stroke.removeLast();
    emit strokeChanged();
}

void SelectionTool::cancel() {
    m_touched = {};
    if (m_stroke.isEmpty())
        return;
    m_stroke.clear();
    emit strokeChanged();
}

void SelectionTool::finish(const DrawnCortex& drawn, const ScreenPolygon& onDisplay) {
    if (m_stroke.isEmpty())
        return;
    m_stroke.clear();
    emit strokeChanged();
    if (m_kind == Kind::Brush)
        return paint(m_strokeOperation);
    const bool lasso = m_kind == Kind::Lasso;
    start(
        lasso ? tr("lasso") : tr("polygon"), lasso ? tr("Select by lasso") : tr("Select by polygon"),
        m_strokeOperation, [drawn, onDisplay](Progress& progress) {
            return Made{visibleInside(drawn, onDisplay, progress), {}};
        });
}

void SelectionTool::complete(Mesh& mesh, const HemisphereSurfaces& surfaces) {
    if (mesh.surface)
        return;
    mesh.surface = measuredSurface(surfaces);
    mesh.neighbours = std::make_shared<const VertexNeighbours>(
        vertexNeighbours(mesh.surface->triangles, mesh.surface->vertexCount()));
}

void SelectionTool::paint(SetOperation operation) {
    const auto touched = std::exchange(m_touched, {});
    if (touched.left.empty() && touched.right.empty())
        return;
    const auto dataset = m_session.dataset();
    start(
        tr("brush"), tr("Select by brush"), operation,
        [dataset, touched, radius = m_radius, meshes = m_meshes](Progress& progress) {
            Made made{{}, meshes};
            for (const Hemisphere hemisphere : hemispheres) {
                Mesh& mesh = made.meshes[hemisphere];
                if (touched[hemisphere].empty())
                    continue;
                progress.stopIfRequested();
                complete(mesh, dataset->cortex[hemisphere]);
                progress.stopIfRequested();
                made.sets[hemisphere] =
                    verticesWithin(*mesh.surface, *mesh.neighbours, touched[hemisphere], radius);
            }
            return made;
        });
}

void SelectionTool::growFromCursor() {
    const auto dataset = m_session.dataset();
    const ViewState& view = m_session.view();
    const Overlay* top = view.topVisibleOverlay();
    if (!view.cursor || !view.cursor->hemisphere)
        return emit noticed(tr("Select a place on the cortex first, from which to grow."));
    if (!top || top->thresholdMode == ThresholdMode::Off)
        return emit noticed(tr("Give the top map a threshold first: the selection grows up to it."));
    const Hemisphere hemisphere = *view.cursor->hemisphere;
    const auto vertex = std::int32_t(view.cursor->vertex);
    const auto mask = passing(*dataset, *top, hemisphere);
    if (vertex < 0 || vertex >= std::ssize(mask) || !mask[std::size_t(vertex)])
        return emit noticed(tr("The top map does not pass its threshold at the selected place."));
    start(
        tr("grown"), tr("Grow to the threshold"), m_operation,
        [dataset, mask, hemisphere, vertex, meshes = m_meshes](Progress& progress) {
            Made made{{}, meshes};
            Mesh& mesh = made.meshes[hemisphere];
            complete(mesh, dataset->cortex[hemisphere]);
            progress.stopIfRequested();
            made.sets[hemisphere] = connectedRound(*mesh.neighbours, mask, vertex);
            return made;
        });
}

void SelectionTool::selectParcelAtCursor() {
    const auto dataset = m_session.dataset();
    const auto& cursor = m_session.view().cursor;
    const Parcellation* parcellation = cursor ? parcellationAt(*dataset, m_session.view(), *cursor) : nullptr;
    if (!parcellation)
        return emit noticed(tr("No parcel is known at the selected place."));
    std::string name = cursor->hemisphere ? parcellation->regionAt(*cursor->hemisphere, cursor->vertex)
                                          : std::string();
    if (name.empty())
        name = parcellation->regionAt(cursor->world);
    const RegionSelection region{parcellation->name, name};
    const QString what = tr("Select region %1").arg(QString::fromStdString(name));
    if (m_operation == SetOperation::Replace) {
        m_work.cancel();
        m_session.changeView(what, [&](ViewState& view) { view.selection = region; });
        return;
    }
    start(QString::fromStdString(name), what, m_operation, [dataset, region](Progress&) {
        return Made{verticesOf(*dataset, region), {}};
    });
}

void SelectionTool::invert() {
    const auto dataset = m_session.dataset();
    start(
        tr("inverted"), tr("Invert the selection"), SetOperation::Replace,
        [dataset, view = m_session.view()](Progress& progress) {
            const VertexSets drawn = drawnVertices(dataset->cortex, view);
            progress.stopIfRequested();
            const VertexSets selected = view.selection ? verticesOf(*dataset, *view.selection) : VertexSets();
            return Made{combined(drawn, selected, SetOperation::Subtract), {}};
        });
}

void SelectionTool::clear() {
    m_work.cancel();
    m_session.changeView(tr("Clear the selection"), [](ViewState& view) { view.selection.reset(); });
}

void SelectionTool::start(const QString& name, const QString& what, SetOperation operation, Make make) {
    const auto dataset = m_session.dataset();
    const auto before = m_session.view().selection;
    const int generation = m_session.generation();
    m_work.start(
        [dataset, before, operation, make = std::move(make)](Progress& progress) {
            Made made = make(progress);
            if (operation != SetOperation::Replace)
                made.sets = combined(
                    before ? verticesOf(*dataset, *before) : VertexSets(), made.sets, operation);
            return made;
        },
        [this, name, what, operation, before, generation](const auto& outcome) {
            const auto* made = std::get_if<Made>(&outcome);
            if (!made)
                return emit noticed(analysisText(std::get<ErrorDetails>(outcome).found));
            if (generation != m_session.generation())
                return;
            for (const Hemisphere hemisphere : hemispheres)
                if (const Mesh& mesh = made->meshes[hemisphere];
                    mesh.surface == measuredSurface(m_session.dataset()->cortex[hemisphere]))
                    m_meshes[hemisphere] = mesh;
            // Something else was selected meanwhile: what was combined with it is no more.
            if (operation != SetOperation::Replace && m_session.view().selection != before)
                return;
            take(before && operation != SetOperation::Replace ? tr("selection") : name, what, made->sets);
        });
}

void SelectionTool::take(const QString& name, const QString& what, const VertexSets& sets) {
    const Cortex& cortex = m_session.dataset()->cortex;
    for (const Hemisphere hemisphere : hemispheres)
        if (!sets[hemisphere].empty() && sets[hemisphere].back() >= cortex[hemisphere].vertexCount())
            return; // other surfaces have come meanwhile
    Selection selection = Selection::ofVertices(name.toStdString(), sets);
    m_session.changeView(what, [&](ViewState& view) {
        view.selection = selection.empty() ? std::nullopt : std::optional(std::move(selection));
    });
}

} // namespace fusiform
