#include "analysis/demo/demo_drawing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace fusiform::demo {

namespace {

using std::numbers::pi;

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

} // namespace

Canvas drawnPlace(const Phrase& phrase, Random& random) {
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

Canvas drawnFood(const Phrase& phrase, Random& random) {
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

} // namespace fusiform::demo
