#include "analysis/demo/demo_drawing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace fusiform::demo {

Colour varied(const Colour& colour, Random& random, double amount) {
    Colour result = colour;
    const auto shift = float(random.uniform(-amount, amount));
    for (float& channel : result)
        channel = std::clamp(channel + shift + float(random.uniform(-amount, amount)) * 0.5F, 0.0F, 1.0F);
    return result;
}

Colour backdrop(int scene, Random& random) {
    static constexpr std::array<Colour, sceneCount> colours{
        {{0.55F, 0.70F, 0.88F},
         {0.62F, 0.78F, 0.55F},
         {0.90F, 0.84F, 0.72F},
         {0.70F, 0.70F, 0.72F},
         {0.85F, 0.70F, 0.80F},
         {0.35F, 0.30F, 0.42F},
         {0.88F, 0.90F, 0.92F},
         {0.75F, 0.72F, 0.65F}}};
    return varied(colours[std::size_t(scene)], random);
}

namespace {

using std::numbers::pi;

} // namespace

Canvas drawnFace(const Phrase& phrase, Random& random) {
    Canvas canvas(backdrop(phrase.scene, random));
    static constexpr std::array<Colour, 5> skins{
        {{0.96F, 0.82F, 0.70F},
         {0.89F, 0.70F, 0.55F},
         {0.75F, 0.54F, 0.40F},
         {0.55F, 0.38F, 0.27F},
         {0.98F, 0.87F, 0.78F}}};
    static constexpr std::array<Colour, 5> hairs{
        {{0.15F, 0.10F, 0.08F},
         {0.40F, 0.25F, 0.12F},
         {0.80F, 0.62F, 0.30F},
         {0.55F, 0.22F, 0.10F},
         {0.08F, 0.08F, 0.10F}}};
    const Colour skin = varied(skins[std::size_t(random.below(5))], random, 0.03);
    const int noun = phrase.noun;
    const bool old = noun == 4 || noun == 5;
    const bool woman = noun == 1 || noun == 3 || noun == 5 || noun == 7;
    const Colour hair = old ? Colour{0.85F, 0.85F, 0.86F} : hairs[std::size_t(random.below(5))];
    const Colour dark{0.12F, 0.10F, 0.10F};
    const Colour shade{skin[0] * 0.82F, skin[1] * 0.78F, skin[2] * 0.76F};
    const double x = 128 + random.uniform(-12, 12);
    const double y = 128 + random.uniform(-8, 8);
    const double s = random.uniform(0.88, 1.08) * (noun == 8 ? 0.9 : 1);
    const double w = 66 * s * (noun == 8 ? 1.1 : 1);
    const double h = 84 * s;
    canvas.rectangle(x - 24 * s, y + 60 * s, x + 24 * s, 256, shade);
    canvas.ellipse(x, 272, 95 * s, 48 * s, varied({0.35F, 0.42F, 0.58F}, random, 0.2));
    if (woman) { // long hair behind the face
        canvas.ellipse(x, y - 10 * s, w * 1.28, h * 1.12, hair);
        canvas.rectangle(x - w * 1.25, y, x + w * 1.25, y + 78 * s, hair);
        canvas.rectangle(x - 24 * s, y + 60 * s, x + 24 * s, y + 100 * s, shade);
    } else if (noun != 8) {
        canvas.ellipse(x, y - 18 * s, w * 1.08, h * 0.95, hair);
    }
    canvas.ellipse(x - w, y + 4 * s, 11 * s, 17 * s, shade);
    canvas.ellipse(x + w, y + 4 * s, 11 * s, 17 * s, shade);
    canvas.ellipse(x, y, w, h, skin);
    if (noun == 6) { // beard
        canvas.ellipse(x, y + 46 * s, w * 0.80, h * 0.48, hair);
        canvas.ellipse(x, y + 14 * s, w * 0.78, h * 0.40, skin);
    }
    if (noun != 8 && noun != 9)
        canvas.ellipse(x, y - h * 0.86, w * 0.80, h * 0.24, hair);
    for (const double side : {-1.0, 1.0}) {
        const double ex = x + side * 27 * s;
        const double ey = y - 12 * s;
        const double open = phrase.modifier == 2 ? 12 : phrase.modifier == 7 ? 5 : 8.5;
        canvas.ellipse(ex, ey, 14 * s, open * s, {0.99F, 0.99F, 0.98F});
        canvas.ellipse(ex, ey, 6.5 * s, std::min(open, 6.5) * s, varied({0.25F, 0.35F, 0.45F}, random, 0.15));
        canvas.ellipse(ex, ey, 3 * s, 3 * s, dark);
        const double tilt = phrase.modifier == 4 ? 5 : phrase.modifier == 1 ? -4 : 0;
        const double lift = phrase.modifier == 2 ? 8 : 0;
        canvas.line(
            ex - side * 13 * s, ey - (18 + tilt + lift) * s, ex + side * 14 * s, ey - (18 - tilt + lift) * s,
            5 * s, old ? Colour{0.7F, 0.7F, 0.7F} : hair);
        if (noun == 7) {
            canvas.arc(ex, ey, 20 * s, 17 * s, 0, 2 * pi, 4, dark);
            canvas.line(x + side * 47 * s, ey, x + side * w, ey - 4, 3.5, dark);
        }
        if (old)
            canvas.line(ex - 9 * s, ey + 18 * s, ex + 9 * s, ey + 19 * s, 2, shade);
    }
    if (noun == 7)
        canvas.line(x - 7 * s, y - 13 * s, x + 7 * s, y - 13 * s, 4, dark);
    canvas.line(x, y - 4 * s, x - 7 * s, y + 22 * s, 3.5 * s, shade);
    canvas.line(x - 7 * s, y + 22 * s, x + 7 * s, y + 23 * s, 3.5 * s, shade);
    const Colour lips{0.72F, 0.28F, 0.28F};
    switch (phrase.modifier) {
    case 0:
    case 3:
        canvas.arc(x, y + 34 * s, 27 * s, 17 * s, 0.15 * pi, 0.85 * pi, 6 * s, lips);
        break;
    case 2:
        canvas.ellipse(x, y + 46 * s, 12 * s, 15 * s, {0.35F, 0.08F, 0.08F});
        break;
    case 4:
        canvas.arc(x, y + 60 * s, 25 * s, 15 * s, 1.2 * pi, 1.8 * pi, 6 * s, lips);
        break;
    default:
        canvas.line(x - 19 * s, y + 46 * s, x + 19 * s, y + 46 * s, 6 * s, lips);
    }
    if (noun == 9) {
        const Colour hat = varied({0.25F, 0.20F, 0.18F}, random, 0.15);
        canvas.rectangle(x - w * 0.78, y - h * 1.30, x + w * 0.78, y - h * 0.62, hat);
        canvas.rectangle(x - w * 1.30, y - h * 0.70, x + w * 1.30, y - h * 0.55, hat);
    }
    return canvas;
}

Canvas drawnBody(const Phrase& phrase, Random& random) {
    Canvas canvas(backdrop((phrase.scene + 6) % sceneCount, random));
    canvas.rectangle(0, 205, 256, 256, varied({0.55F, 0.62F, 0.42F}, random, 0.1));
    const Colour skin = varied({0.80F, 0.60F, 0.46F}, random, 0.14);
    const Colour shirt = varied({0.75F, 0.25F, 0.25F}, random, 0.35);
    const Colour trousers = varied({0.20F, 0.25F, 0.45F}, random, 0.18);
    struct Pose {
        double lean, armL, armR, elbowL, elbowR, legL, legR, kneeL, kneeR;
    };
    // Angles in degrees from straight down, positive to the right of the picture.
    static constexpr std::array<Pose, modifierCount> poses{{
        {0, -150, 150, -165, 165, -28, 28, -50, 50}, // jumps
        {14, -50, 55, 40, 130, -50, 48, -80, 5},     // runs
        {0, -90, 90, -90, 90, -50, 50, -50, 50},     // stretches
        {4, -22, 24, -5, 50, -18, 20, -26, 12},      // walks
        {0, -20, 150, -10, 170, -10, 10, -6, 6},     // waves
        {-4, -80, 80, -100, 100, 0, 62, 0, -25},     // one leg
        {58, 30, 20, 15, 5, -6, 8, -4, 4},           // bends
        {-12, -60, 45, -70, 90, -8, 75, -6, 72},     // kicks
    }};
    Pose pose = poses[std::size_t(phrase.modifier)];
    const double mirror = random.uniform() < 0.5 ? -1 : 1;
    const double s = random.uniform(0.85, 1.02) * (phrase.noun == 5 ? 0.8 : 1);
    const double hipX = 128 + random.uniform(-14, 14);
    const double hipY = phrase.modifier == 0 ? 132 : 148;
    const auto angle = [&](double degrees) { return mirror * (degrees + random.uniform(-5, 5)) * pi / 180; };
    const auto tip = [](double x, double y, double a, double length) {
        return std::array{x + length * std::sin(a), y + length * std::cos(a)};
    };
    const double lean = angle(pose.lean);
    const double neckX = hipX + 62 * s * std::sin(lean);
    const double neckY = hipY - 62 * s * std::cos(lean);
    const auto limb = [&](double x, double y, double first, double second, double length, double width,
                          const Colour& upper, const Colour& lower) {
        const auto joint = tip(x, y, first, length);
        const auto end = tip(joint[0], joint[1], second, length);
        canvas.line(joint[0], joint[1], end[0], end[1], width * 0.85, lower);
        canvas.line(x, y, joint[0], joint[1], width, upper);
        canvas.ellipse(end[0], end[1], width * 0.55, width * 0.55, lower);
    };
    limb(neckX, neckY + 8 * s, angle(pose.armL), angle(pose.elbowL), 36 * s, 14 * s, shirt, skin);
    limb(hipX - 8 * s, hipY, angle(pose.legL), angle(pose.kneeL), 44 * s, 19 * s, trousers, skin);
    limb(hipX + 8 * s, hipY, angle(pose.legR), angle(pose.kneeR), 44 * s, 19 * s, trousers, skin);
    canvas.line(hipX, hipY, neckX, neckY + 8 * s, 36 * s, shirt);
    limb(neckX, neckY + 8 * s, angle(pose.armR), angle(pose.elbowR), 36 * s, 14 * s, shirt, skin);
    // The head without a face.
    canvas.ellipse(
        neckX + 22 * s * std::sin(lean), neckY - 22 * s * std::cos(lean), 15 * s, 18 * s,
        varied({0.25F, 0.18F, 0.14F}, random, 0.1));
    return canvas;
}

} // namespace fusiform::demo
