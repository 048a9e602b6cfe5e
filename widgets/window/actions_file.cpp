// The menus of files and of editing.
#include "widgets/window/actions.h"

#include "widgets/panels/query_bar.h"
#include "widgets/window/main_window.h"
#include "widgets/window/recent_files.h"

#include <QAction>
#include <QMenu>
#include <QUndoGroup>

namespace fusiform {

void WindowActions::buildFile() {
    QMenu& menu = addMenu(tr("&File"));
    add(menu, "open", tr("&Open…"), {QKeySequence::Open}, [this] { m_window.chooseFiles(); });
    add(menu, "openBeside", tr("Open &beside…"), {QKeySequence(tr("Ctrl+Alt+O"))},
        [this] { m_window.chooseFilesBeside(); })
        ->setToolTip(tr("Opens another dataset and keeps those that are open, like dropping it with Ctrl"));
    add(menu, "openSubject", tr("Open s&ubject…"), {QKeySequence(tr("Ctrl+Shift+O"))},
        [this] { m_window.chooseSubject(); });
    menu.addMenu(&m_window.recentFiles());
    add(menu, "fileDetails", tr("File &details…"), {QKeySequence(tr("Ctrl+I"))},
        [this] { m_window.chooseFileToDescribe(); });
    add(menu, "demonstration", tr("Open the &demonstration"), {}, [this] { m_window.openDemonstration(); });
    menu.addSeparator();
    m_needDataset.push_back(add(menu, "saveSession", tr("&Save session…"), {QKeySequence::Save}, [this] {
        m_window.chooseSessionFile();
    }));
    m_saveMap = add(menu, "saveMap", tr("Save &map as…"), {QKeySequence(tr("Ctrl+Shift+S"))}, [this] {
        m_window.chooseMapFile();
    });
    m_saveAllMaps =
        add(menu, "saveAllMaps", tr("Save a&ll maps…"), {}, [this] { m_window.chooseFileOfAllMaps(); });
    m_saveResults =
        add(menu, "saveResults", tr("Save &results…"), {}, [this] { m_window.chooseResultsFolder(); });
    m_needDataset.push_back(
        add(menu, "exportFigure", tr("&Export figure…"), {QKeySequence(tr("Ctrl+E"))},
            [this] { m_window.chooseFigure(); }));
    m_needDataset.push_back(add(
        menu, "composeFigure", tr("Figure com&poser…"), {QKeySequence(tr("Ctrl+Shift+E"))},
        [this] { m_window.composeFigure(); }));
    m_needDataset.back()->setToolTip(tr("Panels on a page in millimetres, placed by hand"));
    menu.addSeparator();
    m_closeDataset = add(menu, "closeDataset", tr("Close this &dataset"), {QKeySequence(tr("Ctrl+Shift+W"))},
        [this] { m_window.closeDataset(m_window.active()); });
    add(menu, "closeAll", tr("&Close everything"), {QKeySequence(tr("Ctrl+W"))},
        [this] { m_window.askToCloseEverything(); });
    QAction* quit =
        add(menu, "quit", tr("&Quit"), {QKeySequence(tr("Ctrl+Q"))}, [this] { m_window.close(); });
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::buildEdit() {
    QMenu& menu = addMenu(tr("&Edit"));
    m_undo = new QUndoGroup(this);
    QAction* undo = m_undo->createUndoAction(this, tr("&Undo"));
    undo->setShortcuts({QKeySequence(tr("Ctrl+Z"))});
    QAction* redo = m_undo->createRedoAction(this, tr("&Redo"));
    redo->setShortcuts({QKeySequence(tr("Ctrl+Shift+Z")), QKeySequence(tr("Ctrl+Y"))});
    undo->setObjectName("undo");
    redo->setObjectName("redo");
    for (QAction* action : {undo, redo}) {
        menu.addAction(action);
        m_table.push_back({tr("Edit"), action});
    }
    menu.addSeparator();
    QAction* command = add(menu, "copyCommand", tr("&Copy as command line"), {QKeySequence(tr("Ctrl+Shift+C"))},
                           [this] { m_window.copyCommand(); });
    command->setToolTip(tr("The “fusiform figure” command that draws what is shown, without a window"));
    m_needDataset.push_back(command);
    menu.addSeparator();
    m_needDataset.push_back(add(menu, "query", tr("&Find in words"), {QKeySequence(tr("Ctrl+F"))}, [this] {
        m_window.queryBar().focusQuery();
    }));
    menu.addSeparator();
    QAction* engines = add(menu, "engines", tr("En&gines…"), {}, [this] { m_window.chooseEngines(); });
    engines->setToolTip(tr("Text and image encoders, caption decoder and chat endpoint: all optional"));
}

} // namespace fusiform
