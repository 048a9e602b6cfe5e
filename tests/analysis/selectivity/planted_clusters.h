#pragma once

#include "analysis/core/progress.h"
#include "analysis/random_matrix.h"

#include <vector>

/// Unit rows around known directions.
namespace fusiform::test {

struct Planted {
    MatrixF rows; ///< of length 1
    std::vector<std::int32_t> labels;
};

/// `sizes[c]` rows around direction c, in mixed order; `noise` is the length of what is added to each.
inline Planted
plantedClusters(const std::vector<int>& sizes, Eigen::Index features, float noise, unsigned seed = 1) {
    const MatrixF centres = randomMatrix(std::ssize(sizes), features, seed).rowwise().normalized();
    Planted planted;
    for (std::size_t cluster = 0; cluster < sizes.size(); ++cluster)
        planted.labels.insert(planted.labels.end(), std::size_t(sizes[cluster]), std::int32_t(cluster));
    std::mt19937 random(seed + 1);
    for (std::size_t left = planted.labels.size(); left > 1; --left)
        std::swap(planted.labels[left - 1], planted.labels[random() % left]);
    planted.rows =
        noise * randomMatrix(std::ssize(planted.labels), features, seed + 2).rowwise().normalized();
    for (std::size_t row = 0; row < planted.labels.size(); ++row)
        planted.rows.row(Eigen::Index(row)) += centres.row(planted.labels[row]);
    planted.rows.rowwise().normalize();
    return planted;
}

/// A Progress that asks to stop as soon as work reports `fraction`.
struct StopAt {
    std::stop_source source;
    Progress progress;

    explicit StopAt(double fraction)
        : progress(
              [this, fraction](double done, const Message&) {
                  if (done >= fraction)
                      source.request_stop();
              },
              source.get_token()) {}
};

} // namespace fusiform::test
