#pragma once

#include "analysis/engines/engine_files.h"
#include "analysis/engines/script_engines.h"
#include "analysis/selectivity/caption_composer.h"
#include "analysis/selectivity/text_query.h"

#include <memory>
#include <optional>

/// The optional engines: none is there unless a person has set it up. Analyses take them from here, as they take
/// files from the dataset.
namespace fusiform {

struct Engines {
    std::optional<TextEncoder> textEncoder;
    std::optional<ImageEncoder> imageEncoder;
    std::optional<CaptionDecoder> captionDecoder;
    std::optional<CaptionComposer> composer;

    /// Of the text encoder; 0 where there is none.
    [[nodiscard]] std::int64_t textFeatures() const { return textEncoder ? textEncoder->features : 0; }
};

/// The engines of this run of the program, never null. Work that has begun keeps those it has. Any thread.
[[nodiscard]] std::shared_ptr<const Engines> enginesInUse();
void useEngines(std::shared_ptr<const Engines> engines);

/// Those of the files that are named. **TorchScript files are code**: a person must have agreed. Throws Error,
/// Cancelled.
[[nodiscard]] Engines enginesFrom(const EngineFiles& files, Progress& progress);

/// What to do where an engine is missing, for error texts and dialogs.
[[nodiscard]] Message hintToEngines();

} // namespace fusiform
