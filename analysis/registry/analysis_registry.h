#pragma once

#include "analysis/core/json.h"
#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// The one list of analyses. The command line, the dialogs, the provenance of results and the reference page are
/// made from it. To add an analysis: one header, one source, one test, one line in analysis_registry.cpp.
namespace fusiform {

enum class OptionType { Number, Integer, Flag, Choice, Text };

struct Option {
    std::string name; ///< command-line name without dashes, and key in the options JSON: "folds"
    std::string title; ///< for people: "Folds"
    OptionType type = OptionType::Number;
    Json defaultValue;
    std::optional<double> minimum, maximum;
    std::vector<std::string> choices; ///< of a Choice
    std::string unit;
    std::string help; ///< one sentence
    /// Values of a Text that the dataset offers, given the options entered so far (which may be incomplete or
    /// invalid); anything else may be entered too. Empty where there is nothing to offer.
    std::function<std::vector<std::string>(const Dataset&, const Json& entered)> suggestions = {};
    bool advanced = false; ///< folded away in the dialog: good as it is for most
};

/// What an analysis adds to a dataset.
struct Findings {
    std::vector<std::shared_ptr<const Map>> maps;
    std::shared_ptr<const Map> main; ///< the one of `maps` to look at first; null leaves it to mainMapOf
    /// Two of `maps` that are the green and blue of colours in which `main` is the red; or none.
    std::vector<std::shared_ptr<const Map>> withMain = {};
    std::vector<std::shared_ptr<const Embedding>> embeddings; ///< a row a stimulus
    std::vector<std::shared_ptr<const EncodingModel>> encodingModels;
    std::vector<std::shared_ptr<const CaptionSet>> captions;
    std::shared_ptr<const NoiseCeiling> noiseCeiling; ///< in the place of the dataset's, or null
    Json provenance; ///< analysis, options, inputs
    Message summary; ///< one sentence for the user: "mean held-out r 0.31 over 2,000 voxels"
};

/// What a run would do, told before it starts.
struct RunPlan {
    std::vector<Message> lines; ///< a sentence each: what is fitted to what, shapes, what is left out
    double bytes = 0;           ///< most memory the run takes beside the data; 0 while unknown
    double seconds = 0;         ///< likely duration on this machine; 0 while unknown
};

/// Takes what is finished while a run goes on: maps whose values are still missing in places, by the names that they
/// will have in the end. Called on the thread of the run, a few times a second at most; may be empty.
using PartialFindings = std::function<void(const Findings&)>;

struct Analysis {
    std::string id;      ///< command-line name: "fit"
    std::string title;   ///< menu: "Fit encoding model…"
    std::string summary; ///< one sentence
    std::vector<Option> options;
    /// Why it cannot run on this dataset ("the dataset has no responses"), or nothing when it can.
    std::function<std::optional<std::string>(const Dataset&)> obstacle;
    /// Runs on any thread. `options` is complete and valid (see completeOptions). Throws Error, Cancelled.
    std::function<Findings(const Dataset&, const Json& options, Progress&, const PartialFindings&)> run;
    /// What `run` would do with these options, on any thread, in well under a second; empty where there is nothing to
    /// tell. Throws what `run` would throw at its start.
    std::function<RunPlan(const Dataset&, const Json& options)> plan = {};
};

[[nodiscard]] const std::vector<Analysis>& analyses();
[[nodiscard]] const Analysis& analysisNamed(const std::string& id);

/// Defaults filled in, types and ranges checked, unknown names refused. Throws Error.
[[nodiscard]] Json completeOptions(const Analysis& analysis, const Json& given);

/// A copy of `dataset` with the findings added; map names made unique. A computed per-voxel map is placed:
/// scattered into the voxel set's volume and projected onto the surfaces where there are any.
[[nodiscard]] Dataset withFindings(const Dataset& dataset, const Findings& findings);

/// The map of findings to look at first: the one that they name, else the first score (r or R²), else the first;
/// null without maps.
[[nodiscard]] std::shared_ptr<const Map> mainMapOf(const Findings& findings);

} // namespace fusiform
