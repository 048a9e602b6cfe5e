#pragma once

#include <QDir>
#include <QProcess>
#include <QString>

/// TorchScript files for tests, made anew by a program of the tests (tests/torch).
namespace fusiform::test {

/// Whether this build runs TorchScript; else tests of it are skipped.
#ifdef FUSIFORM_TORCH_MODULES
inline constexpr bool hasTorch = true;
#else
inline constexpr bool hasTorch = false;
#define FUSIFORM_TORCH_MODULES ""
#endif
inline constexpr const char* withoutTorch = "this build has no TorchScript (LibTorch was not found)";

/// Writes them into `folder`; an empty text, or what was wrong.
inline QString makeTorchModules(const QString& folder) {
    constexpr int longest = 120'000; // ms; LibTorch takes a while to start on a busy machine
    QDir().mkpath(folder);
    QProcess process;
    process.start(QStringLiteral(FUSIFORM_TORCH_MODULES), {folder});
    if (!process.waitForFinished(longest))
        return QStringLiteral("make_torch_modules does not end: ") + process.errorString();
    return process.exitCode() == 0 ? QString() : QString::fromUtf8(process.readAllStandardError());
}

/// A vocabulary of six merges: "low" is 513, start 518, end 519.
inline constexpr const char* tinyMerges = "#version: 0.2\nl o\nlo w</w>\ne r</w>\nn e\nne w\nnew er</w>\n";

} // namespace fusiform::test
