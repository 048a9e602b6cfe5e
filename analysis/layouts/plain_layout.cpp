#include "analysis/core/text.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/file_name.h"
#include "analysis/layouts/file_peek.h"
#include "analysis/layouts/layouts.h"

#include <algorithm>
#include <array>

namespace fusiform {
namespace {

namespace fs = std::filesystem;

constexpr int plainDepth = 5;
constexpr std::size_t mostPlainFiles = 5000;  ///< names looked at
constexpr std::size_t mostOpened = 400;  ///< files whose beginning is read
constexpr std::size_t mostChosenMaps = 24;     ///< volume maps chosen by default

/// Programs, pictures and documents: opened only to be refused.
bool isOfAnotherTrade(const fs::path& file) {
    static constexpr std::array<std::string_view, 26> endings{
        ".py",  ".m",   ".ipynb", ".md",  ".html", ".css", ".js",  ".log", ".png", ".jpg", ".jpeg", ".gif", ".svg",
        ".pdf", ".tif", ".tiff",  ".csv", ".tsv",  ".zip", ".tar", ".mp4", ".xml", ".yml", ".yaml", ".h",   ".cpp"};
    return std::ranges::find(endings, lowerCase(file.extension().string())) != endings.end();
}

class PlainFolder {
public:
    PlainFolder(const fs::path& folder, Progress& progress, std::vector<Message>& notes)
        : m_folder(folder), m_progress(progress), m_notes(notes), m_items(progress, notes) {}

    std::vector<FoundItem> items() {
        const auto files = m_items.folders().filesBeneath(m_folder, plainDepth, mostPlainFiles);
        std::size_t opened = 0;
        for (std::size_t at = 0; at < files.size(); ++at) {
            m_progress.report(double(at) / double(files.size()), files[at].filename().string());
            if (isOfAnotherTrade(files[at]))
                continue;
            if (endsWithIgnoringCase(files[at].string(), ".json")) {
                if (looksLikeDataset(files[at]))
                    m_notes.push_back(message("analysis", "%1 is a dataset file already: open it itself")
                                          .with(files[at].lexically_relative(m_folder).string()));
                continue;
            }
            if (++opened > mostOpened) {
                m_notes.push_back(
                    message("analysis", "only the first %1 files were opened to see what they are").with(mostOpened));
                break;
            }
            add(files[at]);
        }
        addResponses();
        return m_items.finished();
    }

private:
    [[nodiscard]] std::string groupOf(const fs::path& file) const {
        const fs::path place = file.parent_path().lexically_relative(m_folder);
        return place == "." ? std::string() : place.string();
    }

    void add(const fs::path& file) {
        const FilePeek peek = peekAt(file);
        const auto hemisphere = peek.hemisphere ? peek.hemisphere : hemisphereOfName(file);
        const std::string name = nameOfMap(file);
        ItemCollector::Found found{groupOf(file), {}, false, {}};
        const Message side = !hemisphere         ? Message()
                             : peek.hemisphere   ? message("analysis", "the file says which hemisphere")
                                                 : message("analysis", "its name says which hemisphere");
        switch (peek.content) {
        case FilePeek::Content::Unknown: return;
        case FilePeek::Content::Mesh: addMesh(file, name, hemisphere, found, side, peek.what); return;
        case FilePeek::Content::VertexValues:
        case FilePeek::Content::VertexLabels:
            addValues(file, name, hemisphere, found, side, peek);
            return;
        case FilePeek::Content::Volume: addVolume(file, name, found, peek); return;
        case FilePeek::Content::Cifti:
            found.why = message("analysis", "lies on the surfaces that have its numbers of vertices");
            found.wanted = true;
            m_items.cifti(name, file, found);
            return;
        case FilePeek::Content::Array:
            found.why = message("analysis", "nothing says what its numbers are: name it in the dataset file, or open it "
                                            "after the subject");
            m_items.listed(ItemRole::Other, file.filename().string(), peek.what, file, found);
            return;
        }
    }

    void addMesh(
        const fs::path& file, const std::string& name, std::optional<Hemisphere> hemisphere,
        ItemCollector::Found& found, const Message& side, const Message& what) {
        const auto kind = surfaceKindOfName(file);
        if (!hemisphere || !kind) {
            found.why = message("analysis", "neither the file nor its name says which surface of which hemisphere it is");
            m_items.listed(ItemRole::Other, file.filename().string(), what, file, found);
            return;
        }
        found.why = joined(side, message("analysis", "its name says which surface"));
        found.wanted = true;
        m_items.surface(*kind, name, *hemisphere, file, found);
    }

    void addValues(
        const fs::path& file, const std::string& name, std::optional<Hemisphere> hemisphere,
        ItemCollector::Found& found, const Message& side, const FilePeek& peek) {
        if (!hemisphere) {
            found.why = message("analysis", "neither the file nor its name says which hemisphere it is");
            m_items.listed(ItemRole::Other, file.filename().string(), peek.what, file, found);
            return;
        }
        const bool labels = peek.content == FilePeek::Content::VertexLabels;
        const auto folding = labels ? std::nullopt : foldingOfName(file);
        found.why = joined(side, folding ? message("analysis", "its name says what it is") : Message());
        found.wanted = true;
        const ItemRole role = labels                           ? ItemRole::Parcellation
                              : !folding                       ? ItemRole::Map
                              : *folding == Folding::Curvature ? ItemRole::Curvature
                                                               : ItemRole::Sulc;
        m_items.perVertex(role, name, *hemisphere, file, found);
    }

    void addVolume(const fs::path& file, const std::string& name, ItemCollector::Found& found, const FilePeek& peek) {
        if (peek.frames == 1 && namesAnatomy(file)) {
            found.why = message("analysis", "an anatomical image by its name");
            found.wanted = true;
            m_items.volume(ItemRole::Anatomy, name, file, found);
            return;
        }
        found.wanted = peek.frames == 1 && ++m_maps <= mostChosenMaps;
        found.why = message("analysis", "nothing says whether it lies in the space of the surfaces");
        m_items.volume(ItemRole::Map, name, file, found);
        if (peek.frames > 1)
            m_series.push_back({file, name, found.group, peek.grid});
        else if (lowerCase(name).find("mask") != std::string::npos)
            m_items.volume(
                ItemRole::Voxels, name, file,
                {found.group, message("analysis", "a mask by its name; its voxels in C order"), false, {}});
    }

    /// A series of volumes can be responses where there is a mask on its grid.
    void addResponses() {
        for (const SeriesFile& series : m_series)
            if (m_items.hasMaskFor(series.grid))
                m_items.responses(
                    series.name, {series.file},
                    {series.group, message("analysis", "every volume is a row of the responses"), false, {}});
    }

    struct SeriesFile {
        fs::path file;
        std::string name;
        std::string group;
        std::array<std::int64_t, 3> grid;
    };

    fs::path m_folder;
    Progress& m_progress;
    std::vector<Message>& m_notes;
    ItemCollector m_items;
    std::size_t m_maps = 0;
    std::vector<SeriesFile> m_series;
};

} // namespace

std::vector<SubjectFolder> plainFolder(const fs::path& folder, Progress& progress) {
    SubjectFolder subject;
    subject.layout = "plain";
    subject.title = message("analysis", "folder of files");
    subject.folder = folder;
    subject.id = folder.filename().string();
    subject.notes.push_back(
        message("analysis", "the folder has no known layout; its files were recognised by their content and names"));
    subject.items = PlainFolder(folder, progress, subject.notes).items();
    if (subject.items.empty())
        return {};
    return {std::move(subject)};
}

} // namespace fusiform
