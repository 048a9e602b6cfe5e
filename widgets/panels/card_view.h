#pragma once

#include "widgets/panels/card_evidence.h"

#include <QWidget>

class QLabel;
class QTabWidget;
class QVBoxLayout;

namespace fusiform {

class ScoreBars;
class StimulusStrip;

/// One selectivity card as widgets. It shows what it is given and knows no session, so a pinned card is
/// simply one that is given nothing more.
class CardView : public QWidget {
    Q_OBJECT
public:
    /// `name` begins the object names of the parts: "cardTitle", "cardWhere", …
    explicit CardView(const QString& name, QWidget* parent = nullptr);

    void showContent(const CardContent& content);
    void showEvidence(const CardEvidence& evidence);
    void clearEvidence(const QString& why = {}); ///< with a line that says why there is none yet
    [[nodiscard]] const CardContent& content() const { return m_content; }
    [[nodiscard]] const CardEvidence& evidence() const { return m_evidence; }
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Strips {
        StimulusStrip* top = nullptr;
        StimulusStrip* bottom = nullptr;
    };
    QLabel* addLabel(QVBoxLayout& layout, const QString& name);
    Strips addStrips(const QString& title);
    void showCaptions();
    void showWhere();
    static void fill(const Strips& strips, const std::optional<StimulusRanking>& ranking);

    QString m_name;
    CardContent m_content;
    CardEvidence m_evidence;
    QLabel* m_title = nullptr;
    QLabel* m_captions = nullptr;
    QLabel* m_keywords = nullptr;
    QLabel* m_where = nullptr;
    ScoreBars* m_scores = nullptr;
    QLabel* m_model = nullptr;
    QTabWidget* m_tabs = nullptr;
    Strips m_predicted;
    Strips m_measured;
    ScoreBars* m_profile = nullptr;
};

} // namespace fusiform
