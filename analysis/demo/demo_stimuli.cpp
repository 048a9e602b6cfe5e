#include "analysis/demo/demo_stimuli.h"

#include "analysis/demo/demo_drawing.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace fusiform::demo {

namespace {

using std::numbers::pi;

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
        return drawnFace(phrase, random);
    case Category::Bodies:
        return drawnBody(phrase, random);
    case Category::Places:
        return drawnPlace(phrase, random);
    case Category::Food:
        return drawnFood(phrase, random);
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
