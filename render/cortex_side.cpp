#include "render/cortex_side.h"

#include "analysis/surface/selected_vertices.h"
#include "render/colour_store.h"
#include "render/selection_outline.h"

#include <vtkRenderer.h>

#include <algorithm>
#include <utility>

namespace fusiform {

namespace {

/// None without labels.
MeshLines parcelLinesOn(const CortexMesh& mesh, const std::shared_ptr<const LabelMap>& labels) {
    const auto& surface = mesh.surface();
    return labels && surface ? parcelLines(surface->triangles, surface->vertexCount(), *labels) : MeshLines();
}

} // namespace

bool CortexSide::TrianglesSeen::changed(const CortexMesh& mesh) {
    const TrianglesSeen now{
        mesh.surface() ? mesh.surface()->vertexCount() : 0,
        mesh.surface() ? std::int64_t(mesh.surface()->triangles.rows()) : 0};
    return std::exchange(*this, now) != now;
}

/// The lines of one overlay, and what they were found for.
struct CortexSide::Contour {
    explicit Contour(vtkRenderer* renderer) : lines(renderer) {}
    SurfaceLines lines;
    TrianglesSeen triangles;
    std::shared_ptr<const VectorF> values;
    bool categorical = false;
    double level = 0;
    double width = 1; ///< pixels of a 96 dpi screen
};

CortexSide::CortexSide(Hemisphere hemisphere, vtkRenderer* renderer, std::shared_ptr<CortexStore> store)
    : m_hemisphere(hemisphere), m_renderer(renderer), m_store(std::move(store)),
      m_mesh(renderer, std::shared_ptr<MeshStore>(m_store, &m_store->meshes)), m_outlines(renderer),
      m_outlineWidth(OutlineLook().width), m_selection(renderer) {}
CortexSide::~CortexSide() = default;

bool CortexSide::show(
    const std::shared_ptr<const Dataset>& dataset, const ViewState& view, const Changes& changes) {
    const bool moved = setGeometry(*dataset, view);
    setSelection(*dataset, view, changes.selection, moved);
    if (changes.colours || !m_mesh.coloured())
        setColours(dataset, view);
    setOutlines(*dataset, view, moved);
    setContours(*dataset, view, moved);
    for (SurfaceLines* lines : this->lines())
        lines->setVisible(view.shown[m_hemisphere]);
    return moved;
}

bool CortexSide::setGeometry(const Dataset& dataset, const ViewState& view) {
    ShapeSource shape = shapeSource(dataset.cortex[m_hemisphere], m_hemisphere, view);
    const bool newShape = shape != m_shape;
    if (newShape) {
        const DrawnSurface drawn = drawnSurface(shape);
        m_mesh.setSurface(drawn.surface);
        m_mesh.setPlacement(drawn.placement);
        m_shape = std::move(shape);
    }
    const bool appears = m_mesh.visible() != (m_mesh.surface() && view.shown[m_hemisphere]);
    m_mesh.setVisible(view.shown[m_hemisphere]);
    return newShape || appears;
}

void CortexSide::setSelection(const Dataset& dataset, const ViewState& view, bool newSelection, bool moved) {
    const bool newTriangles = m_selectionTriangles.changed(m_mesh);
    if (newSelection)
        m_selected = view.selection ? vertexMask(dataset, *view.selection, m_hemisphere) : std::vector<bool>();
    if (newTriangles || newSelection)
        m_selection.set(parcelLinesOn(m_mesh, labelsOf(m_selected)), m_mesh);
    else if (moved)
        m_selection.drape(m_mesh);
}

void CortexSide::setColours(const std::shared_ptr<const Dataset>& dataset, const ViewState& view) {
    if (m_mesh.surface())
        m_mesh.setColours(*m_store->colours.coloursOf(dataset, view, m_hemisphere, m_selected));
    m_mesh.setPerVertex(std::ranges::any_of(
        view.overlays, [](const Overlay& overlay) { return overlay.visible && overlay.perVertex; }));
}

void CortexSide::setOutlines(const Dataset& dataset, const ViewState& view, bool moved) {
    const auto found = std::ranges::find_if(dataset.parcellations, [&](const auto& parcellation) {
        return parcellation->name == view.outlines;
    });
    const bool any = !view.outlines.empty() && found != dataset.parcellations.end();
    const auto labels = any ? (*found)->hemispheres[m_hemisphere] : nullptr;
    // New maps alone leave the borders as they are, and another shape only moves them.
    const bool newLabels = std::exchange(m_outlined, labels) != labels;
    if (m_outlinedTriangles.changed(m_mesh) || newLabels)
        m_outlines.set(parcelLinesOn(m_mesh, labels), m_mesh);
    else if (moved)
        m_outlines.drape(m_mesh);
    m_outlines.setColour(seenWith(view.colourVision, view.outlineLook.colour));
    m_outlineWidth = view.outlineLook.width;
    m_outlines.setWidth(m_outlineWidth * m_pixelScale);
}

void CortexSide::setContours(const Dataset& dataset, const ViewState& view, bool moved) {
    std::size_t count = 0;
    for (const Overlay& overlay : view.overlays) {
        const auto map = overlay.visible && overlay.lines.shown ? dataset.findMap(overlay.map) : nullptr;
        const auto values = map ? map->vertices[m_hemisphere] : nullptr;
        const auto& surface = m_mesh.surface();
        if (!values || !surface || values->size() != surface->vertexCount())
            continue;
        if (m_contours.size() == count)
            m_contours.emplace_back(std::make_unique<Contour>(m_renderer))->lines.setDrawn(m_drawsLines);
        Contour& contour = *m_contours[count++];
        const bool same = contour.values == values && contour.level == overlay.lines.level &&
                          contour.categorical == map->categorical;
        if (contour.triangles.changed(m_mesh) || !same)
            contour.lines.set(
                map->categorical ? categoryLines(surface->triangles, *values)
                                 : contourLines(surface->triangles, *values, overlay.lines.level),
                m_mesh);
        else if (moved)
            contour.lines.drape(m_mesh);
        contour.values = values;
        contour.level = overlay.lines.level;
        contour.categorical = map->categorical;
        contour.width = overlay.lines.width;
        contour.lines.setColour(seenWith(view.colourVision, overlay.lines.colour));
        contour.lines.setWidth(contour.width * m_pixelScale);
    }
    m_contours.resize(count);
}

std::vector<SurfaceLines*> CortexSide::lines() {
    std::vector<SurfaceLines*> all;
    for (const auto& contour : m_contours)
        all.push_back(&contour->lines);
    all.insert(all.end(), {&m_outlines, &m_selection});
    return all;
}

void CortexSide::placeLines(const Point& lift) {
    for (SurfaceLines* lines : this->lines())
        lines->place(m_mesh.placement(), lift);
}

void CortexSide::setDrawsLines(bool drawn) {
    m_drawsLines = drawn;
    for (SurfaceLines* lines : this->lines())
        lines->setDrawn(drawn);
}

void CortexSide::setPixelScale(double scale) {
    m_pixelScale = scale;
    m_outlines.setWidth(m_outlineWidth * scale);
    m_selection.setWidth(2.5 * scale);
    for (const auto& contour : m_contours)
        contour->lines.setWidth(contour->width * scale);
}

} // namespace fusiform
