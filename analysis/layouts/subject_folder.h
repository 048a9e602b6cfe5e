#pragma once

#include "analysis/core/message.h"
#include "analysis/core/progress.h"
#include "analysis/data/hemisphere.h"
#include "analysis/data/surface.h"

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
    Voxels,       ///< a mask that says which voxels the responses have
    NoiseCeiling, ///< ncsnr, needs Voxels
    Responses,
    Other
};

/// A thing that was found and that a person may choose. It has either one file, or one file a hemisphere.
struct FoundItem {
    ItemRole role = ItemRole::Other;
    std::string name;                ///< "white", "aparc", "thickness"
    std::optional<SurfaceKind> kind; ///< of surfaces
    Bilateral<std::string> halves;   ///< absolute; a file or "archive.npz:array"; empty where there is none
    std::string file;                ///< absolute
    std::string labels;              ///< a table with the names of a parcellation's numbers, or empty
    std::string group;               ///< the space or place it belongs to: "T1w", "func1pt8mm"; may be empty
    Message what;                    ///< what its header says: "327684 vertices", "81 x 104 x 83"
    Message why;                     ///< why it was taken for this, or why it is not chosen
    bool usable = true;              ///< a dataset file can name it; when not, `why` says why
    bool chosen = false;
    Bilateral<std::int64_t> vertices; ///< as the headers say; 0 when unknown

    [[nodiscard]] bool perVertex() const { return !halves.left.empty() || !halves.right.empty(); }
};

/// Of things with the same non-empty slot a dataset has only one: an anatomy, a white surface, a voxel set.
[[nodiscard]] std::string slotOf(const FoundItem& item);
/// Whether a dataset cannot have both: they have the same slot, and a hemisphere in common if they have hemispheres.
[[nodiscard]] bool excludeEachOther(const FoundItem& one, const FoundItem& other);

struct SubjectFolder {
    std::string layout; ///< "freesurfer", "bids", "pycortex", "nsd", "plain"
    Message title;      ///< of the layout, for people
    std::string id;
    std::string space; ///< of the surfaces, as known from the layout; empty when it is not
    std::filesystem::path folder;
    std::vector<FoundItem> items;
    std::vector<Message> notes; ///< what was assumed, left out, or could not be looked at
};

/// Chooses or drops an item. Choosing one drops those it excludes. What is not usable stays dropped.
void choose(SubjectFolder& subject, std::size_t item, bool chosen);

/// The subjects of a folder: of a subject's own folder, or of one that holds several. Empty when nothing in it can be
/// read. Folders that cannot be listed are noted; links that lead back are not followed twice. Throws Error when
/// `folder` itself is not a readable folder, and Cancelled.
[[nodiscard]] std::vector<SubjectFolder> subjectsIn(const std::filesystem::path& folder, Progress& progress);

} // namespace fusiform
