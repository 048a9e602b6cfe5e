#include "analysis/engines/chat_request.h"

#include "analysis/core/error.h"
#include "analysis/core/json.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/core/utf8.h"
#include "analysis/io/dataset/json_file.h"

#include <string_view>
#include <utility>
#include <vector>

namespace fusiform {
namespace {

constexpr const char* askingForCaption = translatable("analysis", "asking the chat endpoint for a caption");
constexpr std::size_t longestCaption = 200;

constexpr const char* instruction =
    "You describe in a few words what a voxel of human visual cortex responds to. The evidence is JSON: "
    "'preferredSentences' are those that an encoding model predicts the highest response to, best first; 'keywords' "
    "are what they have in common, best first; 'draft' is a caption made of the keywords. Answer with one concise "
    "caption of at most 12 words in English, about what the evidence shows and nothing else, without quotation marks.";

/// Valid UTF-8 in one line of at most so many characters.
std::string shortLine(std::string_view text, std::size_t most) {
    std::string line;
    std::size_t length = 0;
    text = trimmed(text);
    while (!text.empty() && length < most) {
        const std::uint32_t code = takeUtf8(text);
        const bool blank = code <= ' ' || (code >= 0x7F && code < 0xA0);
        if (blank && !line.empty() && line.back() == ' ')
            continue;
        appendUtf8(line, blank ? std::uint32_t(' ') : code);
        ++length;
    }
    return std::string(trimmed(line));
}

std::string withoutQuotes(std::string text) {
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"\"", "\""}, {"“", "”"}, {"'", "'"}})
        if (text.size() > open.size() + close.size() && text.starts_with(open) && text.ends_with(close))
            return text.substr(open.size(), text.size() - open.size() - close.size());
    return text;
}

/// A member on a path of names and positions; null where there is none.
const Json* memberOf(const Json& json, const std::vector<const char*>& path) {
    const Json* at = &json;
    for (const char* name : path) {
        if (at->is_array() && !at->empty())
            at = &at->front();
        if (!at->is_object() || !at->contains(name))
            return nullptr;
        at = &(*at)[name];
    }
    return at;
}

} // namespace

std::string chatRequest(const std::string& model, const CaptionEvidence& evidence) {
    const Json shown{
        {"preferredSentences", evidence.texts}, {"keywords", evidence.keywords}, {"draft", evidence.builtIn}};
    const auto text = [](const Json& json) {
        return json.dump(-1, ' ', false, Json::error_handler_t::replace);
    };
    return text(
        Json{{"model", model},
             {"messages",
              Json::array(
                  {Json{{"role", "system"}, {"content", instruction}},
                   Json{{"role", "user"}, {"content", text(shown)}}})}});
}

std::string captionInAnswer(std::string_view body) {
    const Json answer = parsedJson(body, {}, askingForCaption);
    const Json* content = memberOf(answer, {"choices", "message", "content"});
    const std::string caption =
        content && content->is_string()
            ? shortLine(withoutQuotes(shortLine(content->get<std::string>(), longestCaption)), longestCaption)
            : std::string();
    if (caption.empty())
        throw Error(
            {.doing = askingForCaption,
             .file = {},
             .expected = message("analysis", "an answer with choices[0].message.content"),
             .found = message("analysis", "an answer without a caption: %1").with(shortened(answer)),
             .hint = message("analysis", "the address must be that of an OpenAI-compatible endpoint")});
    return caption;
}

std::string refusalInAnswer(std::string_view body) {
    try {
        const Json answer = parsedJson(body, {}, askingForCaption);
        for (const auto& path : std::vector<std::vector<const char*>>{{"error", "message"}, {"error"}, {"message"}})
            if (const Json* text = memberOf(answer, path); text && text->is_string())
                return shortLine(text->get<std::string>(), longestCaption);
    } catch (const Error&) {
        return {}; // a page of a web server
    }
    return {};
}

} // namespace fusiform
