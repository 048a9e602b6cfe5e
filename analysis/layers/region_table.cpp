#include "analysis/layers/region_table.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/statistics/bootstrap.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

void requireRegionsWithin(const MatrixF& scores, const std::vector<Region>& regions, const VectorF& ceiling) {
    const auto refuse = [](Message expected, Message found) {
        throw Error(
            {.doing = translatable("analysis", "averaging scores over regions"),
             .file = {},
             .expected = std::move(expected),
             .found = std::move(found),
             .hint = message("analysis", "scores, noise ceiling and regions must be of the same voxels")});
    };
    if (ceiling.size() != 0 && ceiling.size() != scores.cols())
        refuse(
            message("analysis", "one noise ceiling for each of %1 voxels").with(scores.cols()),
            message("analysis", "%1 values").with(ceiling.size()));
    for (const Region& region : regions)
        for (const Eigen::Index row : region.rows)
            if (row < 0 || row >= scores.cols())
                refuse(
                    message("analysis", "voxels below %1 in region '%2'").with(scores.cols(), region.name),
                    message("analysis", "voxel %1").with(row));
}

double medianScore(const VectorD& scores) {
    std::vector<double> defined;
    for (const double score : scores)
        if (!std::isnan(score))
            defined.push_back(score);
    std::ranges::sort(defined);
    return quantileOf(defined, 0.5);
}

/// (voxels of the region that count, layers)
MatrixD scoresInRegion(const MatrixF& scores, const Region& region, const VectorF& ceiling, double leastCeiling) {
    std::vector<Eigen::Index> rows;
    for (const Eigen::Index row : region.rows)
        if (ceiling.size() == 0 || ceiling[row] >= leastCeiling)
            rows.push_back(row);
    return scores(Eigen::all, rows).transpose().cast<double>();
}

} // namespace

std::vector<RegionScore> regionTable(
    const MatrixF& scores, const std::vector<Region>& regions, const VectorF& ceiling,
    const RegionTableOptions& options, Progress& progress) {
    requireRegionsWithin(scores, regions, ceiling);
    std::vector<RegionScore> table;
    const double share = 1 / double(std::max<std::size_t>(regions.size(), 1));
    for (std::size_t region = 0; region < regions.size(); ++region) {
        Progress part = progress.part(double(region) * share, double(region + 1) * share);
        part.report(0, regions[region].name);
        const MatrixD own = scoresInRegion(scores, regions[region], ceiling, options.leastCeiling);
        // The same seed for each: the interval of a region does not depend on which others there are.
        const ColumnMeans means =
            bootstrapMeans(own, options.resamples, options.coverage, options.seed, part);
        for (Eigen::Index layer = 0; layer < scores.rows(); ++layer)
            table.push_back(
                {.region = region,
                 .layer = layer,
                 .mean = means.mean[layer],
                 .median = medianScore(own.col(layer)),
                 .low = means.low[layer],
                 .high = means.high[layer],
                 .voxels = means.counts[std::size_t(layer)]});
    }
    progress.report(1);
    return table;
}

} // namespace fusiform
