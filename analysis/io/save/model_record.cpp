#include "analysis/io/save/model_record.h"

#include "analysis/core/error.h"
#include "analysis/core/json.h"
#include "analysis/core/program_version.h"
#include "analysis/core/text.h"
#include "analysis/io/arrays/array_file.h"
#include "analysis/io/bytes/file_hash.h"

#include <cblas.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <set>

namespace fusiform {
namespace {

/// The file of a reference, "models.npz" of "models.npz:fc6".
std::filesystem::path fileOfReference(const std::string& reference) {
    std::error_code failure;
    if (std::filesystem::is_regular_file(reference, failure))
        return reference;
    return parsedReference(reference).file;
}

bool isThere(const std::string& reference) {
    std::error_code failure;
    return !reference.empty() && std::filesystem::is_regular_file(fileOfReference(reference), failure);
}

std::string relativeTo(const std::filesystem::path& folder, const std::string& reference) {
    const auto from = std::filesystem::absolute(folder).lexically_normal();
    const auto file = std::filesystem::absolute(reference).lexically_normal();
    const auto relative = file.lexically_relative(from);
    return relative.empty() ? file.filename().string() : relative.string();
}

/// Calls `visit` with every name of a file, at whatever depth.
void forEachFile(Json& json, const std::function<void(Json& name)>& visit) {
    if (!json.is_structured())
        return;
    for (auto& [key, value] : json.items())
        if (key == "file" && value.is_string())
            visit(value);
        else
            forEachFile(value, visit);
}

Json describedInput(const std::string& reference, const std::filesystem::path& folder, Progress& progress) {
    const std::filesystem::path file = fileOfReference(reference);
    Json input{{"file", relativeTo(folder, file.string())}};
    if (!file.is_absolute())
        input["given"] = file.string();
    const FileIdentity identity = identityOf(file, progress);
    input["size"] = identity.size;
    input["modified"] = identity.modified;
    input["hash"] = Json{{identity.method, identity.hash}};
    return input;
}

std::string nowInUtc() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text.data();
}

} // namespace

Json circumstances() {
    return {{"program", "fusiform " + programVersion()},
            {"date", nowInUtc()},
            {"threads", tbb::this_task_arena::max_concurrency()},
            {"blas", std::string(trimmed(openblas_get_config()))}};
}

Json recordedInputs(
    Json& inputs, const std::vector<std::string>& others, const std::filesystem::path& folder, Progress& progress) {
    std::vector<std::string> references;
    forEachFile(inputs, [&](Json& name) {
        const auto reference = name.get<std::string>();
        if (!isThere(reference)) {
            if (std::filesystem::path(reference).is_absolute()) // gone; its folder is nobody's business
                name = std::filesystem::path(reference).filename().string();
            return;
        }
        references.push_back(reference);
        name = relativeTo(folder, reference);
    });
    std::ranges::copy_if(others, std::back_inserter(references), isThere);
    Json files = Json::array();
    std::set<std::string> seen;
    for (std::size_t at = 0; at < references.size(); ++at) {
        if (!seen.insert(std::filesystem::absolute(fileOfReference(references[at])).lexically_normal().string()).second)
            continue;
        Progress part = progress.part(double(at) / double(references.size()), double(at + 1) / double(references.size()));
        part.report(0, fileOfReference(references[at]).filename().string());
        files.push_back(describedInput(references[at], folder, part));
    }
    return files;
}

std::vector<std::string> otherInputsOf(const Dataset& dataset, const Json& inputs) {
    std::vector<std::string> others;
    Json copy = inputs;
    const auto names = [&copy](const std::string& file) {
        bool named = false;
        forEachFile(copy, [&](const Json& name) { named |= name == file; });
        return named;
    };
    if (dataset.responses && names(dataset.responses->file))
        others = dataset.responses->otherFiles;
    for (const auto& embedding : dataset.embeddings)
        if (!embedding->idsFile.empty() && names(embedding->file))
            others.push_back(embedding->idsFile);
    if (!dataset.file.empty() && dataset.responses && names(dataset.responses->file))
        others.push_back(dataset.file.string());
    return others;
}

Json recordOf(
    const Dataset& dataset, const Json& said, const std::filesystem::path& folder, Progress& progress) {
    Json record = circumstances();
    record.update(said);
    if (record.contains("inputs")) {
        const auto others = otherInputsOf(dataset, record["inputs"]);
        record["inputFiles"] = recordedInputs(record["inputs"], others, folder, progress);
    }
    return record;
}

} // namespace fusiform
