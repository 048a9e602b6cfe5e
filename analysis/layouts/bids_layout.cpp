#include "analysis/core/text.h"
#include "analysis/layouts/bids_name.h"
#include "analysis/layouts/file_peek.h"
#include "analysis/layouts/folder_reader.h"
#include "analysis/layouts/layouts.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>

namespace fusiform {
namespace {

namespace fs = std::filesystem;
using Found = ItemCollector::Found;

constexpr int bidsDepth = 4;
constexpr std::size_t mostBidsFiles = 5000; ///< of one subject
constexpr const char* ownMesh = "fsnative"; ///< the subject's own mesh
constexpr const char* ownSpace = "T1w";         ///< the subject's own anatomical space

struct BidsFile {
    fs::path path;
    BidsName name;
};

bool isBidsSubject(const fs::path& folder) {
    const std::string name = folder.filename().string();
    return name.starts_with("sub-") && name.size() > 4 && isFolder(folder);
}

std::optional<SurfaceKind> surfaceKindOf(const std::string& suffix) {
    static constexpr std::array<std::pair<std::string_view, SurfaceKind>, 9> kinds{{
        {"white", SurfaceKind::White},
        {"smoothwm", SurfaceKind::White},
        {"pial", SurfaceKind::Pial},
        {"midthickness", SurfaceKind::Midthickness},
        {"inflated", SurfaceKind::Inflated},
        {"vinflated", SurfaceKind::VeryInflated},
        {"veryinflated", SurfaceKind::VeryInflated},
        {"sphere", SurfaceKind::Sphere},
        {"flat", SurfaceKind::Flat},
    }};
    const auto found = std::ranges::find(kinds, suffix, &std::pair<std::string_view, SurfaceKind>::first);
    return found == kinds.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Hemisphere> bidsHemisphere(const BidsName& name) {
    const std::string side = name.entity("hemi");
    if (side == "L" || side == "left" || side == "lh")
        return Hemisphere::Left;
    if (side == "R" || side == "right" || side == "rh")
        return Hemisphere::Right;
    return {};
}

bool isBidsVolume(const BidsFile& file) {
    return file.name.ending == ".nii.gz" || file.name.ending == ".nii";
}

bool isAnatomy(const BidsFile& file) {
    static constexpr std::array<std::string_view, 4> suffixes{"T1w", "T2w", "FLAIR", "UNIT1"};
    return isBidsVolume(file) && std::ranges::find(suffixes, file.name.suffix) != suffixes.end();
}

/// The mesh that vertices belong to, with its density.
std::string bidsMesh(const BidsName& name) {
    std::string space = name.entity("space");
    // A registered sphere names the space it leads to; its mesh is the subject's own.
    if (space.empty() || name.suffix == "sphere")
        space = ownMesh;
    const std::string density = name.entity("den");
    return density.empty() ? space : space + " " + density;
}

std::string volumeSpaceOf(const BidsFile& file) {
    const std::string space = file.name.entity("space");
    if (!space.empty())
        return space;
    return file.path.parent_path().filename() == "func" ? "func" : ownSpace;
}

std::string titleWithout(const BidsName& name, std::span<const std::string_view> left) {
    std::string title;
    for (const auto& [key, value] : name.entities)
        if (std::ranges::find(left, key) == left.end())
            title += (title.empty() ? "" : " ") + key + "-" + value;
    return title.empty() ? name.suffix : title + " " + name.suffix;
}

/// What tells files of one kind apart: everything but subject, hemisphere and space.
std::string bidsTitle(const BidsName& name) {
    static constexpr std::array<std::string_view, 5> same{"sub", "hemi", "space", "den", "res"};
    return titleWithout(name, same);
}

/// What the runs of a task have in common.
std::string titleOfRuns(const BidsName& name) {
    static constexpr std::array<std::string_view, 7> same{"sub", "hemi", "space", "den", "res", "ses", "run"};
    return titleWithout(name, same);
}

bool isBetas(const BidsFile& file) {
    return file.name.suffix.starts_with("beta") || lowerCase(file.name.entity("desc")).find("beta") != std::string::npos ||
           lowerCase(file.name.entity("desc")).find("singletrial") != std::string::npos;
}

/// The volumes of a run, or the single trials that were made of them.
bool isSeries(const BidsFile& file) {
    return file.name.suffix == "bold" || (isBetas(file) && peekAt(file.path).frames > 1);
}

bool isCifti(const std::string& ending) {
    static constexpr std::array<std::string_view, 10> endings{
        ".dtseries.nii", ".dscalar.nii", ".dlabel.nii", ".dconn.nii", ".ptseries.nii",
        ".pscalar.nii",  ".plabel.nii",  ".pconn.nii",  ".dpconn.nii", ".pdconn.nii"};
    return std::ranges::any_of(endings, [&](const auto known) { return ending.ends_with(known); });
}

/// Run 2 before run 10; what is not a number in the order of its letters.
bool runsInOrder(const BidsFile& one, const BidsFile& other) {
    for (const char* key : {"ses", "run"}) {
        const std::string a = one.name.entity(key);
        const std::string b = other.name.entity(key);
        const auto numberA = parseNumber(a);
        const auto numberB = parseNumber(b);
        if (numberA && numberB && *numberA != *numberB)
            return *numberA < *numberB;
        if (a != b)
            return a < b;
    }
    return one.path < other.path;
}

/// One subject of a BIDS dataset.
class BidsSubject {
public:
    BidsSubject(const fs::path& folder, const fs::path& root, Progress& progress, SubjectFolder& subject)
        : m_folder(folder), m_root(root), m_subject(subject), m_items(progress, subject.notes) {}

    void read() {
        for (const fs::path& file : m_items.folders().filesBeneath(m_folder, bidsDepth, mostBidsFiles))
            if (const auto name = bidsNameOf(file))
                m_files.push_back({file, *name});
        chooseSpaces();
        // What is wanted stands before its variants, so that it gets the slot.
        std::ranges::stable_sort(m_files, {}, [](const BidsFile& file) { return rank(file); });
        for (const BidsFile& file : m_files)
            add(file);
        addRuns();
        addFromFreeSurfer();
        m_subject.items = m_items.finished();
        m_subject.space = m_hasSurfaces ? (m_mesh.starts_with(ownMesh) ? ownSpace : m_mesh) : m_space;
    }

private:
    static int rank(const BidsFile& file) {
        if (isAnatomy(file))
            return file.name.suffix == "T1w" ? (file.name.entity("desc") == "preproc" ? 0 : 1) : 2;
        if (file.name.suffix == "statmap")
            return -1;
        return file.name.entity("desc").empty() ? 0 : 1;
    }

    void chooseSpaces() {
        std::set<std::string> meshes;
        std::set<std::string> spaces;
        for (const BidsFile& file : m_files) {
            if (file.name.ending == ".surf.gii" && file.name.suffix != "sphere" && surfaceKindOf(file.name.suffix))
                meshes.insert(bidsMesh(file.name));
            if (isAnatomy(file))
                spaces.insert(volumeSpaceOf(file));
        }
        m_hasSurfaces = !meshes.empty();
        if (m_hasSurfaces)
            m_mesh = meshes.contains(ownMesh) ? ownMesh : *meshes.begin();
        // Volumes that go with the subject's own surfaces lie in the space of the subject's own T1w image.
        if (spaces.contains(ownSpace) || (m_hasSurfaces && m_mesh == ownMesh))
            m_space = ownSpace;
        else if (!spaces.empty())
            m_space = *spaces.begin();
        noteSeveral(meshes, m_mesh, message("analysis", "surfaces of several meshes (%1): those of %2 are chosen"));
        noteSeveral(spaces, m_space, message("analysis", "images in several spaces (%1): those in %2 are chosen"));
    }

    void noteSeveral(const std::set<std::string>& names, const std::string& chosen, const Message& text) {
        if (names.size() >= 2)
            m_subject.notes.push_back(text.with(joinedText(names, ", "), chosen));
    }

    void add(const BidsFile& file) {
        const std::string& ending = file.name.ending;
        if (ending.ends_with(".gii"))
            addSurfaceData(file);
        else if (isBidsVolume(file))
            addVolume(file);
        else if (isCifti(ending))
            m_items.cifti(
                bidsTitle(file.name), file.path,
                {bidsMesh(file.name),
                 message("analysis", "lies on surfaces of its own mesh, which are chosen with it"),
                 false,
                 {}});
    }

    void addSurfaceData(const BidsFile& file) {
        const auto hemisphere = bidsHemisphere(file.name);
        const std::string mesh = bidsMesh(file.name);
        const bool here = mesh == m_mesh;
        const Message why = here ? message("analysis", "on the mesh that is chosen")
                                 : message("analysis", "on another mesh");
        const std::string& suffix = file.name.suffix;
        if (!hemisphere)
            return;
        if (file.name.ending == ".surf.gii") {
            const auto kind = surfaceKindOf(suffix);
            const bool variant = suffix == "smoothwm" || !file.name.entity("desc").empty() ||
                                 (suffix == "sphere" && !file.name.entity("space").empty());
            if (kind)
                m_items.surface(*kind, bidsTitle(file.name), *hemisphere, file.path, {mesh, why, here && !variant, {}});
        } else {
            if (isSeries(file))
                m_runsOnVertices[{mesh, titleOfRuns(file.name)}][*hemisphere].push_back(file);
            const bool labels = file.name.ending == ".label.gii";
            const ItemRole role = labels             ? ItemRole::Parcellation
                                  : suffix == "curv" ? ItemRole::Curvature
                                  : suffix == "sulc" ? ItemRole::Sulc
                                                     : ItemRole::Map;
            m_items.perVertex(
                role, bidsTitle(file.name), *hemisphere, file.path, {mesh, why, here && suffix != "mask", {}});
        }
    }

    void addVolume(const BidsFile& file) {
        const std::string space = volumeSpaceOf(file);
        const bool here = space == m_space;
        const Message why = here ? message("analysis", "in the space that is chosen")
                                 : message("analysis", "in another space");
        const std::string& suffix = file.name.suffix;
        const std::string title = bidsTitle(file.name);
        if (isAnatomy(file)) {
            m_items.volume(ItemRole::Anatomy, title, file.path, {space, why, here, {}});
        } else if (isSeries(file)) {
            m_runs[{space, titleOfRuns(file.name)}].push_back(file);
            m_items.volume(ItemRole::Map, title, file.path, {space, joined(why, message("analysis", "a series of volumes")), false, {}});
        } else if (suffix == "dseg" || suffix == "mask") {
            // One mask of each task and space is enough to say which voxels to take.
            if (suffix == "mask" && m_masks.insert({space, titleOfRuns(file.name)}).second)
                m_items.volume(
                    ItemRole::Voxels, title, file.path,
                    {space, message("analysis", "a mask; its voxels in C order"), false, {}});
            const fs::path table = m_root / ("desc-" + file.name.entity("desc") + "_dseg.tsv");
            m_items.volume(
                ItemRole::Parcellation, title, file.path,
                {space, why, false, suffix == "dseg" && isFile(table) ? table.string() : std::string()});
        } else {
            m_items.volume(ItemRole::Map, title, file.path, {space, why, here && suffix == "statmap", {}});
        }
    }

    /// All runs of a task in one space are one thing, in the order of sessions and runs.
    void addRuns() {
        const auto why = [](const BidsFile& file) {
            return isBetas(file) ? message("analysis", "single trials in the order of sessions and runs")
                                 : message("analysis", "every volume of the runs is a row of the responses");
        };
        const auto paths = [](std::vector<BidsFile>& runs) {
            std::ranges::stable_sort(runs, runsInOrder);
            std::vector<fs::path> files;
            for (const BidsFile& run : runs)
                files.push_back(run.path);
            return files;
        };
        for (auto& [key, runs] : m_runs)
            m_items.responses(key.second, paths(runs), {key.first, why(runs.front()), false, {}});
        for (auto& [key, runs] : m_runsOnVertices) {
            const Message text = why(runs.left.empty() ? runs.right.front() : runs.left.front());
            m_items.responses(
                key.second, Bilateral<std::vector<fs::path>>{paths(runs.left), paths(runs.right)}, {key.first, text, false, {}});
        }
    }

    /// fMRIPrep keeps FreeSurfer's folder beside its own files; the inflated surface and the annotations are there.
    void addFromFreeSurfer() {
        if (m_mesh != ownMesh)
            return;
        for (const fs::path& subjects : {m_root / "sourcedata" / "freesurfer", m_root.parent_path() / "freesurfer"}) {
            const fs::path folder = subjects / m_subject.id;
            if (!isFreeSurferSubject(folder))
                continue;
            const Message why = message("analysis", "from FreeSurfer's folder of the same subject");
            for (const auto& [hemisphere, prefix] : {std::pair(Hemisphere::Left, "lh."), std::pair(Hemisphere::Right, "rh.")}) {
                if (const fs::path file = folder / "surf" / (std::string(prefix) + "inflated"); isFile(file))
                    m_items.surface(
                        SurfaceKind::Inflated, "inflated (FreeSurfer)", hemisphere, file, {ownMesh, why, true, {}});
                for (const char* name : {"aparc", "aparc.a2009s"})
                    if (const fs::path file = folder / "label" / (std::string(prefix) + name + ".annot"); isFile(file))
                        m_items.perVertex(ItemRole::Parcellation, name, hemisphere, file, {ownMesh, why, true, {}});
            }
            return;
        }
    }

    fs::path m_folder;
    fs::path m_root;
    SubjectFolder& m_subject;
    ItemCollector m_items;
    std::vector<BidsFile> m_files;
    using SpaceAndTitle = std::pair<std::string, std::string>;
    std::map<SpaceAndTitle, std::vector<BidsFile>> m_runs;
    std::map<SpaceAndTitle, Bilateral<std::vector<BidsFile>>> m_runsOnVertices;
    std::set<SpaceAndTitle> m_masks;
    bool m_hasSurfaces = false;
    std::string m_mesh;
    std::string m_space;
};

} // namespace

std::vector<SubjectFolder> bidsSubjects(const fs::path& folder, Progress& progress) {
    std::vector<Message> notes;
    FolderReader folders(progress, notes);
    std::vector<fs::path> subjects;
    fs::path root = folder;
    if (isBidsSubject(folder) && !isFreeSurferSubject(folder)) {
        subjects = {folder};
        root = folder.parent_path();
    } else {
        const auto derivatives = folder / "derivatives" / "fmriprep";
        if (isFolder(derivatives)) {
            root = derivatives;
            notes.push_back(message("analysis", "derivatives/fmriprep was taken, not the raw images"));
        }
        for (const fs::path& child : folders.list(root).folders)
            if (isBidsSubject(child) && !isFreeSurferSubject(child))
                subjects.push_back(child);
    }
    keepFirstSubjects(subjects, notes);
    std::vector<SubjectFolder> found;
    for (std::size_t at = 0; at < subjects.size(); ++at) {
        SubjectFolder subject;
        subject.layout = "bids";
        subject.title = message("analysis", "BIDS, as fMRIPrep writes it");
        subject.folder = subjects[at];
        subject.id = subjects[at].filename().string();
        subject.notes = notes;
        progress.report(double(at) / double(subjects.size()), message("analysis", "subject %1").with(subject.id));
        BidsSubject(subjects[at], root, progress, subject).read();
        if (!subject.items.empty())
            found.push_back(std::move(subject));
    }
    return found;
}

} // namespace fusiform
