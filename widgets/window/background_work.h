#pragma once

#include "analysis/io/save/map_format.h"
#include "analysis/registry/analysis_registry.h"
#include "render/figures/page.h"
#include "widgets/session/results.h"
#include "widgets/session/session.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <set>

namespace fusiform {

struct FigureRequest;
struct SessionFile;
class PartialResults;
class TaskManager;

/// The work the window starts and does not wait for: analyses, figures, the demonstration.
class BackgroundWork : public QObject {
    Q_OBJECT
public:
    BackgroundWork(Session& session, TaskManager& tasks, QObject* parent = nullptr);

    /// Findings are merged into the dataset off the GUI thread. When other files were loaded meanwhile they
    /// are merged into what is loaded then; when another dataset was opened they are dropped. What an analysis
    /// finds on its way is shown at once.
    void runAnalysis(const Analysis& analysis, const Json& options);
    /// What is shown, as a figure with its side file. `session` names the files that it is made of.
    void exportFigure(const FigureRequest& request, const SessionFile& session, const std::filesystem::path& file);
    // Those that save and can be waited for return their task.
    /// A page that somebody composed.
    int exportPage(const Page& page, const SessionFile& session, const std::filesystem::path& file);
    /// `options.categoryColour` is set to what is on the screen. A noise ceiling of the same numbers is saved with them.
    int saveMaps(const MapList& maps, const std::filesystem::path& file, const SaveOptions& options);
    /// With their maps.
    int saveModels(
        const std::vector<std::shared_ptr<const EncodingModel>>& models, const std::filesystem::path& folder);
    /// As JSON, see captions_file.h.
    int saveCaptions(const std::shared_ptr<const CaptionSet>& captions, const std::filesystem::path& file);
    /// As .npy, (stimuli, features).
    int saveEmbedding(const std::shared_ptr<const Embedding>& embedding, const std::filesystem::path& file);
    void saveSelection(const Selection& selection, const std::filesystem::path& file);
    /// What was found together with other datasets, while the session was at this generation.
    void addFindings(const QString& title, const Findings& findings, int generation);
    /// What analyses have found and nobody has saved.
    [[nodiscard]] Results unsavedResults() const;
    [[nodiscard]] QStringList unsaved() const; ///< the names of these, for people
    /// Results that are loaded and in no file a person knows of.
    void rememberUnsaved(const std::vector<ResultName>& results);
    void cancelAnalyses();
    [[nodiscard]] const std::set<int>& analyses() const { return m_running; } ///< their tasks; some may have ended
    /// Writes the demonstration into the cache, or finds it there.
    void makeDemonstration();

signals:
    void noticed(const QString& text);
    void demonstrationReady(const QString& datasetFile);
    void unsavedChanged(); ///< something was saved

private:
    struct Outcome {
        Findings findings;
        std::shared_ptr<const Dataset> base;   ///< the findings were merged into this,
        std::shared_ptr<const Dataset> merged; ///< which gave this
        std::optional<Overlay> main;           ///< of the map to look at first
    };
    [[nodiscard]] static Outcome
    mergedInto(std::shared_ptr<const Dataset> base, Findings findings, Progress& progress);
    using PageMaker = std::function<Page(const Dataset& dataset, const ViewState& view)>;
    int writePage(const PageMaker& page, const SessionFile& session, const std::filesystem::path& file);
    void take(const QString& title, const Outcome& outcome, int generation, int task);
    void rememberFound(const Outcome& outcome);
    using FileWriter = std::function<std::vector<std::filesystem::path>(Progress&)>;
    int startSaving(const std::filesystem::path& file, const FileWriter& write, const std::vector<ResultName>& saved);
    /// Of the dataset that was open while the session was at this generation.
    void forgetSaved(const std::vector<ResultName>& saved, int generation);
    void mergeAgain(const QString& title, const Findings& findings, int generation, int task);

    Session& m_session;
    TaskManager& m_tasks;
    PartialResults* m_partial = nullptr;
    std::set<int> m_running; ///< tasks of analyses
    std::set<ResultName> m_unsaved;
    int m_generation = 0; ///< of the session, that these belong to
};

/// An analysis' title as a task's: translated, without the ellipsis and the accelerator of the menu.
[[nodiscard]] QString plainTitle(const Analysis& analysis);

} // namespace fusiform
