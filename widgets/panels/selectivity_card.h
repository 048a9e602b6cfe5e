#pragma once

#include "analysis/core/error.h"
#include "widgets/panels/card_evidence.h"
#include "widgets/session/session.h"

#include <QFutureWatcher>
#include <QWidget>

#include <variant>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace fusiform {

class CardView;

/// The Selectivity card dock: what the voxel at the cursor prefers, and why we think so. Pinned cards stay
/// below the live one for comparison.
class SelectivityCard : public QWidget {
    Q_OBJECT
public:
    explicit SelectivityCard(Session& session, QWidget* parent = nullptr);
    ~SelectivityCard() override;

    /// Everything the live card says, as plain text.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QSize sizeHint() const override { return {320, 640}; }

private:
    using Evidence = std::variant<CardEvidence, ErrorDetails>;

    void buildButtons(QVBoxLayout& layout);
    QScrollArea* addScroll(QWidget* content);
    void follow();
    void followEvidence();
    void startEvidence();
    void takeEvidence();
    void showEvidence(const Evidence& evidence);
    void copy();
    void pin();

    Session& m_session;
    CardView* m_live = nullptr;
    QScrollArea* m_pinnedArea = nullptr;
    QVBoxLayout* m_pinned = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_pin = nullptr;

    // Evidence: at most one computation runs; what is wanted meanwhile is remembered, and only the latest of
    // it.
    QFutureWatcher<Evidence> m_watcher;
    std::shared_ptr<const Dataset> m_dataset; ///< of the evidence shown or wanted
    std::optional<std::int64_t> m_voxel;
    int m_wanted = 0; ///< generation number of what is wanted now
    int m_running = 0;
};

} // namespace fusiform
