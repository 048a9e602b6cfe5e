#include "render/cortex_panes.h"

#include "render/colour_bar.h"
#include "render/colour_store.h"
#include "render/ink.h"
#include "render/moving_detail.h"
#include "render/screen_image.h"
#include "render/view_layout.h"

#include <vtkCallbackCommand.h>
#include <vtkNew.h>
#include <vtkRenderer.h>
#include <vtkRenderWindow.h>
#include <vtkWeakPointer.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace fusiform {
namespace {

constexpr int narrowest = 8; ///< pixels of each half of a swiped picture

bool sameTop(const ViewState& a, const ViewState& b) {
    const Overlay* one = a.topVisibleOverlay();
    const Overlay* other = b.topVisibleOverlay();
    return one && other ? *one == *other : one == other;
}

/// Hemispheres of all panes.
struct DrawnMeshes {
    std::int64_t vertices = 0;
    int hemispheres = 0;
};

} // namespace

struct CortexPanes::Impl {
    struct Pane {
        std::unique_ptr<CortexScene> scene;
        bool attached = false;
        std::optional<bool> ownBar;
        ScreenBox box;
    };

    std::shared_ptr<CortexStore> store = std::make_shared<CortexStore>();
    vtkWeakPointer<vtkRenderWindow> window;
    vtkNew<vtkCallbackCommand> onStart;
    unsigned long observer = 0;
    std::vector<Pane> panes; ///< never fewer: those that are not shown wait for the next time
    std::size_t shown = 1;
    vtkNew<vtkRenderer> ground; ///< below the panes: the colour bar that they share
    ScreenImage bar{ground};
    bool groundAttached = false;

    std::shared_ptr<const Dataset> dataset;
    ViewState view;
    bool sharedBar = false;
    bool barStale = true;
    int barWidthLimit = 0;
    double pixelScale = 1;
    std::array<double, 3> background{1, 1, 1};
    bool moving = false;
    MovingDetail detail;
    std::int64_t movingVertices = MovingDetail::least; ///< of the next moving pictures

    Impl() {
        onStart->SetClientData(this);
        onStart->SetCallback([](vtkObject*, unsigned long, void* self, void*) { static_cast<Impl*>(self)->layOut(); });
        addPane();
    }
    ~Impl() { leaveWindow(); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    void addPane();
    void leaveWindow();
    void attach(vtkRenderer* renderer, bool& attached, bool wanted) const;
    void attachAll();
    void chooseBars();
    int stripHeight(int width);
    void layOut();
    void swipe(int width);
    [[nodiscard]] DrawnMeshes drawnMeshes() const;
    void chooseDetail();
    void followDetail();
    void prepareOtherKinds();
    static void place(vtkRenderer* renderer, const ScreenBox& box, int width, int height);
};

void CortexPanes::Impl::addPane() {
    Pane pane;
    pane.scene = std::make_unique<CortexScene>(store);
    pane.scene->setPixelScale(pixelScale);
    pane.scene->setBackground(background);
    pane.scene->setMoving(moving);
    panes.push_back(std::move(pane));
}

DrawnMeshes CortexPanes::Impl::drawnMeshes() const {
    DrawnMeshes drawn;
    for (std::size_t at = 0; at < shown; ++at)
        for (const Hemisphere hemisphere : hemispheres)
            if (const std::int64_t vertices = panes[at].scene->vertices(hemisphere)) {
                drawn.vertices += vertices;
                ++drawn.hemispheres;
            }
    return drawn;
}

/// What that needs is begun. It is taken with the next picture, as one may have to wait for it.
void CortexPanes::Impl::chooseDetail() {
    const DrawnMeshes drawn = drawnMeshes();
    movingVertices = detail.vertices(drawn.vertices, drawn.hemispheres);
    for (const Pane& pane : panes)
        pane.scene->prepareMovingVertices(movingVertices);
}

void CortexPanes::Impl::followDetail() {
    for (const Pane& pane : panes)
        pane.scene->setMovingVertices(movingVertices);
}

/// A picture is there: now is time for what a person may want to see next.
void CortexPanes::Impl::prepareOtherKinds() {
    std::vector<std::shared_ptr<const Surface>> surfaces;
    for (const SurfaceKind kind : surfaceKinds)
        for (const Hemisphere hemisphere : hemispheres)
            if (auto surface = dataset ? dataset->cortex[hemisphere].find(kind) : nullptr)
                surfaces.push_back(std::move(surface));
    store->meshes.prepare(surfaces);
}

void CortexPanes::Impl::leaveWindow() {
    if (!window)
        return;
    window->RemoveObserver(observer);
    for (Pane& pane : panes)
        attach(pane.scene->renderer(), pane.attached, false);
    attach(ground, groundAttached, false);
    window = nullptr;
}

void CortexPanes::Impl::attach(vtkRenderer* renderer, bool& attached, bool wanted) const {
    if (!window || attached == wanted)
        return;
    attached = wanted;
    if (wanted)
        window->AddRenderer(renderer);
    else
        window->RemoveRenderer(renderer);
}

void CortexPanes::Impl::attachAll() {
    for (std::size_t at = 0; at < panes.size(); ++at)
        attach(panes[at].scene->renderer(), panes[at].attached, at < shown);
    attach(ground, groundAttached, sharedBar);
}

void CortexPanes::Impl::chooseBars() {
    sharedBar = shown > 1 && !view.layout.swipe;
    for (std::size_t at = 1; at < shown && sharedBar; ++at)
        sharedBar = sameTop(viewOfPane(view, 0), viewOfPane(view, at));
    for (std::size_t at = 0; at < shown; ++at)
        if (panes[at].ownBar != !sharedBar) {
            panes[at].ownBar = !sharedBar;
            panes[at].scene->setColourBarVisible(!sharedBar);
        }
}

/// Pixels at the bottom of the window that the shared colour bar takes.
int CortexPanes::Impl::stripHeight(int width) {
    if (!sharedBar || !dataset)
        return 0;
    const int margin = static_cast<int>(std::lround(8 * pixelScale));
    const int limit = std::max(1, width - 2 * margin);
    if (barStale || limit != barWidthLimit) {
        barStale = false;
        barWidthLimit = limit;
        bar.set(paintColourBar(
            *dataset, viewOfPane(view, 0),
            {.fontSize = 12 * pixelScale, .ink = inkOn(background), .maxWidth = double(limit)}));
    }
    if (bar.height() == 0)
        return 0;
    bar.place((width - bar.width()) / 2, margin);
    return bar.height() + 2 * margin;
}

void CortexPanes::Impl::place(vtkRenderer* renderer, const ScreenBox& box, int width, int height) {
    renderer->SetViewport(
        box.left / width, box.bottom / height, box.right() / width, box.top() / height);
}

void CortexPanes::Impl::layOut() {
    if (!window)
        return;
    followDetail();
    const int* size = window->GetSize();
    const int width = std::max(1, size[0]);
    const int height = std::max(1, size[1]);
    const int strip = std::min(stripHeight(width), height / 2);
    const int columns = view.layout.columns;
    const int rows = rowCount(view.layout);
    const auto edge = [](int number, int of, int length) {
        return std::round(double(number) * length / of);
    };
    for (std::size_t at = 0; at < shown; ++at) {
        const int column = int(at) % columns;
        const int row = int(at) / columns;
        const double left = edge(column, columns, width);
        const double top = height - edge(row, rows, height - strip);
        const double bottom = height - edge(row + 1, rows, height - strip);
        panes[at].box = {left, bottom, edge(column + 1, columns, width) - left, top - bottom};
    }
    swipe(width);
    for (std::size_t at = 0; at < shown; ++at)
        place(panes[at].scene->renderer(), panes[at].box, width, height);
    place(ground, {0, 0, double(width), double(std::max(1, strip))}, width, height);
}

/// The halves of a swiped picture, at whole pixels.
void CortexPanes::Impl::swipe(int width) {
    const bool halves = view.layout.swipe && shown == 2 && width > 2 * narrowest;
    const double line =
        std::clamp(std::round(view.layout.swipeAt * width), double(narrowest), double(width - narrowest));
    if (halves) {
        panes[0].box.width = line;
        panes[1].box.left = line;
        panes[1].box.width = width - line;
    }
    for (std::size_t at = 0; at < shown; ++at)
        panes[at].scene->setPart(
            !halves   ? ScenePart{}
            : at == 0 ? ScenePart{0, line / width}
                      : ScenePart{line / width, 1});
}

CortexPanes::CortexPanes() : m(std::make_unique<Impl>()) {}
CortexPanes::~CortexPanes() = default;

void CortexPanes::setWindow(vtkRenderWindow* window) {
    m->leaveWindow();
    m->window = window;
    for (Impl::Pane& pane : m->panes)
        pane.attached = false; // an earlier window may have gone
    m->groundAttached = false;
    m->observer = window->AddObserver(vtkCommand::StartEvent, m->onStart);
    m->attachAll();
}

void CortexPanes::show(const std::shared_ptr<const Dataset>& dataset, const ViewState& view) {
    m->barStale = m->barStale || m->dataset != dataset || m->view.overlays != view.overlays ||
                  m->view.layout.panes != view.layout.panes;
    m->dataset = dataset;
    m->view = view;
    m->shown = paneCount(view.layout);
    while (m->panes.size() < m->shown)
        m->addPane();
    for (std::size_t at = 0; at < m->shown; ++at) {
        CortexScene& scene = *m->panes[at].scene;
        scene.setStandardView(view.layout.panes.empty() ? std::nullopt : view.layout.panes[at].from);
        scene.follow(view.layout.swipe && at > 0 ? m->panes[0].scene.get() : nullptr);
        scene.show(dataset, viewOfPane(view, at));
    }
    for (std::size_t at = m->shown; at < m->panes.size(); ++at)
        if (m->panes[at].attached) // what is not shown keeps no data
            m->panes[at].scene->show(nullptr, {});
    m->chooseBars();
    m->attachAll();
    m->layOut();
}

std::size_t CortexPanes::count() const {
    return m->shown;
}

CortexScene& CortexPanes::scene(std::size_t pane) const {
    return *m->panes[pane].scene;
}

std::size_t CortexPanes::paneAt(double x, double y) const {
    for (std::size_t at = 0; at < m->shown; ++at)
        if (m->panes[at].box.contains(x, y))
            return at;
    return 0;
}

ScreenBox CortexPanes::box(std::size_t pane) const {
    return m->panes[pane].box;
}

ScreenBox CortexPanes::pictureBox(std::size_t pane) const {
    ScreenBox box = m->panes[pane].box;
    if (m->view.layout.swipe && m->shown == 2) {
        box.left = m->panes[0].box.left;
        box.width = m->panes[1].box.right() - box.left;
    }
    return box;
}

bool CortexPanes::pickable() const {
    return std::all_of(m->panes.begin(), m->panes.begin() + std::ptrdiff_t(m->shown), [](const Impl::Pane& pane) {
        return pane.scene->pickable();
    });
}

void CortexPanes::setMoving(bool moving) {
    m->moving = moving;
    if (moving) {
        m->chooseDetail();
        m->followDetail();
    }
    for (const Impl::Pane& pane : m->panes)
        pane.scene->setMoving(moving);
}

void CortexPanes::drew(double milliseconds) {
    if (m->moving) {
        m->detail.drewMoving(milliseconds);
        m->chooseDetail();
    } else {
        m->detail.drewWhole(m->drawnMeshes().vertices, milliseconds);
        m->chooseDetail();
        m->prepareOtherKinds();
    }
}

void CortexPanes::setPixelScale(double scale) {
    m->pixelScale = scale;
    m->barStale = true;
    for (const Impl::Pane& pane : m->panes)
        pane.scene->setPixelScale(scale);
}

void CortexPanes::setBackground(const std::array<double, 3>& colour) {
    m->background = colour;
    m->barStale = true;
    m->ground->SetBackground(colour.data());
    for (const Impl::Pane& pane : m->panes)
        pane.scene->setBackground(colour);
}

} // namespace fusiform
