#pragma once

#include "render/charts/region_scores.h"
#include "widgets/session/session.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;

namespace fusiform {

class RegionBars;
class TaskManager;

/// Mean scores of the shown layers in the regions of a parcellation, and in what is selected. A click on a region selects it on the cortex (again:
/// no more), a double click brings it into the middle. Computed in a task, while the panel can be seen.
class RegionPanel : public QWidget {
    Q_OBJECT
public:
    RegionPanel(Session& session, TaskManager& tasks, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {480, 170}; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    enum class Order { AsListed, HighestFirst, ByBestLayer };
    using Maps = std::vector<std::shared_ptr<const Map>>;

    void followDataset();
    void followView();
    void compute();
    void showScores();
    /// The shown map and the other layers of its model.
    [[nodiscard]] Maps mapsShown() const;
    [[nodiscard]] std::shared_ptr<const Parcellation> parcellation() const;
    void selectRegion(const QString& region, bool toggle);
    void centreOn(const QString& region);
    [[nodiscard]] bool isSelectionItself(const QString& region) const;
    [[nodiscard]] std::vector<std::size_t> ordered(const std::vector<std::size_t>& layers) const;

    Session& m_session;
    TaskManager& m_tasks;
    QComboBox* m_parcellations = nullptr;
    QComboBox* m_layers = nullptr;
    QComboBox* m_order = nullptr;
    RegionBars* m_bars = nullptr;
    RegionScores m_scores;
    Maps m_of;                                   ///< what the scores are of
    std::shared_ptr<const Parcellation> m_inside; ///< and in which regions
    std::optional<Selection> m_selected;          ///< and in which set that is no parcel
    bool m_computing = false;
    QElapsedTimer m_sinceComputed;
    QTimer m_later; ///< values that change all the time are averaged now and then
};

} // namespace fusiform
