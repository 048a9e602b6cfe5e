#include "widgets/panels/thumbnails.h"

#include "widgets/window/texts.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QImageReader>
#include <QtConcurrent>

namespace fusiform {
namespace {

constexpr int keptImages = 400;

QImage loaded(const QString& file) {
    QImageReader reader(file);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    const int side = Thumbnails::largestSide;
    // JPEG is decoded at a fraction of its size when the reader knows what is wanted.
    if (size.isValid() && std::max(size.width(), size.height()) > side)
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull() || std::max(image.width(), image.height()) <= side)
        return image;
    return image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace

Thumbnails& Thumbnails::instance() {
    // Owned by the application, so that its threads end before the program does.
    static QPointer<Thumbnails> thumbnails;
    if (!thumbnails) {
        thumbnails = new Thumbnails;
        thumbnails->setParent(QCoreApplication::instance());
    }
    return *thumbnails;
}

Thumbnails::Thumbnails() : m_images(keptImages) {
    m_pool.setMaxThreadCount(2);
}

Thumbnails::~Thumbnails() {
    m_pool.clear();
    m_pool.waitForDone();
}

QImage Thumbnails::image(const std::filesystem::path& file) {
    const QString name = textOf(file);
    if (const QImage* known = m_images.object(name))
        return *known;
    if (m_loading.contains(name))
        return {};
    m_loading.insert(name, true);
    auto* watcher = new QFutureWatcher<QImage>(this);
    connect(watcher, &QFutureWatcher<QImage>::finished, this, [this, watcher, name] {
        watcher->deleteLater();
        m_loading.remove(name);
        if (watcher->future().resultCount() > 0) {
            // An unreadable picture is kept as null, so it is not tried again and again.
            m_images.insert(name, new QImage(watcher->result()));
            emit ready();
        }
    });
    watcher->setFuture(QtConcurrent::run(&m_pool, loaded, name));
    return {};
}

} // namespace fusiform
