#pragma once

#include <filesystem>
#include <string>

namespace fusiform {

/// Which TorchScript files a person has named. Empty paths: none.
struct EngineFiles {
    std::string name;                  ///< of the model, shown with every result: "CLIP ViT-B/32"; may be empty
    std::filesystem::path textEncoder; ///< int64 (1, 77) tokens to (1, features)
    std::filesystem::path imageEncoder;   ///< float (1, 3, 224, 224) normalised picture to (1, features)
    std::filesystem::path captionDecoder; ///< float (1, features) to int64 (1, tokens)
    std::filesystem::path vocabulary; ///< CLIP's BPE, of text encoder and caption decoder (bpe_vocabulary.h)
    std::filesystem::path merges;     ///< beside a vocab.json, else empty
    std::filesystem::path decoderVocabulary; ///< where the decoder has another one, such as GPT-2's vocab.json

    [[nodiscard]] bool any() const {
        return !textEncoder.empty() || !imageEncoder.empty() || !captionDecoder.empty();
    }
    bool operator==(const EngineFiles&) const = default;
};

} // namespace fusiform
