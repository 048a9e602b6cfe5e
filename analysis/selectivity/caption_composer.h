#pragma once

#include "analysis/core/progress.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

/// Captions that another program composes from the evidence (METHODS "Keyword composition"), with the built-in
/// composition in its place wherever that does not answer.
namespace fusiform {

/// What is known of one voxel, and all that is sent of it.
struct CaptionEvidence {
    std::int64_t voxel = 0;            ///< row of the voxel set; not sent
    std::vector<std::string> texts;    ///< of the bank, of highest predicted response first
    std::vector<std::string> keywords; ///< best first
    std::string builtIn;               ///< the built-in caption
};

/// An engine that composes captions, such as a chat endpoint. Any thread may call it.
struct CaptionComposer {
    std::string name; ///< written with every caption: "gpt-4o-mini at https://api.openai.com"
    /// Exactly what `compose` sends for a voxel: the body of the request, without any key.
    std::function<std::string(const CaptionEvidence& evidence)> request;
    /// Shows a person what will be sent and returns whether it may be; empty: a person has said so already. Throws
    /// Cancelled.
    std::function<bool(const std::vector<std::string>& requests, const Progress& progress)> approve;
    /// The caption for a request. Throws Error (no network, refused, no answer, not a caption), and within 200 ms
    /// of a stop request Cancelled.
    std::function<std::string(const std::string& request, const Progress& progress)> compose;
};

struct ComposedCaption {
    std::int64_t voxel = 0;
    std::string text;
    bool builtIn = true;
    std::string request; ///< what was sent; empty where nothing was
    Message note;        ///< why it is the built-in one; empty when it is not
};

/// One caption a voxel, in the order given. A voxel that the composer fails for gets its built-in caption; after
/// two failures in a row, or when a person says no, nothing more is sent. Throws Cancelled.
[[nodiscard]] std::vector<ComposedCaption> composedCaptions(
    const std::vector<CaptionEvidence>& evidence, const CaptionComposer& composer, Progress& progress);

} // namespace fusiform
