// "contrast": responses to one set of stimuli against another, as a localiser.

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/encoding_inputs.h"
#include "analysis/registry/options.h"
#include "analysis/registry/voxel_maps.h"
#include "analysis/registry/weights_inputs.h"
#include "analysis/selectivity/predicted_matrix.h"
#include "analysis/selectivity/preferred.h"
#include "analysis/selectivity/word_forms.h"
#include "analysis/statistics/contrast.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

constexpr const char* contrastingStimuli = translatable("analysis", "contrasting two sets of stimuli");

using StimulusRows = std::vector<Eigen::Index>;

std::vector<std::string> categoriesOf(const Dataset& dataset) {
    std::vector<std::string> categories;
    if (dataset.stimuli)
        for (const Stimulus& stimulus : *dataset.stimuli)
            if (!stimulus.category.empty() && std::ranges::count(categories, stimulus.category) == 0)
                categories.push_back(stimulus.category);
    return categories;
}

std::vector<std::string> offered(const Dataset& dataset, const Json& entered) {
    const bool byCategory = !entered.contains("by") || entered["by"] == "category";
    return byCategory ? categoriesOf(dataset) : std::vector<std::string>();
}

std::vector<std::string> entries(const std::string& text) {
    std::vector<std::string> list;
    for (const std::string& part : split(text, ';'))
        if (!trimmed(part).empty())
            list.emplace_back(trimmed(part));
    return list;
}

/// Whether a caption has all words of an entry, one after another.
bool says(const std::string& caption, const std::vector<std::string>& phrase) {
    const std::vector<std::string> own = wordsOf(caption);
    return !phrase.empty() && !std::ranges::search(own, phrase).empty();
}

bool belongs(const Stimulus& stimulus, const std::string& entry, bool byCategory) {
    if (byCategory)
        return lowerCase(stimulus.category) == lowerCase(entry);
    const std::vector<std::string> phrase = wordsOf(entry);
    return std::ranges::any_of(
        stimulus.captions, [&phrase](const std::string& caption) { return says(caption, phrase); });
}

/// Stimuli of any entry. An entry without stimuli is refused: it is a slip, and would change what is
/// compared.
StimulusRows stimuliOf(const Dataset& dataset, const std::string& text, bool byCategory) {
    const std::vector<std::string> wanted = entries(text);
    std::vector<bool> in(dataset.stimuli->size());
    for (const std::string& entry : wanted) {
        bool any = false;
        for (std::size_t row = 0; row < in.size(); ++row)
            if (belongs((*dataset.stimuli)[row], entry, byCategory))
                any = in[row] = true;
        if (any)
            continue;
        const std::string known = joinedText(categoriesOf(dataset), ", ");
        throw Error(
            {.doing = contrastingStimuli,
             .file = {},
             .expected = byCategory
                             ? message("analysis", "categories of stimuli after semicolons: %1").with(known)
                             : message("analysis", "words that are in captions, after semicolons"),
             .found = "'" + entry + "'",
             .hint = {}});
    }
    StimulusRows rows;
    for (std::size_t row = 0; row < in.size(); ++row)
        if (in[row])
            rows.push_back(Eigen::Index(row));
    return rows;
}

StimulusRows otherRows(const StimulusRows& rows, Eigen::Index all) {
    StimulusRows others;
    for (Eigen::Index row = 0; row < all; ++row)
        if (!std::ranges::binary_search(rows, row))
            others.push_back(row);
    return others;
}

/// What is contrasted: the responses of the dataset, or those that a model predicts of its embedding's stimuli.
struct Source {
    StoredMatrix matrix;
    Json input;
};

std::shared_ptr<const Embedding> sharedEmbeddingOf(const Dataset& dataset, const EncodingModel& model) {
    const Embedding* own = embeddingOf(dataset, model);
    for (const auto& embedding : dataset.embeddings)
        if (embedding.get() == own)
            return embedding;
    return nullptr;
}

Source sourceOf(const Dataset& dataset, const Json& options) {
    if (options["responses"] == "measured") {
        if (!dataset.responses)
            throw Error(
                {.doing = contrastingStimuli,
                 .file = {},
                 .expected = message("analysis", "measured responses"),
                 .found = message("analysis", "none"),
                 .hint = message("analysis", "predicted ones can be contrasted: the option 'responses predicted'")});
        const StoredMatrix& matrix = dataset.responses->stimuliByVoxels;
        return {matrix, inputOf("file", dataset.responses->file, matrix)};
    }
    const auto model = modelCalled(dataset, options["encodingModel"].get<std::string>(), contrastingStimuli);
    const auto embedding = sharedEmbeddingOf(dataset, *model);
    if (!embedding)
        throw Error(
            {.doing = contrastingStimuli,
             .file = {},
             .expected = message("analysis", "the embedding that '%1' predicts from").with(model->name),
             .found = message("analysis", "none in the dataset"),
             .hint = {}});
    const StoredMatrix matrix = predictedMatrix(model, embedding);
    return {matrix, inputOf("encodingModel", model->name, matrix)};
}

struct Sets {
    StimulusRows a, b;
    std::string title; ///< "faces > all others"
};

Sets setsOf(const Dataset& dataset, Eigen::Index rows, const Json& options) {
    const std::string a(trimmed(options["a"].get<std::string>()));
    const std::string b(trimmed(options["b"].get<std::string>()));
    const std::string by = options["by"].get<std::string>();
    if (a.empty())
        throw Error(
            {.doing = contrastingStimuli,
             .file = {},
             .expected = message("analysis", "the stimuli of set A"),
             .found = message("analysis", "an empty option 'a'"),
             .hint = message("analysis", "name a category, a word, or rows")});
    if (by != "rows") {
        if (dataset.responses)
            static_cast<void>(stimulusIds(dataset)); // says so where the table has other rows than the responses
        if (!dataset.stimuli || std::ssize(*dataset.stimuli) != rows)
            throw Error(
                {.doing = contrastingStimuli,
                 .file = {},
                 .expected = dataset.stimuli ? message("analysis", "a table of %1 stimuli").with(rows)
                                             : message("analysis", "a table of stimuli"),
                 .found = dataset.stimuli ? message("analysis", "one of %1").with(dataset.stimuli->size())
                                          : message("analysis", "none"),
                 .hint = message("analysis", "name the rows of the responses by the option 'by rows'")});
    }
    const auto rowsOf = [&](const std::string& text) {
        if (by != "rows")
            return stimuliOf(dataset, text, by == "category");
        StimulusRows named = rowsNamed(text, rows, message("analysis", "stimuli"), contrastingStimuli);
        std::ranges::sort(named);
        return named;
    };
    const std::string given(trimmed(options["name"].get<std::string>()));
    Sets sets{rowsOf(a), {}, given.empty() ? a + " > " + (b.empty() ? "all others" : b) : given};
    sets.b = b.empty() ? otherRows(sets.a, rows) : rowsOf(b);
    StimulusRows both;
    std::ranges::set_intersection(sets.a, sets.b, std::back_inserter(both));
    if (!both.empty() && by == "words") { // a caption may have both; such a stimulus says nothing of either
        const auto inBoth = [&both](Eigen::Index row) { return std::ranges::binary_search(both, row); };
        std::erase_if(sets.a, inBoth);
        std::erase_if(sets.b, inBoth);
    }
    return sets;
}

/// -log10 q, so that the map is large where it counts.
VectorD evidence(const VectorD& q) {
    return q.unaryExpr([](double value) {
        constexpr double least = 1e-300; // p below the smallest double is 0
        return std::isnan(value) ? value : -std::log10(std::max(value, least));
    });
}

Findings
runContrast(const Dataset& dataset, const Json& options, Progress& progress, const PartialFindings& /*partial*/) {
    const Source source = sourceOf(dataset, options);
    const bool predicted = options["responses"] == "predicted";
    const Sets sets = setsOf(dataset, source.matrix.rows(), options);
    const Contrast contrast = contrastOf(source.matrix, sets.a, sets.b, progress);
    const double level = options["level"].get<double>();
    const std::string method = "Welch's t test of " + counted(std::ssize(sets.a)) + " against " +
                               counted(std::ssize(sets.b)) + " stimuli, Benjamini-Hochberg over voxels" +
                               (predicted ? "; of predicted responses" : "");
    Findings findings;
    const auto add = [&](const char* what, const char* metric, const char* unit, const VectorD& values) {
        findings.maps.push_back(
            voxelMap(sets.title + ": " + what, metric, unit, method, values.cast<float>()));
    };
    add("d'", "dPrime", "d'", contrast.dPrime);
    add("t", "t", "t", contrast.t);
    add("-log10 q", "logQ", "-log10 q", evidence(contrast.q));
    add("selectivity index", "selectivityIndex", "(A-B)/(|A|+|B|)", contrast.selectivity);
    std::int64_t tested = 0;
    std::int64_t forA = 0;
    std::int64_t forB = 0;
    for (Eigen::Index voxel = 0; voxel < contrast.q.size(); ++voxel) {
        tested += !std::isnan(contrast.q[voxel]);
        if (contrast.q[voxel] <= level)
            ++(contrast.t[voxel] > 0 ? forA : forB);
    }
    findings.provenance = provenanceOf("contrast", options);
    Json& inputs = findings.provenance["inputs"];
    inputs["responses"] = source.input;
    inputs["stimuliA"] = sets.a.size();
    inputs["stimuliB"] = sets.b.size();
    findings.provenance["tested"] = tested;
    findings.provenance["preferA"] = forA;
    findings.provenance["preferB"] = forB;
    findings.summary =
        message("analysis", "%1: %2 of %3 voxels respond more at q <= %4, %5 less; %6 against %7 stimuli")
            .with(
                sets.title, counted(forA), counted(tested), formatNumber(level), counted(forB),
                counted(std::ssize(sets.a)), counted(std::ssize(sets.b)));
    return findings;
}

std::optional<std::string> obstacleToContrast(const Dataset& dataset) {
    const bool measured = dataset.responses && !dataset.responses->stimuliByVoxels.empty();
    const bool predicted = std::ranges::any_of(dataset.encodingModels, [&dataset](const auto& model) {
        return embeddingOf(dataset, *model) != nullptr;
    });
    return measured || predicted
               ? std::nullopt
               : std::optional<std::string>(translatable("analysis", "the dataset has no responses"));
}

std::vector<Option> optionsOfContrast() {
    return {
        choiceOption(
            "by", translatable("analysis", "Sets by"),
            {translatable("analysis", "category"), translatable("analysis", "words"),
             translatable("analysis", "rows")},
            translatable(
                "analysis", "What A and B name: categories of stimuli, words in their captions, or rows of "
                            "the responses.")),
        offering(
            offered,
            textOption(
                "a", translatable("analysis", "Set A"), "",
                translatable(
                    "analysis", "Categories or words after semicolons, or rows counted from 0: 0-39, 44."))),
        offering(
            offered, textOption(
                         "b", translatable("analysis", "Set B"), "",
                         translatable("analysis", "As set A; empty for all other stimuli."))),
        numberOption(
            "level", translatable("analysis", "False discovery rate"), 0.05, 0, 1,
            translatable("analysis", "Voxels are counted as selective up to this q.")),
        choiceOption(
            "responses", translatable("analysis", "Responses"),
            {translatable("analysis", "measured"), translatable("analysis", "predicted")},
            translatable(
                "analysis", "measured: those of the dataset; predicted: those an encoding model predicts, whose t "
                            "and q say nothing of measurements.")),
        advanced(encodingModelOption()),
        advanced(textOption(
            "name", translatable("analysis", "Name of the maps"), "",
            translatable("analysis", "Empty: made of the sets."))),
    };
}

} // namespace

Analysis contrastAnalysis() {
    return {
        "contrast",
        translatable("analysis", "Contrast sets of stimuli…"),
        translatable("analysis", "Shows which voxels respond more to one set of stimuli than to another."),
        optionsOfContrast(),
        obstacleToContrast,
        runContrast};
}

} // namespace fusiform
