#include "widgets/views/selection_bar.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace fusiform {

QString titleOf(SetOperation operation) {
    switch (operation) {
    case SetOperation::Replace:
        return SelectionBar::tr("New selection");
    case SetOperation::Add:
        return SelectionBar::tr("Add to the selection");
    case SetOperation::Subtract:
        return SelectionBar::tr("Subtract from the selection");
    case SetOperation::Intersect:
        return SelectionBar::tr("Intersect with the selection");
    }
    return {};
}

SelectionBar::SelectionBar(SelectionTool& tool, QWidget* parent) : QFrame(parent), m_tool(tool) {
    setObjectName("selectionBar");
    setAccessibleName(tr("Tool to select"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setCursor(Qt::ArrowCursor);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 2, 2, 2);
    m_how = new QLabel(this);
    m_how->setMinimumWidth(1); // rather cut off than widening the window
    row->addWidget(m_how);
    m_operation = new QComboBox(this);
    m_operation->setObjectName("selectionOperation");
    m_operation->setAccessibleName(tr("How it joins the selection"));
    m_operation->setToolTip(tr("Keys do the same for one stroke: Shift adds, Alt subtracts, both intersect"));
    for (const SetOperation operation :
         {SetOperation::Replace, SetOperation::Add, SetOperation::Subtract, SetOperation::Intersect})
        m_operation->addItem(titleOf(operation), int(operation));
    row->addWidget(m_operation);
    m_radiusLabel = new QLabel(tr("&Radius"), this);
    m_radius = new QDoubleSpinBox(this);
    m_radius->setObjectName("brushRadius");
    m_radius->setAccessibleName(tr("Radius of the brush"));
    m_radius->setToolTip(tr("Along the cortex; the keys [ and ] change it"));
    m_radius->setRange(SelectionTool::smallestRadius, SelectionTool::largestRadius);
    m_radius->setDecimals(1);
    m_radius->setSuffix(tr(" mm"));
    m_radiusLabel->setBuddy(m_radius);
    row->addWidget(m_radiusLabel);
    row->addWidget(m_radius);
    auto* close = new QToolButton(this);
    close->setObjectName("selectionDone");
    close->setText(tr("Done"));
    close->setToolTip(tr("Back to turning and picking"));
    close->setAutoRaise(true);
    row->addWidget(close);
    connect(m_operation, &QComboBox::activated, this, [this] {
        m_tool.setOperation(SetOperation(m_operation->currentData().toInt()));
    });
    connect(m_radius, &QDoubleSpinBox::valueChanged, &m_tool, &SelectionTool::setRadius);
    connect(close, &QToolButton::clicked, this, [this] { m_tool.setKind(SelectionTool::Kind::None); });
    connect(&m_tool, &SelectionTool::changed, this, &SelectionBar::follow);
    follow();
}

void SelectionBar::follow() {
    const SelectionTool::Kind kind = m_tool.kind();
    setVisible(kind != SelectionTool::Kind::None);
    m_how->setText(
        kind == SelectionTool::Kind::Lasso     ? tr("Lasso: draw round a part of the cortex. Ctrl turns it.")
        : kind == SelectionTool::Kind::Polygon ? tr("Polygon: click its corners, double-click the last. Ctrl turns it.")
                                               : tr("Brush: paint on the cortex. Ctrl turns it."));
    m_how->setToolTip(m_how->text());
    const bool brush = kind == SelectionTool::Kind::Brush;
    m_radius->setVisible(brush);
    m_radiusLabel->setVisible(brush);
    const QSignalBlocker quietRadius(m_radius);
    m_radius->setValue(m_tool.radius());
    const QSignalBlocker quietOperation(m_operation);
    m_operation->setCurrentIndex(m_operation->findData(int(m_tool.operation())));
    adjustSize();
}

} // namespace fusiform
