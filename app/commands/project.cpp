#include "analysis/core/error.h"
#include "analysis/io/file_name.h"
#include "analysis/io/save/map_file.h"
#include "analysis/io/typed_files.h"
#include "analysis/surface/volume_to_surface.h"
#include "app/commands/commands.h"

#include <algorithm>
#include <iostream>

namespace fusiform::commands {
namespace {

struct ProjectArguments {
    std::string volume, white, pial, out;
    std::string method = "trilinear";
    std::vector<double> depths;
};

/// The kind the command line says it is counts more than what the file says of itself.
Surface taken(Surface surface, SurfaceKind kind) {
    if (surface.kind && !isAnatomical(*surface.kind))
        return surface; // refused below with the reason
    surface.kind = kind;
    return surface;
}

/// Any ending that no other format has is a curv file.
void saveProjected(
    const std::vector<VectorF>& values, const Surface& surface, const std::string& out, Progress& progress) {
    const Hemisphere hemisphere =
        surface.hemisphere ? *surface.hemisphere : hemisphereOfName(out).value_or(Hemisphere::Left);
    Dataset dataset;
    dataset.cortex[hemisphere].surfaces[*surface.kind] = std::make_shared<const Surface>(surface);
    MapList maps;
    for (const VectorF& frame : values) {
        auto map = std::make_shared<Map>();
        map->name = values.size() == 1 ? "projected" : "projected " + std::to_string(maps.size() + 1);
        map->vertices[hemisphere] = std::make_shared<const VectorF>(frame);
        maps.push_back(std::move(map));
    }
    SaveOptions options;
    const auto fits = [&out](const MapFormat& format) {
        return format.place == MapPlace::OnVertices && !format.onlyCategories && format.fitsName(out);
    };
    const auto format = std::ranges::find_if(mapFormats(), fits);
    options.format = format == mapFormats().end() ? "curv" : format->id;
    writeMaps(dataset, maps, out, options, progress);
}

VolumeToSurface
samplingOf(const ProjectArguments& arguments, const Volume& volume, const Surface& pial, Progress& progress) {
    const SamplingMethod method = *samplingMethodNamed(arguments.method);
    if (arguments.white.empty() || arguments.pial.empty())
        return {volume.grid, pial, method, progress};
    const auto depths = arguments.depths.empty() ? std::vector<double>{0.5} : arguments.depths;
    const Surface white = taken(readSurfaceFile(arguments.white, progress), SurfaceKind::White);
    return {volume.grid, white, pial, method, depths, progress};
}

void runProject(const ProjectArguments& arguments, Progress& progress) {
    const Volume volume = readVolumeFile(arguments.volume, progress);
    const std::string reference = arguments.pial.empty() ? arguments.white : arguments.pial;
    const Surface pial = taken(readSurfaceFile(reference, progress), SurfaceKind::Pial);
    const VolumeToSurface sampling = samplingOf(arguments, volume, pial, progress);
    std::vector<VectorF> maps;
    for (std::int64_t frame = 0; frame < volume.frames; ++frame) {
        const FrameValues values = volume.frame(frame);
        maps.push_back(sampling.apply(values));
        progress.report(double(frame + 1) / double(volume.frames), "projecting");
    }
    saveProjected(maps, pial, arguments.out, progress);
    std::cout << arguments.out << ": " << maps.size() << " map(s) of " << pial.vertexCount() << " vertices, "
              << arguments.method << ", " << sampling.outsideCount() << " vertices outside the volume; voxel to world by "
              << nameOf(volume.affineSource) << '\n';
}

} // namespace

void addProject(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("project", "Samples a volume on a cortical surface");
    auto a = std::make_shared<ProjectArguments>();
    command->add_option("--volume", a->volume, "Volume, 3-D or 4-D")->required();
    command->add_option("--white", a->white, "White surface");
    command->add_option("--pial", a->pial, "Pial surface; alone, it is sampled itself");
    command->add_option("--method", a->method, "nearest (enclosing voxel), trilinear, cubic, or ribbon (mean over "
                        "the tissue between white and pial round each vertex)")
        ->check(CLI::IsMember({"nearest", "trilinear", "cubic", "ribbon"}))
        ->capture_default_str();
    command->add_option("--depth", a->depths, "0 is white, 1 is pial; several are averaged [0.5]")
        ->delimiter(',')
        ->check(CLI::Range(-1.0, 2.0));
    command->add_option("--out", a->out, ".npy, .func.gii, .mgh, or curv for any other ending")->required();
    command->callback([a, &context] {
        if (a->white.empty() && a->pial.empty())
            throw CLI::RequiredError("--white or --pial");
        if ((a->white.empty() || a->pial.empty()) && !a->depths.empty())
            throw CLI::ValidationError("--depth", "needs both --white and --pial");
        if (a->method == "ribbon" && (a->white.empty() || a->pial.empty()))
            throw CLI::ValidationError("--method", "ribbon needs both --white and --pial");
        if (a->method == "ribbon" && !a->depths.empty())
            throw CLI::ValidationError("--depth", "means nothing to ribbon, which takes all of the tissue");
        runProject(*a, context.progress);
    });
}

} // namespace fusiform::commands
