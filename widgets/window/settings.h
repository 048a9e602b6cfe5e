#pragma once

#include <QSettings>

namespace fusiform {

/// The settings of this user, the same whatever the program is called.
inline QSettings settings() {
    return QSettings(QStringLiteral("Fusiform"), QStringLiteral("Fusiform"));
}

} // namespace fusiform
