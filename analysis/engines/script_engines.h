#pragma once

#include "analysis/engines/bpe_vocabulary.h"
#include "analysis/engines/engine_files.h"
#include "analysis/engines/picture.h"
#include "analysis/engines/script_module.h"
#include "analysis/selectivity/text_query.h"

#include <functional>
#include <optional>
#include <string>

/// What a model's exports are used for: texts and pictures to embeddings, embeddings to texts. Each is named, and
/// any thread may call it.
namespace fusiform {

/// Gives embeddings of pictures, in the space of the model's texts where it is a CLIP.
struct ImageEncoder {
    std::string name;
    std::string model; ///< what embeddings are called after
    std::filesystem::path file;
    std::int64_t features = 0;
    /// (features), of a picture of any size. Throws Error, Cancelled.
    std::function<VectorF(const Picture& picture, const Progress& progress)> embed;
};

/// Writes a text for an embedding.
struct CaptionDecoder {
    std::string name;
    std::filesystem::path file;
    /// Empty where the decoder says nothing. Throws Error (also where it wants other features), Cancelled.
    std::function<std::string(const VectorF& embedding, const Progress& progress)> caption;
};

/// Mean and standard deviation of red, green and blue that CLIP's pictures are normalised by (Radford et al. 2021),
/// and their side.
inline constexpr float clipMean[3] = {0.48145466F, 0.4578275F, 0.40821073F};
inline constexpr float clipDeviation[3] = {0.26862954F, 0.26130258F, 0.27577711F};
inline constexpr int clipSide = 224;

/// (1, 3, 224, 224): the middle square of a picture, normalised.
[[nodiscard]] Tensor clipInput(const Picture& picture);

/// The three of `files`, each tried once so that what does not fit is told now. **TorchScript files are code**: a person
/// must have agreed. Throw Error, Cancelled.
[[nodiscard]] TextEncoder textEncoderFrom(const EngineFiles& files, const Progress& progress);
[[nodiscard]] ImageEncoder imageEncoderFrom(const EngineFiles& files, const Progress& progress);
[[nodiscard]] CaptionDecoder captionDecoderFrom(const EngineFiles& files, const Progress& progress);

} // namespace fusiform
