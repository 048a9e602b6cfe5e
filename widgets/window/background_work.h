#pragma once

#include "analysis/io/save/map_format.h"
#include "analysis/registry/analysis_registry.h"
#include "render/figure.h"
#include "widgets/session/session.h"

#include <QObject>

#include <filesystem>

namespace fusiform {

class TaskManager;

/// The work the window starts and does not wait for: analyses, figures, the demonstration.
class BackgroundWork : public QObject {
    Q_OBJECT
public:
    BackgroundWork(Session& session, TaskManager& tasks, QObject* parent = nullptr);

    /// Findings are merged into the dataset off the GUI thread. When other files were loaded meanwhile they
    /// are merged into what is loaded then; when another dataset was opened they are dropped.
    void runAnalysis(const Analysis& analysis, const Json& options);
    void exportFigure(const FigureOptions& options, const std::filesystem::path& file);
    /// `options.categoryColour` is set to what is on the screen.
    void saveMaps(const MapList& maps, const std::filesystem::path& file, const SaveOptions& options);
    void saveModels(
        const std::vector<std::shared_ptr<const EncodingModel>>& models, const std::filesystem::path& folder);
    /// Writes the demonstration into the cache, or finds it there.
    void makeDemonstration();

signals:
    void noticed(const QString& text);
    void demonstrationReady(const QString& datasetFile);

private:
    void mergeAgain(const QString& title, const Findings& findings, int generation);
    void take(
        const QString& title, const Findings& findings, const std::shared_ptr<const Dataset>& base,
        const std::shared_ptr<const Dataset>& merged, int generation);

    Session& m_session;
    TaskManager& m_tasks;
};

/// An analysis' title as a task's: translated, without the ellipsis and the accelerator of the menu.
[[nodiscard]] QString plainTitle(const Analysis& analysis);

} // namespace fusiform
