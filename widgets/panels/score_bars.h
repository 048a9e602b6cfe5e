#pragma once

#include "widgets/panels/card_content.h"

#include <QWidget>

namespace fusiform {

/// Groups of horizontal bars with a label, the value as text and a thin mark for the noise ceiling. Bars of
/// one group share one scale that includes zero and the ceiling.
class ScoreBars : public QWidget {
    Q_OBJECT
public:
    explicit ScoreBars(QWidget* parent = nullptr);

    void setGroups(std::vector<ScoreGroup> groups);
    /// Other values are being looked for: labels stay in their places, without bars and numbers.
    void setPending();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        const ScoreGroup* group = nullptr;
        const ScoreBar* bar = nullptr; ///< null: the group's title
        QRectF place;
    };
    [[nodiscard]] std::vector<Row> rows() const;
    [[nodiscard]] int rowHeight() const;
    void paintRow(QPainter& painter, const Row& row) const;
    void describe();

    std::vector<ScoreGroup> m_groups;
    bool m_pending = false;
};

} // namespace fusiform
