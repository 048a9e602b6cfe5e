#pragma once

#include "analysis/selectivity/caption_composer.h"

#include <string>
#include <string_view>

/// What is said to an OpenAI-compatible chat endpoint, and how its answers are read. Knows no network.
namespace fusiform {

/// The body of a request: model and messages, the evidence as JSON in the last one. Nothing else of the dataset.
[[nodiscard]] std::string chatRequest(const std::string& model, const CaptionEvidence& evidence);

/// The caption in the body of an answer, `choices[0].message.content`: one line of at most 200 characters, without
/// quotation marks around it. Throws Error when it is not such an answer.
[[nodiscard]] std::string captionInAnswer(std::string_view body);

/// The `error.message` of a refusal, or nothing: shortened, in one line.
[[nodiscard]] std::string refusalInAnswer(std::string_view body);

} // namespace fusiform
