#pragma once

#include "widgets/panels/card_evidence.h"

#include <QWidget>

class QHBoxLayout;
class QTabWidget;
class QBoxLayout;

namespace fusiform {

class RichLabel;
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
    /// Other evidence is on its way: its place is kept, so that nothing jumps.
    void awaitEvidence(const QString& why);
    /// Steady: parts do not shrink or go while the place changes all the time under the mouse.
    void setSteady(bool steady);
    /// A widget beside the line that names the model.
    void addModelWidget(QWidget* widget);
    [[nodiscard]] const CardContent& content() const { return m_content; }
    [[nodiscard]] const CardEvidence& evidence() const { return m_evidence; }
    [[nodiscard]] bool awaits() const { return m_awaits; }

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Strips {
        StimulusStrip* top = nullptr;
        StimulusStrip* bottom = nullptr;
    };
    RichLabel* addLabel(QBoxLayout& layout, const QString& name);
    Strips addStrips(const QString& name, const QString& title, const QString& list);
    void view(const Strips& strips, const QString& list, bool bottom, int index);
    void showModel();
    void keepHeights();
    void showCaptions();
    void showWhere();
    static void fill(const Strips& strips, const std::optional<StimulusRanking>& ranking);

    QString m_name;
    CardContent m_content;
    CardEvidence m_evidence;
    RichLabel* m_title = nullptr;
    RichLabel* m_captions = nullptr;
    RichLabel* m_keywords = nullptr;
    RichLabel* m_where = nullptr;
    ScoreBars* m_scores = nullptr;
    RichLabel* m_model = nullptr;
    QTabWidget* m_tabs = nullptr;
    Strips m_predicted;
    Strips m_measured;
    ScoreBars* m_profile = nullptr;
    ScoreBars* m_modelScore = nullptr;
    QHBoxLayout* m_modelRow = nullptr;
    bool m_awaits = false;
    bool m_steady = false;
};

} // namespace fusiform
