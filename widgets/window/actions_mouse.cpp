// The mouse settings among the actions.
#include "widgets/views/mouse_settings.h"
#include "widgets/window/actions.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace fusiform {

void WindowActions::buildMouse(QMenu& menu) {
    QMenu* mouse = menu.addMenu(tr("&Mouse"));
    mouse->setObjectName("mouseMenu");
    mouse->setToolTipsVisible(true);
    // Settings of the user and no part of the view, so there is nothing to undo.
    const auto addChoice = [&](QActionGroup* group, const QString& name, const QString& title, auto set, auto isSet) {
        QAction* action = add(*mouse, name, title, {}, [set] {
            MouseSettings changed = mouseSettings();
            set(changed);
            setMouseSettings(changed);
        });
        action->setCheckable(true);
        action->setChecked(isSet(mouseSettings()));
        group->addAction(action);
        connect(mouse, &QMenu::aboutToShow, action, [action, isSet] { action->setChecked(isSet(mouseSettings())); });
        return action;
    };
    mouse->addSection(tr("Turning the cortex"));
    auto* rotations = new QActionGroup(this);
    for (const RotationStyle style : {RotationStyle::Trackball, RotationStyle::Turntable})
        addChoice(
            rotations, style == RotationStyle::Trackball ? "mouseTrackball" : "mouseTurntable", titleOf(style),
            [style](MouseSettings& settings) { settings.rotation = style; },
            [style](const MouseSettings& settings) { return settings.rotation == style; });
    mouse->addSection(tr("Buttons and wheel as in"));
    auto* sets = new QActionGroup(this);
    for (const ButtonSet set : buttonSets) {
        QAction* action = addChoice(
            sets, "mouse" + titleOf(set), titleOf(set), [set](MouseSettings& settings) { settings.buttons = set; },
            [set](const MouseSettings& settings) { return settings.buttons == set; });
        action->setToolTip(tr("What each button does is listed with the keyboard shortcuts (F1)"));
    }
}

} // namespace fusiform
