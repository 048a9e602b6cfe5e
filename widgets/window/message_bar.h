#pragma once

#include "analysis/core/error.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace fusiform {

/// A bar that tells of a problem, or of something done, without stopping anyone. Details are folded away.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showError(const ErrorDetails& details);
    void showMessage(const QString& text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool tellsProblem() const { return m_problem; }
    [[nodiscard]] QString detailsText() const; ///< "File: …" and so on, one a line

private:
    void showText(const QString& text, const QString& details, bool problem);

    bool m_problem = false;
    QLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QLabel* m_details = nullptr;
    QToolButton* m_toggle = nullptr;
};

} // namespace fusiform
