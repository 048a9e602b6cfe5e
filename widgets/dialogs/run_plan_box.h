#pragma once

#include "analysis/core/error.h"
#include "analysis/registry/analysis_registry.h"
#include "widgets/tasks/latest_work.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace fusiform {

/// Says what a run with the options of the moment would do, the memory it needs and how long it takes; or what stands in
/// its way. Asked again whenever an option changes, a moment after the last change and off the GUI thread; an answer
/// for options that were changed meanwhile is dropped.
class RunPlanBox : public QFrame {
    Q_OBJECT
public:
    RunPlanBox(const Analysis& analysis, std::shared_ptr<const Dataset> dataset, QWidget* parent = nullptr);

    void ask(const Json& options); ///< complete and valid
    /// Options that are not valid: their problem in the place of a plan.
    void showProblem(const ErrorDetails& problem);

signals:
    void settled(bool canRun);

private:
    void start();
    void take(const LatestWork<RunPlan>::Outcome& outcome);
    void showPlan(const RunPlan& plan);

    const Analysis& m_analysis;
    std::shared_ptr<const Dataset> m_dataset;
    Json m_options;
    QTimer m_delay;
    LatestWork<RunPlan> m_work;
    QLabel* m_lines = nullptr;
    QLabel* m_memory = nullptr;
    QLabel* m_time = nullptr;
    QLabel* m_problem = nullptr;
};

/// "about 40 s", "about 3 min", "about 2 h".
[[nodiscard]] QString durationText(double seconds);
/// "needs about 1.2 GB; 20 GB are free"; without the second half where that is unknown.
[[nodiscard]] QString memoryText(double bytes, double available);
/// An error in a sentence or two, for a place beside what is wrong.
[[nodiscard]] QString problemText(const ErrorDetails& details);

} // namespace fusiform
