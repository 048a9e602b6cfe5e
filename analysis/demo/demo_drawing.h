#pragma once

#include "analysis/demo/demo_bank.h"
#include "analysis/demo/demo_canvas.h"
#include "analysis/demo/demo_random.h"

/// The drawing of single synthetic stimuli. Noun, modifier and scene of the phrase decide what is drawn,
/// `random` the rest.
namespace fusiform::demo {

/// `colour` a little lighter, darker or of another hue.
[[nodiscard]] Colour varied(const Colour& colour, Random& random, double amount = 0.06);
[[nodiscard]] Colour backdrop(int scene, Random& random);

[[nodiscard]] Canvas drawnFace(const Phrase& phrase, Random& random);
[[nodiscard]] Canvas drawnBody(const Phrase& phrase, Random& random);
[[nodiscard]] Canvas drawnPlace(const Phrase& phrase, Random& random);
[[nodiscard]] Canvas drawnFood(const Phrase& phrase, Random& random);

} // namespace fusiform::demo
