#include "widgets/tasks/failure.h"

#include "analysis/core/translatable.h"

#include <new>

namespace fusiform {

ErrorDetails failureDetails(const std::exception_ptr& thrown, const std::string& doing) {
    try {
        std::rethrow_exception(thrown);
    } catch (const Error& error) {
        return error.details();
    } catch (const std::bad_alloc&) {
        return {
            doing,
            {},
            translatable("analysis", "enough free memory"),
            translatable("analysis", "too little free memory"),
            translatable("analysis", "close other programs, or use fewer data")};
    } catch (const std::exception& other) {
        return {doing, {}, {}, other.what(), {}};
    } catch (...) {
        return {doing, {}, {}, translatable("analysis", "an unknown problem"), {}};
    }
}

} // namespace fusiform
