#include "widgets/dialogs/stimulus_picture.h"

#include "widgets/window/texts.h"

#include <QFileInfo>
#include <QImageReader>
#include <QPainter>

#include <algorithm>

namespace fusiform {
namespace {

constexpr int longestSide = 4096; ///< pixels; more than screens have

} // namespace

StimulusPicture::StimulusPicture(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

StimulusPicture::Read StimulusPicture::readFrom(const QString& file) {
    if (!QFileInfo::exists(file))
        return {{}, tr("The picture is missing: there is no file %1").arg(file)};
    QImageReader reader(file);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true); // names of stimuli may end in anything
    const QSize size = reader.size();
    if (size.isValid() && std::max(size.width(), size.height()) > longestSide)
        reader.setScaledSize(size.scaled(longestSide, longestSide, Qt::KeepAspectRatio));
    QImage image = reader.read();
    if (image.isNull())
        return {{}, tr("The picture cannot be read (%1): %2").arg(reader.errorString(), file)};
    return {image, {}};
}

void StimulusPicture::say(const QString& text) {
    m_image = {};
    m_text = text;
    update();
}

void StimulusPicture::setFile(const std::filesystem::path& file) {
    if (file.empty()) {
        m_work.cancel();
        say(tr("This stimulus has no picture."));
        emit loaded();
        return;
    }
    say({});
    m_work.start(
        [name = textOf(file)](Progress&) { return readFrom(name); },
        [this](const auto& outcome) {
            if (const auto* read = std::get_if<Read>(&outcome)) {
                m_image = read->image;
                m_text = read->problem;
            }
            update();
            emit loaded();
        });
}

void StimulusPicture::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    if (m_image.isNull()) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(
            rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap | Qt::TextWrapAnywhere,
            m_text);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    // Small pictures grow, or 100 pixels would be lost on a large screen, but not to a blur.
    const QSize most = m_image.size() * 3;
    QRect target(QPoint(), m_image.size().scaled(size().boundedTo(most), Qt::KeepAspectRatio));
    target.moveCenter(rect().center());
    painter.drawImage(target, m_image);
}

} // namespace fusiform
