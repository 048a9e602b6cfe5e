#include "widgets/composer/page_view.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr double smallestZoom = 0.05; ///< pixels a mm
constexpr double largestZoom = 80;

} // namespace

PageView::PageView(PageDocument& document, QWidget* parent)
    : QScrollArea(parent), m_document(document), m_canvas(new PageCanvas(document, this)) {
    setObjectName("pageView");
    setAlignment(Qt::AlignCenter);
    setBackgroundRole(QPalette::Mid);
    setFocusPolicy(Qt::NoFocus); // the page itself has it
    setWidget(m_canvas);
    connect(m_canvas, &PageCanvas::zoomed, this, &PageView::zoomBy);
    connect(&m_document, &PageDocument::pageChanged, this, &PageView::followPage);
}

double PageView::dpi() const { return m_canvas->scale() * millimetresPerInch * devicePixelRatioF(); }

double PageView::fittingScale() const {
    const QSize ground = m_canvas->sizeFor(0);
    const QSize room = maximumViewportSize() - ground;
    const Page& page = m_document.page();
    return std::clamp(std::min(room.width() / page.width, room.height() / page.height), smallestZoom, largestZoom);
}

void PageView::setScale(double scale) {
    if (std::abs(scale - m_canvas->scale()) < 1e-6)
        return;
    m_canvas->setScale(scale);
    emit scaleChanged();
}

void PageView::fit() {
    m_fits = true;
    setScale(fittingScale());
}

void PageView::zoomBy(double factor) {
    m_fits = false;
    setScale(std::clamp(m_canvas->scale() * factor, smallestZoom, largestZoom));
}

void PageView::followPage() {
    if (m_fits && !m_canvas->dragging())
        setScale(fittingScale());
}

void PageView::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    if (m_fits)
        setScale(fittingScale());
}

} // namespace fusiform
