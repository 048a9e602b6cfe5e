#include "widgets/dialogs/figure_dialog.h"

#include "render/figures/canvas.h"
#include "widgets/dialogs/save_file.h"
#include "widgets/window/texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr double doubleColumn = 180; ///< mm, the full width of a journal page
constexpr int largestSide = 20000;   ///< pixels

} // namespace

QString titleOf(StandardView view) {
    switch (view) {
    case StandardView::Lateral:
        return FigureDialog::tr("Lateral");
    case StandardView::Medial:
        return FigureDialog::tr("Medial");
    case StandardView::Ventral:
        return FigureDialog::tr("Ventral");
    case StandardView::Dorsal:
        return FigureDialog::tr("Dorsal");
    case StandardView::Anterior:
        return FigureDialog::tr("Anterior");
    case StandardView::Posterior:
        return FigureDialog::tr("Posterior");
    }
    return {};
}

FigureDialog::FigureDialog(const QString& file, QWidget* parent) : QDialog(parent) {
    setObjectName("figureDialog");
    setWindowTitle(tr("Export figure"));
    auto* form = new QFormLayout(this);

    const auto length = [this](const QString& name, const QString& title, double value) {
        auto* spin = new QDoubleSpinBox(this);
        spin->setObjectName(name);
        spin->setAccessibleName(title);
        spin->setDecimals(1);
        spin->setRange(0, largestSide);
        spin->setValue(value);
        connect(spin, &QDoubleSpinBox::valueChanged, this, &FigureDialog::showPixels);
        return spin;
    };
    m_width = length("figureWidth", tr("Width"), doubleColumn);
    m_width->setMinimum(1);
    m_height = length("figureHeight", tr("Height"), 0);
    m_height->setSpecialValueText(tr("Automatic"));
    m_unit = new QComboBox(this);
    m_unit->setObjectName("figureUnit");
    m_unit->setAccessibleName(tr("Unit of length"));
    m_unit->addItem(tr("mm"), true);
    m_unit->addItem(tr("pixels"), false);
    auto* size = new QHBoxLayout;
    size->addWidget(m_width, 1);
    size->addWidget(new QLabel(QString(QChar(0x00d7)), this));
    size->addWidget(m_height, 1);
    size->addWidget(m_unit);
    auto* sizeLabel = new QLabel(tr("&Size"), this);
    sizeLabel->setBuddy(m_width);
    form->addRow(sizeLabel, size);

    m_dpi = new QSpinBox(this);
    m_dpi->setObjectName("figureDpi");
    m_dpi->setAccessibleName(tr("Resolution"));
    m_dpi->setRange(30, 2400);
    m_dpi->setValue(300);
    m_dpi->setSuffix(tr(" dpi"));
    form->addRow(tr("&Resolution"), m_dpi);
    m_pixels = new QLabel(this);
    m_pixels->setEnabled(false);
    form->addRow(QString(), m_pixels);

    auto* grid = new QGridLayout;
    m_asOnScreen = new QCheckBox(tr("As on screen"), this);
    m_asOnScreen->setObjectName("figureAsOnScreen");
    grid->addWidget(m_asOnScreen, 0, 0, 1, 3);
    int cell = 3;
    for (const StandardView view :
         {StandardView::Lateral, StandardView::Medial, StandardView::Ventral, StandardView::Dorsal,
          StandardView::Anterior, StandardView::Posterior}) {
        auto* check = new QCheckBox(titleOf(view), this);
        const std::string_view name = nameOf(view);
        check->setObjectName("view-" + QString::fromUtf8(name.data(), qsizetype(name.size())));
        check->setChecked(view == StandardView::Lateral || view == StandardView::Medial);
        connect(m_asOnScreen, &QCheckBox::toggled, check, &QWidget::setDisabled);
        grid->addWidget(check, cell / 3, cell % 3);
        ++cell;
        m_views.emplace_back(view, check);
    }
    form->addRow(tr("Views"), grid);

    const auto option = [&](const QString& name, const QString& title, bool checked) {
        auto* check = new QCheckBox(title, this);
        check->setObjectName(name);
        check->setChecked(checked);
        form->addRow(QString(), check);
        return check;
    };
    m_transparent = option("figureTransparent", tr("&Transparent background"), false);
    m_colourBar = option("figureColourBar", tr("&Colour bar"), true);
    m_annotations = option("figureAnnotations", tr("&Hemisphere letters and convention"), true);

    m_file = new QLineEdit(file, this);
    m_file->setObjectName("figureFile");
    m_file->setAccessibleName(tr("File"));
    m_file->setMinimumWidth(320);
    auto* browse = new QPushButton(tr("&Browse…"), this);
    connect(browse, &QPushButton::clicked, this, &FigureDialog::chooseFile);
    auto* fileRow = new QHBoxLayout;
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(browse);
    auto* fileLabel = new QLabel(tr("&File"), this);
    fileLabel->setBuddy(m_file);
    form->addRow(fileLabel, fileRow);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto* exportButton = buttons->button(QDialogButtonBox::Ok);
    exportButton->setText(tr("Export"));
    connect(buttons, &QDialogButtonBox::accepted, this, &FigureDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &FigureDialog::reject);
    form->addRow(buttons);

    connect(m_unit, &QComboBox::currentIndexChanged, this, &FigureDialog::changeUnit);
    connect(m_dpi, &QSpinBox::valueChanged, this, &FigureDialog::showPixels);
    showPixels();
}

double FigureDialog::millimetres(const QDoubleSpinBox& length) const {
    return m_inMillimetres ? length.value() : length.value() * millimetresPerInch / m_dpi->value();
}

int FigureDialog::pixels(const QDoubleSpinBox& length) const {
    return int(std::lround(std::min(millimetres(length) / millimetresPerInch * m_dpi->value(), double(largestSide))));
}

FigureRequest FigureDialog::request() const {
    FigureRequest request{pageFormatNamed("two-columns"), {}, m_transparent->isChecked()};
    request.format.width = std::clamp(millimetres(*m_width), smallestPage, largestPage);
    const double height = millimetres(*m_height);
    request.format.height = height > 0 ? std::clamp(height, smallestPage, largestPage) : 0;
    request.format.dpi = m_dpi->value();
    request.contents.colourBar = m_colourBar->isChecked();
    request.contents.annotations = m_annotations->isChecked();
    request.contents.asOnScreen = m_asOnScreen->isChecked();
    request.contents.views.clear();
    for (const auto& [view, check] : m_views)
        if (check->isChecked())
            request.contents.views.push_back(view);
    if (request.contents.views.empty())
        request.contents.asOnScreen = true;
    return request;
}

QString FigureDialog::file() const {
    const QString name = m_file->text().trimmed();
    return name.isEmpty() || !QFileInfo(name).suffix().isEmpty() ? name : name + ".png";
}

void FigureDialog::accept() {
    if (file().isEmpty()) {
        m_file->setFocus();
        return;
    }
    if (mayReplace({pathOf(file())}, this))
        QDialog::accept();
}

void FigureDialog::chooseFile() {
    const QString chosen = QFileDialog::getSaveFileName(
        this, tr("Export figure"), m_file->text(), tr("Figures (*.png *.tiff *.tif *.svg *.pdf)"), nullptr,
        QFileDialog::DontConfirmOverwrite); // asked on exporting, whichever way the name was given
    if (!chosen.isEmpty())
        m_file->setText(chosen);
}

void FigureDialog::changeUnit() {
    const bool millimetres = m_unit->currentData().toBool();
    if (millimetres == m_inMillimetres)
        return;
    const double factor =
        millimetres ? millimetresPerInch / m_dpi->value() : m_dpi->value() / millimetresPerInch;
    const double width = m_width->value() * factor;
    const double height = m_height->value() * factor;
    m_inMillimetres = millimetres;
    for (auto* spin : {m_width, m_height})
        spin->setDecimals(millimetres ? 1 : 0);
    m_width->setValue(width);
    m_height->setValue(height);
    showPixels();
}

void FigureDialog::showPixels() {
    const int height = pixels(*m_height);
    m_pixels->setText(
        height > 0 ? tr("%1 × %2 pixels").arg(pixels(*m_width)).arg(height)
                   : tr("%1 pixels wide").arg(pixels(*m_width)));
}

} // namespace fusiform
