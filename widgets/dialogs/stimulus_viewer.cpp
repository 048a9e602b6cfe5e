#include "widgets/dialogs/stimulus_viewer.h"

#include "widgets/dialogs/stimulus_picture.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDockWidget>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace fusiform {
namespace {

constexpr int marginAround = 28; ///< pixels of the window that stay visible around the panel
constexpr int leastWide = 720; ///< a panel as wide as this shows the words beside the picture
constexpr int wordsWidth = 300;
constexpr int wordsHeight = 170;

/// The window that has room: a floating dock is too small for a picture.
QWidget* windowBehind(QWidget* widget) {
    QWidget* window = widget->window();
    if (qobject_cast<QDockWidget*>(window) && window->parentWidget())
        window = window->parentWidget()->window();
    return window;
}

QString row(const QString& label, const QString& value) {
    return QStringLiteral("<tr><td style='padding-right:10px'>%1</td><td>%2</td></tr>")
        .arg(label.toHtmlEscaped(), value.toHtmlEscaped());
}

QString htmlOf(const RankedStimulus& stimulus) {
    QString html = QStringLiteral("<table cellspacing='0' cellpadding='2'>");
    if (stimulus.measured)
        html += row(StimulusViewer::tr("Measured"), rankText(*stimulus.measured));
    if (stimulus.predicted)
        html += row(StimulusViewer::tr("Predicted"), rankText(*stimulus.predicted));
    if (!stimulus.category.isEmpty())
        html += row(StimulusViewer::tr("Category"), stimulus.category);
    html += row(StimulusViewer::tr("Row"), QString::number(stimulus.stimulus));
    html += QStringLiteral("</table>");
    for (const QString& caption : stimulus.captions)
        html += QStringLiteral("<p style='margin:8px 0 0 0'>%1</p>").arg(caption.toHtmlEscaped());
    if (stimulus.captions.isEmpty())
        html += QStringLiteral("<p style='margin:8px 0 0 0'><i>%1</i></p>")
                    .arg(StimulusViewer::tr("No caption").toHtmlEscaped());
    return html;
}

} // namespace

StimulusViewer::StimulusViewer(
    std::vector<RankedStimulus> stimuli, int first, const QString& list, QWidget* beside)
    : QWidget(windowBehind(beside)), m_stimuli(std::move(stimuli)),
      m_current(std::clamp(first, 0, std::max(0, int(m_stimuli.size()) - 1))), m_before(beside) {
    setObjectName("stimulusViewer");
    setAccessibleName(tr("Stimulus"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    buildPanel(list);
    parentWidget()->installEventFilter(this);
    setGeometry(parentWidget()->rect());
    showCurrent();
    raise();
    show();
    if (parentWidget() != beside->window())
        parentWidget()->activateWindow();
    setFocus();
}

void StimulusViewer::buildPanel(const QString& list) {
    m_panel = new QFrame(this);
    m_panel->setObjectName("stimulusPanel");
    m_panel->setFrameShape(QFrame::StyledPanel);
    m_panel->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(m_panel);
    column->setContentsMargins(12, 8, 12, 10);
    auto* head = new QHBoxLayout;
    column->addLayout(head);
    m_title = new QLabel(m_panel);
    m_title->setObjectName("stimulusTitle");
    m_title->setTextFormat(Qt::PlainText);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    head->addWidget(m_title, 1);
    QToolButton* close = addButton(*head, "stimulusClose", tr("×"), tr("Close (Esc)"));
    connect(close, &QToolButton::clicked, this, &StimulusViewer::leave);

    m_body = new QBoxLayout(QBoxLayout::LeftToRight);
    m_body->setSpacing(14);
    column->addLayout(m_body, 1);
    m_picture = new StimulusPicture(m_panel);
    m_picture->setObjectName("stimulusPicture");
    m_body->addWidget(m_picture, 1);
    auto* scroll = new QScrollArea(m_panel);
    scroll->setObjectName("stimulusScroll");
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // the keys are the viewer's
    m_words = new QLabel;
    m_words->setObjectName("stimulusWords");
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_words);
    m_body->addWidget(scroll);

    auto* foot = new QHBoxLayout;
    column->addLayout(foot);
    auto* where = new QLabel(list, m_panel);
    where->setObjectName("stimulusList");
    where->setTextFormat(Qt::PlainText);
    where->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    foot->addWidget(where, 1);
    m_previous = addButton(*foot, "stimulusPrevious", tr("◀"), tr("Previous (←)"));
    m_position = new QLabel(m_panel);
    m_position->setObjectName("stimulusPosition");
    m_position->setAlignment(Qt::AlignCenter);
    m_position->setMinimumWidth(m_position->fontMetrics().horizontalAdvance(QStringLiteral("000 of 000")));
    foot->addWidget(m_position);
    m_next = addButton(*foot, "stimulusNext", tr("▶"), tr("Next (→)"));
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
}

QToolButton*
StimulusViewer::addButton(QBoxLayout& row, const QString& name, const QString& text, const QString& tooltip) {
    auto* button = new QToolButton(m_panel);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(tooltip);
    button->setAccessibleName(tooltip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    row.addWidget(button);
    return button;
}

void StimulusViewer::showCurrent() {
    if (m_stimuli.empty())
        return;
    const RankedStimulus& stimulus = m_stimuli[std::size_t(m_current)];
    m_title->setText(stimulus.id);
    m_words->setText(htmlOf(stimulus));
    m_position->setText(tr("%1 of %2").arg(m_current + 1).arg(m_stimuli.size()));
    m_previous->setEnabled(m_current > 0);
    m_next->setEnabled(m_current + 1 < int(m_stimuli.size()));
    m_picture->setFile(stimulus.image);
    setAccessibleDescription(
        stimulus.id + QStringLiteral(". ") + stimulus.captions.join(QStringLiteral(". ")));
}

void StimulusViewer::step(int by) {
    const int next = std::clamp(m_current + by, 0, std::max(0, int(m_stimuli.size()) - 1));
    if (next == m_current)
        return;
    m_current = next;
    showCurrent();
}

void StimulusViewer::leave() {
    hide();
    if (m_before)
        m_before->setFocus();
    close();
}

bool StimulusViewer::event(QEvent* event) {
    // Esc, arrows and letters are meant for what covers the window, not for the menus behind it.
    constexpr auto command = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    if (event->type() == QEvent::ShortcutOverride &&
        !(static_cast<QKeyEvent*>(event)->modifiers() & command)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool StimulusViewer::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void StimulusViewer::resizeEvent(QResizeEvent* /*event*/) {
    const int edge = std::min({marginAround, width() / 20, height() / 20});
    m_panel->setGeometry(rect().adjusted(edge, edge, -edge, -edge));
    const bool wide = m_panel->width() >= leastWide;
    m_body->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget* words = m_body->itemAt(1)->widget();
    words->setFixedWidth(wide ? wordsWidth : m_panel->width() - 24);
    words->setMaximumHeight(wide ? QWIDGETSIZE_MAX : wordsHeight);
}

void StimulusViewer::paintEvent(QPaintEvent* /*event*/) {
    QPainter(this).fillRect(rect(), QColor(0, 0, 0, 150));
}

void StimulusViewer::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        return step(-1);
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return step(1);
    case Qt::Key_Home:
        return step(-m_current);
    case Qt::Key_End:
        return step(int(m_stimuli.size()));
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return leave();
    default:
        event->accept();
    }
}

void StimulusViewer::mousePressEvent(QMouseEvent* event) {
    if (!m_panel->geometry().contains(event->pos()))
        leave();
}

void StimulusViewer::wheelEvent(QWheelEvent* event) {
    event->accept(); // what is behind stays as it is
}

void viewStimuli(
    const std::vector<RankedStimulus>& stimuli, int first, const QString& list, QWidget* beside) {
    if (!stimuli.empty())
        new StimulusViewer(stimuli, first, list, beside);
}

} // namespace fusiform
