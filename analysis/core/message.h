#pragma once

#include "analysis/core/text.h"

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace fusiform {

/// A text for people. What was filled in is kept apart from the fixed English part, so that the window can
/// say the same in another language; `english()` is what the command line prints. Made by `message()`, or
/// from a text that needs no translation, such as a file's name.
class Message {
public:
    Message() = default;
    Message(const char* text) : m_format(text) {} // NOLINT: texts are messages
    Message(std::string text) : m_format(std::move(text)) {}
    Message(std::string_view text) : m_format(text) {}
    Message(std::integral auto number) : m_format(std::to_string(number)) {}
    Message(std::floating_point auto number) : m_format(formatNumber(double(number))) {}

    /// The same text with these for %1, %2, …
    template <class... Arguments>
    [[nodiscard]] Message with(const Arguments&... arguments) const {
        return Message(m_format, std::vector<Message>{Message(arguments)...});
    }

    [[nodiscard]] bool empty() const { return m_format.empty(); }
    [[nodiscard]] std::string english() const;
    /// "%1 values, one a vertex"; %1 … %9 stand for the arguments.
    [[nodiscard]] const std::string& format() const { return m_format; }
    [[nodiscard]] const std::vector<Message>& arguments() const { return m_arguments; }
    bool operator==(const Message&) const = default;

    /// A text and what is filled in, as `format()` and `arguments()` gave them.
    Message(std::string format, std::vector<Message> arguments)
        : m_format(std::move(format)), m_arguments(std::move(arguments)) {}

private:
    std::string m_format;
    std::vector<Message> m_arguments;
};

/// A literal that lands in the translation files; its context is always "analysis". They are found only where
/// nothing but context and text is in the brackets, so what is filled in goes to `with`:
/// `message("analysis", "%1 values, one a vertex").with(count)`.
[[nodiscard]] inline Message message(const char* /*context*/, const char* text) {
    return {text};
}

} // namespace fusiform
