#pragma once

#include "render/colour_map.h"
#include "render/screen_image.h"
#include "render/view_state.h"

#include <array>
#include <string>

namespace fusiform {

/// The anatomical direction a unit vector points to: "R", or "AS" when it is well between two axes.
[[nodiscard]] std::string directionLetters(const Point& direction);

/// The letters at the middles of the four edges of a viewport that say which way is which. Truthful from any
/// side: seen from below, L is on the right.
class OrientationLetters {
public:
    explicit OrientationLetters(vtkRenderer* renderer);

    void setVisible(bool visible);
    void setStyle(double pixelScale, const Rgb& ink, const Rgb& ground);
    /// `right` and `up` of the screen in the world; `bottomMargin` pixels are kept free below the lower
    /// letter. The viewport begins `left` pixels to the right of a picture of this width.
    void update(
        const Point& right, const Point& up, int width, int height, int bottomMargin, int left = 0);
    [[nodiscard]] std::array<ScreenBox, 4> boxes() const; ///< where they are

private:
    struct Letter {
        explicit Letter(vtkRenderer* renderer) : image(renderer) {}
        ScreenImage image;
        std::string text;
    };
    void paint(Letter& letter, const std::string& text);

    std::array<Letter, 4> m_letters; ///< left, right, bottom, top
    double m_scale = 1;
    Rgb m_ink{0, 0, 0};
    Rgb m_ground{255, 255, 255};
};

} // namespace fusiform
