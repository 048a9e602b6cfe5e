// Opens one 4-D volume in the real window, on a display, and says when its first volume was painted in the slice view
// and when all of it was read.
//   bench_window_opening FILE
// Prints milliseconds from asking for the file, and the memory the process took beyond what it had before.
#include "process_memory.h"

#include "widgets/views/slice_panel.h"
#include "widgets/views/vtk_canvas.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTimer>

#include <clocale>
#include <iostream>

using namespace fusiform;

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    QStandardPaths::setTestModeEnabled(true);
    if (argc != 2) {
        std::cerr << "bench_window_opening FILE\n";
        return 2;
    }
    MainWindow window;
    window.show();
    const QString file = QString::fromLocal8Bit(argv[1]);
    QElapsedTimer clock;
    double painted = -1;
    double known = -1;
    double before = 0;
    QObject::connect(&window.session(), &Session::datasetChanged, [&] {
        if (known < 0 && !window.session().dataset()->maps.empty())
            known = double(clock.nsecsElapsed()) / 1e6;
    });
    QObject::connect(window.slicePanel().findChild<VtkCanvas*>(), &VtkCanvas::drawn, [&] {
        if (known >= 0 && painted < 0)
            painted = double(clock.nsecsElapsed()) / 1e6;
    });
    QObject::connect(&window.fileOpening(), &FileOpening::finished, [&] {
        const double read = double(clock.nsecsElapsed()) / 1e6;
        // A frame that is waiting belongs to the measurement.
        QTimer::singleShot(500, [&, read] {
            std::cout << "{\"knownMs\": " << known << ", \"paintedMs\": " << painted << ", \"readMs\": " << read << ", \"ownBytes\": "
                      << memoryOf("RssAnon") - before << "}" << std::endl;
            QApplication::quit();
        });
    });
    // The window is at rest when a person drops a file on it.
    QTimer::singleShot(1500, [&] {
        before = memoryOf("RssAnon");
        clock.start();
        window.openFiles({file});
    });
    return QApplication::exec();
}
