// Projection of voxel weights onto a caption bank, keywords and text queries: Fusiform against the softmax
// written down as it stands, in one run on the same BLAS and cores.
//   bench_captions compare [V M D]   projection of V voxels onto M bank rows of D features (20,000 x 100,000
//   x 512) bench_captions bank [M]          peak memory and time with a bank of M rows (2,000,000) that is
//   made on the way bench_captions query [V D]       text query over V voxels of D features (300,000 x 512)
//   bench_captions keywords [V M D]  keywords of V voxels from M texts (20,000 x 100,000 x 512)
#include "process_memory.h"

#include "analysis/core/progress.h"
#include "analysis/encoding/ridge_cost.h"
#include "analysis/selectivity/keywords.h"
#include "analysis/selectivity/projection.h"
#include "analysis/selectivity/text_query.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <iomanip>
#include <iostream>
#include <random>
#include <string>

using namespace fusiform;

namespace {

constexpr double temperature = 1.0 / 150;

double secondsOf(const std::function<void()>& work) {
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

/// Products of matrices of 1,536 rows and columns on all cores: what no product here can surpass by much.
double measuredPeak() {
    const MatrixF left = MatrixF::Random(1536, 1536);
    MatrixF product(1536, 1536);
    double best = 1e9;
    for (int time = 0; time < 6; ++time)
        best = std::min(best, secondsOf([&] { product.noalias() = left * left; }));
    return 2.0 * 1536 * 1536 * 1536 / best / 1e9;
}

/// Directions with a common part, as embeddings of texts have.
MatrixF embeddings(Eigen::Index rows, Eigen::Index columns, unsigned seed) {
    MatrixF made(rows, columns);
    std::mt19937 random(seed);
    std::uniform_real_distribution<float> uniform(-1.7F, 1.7F);
    for (float& value : made.reshaped())
        value = uniform(random);
    made.col(0).array() += 10;
    return made;
}

/// A bank that is in no file and not in memory: row j is one of 4,096 rows with some of its features turned.
class EndlessBank : public MatrixSource {
public:
    explicit EndlessBank(Eigen::Index columns) : m_rows(embeddings(4096, columns, 5)) {}
    [[nodiscard]] MatrixF
    block(Eigen::Index row, Eigen::Index col, Eigen::Index rows, Eigen::Index cols) const override {
        MatrixF made(rows, cols);
        for (Eigen::Index at = 0; at < rows; ++at) {
            const Eigen::Index number = row + at;
            made.row(at) = m_rows.row(number % m_rows.rows()).segment(col, cols);
            made(at, number / m_rows.rows() % cols) *= -1;
        }
        return made;
    }

private:
    MatrixF m_rows;
};

/// The definition, in float32 as numpy would have it; some voxels at a time, or the matrix would not fit in
/// memory.
MatrixF direct(const MatrixF& weights, const MatrixF& bank) {
    constexpr Eigen::Index together = 1000;
    const MatrixF unitBank = bank.rowwise().normalized();
    const VectorF lengths = bank.rowwise().norm();
    MatrixF result(weights.rows(), weights.cols());
    for (Eigen::Index first = 0; first < weights.rows(); first += together) {
        const Eigen::Index count = std::min(together, weights.rows() - first);
        const MatrixF unit = weights.middleRows(first, count).rowwise().normalized();
        MatrixF attention = unit * unitBank.transpose() / float(temperature);
        attention.colwise() -= attention.rowwise().maxCoeff().eval();
        attention = attention.array().exp();
        const VectorF sums = attention.rowwise().sum();
        attention.array().colwise() /= sums.array();
        const VectorF rho = attention * lengths;
        const MatrixF direction = attention * unitBank;
        result.middleRows(first, count) = direction.rowwise().normalized().array().colwise() * rho.array();
    }
    return result;
}

void row(const std::string& what, double seconds, double operations, double peak) {
    std::cout << std::left << std::setw(36) << what << std::right << std::fixed << std::setprecision(2)
              << std::setw(9) << seconds << " s " << std::setprecision(0) << std::setw(6)
              << operations / seconds / 1e9 << " GFLOP/s (" << 100 * operations / seconds / 1e9 / peak
              << " % of the sgemm peak), peak memory " << memoryOf("VmHWM") / 1e6 << " MB" << std::endl;
}

void compare(Eigen::Index voxels, Eigen::Index texts, Eigen::Index features) {
    const MatrixF weights = embeddings(voxels, features, 1);
    const MatrixF bank = embeddings(texts, features, 2);
    const double peak = measuredPeak();
    std::cout << voxels << " voxels x " << texts << " bank rows x " << features << " features; sgemm peak "
              << std::fixed << std::setprecision(0) << peak << " GFLOP/s; weights and bank take "
              << memoryOf("VmRSS") / 1e6 << " MB\n";
    const double operations = 4.0 * double(voxels) * double(texts) * double(features);
    Progress progress;
    const StoredMatrix storedWeights(weights);
    const StoredMatrix storedBank(bank);
    MatrixF ours;
    const double time =
        secondsOf([&] { ours = projectOntoBank(storedWeights, storedBank, temperature, progress); });
    row("Fusiform", time, operations, peak);
    MatrixF theirs;
    const double directTime = secondsOf([&] { theirs = direct(weights, bank); });
    row("softmax as it is written", directTime, operations, peak);
    std::cout << "Fusiform is " << std::setprecision(2) << directTime / time
              << "x as fast; largest difference " << std::scientific << (ours - theirs).cwiseAbs().maxCoeff()
              << " of values up to " << theirs.cwiseAbs().maxCoeff() << '\n';
}

void largeBank(Eigen::Index texts) {
    constexpr Eigen::Index features = 512;
    constexpr Eigen::Index voxels = 1000;
    const StoredMatrix weights(embeddings(voxels, features, 1));
    const StoredMatrix bank(texts, features, std::make_shared<const EndlessBank>(features));
    const double peak = measuredPeak();
    const double before = memoryOf("VmHWM");
    Progress progress;
    const double time = secondsOf([&] { (void)projectOntoBank(weights, bank, temperature, progress); });
    row(std::to_string(voxels) + " voxels x " + std::to_string(texts) + " rows", time,
        4.0 * double(voxels) * double(texts) * features, peak);
    std::cout << "the bank would take " << std::fixed << std::setprecision(0)
              << double(texts) * features * 4 / 1e6 << " MB; memory before " << before / 1e6 << " MB\n";
}

void query(Eigen::Index voxels, Eigen::Index features) {
    TextQuerySources sources;
    auto model = std::make_shared<EncodingModel>();
    model->weights = embeddings(voxels, features, 1);
    sources.model = model;
    sources.voxels = voxels;
    std::vector<std::string> texts;
    for (int text = 0; text < 100'000; ++text)
        texts.push_back("a thing" + std::to_string(text % 997) + " on a place" + std::to_string(text % 89));
    sources.tables = {{"bank", texts, embeddings(100'000, features, 2), true}};
    Progress progress;
    std::optional<TextSearch> search;
    const double preparing = secondsOf([&] { search.emplace(std::move(sources), progress); });
    std::cout << voxels << " voxels x " << features << " features, 100,000 texts; prepared in " << std::fixed
              << std::setprecision(2) << preparing << " s\n";
    for (const std::string& text :
         {std::string("a thing3 on a place5"), std::string("thing7 place3"),
          std::string("thing7 - thing8")}) {
        double best = 1e9;
        for (int time = 0; time < 9; ++time)
            best = std::min(best, secondsOf([&] { (void)search->find(text, {}, progress); }));
        std::cout << "  '" << text << "': " << std::setprecision(1) << best * 1e3 << " ms ("
                  << double(voxels) * double(features) * 4 / best / 1e9 << " GB/s of weights)\n";
    }
}

void keywords(Eigen::Index voxels, Eigen::Index texts, Eigen::Index features) {
    CaptionBank bank;
    for (Eigen::Index text = 0; text < texts; ++text)
        bank.texts.push_back(
            "a good thing" + std::to_string(text % 997) + " on a small place" + std::to_string(text % 89));
    bank.embeddings = embeddings(texts, features, 2);
    const StoredMatrix weights(embeddings(voxels, features, 1));
    const double peak = measuredPeak();
    Progress progress;
    const double time = secondsOf([&] { (void)keywordCaptions(weights, bank, {}, progress); });
    row("keywords", time, 2.0 * double(voxels) * double(texts) * double(features), peak);
}

} // namespace

int main(int count, char** words) {
    const std::string what = count > 1 ? words[1] : "compare";
    const auto size = [&](int at, Eigen::Index standard) {
        return count > at ? Eigen::Index(std::stol(words[at])) : standard;
    };
    if (what == "bank")
        largeBank(size(2, 2'000'000));
    else if (what == "query")
        query(size(2, 300'000), size(3, 512));
    else if (what == "keywords")
        keywords(size(2, 20'000), size(3, 100'000), size(4, 512));
    else
        compare(size(2, 20'000), size(3, 100'000), size(4, 512));
}
