#pragma once

#include "analysis/core/error.h"
#include "widgets/session/session.h"

#include <QWidget>

namespace fusiform {

/// The Overlays dock: the stack of overlays, below it the editor of the selected one, and that of the outlines.
class OverlayPanel : public QWidget {
    Q_OBJECT
public:
    explicit OverlayPanel(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {300, 400}; }

signals:
    void saveMapRequested(const QString& name);
    void failed(const fusiform::ErrorDetails& details);
};

} // namespace fusiform
