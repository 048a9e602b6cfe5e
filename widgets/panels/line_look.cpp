#include "widgets/panels/line_look.h"

#include "render/view_state.h"
#include "widgets/dialogs/number_field.h"

#include <QColorDialog>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

namespace fusiform {
namespace {

QColor qtColour(const Rgb& colour) {
    return {colour[0], colour[1], colour[2]};
}

} // namespace

LineLook::LineLook(const QString& of, QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("Width"), this);
    m_width = new NumberField(this);
    m_width->setObjectName("lineWidth");
    m_width->setAccessibleName(tr("Width of %1 in pixels").arg(of));
    m_width->setToolTip(m_width->accessibleName());
    m_width->setRange(thinnestLines, thickestLines);
    m_width->setStepType(QAbstractSpinBox::DefaultStepType);
    m_width->setSingleStep(0.5);
    m_width->setKeyboardTracking(false); // half a number is no width
    m_width->setSuffix(tr(" px"));
    label->setBuddy(m_width);
    m_button = new QToolButton(this);
    m_button->setObjectName("lineColour");
    m_button->setAccessibleName(tr("Colour of %1").arg(of));
    m_button->setToolTip(m_button->accessibleName());
    row->addWidget(label);
    row->addWidget(m_width, 1);
    row->addWidget(m_button);
    connect(m_width, &NumberField::valueChanged, this, &LineLook::widthChosen);
    connect(m_button, &QToolButton::clicked, this, &LineLook::askForColour);
    showLook(OutlineLook().width, OutlineLook().colour);
}

void LineLook::showLook(double width, const Rgb& colour) {
    const QSignalBlocker quiet(m_width);
    m_width->setValue(width);
    m_colour = colour;
    m_button->setAccessibleDescription('#' + QString::fromStdString(hexOf(colour)));
    paintButton();
}

void LineLook::paintButton() {
    const QSize size = m_button->iconSize();
    QPixmap swatch(size * devicePixelRatioF());
    swatch.setDevicePixelRatio(devicePixelRatioF());
    swatch.fill(qtColour(m_colour));
    QPainter painter(&swatch);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(QRectF(QPointF(0, 0), QSizeF(size)).adjusted(0.5, 0.5, -0.5, -0.5));
    m_button->setIcon(swatch);
}

void LineLook::askForColour() {
    emit colourAsked();
    auto* dialog = new QColorDialog(qtColour(m_colour), this);
    dialog->setObjectName("lineColourDialog");
    dialog->setWindowTitle(m_button->accessibleName());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor& chosen) {
        if (chosen.isValid())
            emit colourChosen(
                Rgb{std::uint8_t(chosen.red()), std::uint8_t(chosen.green()), std::uint8_t(chosen.blue())});
    });
    dialog->open();
}

void LineLook::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        paintButton();
}

} // namespace fusiform
