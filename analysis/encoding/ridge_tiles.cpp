#include "analysis/encoding/ridge_tiles.h"

#include "analysis/core/blas_threads.h"
#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/encoding/response_slabs.h"
#include "analysis/encoding/ridge_cost.h"
#include "analysis/encoding/ridge_layer.h"

#include <tbb/parallel_for_each.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <mutex>
#include <set>

namespace fusiform {
namespace {

[[noreturn]] void refuseFit(Message expected, Message found, Message hint) {
    throw Error(
        {.doing = fittingModel,
         .file = {},
         .expected = std::move(expected),
         .found = std::move(found),
         .hint = std::move(hint)});
}

void requireFittableLayers(
    const std::vector<RidgeFeatures>& layers, const StoredMatrix& responses, const std::vector<std::string>& ids,
    const RidgeOptions& options) {
    if (layers.empty() || responses.empty())
        refuseFit(message("analysis", "features and responses"), message("analysis", "an empty matrix"), {});
    for (const RidgeFeatures& layer : layers) {
        if (layer.stimuliByFeatures.rows() != responses.rows())
            refuseFit(
                message("analysis", "as many rows of responses as of the embedding (%1)")
                    .with(layer.stimuliByFeatures.rows()),
                responses.rows(), message("analysis", "both are stimuli x columns; is one of them transposed?"));
        if (layer.stimuliByFeatures.empty())
            refuseFit(message("analysis", "features and responses"), message("analysis", "an empty matrix"), {});
    }
    if (!ids.empty() && std::int64_t(ids.size()) != responses.rows())
        refuseFit(message("analysis", "one id a row (%1)").with(responses.rows()), ids.size(), {});
    if (options.leaveOneOut && !ids.empty() && std::set<std::string>(ids.begin(), ids.end()).size() < ids.size())
        refuseFit(
            message("analysis", "stimuli shown once, to leave one row out"),
            message("analysis", "rows of the same stimulus"),
            message("analysis", "average the repeats, or use folds"));
    if (options.leaveOneOut && options.scaling == FeatureScaling::TrainingRows)
        refuseFit(
            message("analysis", "features as they are, or z-scored over all rows"),
            message("analysis", "z-scoring by the rows that are fitted"),
            message("analysis", "leaving one out in closed form has no rows of its own to scale by"));
    if (options.leaveOneOut && options.nested)
        refuseFit(
            message("analysis", "one of leave-one-out and nested cross-validation"), message("analysis", "both"), {});
    if (options.nested && options.folds < 3)
        refuseFit(
            message("analysis", "at least 3 folds for nested cross-validation"), options.folds,
            message("analysis", "choose more folds"));
}

/// Whether the features of a row are numbers in all layers.
std::vector<bool> rowsWithFeatures(const std::vector<RidgeFeatures>& layers) {
    std::vector<bool> good(std::size_t(layers.front().stimuliByFeatures.rows()), true);
    for (const RidgeFeatures& layer : layers) {
        const MatrixView features = layer.stimuliByFeatures.whole();
        for (std::size_t row = 0; row < good.size(); ++row)
            good[row] = good[row] && features.row(Eigen::Index(row)).allFinite();
    }
    return good;
}

/// The layers prepared for one set of rows.
template <class Real>
struct PreparedLayers {
    FoldedRows rows;
    std::vector<std::unique_ptr<RidgeLayer<Real>>> layers; ///< none: too few rows

    [[nodiscard]] bool possible() const { return !layers.empty(); }
};

using MissingRows = std::vector<bool>;

/// Voxels of a slab that miss the same rows.
struct VoxelGroup {
    MissingRows missing;
    std::vector<Eigen::Index> columns;
};

template <class Real>
std::vector<VoxelGroup> groupsOf(const MatrixOf<Real>& slab) {
    Eigen::Array<Real, 1, Eigen::Dynamic> sums = Eigen::Array<Real, 1, Eigen::Dynamic>::Zero(slab.cols());
    for (Eigen::Index row = 0; row < slab.rows(); ++row)
        sums += slab.row(row).array() * Real(0); // NaN if any is not finite
    std::map<MissingRows, std::vector<Eigen::Index>> groups;
    const MissingRows none;
    for (Eigen::Index col = 0; col < slab.cols(); ++col) {
        if (sums[col] == 0) {
            groups[none].push_back(col);
            continue;
        }
        MissingRows missing(std::size_t(slab.rows()));
        for (Eigen::Index row = 0; row < slab.rows(); ++row)
            missing[std::size_t(row)] = !std::isfinite(slab(row, col));
        groups[missing].push_back(col);
    }
    std::vector<VoxelGroup> list;
    for (auto& [missing, columns] : groups)
        list.push_back({missing, std::move(columns)});
    return list;
}

template <class Real>
class TiledFit {
public:
    TiledFit(
        const std::vector<RidgeFeatures>& layers, const StoredMatrix& responses, std::vector<int> foldOfRow,
        const RidgeOptions& options, const WantedOfRidge& wanted, Progress& progress)
        : m_layers(layers), m_responses(responses), m_foldOfRow(std::move(foldOfRow)), m_options(options),
          m_wanted(wanted), m_progress(progress), m_alphas(penaltiesOf(options)) {
        std::vector<Eigen::Index> features;
        std::size_t scales = 1;
        for (const RidgeFeatures& layer : layers) {
            features.push_back(layer.stimuliByFeatures.cols());
            scales = std::max(scales, layer.scales.size());
        }
        const RidgeCost cost = ridgeCost(responses.rows(), responses.cols(), features, scales, options, wanted);
        m_preparing = std::clamp(cost.preparing / (cost.preparing + cost.fitting), 0.02, 0.98);
        m_slab = slabWidth(responses.rows(), responses.cols(), features, wanted);
        m_tile = m_slab;
        for (const Eigen::Index count : features)
            m_tile = std::min(m_tile, tileWidth(responses.rows(), count, responses.cols()));
    }

    void run(const TakeVoxels& take) {
        prepared({}); // with progress of its own
        if (m_options.sharedAlpha)
            chooseShared();
        pass([this, &take](const ResponseSlab<Real>& slab) { take(finishedSlab(slab)); });
        m_responses.requireUnchanged();
        m_progress.report(1);
    }

private:
    using Layers = PreparedLayers<Real>;

    /// The layers for voxels that miss these rows; null when there are too many such sets already.
    const Layers* prepared(const MissingRows& missing) {
        if (const auto known = m_prepared.find(missing); known != m_prepared.end())
            return known->second.get();
        if (m_prepared.size() > mostMissingPatterns)
            return nullptr;
        auto made = std::make_unique<Layers>();
        std::vector<int> folds = m_foldOfRow;
        for (std::size_t row = 0; row < missing.size(); ++row)
            if (missing[row])
                folds[row] = -1;
        made->rows = foldedRows(folds, m_options.leaveOneOut ? 1 : m_options.folds);
        bool possible = std::ssize(made->rows.rows) >= 3;
        for (int fold = 0; fold < made->rows.folds(); ++fold)
            possible = possible && made->rows.size(fold) > 0;
        for (std::size_t at = 0; possible && at < m_layers.size(); ++at) {
            // Of the voxels that miss nothing, which are first; the others are few and heard of as voxels.
            const double share = m_preparing / double(m_layers.size());
            Progress first = m_progress.part(double(at) * share, double(at + 1) * share);
            Progress later([this](double, const Message&) { m_progress.stopIfRequested(); });
            made->layers.push_back(std::make_unique<RidgeLayer<Real>>(
                m_layers[at], made->rows, m_options, m_wanted, m_prepared.empty() ? first : later));
        }
        return m_prepared.emplace(missing, std::move(made)).first->second.get();
    }

    /// One look at all responses.
    template <class Take>
    void pass(const Take& take) {
        ResponseSlabs<Real> slabs(m_responses, m_slab);
        while (const auto slab = slabs.next(m_progress))
            take(*slab);
    }

    /// Work on the tiles of a slab, several at once: `work(layers, columns of the slab)`.
    template <class Work>
    void forTiles(const ResponseSlab<Real>& slab, const Work& work) {
        struct Tile {
            const Layers* layers;
            std::vector<Eigen::Index> columns;
        };
        std::vector<Tile> tiles;
        for (const VoxelGroup& group : groupsOf(slab.values))
            if (const Layers* layers = prepared(group.missing); layers && layers->possible())
                for (std::size_t at = 0; at < group.columns.size(); at += std::size_t(m_tile)) {
                    const auto count = std::min(group.columns.size() - at, std::size_t(m_tile));
                    const auto from = group.columns.begin() + std::ptrdiff_t(at);
                    tiles.push_back({layers, {from, from + std::ptrdiff_t(count)}});
                }
        const SingleThreadedBlas blas;
        tbb::parallel_for_each(tiles, [&](const Tile& tile) {
            work(*tile.layers, tile.columns);
            report(std::ssize(tile.columns));
        });
    }

    void report(std::int64_t voxels) {
        const std::lock_guard guard(m_reporting);
        m_done += voxels;
        const std::int64_t all = m_responses.cols();
        const double passes = m_options.sharedAlpha ? 2 : 1;
        m_progress.report(
            m_preparing + (1 - m_preparing) * double(m_done) / (passes * double(all)),
            message("analysis", "voxels %1 of %2").with((m_done - 1) % all + 1, all));
    }

    FittedVoxels emptySlab(const ResponseSlab<Real>& slab) const {
        const Eigen::Index voxels = slab.values.cols();
        const double none = std::numeric_limits<double>::quiet_NaN();
        const VectorD missing = VectorD::Constant(voxels, none);
        FittedVoxels made;
        made.first = slab.first;
        made.all = m_responses.cols();
        if (m_wanted.heldOut)
            made.measured = slab.values.template cast<float>();
        for (const RidgeFeatures& layer : m_layers) {
            RidgeTile tile;
            tile.alpha = VectorD::Constant(voxels, *std::ranges::max_element(m_alphas));
            tile.scale.assign(std::size_t(voxels), 0);
            tile.r = tile.r2 = missing;
            if (m_wanted.weights) {
                tile.weights = MatrixD::Constant(voxels, layer.stimuliByFeatures.cols(), none);
                tile.intercept = missing;
            }
            if (m_wanted.byAlpha) {
                const auto choices = Eigen::Index(std::max<std::size_t>(layer.scales.size(), 1) * m_alphas.size());
                tile.rByAlpha = tile.r2ByAlpha = MatrixD::Constant(choices, voxels, none);
            }
            if (m_wanted.heldOut)
                tile.heldOut = MatrixF::Constant(m_responses.rows(), voxels, missingValue);
            made.layers.push_back(std::move(tile));
        }
        return made;
    }

    FittedVoxels finishedSlab(const ResponseSlab<Real>& slab) {
        FittedVoxels made = emptySlab(slab);
        forTiles(slab, [&](const Layers& layers, const std::vector<Eigen::Index>& columns) {
            const FoldedResponses<Real> responses(slab.values, columns, layers.rows);
            for (std::size_t at = 0; at < layers.layers.size(); ++at) {
                const RidgeLayer<Real>& layer = *layers.layers[at];
                const TileSums<Real> sums = layer.sums(responses, m_progress);
                const TileScores scores = layer.scores(responses, sums, m_progress);
                TileChoice choice = layer.choice(scores);
                if (m_options.sharedAlpha)
                    takeShared(at, choice);
                put(layer.finished(responses, sums, scores, choice, m_progress), layers.rows, columns, made.layers[at]);
            }
        });
        return made;
    }

    /// A tile into its columns of the slab, and its held-out rows to where they are in the file.
    void put(
        const RidgeTile& tile, const FoldedRows& rows, const std::vector<Eigen::Index>& columns, RidgeTile& slab) const {
        for (std::size_t at = 0; at < columns.size(); ++at) {
            const auto from = Eigen::Index(at);
            const Eigen::Index to = columns[at];
            slab.alpha[to] = tile.alpha[from];
            slab.scale[std::size_t(to)] = tile.scale[at];
            slab.r[to] = tile.r[from];
            slab.r2[to] = tile.r2[from];
            if (m_wanted.weights) {
                slab.weights.row(to) = tile.weights.row(from);
                slab.intercept[to] = tile.intercept[from];
            }
            if (m_wanted.byAlpha) {
                slab.rByAlpha.col(to) = tile.rByAlpha.col(from);
                slab.r2ByAlpha.col(to) = tile.r2ByAlpha.col(from);
            }
        }
        for (Eigen::Index place = 0; place < tile.heldOut.rows(); ++place)
            for (std::size_t at = 0; at < columns.size(); ++at)
                slab.heldOut(rows.rows[std::size_t(place)], columns[at]) = tile.heldOut(place, Eigen::Index(at));
    }

    /// The choice with the best mean score over voxels, of each layer; for scoring a fold in nested cross-validation the
    /// best of the others.
    void chooseShared() {
        struct Sums {
            VectorD score, count;
        };
        std::vector<std::vector<Sums>> sums(m_layers.size()); // (layers) (final, then every fold)
        std::mutex adding;
        pass([&](const ResponseSlab<Real>& slab) {
            forTiles(slab, [&](const Layers& layers, const std::vector<Eigen::Index>& columns) {
                const FoldedResponses<Real> responses(slab.values, columns, layers.rows);
                for (std::size_t at = 0; at < layers.layers.size(); ++at) {
                    const RidgeLayer<Real>& layer = *layers.layers[at];
                    const TileScores scores = layer.scores(responses, layer.sums(responses, m_progress), m_progress);
                    std::vector<AlphaScores> all{meanOf(scores.byFold)};
                    all.insert(all.end(), scores.inner.begin(), scores.inner.end());
                    const std::lock_guard guard(adding);
                    sums[at].resize(all.size(), {VectorD::Zero(layer.choices()), VectorD::Zero(layer.choices())});
                    for (std::size_t which = 0; which < all.size(); ++which) {
                        const MatrixD& of =
                            m_options.selection == AlphaSelection::R2 ? all[which].r2 : all[which].r;
                        const auto defined = of.array() == of.array();
                        sums[at][which].score += defined.select(of.array(), 0.0).rowwise().sum().matrix();
                        sums[at][which].count += defined.template cast<double>().rowwise().sum().matrix();
                    }
                }
            });
        });
        for (const auto& layer : sums) {
            std::vector<Eigen::Index> chosen;
            for (const Sums& of : layer)
                chosen.push_back(bestChoices(of.score.cwiseQuotient(of.count)).front());
            m_shared.push_back(std::move(chosen));
        }
    }

    void takeShared(std::size_t layer, TileChoice& choice) const {
        const std::vector<Eigen::Index>& chosen = m_shared[layer];
        const auto fill = [](std::vector<Eigen::Index>& of, Eigen::Index with) {
            for (Eigen::Index& at : of)
                at = at < 0 ? at : with; // a voxel without scores stays so
        };
        fill(choice.final, chosen.front());
        for (std::size_t fold = 0; fold < choice.byFold.size(); ++fold)
            fill(choice.byFold[fold], chosen.size() > 1 ? chosen[fold + 1] : chosen.front());
    }

    const std::vector<RidgeFeatures>& m_layers;
    const StoredMatrix m_responses;
    const std::vector<int> m_foldOfRow;
    const RidgeOptions& m_options;
    const WantedOfRidge m_wanted;
    Progress& m_progress;
    const std::vector<double> m_alphas;
    double m_preparing = 0; ///< share of the whole work
    Eigen::Index m_slab = 0; ///< voxels that are read together
    Eigen::Index m_tile = 0; ///< of those, voxels that one thread works on together
    std::map<MissingRows, std::unique_ptr<Layers>> m_prepared;
    std::vector<std::vector<Eigen::Index>> m_shared; ///< (layers) choice of the model, then of every outer fold
    std::mutex m_reporting;
    std::int64_t m_done = 0; ///< voxels, guarded by m_reporting
};

} // namespace

std::vector<int> foldsOfFit(
    const std::vector<RidgeFeatures>& layers, const std::vector<std::string>& ids, const RidgeOptions& options) {
    const std::vector<bool> good = rowsWithFeatures(layers);
    std::vector<std::size_t> kept;
    std::vector<std::string> keptIds;
    for (std::size_t row = 0; row < good.size(); ++row)
        if (good[row]) {
            kept.push_back(row);
            if (!ids.empty())
                keptIds.push_back(ids[row]);
        }
    if (kept.size() < 3)
        refuseFit(
            message("analysis", "at least 3 stimuli whose features are numbers"), kept.size(),
            message("analysis", "is the embedding damaged?"));
    std::vector<int> foldOfKept(kept.size(), 0);
    if (!options.leaveOneOut)
        foldOfKept = foldOfRows(std::ssize(kept), keptIds, options.folds, options.shuffle, options.seed);
    std::vector<int> folds(good.size(), -1);
    for (std::size_t at = 0; at < kept.size(); ++at)
        folds[kept[at]] = foldOfKept[at];
    return folds;
}

std::int64_t fitRidgeTiles(
    const std::vector<RidgeFeatures>& layers, const StoredMatrix& responses, const std::vector<std::string>& ids,
    const RidgeOptions& options, const WantedOfRidge& wanted, const TakeVoxels& take, Progress& progress) {
    requireFittableLayers(layers, responses, ids, options);
    const std::vector<int> folds = foldsOfFit(layers, ids, options);
    std::vector<Eigen::Index> features;
    for (const RidgeFeatures& layer : layers)
        features.push_back(layer.stimuliByFeatures.cols());
    if (inFloat64(responses.rows(), responses.cols(), features, options))
        TiledFit<double>(layers, responses, folds, options, wanted, progress).run(take);
    else
        TiledFit<float>(layers, responses, folds, options, wanted, progress).run(take);
    return std::ranges::count(folds, -1);
}

} // namespace fusiform
