#pragma once

#include <QWidget>

namespace fusiform {

/// What is in the centre before anything is loaded.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

signals:
    void openRequested();
    void subjectRequested();
    void demonstrationRequested();
};

} // namespace fusiform
