#include "analysis/demo/demo_stimuli.h"

#include "analysis/demo/demo_random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace fusiform::demo {

namespace {

constexpr double pi = std::numbers::pi;

Colour varied(const Colour& colour, Random& random, double amount = 0.06) {
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

Canvas face(const Phrase& phrase, Random& random) {
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

Canvas body(const Phrase& phrase, Random& random) {
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

void house(Canvas& canvas, double x, double ground, double w, double h, Random& random, bool tower) {
    const Colour wall = varied({0.85F, 0.78F, 0.66F}, random, 0.15);
    const Colour roof = varied({0.60F, 0.25F, 0.18F}, random, 0.12);
    canvas.rectangle(x - w / 2, ground - h, x + w / 2, ground, wall);
    canvas.triangle(
        x - w * 0.60, ground - h, x + w * 0.60, ground - h, x, ground - h * (tower ? 1.35 : 1.65), roof);
    canvas.rectangle(x - w * 0.09, ground - h * 0.48, x + w * 0.09, ground, {0.35F, 0.22F, 0.14F});
    for (const double side : {-0.3, 0.3})
        for (double row = 0.72; row > (tower ? 0.3 : 0.6); row -= 0.25) {
            canvas.rectangle(
                x + (side - 0.09) * w, ground - h * (row + 0.10), x + (side + 0.09) * w,
                ground - h * (row - 0.10), {0.35F, 0.45F, 0.60F});
            canvas.line(
                x + side * w, ground - h * (row + 0.10), x + side * w, ground - h * (row - 0.10), 2, wall);
        }
}

Canvas place(const Phrase& phrase, Random& random) {
    static constexpr std::array<Colour, sceneCount> skies{
        {{0.45F, 0.68F, 0.95F},
         {0.96F, 0.62F, 0.38F},
         {0.72F, 0.75F, 0.80F},
         {0.78F, 0.86F, 0.96F},
         {0.82F, 0.87F, 0.92F},
         {0.55F, 0.76F, 0.96F},
         {0.60F, 0.66F, 0.74F},
         {0.80F, 0.66F, 0.60F}}};
    const Colour sky = varied(skies[std::size_t(phrase.scene)], random, 0.04);
    Canvas canvas(sky);
    const double horizon = 150 + random.uniform(-15, 15);
    canvas.paint([&](double, double y) {
        const auto light = float(0.25 * std::clamp(y / horizon, 0.0, 1.0));
        return Colour{
            std::min(sky[0] + light, 1.0F), std::min(sky[1] + light, 1.0F), std::min(sky[2] + light, 1.0F)};
    });
    if (phrase.scene == 1 || phrase.scene == 0)
        canvas.ellipse(random.uniform(40, 210), 45, 17, 17, {1.0F, 0.93F, 0.60F});
    for (int cloud = 0; cloud < (phrase.scene == 2 ? 4 : 1); ++cloud) {
        const double cx = random.uniform(20, 230);
        const double cy = random.uniform(25, 70);
        for (const double part : {-18.0, 0.0, 18.0})
            canvas.ellipse(cx + part, cy + std::abs(part) * 0.2, 19, 11, {0.97F, 0.97F, 0.98F});
    }
    const bool winter = phrase.scene == 4;
    const Colour far = varied({0.45F, 0.52F, 0.62F}, random, 0.08);
    const int mountains = phrase.noun == 5 ? 5 : 2;
    for (int mountain = 0; mountain < mountains; ++mountain) {
        const double mx = random.uniform(0, 256);
        const double mh = random.uniform(35, phrase.noun == 5 ? 115 : 60);
        const double mw = mh * random.uniform(1.0, 1.5);
        canvas.triangle(
            mx - mw, horizon + 2, mx + mw, horizon + 2, mx, horizon - mh, varied(far, random, 0.05));
        if (mh > 70)
            canvas.triangle(
                mx - mw * 0.25, horizon - mh * 0.75, mx + mw * 0.25, horizon - mh * 0.75, mx, horizon - mh,
                {0.96F, 0.97F, 0.98F});
    }
    const Colour grass = winter ? Colour{0.93F, 0.95F, 0.97F} : varied({0.38F, 0.58F, 0.28F}, random, 0.08);
    canvas.rectangle(0, horizon, 256, 256, grass);
    if (phrase.noun == 6 || phrase.noun == 7) {
        canvas.ellipse(
            128 + random.uniform(-30, 30), horizon + 50, 110, phrase.noun == 6 ? 28 : 44,
            varied({0.25F, 0.48F, 0.68F}, random, 0.06));
    } else {
        canvas.triangle(128, horizon, 70, 256, 186, 256, varied({0.72F, 0.66F, 0.55F}, random, 0.06)); // road
    }
    const int trees = phrase.noun == 5 || phrase.noun == 6 ? 7 : 3;
    for (int tree = 0; tree < trees; ++tree) {
        const double tx = random.uniform() < 0.5 ? random.uniform(5, 80) : random.uniform(176, 250);
        const double ty = horizon + random.uniform(6, 60);
        const double size = 18 + (ty - horizon) * 0.55;
        canvas.rectangle(tx - size * 0.1, ty - size * 0.6, tx + size * 0.1, ty, {0.36F, 0.25F, 0.16F});
        canvas.triangle(
            tx - size * 0.5, ty - size * 0.4, tx + size * 0.5, ty - size * 0.4, tx, ty - size * 1.9,
            varied({0.16F, 0.38F, 0.20F}, random, 0.06));
    }
    if (phrase.noun < 5 || phrase.noun >= 8) {
        const int count = phrase.noun == 3 ? 4 : phrase.noun == 8 ? 3 : 1;
        for (int index = 0; index < count; ++index) {
            const double at = count == 1 ? random.uniform(100, 156) : 32 + index * 192.0 / (count - 1);
            const double w = count == 1 ? random.uniform(88, 112) : 52;
            if (phrase.noun == 9)
                house(canvas, at, horizon + 55, 44, 145, random, true);
            else
                house(canvas, at, horizon + (count == 1 ? 55 : 36), w, w * 0.72, random, false);
            if (phrase.noun == 4)
                house(canvas, at - 58, horizon + 55, 34, 120, random, true);
        }
    }
    return canvas;
}

Canvas food(const Phrase& phrase, Random& random) {
    static constexpr std::array<Colour, 4> tables{
        {{0.60F, 0.42F, 0.26F}, {0.45F, 0.50F, 0.56F}, {0.80F, 0.74F, 0.64F}, {0.66F, 0.30F, 0.28F}}};
    const Colour table = varied(tables[std::size_t(phrase.scene % 4)], random);
    Canvas canvas(table);
    if (phrase.scene % 4 == 0)
        for (int board = 0; board < 5; ++board)
            canvas.line(
                0, 25 + board * 52, 256, 25 + board * 52, 2,
                {table[0] * 0.8F, table[1] * 0.8F, table[2] * 0.8F});
    const double x = 128 + random.uniform(-10, 10);
    const double y = 130 + random.uniform(-8, 8);
    const double r = random.uniform(84, 96) * (phrase.modifier == 3 ? 0.85 : 1);
    canvas.ellipse(x + 4, y + 6, r + 10, r + 9, {table[0] * 0.6F, table[1] * 0.6F, table[2] * 0.6F});
    canvas.ellipse(x, y, r + 10, r + 9, {0.96F, 0.96F, 0.95F});
    canvas.ellipse(x, y, r - 6, r - 7, {0.90F, 0.90F, 0.89F});
    const auto scatter = [&](int count, double reach, double size, const Colour& colour) {
        for (int piece = 0; piece < count; ++piece) {
            const double a = random.uniform(0, 2 * pi);
            const double d = reach * std::sqrt(random.uniform());
            const double part = size * random.uniform(0.75, 1.2);
            canvas.ellipse(
                x + d * std::cos(a), y + d * std::sin(a), part, part * random.uniform(0.7, 1.0),
                varied(colour, random, 0.07));
        }
    };
    switch (phrase.noun) {
    case 0:
        canvas.ellipse(x, y, r - 8, r - 8, {0.80F, 0.56F, 0.28F});
        canvas.ellipse(x, y, r - 19, r - 19, {0.93F, 0.74F, 0.34F});
        scatter(11, r - 32, 11, {0.76F, 0.20F, 0.14F});
        scatter(12, r - 28, 4, {0.22F, 0.45F, 0.18F});
        for (int slice = 0; slice < 4; ++slice)
            canvas.line(
                x - (r - 9) * std::cos(slice * pi / 4), y - (r - 9) * std::sin(slice * pi / 4),
                x + (r - 9) * std::cos(slice * pi / 4), y + (r - 9) * std::sin(slice * pi / 4), 2,
                {0.70F, 0.46F, 0.22F});
        break;
    case 1:
        for (int strand = 0; strand < 46; ++strand)
            canvas.arc(
                x + random.uniform(-28, 28), y + random.uniform(-28, 28), random.uniform(12, 34),
                random.uniform(12, 30), random.uniform(0, 3), random.uniform(3, 6), 5,
                varied({0.93F, 0.80F, 0.45F}, random, 0.06));
        scatter(9, 26, 12, {0.78F, 0.22F, 0.12F});
        break;
    case 2:
        scatter(60, r - 26, 15, {0.36F, 0.62F, 0.22F});
        scatter(9, r - 32, 10, {0.86F, 0.20F, 0.16F});
        scatter(8, r - 32, 8, {0.95F, 0.90F, 0.70F});
        break;
    case 3:
    case 7:
        canvas.ellipse(x, y + 34, 62, 20, {0.80F, 0.55F, 0.28F});
        canvas.rectangle(x - 62, y + 8, x + 62, y + 26, {0.40F, 0.22F, 0.12F});
        canvas.rectangle(x - 66, y, x + 66, y + 9, {0.95F, 0.78F, 0.25F});
        canvas.rectangle(x - 60, y - 9, x + 60, y + 1, {0.80F, 0.20F, 0.15F});
        canvas.rectangle(x - 68, y - 17, x + 68, y - 8, {0.40F, 0.66F, 0.25F});
        if (phrase.noun == 3)
            canvas.ellipse(x, y - 24, 64, 30, {0.84F, 0.58F, 0.28F});
        else
            canvas.rectangle(x - 64, y - 40, x + 64, y - 16, {0.90F, 0.76F, 0.50F});
        break;
    case 4:
        canvas.triangle(x - 60, y + 20, x + 62, y - 10, x + 40, y + 40, {0.30F, 0.17F, 0.10F});
        canvas.rectangle(x - 52, y - 30, x + 52, y + 38, {0.34F, 0.19F, 0.11F});
        canvas.rectangle(x - 52, y - 2, x + 52, y + 8, {0.95F, 0.90F, 0.82F});
        canvas.rectangle(x - 54, y - 42, x + 54, y - 26, {0.22F, 0.12F, 0.08F});
        canvas.ellipse(x, y - 48, 10, 10, {0.85F, 0.10F, 0.15F});
        break;
    case 5:
        scatter(5, 42, 26, {0.85F, 0.25F, 0.18F});
        scatter(4, 46, 23, {0.95F, 0.60F, 0.15F});
        scatter(14, 50, 10, {0.40F, 0.20F, 0.48F});
        canvas.arc(x, y + 10, 58, 40, 0.15 * pi, 0.75 * pi, 17, {0.97F, 0.85F, 0.25F});
        break;
    case 6:
        canvas.ellipse(x, y, r - 14, r - 15, varied({0.86F, 0.46F, 0.16F}, random, 0.08));
        scatter(14, r - 32, 7, {0.35F, 0.58F, 0.22F});
        scatter(10, r - 32, 8, {0.95F, 0.82F, 0.58F});
        break;
    case 8:
        for (int piece = 0; piece < 6; ++piece) {
            const double px = x - 44 + 44 * (piece % 3);
            const double py = y - 24 + 48 * (piece / 3);
            canvas.ellipse(px, py, 19, 19, {0.10F, 0.14F, 0.12F});
            canvas.ellipse(px, py, 15, 15, {0.97F, 0.96F, 0.93F});
            canvas.ellipse(px, py, 7, 7, varied({0.95F, 0.50F, 0.35F}, random, 0.12));
        }
        break;
    default:
        for (const double side : {-1.0, 1.0}) {
            canvas.ellipse(x + side * 30, y + side * 10, 38, 33, {0.99F, 0.98F, 0.95F});
            canvas.ellipse(x + side * 30, y + side * 10, 15, 15, {0.97F, 0.72F, 0.12F});
        }
        scatter(6, 60, 6, {0.35F, 0.58F, 0.22F});
    }
    canvas.line(22, 50, 22, 215, 6, {0.82F, 0.83F, 0.85F}); // fork
    for (const double prong : {-8.0, 0.0, 8.0})
        canvas.line(22 + prong, 34, 22 + prong, 70, 3.5, {0.82F, 0.83F, 0.85F});
    return canvas;
}

Canvas word(const Phrase& phrase, Random& random) {
    static constexpr std::array<std::array<Colour, 2>, modifierCount> pairs{
        {{{{0.97F, 0.97F, 0.95F}, {0.10F, 0.10F, 0.12F}}},
         {{{0.92F, 0.88F, 0.78F}, {0.20F, 0.16F, 0.14F}}},
         {{{0.12F, 0.18F, 0.35F}, {0.98F, 0.85F, 0.25F}}},
         {{{0.80F, 0.84F, 0.88F}, {0.12F, 0.14F, 0.20F}}},
         {{{0.78F, 0.15F, 0.14F}, {0.99F, 0.99F, 0.99F}}},
         {{{0.98F, 0.92F, 0.60F}, {0.15F, 0.15F, 0.15F}}},
         {{{0.10F, 0.38F, 0.25F}, {0.98F, 0.98F, 0.96F}}},
         {{{0.90F, 0.90F, 0.92F}, {0.25F, 0.20F, 0.45F}}}}};
    const auto& pair = pairs[std::size_t(phrase.modifier)];
    Canvas canvas(backdrop((phrase.scene + 3) % sceneCount, random));
    const double y = 128 + random.uniform(-18, 18);
    const std::string text = nounOf(phrase);
    const double square = std::min(8.0, 212.0 / (double(text.size()) * 6 - 1)) * random.uniform(0.86, 1.0);
    canvas.rectangle(10, y - 62, 246, y + 62, {0.2F, 0.2F, 0.2F});
    canvas.rectangle(14, y - 58, 242, y + 58, varied(pair[0], random, 0.03));
    canvas.text(text, 128, y, square, pair[1]);
    return canvas;
}

Canvas texture(const Phrase& phrase, Random& random) {
    static constexpr std::array<Colour, sceneCount> tones{
        {{0.6F, 0.6F, 0.6F},
         {1, 1, 1},
         {0.9F, 0.35F, 0.3F},
         {0.35F, 0.5F, 0.9F},
         {0.35F, 0.75F, 0.4F},
         {0.7F, 0.5F, 0.3F},
         {0.65F, 0.4F, 0.85F},
         {0.95F, 0.85F, 0.3F}}};
    const Colour tone = tones[std::size_t(phrase.scene)];
    const double period = (phrase.modifier == 1   ? 14
                           : phrase.modifier == 2 ? 56
                                                  : 30) *
                          random.uniform(0.85, 1.15);
    const double angle =
        phrase.modifier == 3 ? pi / 4 : random.uniform(-0.2, 0.2) + (random.below(2) ? pi / 2 : 0);
    const double contrast = phrase.modifier == 5 ? 0.3 : 0.9;
    const double phase = random.uniform(0, 2 * pi);
    std::array<std::array<double, 4>, 24> spots{};
    for (auto& spot : spots)
        spot = {random.uniform(0, 256), random.uniform(0, 256), random.uniform(9, 26), random.uniform(-1, 1)};
    Canvas canvas(tone);
    Random grain(random.next());
    const double k = 2 * pi / period;
    canvas.paint([&](double px, double py) {
        const double u = k * (px * std::cos(angle) + py * std::sin(angle)) + phase;
        const double v = k * (-px * std::sin(angle) + py * std::cos(angle));
        double value = 0;
        switch (phrase.noun) {
        case 0:
            value = std::tanh(4 * std::sin(u));
            break;
        case 1:
            value = std::tanh(6 * std::sin(u) * std::sin(v));
            break;
        case 2:
            value = std::tanh(5 * (std::cos(u) + std::cos(v) - 0.9));
            break;
        case 3:
            value = std::sin(2.5 * u);
            break;
        case 4:
            value = std::tanh(4 * std::sin(k * std::hypot(px - 128, py - 128) + phase));
            break;
        case 5:
            value = std::tanh(3 * std::sin(u + 1.4 * std::sin(0.7 * v)));
            break;
        case 6:
            value =
                std::tanh(5 * (std::abs(std::remainder(u, 2 * pi)) - std::abs(std::remainder(v, 2 * pi))));
            break;
        case 7:
            value = std::tanh(5 * (std::max(std::cos(u), std::cos(v)) - 0.8));
            break;
        case 8:
            for (const auto& spot : spots)
                value += spot[3] * std::exp(
                                       -(std::pow(px - spot[0], 2) + std::pow(py - spot[1], 2)) /
                                       (2 * spot[2] * spot[2]));
            break;
        default:
            value = std::clamp(grain.normal(), -1.5, 1.5) / 1.5;
        }
        const auto light = float(0.5 + 0.5 * contrast * std::clamp(value, -1.0, 1.0));
        return Colour{tone[0] * light, tone[1] * light, tone[2] * light};
    });
    return canvas;
}

} // namespace

Canvas drawn(const Phrase& phrase, std::uint64_t seed) {
    Random random(seed);
    switch (phrase.category) {
    case Category::Faces:
        return face(phrase, random);
    case Category::Bodies:
        return body(phrase, random);
    case Category::Places:
        return place(phrase, random);
    case Category::Food:
        return food(phrase, random);
    case Category::Words:
        return word(phrase, random);
    case Category::Textures:
        break;
    }
    return texture(phrase, random);
}

std::vector<DemoStimulus> makeStimuli(std::uint64_t seed) {
    static constexpr std::array<const char*, categoryCount> prefixes{"face", "body", "place",
                                                                     "food", "word", "texture"};
    Random random(seed);
    std::vector<DemoStimulus> stimuli;
    for (int index = 0; index < stimuliPerCategory; ++index)
        for (int category = 0; category < categoryCount; ++category) {
            const Phrase phrase{
                Category(category), index % nounCount, random.below(modifierCount), random.below(sceneCount)};
            const std::string number = (index < 9 ? "0" : "") + std::to_string(index + 1);
            stimuli.push_back(
                {std::string(prefixes[std::size_t(category)]) + "-" + number, phrase, sentenceOf(phrase),
                 index % 5 == 4, drawn(phrase, random.next())});
        }
    return stimuli;
}

} // namespace fusiform::demo
