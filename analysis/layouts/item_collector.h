#pragma once

#include "analysis/layouts/folder_reader.h"
#include "analysis/layouts/subject_folder.h"

namespace fusiform {

/// Gathers what a layout finds: joins the two hemispheres of a thing into one item and looks at the beginning of every
/// file. What is chosen by default is settled in default_choice.h.
class ItemCollector {
public:
    ItemCollector(Progress& progress, std::vector<Message>& notes)
        : m_progress(progress), m_notes(notes), m_folders(progress, notes) {}

    [[nodiscard]] FolderReader& folders() { return m_folders; }

    /// How a thing was found. `wanted`: chosen by default, if nothing speaks against it.
    struct Found {
        std::string group;
        Message why;
        bool wanted = false;
        std::string labels; ///< table with names of a parcellation's numbers
        std::string transform = {}; ///< file that says where the voxels of a volume are
        bool fortranOrder = false;  ///< of a mask
    };

    void surface(
        SurfaceKind kind, const std::string& name, Hemisphere hemisphere, const std::filesystem::path& file,
        const Found& found);
    /// Curvature, sulc, maps, parcellations of one hemisphere.
    void perVertex(
        ItemRole role, const std::string& name, Hemisphere hemisphere, const std::filesystem::path& file,
        const Found& found);
    /// One array of an archive for each hemisphere; not looked into.
    void archive(ItemRole role, const std::string& name, const std::filesystem::path& file, const Found& found);
    /// Anatomy, masks, volume maps and parcellations. Of maps a series of volumes is one too, as a series.
    void volume(ItemRole role, const std::string& name, const std::filesystem::path& file, const Found& found);
    /// Maps, series, labels or a connectome of both hemispheres; needs surfaces of its meshes.
    void cifti(const std::string& name, const std::filesystem::path& file, const Found& found);
    /// Responses of sessions or runs, in this order: series of volumes, or arrays of four axes. The first is looked into;
    /// `wholeScale` is the factor where it holds whole numbers.
    void responses(
        const std::string& name, const std::vector<std::filesystem::path>& files, const Found& found,
        double wholeScale = 1);
    /// The same on vertices: series of values per vertex, or matrices.
    void responses(
        const std::string& name, const Bilateral<std::vector<std::filesystem::path>>& files, const Found& found,
        double wholeScale = 1);

    /// What no dataset file can name; `found.why` says what to do with it.
    void listed(ItemRole role, const std::string& name, const Message& what, const std::filesystem::path& file,
                const Found& found);

    /// The same of one hemisphere.
    void listed(
        ItemRole role, const std::string& name, Hemisphere hemisphere, const std::filesystem::path& file,
        const Found& found);

    [[nodiscard]] bool hasSurface() const;
    /// Whether a mask on the grid of a volume was found.
    [[nodiscard]] bool hasMaskFor(const std::array<std::int64_t, 3>& grid) const;
    [[nodiscard]] bool empty() const { return m_items.empty(); }
    /// The items with their defaults; notes get what is missing or does not fit.
    [[nodiscard]] std::vector<FoundItem> finished();

private:
    FoundItem& half(
        ItemRole role, const std::string& name, Hemisphere hemisphere, const std::filesystem::path& file,
        const Found& found);
    void keep(FoundItem item, const Found& found);
    void refuse(const std::filesystem::path& file, const Message& expected, const Message& foundInstead);

    Progress& m_progress;
    std::vector<Message>& m_notes;
    FolderReader m_folders;
    std::vector<FoundItem> m_items;
};

} // namespace fusiform
