#include "analysis/core/text.h"
#include "analysis/layouts/file_peek.h"
#include "analysis/layouts/folder_reader.h"
#include "analysis/layouts/layouts.h"

#include <algorithm>
#include <array>
#include <map>

namespace fusiform {
namespace {

namespace fs = std::filesystem;
using Found = ItemCollector::Found;

struct HemisphereFile {
    Hemisphere hemisphere;
    std::string rest; ///< "white" of "lh.white"
    fs::path file;
};

std::vector<HemisphereFile> hemisphereFiles(const std::vector<fs::path>& files) {
    std::vector<HemisphereFile> found;
    for (const fs::path& file : files) {
        const std::string name = file.filename().string();
        if (name.size() > 3 && (name.starts_with("lh.") || name.starts_with("rh.")))
            found.push_back({name[0] == 'l' ? Hemisphere::Left : Hemisphere::Right, name.substr(3), file});
    }
    return found;
}

std::string without(std::string name, std::initializer_list<std::string_view> endings) {
    for (const std::string_view ending : endings)
        if (name.size() > ending.size() && name.ends_with(ending)) {
            name.resize(name.size() - ending.size());
            return name;
        }
    return name;
}

struct KnownSurface {
    std::string_view name;
    SurfaceKind kind;
    bool wanted;
};

constexpr std::array knownSurfaces{
    KnownSurface{"white", SurfaceKind::White, true},
    KnownSurface{"smoothwm", SurfaceKind::White, false},
    KnownSurface{"pial", SurfaceKind::Pial, true},
    KnownSurface{"pial.T1", SurfaceKind::Pial, false},
    KnownSurface{"pial.T2", SurfaceKind::Pial, false},
    KnownSurface{"midthickness", SurfaceKind::Midthickness, true},
    KnownSurface{"graymid", SurfaceKind::Midthickness, true},
    KnownSurface{"inflated", SurfaceKind::Inflated, true},
    KnownSurface{"very_inflated", SurfaceKind::VeryInflated, true},
    KnownSurface{"sphere", SurfaceKind::Sphere, true},
    KnownSurface{"sphere.reg", SurfaceKind::Sphere, false},
    KnownSurface{"flat", SurfaceKind::Flat, true},
};

/// Half-finished surfaces and by-products of recon-all that nobody looks at.
bool isByProduct(const std::string& name) {
    static constexpr std::array<std::string_view, 14> parts{
        "nofix", "defect",  "preaparc", "inflated.H", "inflated.K", "jacobian", "qsphere",
        "crv",   "w-g.pct", ".H",       ".K",         "orig",       "smseg",    "predetail"};
    return std::ranges::any_of(parts, [&](const auto part) { return name.find(part) != std::string::npos; });
}

bool isRetinotopy(const std::string& name) {
    return name.starts_with("benson14_") || name.starts_with("wang15_") || name.starts_with("inferred_") ||
           name.starts_with("prf");
}

/// Maps whose whole numbers are areas.
bool namesAreas(const std::string& name) {
    return name.ends_with("mplbl") || name.ends_with("varea");
}

void addSurfaceFile(ItemCollector& items, const HemisphereFile& found, const std::string& group) {
    const auto& [hemisphere, rest, file] = found;
    const std::string name = without(rest, {".surf.gii", ".gii"});
    const auto known = std::ranges::find(knownSurfaces, name, &KnownSurface::name);
    if (known != knownSurfaces.end()) {
        items.surface(
            known->kind, name, hemisphere, file,
            {group,
             known->wanted ? message("analysis", "named as FreeSurfer names it")
                           : message("analysis", "a variant that FreeSurfer also writes"),
             known->wanted, {}});
        return;
    }
    if (name.find(".patch.") != std::string::npos || name.ends_with(".3d")) {
        items.listed(
            ItemRole::Other, found.rest, hemisphere, file,
            {group, message("analysis", "a patch has no vertices of its own: convert it to a flat surface"), false, {}});
        return;
    }
    if (isByProduct(name))
        return;
    if (name == "curv" || name == "sulc") {
        items.perVertex(
            name == "curv" ? ItemRole::Curvature : ItemRole::Sulc, name, hemisphere, file,
            {group, message("analysis", "FreeSurfer's sign: positive in sulci"), true, {}});
        return;
    }
    const std::string map = without(name, {".mgz", ".mgh", ".shape", ".func"});
    const FilePeek peek = peekAt(file);
    if (namesAreas(map) && peek.content == FilePeek::Content::VertexValues)
        items.perVertex(
            ItemRole::Parcellation, map, hemisphere, file,
            {group, message("analysis", "areas as whole numbers; no file says their names"), true, {}});
    else if (peek.content == FilePeek::Content::VertexValues)
        items.perVertex(
            ItemRole::Map, map, hemisphere, file,
            {group,
             isRetinotopy(map) ? message("analysis", "retinotopy") : message("analysis", "one number a vertex"),
             isRetinotopy(map) || map == "thickness" || map == "area", {}});
    else if (peek.content == FilePeek::Content::VertexLabels)
        items.perVertex(
            ItemRole::Parcellation, without(map, {".annot", ".label"}), hemisphere, file,
            {group, message("analysis", "names for vertices"), false, {}});
}

void addLabelFolder(ItemCollector& items, const fs::path& folder, const std::string& group) {
    const auto files = items.folders().list(folder).files;
    std::size_t regions = 0;
    for (const auto& [hemisphere, rest, file] : hemisphereFiles(files)) {
        if (rest.ends_with(".annot")) {
            const std::string name = without(rest, {".annot"});
            const bool everyday = name.find("BA_exvivo") == std::string::npos && name.find("BA.") == std::string::npos;
            items.perVertex(
                ItemRole::Parcellation, name, hemisphere, file,
                {group, message("analysis", "annotation in label/"), everyday, {}});
        } else if (rest.ends_with(".mgz") || rest.ends_with(".mgh")) {
            const std::string name = without(rest, {".mgz", ".mgh"});
            const fs::path table = folder / (rest + ".ctab");
            if (isFile(table))
                items.perVertex(
                    ItemRole::Parcellation, name, hemisphere, file,
                    {group, message("analysis", "%1 names its numbers").with(table.filename().string()), true,
                     table.string()});
            else
                items.perVertex(
                    ItemRole::Map, name, hemisphere, file,
                    {group, message("analysis", "one number a vertex, without a table of names"), false, {}});
        } else if (rest.ends_with(".label") && ++regions <= 300) {
            items.listed(
                ItemRole::Other, rest, hemisphere, file,
                {group, message("analysis", "a label of one region; annotations hold several and can be chosen"), false,
                 {}});
        }
    }
}

void addVolumes(ItemCollector& items, const fs::path& folder, const std::string& group) {
    static constexpr std::array<std::string_view, 7> anatomies{"T1", "brain", "orig", "norm", "nu", "T2", "001"};
    static constexpr std::array<std::string_view, 4> endings{".mgz", ".mgh", ".nii.gz", ".nii"};
    bool first = true;
    for (const auto name : anatomies)
        for (const auto ending : endings) {
            const fs::path file = folder / (std::string(name) + std::string(ending));
            if (!isFile(file))
                continue;
            items.volume(
                ItemRole::Anatomy, std::string(name), file,
                {group,
                 first ? message("analysis", "the first there is of T1, brain, orig, norm, nu")
                       : message("analysis", "another image of the anatomy"),
                 first, {}});
            first = false;
            break;
        }
    for (const char* name : {"aparc+aseg", "aparc.a2009s+aseg", "aseg", "ribbon", "wmparc"})
        if (const fs::path file = folder / (std::string(name) + ".mgz"); isFile(file))
            items.volume(
                ItemRole::Parcellation, name, file,
                {group, message("analysis", "regions as whole numbers; no file here says their names"), false, {}});
}

} // namespace

bool isFreeSurferSubject(const fs::path& folder) {
    return isFolder(folder / "surf") && (isFolder(folder / "mri") || isFolder(folder / "label"));
}

void addFreeSurferItems(ItemCollector& items, const fs::path& subject, const std::string& group) {
    auto surfaces = hemisphereFiles(items.folders().list(subject / "surf").files);
    // In the order of the table of surfaces, so that the one that is wanted stands before its variants; then what a
    // person wants to see first.
    const auto rank = [](const HemisphereFile& found) {
        const auto at = std::ranges::find(
                            knownSurfaces, without(found.rest, {".surf.gii", ".gii"}), &KnownSurface::name) -
                        knownSurfaces.begin();
        return 4 * at + (isRetinotopy(found.rest)    ? 0
                         : found.rest == "thickness" ? 1
                         : found.rest == "area"      ? 2
                                                     : 3);
    };
    std::ranges::stable_sort(surfaces, {}, rank);
    for (const HemisphereFile& found : surfaces)
        addSurfaceFile(items, found, group);
    addVolumes(items, subject / "mri", group);
    addLabelFolder(items, subject / "label", group);
}

std::vector<SubjectFolder> freeSurferSubjects(const fs::path& folder, Progress& progress) {
    std::vector<Message> notes;
    std::vector<fs::path> subjects;
    if (isFreeSurferSubject(folder))
        subjects = {folder};
    else if (isFreeSurferSubject(folder.parent_path()) &&
             (folder.filename() == "surf" || folder.filename() == "mri" || folder.filename() == "label"))
        subjects = {folder.parent_path()};
    else
        for (const fs::path& child : FolderReader(progress, notes).list(folder).folders)
            if (isFreeSurferSubject(child))
                subjects.push_back(child);
    keepFirstSubjects(subjects, notes);
    std::vector<SubjectFolder> found;
    for (std::size_t at = 0; at < subjects.size(); ++at) {
        SubjectFolder subject;
        subject.layout = "freesurfer";
        subject.title = message("analysis", "FreeSurfer subject");
        subject.folder = subjects[at];
        subject.id = subjects[at].filename().string();
        progress.report(double(at) / double(subjects.size()), message("analysis", "subject %1").with(subject.id));
        subject.notes = notes;
        ItemCollector items(progress, subject.notes);
        addFreeSurferItems(items, subjects[at], "");
        // Surfaces are read in scanner RAS where their footers allow, as volumes are.
        subject.space = items.hasSurface() ? "scanner" : "";
        subject.items = items.finished();
        if (!subject.items.empty())
            found.push_back(std::move(subject));
    }
    return found;
}

} // namespace fusiform
