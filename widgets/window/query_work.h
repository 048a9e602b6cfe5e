#pragma once

#include "analysis/core/error.h"
#include "analysis/engines/engines.h"
#include "analysis/selectivity/text_query.h"
#include "widgets/session/session.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <variant>

namespace fusiform {

class TaskManager;

/// Answers queries in words with a map on the cortex, "Query: …", which takes the place of the one before.
/// What queries need is prepared once for what is loaded, as a task; each query then runs on a worker thread,
/// and a newer one ends the one before. GUI thread only.
class QueryWork : public QObject {
    Q_OBJECT
public:
    QueryWork(Session& session, TaskManager& tasks, QObject* parent = nullptr);
    ~QueryWork() override;

    /// Empty takes the last map away.
    void ask(const QString& text);
    /// Gives the last map a name of its own, so that the next query leaves it.
    void keep();
    /// Another dataset or other engines may be there; what queries need is prepared anew where they are.
    void follow();
    /// Why nothing can be asked; empty when something can.
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] bool hasAnswer() const { return m_answered.has_value(); }

signals:
    void answered(const fusiform::TextQueryResult& result);
    void failed(const QString& why); ///< no word is known, or a file has changed
    void working(bool on);
    void availabilityChanged();

private:
    struct Answer {
        TextQueryResult result;
        std::shared_ptr<const Map> map;
        Overlay overlay; ///< the map's own colours
    };
    using Outcome = std::variant<std::monostate, Answer, ErrorDetails>; ///< the first when it was superseded
    void prepare();
    void start();
    void take();
    void show(const Answer& answer);
    void removeMap();

    Session& m_session;
    TaskManager& m_tasks;
    std::shared_ptr<const Dataset> m_preparedOf; ///< what m_search was made of, or is being
    std::shared_ptr<const Engines> m_preparedWith;
    std::shared_ptr<const TextSearch> m_search;
    QString m_obstacle;
    QString m_text;    ///< wanted
    QString m_running; ///< asked of the search
    LatestQuery m_latest;
    QFutureWatcher<Outcome> m_watcher;
    std::optional<Overlay> m_answered; ///< the overlay of the last answer as it was first shown
};

} // namespace fusiform
