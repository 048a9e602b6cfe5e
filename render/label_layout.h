#pragma once

#include "render/screen_box.h"

#include <cstdint>
#include <span>
#include <vector>

/// Where labels stand on a picture: near what they name, and never over each other. No VTK here: positions
/// are pixels from the bottom left of the view, y upwards.
namespace fusiform {

/// A label that wants a place: what it points to, which must be visible, and how much room it takes.
struct LabelRequest {
    std::int64_t id = 0; ///< the same from picture to picture, and no other's
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    double importance = 0; ///< more important labels choose first
};

struct PlacedLabel {
    std::int64_t id = 0;
    ScreenBox box;
    double x = 0; ///< what it points to
    double y = 0;
    double lineX = 0; ///< where the leader line from there ends, on the border of the box
    double lineY = 0;
};

struct LabelRoom {
    double width = 0;
    double height = 0;
    std::vector<ScreenBox> taken = {}; ///< where no label may stand: the colour bar, letters
    double scale = 1;                  ///< of all distances: 2 on a 2x display
};

/// Places labels in order of importance, each at the best free place around its anchor: near, away from the
/// middle of all anchors, not over other anchors, with a leader line that crosses no other line or box where
/// that can be avoided. Boxes keep `labelSpacing` from each other and from the edges of the view; labels that
/// find no place, and those whose anchor is outside of the view, are left out.
///
/// A label of `previous` keeps its place relative to its anchor unless another one is much better; one that
/// is pushed by another moves aside by as little as possible; and it needs to be a fifth less important than
/// a new one to lose its place to it. So labels go along with a turning surface instead of jumping about. The
/// result depends on nothing but the arguments.
[[nodiscard]] std::vector<PlacedLabel> layoutLabels(
    std::span<const LabelRequest> labels, std::span<const PlacedLabel> previous, const LabelRoom& room);

inline constexpr double labelSpacing = 3; ///< pixels between boxes, at scale 1

/// Whether two segments have a point in common, ends included.
[[nodiscard]] bool
segmentsCross(double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy);

/// Whether a segment has a point in a box.
[[nodiscard]] bool segmentMeets(const ScreenBox& box, double ax, double ay, double bx, double by);

} // namespace fusiform
