#pragma once

#include "widgets/panels/card_copy.h"
#include "widgets/tasks/latest_work.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QToolButton;

namespace fusiform {

class CardView;

/// A card that stays as it was when it was pinned, whatever is loaded later.
class PinnedCard : public QFrame {
    Q_OBJECT
public:
    PinnedCard(const CardContent& content, const Cursor& place, QWidget* parent = nullptr);

    [[nodiscard]] CardView& card() { return *m_card; }
    [[nodiscard]] const Cursor& place() const { return m_place; }
    /// Ranks the stimuli, when the live card had not done so yet.
    void findEvidence(const std::shared_ptr<const Dataset>& dataset, const QString& model);
    /// The dataset it is of is no longer open: it is kept, says so, and its place can no longer be shown.
    void markStale(const QString& dataset);

signals:
    void closeRequested();
    void placeRequested(); ///< its heading was clicked

private:
    Cursor m_place;
    CardView* m_card = nullptr;
    QToolButton* m_heading = nullptr;
    QLabel* m_stale = nullptr;
    LatestWork<CardEvidence> m_work;
};

/// The pinned cards: as many side by side as there is room for. They may be moved into a window of their own.
class PinnedCards : public QWidget {
    Q_OBJECT
public:
    explicit PinnedCards(QWidget* parent = nullptr);

    PinnedCard* add(const CardContent& content, const Cursor& place); ///< before the others
    void markStale(const QString& dataset);                           ///< all that are not yet
    [[nodiscard]] int count() const { return int(m_cards.size()); }

    static constexpr int columnWidth = 270; ///< pixels that a card needs to be read well

signals:
    void countChanged();
    void placeChosen(const fusiform::Cursor& place);
    void removed(const fusiform::Cursor& place);
    void windowRequested(bool own); ///< into a window of its own, or back

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void remove(PinnedCard* card);

    std::vector<PinnedCard*> m_cards; ///< latest first
    QWidget* m_area = nullptr;
    QGridLayout* m_grid = nullptr;
    QLabel* m_title = nullptr;
    QToolButton* m_window = nullptr;
    int m_columns = 0;
};

} // namespace fusiform
