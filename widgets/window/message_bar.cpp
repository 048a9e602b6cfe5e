#include "widgets/window/message_bar.h"

#include "widgets/window/texts.h"

#include <QGridLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

namespace fusiform {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent) {
    setObjectName("messageBar");
    setAccessibleName(tr("Message"));
    setFrameShape(QFrame::StyledPanel);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(10, 4, 4, 4);
    m_icon = new QLabel(this);
    m_text = new QLabel(this);
    m_text->setObjectName("messageText");
    m_details = new QLabel(this);
    m_details->setObjectName("messageDetails");
    for (auto* label : {m_text, m_details}) {
        label->setTextFormat(Qt::PlainText); // file names may hold anything
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_toggle = new QToolButton(this);
    m_toggle->setObjectName("messageToggle");
    m_toggle->setText(tr("Details"));
    m_toggle->setAccessibleName(tr("Details"));
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    auto* close = new QToolButton(this);
    close->setObjectName("messageClose");
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close->setAccessibleName(tr("Close message"));
    close->setToolTip(tr("Close"));
    close->setAutoRaise(true);
    grid->addWidget(m_icon, 0, 0);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_toggle, 0, 2);
    grid->addWidget(close, 0, 3);
    grid->addWidget(m_details, 1, 1, 1, 3);
    grid->setColumnStretch(1, 1);
    connect(m_toggle, &QToolButton::toggled, m_details, &QWidget::setVisible);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

constexpr qsizetype longestInLine = 110;

void MessageBar::showError(const ErrorDetails& details) {
    const QString file = QString::fromStdString(details.file);
    const QString doing = analysisText(details.doing);
    QStringList lines;
    const auto line = [&](const QString& label, const QString& value) {
        if (!value.isEmpty())
            lines << tr("%1: %2").arg(label, value);
    };
    line(tr("File"), file);
    line(tr("Expected"), analysisText(details.expected));
    line(tr("Found"), analysisText(details.found));
    line(tr("What to do"), analysisText(details.hint));
    QString problem = file.isEmpty() ? tr("Problem: %1").arg(doing)
                                     : tr("Problem: %1, %2").arg(doing, QFileInfo(file).fileName());
    // Short ones are told at once; whoever wants the rest unfolds it.
    const QString expected = analysisText(details.expected);
    const QString found = analysisText(details.found);
    if (!expected.isEmpty() && !found.isEmpty() && expected.size() + found.size() < longestInLine)
        problem = tr("%1: expected %2, found %3").arg(problem, expected, found);
    showText(problem, lines.join('\n'), true);
}

void MessageBar::showMessage(const QString& text) {
    showText(text, {}, false);
}

void MessageBar::showText(const QString& text, const QString& details, bool problem) {
    m_problem = problem;
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    const auto icon = problem ? QStyle::SP_MessageBoxWarning : QStyle::SP_MessageBoxInformation;
    m_icon->setPixmap(style()->standardIcon(icon).pixmap(size));
    m_text->setText(text);
    m_details->setText(details);
    m_details->hide();
    m_toggle->setChecked(false);
    m_toggle->setVisible(!details.isEmpty());
    show();
}

QString MessageBar::text() const {
    return m_text->text();
}

QString MessageBar::detailsText() const {
    return m_details->text();
}

} // namespace fusiform
