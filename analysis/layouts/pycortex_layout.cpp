#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/io/dataset/volume_transform.h"
#include "analysis/layouts/file_peek.h"
#include "analysis/layouts/layouts.h"

#include <array>
#include <algorithm>

namespace fusiform {
namespace {

namespace fs = std::filesystem;

struct SurfaceFile {
    std::string name; ///< "wm" of "wm_lh.gii"
    Hemisphere hemisphere = Hemisphere::Left;
};

std::optional<SurfaceFile> surfaceFileOf(const fs::path& file) {
    const std::string name = file.filename().string();
    for (const auto& [ending, hemisphere] :
         {std::pair<std::string_view, Hemisphere>("_lh.gii", Hemisphere::Left), {"_rh.gii", Hemisphere::Right}})
        if (name.size() > ending.size() && name.ends_with(ending))
            return SurfaceFile{name.substr(0, name.size() - ending.size()), hemisphere};
    return {};
}

bool isPycortexSubject(const fs::path& folder, FolderReader& folders) {
    if (!isFolder(folder / "surfaces") || isFolder(folder / "surf"))
        return false;
    const auto files = folders.list(folder / "surfaces").files;
    return std::ranges::any_of(files, [](const fs::path& file) { return surfaceFileOf(file).has_value(); });
}

std::optional<SurfaceKind> pycortexSurfaceKind(const std::string& name) {
    static constexpr std::array<std::pair<std::string_view, SurfaceKind>, 11> kinds{{
        {"wm", SurfaceKind::White},
        {"white", SurfaceKind::White},
        {"pia", SurfaceKind::Pial},
        {"pial", SurfaceKind::Pial},
        {"fiducial", SurfaceKind::Midthickness},
        {"inflated", SurfaceKind::Inflated},
        {"superinflated", SurfaceKind::VeryInflated},
        {"hyperinflated", SurfaceKind::VeryInflated},
        {"veryinflated", SurfaceKind::VeryInflated},
        {"sphere", SurfaceKind::Sphere},
        {"flat", SurfaceKind::Flat},
    }};
    const auto found = std::ranges::find(kinds, name, &std::pair<std::string_view, SurfaceKind>::first);
    return found == kinds.end() ? std::nullopt : std::optional(found->second);
}

void addSurfaces(ItemCollector& items, const fs::path& folder) {
    for (const fs::path& file : items.folders().list(folder).files) {
        const auto surface = surfaceFileOf(file);
        if (!surface)
            continue;
        if (const auto kind = pycortexSurfaceKind(surface->name))
            items.surface(
                *kind, surface->name, surface->hemisphere, file,
                {"",
                 *kind == SurfaceKind::Midthickness ? message("analysis", "halfway between white matter and pia")
                                                    : message("analysis", "named as pycortex names it"),
                 true, {}});
        else
            items.listed(
                ItemRole::Other, file.filename().string(), message("analysis", "surface"), file,
                {"", message("analysis", "its name does not say what kind of surface it is"), false, {}});
    }
}

bool isPycortexVolume(const std::string& name) {
    return endsWithIgnoringCase(name, ".nii.gz") || endsWithIgnoringCase(name, ".nii");
}

void addAnatomicals(ItemCollector& items, const fs::path& folder) {
    for (const fs::path& file : items.folders().list(folder).files) {
        const std::string name = file.filename().string();
        if (!isPycortexVolume(name))
            continue;
        const std::string stem = name.substr(0, name.find(".nii"));
        const bool raw = stem == "raw";
        const bool regions = stem.find("aseg") != std::string::npos || stem.find("aparc") != std::string::npos;
        items.volume(
            regions ? ItemRole::Parcellation : ItemRole::Anatomy, stem, file,
            {"",
             raw ? message("analysis", "pycortex' copy of the image that FreeSurfer started from")
                 : message("analysis", "another image of the anatomy"),
             raw, {}});
    }
}

/// pycortex' own import writes FreeSurfer's numbers with their sign reversed.
void addSurfaceInfo(ItemCollector& items, const fs::path& folder) {
    const Message why = message(
        "analysis",
        "pycortex stores FreeSurfer's numbers with the opposite sign, so it is not chosen: sulci would look like gyri");
    for (const fs::path& file : items.folders().list(folder).files) {
        if (file.extension() != ".npz")
            continue;
        const std::string name = file.stem().string();
        const ItemRole role = name == "curvature"     ? ItemRole::Curvature
                              : name == "sulcaldepth" ? ItemRole::Sulc
                                                      : ItemRole::Map;
        items.archive(role, name, file, {"", why, false, {}});
    }
}

/// pycortex uses the coordinates in its surface files as they are; ours are moved by a c_ras that a file names.
bool surfacesAreMoved(const fs::path& folder, FolderReader& folders) {
    return std::ranges::any_of(folders.list(folder).files, [](const fs::path& file) {
        return surfaceFileOf(file) && peekAt(file).moved;
    });
}

/// Why the transform of a file cannot be used; empty when it can.
Message problemOf(const fs::path& transform) {
    try {
        (void)readPycortexTransform(transform);
        return {};
    } catch (const Error& problem) {
        return message("analysis", "%1 cannot be used: %2").with(transform.filename().string(), problem.details().found);
    }
}

void addTransform(ItemCollector& items, const fs::path& folder, bool moved) {
    const std::string name = folder.filename().string();
    const fs::path transform = folder / "matrices.xfm";
    Message problem = !isFile(transform) ? message("analysis", "there is no matrices.xfm that says where it lies")
                      : moved            ? message("analysis", "the surface files name a c_ras, which pycortex does not apply")
                                         : problemOf(transform);
    const Message placed = message("analysis", "placed on the surfaces by transform %1").with(name);
    for (const fs::path& file : items.folders().list(folder).files) {
        const std::string stem = file.filename().string().substr(0, file.filename().string().find(".nii"));
        if (!isPycortexVolume(file.filename().string()))
            continue;
        const bool mask = stem.starts_with("mask_");
        const std::string title = stem == "reference" ? stem + " " + name : stem;
        if (!problem.empty()) {
            items.listed(ItemRole::Other, title, message("analysis", "volume"), file, {name, problem, false, {}});
            continue;
        }
        items.volume(
            mask ? ItemRole::Parcellation : ItemRole::Map, title, file,
            {.group = name, .why = placed, .wanted = false, .labels = {}, .transform = transform.string()});
        if (mask) // numpy's z, y, x order of a volume counts x fastest
            items.volume(
                ItemRole::Voxels, title, file,
                {.group = name,
                 .why = joined(placed, message("analysis", "voxels in pycortex' order, x fastest")),
                 .wanted = false,
                 .labels = {},
                 .transform = transform.string(),
                 .fortranOrder = true});
    }
    if (isFile(transform))
        items.listed(
            ItemRole::Other, "matrices.xfm", message("analysis", "transform"), transform,
            {name,
             problem.empty() ? message("analysis", "applied to the volumes of %1 that are chosen").with(name) : problem,
             false, {}});
}

void addTransforms(ItemCollector& items, const fs::path& folder) {
    const bool moved = surfacesAreMoved(folder.parent_path() / "surfaces", items.folders());
    for (const fs::path& transform : items.folders().list(folder).folders)
        addTransform(items, transform, moved);
}

} // namespace

std::vector<SubjectFolder> pycortexSubjects(const fs::path& folder, Progress& progress) {
    std::vector<Message> notes;
    FolderReader folders(progress, notes);
    std::vector<fs::path> subjects;
    if (isPycortexSubject(folder, folders))
        subjects = {folder};
    else if (folder.filename() == "surfaces" && isPycortexSubject(folder.parent_path(), folders))
        subjects = {folder.parent_path()};
    else
        for (const fs::path& child : folders.list(folder).folders)
            if (isPycortexSubject(child, folders))
                subjects.push_back(child);
    std::vector<SubjectFolder> found;
    for (std::size_t at = 0; at < subjects.size(); ++at) {
        SubjectFolder subject;
        subject.layout = "pycortex";
        subject.title = message("analysis", "pycortex filestore");
        subject.folder = subjects[at];
        subject.id = subjects[at].filename().string();
        progress.report(double(at) / double(subjects.size()), message("analysis", "subject %1").with(subject.id));
        subject.notes = notes;
        subject.notes.push_back(
            message("analysis", "a filestore does not say in which space its surfaces lie; they are shown as they are"));
        ItemCollector items(progress, subject.notes);
        addSurfaces(items, subject.folder / "surfaces");
        addAnatomicals(items, subject.folder / "anatomicals");
        addSurfaceInfo(items, subject.folder / "surface-info");
        addTransforms(items, subject.folder / "transforms");
        if (const fs::path overlays = subject.folder / "overlays.svg"; isFile(overlays))
            items.listed(
                ItemRole::Other, "overlays.svg", message("analysis", "drawing"), overlays,
                {"", message("analysis", "regions drawn on the flat map; a drawing has no numbers per vertex"), false, {}});
        subject.items = items.finished();
        found.push_back(std::move(subject));
    }
    return found;
}

} // namespace fusiform
