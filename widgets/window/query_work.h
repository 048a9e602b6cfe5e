#pragma once

#include "analysis/engines/engines.h"
#include "analysis/selectivity/text_query.h"
#include "widgets/session/session.h"
#include "widgets/tasks/latest_work.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <variant>

namespace fusiform {

class TaskManager;

/// Answers queries in words with a map on the cortex, "Query: …", which takes the place of the one before.
/// What queries need is prepared once for what is loaded, as a task; each query then runs on a worker thread,
/// and a newer one ends the one before, as other data do. GUI thread only.
class QueryWork : public QObject {
    Q_OBJECT
public:
    QueryWork(Session& session, TaskManager& tasks, QObject* parent = nullptr);

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
    void failed(const QString& why); ///< no word is known, or a file cannot be read or has changed
    void cancelled();                ///< by a person, before there was an answer; asking again starts anew
    void working(bool on);
    void kept(const QString& map); ///< under a name of its own
    void availabilityChanged();

private:
    struct Answer {
        TextQueryResult result;
        std::shared_ptr<const Map> map;
        Overlay overlay; ///< the map's own colours
    };
    /// What comes of preparing: an error is told in the query bar, where the words are.
    using Prepared = std::variant<std::shared_ptr<const TextSearch>, ErrorDetails>;
    void prepare();
    void takePrepared(const Prepared& prepared);
    void noticeCancelling();
    void start();
    void take(const LatestWork<Answer>::Outcome& outcome);
    void tell(const QString& problem);
    void show(const Answer& answer);
    void removeMap();

    Session& m_session;
    TaskManager& m_tasks;
    std::shared_ptr<const Dataset> m_preparedOf; ///< what m_search was made of, or is being
    std::shared_ptr<const Engines> m_preparedWith;
    std::shared_ptr<const TextSearch> m_search;
    int m_preparing = 0; ///< id of the task, or 0
    QString m_obstacle;
    QString m_text; ///< wanted
    LatestWork<Answer> m_work;
    std::optional<Overlay> m_answered; ///< the overlay of the last answer as it was first shown
};

} // namespace fusiform
