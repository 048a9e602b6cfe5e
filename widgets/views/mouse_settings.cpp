#include "widgets/views/mouse_settings.h"

#include "widgets/window/settings.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

// Sources: freeview/Interactor2D.cpp and Interactor3D.cpp of FreeSurfer (left moves the cursor, Ctrl with a click zooms, the
// rest as VTK's styles: middle shifts, right and wheel zoom); fsleyes/profiles/profilemap.py of FSLeyes (middle or Alt
// shifts, right draws a rectangle to zoom on slices, Ctrl zooms, Shift steps through slices).
namespace fusiform {
namespace {

const QString rotationKey = QStringLiteral("mouse/rotation");
const QString buttonsKey = QStringLiteral("mouse/buttons");

constexpr std::array<std::pair<RotationStyle, const char*>, 2> rotationNames{
    {{RotationStyle::Trackball, "trackball"}, {RotationStyle::Turntable, "turntable"}}};
constexpr std::array<std::pair<ButtonSet, const char*>, 3> buttonNames{
    {{ButtonSet::Fusiform, "fusiform"}, {ButtonSet::Freeview, "freeview"}, {ButtonSet::Fsleyes, "fsleyes"}}};

/// The value of a name; `otherwise` for one that is not known.
template <class Names, class Value>
Value valueOfName(const Names& names, const QString& name, Value otherwise) {
    const auto found = std::ranges::find_if(names, [&](const auto& one) { return name == QLatin1String(one.second); });
    return found == names.end() ? otherwise : found->first;
}

template <class Names, class Value>
QString nameOfValue(const Names& names, Value value) {
    return QLatin1String(std::ranges::find(names, value, &Names::value_type::first)->second);
}

QString mouseText(const char* source) {
    return QCoreApplication::translate("MouseSettings", source);
}

MouseDrag leftDrag(ButtonSet buttons, MousePart part, Qt::KeyboardModifiers modifiers) {
    const bool shift = modifiers & Qt::ShiftModifier;
    const bool control = modifiers & Qt::ControlModifier;
    switch (buttons) {
    case ButtonSet::Fusiform:
        return shift ? MouseDrag::Pan : MouseDrag::Primary;
    case ButtonSet::Freeview:
        if (part == MousePart::OnCortex)
            return shift ? MouseDrag::Pan : MouseDrag::Primary;
        return control && !shift ? MouseDrag::ZoomIn : MouseDrag::Primary;
    case ButtonSet::Fsleyes:
        return modifiers & Qt::AltModifier ? MouseDrag::Pan : control ? MouseDrag::Zoom : MouseDrag::Primary;
    }
    return MouseDrag::Primary;
}

MouseDrag rightDrag(ButtonSet buttons, MousePart part, Qt::KeyboardModifiers modifiers) {
    if (part == MousePart::OnCortex || buttons == ButtonSet::Fusiform)
        return MouseDrag::Zoom;
    if (buttons == ButtonSet::Fsleyes)
        return MouseDrag::ZoomBox;
    return modifiers & Qt::ControlModifier ? MouseDrag::ZoomOut : MouseDrag::Zoom;
}

} // namespace

MouseSettings mouseSettings() {
    const QSettings stored = settings();
    return {
        valueOfName(rotationNames, stored.value(rotationKey).toString(), RotationStyle::Trackball),
        valueOfName(buttonNames, stored.value(buttonsKey).toString(), ButtonSet::Fusiform)};
}

void setMouseSettings(const MouseSettings& wanted) {
    QSettings stored = settings();
    stored.setValue(rotationKey, nameOfValue(rotationNames, wanted.rotation));
    stored.setValue(buttonsKey, nameOfValue(buttonNames, wanted.buttons));
}

MouseDrag dragOf(ButtonSet buttons, MousePart part, Qt::MouseButton button, Qt::KeyboardModifiers modifiers) {
    switch (button) {
    case Qt::LeftButton:
        return leftDrag(buttons, part, modifiers);
    case Qt::MiddleButton:
        return MouseDrag::Pan;
    case Qt::RightButton:
        return rightDrag(buttons, part, modifiers);
    default:
        return MouseDrag::None;
    }
}

WheelUse wheelOf(ButtonSet buttons, MousePart part, Qt::KeyboardModifiers modifiers) {
    const bool zooms = part == MousePart::OnCortex || buttons == ButtonSet::Freeview ||
                       modifiers.testFlag(Qt::ControlModifier);
    return zooms ? WheelUse::Zoom : WheelUse::Step;
}

QString titleOf(ButtonSet buttons) {
    switch (buttons) {
    case ButtonSet::Fusiform:
        return QStringLiteral("Fusiform");
    case ButtonSet::Freeview:
        return QStringLiteral("freeview");
    case ButtonSet::Fsleyes:
        return QStringLiteral("FSLeyes");
    }
    return {};
}

QString titleOf(RotationStyle style) {
    return style == RotationStyle::Trackball ? mouseText(QT_TRANSLATE_NOOP("MouseSettings", "Trackball"))
                                             : mouseText(QT_TRANSLATE_NOOP("MouseSettings", "Turntable (up stays up)"));
}

std::vector<MouseHelp> mouseHelp() {
    const QString left = mouseText(QT_TRANSLATE_NOOP("MouseSettings", "left drag"));
    const QString click = mouseText(QT_TRANSLATE_NOOP("MouseSettings", "click"));
    const QString twice = mouseText(QT_TRANSLATE_NOOP("MouseSettings", "double click"));
    const QString middle = mouseText(QT_TRANSLATE_NOOP("MouseSettings", "middle drag"));
    const QString shiftLeft = mouseText(QT_TRANSLATE_NOOP("MouseSettings", "middle or Shift + left drag"));
    const QString altLeft = mouseText(QT_TRANSLATE_NOOP("MouseSettings", "middle or Alt + left drag"));
    const QString rightWheel = mouseText(QT_TRANSLATE_NOOP("MouseSettings", "right drag or wheel"));
    const QString controlRight = mouseText(QT_TRANSLATE_NOOP("MouseSettings", "right or Ctrl + left drag, wheel"));
    const QString controlWheel = mouseText(QT_TRANSLATE_NOOP("MouseSettings", "right drag or Ctrl + wheel"));
    const QString controlClick =
        mouseText(QT_TRANSLATE_NOOP("MouseSettings", "right drag, wheel, or Ctrl + left or right click"));
    const QString box =
        mouseText(QT_TRANSLATE_NOOP("MouseSettings", "rectangle by right drag, Ctrl + left drag or wheel"));
    const QString wheel = mouseText(QT_TRANSLATE_NOOP("MouseSettings", "wheel"));
    const QString keys = mouseText(QT_TRANSLATE_NOOP("MouseSettings", "Page Up, Page Down"));
    return {
        {mouseText(QT_TRANSLATE_NOOP("MouseSettings", "Cortex: select")), {click, click, click}},
        {mouseText(QT_TRANSLATE_NOOP("MouseSettings", "Cortex: turn")), {left, left, left}},
        {mouseText(QT_TRANSLATE_NOOP("MouseSettings", "Cortex: shift")), {shiftLeft, shiftLeft, altLeft}},
        {mouseText(QT_TRANSLATE_NOOP("MouseSettings", "Cortex: zoom")), {rightWheel, rightWheel, controlRight}},
        {mouseText(QT_TRANSLATE_NOOP("MouseSettings", "Cortex: centre")), {twice, twice, twice}},
        {mouseText(QT_TRANSLATE_NOOP("MouseSettings", "Slices: move the cursor")), {left, left, left}},
        {mouseText(QT_TRANSLATE_NOOP("MouseSettings", "Slices: shift")), {shiftLeft, middle, altLeft}},
        {mouseText(QT_TRANSLATE_NOOP("MouseSettings", "Slices: zoom")), {controlWheel, controlClick, box}},
        {mouseText(QT_TRANSLATE_NOOP("MouseSettings", "Slices: step through")), {wheel, keys, wheel}}};
}

} // namespace fusiform
