#pragma once

#include <QString>
#include <Qt>

#include <vector>

namespace fusiform {

/// How a drag turns the cortex. Trackball: about the axes of the screen, so that every way up can be reached. Turntable:
/// sideways about the upright axis and up and down to the poles, so that up stays up.
enum class RotationStyle { Trackball, Turntable };

/// Whose habits the buttons follow.
enum class ButtonSet { Fusiform, Freeview, Fsleyes };
inline constexpr ButtonSet buttonSets[] = {ButtonSet::Fusiform, ButtonSet::Freeview, ButtonSet::Fsleyes};

struct MouseSettings {
    RotationStyle rotation = RotationStyle::Trackball;
    ButtonSet buttons = ButtonSet::Fusiform;
    bool operator==(const MouseSettings&) const = default;
};

/// Those of this user; views ask for them when a button or key is pressed, so that a change counts at once.
[[nodiscard]] MouseSettings mouseSettings();
void setMouseSettings(const MouseSettings& settings);

enum class MousePart { OnCortex, OnSlice };

/// What a pressed button does. Primary turns the cortex, and moves the cursor on slices; a click with it selects. ZoomBox
/// draws a rectangle that is then shown as large as possible. ZoomIn and ZoomOut are done by the click itself.
enum class MouseDrag { None, Primary, Pan, Zoom, ZoomBox, ZoomIn, ZoomOut };
[[nodiscard]] MouseDrag
dragOf(ButtonSet buttons, MousePart part, Qt::MouseButton button, Qt::KeyboardModifiers modifiers);

enum class WheelUse { Zoom, Step }; ///< step through slices
[[nodiscard]] WheelUse wheelOf(ButtonSet buttons, MousePart part, Qt::KeyboardModifiers modifiers);

[[nodiscard]] QString titleOf(ButtonSet buttons);
[[nodiscard]] QString titleOf(RotationStyle style);

/// A line of the help: what is done, and by which gesture in each set, in the order of `buttonSets`.
struct MouseHelp {
    QString what;
    std::vector<QString> gestures;
};
[[nodiscard]] std::vector<MouseHelp> mouseHelp();

} // namespace fusiform
