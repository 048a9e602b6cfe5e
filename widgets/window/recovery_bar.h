#pragma once

#include "widgets/session/recovery_file.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPushButton;

namespace fusiform {

/// Offers sessions of programs that were ended before they were closed: the newest, with the others to choose from.
class RecoveryBar : public QFrame {
    Q_OBJECT
public:
    struct Offer {
        std::filesystem::path file;
        RecoveryFile recovery;
    };

    explicit RecoveryBar(QWidget* parent = nullptr);

    /// The newest first; none hides the bar.
    void offer(std::vector<Offer> offers);
    /// Takes one away; the next is offered.
    void forget(const std::filesystem::path& file);
    [[nodiscard]] const std::vector<Offer>& offers() const { return m_offers; }

signals:
    void restoreRequested(const fusiform::RecoveryBar::Offer& offer);
    void discardRequested(const fusiform::RecoveryBar::Offer& offer);

private:
    void showOffer();
    [[nodiscard]] const Offer* chosen() const;

    std::vector<Offer> m_offers;
    QLabel* m_text = nullptr;
    QLabel* m_details = nullptr;
    QComboBox* m_which = nullptr;
};

} // namespace fusiform
