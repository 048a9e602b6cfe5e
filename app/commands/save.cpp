#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/save/map_file.h"
#include "app/commands/commands.h"
#include "render/overlay_palette.h"
#include "render/view_state.h"
#include "widgets/session/session_file.h"

#include <algorithm>
#include <iostream>

namespace fusiform::commands {
namespace {

struct SaveArguments {
    std::vector<std::string> inputs, maps;
    std::string out, format, hemi = "both";
    std::optional<float> outside;
    bool all = false, json = false;
};

Dataset loadedInputs(const std::vector<std::string>& inputs, Progress& progress) {
    Dataset dataset;
    std::vector<std::filesystem::path> files; // since the last that replaces everything
    for (const std::string& input : inputs) {
        const bool session = looksLikeSession(input);
        if (session || looksLikeDataset(input)) {
            dataset = session ? datasetOf(readSessionFile(input), progress) : readDataset(input, progress);
            files.clear();
        } else {
            files.emplace_back(input);
        }
    }
    return withFiles(std::move(dataset), files, progress);
}

MapList chosen(const Dataset& dataset, const SaveArguments& a) {
    if (a.all)
        return dataset.maps;
    MapList maps;
    for (const std::string& name : a.maps.empty() ? std::vector<std::string>{""} : a.maps)
        maps.push_back(mapNamed(dataset, name));
    return maps;
}

void runSave(const SaveArguments& a, Progress& progress) {
    Progress loading = progress.part(0, 0.7);
    const Dataset dataset = loadedInputs(a.inputs, loading);
    const MapList maps = chosen(dataset, a);
    SaveOptions options;
    options.format = a.format;
    options.hemispheres = {a.hemi != "right", a.hemi != "left"};
    options.outside = a.outside;
    if (!maps.empty() && maps.front()->categorical)
        options.categoryColour = [colours = paletteOf(defaultOverlay(*maps.front()), *maps.front())](
                                     std::int64_t category) { return colours.ofCategory(category); };
    Progress saving = progress.part(0.7, 1);
    const std::string format = mapFormatFor(dataset, maps, a.out, options).id;
    const auto files = writeMaps(dataset, maps, a.out, options, saving);
    Json names = Json::array();
    for (const auto& map : maps)
        names.push_back(map->name);
    if (a.json) {
        Json written = Json::array();
        for (const auto& file : files)
            written.push_back(file.string());
        std::cout << Json{{"format", format}, {"maps", names}, {"files", written}}.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
        return;
    }
    for (const auto& file : files)
        std::cout << "wrote " << file.string() << '\n';
}

} // namespace

void addSave(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("save", "Saves maps of a dataset or of files in another format");
    auto a = std::make_shared<SaveArguments>();
    std::vector<std::string> formats;
    std::string endings;
    for (const MapFormat& format : mapFormats()) {
        formats.push_back(format.id);
        endings += (endings.empty() ? "" : ", ") + format.endings;
    }
    command->add_option("inputs", a->inputs, "Dataset, session, or single files, surfaces first")->required();
    auto* map = command->add_option("--map", a->maps, "Name of a map; several go into one file");
    command->add_flag("--all", a->all, "All maps, in one file")->excludes(map);
    command
        ->add_option(
            "--out", a->out,
            "File to write; its ending says the format: " + endings +
                ". Formats of one hemisphere a file write lh.NAME and rh.NAME")
        ->required();
    command->add_option("--format", a->format, "Format, where an ending leaves a choice")
        ->check(CLI::IsMember(formats));
    command->add_option("--hemi", a->hemi, "left, right or both")
        ->check(CLI::IsMember({"left", "right", "both"}))
        ->capture_default_str();
    command->add_option("--outside", a->outside, "Number for voxels outside the voxel set, instead of NaN");
    command->add_flag("--json", a->json, "Print the written files as JSON");
    command->callback([a, &context] { runSave(*a, context.progress); });
}

} // namespace fusiform::commands
