#pragma once

#include "widgets/session/session.h"

#include <QObject>

class QLabel;
class QSplitter;
class QWidget;

namespace fusiform {

class AlignmentPanel;
class BackgroundWork;
class CortexView;
class DataPanel;
class FileOpening;
class LayerProfile;
class OverlayPanel;
class QueryBar;
class QueryWork;
class RegionPanel;
class SamplingFollower;
class ScatterPanel;
class SelectivityCard;
class SeriesBar;
class SlicePanel;
class StimulusGallery;
class SubjectOpening;
class TaskManager;

/// Whether there is anything to show or to work on.
[[nodiscard]] bool holdsAnything(const Dataset& dataset);

/// One open dataset: its session with its own history, what works on it, and the views and panels that show it. The
/// window puts the parts of the active one in front.
///
/// One that is closed keeps nothing of its data, and waits empty for the next file: tasks that run may still tell it of
/// their end.
class Workspace : public QObject {
    Q_OBJECT
public:
    /// `window` owns it, and dialogs belong to it. The window deletes page and panels before the tasks end.
    Workspace(TaskManager& tasks, QWidget& window);

    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] FileOpening& opening() { return *m_opening; }
    [[nodiscard]] SubjectOpening& subjects() { return *m_subjects; }
    [[nodiscard]] BackgroundWork& work() { return *m_work; }
    [[nodiscard]] SamplingFollower& sampling() { return *m_sampling; }
    [[nodiscard]] CortexView& cortex() { return *m_cortex; }
    [[nodiscard]] SlicePanel& slice() { return *m_slice; }
    [[nodiscard]] QueryBar& query() { return *m_query; }
    [[nodiscard]] SeriesBar& series() { return *m_series; }

    struct Panels {
        DataPanel* data = nullptr;
        OverlayPanel* overlays = nullptr;
        SelectivityCard* card = nullptr;
        AlignmentPanel* alignment = nullptr;
        LayerProfile* profile = nullptr;
        RegionPanel* regions = nullptr;
        StimulusGallery* gallery = nullptr;
        ScatterPanel* scatter = nullptr;
    };
    [[nodiscard]] const Panels& panels() const { return m_panels; }

    /// The views, with the query line above and the layers below.
    [[nodiscard]] QWidget& page() { return *m_page; }
    [[nodiscard]] QSplitter& views() { return *m_views; }
    /// A heading with the name of the dataset, for when two pages are shown.
    void setHeading(bool shown, bool active);

    [[nodiscard]] QString title() const; ///< of the dataset; empty when there is none
    [[nodiscard]] bool isEmpty() const;  ///< nothing is loaded, and nothing is being opened
    /// The same question asked of another dataset.
    void ask(const QString& text);
    /// Other engines are in use.
    void followEngines();
    /// Lets go of everything.
    void clear();
    /// Most of the page goes to the cortex, or to the slice when no surface is loaded.
    void giveRoom();

signals:
    void asked(const QString& text); ///< by a person, here

private:
    void buildPage(TaskManager& tasks);
    void buildQueries(TaskManager& tasks);

    Session m_session;
    FileOpening* m_opening = nullptr;
    SubjectOpening* m_subjects = nullptr;
    BackgroundWork* m_work = nullptr;
    SamplingFollower* m_sampling = nullptr;
    QueryWork* m_queries = nullptr;
    QWidget* m_page = nullptr;
    QLabel* m_heading = nullptr;
    QSplitter* m_views = nullptr;
    CortexView* m_cortex = nullptr;
    SlicePanel* m_slice = nullptr;
    QueryBar* m_query = nullptr;
    SeriesBar* m_series = nullptr;
    Panels m_panels;
    bool m_roomForCortex = true;
};

} // namespace fusiform
