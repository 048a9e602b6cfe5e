#pragma once

#include "analysis/core/message.h"

#include <exception>
#include <stdexcept>
#include <string>

namespace fusiform {

/// What a person needs to know when something could not be done. Fields may be empty, but `doing` never is.
/// Texts are parts of sentences without a full stop.
struct ErrorDetails {
    Message doing;    ///< what was being done: "reading a surface"
    std::string file; ///< the file it happened with, as the user named it
    Message expected; ///< what should have been there: "10242 values, one a vertex"
    Message found;    ///< what was there: "10243 values"
    Message hint;     ///< what to do: "load the surface this map was made on"
};

/// The one error of Fusiform. `what()` is the whole message in one line, as the command line prints it.
class Error : public std::runtime_error {
public:
    explicit Error(ErrorDetails details);
    [[nodiscard]] const ErrorDetails& details() const noexcept { return m_details; }

private:
    ErrorDetails m_details;
};

/// Thrown out of a computation whose Progress was asked to stop. Not an Error: nothing went wrong.
class Cancelled : public std::exception {
public:
    [[nodiscard]] const char* what() const noexcept override { return "cancelled"; }
};

} // namespace fusiform
