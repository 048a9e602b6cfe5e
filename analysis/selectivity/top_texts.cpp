#include "analysis/selectivity/top_texts.h"

#include "analysis/core/translatable.h"
#include "analysis/selectivity/bank_tiles.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

struct Item {
    float response;
    Eigen::Index row;
};

bool better(const Item& a, const Item& b) {
    return a.response != b.response ? a.response > b.response : a.row < b.row;
}

/// The best so far as a heap whose front is the worst of them, and sums over all.
struct Running {
    std::vector<Item> best;
    double sum = 0;
    double squares = 0;
    std::int64_t count = 0;

    void add(const Item& item, std::size_t most) {
        if (best.size() == most) {
            if (!better(item, best.front()))
                return;
            std::ranges::pop_heap(best, better);
            best.pop_back();
        }
        best.push_back(item);
        std::ranges::push_heap(best, better);
    }
};

} // namespace

std::vector<TopRows>
topRows(const MatrixF& weights, const StoredMatrix& bank, int count, Progress& progress) {
    const auto most = std::size_t(std::max(1, count));
    MatrixF finite = weights;
    std::vector<bool> good(std::size_t(weights.rows()));
    for (Eigen::Index voxel = 0; voxel < weights.rows(); ++voxel) {
        good[std::size_t(voxel)] = weights.row(voxel).allFinite() && !weights.row(voxel).isZero(0);
        if (!good[std::size_t(voxel)])
            finite.row(voxel).setZero();
    }
    std::vector<Running> running(good.size());
    const auto visit = [&](Eigen::Index first, const BankTile& tile, Eigen::Ref<MatrixF> products) {
        for (Eigen::Index at = 0; at < products.rows(); ++at) {
            if (!good[std::size_t(first + at)])
                continue;
            auto row = products.row(at);
            row.array() *= tile.unscale.transpose().array();
            Running& of = running[std::size_t(first + at)];
            of.sum += row.cast<double>().sum();
            of.squares += row.cast<double>().squaredNorm();
            of.count += row.size();
            for (Eigen::Index column = 0; column < row.size(); ++column)
                if (of.best.size() < most || row[column] > of.best.front().response)
                    of.add({row[column], tile.number[std::size_t(column)]}, most);
        }
    };
    visitBank(finite, bank, nullptr, visit, progress, message("analysis", "ranking the bank's texts"));
    std::vector<TopRows> all(running.size());
    for (std::size_t voxel = 0; voxel < all.size(); ++voxel) {
        Running& of = running[voxel];
        std::ranges::sort(of.best, better);
        for (const Item& item : of.best) {
            all[voxel].rows.push_back(item.row);
            all[voxel].responses.push_back(item.response);
        }
        if (of.count == 0)
            continue;
        all[voxel].mean = of.sum / double(of.count);
        all[voxel].deviation =
            std::sqrt(std::max(0.0, of.squares / double(of.count) - all[voxel].mean * all[voxel].mean));
    }
    return all;
}

} // namespace fusiform
