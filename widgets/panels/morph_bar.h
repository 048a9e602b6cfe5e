#pragma once

#include "render/drawn_surface.h"
#include "widgets/session/session.h"

#include <QWidget>

class QLabel;
class QSlider;

namespace fusiform {

/// A slider through the shapes of the cortex: white matter, pial, inflated, …, flat, as far as they are loaded, and
/// everything between them. It stops at a kind that it is dragged near to. Not there with fewer than two kinds.
class MorphBar : public QWidget {
    Q_OBJECT
public:
    explicit MorphBar(Session& session, QWidget* parent = nullptr);

private:
    void follow();
    void take(int step);
    [[nodiscard]] QString textOf(const ViewState& view) const;

    Session& m_session;
    std::vector<SurfaceKind> m_path;
    QSlider* m_slider = nullptr;
    QLabel* m_label = nullptr;
};

} // namespace fusiform
