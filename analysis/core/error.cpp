#include "analysis/core/error.h"

#include <utility>

namespace fusiform {
namespace {

std::string lineOfDetails(const ErrorDetails& details) {
    std::string line = details.doing.english();
    if (!details.file.empty())
        line += " (" + details.file + ")";
    if (!details.expected.empty())
        line += ": expected " + details.expected.english();
    if (!details.found.empty())
        line += (details.expected.empty() ? ": found " : ", found ") + details.found.english();
    if (!details.hint.empty())
        line += "; " + details.hint.english();
    for (char& c : line)
        if (c == '\n' || c == '\r')
            c = ' ';
    return line;
}

} // namespace

Error::Error(ErrorDetails details) : std::runtime_error(lineOfDetails(details)), m_details(std::move(details)) {}

} // namespace fusiform
