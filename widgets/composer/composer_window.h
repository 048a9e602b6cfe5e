#pragma once

#include "widgets/composer/page_document.h"
#include "widgets/composer/page_preview.h"
#include "widgets/session/composed_page.h"
#include "widgets/session/session.h"
#include "widgets/tasks/latest_work.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <optional>

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QToolBar;

namespace fusiform {

class MessageBar;
class PageCanvas;
class PageView;
class PanelFields;
class TaskManager;

/// The figure composer: a page of panels that are placed by hand, as it will be drawn, and what edits it. What panels show
/// follows the session; the page belongs to the composer and fits any dataset. It stays when the composer is closed.
class ComposerWindow : public QMainWindow {
    Q_OBJECT
public:
    /// Starts to draw a page into a file, and returns the number of the task.
    using Exporter = std::function<int(const Page& page, const QString& file)>;

    ComposerWindow(TaskManager& tasks, Exporter exporter, QWidget* parent = nullptr);
    ~ComposerWindow() override;

    /// Shows another session. The first one is asked for a page to start with.
    void follow(Session& session);
    [[nodiscard]] PageDocument& document() { return m_document; }
    [[nodiscard]] PageCanvas& canvas();
    /// Whether a page or a picture of it is being made.
    [[nodiscard]] bool busy() const { return m_starting.busy() || m_preview.busy(); }

    /// The page for autosaving; nothing while there is none.
    [[nodiscard]] std::optional<ComposedPage> composed() const;
    /// Takes a page that was autosaved; one that is there already is a step back.
    void restore(const ComposedPage& composed);
    /// Whether the page is what somebody made and is in no file: neither saved, a preset, nor exported.
    [[nodiscard]] bool unsaved() const;
    /// The page as it is now is in a file, or need not be.
    void keepAsSaved();

    /// A page of what the window shows now, in the place of the present one.
    void startAnew();
    // Problems are told in the message bar; each returns whether it was done.
    bool openPage(const QString& file); ///< or the side file of a figure
    bool savePage(const QString& file);
    bool savePreset(const QString& name);
    bool openPreset(const QString& name);
    void exportTo(const QString& file);
    void choosePageFile();

signals:
    void composedChanged(); ///< what `composed` says

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildCentre();
    void buildStatus();
    void buildActions(); ///< with the following in composer_actions.cpp
    QAction* add(
        QMenu& menu, const QString& name, const QString& text, const QList<QKeySequence>& keys,
        std::function<void()> run, const QString& tip = {});
    void buildPageMenu();
    void buildEditMenu();
    void buildAddMenu();
    void buildArrangeMenu();
    void buildZoomMenu();
    void refillPresets();
    void followSelection();

    void choosePage();   ///< with the following in composer_files.cpp
    void choosePresetName();
    void chooseExport();
    bool attempt(const std::function<void()>& work);
    void replacePage(const Page& page, const QString& what);
    [[nodiscard]] QString startFolder() const;

    void followPage();
    void commitTyped(); ///< a number that the focus has not left yet
    void refresh(); ///< the picture
    void followSession();
    void keepCamera();
    void showPicture(const PagePicture& picture);
    void showExport();
    void finishExport();

    QPointer<TaskManager> m_tasks; ///< of the window, which may end before
    Exporter m_exporter;
    PageDocument m_document;
    PagePreview m_preview;
    LatestWork<Page> m_starting;
    QPointer<Session> m_session;
    bool m_started = false; ///< there was a page to start with
    std::optional<Page> m_saved; ///< as it was when it last was in a file, or came from the window
    ViewState m_shownView;  ///< of the picture
    PageView* m_view = nullptr;
    PanelFields* m_panelFields = nullptr;
    QTabWidget* m_tabs = nullptr;
    MessageBar* m_messages = nullptr;
    QLabel* m_state = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_cancel = nullptr;
    QToolBar* m_toolBar = nullptr;
    QMenu* m_presets = nullptr;
    QMenu* m_addMenu = nullptr;
    std::vector<QAction*> m_needOne, m_needThree; ///< so many selected panels
    int m_export = 0; ///< task, or 0
    QString m_exportFile;
    QString m_exportTitle; ///< of its task
    Page m_exportPage;
};

} // namespace fusiform
