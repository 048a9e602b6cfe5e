#pragma once

#include "widgets/panels/gallery_content.h"
#include "widgets/session/session.h"
#include "widgets/tasks/latest_work.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QComboBox;
class QGridLayout;
class QLabel;
class QToolButton;

namespace fusiform {

class ModelChoice;
class StimulusGrid;
class TaskManager;

/// The dock "Preferred stimuli": the most and least preferred stimuli of what is selected, as the model
/// predicts them and as they were measured, side by side. Worked out only while it can be seen; many voxels
/// in a task, which can be cancelled.
class StimulusGallery : public QWidget {
    Q_OBJECT
public:
    StimulusGallery(Session& session, TaskManager& tasks, QWidget* parent = nullptr);
    ~StimulusGallery() override;

    [[nodiscard]] QSize sizeHint() const override { return {640, 240}; }

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Part { PredictedMost, MeasuredMost, PredictedLeast, MeasuredLeast, Chosen, partCount };
    /// What the shown content depends on.
    struct Key {
        GalleryTarget target;
        QString model;
        std::shared_ptr<const Responses> responses;
        std::shared_ptr<const std::vector<Stimulus>> stimuli;
        std::shared_ptr<const VoxelSet> voxels;
        std::vector<std::shared_ptr<const Embedding>> embeddings;
        std::vector<std::shared_ptr<const EncodingModel>> models;
        std::vector<std::shared_ptr<const Parcellation>> parcellations;
        bool operator==(const Key&) const = default;
    };

    void buildTop();
    void buildParts();
    void arrange();
    void followDataset();
    void followView();
    /// `preferred`: what was selected last, if it is to be shown.
    void follow(std::optional<GalleryTarget::Of> preferred);
    void refillTargets();
    void compute();
    void startTask(const Key& key);
    void watchTask();
    void take(const Key& key, const GalleryContent& content);
    void takeChosen(const GalleryContent& content);
    void showHint(const QString& text);
    void setStale(bool stale);

    Session& m_session;
    TaskManager& m_tasks;
    QLabel* m_ofLabel = nullptr;
    QComboBox* m_of = nullptr;
    ModelChoice* m_model = nullptr;
    QLabel* m_status = nullptr;
    QToolButton* m_cancel = nullptr;
    QToolButton* m_again = nullptr;
    QWidget* m_area = nullptr;
    QGridLayout* m_grid = nullptr;
    struct PartView {
        QWidget* box = nullptr;
        QLabel* title = nullptr;
        StimulusGrid* grid = nullptr;
    };
    std::array<PartView, partCount> m_parts;
    std::vector<GalleryTarget> m_targets;
    GalleryTarget::Of m_wanted = GalleryTarget::Of::Voxel;
    std::optional<Selection> m_selection; ///< when it was last looked at
    std::optional<Shared<RowSet>> m_stimuli; ///< likewise
    std::optional<Key> m_key;                ///< of what is shown or being worked out
    QTimer m_late;                           ///< what takes a moment is told, what is quick does not flicker
    LatestWork<GalleryContent> m_work;       ///< for single voxels
    int m_task = 0;                          ///< for many; 0 when none runs
};

} // namespace fusiform
