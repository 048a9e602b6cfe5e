#pragma once

#include "analysis/io/arrays/array_file.h"
#include "analysis/io/dataset/captions_file.h"
#include "analysis/io/save/map_format.h"
#include "widgets/session/results.h"
#include "widgets/session/session.h"
#include "widgets/tasks/task_manager.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

class QDialog;
class QDockWidget;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace fusiform {

struct ComposedPage;
class ComposerWindow;
class CortexView;
class EngineWork;
class FileOpening;
struct FigureRequest;
class MessageBar;
class RecentFiles;
class Recovery;
class RecoveryBar;
class QueryBar;
class SeriesBar;
class ShortcutOverlay;
class SlicePanel;
class WindowActions;
class Workspace;

/// The main window: it only puts together the open datasets, their views and panels, and the actions. What is said of
/// "the" session, view or panel is that of the active dataset.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Session& session();
    [[nodiscard]] TaskManager& tasks() { return m_tasks; }
    [[nodiscard]] CortexView& cortexView();
    [[nodiscard]] SlicePanel& slicePanel();
    [[nodiscard]] QueryBar& queryBar();
    [[nodiscard]] SeriesBar& seriesBar();
    [[nodiscard]] MessageBar& messageBar() { return *m_messages; }
    [[nodiscard]] RecentFiles& recentFiles() { return *m_recent; }
    [[nodiscard]] EngineWork& engines() { return *m_engines; }
    [[nodiscard]] FileOpening& fileOpening();
    [[nodiscard]] Workspace& active() { return *m_active; }
    /// Null until it is first asked for.
    [[nodiscard]] ComposerWindow* composer();
    /// In the order of their tabs; one without data when nothing is open.
    [[nodiscard]] const std::vector<Workspace*>& workspaces() const { return m_workspaces; }

    /// Datasets, sessions and single files, one after another; what fails is told in the message bar. A
    /// folder is looked through for subjects.
    void openFiles(const QStringList& files);
    /// The same as a dataset of their own, which becomes the active one; those that are open stay.
    void openBeside(const QStringList& files);
    void activate(Workspace& workspace);
    /// Closes one dataset, and asks first when results of it were not saved.
    void closeDataset(Workspace& workspace);
    /// Two datasets next to each other, whose linked cameras move together.
    void showTwo(bool on);
    [[nodiscard]] bool showsTwo() const { return m_beside != nullptr; }
    /// Clusters that the voxels of all open datasets share.
    void clusterTogether(const Json& options);
    /// Back to an empty window, for the files of another subject.
    void closeEverything();
    /// The same, but asks first when results were not saved.
    void askToCloseEverything();
    /// Autosaves what is open to a folder from now on, and offers what is left there of windows that were not closed.
    Recovery& startRecovery(const std::filesystem::path& folder);
    void runAnalysis(const Analysis& analysis, const Json& options);
    void exportFigure(const FigureRequest& request, const QString& file);
    /// Returns whether the file was written.
    bool saveSessionTo(const QString& file);

    // What the menus do; each may ask first.
    void chooseFiles();
    void chooseFilesBeside();
    void chooseSubject();
    void chooseFileToDescribe();
    void showFileDetails(const QString& file);
    void chooseSessionFile();
    void chooseFigure();
    /// Puts the command that draws what is shown on the clipboard.
    void copyCommand();
    void composeFigure();
    /// A page as it was autosaved; the composer opens where it was open.
    void restoreComposer(const ComposedPage& composed);
    /// One map, by its name; an empty name is the selected overlay's, else the top one's, else the first
    /// map's.
    void chooseMapFile(const std::string& name = {});
    void chooseFileOfAllMaps();
    void chooseFileFor(const ResultName& result);
    void chooseSelectionFile();
    /// For the weights of all encoding models.
    void chooseResultsFolder();
    void chooseOptions(const Analysis& analysis);
    void chooseOptionsForAll();
    void chooseArray(const ArrayFile& arrays);
    void chooseCaptionOrder(const std::filesystem::path& file, const std::vector<CaptionReading>& readings);
    void chooseEngines();
    void openDemonstration();
    void stepLayer(int step);
    void showShortcuts();
    void showAbout();

signals:
    void activeChanged(); ///< or which datasets are open
    void composedPageChanged(); ///< or whether the composer is open

protected:
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// A dock that shows the panel of the active dataset.
    QDockWidget* addDock(const QString& name, const QString& title, Qt::DockWidgetArea area);
    void buildCentre();
    Workspace& addWorkspace();
    void addPanels(Workspace& workspace);
    [[nodiscard]] std::vector<std::pair<QString, QWidget*>> panelsOf(Workspace& workspace) const;
    /// One that nothing is open in.
    Workspace& emptyWorkspace();
    void drop(Workspace& workspace);
    /// Takes the tab away when nothing has come into it and others are there.
    void removeEmptyTab(Workspace& workspace);
    /// Of a question about a file of this dataset.
    void followAnswer(QDialog& dialog, Workspace& workspace);
    ComposerWindow& madeComposer(); ///< in composing.cpp
    // In closing.cpp:
    /// Asks whether to save the page of the composer where it is in no file, and closes the window once it is saved or not
    /// wanted. Returns whether it asks.
    [[nodiscard]] bool asksAboutPage();
    /// Asks about tasks that make results or files, then about results that were not saved; the window closes itself after.
    void askToClose();
    /// The tasks that closing would miss, now.
    using TasksToMiss = std::function<std::vector<TaskStatus>()>;
    /// Calls `then` once a person has agreed and they have ended, unless one fails.
    void askAboutTasks(const TasksToMiss& tasks, const std::function<void()>& then);
    void waitForTasks(const TasksToMiss& tasks, const std::function<void()>& then);
    /// Calls `then` when `over` says so: at once, or after a change of the tasks. Not if the object goes before, which
    /// it does itself once it has called.
    QPointer<QObject> waitFor(const std::function<bool()>& over, const std::function<void()>& then);
    /// Calls `close` at once, or when the analyses of these datasets have ended and their results are saved, or a person
    /// agrees to lose them.
    void closeWhenAgreed(const std::vector<Workspace*>& workspaces, const std::function<void()>& close);
    void saveThenClose(const std::vector<Workspace*>& workspaces, const std::function<void()>& close);
    /// Opens files in the active dataset, and asks first when its results would go with it.
    void replaceWhenAgreed(const QStringList& files);
    /// Where to save the session; empty when a person cancels.
    [[nodiscard]] QString askSessionFile(const QString& title);
    // In saving.cpp:
    /// Nothing when a person cancels, else the tasks that save.
    using SavingTasks = std::optional<std::vector<int>>;
    /// Asks where to save results of a dataset. Maps that are saved with models are not asked for again, nor is a noise
    /// ceiling that is among the maps.
    [[nodiscard]] SavingTasks askAndSave(Workspace& workspace, Results results);
    /// In one file when there is a format for all of them.
    [[nodiscard]] SavingTasks askAndSaveMaps(Workspace& workspace, const MapList& maps);
    [[nodiscard]] SavingTasks askAndSaveTogether(Workspace& workspace, const MapList& maps);
    /// A folder for the results of models; empty when a person cancels.
    [[nodiscard]] QString askResultsFolder();
    void showPages();
    /// Keys are for the cortex of the active dataset from now on, unless somebody is writing.
    void focusCortex();
    /// The dataset that a question is about. While a person thinks, files that open may make another the active one, or
    /// take its place.
    struct Asked {
        Workspace* workspace = nullptr;
        int generation = 0;
    };
    [[nodiscard]] Asked asked(); ///< of the active one
    [[nodiscard]] static Asked askedOf(Workspace& workspace);
    /// Makes it the active one again. False when it is no longer open, which is told.
    [[nodiscard]] bool returnTo(const Asked& asked);
    void fillTabs();
    void followCameras(Workspace& moved);
    void askEverywhere(Workspace& first, const QString& text);
    void activateUnder(const QWidget& widget);
    /// Shows the views for a moment behind the empty page, so that what OpenGL prepares at its first picture
    /// is ready when the first file is opened.
    void warmUp();
    void buildDocks();
    void buildAlignment(QDockWidget* beside);
    void buildCharts(QDockWidget* beside);
    void restoreLayout();
    void storeLayout();
    void showDataset();

    TaskManager m_tasks; ///< ends before the workspaces, which are children
    EngineWork* m_engines = nullptr;
    MessageBar* m_messages = nullptr;
    RecoveryBar* m_recoveryBar = nullptr;
    Recovery* m_recovery = nullptr; ///< null unless it was started
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_centre = nullptr;
    QSplitter* m_pages = nullptr; ///< of all workspaces, of which one or two are shown
    std::map<QString, QStackedWidget*> m_panels; ///< by the name of the dock
    std::vector<Workspace*> m_workspaces;
    std::vector<Workspace*> m_closed; ///< to be used again
    Workspace* m_active = nullptr;
    Workspace* m_before = nullptr; ///< the active one before something was opened beside
    Workspace* m_beside = nullptr; ///< shown with the active one, or null
    bool m_warmedUp = false;
    QStringList m_discarded; ///< results that a person agreed to lose with the window
    QPointer<QObject> m_waiting; ///< for tasks, for the window to close; null when it is not about to
    bool m_standardLayout = false; ///< none was stored
    RecentFiles* m_recent = nullptr;
    WindowActions* m_actions = nullptr;
    QPointer<ComposerWindow> m_composer; ///< made when it is first asked for
    QPointer<ShortcutOverlay> m_shortcuts;
};

/// Where a file dialog starts: beside what is open, else where the user was last.
[[nodiscard]] QString startFolder(MainWindow& window);
/// The name of a dataset as that of a file, without an ending.
[[nodiscard]] QString fileNameFor(const Dataset& dataset);

} // namespace fusiform
