#include "analysis/core/text.h"
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

bool isSubject(const fs::path& folder, FolderReader& folders) {
    if (!isFolder(folder / "surfaces") || isFolder(folder / "surf"))
        return false;
    const auto files = folders.list(folder / "surfaces").files;
    return std::ranges::any_of(files, [](const fs::path& file) { return surfaceFileOf(file).has_value(); });
}

std::optional<SurfaceKind> kindOf(const std::string& name) {
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
        if (const auto kind = kindOf(surface->name))
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

void addAnatomicals(ItemCollector& items, const fs::path& folder) {
    for (const fs::path& file : items.folders().list(folder).files) {
        const std::string name = file.filename().string();
        if (!endsWithIgnoringCase(name, ".nii.gz") && !endsWithIgnoringCase(name, ".nii"))
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

void addTransforms(ItemCollector& items, const fs::path& folder) {
    for (const fs::path& transform : items.folders().list(folder).folders) {
        const std::string group = transform.filename().string();
        if (const fs::path file = transform / "reference.nii.gz"; isFile(file))
            items.volume(
                ItemRole::Map, "reference " + group, file,
                {group,
                 message("analysis", "lies in the space of the measurement; matrices.xfm leads to the surfaces and is "
                                     "not applied, so it is not chosen"),
                 false, {}});
        if (const fs::path file = transform / "matrices.xfm"; isFile(file))
            items.listed(
                ItemRole::Other, "matrices.xfm", message("analysis", "transform"), file,
                {group, message("analysis", "a transform from the anatomy to %1").with(group), false, {}});
    }
}

} // namespace

std::vector<SubjectFolder> pycortexSubjects(const fs::path& folder, Progress& progress) {
    std::vector<Message> notes;
    FolderReader folders(progress, notes);
    std::vector<fs::path> subjects;
    if (isSubject(folder, folders))
        subjects = {folder};
    else if (folder.filename() == "surfaces" && isSubject(folder.parent_path(), folders))
        subjects = {folder.parent_path()};
    else
        for (const fs::path& child : folders.list(folder).folders)
            if (isSubject(child, folders))
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
