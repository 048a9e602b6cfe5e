// Which weights of several subjects are grouped together, and how far the subjects agree.

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/registry/cluster_run.h"
#include "analysis/registry/options.h"
#include "analysis/registry/weights_inputs.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace fusiform {
namespace {

/// What of the voxels of two subjects lies in the same clusters.
double overlapOf(const std::vector<std::int64_t>& a, const std::vector<std::int64_t>& b) {
    const auto sum = [](const std::vector<std::int64_t>& counts) {
        return double(std::max<std::int64_t>(1, std::accumulate(counts.begin(), counts.end(), std::int64_t(0))));
    };
    double overlap = 0;
    for (std::size_t cluster = 0; cluster < a.size(); ++cluster)
        overlap += std::min(double(a[cluster]) / sum(a), double(b[cluster]) / sum(b));
    return overlap;
}

} // namespace

double sizeAgreement(const std::vector<std::vector<std::int64_t>>& counts) {
    double sum = 0;
    int pairs = 0;
    for (std::size_t one = 0; one < counts.size(); ++one)
        for (std::size_t other = one + 1; other < counts.size(); ++other, ++pairs)
            sum += overlapOf(counts[one], counts[other]);
    return pairs > 0 ? sum / pairs : std::nan("");
}

std::vector<ClusterSubject>
subjectsOf(const std::vector<std::shared_ptr<const Dataset>>& datasets, const std::string& name) {
    std::vector<ClusterSubject> subjects;
    for (const auto& dataset : datasets) {
        if (subjects.empty()) {
            subjects.push_back({dataset, modelCalled(*dataset, name, groupingVoxels)});
            continue;
        }
        const EncodingModel& wanted = *subjects.front().model;
        const auto found = std::ranges::find_if(dataset->encodingModels, [&](const auto& model) {
            return model->model == wanted.model && model->layer == wanted.layer;
        });
        if (found == dataset->encodingModels.end())
            throw Error(
                {.doing = groupingVoxels,
                 .file = dataset->file.empty() ? dataset->name : dataset->file.string(),
                 .expected = message("analysis", "an encoding model of %1, as in the first dataset")
                                 .with(layerTitle(wanted.model, wanted.layer)),
                 .found = message("analysis", "none"),
                 .hint = message("analysis", "fit it, or close the dataset")});
        subjects.push_back({dataset, *found});
    }
    return subjects;
}

} // namespace fusiform
