// Encoding models: Fusiform against the straightforward ways, in one run on the same BLAS and cores.
//   bench_encoding compare [N D V]   all ways at one size (9,000 x 512 x 20,000 by default)
//   bench_encoding curve             how Fusiform's time grows with each size
//   bench_encoding subject [V]       9,000 x 512 x 300,000 responses that are never in memory as a whole: time and peak
//                                    memory; run once with 20,000 and once with 300,000
// Every way gives held-out r and R² of every penalty and voxel, chosen penalties, and weights.
#include "process_memory.h"

#include "analysis/core/progress.h"
#include "analysis/data/scratch_matrix.h"
#include "analysis/encoding/folds.h"
#include "analysis/encoding/penalties.h"
#include "analysis/encoding/ridge_cost.h"
#include "analysis/encoding/ridge_tiles.h"
#include "analysis/encoding/symmetric_eigen.h"

#include <Eigen/Cholesky>

#include <chrono>
#include <functional>
#include <iomanip>
#include <iostream>
#include <random>
#include <string>

using namespace fusiform;

namespace {

struct Size {
    Eigen::Index stimuli = 9000, features = 512, voxels = 20'000;
    int folds = 5;
    int alphas = 10;
};

RidgeOptions optionsOf(const Size& size) {
    RidgeOptions options;
    options.folds = size.folds;
    options.alphas = parseAlphas("0.1:1e5:" + std::to_string(size.alphas));
    return options;
}

double secondsOf(const std::function<void()>& work) {
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

MatrixF randomMatrix(Eigen::Index rows, Eigen::Index columns, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<float> normal;
    MatrixF matrix(rows, columns);
    for (float& value : matrix.reshaped())
        value = normal(random);
    return matrix;
}

/// Features with a spectrum, as embeddings have.
MatrixF featuresOf(const Size& size) {
    MatrixF features = randomMatrix(size.stimuli, size.features, 1);
    for (Eigen::Index feature = 0; feature < size.features; ++feature)
        features.col(feature) /= std::sqrt(1 + 0.2F * float(feature));
    return features;
}

/// A voxel is a few features and noise, made when it is asked for: responses of any size without a file.
class PlantedResponses : public MatrixSource {
public:
    explicit PlantedResponses(const MatrixF& features)
        : m_signal(features * randomMatrix(features.cols(), kinds, 2) / 8), m_noise(randomMatrix(features.rows(), 1021, 3)) {}

    [[nodiscard]] MatrixF
    block(Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) const override {
        MatrixF made(rows, cols);
        for (Eigen::Index at = 0; at < rows; ++at)
            for (Eigen::Index voxel = 0; voxel < cols; ++voxel) {
                const Eigen::Index number = col + voxel;
                made(at, voxel) = m_signal(row + at, number % kinds) +
                                  (0.5F + float(number % 13)) * m_noise(row + at, number % 1021);
            }
        return made;
    }

private:
    static constexpr Eigen::Index kinds = 64;
    MatrixF m_signal, m_noise;
};

double fusiformFit(const StoredMatrix& features, const StoredMatrix& responses, const RidgeOptions& options, double& meanR) {
    Progress progress;
    meanR = 0;
    return secondsOf([&] {
        ScratchMatrix weights(responses.cols(), features.cols());
        fitRidgeTiles(
            {{features}}, responses, {}, options, {.weights = true, .byAlpha = true},
            [&](const FittedVoxels& fitted) {
                weights.put(fitted.first, fitted.layers[0].weights.cast<float>());
                meanR += fitted.layers[0].r.sum() / double(responses.cols());
            },
            progress);
    });
}

/// Held-out scores of predictions, added to sums over folds; in one look at both, a row at a time.
void addScores(const MatrixF& predicted, const MatrixF& measured, Eigen::Index alpha, int folds, MatrixF& r, MatrixF& r2) {
    using Row = Eigen::Array<float, 1, Eigen::Dynamic>;
    const Row predictedMean = predicted.colwise().mean();
    const Row measuredMean = measured.colwise().mean();
    Row cross = Row::Zero(measured.cols());
    Row spread = cross;
    Row total = cross;
    Row residual = cross;
    for (Eigen::Index at = 0; at < measured.rows(); ++at) {
        const auto p = predicted.row(at).array() - predictedMean;
        const auto m = measured.row(at).array() - measuredMean;
        cross += p * m;
        spread += p.square();
        total += m.square();
        residual += (measured.row(at) - predicted.row(at)).array().square();
    }
    r.row(alpha).array() += cross / (spread * total).sqrt() / float(folds);
    r2.row(alpha).array() += (1 - residual / total) / float(folds);
}

enum class Way { Solve, Eigenbasis };

/// Fold by fold and penalty by penalty, with predictions: by solving the normal equations of each, or in the eigenbasis
/// of each fold.
double plainFit(const MatrixF& features, const MatrixF& responses, const RidgeOptions& options, Way way, double& meanR) {
    return secondsOf([&] {
        const std::vector<int> foldOfRow = foldOfRows(features.rows(), {}, options.folds, false, 0);
        const auto alphas = Eigen::Index(options.alphas.size());
        MatrixF r = MatrixF::Zero(alphas, responses.cols());
        MatrixF r2 = r;
        Progress progress;
        const auto fit = [&](const std::vector<Eigen::Index>& train, const std::function<void(Eigen::Index, const MatrixF&)>& take) {
            const MatrixF x = features(train, Eigen::all);
            const MatrixF y = responses(train, Eigen::all);
            const MatrixF centred = x.rowwise() - x.colwise().mean();
            const MatrixF xy = centred.transpose() * (y.rowwise() - y.colwise().mean()).matrix();
            const Eigen::MatrixXd square = (centred.transpose() * centred).cast<double>();
            SymmetricEigen eigen;
            Eigen::MatrixXf vectors;
            MatrixF projected;
            if (way == Way::Eigenbasis) {
                eigen = symmetricEigen(square, progress);
                vectors = eigen.vectors.cast<float>();
                projected = vectors.transpose() * xy;
            }
            for (Eigen::Index alpha = 0; alpha < alphas; ++alpha) {
                const double penalty = options.alphas[std::size_t(alpha)];
                if (way == Way::Eigenbasis) {
                    const VectorF shrink = (eigen.values.array() + penalty).inverse().cast<float>();
                    take(alpha, vectors * (shrink.asDiagonal() * projected).eval());
                } else {
                    Eigen::MatrixXf system = square.cast<float>();
                    system.diagonal().array() += float(penalty);
                    const Eigen::LLT<Eigen::MatrixXf> factor(system);
                    take(alpha, factor.solve(xy));
                }
            }
        };
        for (int fold = 0; fold < options.folds; ++fold) {
            std::vector<Eigen::Index> train;
            std::vector<Eigen::Index> test;
            for (std::size_t row = 0; row < foldOfRow.size(); ++row)
                (foldOfRow[row] == fold ? test : train).push_back(Eigen::Index(row));
            const MatrixF held = features(test, Eigen::all);
            const MatrixF measured = responses(test, Eigen::all);
            const Eigen::RowVectorXf xMean = features(train, Eigen::all).colwise().mean();
            const Eigen::RowVectorXf yMean = responses(train, Eigen::all).colwise().mean();
            fit(train, [&](Eigen::Index alpha, const MatrixF& weights) {
                const MatrixF predicted = ((held.rowwise() - xMean) * weights).rowwise() + yMean;
                addScores(predicted, measured, alpha, options.folds, r, r2);
            });
        }
        std::vector<Eigen::Index> best(std::size_t(responses.cols()));
        meanR = 0;
        for (Eigen::Index voxel = 0; voxel < responses.cols(); ++voxel)
            meanR += double(r.col(voxel).maxCoeff(&best[std::size_t(voxel)])) / double(responses.cols());
        std::vector<Eigen::Index> all(std::size_t(features.rows()));
        for (std::size_t row = 0; row < all.size(); ++row)
            all[row] = Eigen::Index(row);
        MatrixF chosen(responses.cols(), features.cols());
        fit(all, [&](Eigen::Index alpha, const MatrixF& weights) {
            for (Eigen::Index voxel = 0; voxel < responses.cols(); ++voxel)
                if (best[std::size_t(voxel)] == alpha)
                    chosen.row(voxel) = weights.col(voxel).transpose();
        });
    });
}

double gigaflops(const Size& size, const RidgeOptions& options, double seconds) {
    const RidgeCost cost = ridgeCost(
        size.stimuli, size.voxels, {size.features}, 1, options, {.weights = true, .byAlpha = true});
    return (cost.preparing + cost.fitting) / seconds / 1e9;
}

void row(const std::string& way, double seconds, double baseline, double meanR) {
    std::cout << std::left << std::setw(44) << way << std::right << std::fixed << std::setprecision(2) << std::setw(9)
              << seconds << " s  " << std::setprecision(1) << std::setw(6) << seconds / baseline << "x  mean r "
              << std::setprecision(4) << meanR << std::endl;
}

void compare(const Size& size) {
    const RidgeOptions options = optionsOf(size);
    const MatrixF features = featuresOf(size);
    const MatrixF responses = PlantedResponses(features).block(0, 0, size.stimuli, size.voxels);
    std::cout << size.stimuli << " stimuli x " << size.features << " features x " << size.voxels << " voxels, "
              << size.folds << " folds, " << size.alphas << " penalties; sgemm peak " << std::fixed
              << std::setprecision(0) << matrixProductSpeed() / 1e9 << " GFLOP/s\n";
    double meanR = 0;
    const double ours = fusiformFit(features, responses, options, meanR);
    row("Fusiform", ours, ours, meanR);
    std::cout << "  " << std::setprecision(0) << gigaflops(size, options, ours)
              << " GFLOP/s in float32 operations (a float64 one counts twice), peak memory "
              << memoryOf("VmHWM") / 1e6 << " MB with " << double(responses.size()) * 4 / 1e6 << " MB of responses\n";
    const double eigen = plainFit(features, responses, options, Way::Eigenbasis, meanR);
    row("eigenbasis of each fold, predictions", eigen, ours, meanR);
    const double solve = plainFit(features, responses, options, Way::Solve, meanR);
    row("normal equations of each fold and penalty", solve, ours, meanR);
    RidgeOptions nested = options;
    nested.nested = true;
    row("Fusiform, nested", fusiformFit(features, responses, nested, meanR), ours, meanR);
    RidgeOptions doubles = options;
    doubles.float64 = true;
    row("Fusiform, all in float64", fusiformFit(features, responses, doubles, meanR), ours, meanR);
}

void curve() {
    const Size usual{4000, 256, 8000, 5, 10};
    std::vector<std::pair<std::string, Size>> sizes{{"as usual: 4,000 x 256 x 8,000, 5 folds, 10 penalties", usual}};
    const auto with = [&](const std::string& what, const std::function<void(Size&)>& change) {
        Size size = usual;
        change(size);
        sizes.emplace_back(what, size);
    };
    with("stimuli x 2", [](Size& size) { size.stimuli *= 2; });
    with("stimuli x 4", [](Size& size) { size.stimuli *= 4; });
    with("features x 2", [](Size& size) { size.features *= 2; });
    with("features x 4", [](Size& size) { size.features *= 4; });
    with("features x 20 (more than stimuli)", [](Size& size) { size.features *= 20; });
    with("voxels x 2", [](Size& size) { size.voxels *= 2; });
    with("voxels x 4", [](Size& size) { size.voxels *= 4; });
    with("penalties x 2", [](Size& size) { size.alphas *= 2; });
    with("penalties x 10", [](Size& size) { size.alphas *= 10; });
    with("folds x 2", [](Size& size) { size.folds *= 2; });
    with("folds x 4", [](Size& size) { size.folds *= 4; });
    double first = 0;
    for (const auto& [what, size] : sizes) {
        const MatrixF features = featuresOf(size);
        const MatrixF responses = PlantedResponses(features).block(0, 0, size.stimuli, size.voxels);
        double meanR = 0;
        const double seconds = fusiformFit(features, responses, optionsOf(size), meanR);
        first = first > 0 ? first : seconds;
        row(what, seconds, first, meanR);
    }
}

void subject(Size size) {
    const MatrixF features = featuresOf(size);
    const StoredMatrix responses(size.stimuli, size.voxels, std::make_shared<const PlantedResponses>(features));
    const double before = memoryOf("VmHWM");
    double meanR = 0;
    const double seconds = fusiformFit(features, responses, optionsOf(size), meanR);
    std::cout << size.stimuli << " x " << size.features << " x " << size.voxels << ", responses of "
              << std::fixed << std::setprecision(1) << double(size.stimuli) * double(size.voxels) * 4 / 1e9
              << " GB made on the way: " << seconds << " s, peak memory " << std::setprecision(0)
              << memoryOf("VmHWM") / 1e6 << " MB (" << before / 1e6 << " MB before), mean r " << std::setprecision(4)
              << meanR << '\n';
}

} // namespace

int main(int count, char** words) {
    const std::string what = count > 1 ? words[1] : "compare";
    Size size;
    if (what == "curve") {
        curve();
    } else if (what == "subject") {
        size.voxels = count > 2 ? std::stol(words[2]) : 300'000;
        subject(size);
    } else {
        if (count > 4)
            size = {std::stol(words[2]), std::stol(words[3]), std::stol(words[4])};
        compare(size);
    }
}
