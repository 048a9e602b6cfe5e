#include "analysis/registry/cluster_run.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/data/appended_matrix.h"
#include "analysis/registry/cluster_evidence.h"
#include "analysis/registry/options.h"
#include "analysis/registry/voxel_maps.h"
#include "analysis/registry/weights_inputs.h"
#include "analysis/selectivity/weight_rows.h"

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

ClusterOptions clusterOptionsOf(const Json& options, int clusters) {
    return {
        .clusters = clusters,
        .method = options["method"] == "mixture" ? ClusterMethod::Mixture : ClusterMethod::KMeans,
        .order = options["order"] == "first-component" ? ClusterOrder::FirstComponent : ClusterOrder::Size,
        .restarts = options["restarts"].get<int>(),
        .components = options["components"].get<int>(),
        .seed = options["seed"].get<unsigned>()};
}

StoredMatrix pooledWeights(const ModelList& models) {
    std::vector<StoredMatrix> parts;
    for (const auto& model : models) {
        if (model->weights.cols() != models.front()->weights.cols())
            throw Error(
                {.doing = groupingVoxels,
                 .file = model->name,
                 .expected = message("analysis", "weights of %1 features, as of the first subject")
                                 .with(models.front()->weights.cols()),
                 .found = model->weights.cols(),
                 .hint = message("analysis", "subjects share clusters only in one feature space")});
        parts.push_back(model->weights);
    }
    return parts.size() == 1 ? parts.front() : appendedRows(parts);
}

/// Of all models one below the other; empty unless every one has scores.
VectorF pooledScores(const std::vector<ClusterSubject>& subjects) {
    std::vector<float> all;
    for (const ClusterSubject& subject : subjects) {
        const VectorF scores = scoresOf(*subject.dataset, *subject.model);
        if (scores.size() == 0)
            return {};
        all.insert(all.end(), scores.begin(), scores.end());
    }
    return Eigen::Map<const VectorF>(all.data(), std::ssize(all));
}

void nameClusters(ClusterRun& run, const std::vector<std::string>& captions) {
    for (std::size_t cluster = 0; cluster < run.clusters.sizes.size(); ++cluster) {
        std::string name = "cluster " + std::to_string(cluster + 1) + " (" +
                           counted(run.clusters.sizes[cluster], "voxel") + ")";
        if (!captions[cluster].empty())
            name += ": " + captions[cluster];
        run.names.push_back(std::move(name));
    }
}

/// Labels and silhouettes of pooled rows, back in their models.
void spreadOverModels(ClusterRun& run, const ModelList& models, const WeightRows& rows) {
    std::size_t at = 0;
    Eigen::Index first = 0;
    for (const auto& model : models) {
        const Eigen::Index voxels = model->weights.rows();
        std::vector<std::int32_t> labels(std::size_t(voxels), -1);
        VectorF silhouette = VectorF::Constant(voxels, missingValue);
        for (; at < rows.rows.size() && rows.rows[at] < first + voxels; ++at) {
            labels[std::size_t(rows.rows[at] - first)] = run.clusters.labels[at];
            silhouette[rows.rows[at] - first] = run.clusters.silhouette[Eigen::Index(at)];
        }
        run.labels.push_back(std::move(labels));
        run.silhouette.push_back(std::move(silhouette));
        first += voxels;
    }
}

std::vector<std::shared_ptr<const Map>>
clusterMaps(const ClusterRun& run, std::size_t subject, const EncodingModel& model, const std::string& method) {
    const std::vector<std::int32_t>& labels = run.labels[subject];
    VectorF values(std::ssize(labels));
    for (Eigen::Index voxel = 0; voxel < values.size(); ++voxel) {
        const std::int32_t label = labels[std::size_t(voxel)];
        values[voxel] = label < 0 ? missingValue : float(label);
    }
    const std::string title =
        counted(run.clusters.count(), run.labels.size() > 1 ? "shared cluster" : "cluster");
    auto clusters = modelMap(model, title, "cluster", "", method, values);
    clusters->categorical = true;
    clusters->categories = run.names;
    auto silhouette = modelMap(
        model, "silhouette of " + title, "silhouette", "silhouette",
        method + "; silhouette by cosine distance", run.silhouette[subject]);
    return {clusters, silhouette};
}

/// Voxels of each subject in each cluster.
std::vector<std::vector<std::int64_t>> countsOf(const ClusterRun& run) {
    std::vector<std::vector<std::int64_t>> counts;
    for (const auto& labels : run.labels) {
        auto& ofSubject = counts.emplace_back(std::size_t(run.clusters.count()), 0);
        for (const std::int32_t label : labels)
            if (label >= 0)
                ++ofSubject[std::size_t(label)];
    }
    return counts;
}

Json clustersJson(const ClusterRun& run, const std::vector<std::string>& captions) {
    Json list = Json::array();
    for (std::int32_t cluster = 0; cluster < run.clusters.count(); ++cluster) {
        double silhouette = 0;
        for (std::size_t at = 0; at < run.clusters.labels.size(); ++at)
            if (run.clusters.labels[at] == cluster)
                silhouette += double(run.clusters.silhouette[Eigen::Index(at)]);
        const std::int64_t size = run.clusters.sizes[std::size_t(cluster)];
        Json entry{{"label", cluster}, {"voxels", size}, {"silhouette", orNull(silhouette / double(size))}};
        for (const auto& labels : run.labels)
            entry["voxelsByModel"].push_back(std::ranges::count(labels, cluster));
        if (!captions[std::size_t(cluster)].empty())
            entry["caption"] = captions[std::size_t(cluster)];
        list.push_back(std::move(entry));
    }
    return list;
}

Json countsJson(const std::vector<ClusterCount>& counts) {
    Json list = Json::array();
    for (const ClusterCount& count : counts)
        list.push_back(Json{
            {"k", count.clusters},
            {"silhouette", orNull(count.silhouette)},
            {"stability", orNull(count.stability)},
            {"meanCosine", orNull(count.meanCosine)}});
    return list;
}

/// The numbers of clusters to try: those of the range, and the one that is asked for.
std::vector<int> countsToTry(const Json& options) {
    const int wanted = options["k"].get<int>();
    std::vector<int> counts = clusterCountsFrom(options["range"].get<std::string>());
    if (counts.empty() && wanted == 0)
        counts = clusterCountsFrom("2:12");
    if (wanted > 0 && std::ranges::count(counts, wanted) == 0)
        counts.push_back(wanted);
    std::ranges::sort(counts);
    return counts;
}

Message clusterSummary(const ClusterRun& run, double stable, const Message& stability) {
    const std::size_t subjects = run.labels.size();
    Message text =
        message("analysis", "%1 clusters of %2 voxels, the largest %3; mean silhouette %4")
            .with(
                run.clusters.count(), counted(std::ssize(run.clusters.labels)),
                counted(std::ranges::max(run.clusters.sizes)), formatNumber(run.clusters.meanSilhouette, 2));
    if (subjects > 1)
        text = message("analysis", "%1; shared by %2 subjects, whose sizes agree to %3")
                   .with(text, subjects, formatNumber(sizeAgreement(countsOf(run)), 2));
    if (!std::isnan(stable))
        text = message("analysis", "%1, stability %2 (%3)").with(text, formatNumber(stable, 2), stability);
    if (run.counts.size() > 1 && run.suggested > 0)
        text = message("analysis", "%1; of %2 to %3 clusters %4 are suggested")
                   .with(text, run.counts.front().clusters, run.counts.back().clusters, run.suggested);
    return text;
}

/// What was found, in numbers.
void addRecord(
    ClusterRun& run, const std::vector<ClusterSubject>& subjects, const Json& options,
    const std::vector<std::string>& captions) {
    Json& provenance = run.findings.provenance;
    provenance = provenanceOf("cluster", options);
    for (const auto& [dataset, model] : subjects) {
        Json input = inputOf("name", model->name, model->weights);
        if (!dataset->subject.empty())
            input["subject"] = dataset->subject;
        if (subjects.size() > 1 && !dataset->name.empty())
            input["dataset"] = dataset->name;
        provenance["inputs"]["encodingModels"].push_back(std::move(input));
    }
    provenance["inputs"]["voxels"] = run.clusters.labels.size();
    provenance["k"] = run.clusters.count();
    provenance["silhouette"] = orNull(run.clusters.meanSilhouette);
    provenance["meanCosine"] = run.clusters.meanCosine;
    if (!std::isnan(run.clusters.bic))
        provenance["bic"] = run.clusters.bic;
    provenance["suggestedK"] = run.suggested > 0 ? Json(run.suggested) : Json(nullptr);
    provenance["suggestedBy"] =
        "highest mean silhouette among those of at least nine tenths of the best stability";
    provenance["counts"] = countsJson(run.counts);
    provenance["clusters"] = clustersJson(run, captions);
    if (subjects.size() > 1)
        provenance["sizeAgreement"] = orNull(sizeAgreement(countsOf(run)));
}

/// Clusters for each number of them, and how stable they are.
std::vector<Clusters> clustersFor(
    const std::vector<int>& counts, const WeightRows& rows, const StabilityData& stability,
    const Json& options, std::vector<ClusterCount>& table, Progress progress) {
    std::vector<Clusters> found;
    for (std::size_t at = 0; at < counts.size(); ++at) {
        Progress part =
            progress.part(double(at) / double(counts.size()), double(at + 1) / double(counts.size()));
        const ClusterOptions wanted = clusterOptionsOf(options, counts[at]);
        Progress grouping = part.part(0, 0.3);
        found.push_back(clusterWeights(rows.values, wanted, grouping));
        Progress comparing = part.part(0.3, 1);
        const double stable = stabilityOf(stability, rows, wanted, comparing);
        table.push_back({counts[at], found.back().meanSilhouette, stable, found.back().meanCosine});
    }
    return found;
}

/// The text nearest to each centre, of the first subject that has texts.
std::vector<std::string>
nearestTexts(const std::vector<ClusterSubject>& subjects, const MatrixF& centres, Progress& progress) {
    for (const auto& [dataset, model] : subjects) {
        auto texts = captionsOf(*dataset, {model}, centres, progress);
        if (std::ranges::any_of(texts, [](const std::string& text) { return !text.empty(); }))
            return texts;
    }
    return std::vector<std::string>(std::size_t(centres.rows()));
}

} // namespace

std::vector<int> clusterCountsFrom(const std::string& text) {
    constexpr double most = 1000;
    if (trimmed(text).empty())
        return {};
    const std::vector<std::string> ends = split(text, ':');
    const auto first = parseNumber(ends.front());
    const auto last = parseNumber(ends.back());
    if (ends.size() > 2 || !first || !last || *first != std::floor(*first) || *last != std::floor(*last) ||
        *first < 2 || *last < *first || *last > most)
        throw Error(
            {.doing = groupingVoxels,
             .file = {},
             .expected =
                 message("analysis", "a range of whole numbers from 2 to %1, such as 2:12").with(most),
             .found = "'" + text + "'",
             .hint = {}});
    std::vector<int> counts;
    for (int count = int(*first); count <= int(*last); ++count)
        counts.push_back(count);
    return counts;
}

ClusterRun clusterModels(
    const Dataset& dataset, const std::vector<std::shared_ptr<const EncodingModel>>& models,
    const Json& options, Progress& progress) {
    const auto shared = std::make_shared<const Dataset>(dataset);
    std::vector<ClusterSubject> subjects;
    for (const auto& model : models)
        subjects.push_back({shared, model});
    return clusterSubjects(subjects, options, progress);
}

ClusterRun
clusterSubjects(const std::vector<ClusterSubject>& subjects, const Json& options, Progress& progress) {
    const Dataset& dataset = *subjects.front().dataset;
    ModelList models;
    for (const ClusterSubject& subject : subjects)
        models.push_back(subject.model);
    const std::vector<int> counts = countsToTry(options);
    const StoredMatrix weights = pooledWeights(models);
    WeightSelection selection;
    selection.score = pooledScores(subjects);
    selection.leastScore = options["least-score"].get<double>();
    Progress reading = progress.part(0, 0.1);
    const WeightRows rows = weightRows(weights, selection, reading);
    Progress fitting = progress.part(0.1, 0.4);
    const StabilityData stability = stabilityData(dataset, models, rows, options, fitting);
    ClusterRun run;
    auto found = clustersFor(counts, rows, stability, options, run.counts, progress.part(0.4, 0.9));
    weights.requireUnchanged();
    run.suggested = suggestedCount(run.counts);
    const int asked = options["k"].get<int>();
    const int taken = asked > 0 ? asked : run.suggested > 0 ? run.suggested : counts.front();
    const auto place = std::size_t(std::ranges::find(counts, taken) - counts.begin());
    run.clusters = std::move(found[place]);
    spreadOverModels(run, models, rows);
    Progress captioning = progress.part(0.9, 1);
    const auto captions = nearestTexts(subjects, run.clusters.centres, captioning);
    nameClusters(run, captions);
    const bool mixture = options["method"] == "mixture";
    const std::string method =
        std::string(mixture ? "Gaussian mixture on principal components" : "Spherical k-means") +
        " of the weights of " + counted(std::ssize(rows.rows), "voxel") + ", seed " +
        std::to_string(options["seed"].get<unsigned>());
    addRecord(run, subjects, options, captions);
    const double stable = run.counts[place].stability;
    Json& provenance = run.findings.provenance;
    provenance["inputs"]["scored"] = selection.score.size() > 0;
    provenance["stability"] = orNull(stable);
    provenance["stabilityOf"] = std::isnan(stable) ? Json(nullptr) : Json(stability.method.english());
    run.findings.summary = clusterSummary(run, stable, stability.method);
    for (std::size_t at = 0; at < models.size(); ++at) {
        run.ofSubjects.push_back(run.findings);
        run.ofSubjects.back().maps = clusterMaps(run, at, *models[at], method);
        if (models.size() > 1)
            run.ofSubjects.back().provenance["subject"] = at;
    }
    if (models.size() == 1)
        run.findings.maps = run.ofSubjects.front().maps;
    progress.report(1);
    return run;
}

} // namespace fusiform
