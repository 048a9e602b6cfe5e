#pragma once

#include "analysis/selectivity/text_query.h"
#include "widgets/session/session.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QStringListModel;
class QToolButton;

namespace fusiform {

/// "Where does the cortex respond to …?": a line to type in, the way in which it was answered beside it, and
/// the regions that respond most behind a button. Asks while a person types, a moment after the last key.
class QueryBar : public QWidget {
    Q_OBJECT
public:
    explicit QueryBar(Session& session, QWidget* parent = nullptr);

    void focusQuery(); ///< puts the caret into the line, all selected
    void showAnswer(const TextQueryResult& result);
    void showProblem(const QString& why);
    /// A person has cancelled the answer: Enter asks again.
    void showCancelled();
    void setWorking(bool on);
    /// Why nothing can be asked; empty when something can.
    void setObstacle(const QString& why);
    [[nodiscard]] QString text() const;
    /// Shows a query that was asked elsewhere, without asking. Returns whether it can be asked here and is new.
    bool follow(const QString& text);

signals:
    void asked(const QString& text); ///< empty: nothing any more
    void keepRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildLine();
    void buildRegions();
    void ask();
    void forgetAnswer();
    void remember();
    void say(const QString& text, const QString& details = {});
    void showRegions();
    void selectRegion(int row);

    Session& m_session;
    QTimer m_pause; ///< of typing
    QString m_asked;
    QString m_said; ///< of m_how, which may show less of it
    std::vector<RankedRegion> m_ranked;
    QLineEdit* m_line = nullptr;
    QLabel* m_how = nullptr;
    QToolButton* m_regions = nullptr;
    QToolButton* m_keep = nullptr;
    QWidget* m_popup = nullptr;
    QListWidget* m_list = nullptr;
    QStringListModel* m_history = nullptr;
};

} // namespace fusiform
