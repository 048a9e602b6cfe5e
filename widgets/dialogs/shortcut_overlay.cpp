#include "widgets/dialogs/shortcut_overlay.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPalette>
#include <QVBoxLayout>

#include <map>

namespace fusiform {

ShortcutOverlay::ShortcutOverlay(const std::vector<ActionEntry>& actions, QWidget* window) : QFrame(window) {
    setObjectName("shortcutOverlay");
    setAccessibleName(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setFocusPolicy(Qt::StrongFocus);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 18, 24, 18);
    auto* heading = new QLabel(tr("Keyboard shortcuts"), this);
    QFont large = heading->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    heading->setFont(large);
    layout->addWidget(heading);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(28);
    layout->addLayout(columns);

    std::map<QString, QGridLayout*> grids;
    for (const ActionEntry& entry : actions) {
        const auto shortcuts = entry.action->shortcuts();
        if (shortcuts.isEmpty())
            continue;
        QGridLayout*& grid = grids[entry.group];
        if (!grid) {
            auto* column = new QVBoxLayout;
            auto* title = new QLabel(entry.group, this);
            QFont bold = title->font();
            bold.setBold(true);
            title->setFont(bold);
            column->addWidget(title);
            grid = new QGridLayout;
            grid->setHorizontalSpacing(12);
            grid->setVerticalSpacing(4);
            column->addLayout(grid);
            column->addStretch();
            columns->addLayout(column);
        }
        QStringList keys;
        for (const QKeySequence& keySequence : shortcuts)
            keys << keySequence.toString(QKeySequence::NativeText);
        QString text = entry.action->text();
        text.remove('&').remove(QChar(0x2026));
        const int row = grid->rowCount();
        auto* key = new QLabel(keys.join(tr(" or ")), this);
        key->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(new QLabel(text, this), row, 0);
        grid->addWidget(key, row, 1);
    }
    ensurePolished();
    resize(sizeHint().boundedTo(window->size()));
    move((window->width() - width()) / 2, (window->height() - height()) / 2);
    raise();
    show();
    setFocus();
}

void ShortcutOverlay::keyPressEvent(QKeyEvent* /*event*/) {
    close();
}

void ShortcutOverlay::mousePressEvent(QMouseEvent* /*event*/) {
    close();
}

void ShortcutOverlay::focusOutEvent(QFocusEvent* event) {
    if (event->reason() != Qt::ActiveWindowFocusReason)
        close();
}

} // namespace fusiform
