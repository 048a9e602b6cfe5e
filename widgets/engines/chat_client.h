#pragma once

#include "analysis/selectivity/caption_composer.h"

#include <chrono>
#include <string>

/// An OpenAI-compatible chat endpoint as a composer of captions. Uses Qt's core and network alone, so that commands
/// without a window use it too.
namespace fusiform {

/// Where and how to ask. The key goes into the Authorization header and nowhere else: not into names, errors, logs or
/// results.
struct ChatEndpoint {
    std::string url; ///< "https://api.openai.com/v1", or with /chat/completions at its end
    std::string model;
    std::string key; ///< empty for servers that want none
    std::chrono::milliseconds timeout = std::chrono::seconds(60); ///< of one attempt
    int attempts = 4;                                             ///< after 429, 5xx and failures of the network
    std::chrono::milliseconds firstWait = std::chrono::seconds(1); ///< between attempts, doubled each time
    std::chrono::milliseconds mostWait = std::chrono::seconds(30); ///< also where the server asks for a longer one
};

/// Throws Error when the address is none (http or https, without user and password in it) or there is no model, and
/// where a key would be sent unencrypted to another machine. No connection is made.
///
/// The composer's calls block the thread that asks, any but the GUI's; they need a QCoreApplication. Redirections
/// are not followed, so that the key goes to no other address.
[[nodiscard]] CaptionComposer chatComposer(const ChatEndpoint& endpoint);

} // namespace fusiform
