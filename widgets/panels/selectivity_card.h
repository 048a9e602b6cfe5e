#pragma once

#include "analysis/core/error.h"
#include "widgets/panels/card_evidence.h"
#include "widgets/session/session.h"
#include "widgets/tasks/throttle.h"

#include <QWidget>

class QAction;
class QLabel;
class QScrollArea;
class QSplitter;
class QToolButton;
class QVBoxLayout;

namespace fusiform {

class CardView;
class CopyButton;
class EvidenceSource;
class ModelChoice;
class PinnedCards;

/// The Selectivity card dock: what the voxel at the cursor prefers, and why we think so; while it follows the
/// mouse, the voxel under the mouse. Pinned cards stay beside the live one, or below where it is narrow.
class SelectivityCard : public QWidget {
    Q_OBJECT
public:
    explicit SelectivityCard(Session& session, QWidget* parent = nullptr);
    ~SelectivityCard() override;

    /// Everything the live card says, as plain text.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QSize sizeHint() const override { return {320, 640}; }
    /// "Follow mouse", for the button and a menu.
    [[nodiscard]] QAction* followAction() const { return m_follow; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildButtons(QVBoxLayout& layout);
    void buildEvidence();
    QScrollArea* addScroll(QWidget* content);
    /// The place the card is about: that under the mouse while it follows, else the cursor.
    [[nodiscard]] const std::optional<Cursor>& place() const;
    [[nodiscard]] bool hovering() const;
    void followHover();
    void followDataset();
    void refresh();
    void showFailure(const ErrorDetails& details);
    void pin();
    void movePinned(bool toWindow);
    void arrange();

    Session& m_session;
    CardView* m_live = nullptr;
    QScrollArea* m_scroll = nullptr;
    QSplitter* m_splitter = nullptr;
    PinnedCards* m_pinned = nullptr;
    QLabel* m_heading = nullptr;
    QAction* m_follow = nullptr;
    CopyButton* m_copy = nullptr;
    QToolButton* m_pin = nullptr;
    ModelChoice* m_model = nullptr;
    EvidenceSource* m_evidence = nullptr;
    Throttle m_following; ///< moves of the mouse are followed once a picture
    int m_generation = 0;
    QString m_dataset; ///< name of the dataset of that generation
};

} // namespace fusiform
