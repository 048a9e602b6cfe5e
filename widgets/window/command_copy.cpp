// The part of MainWindow that copies what is shown as a command line.
#include "analysis/core/shell_words.h"
#include "widgets/session/figure_command.h"
#include "widgets/views/cortex_view.h"
#include "widgets/views/slice_panel.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/texts.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace fusiform {
namespace {

/// Slices that are seen of something.
std::vector<SliceAxis> shownSlices(const SlicePanel& panel, const Session& session) {
    const auto dataset = session.dataset();
    const bool volumes = dataset->anatomy || std::ranges::any_of(dataset->maps, [](const auto& map) {
        return map->volume != nullptr;
    });
    if (panel.isHidden() || !volumes)
        return {};
    const ViewState& view = session.view();
    return view.slices.all ? std::vector(std::begin(sliceAxes), std::end(sliceAxes)) : std::vector{view.sliceAxis};
}

} // namespace

void MainWindow::copyCommand() {
    const SessionFile shown{session().dataset()->file, fileOpening().singleFiles(), session().view()};
    const auto dataset = session().dataset();
    const QRect canvas = cortexView().canvasGeometry();
    FigureOnScreen screen;
    if (canvas.width() > 0 && canvas.height() > 0)
        screen.shape = double(canvas.height()) / canvas.width();
    screen.axes = shownSlices(slicePanel(), session());
    screen.output = fileNameFor(*dataset).toStdString() + ".png";
    auto words = figureCommand(shown, *dataset, screen);
    if (!words) {
        const Asked about = asked();
        const QString file =
            askSessionFile(tr("The options of the command cannot say this view. Save it as a session first"));
        if (file.isEmpty() || !returnTo(about) || !saveSessionTo(file))
            return;
        words = figureCommandOf(pathOf(file), shown.view, screen);
    }
    QGuiApplication::clipboard()->setText(QString::fromStdString(shellCommand(*words)));
    QStringList told{tr("The command that draws this view was copied.")};
    QStringList missing;
    for (const std::string& name : shownWithoutFile(shown.view, *dataset))
        missing << QString::fromStdString(name);
    if (!missing.isEmpty())
        told << tr("It cannot draw what is in no file; save it and open that file: %1").arg(missing.join(", "));
    if (hasPanesOfItsOwn(shown.view))
        told << tr("It draws one view: panes that were turned by hand or show other maps are not drawn.");
    m_messages->showMessage(told.join(' '));
}

} // namespace fusiform
