#include "render/orientation_letters.h"

#include "render/painter.h"

#include <vtkRenderer.h>

#include <algorithm>
#include <cmath>

namespace fusiform {

std::string directionLetters(const Point& direction) {
    constexpr std::array<std::array<char, 2>, 3> names{{{'L', 'R'}, {'P', 'A'}, {'I', 'S'}}};
    std::array<int, 3> order{0, 1, 2};
    std::ranges::sort(order, [&](int a, int b) { return std::abs(direction[a]) > std::abs(direction[b]); });
    std::string letters;
    // cos 60 degrees: a second axis is named once the direction leans towards it by more than 30 degrees.
    for (const int axis : {order[0], order[1]}) {
        if (letters.empty() || std::abs(direction[axis]) > 0.5)
            letters += names[static_cast<std::size_t>(axis)][direction[axis] > 0 ? 1 : 0];
    }
    return letters;
}

OrientationLetters::OrientationLetters(vtkRenderer* renderer)
    : m_letters{Letter(renderer), Letter(renderer), Letter(renderer), Letter(renderer)} {}

void OrientationLetters::setVisible(bool visible) {
    for (Letter& letter : m_letters)
        letter.image.setVisible(visible);
}

void OrientationLetters::setStyle(double pixelScale, const Rgb& ink, const Rgb& ground) {
    m_scale = pixelScale;
    m_ink = ink;
    m_ground = ground;
    for (Letter& letter : m_letters)
        letter.text.clear();
}

void OrientationLetters::paint(Letter& letter, const std::string& text) {
    if (letter.text == text)
        return;
    letter.text = text;
    const TextStyle style{.size = 15 * m_scale, .colour = m_ink, .bold = true, .halo = m_ground};
    const TextSize size = measureText(text, style);
    const int margin = std::max(2, static_cast<int>(std::ceil(style.size / 10)) + 1);
    Image image = Image::ofSize(size.width + 2 * margin, size.height + 2 * margin);
    drawText(image, text, margin, margin, {0, 0}, style);
    letter.image.set(image);
}

void OrientationLetters::update(
    const Point& right, const Point& up, int width, int height, int bottomMargin, int start) {
    const int margin = static_cast<int>(std::lround(6 * m_scale));
    const std::array<Point, 4> directions{-right, right, -up, up};
    for (std::size_t i = 0; i < m_letters.size(); ++i)
        paint(m_letters[i], directionLetters(directions[i]));
    auto& [left, rightmost, bottom, top] = m_letters;
    const int middle = bottomMargin + (height - bottomMargin) / 2;
    left.image.place(margin - start, middle - left.image.height() / 2);
    rightmost.image.place(
        width - margin - rightmost.image.width() - start, middle - rightmost.image.height() / 2);
    bottom.image.place((width - bottom.image.width()) / 2 - start, bottomMargin + margin);
    top.image.place((width - top.image.width()) / 2 - start, height - margin - top.image.height());
}

std::array<ScreenBox, 4> OrientationLetters::boxes() const {
    return {
        m_letters[0].image.box(), m_letters[1].image.box(), m_letters[2].image.box(), m_letters[3].image.box()};
}

} // namespace fusiform
