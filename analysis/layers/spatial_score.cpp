#include "analysis/layers/spatial_score.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"

#include <cmath>

namespace fusiform {

SpatialScore spatialScore(const VectorF& depth, const VectorF& position) {
    const VectorD x = depth.cast<double>();
    const VectorD y = position.cast<double>();
    const Correlation linear = correlation(x, y, CorrelationKind::Pearson);
    return {linear.value, correlation(x, y, CorrelationKind::Spearman).value, linear.count};
}

VectorF depthOfBestLayer(const VectorF& bestLayer, const std::vector<double>& depths) {
    VectorF depth = VectorF::Constant(bestLayer.size(), missingValue);
    for (Eigen::Index voxel = 0; voxel < bestLayer.size(); ++voxel)
        if (bestLayer[voxel] >= 0 && std::size_t(bestLayer[voxel]) < depths.size())
            depth[voxel] = float(depths[std::size_t(bestLayer[voxel])]);
    return depth;
}

VectorF
ranksOfAreas(const std::vector<std::string>& areaOfVoxel, const std::map<std::string, double>& ranks) {
    VectorF result = VectorF::Constant(std::ssize(areaOfVoxel), missingValue);
    for (std::size_t voxel = 0; voxel < areaOfVoxel.size(); ++voxel)
        if (const auto found = ranks.find(areaOfVoxel[voxel]); found != ranks.end())
            result[Eigen::Index(voxel)] = float(found->second);
    return result;
}

std::map<std::string, double> parseRanks(const std::string& text) {
    std::map<std::string, double> ranks;
    for (const std::string& part : split(text, ',')) {
        const auto equals = part.rfind('=');
        const auto rank = equals == std::string::npos ? std::nullopt : parseNumber(part.substr(equals + 1));
        const std::string name(trimmed(std::string_view(part).substr(0, equals)));
        if (!rank || !std::isfinite(*rank) || name.empty() || !ranks.emplace(name, *rank).second)
            throw Error(
                {.doing = translatable("analysis", "reading the ranks of areas"),
                 .file = {},
                 .expected = message("analysis", "area=rank, several after a comma, each area once"),
                 .found = "'" + part + "'",
                 .hint = message("analysis", "for example V1=1, V2=2, hV4=4")});
    }
    return ranks;
}

} // namespace fusiform
