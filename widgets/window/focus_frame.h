#pragma once

#include <QPalette>
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace fusiform {

/// A frame of 2 pixels round whatever has the keyboard focus, in every window of the program, as styles often mark it by
/// less than everybody can see. It is there while the keyboard is used: a pressed key or a focus that came by one shows it,
/// a click hides it. Views that draw a frame themselves have the property `ownFocusFrame`.
class FocusFrame : public QWidget {
    Q_OBJECT
public:
    /// One for the program; further calls do nothing.
    static void install();
    /// The one of the program, in whichever window has it now; null before install().
    [[nodiscard]] static FocusFrame* shown();

    static constexpr int thickness = 2; ///< pixels, in those of the scaled screen

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    friend class FocusFollower;
    FocusFrame();
    void goTo(QWidget* widget); ///< null: nowhere
};

inline constexpr const char* ownFocusFrame = "ownFocusFrame";

/// A colour for the frame that stands out from the window: the highlight, or the text where that is too like the ground.
[[nodiscard]] QColor focusColour(const QPalette& palette);
/// (L1 + 0.05) / (L2 + 0.05) of relative luminances, 1 to 21. Source: Web Content Accessibility Guidelines 2.1.
[[nodiscard]] double contrastOf(const QColor& a, const QColor& b);

} // namespace fusiform
