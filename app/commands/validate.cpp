#include "analysis/core/text.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/surface/alignment.h"
#include "app/commands/commands.h"

#include <iostream>

namespace fusiform::commands {
namespace {

Json listOf(const Point& point) {
    return Json::array({point[0], point[1], point[2]});
}

Json jsonOf(const AlignmentRow& row) {
    Json json;
    json["kind"] = nameOf(row.kind).english();
    json["name"] = row.name;
    if (row.more > 0)
        json["moreOnThisGrid"] = row.more;
    if (row.hemisphere)
        json["hemisphere"] = nameOf(*row.hemisphere);
    if (row.surface)
        json["surface"] = nameOf(*row.surface);
    json["low"] = listOf(row.low);
    json["high"] = listOf(row.high);
    json["transform"] = row.transform.english();
    json["units"] = row.units;
    if (!row.space.empty())
        json["space"] = row.space;
    if (row.orientation.empty())
        return json;
    json["shape"] = row.shape;
    json["spacing"] = listOf(row.spacing);
    json["orientation"] = row.orientation;
    json["enclosed"] = Json::array();
    for (const Enclosed& one : row.enclosed) {
        Json enclosed;
        enclosed["hemisphere"] = nameOf(one.hemisphere);
        enclosed["surface"] = nameOf(one.kind);
        enclosed["percentInGrid"] = one.inGrid;
        if (one.inTissue)
            enclosed["percentAboveZero"] = *one.inTissue;
        json["enclosed"].push_back(enclosed);
    }
    return json;
}

Json jsonOf(const AlignmentReport& report) {
    Json json;
    json["rows"] = Json::array();
    for (const AlignmentRow& row : report.rows)
        json["rows"].push_back(jsonOf(row));
    json["warnings"] = Json::array();
    for (const AlignmentWarning& warning : report.warnings)
        json["warnings"].push_back({{"text", warning.text.english()}, {"advice", warning.advice.english()}});
    return json;
}

Json jsonOf(const ErrorDetails& problem) {
    return {{"message", Error(problem).what()},
            {"file", problem.file},
            {"expected", problem.expected.english()},
            {"found", problem.found.english()},
            {"hint", problem.hint.english()}};
}

std::string rangeText(double low, double high) {
    return formatNumber(low, 4) + " to " + formatNumber(high, 4);
}

void printAlignment(const AlignmentRow& row) {
    std::cout << "alignment: " << nameOf(row.kind).english();
    if (!row.name.empty())
        std::cout << ' ' << row.name;
    if (row.more > 0)
        std::cout << " and " << row.more << " more";
    if (row.hemisphere)
        std::cout << " (" << nameOf(*row.hemisphere) << ' ' << nameOf(*row.surface) << ')';
    std::cout << ": x " << rangeText(row.low[0], row.high[0]) << ", y " << rangeText(row.low[1], row.high[1]) << ", z "
              << rangeText(row.low[2], row.high[2]) << " mm; " << row.transform.english();
    if (!row.orientation.empty())
        std::cout << "; " << row.shape[0] << " x " << row.shape[1] << " x " << row.shape[2] << " voxels of "
                  << formatNumber(row.spacing[0], 4) << " x " << formatNumber(row.spacing[1], 4) << " x "
                  << formatNumber(row.spacing[2], 4) << " mm, " << row.orientation;
    std::cout << '\n';
    for (const Enclosed& one : row.enclosed) {
        std::cout << "  encloses " << percentText(one.inGrid) << " % of the " << nameOf(one.hemisphere) << ' '
                  << nameOf(one.kind) << " surface";
        if (one.inTissue)
            std::cout << ", " << percentText(*one.inTissue) << " % in voxels above 0";
        std::cout << '\n';
    }
}

void printAlignment(const AlignmentReport& report) {
    for (const AlignmentRow& row : report.rows)
        printAlignment(row);
    for (const AlignmentWarning& warning : report.warnings)
        std::cout << "warning: " << warning.text.english() << "; " << warning.advice.english() << '\n';
}

void validate(const std::string& file, bool json, Progress& progress) {
    Dataset dataset;
    const auto problems = validateDataset(file, progress, &dataset);
    const AlignmentReport report = problems.empty() ? alignmentOf(dataset, progress) : AlignmentReport();
    if (json) {
        Json all;
        all["file"] = file;
        all["problems"] = Json::array();
        for (const ErrorDetails& problem : problems)
            all["problems"].push_back(jsonOf(problem));
        all["alignment"] = jsonOf(report);
        std::cout << all.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    } else {
        for (const ErrorDetails& problem : problems)
            std::cout << Error(problem).what() << '\n';
        printAlignment(report);
    }
    if (!problems.empty())
        throw Error({.doing = "validating a dataset",
                     .file = file,
                     .expected = "no problems",
                     .found = std::to_string(problems.size()),
                     .hint = {}});
    if (!json)
        std::cout << file << ": no problems"
                  << (report.warnings.empty() ? std::string()
                                              : ", " + std::to_string(report.warnings.size()) + " warnings")
                  << '\n';
}

} // namespace

void addValidate(CLI::App& app, Context& context) {
    auto* command =
        app.add_subcommand("validate", "Checks a dataset file, everything it names, and whether all lies in one space");
    auto file = std::make_shared<std::string>();
    auto json = std::make_shared<bool>(false);
    command->add_option("dataset", *file, "Dataset file (*.fusiform.json)")->required();
    command->add_flag("--json", *json, "Print JSON");
    command->callback([file, json, &context] { validate(*file, *json, context.progress); });
}

} // namespace fusiform::commands
