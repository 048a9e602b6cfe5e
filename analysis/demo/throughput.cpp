#include "analysis/demo/throughput.h"

#include "analysis/encoding/penalties.h"
#include "analysis/encoding/ridge_cost.h"
#include "analysis/encoding/ridge_tiles.h"
#include "analysis/selectivity/projection.h"
#include "analysis/selectivity/text_query.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <limits>
#include <optional>
#include <random>

namespace fusiform::demo {
namespace {

MatrixF normalMatrix(Eigen::Index rows, Eigen::Index columns, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<float> normal;
    MatrixF matrix(rows, columns);
    for (float& value : matrix.reshaped())
        value = normal(random);
    return matrix;
}

double bestSeconds(int repeats, const std::function<void()>& work) {
    double best = std::numeric_limits<double>::infinity();
    for (int repeat = 0; repeat < repeats; ++repeat) {
        const auto begun = std::chrono::steady_clock::now();
        work();
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count());
    }
    return best;
}

Throughput ridgeThroughput(Progress& progress) {
    constexpr Eigen::Index stimuli = 4000;
    constexpr Eigen::Index features = 256;
    constexpr Eigen::Index voxels = 8000;
    RidgeOptions options;
    options.alphas = parseAlphas("0.1:1e5:10");
    const WantedOfRidge wanted{.weights = true, .byAlpha = true, .heldOut = false};
    const StoredMatrix embedding(normalMatrix(stimuli, features, 1));
    const StoredMatrix responses(normalMatrix(stimuli, voxels, 2));
    const double seconds = bestSeconds(2, [&] {
        Progress fitting;
        fitRidgeTiles({{embedding}}, responses, {}, options, wanted, [](const FittedVoxels&) {}, fitting);
        progress.stopIfRequested();
    });
    const RidgeCost cost = ridgeCost(stimuli, voxels, {features}, 1, options, wanted);
    return {Message("encoding model, %1 stimuli x %2 features x %3 voxels, %4 folds, %5 penalties")
                .with(stimuli, features, voxels, options.folds, options.alphas.size()),
            seconds, (cost.preparing + cost.fitting) / seconds / 1e9};
}

Throughput projectionThroughput(Progress& progress) {
    constexpr Eigen::Index voxels = 2000;
    constexpr Eigen::Index texts = 50'000;
    constexpr Eigen::Index features = 512;
    constexpr double temperature = 1.0 / 150;
    const StoredMatrix weights(normalMatrix(voxels, features, 1));
    const StoredMatrix bank(normalMatrix(texts, features, 2));
    const double seconds =
        bestSeconds(2, [&] { static_cast<void>(projectOntoBank(weights, bank, temperature, progress)); });
    return {Message("projection of %1 voxels onto %2 captions of %3 features").with(voxels, texts, features),
            seconds, 4.0 * double(voxels) * double(texts) * double(features) / seconds / 1e9};
}

Throughput queryThroughput(Progress& progress) {
    constexpr Eigen::Index voxels = 300'000;
    constexpr Eigen::Index features = 512;
    TextQuerySources sources;
    auto model = std::make_shared<EncodingModel>();
    model->weights = normalMatrix(voxels, features, 1);
    sources.model = model;
    sources.voxels = voxels;
    sources.tables = {{"texts", {"food on a table", "a face"}, normalMatrix(2, features, 2), true}};
    TextSearch search(std::move(sources), progress);
    const double seconds = bestSeconds(5, [&] { static_cast<void>(search.find("food on a table", {}, progress)); });
    return {Message("text query over %1 voxels of %2 features").with(voxels, features), seconds,
            2.0 * double(voxels) * double(features) / seconds / 1e9};
}

} // namespace

std::vector<Throughput> measureThroughput(Progress& progress) {
    std::vector<Throughput> made;
    made.push_back({Message("product of matrices (sgemm)"), 0, matrixProductSpeed() / 1e9});
    progress.report(0.1);
    for (const auto measure : {ridgeThroughput, projectionThroughput, queryThroughput}) {
        const double from = double(made.size()) / 4;
        Progress part = progress.part(from, from + 0.25);
        made.push_back(measure(part));
    }
    return made;
}

} // namespace fusiform::demo
