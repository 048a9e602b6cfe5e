#pragma once

#include "analysis/io/arrays/array_file.h"
#include "analysis/io/dataset/captions_file.h"
#include "widgets/session/session.h"
#include "widgets/tasks/task_manager.h"

#include <QMainWindow>
#include <QPointer>

class QDockWidget;
class QStackedWidget;

namespace fusiform {

class BackgroundWork;
class CortexView;
class FileOpening;
struct FigureRequest;
class MessageBar;
class RecentFiles;
class QueryBar;
class SeriesBar;
class ShortcutOverlay;
class SliceView;
class SubjectOpening;
class WindowActions;

/// The main window: it only puts together the session, the views, the panels and the actions.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] TaskManager& tasks() { return m_tasks; }
    [[nodiscard]] CortexView& cortexView() { return *m_cortex; }
    [[nodiscard]] SliceView& sliceView() { return *m_slice; }
    [[nodiscard]] QueryBar& queryBar() { return *m_query; }
    [[nodiscard]] SeriesBar& seriesBar() { return *m_series; }
    [[nodiscard]] MessageBar& messageBar() { return *m_messages; }
    [[nodiscard]] RecentFiles& recentFiles() { return *m_recent; }
    [[nodiscard]] FileOpening& fileOpening() { return *m_opening; }

    /// Datasets, sessions and single files, one after another; what fails is told in the message bar. A
    /// folder is looked through for subjects.
    void openFiles(const QStringList& files);
    /// Back to an empty window, for the files of another subject.
    void closeEverything();
    void runAnalysis(const Analysis& analysis, const Json& options);
    void exportFigure(const FigureRequest& request, const QString& file);
    /// Returns whether the file was written.
    bool saveSessionTo(const QString& file);

    // What the menus do; each may ask first.
    void chooseFiles();
    void chooseSubject();
    void chooseFileToDescribe();
    void showFileDetails(const QString& file);
    void chooseSessionFile();
    void chooseFigure();
    /// One map, by its name; an empty name is the selected overlay's, else the top one's, else the first
    /// map's.
    void chooseMapFile(const std::string& name = {});
    void chooseFileOfAllMaps();
    /// For the weights of one encoding model, or of all when the name is empty.
    void chooseResultsFolder(const std::string& model = {});
    void chooseOptions(const Analysis& analysis);
    void chooseArray(const ArrayFile& arrays);
    void chooseCaptionOrder(const std::filesystem::path& file, const std::vector<CaptionReading>& readings);
    void openDemonstration();
    void stepLayer(int step);
    void showShortcuts();
    void showAbout();

protected:
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void saveMaps(const std::vector<std::shared_ptr<const Map>>& maps);
    QDockWidget*
    addDock(const QString& name, const QString& title, Qt::DockWidgetArea area, QWidget* content);
    void buildCentre();
    void followQueries();
    /// Shows the views for a moment behind the empty page, so that what OpenGL prepares at its first picture
    /// is ready when the first file is opened.
    void warmUp();
    void buildDocks();
    void buildAlignment(QDockWidget* beside);
    void buildCharts(QDockWidget* beside);
    void restoreLayout();
    void showDataset();
    /// Most of the centre goes to the cortex, or to the slice when no surface is loaded.
    void giveRoom(bool toCortex);

    // Declared, and so destroyed, in this order: views observe the session, work runs in the tasks.
    Session m_session;
    TaskManager m_tasks;
    FileOpening* m_opening = nullptr;
    SubjectOpening* m_subjects = nullptr;
    BackgroundWork* m_work = nullptr;
    MessageBar* m_messages = nullptr;
    QStackedWidget* m_centre = nullptr;
    bool m_roomForCortex = true;
    bool m_warmedUp = false;
    CortexView* m_cortex = nullptr;
    SliceView* m_slice = nullptr;
    QueryBar* m_query = nullptr;
    SeriesBar* m_series = nullptr;
    RecentFiles* m_recent = nullptr;
    WindowActions* m_actions = nullptr;
    QPointer<ShortcutOverlay> m_shortcuts;
};

} // namespace fusiform
