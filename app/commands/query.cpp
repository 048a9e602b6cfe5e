#include "analysis/core/text.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/save/map_file.h"
#include "analysis/registry/findings_files.h"
#include "analysis/surface/map_placement.h"
#include "app/commands/commands.h"
#include "app/commands/engine_options.h"

#include <iostream>

namespace fusiform::commands {
namespace {

struct QueryArguments {
    std::string text, dataset, out;
    std::vector<std::string> files;
    bool json = false;
};

void printRegions(const Json& summary) {
    std::string parcellation;
    int rank = 0;
    for (const Json& region : summary["regions"]) {
        if (region["parcellation"].get<std::string>() != parcellation) {
            parcellation = region["parcellation"].get<std::string>();
            std::cout << parcellation << '\n';
            rank = 0;
        }
        std::cout << "  " << ++rank << ". " << region["region"].get<std::string>() << "  "
                  << formatNumber(region["mean"].get<double>(), 4) << "  ("
                  << region["voxels"].get<std::int64_t>()
                  << (region["few"].get<bool>() ? " voxels, few" : " voxels") << ")\n";
    }
}

void runQuery(const QueryArguments& a, EngineOptions& engines, Json given, Progress& progress) {
    const Analysis& analysis = analysisNamed("query");
    given["text"] = a.text;
    Progress loading = progress.part(0, 0.3);
    const Dataset dataset =
        withFiles(readDataset(a.dataset, loading), {a.files.begin(), a.files.end()}, loading);
    engines.use(loading);
    requireRunnable(analysis, dataset, a.dataset);
    Progress finding = progress.part(0.3, 0.9);
    const Findings findings = analysis.run(dataset, completeOptions(analysis, given), finding, {});
    Progress saving = progress.part(0.9, 1);
    const auto map = std::make_shared<const Map>(placed(*findings.maps.front(), dataset, saving));
    const auto files = writeMaps(dataset, {map}, a.out, {}, saving);
    Json summary = summaryJson(findings);
    for (const auto& file : files)
        summary["files"].push_back(file.string());
    progress.report(1);
    if (a.json) {
        std::cout << summary.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
        return;
    }
    std::cout << summary["explanation"].get<std::string>() << '\n';
    for (const Json& phrase : summary["phrases"]) {
        for (const Json& example : phrase["examples"])
            std::cout << "  " << (phrase["sign"].get<int>() > 0 ? "+ " : "- ") << example.get<std::string>()
                      << '\n';
        for (const Json& word : phrase["wordsNotFound"])
            std::cout << "  not found: " << word.get<std::string>() << '\n';
    }
    printRegions(summary);
    for (const auto& file : files)
        std::cout << "wrote " << file.string() << '\n';
}

} // namespace

void addQuery(CLI::App& app, Context& context) {
    const Analysis& analysis = analysisNamed("query");
    auto* command = app.add_subcommand("query", analysis.summary);
    auto a = std::make_shared<QueryArguments>();
    command->add_option("query", a->text, "Words to look for: \"food on a table\", \"food - animals\"")
        ->required();
    command->add_option("--dataset", a->dataset, "Dataset file")->required();
    command->add_option("--file", a->files, "Another file to load, such as captions.json; may be repeated")
        ->allow_extra_args(false);
    command->add_option("--out", a->out, "Map to write; its ending says the format")->required();
    command->add_flag("--json", a->json, "Print what was found as JSON");
    Analysis shown = analysis; // the text is the argument itself
    std::erase_if(shown.options, [](const Option& option) { return option.name == "text"; });
    auto kept = std::make_shared<const Analysis>(std::move(shown));
    auto options = std::make_shared<AnalysisOptions>(*command, *kept);
    auto engines = std::make_shared<EngineOptions>(*command, EngineKinds{.text = true});
    command->callback(
        [a, kept, engines, options, &context] { runQuery(*a, *engines, options->given(), context.progress); });
}

} // namespace fusiform::commands
