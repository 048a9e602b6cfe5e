#include "widgets/dialogs/shortcut_overlay.h"

#include "widgets/views/mouse_settings.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPalette>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

namespace fusiform {
namespace {

QLabel* boldLabel(const QString& text, QWidget& parent) {
    auto* label = new QLabel(text, &parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

QLabel* quietLabel(const QString& text, QWidget& parent) {
    auto* label = new QLabel(text, &parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

struct KeyGroup {
    QString title;
    std::vector<std::pair<QString, QString>> keys; ///< what is done, by which keys
};

/// In the order of the menus.
std::vector<KeyGroup> keyGroups(const std::vector<ActionEntry>& actions) {
    std::vector<KeyGroup> groups;
    for (const ActionEntry& entry : actions) {
        QStringList keys;
        for (const QKeySequence& keySequence : entry.action->shortcuts())
            keys << keySequence.toString(QKeySequence::NativeText);
        if (keys.isEmpty())
            continue;
        auto group = std::ranges::find(groups, entry.group, &KeyGroup::title);
        if (group == groups.end())
            group = groups.insert(groups.end(), {entry.group, {}});
        QString text = entry.action->text();
        text.remove('&').remove(QChar(0x2026));
        group->keys.emplace_back(text, keys.join(ShortcutOverlay::tr(" or ")));
    }
    return groups;
}

} // namespace

ShortcutOverlay::ShortcutOverlay(const std::vector<ActionEntry>& actions, QWidget* window) : QFrame(window) {
    setObjectName("shortcutOverlay");
    setAccessibleName(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setFocusPolicy(Qt::StrongFocus);

    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this); // a small window does not have the room
    scroll->setObjectName("shortcutScroll");
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    outer->addWidget(scroll);
    auto* page = new QWidget(scroll);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 18, 24, 18);
    auto* heading = new QLabel(tr("Keyboard shortcuts"), page);
    QFont large = heading->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    heading->setFont(large);
    layout->addWidget(heading);
    addKeys(actions, *layout, *page);
    addMouse(*layout, *page);
    scroll->setWidget(page);
    page->ensurePolished();
    const int bar = scroll->verticalScrollBar()->sizeHint().width();
    resize((page->sizeHint() + QSize(2 * frameWidth() + bar, 2 * frameWidth())).boundedTo(window->size()));
    move((window->width() - width()) / 2, (window->height() - height()) / 2);
    raise();
    show();
    setFocus();
}

void ShortcutOverlay::addKeys(const std::vector<ActionEntry>& actions, QVBoxLayout& layout, QWidget& page) {
    const std::vector<KeyGroup> groups = keyGroups(actions);
    std::size_t longest = 0;
    for (const KeyGroup& group : groups)
        longest = std::max(longest, group.keys.size());
    auto* columns = new QHBoxLayout;
    columns->setSpacing(28);
    layout.addLayout(columns);
    QGridLayout* column = nullptr;
    std::size_t taken = 0; // rows of the column
    for (const KeyGroup& group : groups) {
        const std::size_t rows = group.keys.size() + 2; // its title, and room below
        if (!column || taken + rows > longest + 2) {
            column = new QGridLayout;
            column->setHorizontalSpacing(12);
            column->setVerticalSpacing(4);
            auto* box = new QVBoxLayout;
            box->addLayout(column);
            box->addStretch();
            columns->addLayout(box);
            taken = 0;
        } else {
            column->setRowMinimumHeight(column->rowCount(), page.fontMetrics().height());
        }
        taken += rows;
        column->addWidget(boldLabel(group.title, page), column->rowCount(), 0, 1, 2);
        for (const auto& [text, keys] : group.keys) {
            const int row = column->rowCount();
            column->addWidget(new QLabel(text, &page), row, 0);
            column->addWidget(quietLabel(keys, page), row, 1);
        }
    }
    columns->addStretch();
}

void ShortcutOverlay::addMouse(QVBoxLayout& layout, QWidget& page) {
    const MouseSettings now = mouseSettings();
    layout.addSpacing(12);
    layout.addWidget(boldLabel(tr("Mouse"), page));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(4);
    int column = 1;
    for (const ButtonSet set : buttonSets) {
        const QString title = set == now.buttons ? tr("%1 (in use)").arg(titleOf(set)) : titleOf(set);
        grid->addWidget(set == now.buttons ? boldLabel(title, page) : quietLabel(title, page), 0, column++);
    }
    for (const MouseHelp& help : mouseHelp()) {
        const int row = grid->rowCount();
        grid->addWidget(new QLabel(help.what, &page), row, 0);
        for (std::size_t set = 0; set < help.gestures.size(); ++set)
            grid->addWidget(
                buttonSets[set] == now.buttons ? new QLabel(help.gestures[set], &page)
                                               : quietLabel(help.gestures[set], page),
                row, int(set) + 1);
    }
    grid->setColumnStretch(4, 1);
    layout.addLayout(grid);
    layout.addWidget(quietLabel(
        tr("Turning: %1. Both are chosen under View, Mouse.").arg(titleOf(now.rotation)), page));
    layout.addStretch();
}

void ShortcutOverlay::keyPressEvent(QKeyEvent* event) {
    auto* bar = findChild<QScrollArea*>("shortcutScroll")->verticalScrollBar();
    const int key = event->key();
    const bool scrolls = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    if (!scrolls || bar->maximum() == 0) {
        close();
        return;
    }
    bar->triggerAction(
        key == Qt::Key_Up     ? QAbstractSlider::SliderSingleStepSub
        : key == Qt::Key_Down ? QAbstractSlider::SliderSingleStepAdd
        : key == Qt::Key_PageUp ? QAbstractSlider::SliderPageStepSub
                                : QAbstractSlider::SliderPageStepAdd);
}

void ShortcutOverlay::mousePressEvent(QMouseEvent* /*event*/) {
    close();
}

void ShortcutOverlay::focusOutEvent(QFocusEvent* event) {
    if (event->reason() != Qt::ActiveWindowFocusReason)
        close();
}

} // namespace fusiform
