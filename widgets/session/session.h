#pragma once

#include "analysis/registry/analysis_registry.h"
#include "render/view_state.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <functional>
#include <memory>

namespace fusiform {

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
    void updateDataset(std::shared_ptr<const Dataset> dataset);

    /// Puts a map in the place of all whose names start with `series`, and lets their overlay show it with the same
    /// colours; without one it becomes the top overlay. One step with the selection that asked for it.
    void replaceMap(std::shared_ptr<const Map> map, const std::string& series);

    /// Changes the view by an undoable command. `mergeKey` non-empty: consecutive changes with the same key
    /// (a dragged slider) become one step. Does nothing when `change` changes nothing.
    void changeView(
        const QString& what, const std::function<void(ViewState&)>& change, const QString& mergeKey = {});
    /// Camera moves are part of the view but not of the undo history.
    void setCamera(const CameraPose& pose);
    /// Selects a place; undoable, consecutive ones merged. Completes world from vertex and the reverse.
    void select(Hemisphere hemisphere, std::int64_t vertex);
    void select(const Point& world);

    /// Row of the voxel set at the cursor, within 4 mm of it.
    [[nodiscard]] std::optional<std::int64_t> selectedVoxel() const;

signals:
    void datasetChanged();
    void viewChanged(); ///< anything of the view but the camera and the cursor
    void cursorChanged();
    void cameraChanged(); ///< set by other than the cortex view itself

private:
    friend class ChangeViewCommand;
    void applyView(const ViewState& view);
    void rebuildLocators(const Dataset* before);
    void moveCursor(const Cursor& cursor);

    std::shared_ptr<const Dataset> m_dataset;
    ViewState m_view;
    QUndoStack m_undo;
    int m_generation = 0;
    std::shared_ptr<const VoxelLocator> m_voxels;
    std::shared_ptr<const class NearestVertex> m_nearestVertex;
};

} // namespace fusiform
