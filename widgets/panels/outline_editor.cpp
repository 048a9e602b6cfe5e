#include "widgets/panels/outline_editor.h"

#include "widgets/panels/line_look.h"

#include <QHBoxLayout>
#include <QLabel>

namespace fusiform {

OutlineEditor::OutlineEditor(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    setObjectName("outlineEditor");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_title = new QLabel(this);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_look = new LineLook(tr("the outlines"), this);
    row->addWidget(m_title, 1);
    row->addWidget(m_look, 1);
    connect(m_look, &LineLook::widthChosen, this, [this](double width) {
        m_session.changeView(
            tr("Width of outlines"), [=](ViewState& view) { view.outlineLook.width = width; },
            QStringLiteral("outlineWidth"));
    });
    connect(m_look, &LineLook::colourChosen, this, [this](const Rgb& colour) {
        m_session.changeView(
            tr("Colour of outlines"), [&colour](ViewState& view) { view.outlineLook.colour = colour; });
    });
    for (const auto signal : {&Session::datasetChanged, &Session::viewChanged})
        connect(&session, signal, this, &OutlineEditor::follow);
    follow();
}

void OutlineEditor::follow() {
    const ViewState& view = m_session.view();
    setVisible(!view.outlines.empty());
    m_title->setText(tr("Outlines of %1").arg(QString::fromStdString(view.outlines)));
    m_title->setToolTip(m_title->text());
    m_look->showLook(view.outlineLook.width, view.outlineLook.colour);
}

} // namespace fusiform
