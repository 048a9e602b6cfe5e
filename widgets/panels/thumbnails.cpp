#include "widgets/panels/thumbnails.h"

#include "analysis/core/give_way.h"
#include "widgets/window/texts.h"

#include <QCoreApplication>
#include <QImageReader>
#include <QPointer>

#include <algorithm>

namespace fusiform {
namespace {

constexpr int keptImages = 1000; ///< 83 kB each at most

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
    m_loading.insert(name);
    // This object outlives its threads, and what they leave for it goes with it.
    const auto read = [this, name] {
        giveWay(Behind::Window);
        QMetaObject::invokeMethod(
            this,
            [this, name, image = loaded(name)] {
                m_loading.remove(name);
                // An unreadable picture is kept as null, so it is not tried again and again.
                m_images.insert(name, new QImage(image));
                emit ready();
            },
            Qt::QueuedConnection);
    };
    m_pool.start(read, ++m_asked);
    return {};
}

bool Thumbnails::unreadable(const std::filesystem::path& file) const {
    const QImage* known = m_images.object(textOf(file));
    return known && known->isNull();
}

} // namespace fusiform
