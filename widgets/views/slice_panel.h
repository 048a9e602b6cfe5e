#pragma once

#include "widgets/session/session.h"

#include <QWidget>

#include <array>
#include <utility>
#include <vector>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace fusiform {

class SliceView;

/// The slices of the window: one of them or all three, buttons that choose, and below what is under the mouse, or where
/// the cursor is. Says by words which side is which.
class SlicePanel : public QWidget {
    Q_OBJECT
public:
    explicit SlicePanel(Session& session, QWidget* parent = nullptr);

    /// The slice of an axis; null when it was never shown, for each has a drawing surface of its own.
    [[nodiscard]] SliceView* slice(SliceAxis axis) const { return m_slices[std::size_t(axis)]; }

    /// Nothing of a closed dataset stays in the slices, seen or not.
    void letGo();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildButtons(QBoxLayout& row);
    QToolButton* addButton(QBoxLayout& row, const QString& name, const QString& title);
    void follow();
    void showPlace();
    void arrange();
    [[nodiscard]] QString textAt(const Cursor& place) const;

    Session& m_session;
    std::array<SliceView*, 3> m_slices{nullptr, nullptr, nullptr};
    QBoxLayout* m_views = nullptr;
    std::vector<std::pair<SliceAxis, QToolButton*>> m_axes;
    QToolButton* m_all = nullptr;
    QToolButton* m_convention = nullptr;
    QLabel* m_place = nullptr;
};

} // namespace fusiform
