#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/io/freesurfer.h"
#include "analysis/io/gifti.h"
#include "analysis/io/typed_files.h"
#include "analysis/surface/volume_to_surface.h"
#include "app/commands/commands.h"

#include <iostream>

namespace fusiform::commands {
namespace {

struct Arguments {
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

void writeMaps(const std::vector<VectorF>& maps, const Surface& surface, const std::string& out) {
    const bool one = maps.size() == 1;
    const auto vertices = surface.vertexCount();
    if (endsWithIgnoringCase(out, ".npy")) {
        if (one)
            return writeNpy(maps[0], out);
        MatrixF stack(vertices, Eigen::Index(maps.size()));
        for (std::size_t frame = 0; frame < maps.size(); ++frame)
            stack.col(Eigen::Index(frame)) = maps[frame];
        return writeNpy(stack, out);
    }
    if (endsWithIgnoringCase(out, ".gii") || endsWithIgnoringCase(out, ".gii.gz")) {
        std::vector<std::string> names;
        for (std::size_t frame = 0; frame < maps.size(); ++frame)
            names.push_back(one ? "projected" : "projected " + std::to_string(frame + 1));
        return writeGiftiMaps(maps, names, surface.hemisphere, out);
    }
    if (endsWithIgnoringCase(out, ".mgh") || endsWithIgnoringCase(out, ".mgz")) {
        Volume volume;
        volume.grid.shape = {vertices, 1, 1};
        volume.frames = std::int64_t(maps.size());
        for (const VectorF& map : maps)
            volume.values.insert(volume.values.end(), map.begin(), map.end());
        return writeMgh(volume, out);
    }
    if (!one)
        throw Error({.doing = "writing a projected map",
                     .file = out,
                     .expected = "a format that holds several maps (.npy, .func.gii, .mgh)",
                     .found = "a curv file for " + std::to_string(maps.size()) + " maps",
                     .hint = "choose another ending"});
    writeCurv(maps[0], surface.triangles.rows(), out);
}

void run(const Arguments& arguments, Progress& progress) {
    const Volume volume = readVolumeFile(arguments.volume, progress);
    const auto method = arguments.method == "nearest" ? SamplingMethod::Nearest : SamplingMethod::Trilinear;
    const std::string reference = arguments.pial.empty() ? arguments.white : arguments.pial;
    const Surface pial = taken(readSurfaceFile(reference, progress), SurfaceKind::Pial);
    const VolumeToSurface sampling =
        arguments.white.empty() || arguments.pial.empty()
            ? VolumeToSurface(volume.grid, pial, method)
            : VolumeToSurface(
                  volume.grid, taken(readSurfaceFile(arguments.white, progress), SurfaceKind::White), pial, method,
                  arguments.depths.empty() ? std::vector<double>{0.5} : arguments.depths);
    std::vector<VectorF> maps;
    for (std::int64_t frame = 0; frame < volume.frames; ++frame) {
        const FrameValues values = volume.frame(frame);
        maps.push_back(sampling.apply(values));
        progress.report(double(frame + 1) / double(volume.frames), "projecting");
    }
    writeMaps(maps, pial, arguments.out);
    std::cout << arguments.out << ": " << maps.size() << " map(s) of " << pial.vertexCount() << " vertices, "
              << nameOf(method) << ", " << sampling.outsideCount() << " vertices outside the volume; voxel to world by "
              << nameOf(volume.affineSource) << '\n';
}

} // namespace

void addProject(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("project", "Samples a volume on a cortical surface");
    auto a = std::make_shared<Arguments>();
    command->add_option("--volume", a->volume, "Volume, 3-D or 4-D")->required();
    command->add_option("--white", a->white, "White surface");
    command->add_option("--pial", a->pial, "Pial surface; alone, it is sampled itself");
    command->add_option("--method", a->method, "nearest (enclosing voxel) or trilinear")
        ->check(CLI::IsMember({"nearest", "trilinear"}))
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
        run(*a, context.progress);
    });
}

} // namespace fusiform::commands
