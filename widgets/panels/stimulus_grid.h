#pragma once

#include "widgets/panels/stimulus_ranking.h"

#include <QAbstractListModel>
#include <QListView>

namespace fusiform {

/// Stimuli of a gallery, as a list for views.
class StimulusList : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setStimuli(std::vector<RankedStimulus> stimuli);
    [[nodiscard]] const std::vector<RankedStimulus>& stimuli() const { return m_stimuli; }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<RankedStimulus> m_stimuli;
};

/// A grid of small pictures, as many in a row as fit; only those that are seen are read. A click or Enter
/// activates.
class StimulusGrid : public QListView {
    Q_OBJECT
public:
    explicit StimulusGrid(const QString& title, QWidget* parent = nullptr);

    void setStimuli(std::vector<RankedStimulus> stimuli);
    [[nodiscard]] const std::vector<RankedStimulus>& stimuli() const { return m_list->stimuli(); }
    [[nodiscard]] QSize sizeHint() const override { return {240, 120}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {100, 60}; }

    [[nodiscard]] int side() const {
        return m_side;
    } ///< of a picture, pixels: as many in a row as fit fill the row

signals:
    void stimulusActivated(int index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    StimulusList* m_list = nullptr;
    int m_side = 72;
};

} // namespace fusiform
