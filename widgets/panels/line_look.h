#pragma once

#include "render/colour_map.h"

#include <QWidget>

class QToolButton;

namespace fusiform {

class NumberField;

/// Width (pixels of a 96 dpi screen) and colour of lines: a field and a button. It tells what a person chooses; its owner
/// changes the session, and shows what the session then has.
class LineLook : public QWidget {
    Q_OBJECT
public:
    /// `of` names the lines for screen readers and tooltips: "the lines".
    explicit LineLook(const QString& of, QWidget* parent = nullptr);

    void showLook(double width, const Rgb& colour); ///< emits nothing

signals:
    void widthChosen(double width);
    void colourAsked(); ///< a person is to choose a colour, which takes a while
    void colourChosen(const fusiform::Rgb& colour);

protected:
    void changeEvent(QEvent* event) override;

private:
    void askForColour();
    void paintButton();

    NumberField* m_width = nullptr;
    QToolButton* m_button = nullptr;
    Rgb m_colour{};
};

} // namespace fusiform
