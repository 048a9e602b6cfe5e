#include "app/window_program.h"

#include "analysis/core/give_way.h"
#include "render/offscreen_window.h"
#include "widgets/window/main_window.h"
#include "widgets/window/recovery.h"
#include "widgets/window/texts.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QTimer>
#include <QTranslator>

#include <clocale>
#include <cstdio>
#include <cstdlib>

namespace fusiform {

int runWindow(int argc, char** argv) {
#ifdef Q_OS_LINUX
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
        qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        std::fputs("fusiform: opening the window: expected a display (DISPLAY or WAYLAND_DISPLAY), found none; "
                   "the commands work without one, see fusiform --help\n",
                   stderr);
        return 1;
    }
#endif
    startWorkersBehind();
    filterVtkMessages();
    QApplication application(argc, argv);
    // QApplication takes the locale of the environment; numbers in files always have a decimal point.
    std::setlocale(LC_NUMERIC, "C");
    QCoreApplication::setOrganizationName("Fusiform");
    QCoreApplication::setApplicationName("Fusiform");
    QCoreApplication::setApplicationVersion(FUSIFORM_VERSION);

    QTranslator own;
    QTranslator qt;
    // English has a file too, for its plurals; the locale "C" would find none.
    if (own.load(QLocale(), "fusiform", "_", ":/i18n") || own.load(":/i18n/fusiform_en"))
        QCoreApplication::installTranslator(&own);
    if (qt.load(QLocale(), "qtbase", "_", QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt);

    QStringList files = QCoreApplication::arguments().mid(1);
    if (files.removeAll(QStringLiteral("--watchdog")) > 0)
        qputenv("FUSIFORM_WATCHDOG", "1");
    MainWindow window;
    window.show();
    window.startRecovery(
        pathOf(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/recovery"));
    if (!files.isEmpty())
        QTimer::singleShot(0, &window, [&window, files] { window.openFiles(files); });
    return QApplication::exec();
}

} // namespace fusiform
