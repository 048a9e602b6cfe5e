#pragma once

#include <QMenu>

namespace fusiform {

/// The menu of files opened lately, newest first, kept in the settings.
class RecentFiles : public QMenu {
    Q_OBJECT
public:
    explicit RecentFiles(QWidget* parent = nullptr);

    void add(const QString& file);
    [[nodiscard]] QStringList files() const;

signals:
    void chosen(const QString& file);

private:
    void refill();
};

} // namespace fusiform
