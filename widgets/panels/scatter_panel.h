#pragma once

#include "analysis/layers/dataset_regions.h"
#include "analysis/registry/analysis_registry.h"
#include "widgets/panels/scatter_content.h"
#include "widgets/session/session.h"
#include "widgets/tasks/latest_work.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace fusiform {

class ScatterView;
class TaskManager;

/// The dock "Scatter": voxels by what they prefer, or stimuli by their features, as points. What is selected here is
/// selected everywhere and the reverse; the place under the mouse is ringed in both. Worked out only while it can be seen.
class ScatterPanel : public QWidget {
    Q_OBJECT
public:
    ScatterPanel(Session& session, TaskManager& tasks, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {560, 280}; }

signals:
    /// Options of the analysis "contrast": the selected stimuli against the others.
    void contrastRequested(const fusiform::Json& options);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct SelectedRows {
        RowSet rows;
        std::shared_ptr<const CortexPlaces> places; ///< where rows lie, when that had to be found out
    };
    /// What colours depend on.
    struct ColourKey {
        ScatterSource source;
        ScatterColouring colouring = ScatterColouring::Plain;
        std::optional<Overlay> overlay;
        std::shared_ptr<const Map> map, second, third;
        std::string outlines;
        std::vector<std::shared_ptr<const Parcellation>> parcellations;
        std::optional<Selection> selection;
        std::optional<std::int64_t> voxel;
        std::shared_ptr<const Responses> responses;
        bool operator==(const ColourKey&) const = default;
    };

    void buildTop();
    void followDataset();
    void followView();
    void followCursor();
    void followHover();
    void refresh();
    void refillColours();
    [[nodiscard]] const ScatterSource* source() const; ///< null when there is none
    [[nodiscard]] bool ofVoxels() const;
    void computePoints();
    void take(const ScatterPoints& points);
    void watchTask();
    void showAxes();
    void computeColours();
    void computeSelected();
    void showHint(const QString& text);
    void brush(const RowSet& points, Qt::KeyboardModifiers modifiers);
    void pick(std::optional<std::int64_t> point);
    void point(std::optional<std::int64_t> point);
    void showStatus();
    void requestContrast();
    /// Where a row of the voxel set lies; nothing when it has no place.
    [[nodiscard]] std::optional<Cursor> placeOf(std::int64_t row) const;

    Session& m_session;
    TaskManager& m_tasks;
    ScatterView* m_view = nullptr;
    QComboBox* m_source = nullptr;
    QComboBox* m_right = nullptr;
    QComboBox* m_up = nullptr;
    QComboBox* m_colour = nullptr;
    QToolButton* m_lasso = nullptr;
    QToolButton* m_contrast = nullptr;
    QLabel* m_status = nullptr;
    std::vector<ScatterSource> m_sources;
    std::optional<ScatterSource> m_shown; ///< of the points, or of those that are worked out
    ScatterPoints m_points;
    int m_task = 0;
    std::optional<ColourKey> m_colouredBy;
    QString m_legend;
    LatestWork<ScatterColours> m_colourWork;
    std::optional<Selection> m_selection; ///< that `m_selectedRows` are of
    std::optional<RowSet> m_selectedRows; ///< nothing while they are not known
    LatestWork<SelectedRows> m_selectionWork;
    std::shared_ptr<const CortexPlaces> m_places; ///< of the rows of `m_placesOf` on `m_placesOn`
    std::shared_ptr<const VoxelSet> m_placesOf;
    Cortex m_placesOn;
    bool m_pointing = false; ///< the hovered place is under the mouse here
};

} // namespace fusiform
