#pragma once

#include "analysis/core/message.h"
#include "analysis/core/progress.h"
#include "analysis/data/hemisphere.h"
#include "analysis/data/surface.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// What lies in a folder of one of the field's layouts: FreeSurfer, BIDS derivatives, a pycortex filestore, NSD, or
/// any folder of files that can be read. Nothing is loaded; only the beginnings of files are looked at.
namespace fusiform {

enum class ItemRole {
    Surface,
    Curvature,
    Sulc,
    Anatomy,
    Parcellation,
    Map,
    Series,       ///< a map of several frames: the volumes of a run
    Connectivity, ///< a connectome
    Voxels,       ///< a mask that says which voxels the responses have
    NoiseCeiling, ///< ncsnr, needs Voxels
    Responses,    ///< of sessions or runs one after another; on a grid they need Voxels, on vertices the surfaces
    Other
};

/// A thing that was found and that a person may choose. It has either one file, or one file a hemisphere; responses
/// may have several, and then the first one stands here and all of them in `parts`.
struct FoundItem {
    ItemRole role = ItemRole::Other;
    std::string name;                ///< "white", "aparc", "thickness"
    std::optional<SurfaceKind> kind; ///< of surfaces
    Bilateral<std::string> halves;   ///< absolute; a file or "archive.npz:array"; empty where there is none
    std::string file;                ///< absolute
    std::vector<std::string> parts;                ///< of responses: files or "file.hdf5:/array", in their order
    Bilateral<std::vector<std::string>> halfParts; ///< likewise, on vertices
    double scale = 1;                ///< factor that responses are multiplied by
    std::string transform;           ///< file that says where the voxels of `file` are (matrices.xfm), or empty
    bool fortranOrder = false;       ///< of a mask: its voxels are counted with i fastest
    std::string labels;              ///< a table with the names of a parcellation's numbers, or empty
    std::string group;               ///< the space or place it belongs to: "T1w", "func1pt8mm"; may be empty
    Message what;                    ///< what its header says: "327684 vertices", "81 x 104 x 83"
    Message why;                     ///< why it was taken for this, or why it is not chosen
    bool usable = true;              ///< a dataset file can name it; when not, `why` says why
    bool chosen = false;
    Bilateral<std::int64_t> vertices; ///< as the headers say; 0 when unknown
    bool cifti = false;               ///< `file` holds both hemispheres, on meshes of so many vertices
    std::int64_t frames = 1;
    /// Of masks the grid; of responses on a grid all that it may be, since an array of four axes can begin or end with
    /// the trials.
    std::vector<std::array<std::int64_t, 3>> grids;

    [[nodiscard]] bool perVertex() const { return !halves.left.empty() || !halves.right.empty(); }
    [[nodiscard]] bool onGrid() const { return !grids.empty(); }
};

/// Whether a mask can say which voxels responses or a noise ceiling have.
[[nodiscard]] bool sameGrid(const FoundItem& one, const FoundItem& other);

/// Of things with the same non-empty slot a dataset has only one: an anatomy, a white surface, a voxel set.
[[nodiscard]] std::string slotOf(const FoundItem& item);
/// Whether a dataset cannot have both: they have the same slot, and a hemisphere in common if they have hemispheres.
[[nodiscard]] bool excludeEachOther(const FoundItem& one, const FoundItem& other);
/// `why`, and then `more`.
[[nodiscard]] Message joined(const Message& why, const Message& more);

struct SubjectFolder {
    std::string layout; ///< "freesurfer", "bids", "pycortex", "nsd", "plain"
    Message title;      ///< of the layout, for people
    std::string id;
    std::string space; ///< of the surfaces, as known from the layout; empty when it is not
    std::filesystem::path folder;
    std::vector<FoundItem> items;
    std::vector<Message> notes; ///< what was assumed, left out, or could not be looked at
};

/// Chooses or drops an item; what is not usable stays dropped. Choosing one drops those it excludes, chooses what it
/// needs (a mask for responses, the surfaces that data on vertices lie on), and drops what no longer fits. Returns what
/// else than the item was changed, for people.
std::vector<Message> choose(SubjectFolder& subject, std::size_t item, bool chosen);

/// The subjects of a folder: of a subject's own folder, or of one that holds several. Empty when nothing in it can be
/// read. Folders that cannot be listed are noted; links that lead back are not followed twice. Throws Error when
/// `folder` itself is not a readable folder, and Cancelled.
[[nodiscard]] std::vector<SubjectFolder> subjectsIn(const std::filesystem::path& folder, Progress& progress);

} // namespace fusiform
