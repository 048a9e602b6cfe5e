#include "widgets/window/recent_files.h"

#include "widgets/window/settings.h"

#include <QDir>
#include <QFileInfo>

namespace fusiform {
namespace {

constexpr int mostFiles = 12;
const QString settingsKey = QStringLiteral("recentFiles");

} // namespace

RecentFiles::RecentFiles(QWidget* parent) : QMenu(tr("Open &Recent"), parent) {
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &RecentFiles::refill);
    refill();
}

QStringList RecentFiles::files() const {
    return settings().value(settingsKey).toStringList();
}

void RecentFiles::add(const QString& file) {
    const QString path = QFileInfo(file).absoluteFilePath();
    QStringList list = files();
    list.removeAll(path);
    list.prepend(path);
    settings().setValue(settingsKey, list.mid(0, mostFiles));
    refill();
}

void RecentFiles::refill() {
    clear();
    const QStringList list = files();
    for (const QString& file : list) {
        QString name = QFileInfo(file).fileName();
        QAction* action = addAction(name.replace('&', "&&"));
        action->setToolTip(QDir::toNativeSeparators(file));
        connect(action, &QAction::triggered, this, [this, file] { emit chosen(file); });
    }
    if (!list.isEmpty())
        addSeparator();
    QAction* forget = addAction(tr("Clear list"));
    forget->setEnabled(!list.isEmpty());
    connect(forget, &QAction::triggered, this, [this] {
        settings().remove(settingsKey);
        refill();
    });
}

} // namespace fusiform
