#pragma once

#include "analysis/registry/analysis_registry.h"
#include "render/view_state.h"

#include <QFuture>
#include <QObject>
#include <QString>
#include <QUndoStack>

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <vector>

namespace fusiform {

[[nodiscard]] bool drawable(const Map& map); ///< on a surface or in a volume, not only at voxels

/// What is loaded and how it is shown. The only keeper of that state: panels and views observe it.
///
/// The dataset is an immutable snapshot, replaced as a whole by setDataset; every change of the view is a
/// QUndoCommand. GUI thread only.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    [[nodiscard]] std::shared_ptr<const Dataset> dataset() const { return m_dataset; } ///< never null
    [[nodiscard]] const ViewState& view() const { return m_view; }
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }
    /// How often openDataset was called: work started for an earlier dataset does not belong to this one.
    [[nodiscard]] int generation() const { return m_generation; }

    /// A new dataset with a view of its own (the default one, or `view`); clears the undo history.
    void openDataset(std::shared_ptr<const Dataset> dataset, std::optional<ViewState> view = {});
    /// The same dataset with more in it. Maps that are new and drawable become the top overlay; the rest of
    /// the view stays. When nothing was shown before, the view becomes the default one.
    /// With `main` only that map becomes an overlay, unless there is one of it.
    void updateDataset(std::shared_ptr<const Dataset> dataset, const std::optional<Overlay>& main = {});
    /// Takes an update back, as what it brought is not to be had after all. Its maps leave the view, and no step of the
    /// history brings them back.
    void takeBack(std::shared_ptr<const Dataset> before);

    /// A map of a run that goes on, and the colours it is first shown with.
    struct PartialMap {
        std::shared_ptr<const Map> map;
        Overlay overlay;
    };
    /// Adds maps that are not finished, or puts them in the place of earlier ones of the same names. They are
    /// no steps of the history. `onTop` shows the first of them, when it has no overlay yet.
    void showPartial(const std::vector<PartialMap>& maps, const QString& note, bool onTop);
    /// The maps are finished, and updateDataset brings them next. An overlay of `main` gets those colours, and so
    /// does one of another of them that came by itself, which shows `main` from then on; unless somebody has
    /// chosen others meanwhile.
    void finishPartial(const std::vector<std::string>& names, const std::optional<Overlay>& main = {});
    /// The run came to nothing: takes the maps away.
    void dropPartial(const std::vector<std::string>& names);
    /// How far an unfinished map is ("so far", …); empty for others.
    [[nodiscard]] QString partialNote(const std::string& map) const;
    /// What is loaded without unfinished maps: what a new run may build on.
    [[nodiscard]] std::shared_ptr<const Dataset> finishedDataset() const;

    /// Puts a map in the place of all whose names start with `series`, and lets their overlay show it with
    /// the same colours; without one it becomes the top overlay. `what` is the step of the history, one with
    /// those of the same `mergeKey` right before: "cursor" with the selection that asked for it.
    void replaceMap(
        std::shared_ptr<const Map> map, const std::string& series, const QString& what,
        const QString& mergeKey);

    /// Changes the view by an undoable command. `mergeKey` non-empty: consecutive changes with the same key
    /// (a dragged slider) become one step. Does nothing when `change` changes nothing.
    void changeView(
        const QString& what, const std::function<void(ViewState&)>& change, const QString& mergeKey = {});
    /// Camera moves are part of the view but not of the undo history.
    void setCamera(const CameraPose& pose);
    /// The same for one of the panes of the layout; nothing: fitted to what is shown.
    void setPaneCamera(std::size_t pane, const std::optional<CameraPose>& pose);
    /// Selects a place; undoable, consecutive ones merged. Completes world from vertex and the reverse.
    void select(Hemisphere hemisphere, std::int64_t vertex);
    void select(const Point& world);

    /// Row of the voxel set at the cursor, within 4 mm of it.
    [[nodiscard]] std::optional<std::int64_t> selectedVoxel() const;
    [[nodiscard]] std::optional<std::int64_t> voxelAt(const Cursor& place) const;
    /// A vertex as a place: with its position in the tissue, where that is known.
    [[nodiscard]] Cursor placeOf(Hemisphere hemisphere, std::int64_t vertex) const;
    /// A position in the tissue as a place: with the vertex nearest to it, if one is near.
    [[nodiscard]] Cursor placeOf(const Point& world) const;

    /// The place under the mouse in any view, or nothing. Not part of the view.
    void setHover(const std::optional<Cursor>& place);
    [[nodiscard]] const std::optional<Cursor>& hover() const { return m_hover; }

signals:
    void datasetChanged();
    void viewChanged(); ///< anything of the view but the camera and the cursor
    void cursorChanged();
    void cameraChanged(); ///< set by other than the cortex view itself
    void hoverChanged();
    /// A view should bring a place into its middle.
    void centreRequested(const fusiform::Cursor& place);

private:
    friend class ChangeViewCommand;
    void applyView(const ViewState& view);
    /// `target` of a step of the history, which comes from `from`, with what has changed outside of the
    /// history.
    [[nodiscard]] ViewState current(ViewState target, const ViewState& from) const;
    /// Starts, on other threads, those that `before` did not need as well.
    void startLocators(const Dataset& before);
    void moveCursor(const Cursor& cursor);

    std::shared_ptr<const Dataset> m_dataset;
    ViewState m_view;
    QUndoStack m_undo;
    int m_generation = 0;
    bool m_forgetsStep = false; ///< the one that is being undone
    struct Partial {
        QString note;
        Overlay overlay; ///< the colours it was last given by itself
    };
    std::map<std::string, Partial> m_partial; ///< by the name of the map
    std::set<std::string> m_outsideHistory;   ///< maps whose overlays came without a step
    std::optional<Cursor> m_hover;
    /// Who asks before they are there waits. Not valid when there is nothing to be found.
    QFuture<std::shared_ptr<const VoxelLocator>> m_voxels;
    QFuture<std::shared_ptr<const class NearestVertex>> m_nearestVertex;
};

} // namespace fusiform
