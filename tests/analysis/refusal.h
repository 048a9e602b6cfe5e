#pragma once

#include "analysis/core/error.h"

#include <QTest>

#include <string>

namespace fusiform::test {

/// The text of the Error that `act` throws; the test fails when it throws none.
template <class Act>
[[nodiscard]] std::string refusalOf(const Act& act) {
    try {
        act();
    } catch (const Error& error) {
        return error.what();
    }
    QTest::qFail("nothing was refused", __FILE__, __LINE__);
    return {};
}

} // namespace fusiform::test
