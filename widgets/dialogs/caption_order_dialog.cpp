#include "widgets/dialogs/caption_order_dialog.h"

#include "widgets/panels/card_place.h"
#include "widgets/window/texts.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>

namespace fusiform {
namespace {

constexpr int voxelRole = Qt::UserRole;

QString titleOf(CaptionOrder order) {
    switch (order) {
    case CaptionOrder::VoxelSet:
        return CaptionOrderDialog::tr("&Rows of the voxel set");
    case CaptionOrder::VolumeC:
        return CaptionOrderDialog::tr("Positions in the volume, &last axis fastest (C, NumPy)");
    case CaptionOrder::VolumeF:
        return CaptionOrderDialog::tr("Positions in the volume, &first axis fastest (Fortran, MATLAB)");
    }
    return {};
}

/// Never 100 % unless all are inside, never 0 % unless none is.
QString fitText(const CaptionReading& reading) {
    const double per = reading.all > 0 ? 100 * double(reading.inside) / double(reading.all) : 0;
    int shown = int(std::lround(per));
    if (reading.inside < reading.all)
        shown = std::min(shown, 99);
    if (reading.inside > 0)
        shown = std::max(shown, 1);
    return CaptionOrderDialog::tr("%1 % of %2 captions are inside the voxel set").arg(shown).arg(reading.all);
}

} // namespace

CaptionOrderDialog::CaptionOrderDialog(
    Session& session, const std::filesystem::path& file, std::vector<CaptionReading> readings,
    QWidget* parent)
    : QDialog(parent), m_session(session), m_generation(session.generation()),
      m_readings(std::move(readings)) {
    setObjectName("captionOrderDialog");
    setWindowTitle(tr("Captions of %1").arg(QFileInfo(textOf(file)).fileName()));
    auto* layout = new QVBoxLayout(this);
    auto* explanation = new QLabel(
        tr("The file does not say what the indices of its captions count, and they can be read in several "
           "ways. "
           "Which one puts the captions where they belong? Choose a line to see its place on the cortex."),
        this);
    explanation->setWordWrap(true);
    layout->addWidget(explanation);
    m_orders = new QButtonGroup(this);
    for (std::size_t at = 0; at < m_readings.size(); ++at) {
        const CaptionReading& reading = m_readings[at];
        const std::string_view name = nameOf(reading.order);
        auto* button = new QRadioButton(tr("%1: %2").arg(titleOf(reading.order), fitText(reading)), this);
        button->setObjectName("order-" + QString::fromUtf8(name.data(), qsizetype(name.size())));
        button->setEnabled(reading.inside > 0);
        m_orders->addButton(button, int(at));
        layout->addWidget(button);
    }
    m_preview = new QTreeWidget(this);
    m_preview->setObjectName("captionPreview");
    m_preview->setAccessibleName(tr("Captions of some voxels"));
    m_preview->setHeaderLabels({tr("Voxel"), tr("Place"), tr("Caption")});
    m_preview->setRootIsDecorated(false);
    m_preview->setUniformRowHeights(true);
    m_preview->setAlternatingRowColors(true);
    layout->addWidget(m_preview, 1);
    m_left = new QLabel(this);
    m_left->setObjectName("captionsLeftOut");
    m_left->setWordWrap(true);
    layout->addWidget(m_left);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setText(tr("Add captions"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_orders, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            showReading();
    });
    connect(m_preview, &QTreeWidget::currentItemChanged, this, &CaptionOrderDialog::showPlace);
    connect(&session, &Session::datasetChanged, this, [this] {
        if (m_session.generation() != m_generation)
            reject(); // the voxels it asks about are gone
    });
    const auto best = std::ranges::max_element(m_readings, {}, &CaptionReading::inside);
    m_orders->button(int(best - m_readings.begin()))->setChecked(true);
    resize(760, 520);
}

const CaptionReading& CaptionOrderDialog::chosen() const {
    return m_readings[std::size_t(std::max(0, m_orders->checkedId()))];
}

CaptionOrder CaptionOrderDialog::order() const {
    return chosen().order;
}

Cursor CaptionOrderDialog::placeOf(std::int64_t voxel) const {
    return m_session.placeOf(m_session.dataset()->voxels->worldOf(voxel));
}

/// A few voxels, of as many regions as there are.
void CaptionOrderDialog::showReading() {
    const CaptionReading& reading = chosen();
    const auto dataset = m_session.dataset();
    m_preview->clear();
    std::set<QString> regions;
    QList<QTreeWidgetItem*> first;
    QList<QTreeWidgetItem*> rest;
    for (const VoxelCaption& caption : reading.sample) {
        const CardPlace place = cardPlace(*dataset, placeOf(caption.index), caption.index);
        const QString region = place.regions.empty() ? QString() : place.regions.front().second;
        const bool fresh = !region.isEmpty() && regions.insert(region).second;
        if ((fresh ? first : rest).size() >= previewLines)
            continue;
        QString where = place.regionText();
        if (where.isEmpty())
            where = place.hemisphere ? tr("cortex, no region") : tr("away from the cortex");
        auto* item = new QTreeWidgetItem(
            {QString::number(caption.index), where, QString::fromStdString(caption.caption)});
        item->setData(0, voxelRole, qlonglong(caption.index));
        for (int column = 1; column < 3; ++column)
            item->setToolTip(column, item->text(column));
        (fresh ? first : rest) << item;
    }
    while (first.size() < previewLines && !rest.isEmpty())
        first << rest.takeAt(rest.size() / 2);
    qDeleteAll(rest);
    m_preview->addTopLevelItems(first);
    m_preview->resizeColumnToContents(0);
    m_preview->header()->resizeSection(1, 250);
    const std::int64_t outside = reading.all - reading.inside;
    m_left->setText(
        outside > 0 ? tr("%1 captions are outside the voxel set and would be left out.").arg(outside)
                    : tr("All captions are inside the voxel set."));
    m_accept->setEnabled(reading.inside > 0);
}

void CaptionOrderDialog::showPlace() {
    const QTreeWidgetItem* item = m_preview->currentItem();
    if (!item || m_session.generation() != m_generation)
        return;
    const Cursor place = placeOf(item->data(0, voxelRole).toLongLong());
    m_session.select(place.world);
    emit m_session.centreRequested(place);
}

} // namespace fusiform
