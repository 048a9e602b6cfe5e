#include "analysis/selectivity/gaussian_mixture.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace fusiform {
namespace {

constexpr Eigen::Index portionHeight = 2048;

/// Σ over rows of responsibilities, of responsibility times row and times row squared.
struct ComponentSums {
    VectorD rows;         ///< (components)
    MatrixD once, square; ///< (components, axes)
    double logLikelihood = 0;

    ComponentSums(Eigen::Index components, Eigen::Index axes)
        : rows(VectorD::Zero(components)), once(MatrixD::Zero(components, axes)), square(once) {}

    void add(const ComponentSums& other) {
        rows += other.rows;
        once += other.once;
        square += other.square;
        logLikelihood += other.logLikelihood;
    }
    void add(Eigen::Index component, double weight, const Eigen::RowVectorXd& row) {
        rows[component] += weight;
        once.row(component) += weight * row;
        square.row(component) += weight * row.cwiseAbs2();
    }
};

/// Sums over all rows, `sumsOf(first, count)` of a portion; added up in order.
template <class SumsOf>
ComponentSums
portionwise(Eigen::Index rows, const ComponentSums& none, const Progress& progress, const SumsOf& sumsOf) {
    const Eigen::Index portions = (rows + portionHeight - 1) / portionHeight;
    std::vector<ComponentSums> parts(std::size_t(portions), none);
    tbb::parallel_for(Eigen::Index(0), portions, [&](Eigen::Index portion) {
        progress.stopIfRequested();
        const Eigen::Index first = portion * portionHeight;
        sumsOf(first, std::min(portionHeight, rows - first), parts[std::size_t(portion)]);
    });
    ComponentSums all = none;
    for (const ComponentSums& part : parts)
        all.add(part);
    return all;
}

void maximise(
    Mixture& mixture, const ComponentSums& sums, const Eigen::RowVectorXd& leastVariance, Eigen::Index rows) {
    for (Eigen::Index component = 0; component < sums.rows.size(); ++component) {
        mixture.shares[component] = sums.rows[component] / double(rows);
        if (!(sums.rows[component] > 1e-6)) // of no row any more: it stays where it was
            continue;
        const Eigen::RowVectorXd mean = sums.once.row(component) / sums.rows[component];
        mixture.means.row(component) = mean;
        mixture.variances.row(component) =
            (sums.square.row(component) / sums.rows[component] - mean.cwiseAbs2()).cwiseMax(leastVariance);
    }
}

/// Log density of every component times its share, as a + Σ (b x² + c x) over axes.
struct Densities {
    VectorD constant;
    MatrixD squareFactor, factor;

    explicit Densities(const Mixture& mixture)
        : constant(mixture.shares.array().log()), squareFactor(-0.5 * mixture.variances.cwiseInverse()),
          factor(mixture.means.cwiseQuotient(mixture.variances)) {
        constant += -0.5 * ((mixture.variances.array() * 2 * std::numbers::pi).log() +
                            mixture.means.array().square() / mixture.variances.array())
                               .rowwise()
                               .sum()
                               .matrix();
    }
    [[nodiscard]] VectorD of(const Eigen::RowVectorXd& row) const {
        return constant + squareFactor.lazyProduct(row.cwiseAbs2().transpose()) +
               factor.lazyProduct(row.transpose());
    }
};

/// The E step: sums for the next M step, and what each row belongs to by the mixture as it is.
ComponentSums expect(const MatrixF& rows, Mixture& mixture, const Progress& progress) {
    const Densities densities(mixture);
    const ComponentSums none(mixture.means.rows(), mixture.means.cols());
    return portionwise(rows.rows(), none, progress, [&](Eigen::Index first, Eigen::Index count, ComponentSums& sums) {
        for (Eigen::Index at = first; at < first + count; ++at) {
            const Eigen::RowVectorXd row = rows.row(at).cast<double>();
            VectorD probability = densities.of(row);
            Eigen::Index likeliest = 0;
            const double highest = probability.maxCoeff(&likeliest);
            probability = (probability.array() - highest).exp();
            const double total = probability.sum();
            sums.logLikelihood += highest + std::log(total);
            mixture.labels[std::size_t(at)] = std::int32_t(likeliest);
            mixture.certainty[at] = float(1 / total);
            for (Eigen::Index component = 0; component < probability.size(); ++component)
                sums.add(component, probability[component] / total, row);
        }
    });
}

ComponentSums sumsOfLabels(
    const MatrixF& rows, const std::vector<std::int32_t>& labels, int components, const Progress& progress) {
    const ComponentSums none(components, rows.cols());
    return portionwise(rows.rows(), none, progress, [&](Eigen::Index first, Eigen::Index count, ComponentSums& sums) {
        for (Eigen::Index at = first; at < first + count; ++at)
            sums.add(labels[std::size_t(at)], 1, rows.row(at).cast<double>());
    });
}

void requireLabelledRows(const MatrixF& rows, const std::vector<std::int32_t>& labels, int components) {
    const auto refuse = [](Message expected, Message found) {
        throw Error(
            {.doing = translatable("analysis", "fitting a mixture of Gaussians"),
             .file = {},
             .expected = std::move(expected),
             .found = std::move(found),
             .hint = {}});
    };
    if (std::ssize(labels) != rows.rows())
        refuse(message("analysis", "%1 labels, one a voxel").with(rows.rows()), labels.size());
    std::vector<bool> seen(std::size_t(std::max(0, components)));
    for (const std::int32_t label : labels) {
        if (label < 0 || label >= components)
            refuse(message("analysis", "labels from 0 to %1").with(components - 1), label);
        seen[std::size_t(label)] = true;
    }
    if (components < 1 || std::ranges::count(seen, false) > 0)
        refuse(
            message("analysis", "a voxel for each of %1 components").with(components),
            message("analysis", "%1 components with voxels").with(std::ranges::count(seen, true)));
}

} // namespace

Mixture gaussianMixture(
    const MatrixF& rows, const std::vector<std::int32_t>& labels, int components,
    const MixtureOptions& options, Progress& progress) {
    requireLabelledRows(rows, labels, components);
    const Eigen::Index axes = rows.cols();
    Mixture mixture{
        labels, VectorF::Ones(rows.rows()), MatrixD::Zero(components, axes), MatrixD::Ones(components, axes),
        VectorD::Zero(components)};
    const ComponentSums start = sumsOfLabels(rows, labels, components, progress);
    const auto all = double(rows.rows());
    const Eigen::RowVectorXd spread =
        start.square.colwise().sum() / all - (start.once.colwise().sum() / all).cwiseAbs2();
    const Eigen::RowVectorXd leastVariance = (options.leastVariance * spread).cwiseMax(1e-12);
    maximise(mixture, start, leastVariance, rows.rows());
    double before = 0;
    for (int iteration = 1; iteration <= options.iterations; ++iteration) {
        progress.report(
            double(iteration - 1) / options.iterations,
            translatable("analysis", "fitting a mixture of Gaussians"));
        const ComponentSums sums = expect(rows, mixture, progress);
        mixture.meanLogLikelihood = sums.logLikelihood / all;
        mixture.iterations = iteration;
        if (iteration > 1 && !(mixture.meanLogLikelihood - before > options.tolerance))
            break;
        before = mixture.meanLogLikelihood;
        if (iteration < options.iterations) // labels and likelihood are those of the mixture that is given
            maximise(mixture, sums, leastVariance, rows.rows());
    }
    const double parameters = double(components) * double(2 * axes + 1) - 1;
    mixture.bic = parameters * std::log(all) - 2 * all * mixture.meanLogLikelihood;
    progress.report(1);
    return mixture;
}

} // namespace fusiform
