#include "analysis/layouts/layouts.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace fusiform {
namespace {

namespace fs = std::filesystem;

constexpr const char* sessionStart = "betas_session";
/// NSD multiplies percent signal change by 300 where it stores whole numbers.
constexpr double wholeNumbersToPercent = 1.0 / 300;

struct NsdPlace {
    fs::path root;       ///< the folder that holds nsddata
    std::string subject; ///< only this one, or empty for all
};

/// Where NSD lies, seen from its root, from nsddata, from ppdata or freesurfer, or from one subject's folder.
std::optional<NsdPlace> placeOf(const fs::path& folder) {
    const auto holds = [](const fs::path& root) {
        return isFolder(root / "nsddata" / "ppdata") || isFolder(root / "nsddata" / "freesurfer");
    };
    if (holds(folder))
        return NsdPlace{folder, {}};
    if (folder.filename() == "nsddata" && holds(folder.parent_path()))
        return NsdPlace{folder.parent_path(), {}};
    const fs::path parent = folder.parent_path();
    const auto isPart = [](const fs::path& part) {
        return part.filename() == "ppdata" || part.filename() == "freesurfer";
    };
    if (isPart(folder) && parent.filename() == "nsddata" && holds(parent.parent_path()))
        return NsdPlace{parent.parent_path(), {}};
    if (isPart(parent) && parent.parent_path().filename() == "nsddata" && holds(parent.parent_path().parent_path()))
        return NsdPlace{parent.parent_path().parent_path(), folder.filename().string()};
    return {};
}

std::string nsdStem(const fs::path& file) {
    const std::string name = file.filename().string();
    return name.substr(0, name.find(".nii"));
}

/// ".nii.gz" of "betas_session01.nii.gz".
std::string endingOf(const std::string& name, const std::string& start) {
    return name.substr(std::min(name.find('.', start.size()), name.size()));
}

bool isNsdVolume(const fs::path& file) {
    const std::string name = file.filename().string();
    return name.ends_with(".nii.gz") || name.ends_with(".nii");
}

/// One subject of NSD.
class NsdSubject {
public:
    NsdSubject(const fs::path& root, Progress& progress, SubjectFolder& subject)
        : m_root(root), m_subject(subject), m_items(progress, subject.notes) {}

    void read() {
        const fs::path freesurfer = m_root / "nsddata" / "freesurfer" / m_subject.id;
        const fs::path prepared = m_root / "nsddata" / "ppdata" / m_subject.id;
        if (isFreeSurferSubject(freesurfer))
            addFreeSurferItems(m_items, freesurfer, "nativesurface");
        m_surfaces = m_items.hasSurface();
        m_subject.space = m_surfaces ? "anat" : "";
        addAnatomy(prepared / "anat");
        for (const char* preparation : {"func1pt8mm", "func1mm"})
            addFunctional(prepared / preparation, preparation);
        for (const char* mesh : {"nativesurface", "fsaverage"})
            addSurfaceBetas(mesh);
        addExperiment();
        m_subject.items = m_items.finished();
    }

private:
    void addAnatomy(const fs::path& folder) {
        bool first = !m_surfaces;
        for (const fs::path& file : m_items.folders().list(folder).files) {
            const std::string name = nsdStem(file);
            if (!isNsdVolume(file) || !(name.starts_with("T1_") || name.starts_with("T2_")))
                continue;
            m_items.volume(
                ItemRole::Anatomy, name, file, {"anat", message("analysis", "an image in the space of the surfaces"), first, {}});
            first = false;
        }
    }

    /// The functional grids are not in register with the anatomy, so they are chosen only where there is no surface.
    void addFunctional(const fs::path& folder, const std::string& group) {
        if (!isFolder(folder))
            return;
        const bool wanted = !m_surfaces && m_functional.empty();
        if (m_functional.empty())
            m_functional = group;
        for (const fs::path& file : m_items.folders().list(folder).files) {
            const std::string name = nsdStem(file);
            if (!isNsdVolume(file))
                continue;
            const bool anatomy = name == "T1_to_" + group || name == "T2_to_" + group;
            m_items.volume(
                anatomy ? ItemRole::Anatomy : ItemRole::Map, name, file,
                {group,
                 anatomy ? message("analysis", "the anatomy warped to the functional grid")
                         : message("analysis", "on the functional grid %1").with(group),
                 wanted && (name == "T1_to_" + group || name == "mean" || name == "R2"), {}});
        }
        addRegions(folder / "roi", group, wanted);
        if (const fs::path mask = folder / "brainmask.nii.gz"; isFile(mask))
            m_items.volume(
                ItemRole::Voxels, "brainmask", mask,
                {group, message("analysis", "all voxels of the brain, in C order: many"), false, {}});
        addTimeSeries(group);
        const fs::path betas = m_root / "nsddata_betas" / "ppdata" / m_subject.id / group;
        for (const fs::path& preparation : m_items.folders().list(betas).folders)
            addBetas(preparation, group, wanted);
    }

    void addRegions(const fs::path& folder, const std::string& group, bool wanted) {
        const fs::path tables = m_root / "nsddata" / "freesurfer" / m_subject.id / "label";
        auto files = m_items.folders().list(folder).files;
        // Of masks that fit, responses take the first one.
        std::ranges::stable_partition(files, [](const fs::path& file) { return nsdStem(file) == "nsdgeneral"; });
        for (const fs::path& file : files) {
            const std::string name = nsdStem(file);
            // Each region file is there thrice: whole, and for either hemisphere.
            if (!isNsdVolume(file) || name.starts_with("lh.") || name.starts_with("rh."))
                continue;
            const bool general = name == "nsdgeneral";
            m_items.volume(
                ItemRole::Voxels, name, file,
                {group,
                 general ? message("analysis", "the voxels that respond to the scenes; their order is taken to be C, as "
                                               "numpy orders a mask")
                         : message("analysis", "the voxels of these regions, in C order"),
                 wanted && general, {}});
            const fs::path table = tables / (name + ".mgz.ctab");
            const bool named = isFile(table);
            m_items.volume(
                ItemRole::Parcellation, name, file,
                {group,
                 named ? message("analysis", "%1 names its numbers").with(table.filename().string())
                       : message("analysis", "whole numbers without a table of names"),
                 wanted && named, named ? table.string() : std::string()});
        }
    }

    void addBetas(const fs::path& folder, const std::string& group, bool wanted) {
        const std::string preparation = folder.filename().string();
        for (const fs::path& file : m_items.folders().list(folder).files) {
            const std::string name = nsdStem(file);
            if (!isNsdVolume(file) || name.starts_with(sessionStart))
                continue;
            if (name == "ncsnr")
                m_items.volume(
                    ItemRole::NoiseCeiling, name + " " + preparation, file,
                    {group,
                     message("analysis", "noise ceiling of averages over the three trials of an image; needs the voxel set"),
                     wanted, {}});
            else
                m_items.volume(
                    ItemRole::Map, name + " " + preparation, file,
                    {group, message("analysis", "of the betas %1").with(preparation), false, {}});
        }
        addSessions(m_items.folders().list(folder).files, group, preparation);
    }

    /// All sessions of one kind of file are one thing.
    void addSessions(const std::vector<fs::path>& files, const std::string& group, const std::string& preparation) {
        std::map<std::string, std::vector<fs::path>> kinds;
        for (const fs::path& file : files)
            if (const std::string name = file.filename().string(); name.starts_with(sessionStart))
                kinds[endingOf(name, sessionStart)].push_back(file);
        for (auto& [ending, sessions] : kinds)
            m_items.responses(
                preparation + " " + ending, sessions,
                {group,
                 message("analysis", "single trials in the order of the sessions; a mask says which voxels are taken"),
                 false, {}},
                wholeNumbersToPercent);
    }

    /// Betas of both hemispheres, on the subject's own mesh or on fsaverage's.
    void addSurfaceBetas(const std::string& mesh) {
        const fs::path betas = m_root / "nsddata_betas" / "ppdata" / m_subject.id / mesh;
        if (mesh == "fsaverage" && isFolder(betas))
            addFsaverage();
        for (const fs::path& preparation : m_items.folders().list(betas).folders) {
            std::map<std::string, Bilateral<std::vector<fs::path>>> kinds;
            for (const auto& [hemisphere, prefix] : {std::pair(Hemisphere::Left, "lh."), std::pair(Hemisphere::Right, "rh.")}) {
                for (const char* ending : {".mgh", ".mgz"})
                    if (const fs::path file = preparation / (std::string(prefix) + "ncsnr" + ending); isFile(file))
                        m_items.perVertex(
                            ItemRole::Map, "ncsnr " + preparation.filename().string(), hemisphere, file,
                            {mesh,
                             mesh == "fsaverage" ? message("analysis", "ratio of signal to noise on fsaverage")
                                                 : message("analysis", "ratio of signal to noise on the subject's own mesh"),
                             mesh != "fsaverage", {}});
                const std::string start = prefix + std::string(sessionStart);
                for (const fs::path& file : m_items.folders().list(preparation).files)
                    if (const std::string name = file.filename().string(); name.starts_with(start))
                        kinds[endingOf(name, start)][hemisphere].push_back(file);
            }
            for (const auto& [ending, sessions] : kinds)
                m_items.responses(
                    preparation.filename().string() + " " + ending, sessions,
                    {mesh, message("analysis", "single trials in the order of the sessions, of all vertices"), false, {}},
                    wholeNumbersToPercent);
        }
    }

    /// Betas on fsaverage need its surfaces, which NSD has beside those of the subjects.
    void addFsaverage() {
        const fs::path folder = m_root / "nsddata" / "freesurfer" / "fsaverage" / "surf";
        const Message why = message("analysis", "the average surface, for what lies on its mesh");
        static constexpr std::array<std::pair<const char*, SurfaceKind>, 4> kinds{
            {{"white", SurfaceKind::White},
             {"pial", SurfaceKind::Pial},
             {"inflated", SurfaceKind::Inflated},
             {"sphere", SurfaceKind::Sphere}}};
        for (const auto& [hemisphere, prefix] : {std::pair(Hemisphere::Left, "lh."), std::pair(Hemisphere::Right, "rh.")}) {
            for (const auto& [name, kind] : kinds)
                if (const fs::path file = folder / (std::string(prefix) + name); isFile(file))
                    m_items.surface(kind, name, hemisphere, file, {"fsaverage", why, false, {}});
            if (const fs::path file = folder / (std::string(prefix) + "curv"); isFile(file))
                m_items.perVertex(ItemRole::Curvature, "curv", hemisphere, file, {"fsaverage", why, false, {}});
        }
    }

    /// The volumes of the runs, as they were before the GLM.
    void addTimeSeries(const std::string& group) {
        const fs::path folder = m_root / "nsddata_timeseries" / "ppdata" / m_subject.id / group / "timeseries";
        for (const fs::path& file : m_items.folders().list(folder).files)
            if (isNsdVolume(file))
                m_items.volume(
                    ItemRole::Map, nsdStem(file), file,
                    {group, message("analysis", "the volumes of a run, one frame each"), false, {}});
    }

    void addExperiment() {
        const fs::path table = m_root / "nsddata" / "experiments" / "nsd" / "nsd_stim_info_merged.csv";
        if (isFile(table))
            m_items.listed(
                ItemRole::Other, table.filename().string(), message("analysis", "table"), table,
                {"",
                 message("analysis", "all 73,000 images of the experiment; a stimulus table has one row a row of the "
                                     "responses"),
                 false, {}});
        if (m_surfaces && !m_functional.empty())
            m_subject.notes.push_back(
                message("analysis", "NSD's functional grids are not in register with the anatomy: the surfaces are chosen, "
                                    "%1 is not. Choose either, or use the maps on the native surface")
                    .with(m_functional));
    }

    fs::path m_root;
    SubjectFolder& m_subject;
    ItemCollector m_items;
    bool m_surfaces = false;
    std::string m_functional; ///< the first preparation there is
};

} // namespace

std::vector<SubjectFolder> nsdSubjects(const fs::path& folder, Progress& progress) {
    const auto place = placeOf(folder);
    if (!place)
        return {};
    std::vector<Message> notes;
    std::set<std::string> subjects;
    FolderReader folders(progress, notes);
    for (const char* part : {"ppdata", "freesurfer"})
        for (const fs::path& child : folders.list(place->root / "nsddata" / part).folders) {
            const std::string name = child.filename().string();
            if (name.starts_with("subj") && (place->subject.empty() || place->subject == name))
                subjects.insert(name);
        }
    std::vector<SubjectFolder> found;
    for (const std::string& id : subjects) {
        SubjectFolder subject;
        subject.layout = "nsd";
        subject.title = message("analysis", "Natural Scenes Dataset");
        subject.folder = place->root;
        subject.id = id;
        subject.notes = notes;
        progress.report(double(found.size()) / double(subjects.size()), message("analysis", "subject %1").with(id));
        NsdSubject(place->root, progress, subject).read();
        if (!subject.items.empty())
            found.push_back(std::move(subject));
    }
    return found;
}

} // namespace fusiform
