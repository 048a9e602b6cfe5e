#include "analysis/io/dataset/dataset_file.h"

#include "analysis/core/json.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/dataset/dataset_sections.h"
#include "analysis/io/dataset/json_file.h"
#include "analysis/io/dataset/json_schema.h"
#include "resources/datasetSchema.h"

namespace fusiform {
namespace {

ErrorDetails detailsOf(const SchemaProblem& problem, const std::filesystem::path& file) {
    return {
        readingDataset, file.string(), problem.expected,
        message("analysis", "%1: %2").with(problem.path, problem.found), problem.hint};
}

} // namespace

const Json& datasetSchema() {
    static const Json schema = Json::parse(resources::datasetSchema);
    return schema;
}

Dataset readDataset(const std::filesystem::path& file, Progress& progress) {
    const Json json = readJsonFile(file, readingDataset);
    if (const auto problems = schemaProblems(datasetSchema(), json); !problems.empty())
        throw Error(detailsOf(problems.front(), file));
    return DatasetSections(json, file, [](const auto& step) { step(); }, progress).read();
}

std::vector<ErrorDetails> validateDataset(const std::filesystem::path& file, Progress& progress, Dataset* read) {
    std::vector<ErrorDetails> problems;
    const auto noting = [&](const std::function<void()>& step) {
        try {
            step();
        } catch (const Error& problem) {
            problems.push_back(problem.details());
        }
    };
    Json json;
    noting([&] { json = readJsonFile(file, readingDataset); });
    if (!problems.empty())
        return problems;
    for (const SchemaProblem& problem : schemaProblems(datasetSchema(), json))
        problems.push_back(detailsOf(problem, file));
    // Reading relies on a JSON of the right form.
    if (problems.empty()) {
        Dataset dataset = DatasetSections(json, file, noting, progress).read();
        if (read)
            *read = std::move(dataset);
    }
    return problems;
}

bool looksLikeDataset(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    if (endsWithIgnoringCase(name, ".fusiform.json"))
        return true;
    if (!endsWithIgnoringCase(name, ".json"))
        return false;
    try {
        const Bytes start = readStart(file, 4096, readingDataset);
        return std::string_view(reinterpret_cast<const char*>(start.data()), start.size()).find("\"fusiform\"") !=
               std::string_view::npos;
    } catch (const Error&) {
        return false; // whoever opens the file reports why it cannot be read
    }
}

} // namespace fusiform
