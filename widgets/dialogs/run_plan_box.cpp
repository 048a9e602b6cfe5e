#include "widgets/dialogs/run_plan_box.h"

#include "analysis/core/memory_budget.h"
#include "analysis/core/text.h"
#include "widgets/window/texts.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr int delay = 150; ///< ms after the last change

QString sizeText(double bytes) {
    constexpr double units[]{1e12, 1e9, 1e6};
    constexpr const char* names[]{"TB", "GB", "MB"};
    int at = 0;
    while (at < 2 && bytes < 0.95 * units[at])
        ++at;
    const double value = std::max(bytes / units[at], 1.0);
    const QString number = value >= 9.5 ? QString::number(std::llround(value))
                                        : QString::fromStdString(formatNumber(value, 2));
    return number + QChar(0xa0) + QLatin1String(names[at]);
}

/// Red or amber that can be read on the palette's ground.
QColor warningInk(const QPalette& palette, bool problem) {
    const bool dark = palette.color(QPalette::Window).lightness() < 128;
    if (problem)
        return dark ? QColor(255, 140, 130) : QColor(176, 20, 20);
    return dark ? QColor(255, 190, 90) : QColor(150, 80, 0);
}

QLabel* addLabel(QVBoxLayout& layout, const QString& name) {
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->hide();
    layout.addWidget(label);
    return label;
}

} // namespace

QString durationText(double seconds) {
    const auto rounded = [](double value) { return std::max(1, int(std::lround(value))); };
    if (seconds < 1)
        return RunPlanBox::tr("less than a second");
    if (seconds < 20)
        return RunPlanBox::tr("about %n s", nullptr, rounded(seconds));
    if (seconds < 90)
        return RunPlanBox::tr("about %n s", nullptr, rounded(seconds / 5) * 5);
    if (seconds < 5400)
        return RunPlanBox::tr("about %n min", nullptr, rounded(seconds / 60));
    return RunPlanBox::tr("about %n h", nullptr, rounded(seconds / 3600));
}

QString memoryText(double bytes, double available) {
    if (available <= 0)
        return RunPlanBox::tr("needs about %1").arg(sizeText(bytes));
    return RunPlanBox::tr("needs about %1; %2 are free").arg(sizeText(bytes), sizeText(available));
}

QString problemText(const ErrorDetails& details) {
    QStringList sentences;
    if (details.expected.empty())
        sentences << (details.found.empty() ? analysisText(details.doing) : analysisText(details.found)) + '.';
    else
        sentences << RunPlanBox::tr("Expected %1, found %2.")
                         .arg(analysisText(details.expected), analysisText(details.found));
    if (!details.hint.empty())
        sentences << RunPlanBox::tr("What to do: %1.").arg(analysisText(details.hint));
    return sentences.join(' ');
}

RunPlanBox::RunPlanBox(const Analysis& analysis, std::shared_ptr<const Dataset> dataset, QWidget* parent)
    : QFrame(parent), m_analysis(analysis), m_dataset(std::move(dataset)) {
    setObjectName("planBox");
    setAccessibleName(tr("What this run will do"));
    setFrameShape(QFrame::StyledPanel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(3);
    m_lines = addLabel(*layout, "planLines");
    m_memory = addLabel(*layout, "planMemory");
    m_time = addLabel(*layout, "planTime");
    m_problem = addLabel(*layout, "problem");
    layout->addStretch();
    if (m_analysis.plan && m_dataset) {
        m_lines->setText(tr("Looking at what this will do…"));
        m_lines->show();
    } else {
        hide(); // until there is a problem to tell
    }
    m_delay.setSingleShot(true);
    m_delay.setInterval(delay);
    connect(&m_delay, &QTimer::timeout, this, &RunPlanBox::start);
}

void RunPlanBox::ask(const Json& options) {
    m_work.cancel();
    m_options = options;
    if (m_analysis.plan && m_dataset)
        return m_delay.start();
    m_problem->hide();
    hide();
    emit settled(true);
}

void RunPlanBox::start() {
    m_work.start(
        [plan = m_analysis.plan, dataset = m_dataset, options = m_options](Progress& /*progress*/) {
            return plan(*dataset, options);
        },
        [this](const LatestWork<RunPlan>::Outcome& outcome) { take(outcome); });
}

void RunPlanBox::take(const LatestWork<RunPlan>::Outcome& outcome) {
    if (const auto* problem = std::get_if<ErrorDetails>(&outcome))
        return showProblem(*problem);
    showPlan(std::get<RunPlan>(outcome));
    emit settled(true);
}

void RunPlanBox::showPlan(const RunPlan& plan) {
    QStringList lines;
    for (const Message& line : plan.lines)
        lines << analysisText(line);
    const auto show = [](QLabel* label, const QString& text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    show(m_lines, lines.join('\n'));
    const auto available = double(availableMemory());
    const bool tooBig = plan.bytes > available && available > 0;
    QString memory = plan.bytes > 0 ? tr("Memory: %1").arg(memoryText(plan.bytes, available)) : QString();
    if (tooBig)
        memory += tr(". It would not fit: close other programs, or choose fewer layers.");
    QPalette ink = palette();
    if (tooBig)
        ink.setColor(QPalette::WindowText, warningInk(palette(), false));
    m_memory->setPalette(ink);
    show(m_memory, memory);
    show(m_time, plan.seconds > 0 ? tr("Time: %1 on this computer").arg(durationText(plan.seconds)) : QString());
    m_problem->hide();
    setVisible(!lines.isEmpty() || plan.bytes > 0 || plan.seconds > 0);
}

void RunPlanBox::showProblem(const ErrorDetails& problem) {
    m_work.cancel(); // an answer that is on its way is about other options
    m_delay.stop();
    for (QLabel* label : {m_lines, m_memory, m_time})
        label->hide();
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, warningInk(palette(), true));
    m_problem->setPalette(ink);
    m_problem->setText(problemText(problem));
    m_problem->show();
    show();
    emit settled(false);
}

} // namespace fusiform
