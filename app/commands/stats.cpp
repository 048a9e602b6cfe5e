// "stats": statistics of plain arrays.

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/io/arrays/array_matrix.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/save/model_record.h"
#include "analysis/io/typed_files.h"
#include "analysis/registry/findings_files.h"
#include "analysis/statistics/contrast.h"
#include "analysis/statistics/fdr.h"
#include "app/commands/commands.h"

#include <iostream>

namespace fusiform::commands {
namespace {

void writeDoubles(
    const VectorD& values, const std::vector<std::int64_t>& shape, const std::filesystem::path& file) {
    writeNpy(std::vector<double>(values.begin(), values.end()), shape, file);
}

void writeDoubles(const VectorD& values, const std::filesystem::path& file) {
    writeDoubles(values, {values.size()}, file);
}

// fdr

struct FdrArguments {
    std::string p, out;
    std::string method = "bh";
    double level = 0.05;
    bool json = false;
};

void runFdr(const FdrArguments& a, Progress& progress) {
    const NumpyArray array = readArray(a.p);
    if (array.isText())
        throw Error(
            {.doing = "computing the false discovery rate",
             .file = a.p,
             .expected = "p values",
             .found = "texts",
             .hint = {}});
    VectorD p(array.size());
    for (std::int64_t at = 0; at < array.size(); ++at)
        p[at] = array.number(at);
    const VectorD q = a.method == "by" ? benjaminiYekutieli(p) : benjaminiHochberg(p);
    writeDoubles(q, array.shape, a.out);
    progress.report(1);
    const auto tests = (!q.array().isNaN()).count();
    const auto significant = (q.array() <= a.level).count();
    if (a.json) {
        std::cout << Json{{"method", a.method == "by" ? "Benjamini-Yekutieli" : "Benjamini-Hochberg"},
                          {"tests", tests},
                          {"missing", q.size() - tests},
                          {"level", a.level},
                          {"significant", significant},
                          {"smallestQ", tests > 0 ? Json((q.array().isNaN()).select(2.0, q).minCoeff()) : Json(nullptr)},
                          {"files", Json::array({a.out})}}
                         .dump(2)
                  << '\n';
        return;
    }
    std::cout << a.out << ": " << significant << " of " << tests << " tests at q <= " << formatNumber(a.level)
              << '\n';
}

void addFdr(CLI::App& stats, Context& context) {
    auto* command = stats.add_subcommand("fdr", "False discovery rate: q values of p values");
    auto a = std::make_shared<FdrArguments>();
    command->add_option("--p", a->p, "p values: P.npy or archive.npz:array; NaN is no test")->required();
    command->add_option("--out", a->out, "q values, .npy of the shape of p")->required();
    command
        ->add_option(
            "--method", a->method, "bh (Benjamini-Hochberg), or by (Benjamini-Yekutieli, any dependence)")
        ->check(CLI::IsMember({"bh", "by"}))
        ->capture_default_str();
    command->add_option("--level", a->level, "q up to which tests are counted")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command->add_flag("--json", a->json, "Print what was found as JSON");
    command->callback([a, &context] { runFdr(*a, context.progress); });
}

// contrast

struct ContrastArguments {
    std::string responses, a, b, out;
    double level = 0.05;
    bool json = false;
};

std::vector<Eigen::Index> rowsFrom(const std::string& file) {
    std::vector<Eigen::Index> rows;
    const auto lines = readLines(file, "reading rows of stimuli");
    for (std::size_t line = 0; line < lines.size(); ++line) {
        if (trimmed(lines[line]).empty())
            continue;
        const auto number = parseNumber(lines[line]);
        if (!number || *number < 0 || *number != double(std::int64_t(*number)))
            throw Error(
                {.doing = "reading rows of stimuli",
                 .file = file,
                 .expected = "the number of a row a line, counted from 0",
                 .found = "'" + lines[line] + "' in line " + std::to_string(line + 1),
                 .hint = {}});
        rows.push_back(Eigen::Index(*number));
    }
    return rows;
}

void runContrast(const ContrastArguments& a, Progress& progress) {
    const StoredMatrix responses = readMatrix(a.responses, "responses", progress);
    const auto rowsA = rowsFrom(a.a);
    const auto rowsB = rowsFrom(a.b);
    Progress computing = progress.part(0, 0.9);
    const Contrast found = contrastOf(responses, rowsA, rowsB, computing);
    const std::filesystem::path out = a.out;
    Json files = Json::array();
    const auto write = [&](const char* name, const VectorD& values) {
        writeDoubles(values, out / name);
        files.push_back((out / name).string());
    };
    write("t.npy", found.t);
    write("df.npy", found.degreesOfFreedom);
    write("p.npy", found.p);
    write("q.npy", found.q);
    write("d_prime.npy", found.dPrime);
    write("selectivity.npy", found.selectivity);
    write("mean_a.npy", found.meanA);
    write("mean_b.npy", found.meanB);
    const auto selective = found.q.array() <= a.level;
    Json summary{
        {"analysis", "contrast"},
        {"inputs",
         {{"responses", {{"file", a.responses}, {"shape", {responses.rows(), responses.cols()}}}},
          {"a", {{"file", a.a}, {"rows", rowsA.size()}}},
          {"b", {{"file", a.b}, {"rows", rowsB.size()}}}}},
        {"level", a.level},
        {"tested", (!found.q.array().isNaN()).count()},
        {"preferA", (selective && found.t.array() > 0).count()},
        {"preferB", (selective && found.t.array() < 0).count()}};
    Progress saving = progress.part(0.9, 1);
    writeJson(recordOf({}, summary, out, saving), out / "summary.json");
    files.push_back((out / "summary.json").string());
    progress.report(1);
    if (a.json) {
        summary["files"] = files;
        std::cout << summary.dump(2) << '\n';
        return;
    }
    std::cout << rowsA.size() << " against " << rowsB.size() << " stimuli: " << summary["preferA"] << " of "
              << summary["tested"] << " columns respond more at q <= " << formatNumber(a.level) << ", "
              << summary["preferB"] << " less\nwrote " << files.size() << " files to " << a.out << '\n';
}

void addContrast(CLI::App& stats, Context& context) {
    auto* command = stats.add_subcommand(
        "contrast",
        "Welch's t, d', q and selectivity index of stimulus set A against B, for every voxel or unit");
    auto a = std::make_shared<ContrastArguments>();
    command
        ->add_option(
            "--responses", a->responses,
            "Matrix, stimuli x voxels (or units of a model): R.npy or archive.npz:array")
        ->required();
    command->add_option("--a", a->a, "Text file, a row of set A a line, counted from 0")->required();
    command->add_option("--b", a->b, "Text file, a row of set B a line, counted from 0")->required();
    command->add_option("--out", a->out, "Folder to write to")->required();
    command->add_option("--level", a->level, "q up to which columns are counted as selective")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command->add_flag("--json", a->json, "Print what was found as JSON");
    command->callback([a, &context] { runContrast(*a, context.progress); });
}

// spin

struct SpinArguments {
    std::string x, y;
    Bilateral<std::string> spheres;
    std::string measure = "spearman";
    std::int64_t permutations = 1000;
    unsigned seed = 0;
    bool json = false;
};

/// Both maps on the spheres, so that the registered analysis can be asked.
Dataset datasetOfMaps(const SpinArguments& a, Progress& progress) {
    Dataset dataset;
    Bilateral<std::int64_t> counts;
    for (const Hemisphere hemisphere : hemispheres) {
        if (a.spheres[hemisphere].empty())
            continue;
        Surface sphere = readSurfaceFile(a.spheres[hemisphere], progress);
        sphere.kind = SurfaceKind::Sphere;
        counts[hemisphere] = sphere.vertexCount();
        dataset.cortex[hemisphere].surfaces[SurfaceKind::Sphere] =
            std::make_shared<const Surface>(std::move(sphere));
    }
    for (const auto& [name, file] : {std::pair("x", a.x), std::pair("y", a.y)}) {
        const VectorF values = readValuesFile(file, progress);
        if (values.size() != counts.left + counts.right)
            throw Error(
                {.doing = "testing a correlation by spins",
                 .file = file,
                 .expected = std::to_string(counts.left) + " + " + std::to_string(counts.right) +
                             " values, one a vertex of the left and then of the right sphere",
                 .found = std::to_string(values.size()),
                 .hint = "maps and spheres must be of the same mesh"});
        auto map = std::make_shared<Map>();
        map->name = name;
        if (counts.left > 0)
            map->vertices.left = std::make_shared<const VectorF>(values.head(counts.left));
        if (counts.right > 0)
            map->vertices.right = std::make_shared<const VectorF>(values.tail(counts.right));
        dataset.maps.push_back(std::move(map));
    }
    return dataset;
}

void runSpin(const SpinArguments& a, Progress& progress) {
    const Analysis& analysis = analysisNamed("property-correlation");
    const Json options = completeOptions(
        analysis, {{"map", "x"},
                   {"properties", "y"},
                   {"measure", a.measure},
                   {"permutations", a.permutations},
                   {"seed", a.seed}});
    Progress loading = progress.part(0, 0.1);
    const Dataset dataset = datasetOfMaps(a, loading);
    Progress testing = progress.part(0.1, 1);
    const Findings findings = analysis.run(dataset, options, testing, {});
    const Json& found = findings.provenance["correlations"][0];
    progress.report(1);
    if (a.json) {
        std::cout << Json{{"correlation", found["correlation"]},
                          {"p", found["p"]},
                          {"places", found["places"]},
                          {"measure", a.measure},
                          {"permutations", a.permutations},
                          {"seed", a.seed},
                          {"nullModel", findings.provenance["inputs"]["nullModel"]},
                          {"x", a.x},
                          {"y", a.y}}
                         .dump(2)
                  << '\n';
        return;
    }
    std::cout << a.measure << " correlation " << found["correlation"] << ", spin-test p " << found["p"]
              << " (" << a.permutations << " rotations, seed " << a.seed << "), " << found["places"]
              << " vertices\n";
}

void addSpin(CLI::App& stats, Context& context) {
    const Analysis& analysis = analysisNamed("property-correlation");
    auto* command = stats.add_subcommand(
        "spin",
        "Spin test: correlation of two maps on the cortex against that under random turns of the sphere");
    auto a = std::make_shared<SpinArguments>();
    command->add_option("--x", a->x, "Map that is turned, left vertices, then right: X.npy")->required();
    command->add_option("--y", a->y, "Map that stays, likewise")->required();
    command->add_option("--sphere-left", a->spheres.left, "Sphere of the left hemisphere");
    command->add_option("--sphere-right", a->spheres.right, "Sphere of the right hemisphere");
    for (const Option& option : analysis.options) {
        if (option.name == "measure")
            command->add_option("--measure", a->measure, option.help)
                ->check(CLI::IsMember(option.choices))
                ->capture_default_str();
        if (option.name == "permutations")
            command->add_option("--permutations", a->permutations, option.help)->capture_default_str();
        if (option.name == "seed")
            command->add_option("--seed", a->seed, option.help)->capture_default_str();
    }
    command->add_flag("--json", a->json, "Print what was found as JSON");
    command->callback([a, &context] {
        if (a->spheres.left.empty() && a->spheres.right.empty())
            throw CLI::RequiredError("--sphere-left or --sphere-right");
        runSpin(*a, context.progress);
    });
}

} // namespace

void addStats(CLI::App& app, Context& context) {
    auto* stats = app.add_subcommand("stats", "Statistics of plain arrays: fdr, contrast, spin");
    stats->require_subcommand(1);
    addFdr(*stats, context);
    addContrast(*stats, context);
    addSpin(*stats, context);
}

} // namespace fusiform::commands
