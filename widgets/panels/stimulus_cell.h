#pragma once

#include "widgets/panels/stimulus_ranking.h"

#include <QPalette>
#include <QRect>

class QPainter;

/// How one stimulus of a strip or gallery is drawn: its picture in a square, the response below it.
namespace fusiform {

/// What a cell shows beside its stimulus.
struct CellState {
    bool current = false; ///< has the keyboard's attention
    bool focused = false; ///< and its widget has the focus
    bool pending = false; ///< the stimulus is not known yet: an empty frame
};

[[nodiscard]] QSize cellSize(int side, const QFontMetrics& metrics);
/// A stimulus without a picture shows its id; one whose picture cannot be read says so.
void paintStimulus(
    QPainter& painter, const RankedStimulus& stimulus, const QRect& cell, const QPalette& palette,
    const CellState& state);

/// Id, response, caption and category, for a tooltip.
[[nodiscard]] QString stimulusTooltip(const RankedStimulus& stimulus);

} // namespace fusiform
