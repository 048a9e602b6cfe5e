#include "widgets/panels/colour_map_box.h"

#include <QImage>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include <algorithm>

namespace fusiform {
namespace {

constexpr int NameRole = Qt::UserRole;
constexpr int OwnRole = Qt::UserRole + 1; ///< number among the imported ones

constexpr int finestScreen = 3; ///< pixels of a screen on one of the icon; coarser ones scale it down

QIcon iconOf(const ColourMap& colours, const QSize& size) {
    QImage image(size * finestScreen, QImage::Format_RGB32);
    for (int x = 0; x < image.width(); ++x) {
        const double fraction = x / double(image.width() - 1);
        const auto count = double(std::min<std::size_t>(colours.table.size(), 12));
        const Rgb colour = colours.kind == ColourMapKind::Categorical
                               ? colours.ofCategory(std::int64_t(std::min(fraction, 0.999) * count))
                               : colours.at(fraction);
        for (int y = 0; y < image.height(); ++y)
            image.setPixel(x, y, qRgb(colour[0], colour[1], colour[2]));
    }
    return QIcon(QPixmap::fromImage(image));
}

QString headingOf(ColourMapKind kind) {
    switch (kind) {
    case ColourMapKind::Sequential:
        return ColourMapBox::tr("From low to high");
    case ColourMapKind::Diverging:
        return ColourMapBox::tr("Two directions from a middle");
    case ColourMapKind::Cyclic:
        return ColourMapBox::tr("Angles and phases");
    case ColourMapKind::Categorical:
        return ColourMapBox::tr("Categories");
    case ColourMapKind::Ordinal:
        return ColourMapBox::tr("Categories in an order");
    }
    return {};
}

} // namespace

ColourMapBox::ColourMapBox(QWidget* parent) : QComboBox(parent) {
    const int height = std::max(10, fontMetrics().ascent()); // grows with the text
    setIconSize({9 * height / 2, height});
    setMaxVisibleItems(24);
    for (const ColourMapKind kind : {ColourMapKind::Sequential, ColourMapKind::Diverging, ColourMapKind::Cyclic,
                                     ColourMapKind::Categorical, ColourMapKind::Ordinal}) {
        addHeading(headingOf(kind));
        for (const ColourMap& colours : colourMaps())
            if (colours.kind == kind) {
                const QString name = QString::fromStdString(colours.name);
                addItem(iconOf(colours, iconSize()), name, name);
            }
    }
    m_named = count();
    setCurrentIndex(1);
    connect(this, &QComboBox::currentIndexChanged, this, &ColourMapBox::chosen);
}

void ColourMapBox::addHeading(const QString& text) {
    addItem(text);
    auto* item = static_cast<QStandardItemModel*>(model())->item(count() - 1);
    item->setFlags(Qt::NoItemFlags);
    QFont font = item->font();
    font.setBold(true);
    item->setFont(font);
}

void ColourMapBox::chosen(int index) {
    const QVariant own = itemData(index, OwnRole);
    if (own.isValid())
        emit ownChosen(m_own[std::size_t(own.toInt())]);
    else if (itemData(index, NameRole).isValid())
        emit namedChosen(itemData(index, NameRole).toString().toStdString());
}

void ColourMapBox::showColours(const Overlay& overlay, const std::vector<OwnColours>& own) {
    const QSignalBlocker quiet(this);
    if (own != m_own) {
        m_own = own;
        while (count() > m_named)
            removeItem(count() - 1);
        if (!m_own.empty())
            addHeading(tr("Imported"));
        for (std::size_t at = 0; at < m_own.size(); ++at) {
            addItem(iconOf(*m_own[at].map, iconSize()), QString::fromStdString(m_own[at].map->name));
            setItemData(count() - 1, int(at), OwnRole);
        }
    }
    const auto found = std::ranges::find(m_own, overlay.ownColours);
    setCurrentIndex(
        overlay.ownColours.map && found != m_own.end() ? m_named + 1 + int(found - m_own.begin())
                                                       : findData(QString::fromStdString(overlay.colourMap)));
}

} // namespace fusiform
