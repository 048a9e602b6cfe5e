#include "widgets/composer/page_preview.h"

#include "render/figures/canvas.h"
#include "render/figures/cortex_painter.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr int pause = 40;           ///< ms without another request before work starts
constexpr double quickEnough = 120; ///< ms: a sharp picture that takes no longer needs none before it
constexpr double quickShare = 0.4;  ///< of the resolution
constexpr double mostPixels = 8e6;

/// The resolution, at most that which the number of pixels allows: of the page, and of a panel that is larger, as it is
/// drawn whole.
double boundedDpi(const Page& page, double dpi) {
    double area = page.width * page.height;
    for (const Panel& panel : page.panels)
        area = std::max(area, panel.place.width * panel.place.height);
    const double inches = area / (millimetresPerInch * millimetresPerInch);
    return std::clamp(std::min(dpi, std::sqrt(mostPixels / inches)), lowestDpi, highestDpi);
}

QImage qImageOf(const Image& image) {
    return QImage(image.rgba.data(), image.width, image.height, image.width * 4, QImage::Format_RGBA8888)
        .convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace

struct PagePreview::Kept {
    std::shared_ptr<CortexPainter> painter;
    std::shared_ptr<const Dataset> dataset; ///< that the painter is of

    PagePicture draw(const Figure& figure, const Page& asked, bool sharp, Progress& progress) {
        QElapsedTimer timer;
        timer.start();
        if (dataset != figure.dataset)
            painter.reset();
        dataset = figure.dataset;
        PagePicture picture{qImageOf(renderPage(figure, progress, &painter)), asked, sharp, figure.page.dpi, 0};
        picture.milliseconds = double(timer.elapsed());
        return picture;
    }
};

PagePreview::PagePreview(QObject* parent) : QObject(parent), m_sharpTime(quickEnough), m_kept(std::make_shared<Kept>()) {
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
    m_wait.setSingleShot(true);
    m_wait.setInterval(pause);
    connect(&m_wait, &QTimer::timeout, this, [this] { start(!m_moving && m_sharpTime < quickEnough); });
}

PagePreview::~PagePreview() {
    rest();
    m_pool.waitForDone();
}

void PagePreview::draw(const Figure& figure, double dpi, bool moving) {
    m_work.cancel();
    m_figure = figure;
    m_dpi = dpi;
    m_moving = moving;
    m_wait.start();
}

void PagePreview::rest() {
    m_wait.stop();
    m_work.cancel();
    m_pool.start([kept = m_kept] {
        kept->painter.reset(); // on the thread that made it
        kept->dataset.reset();
    });
    m_figure.dataset.reset();
}

void PagePreview::start(bool sharp) {
    Figure figure = m_figure;
    const Page asked = figure.page;
    figure.page.dpi = boundedDpi(asked, m_dpi * (sharp ? 1 : quickShare));
    figure.page.samples = sharp ? std::min(asked.samples, 2) : 1;
    m_work.start(
        [kept = m_kept, figure, asked, sharp](Progress& progress) {
            return kept->draw(figure, asked, sharp, progress);
        },
        [this](const LatestWork<PagePicture>::Outcome& outcome) { finish(outcome); });
}

void PagePreview::finish(const LatestWork<PagePicture>::Outcome& outcome) {
    if (const auto* problem = std::get_if<ErrorDetails>(&outcome)) {
        emit failed(*problem);
        return;
    }
    const auto& picture = std::get<PagePicture>(outcome);
    if (picture.sharp)
        m_sharpTime = picture.milliseconds;
    else if (!m_moving)
        start(true);
    emit drawn(picture);
}

} // namespace fusiform
