#include "analysis/core/message.h"

namespace fusiform {

std::string Message::english() const {
    if (m_arguments.empty())
        return m_format;
    std::string text;
    for (std::size_t at = 0; at < m_format.size(); ++at) {
        const char next = m_format[at] == '%' && at + 1 < m_format.size() ? m_format[at + 1] : '\0';
        const std::size_t argument = next >= '1' && next <= '9' ? std::size_t(next - '1') : m_arguments.size();
        if (argument < m_arguments.size()) {
            text += m_arguments[argument].english();
            ++at;
        } else {
            text += m_format[at];
        }
    }
    return text;
}

} // namespace fusiform
