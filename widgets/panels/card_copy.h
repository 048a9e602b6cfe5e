#pragma once

#include "widgets/panels/card_evidence.h"

#include <nlohmann/json.hpp>
#include <QToolButton>

#include <functional>

/// A card to take along, with all its evidence: as text for a mail, as Markdown for notes, as JSON for a
/// script.
namespace fusiform {

struct CardCopy {
    CardContent content;
    CardEvidence evidence;
};

[[nodiscard]] QString textOf(const CardCopy& card);
[[nodiscard]] QString markdownOf(const CardCopy& card);

/// All numbers of a card. Keys, which stay as they are:
///
/// | key | value |
/// |---|---|
/// | `fusiformCard` | 1, the version of these keys |
/// | `voxel` | row of the voxel set, or null |
/// | `place` | `hemisphere` "left"/"right", `vertex`, `mesh`, `space`, `worldMm` [x, y, z], `tkRasMm`,
/// `voxelIjk`, `anatomyIjk`; each only where known | | `regions` | list of `parcellation` (empty: the voxel
/// set's own names), `region` | | `captions` | list of sets: `name`, `method`, `captions` (list of `text`,
/// `repeats`, `score` or null), `keywords` (list of `word`, `captions`), `count` of captions | |
/// `noiseCeiling` | fraction of variance, or null | | `overlay` | `map`, `value` of the voxel or null; only
/// where one is shown | | `scores` | list of `model` (title of model and metric), `ceiling` or null, `layers`
/// (list of `layer`, `value` or null) | | `encodingModel` | `name`, `heldOutR` or null; null without one | |
/// `predicted`, `measured` | `highest` and `lowest`, lists of `stimulus` (row, from 0), `id`, `captions`,
/// `category`, `image`, `response`, and `predicted`, `measured` (`response`, `rank` from 1, `of`) where
/// known; null without such responses | | `profile` | list of `category`, `meanResponse` |
[[nodiscard]] nlohmann::ordered_json jsonOf(const CardCopy& card);

/// A click copies as text; the menu beside it offers Markdown and JSON too.
class CopyButton : public QToolButton {
    Q_OBJECT
public:
    explicit CopyButton(std::function<CardCopy()> card, QWidget* parent = nullptr);
};

} // namespace fusiform
