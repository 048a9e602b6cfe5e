#include "analysis/layouts/item_collector.h"

#include "analysis/layouts/default_choice.h"
#include "analysis/layouts/file_peek.h"
#include "analysis/layouts/response_peek.h"

#include <algorithm>
#include <tuple>

namespace fusiform {
namespace {

/// JSON is UTF-8, and so are the names in it.
bool isUtf8(const std::string& text) {
    std::size_t following = 0;
    unsigned lowest = 0x80;
    unsigned highest = 0xbf;
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (following > 0) {
            if (byte < lowest || byte > highest)
                return false;
            lowest = 0x80;
            highest = 0xbf;
            --following;
        } else if (byte >= 0xf0 && byte <= 0xf4) {
            following = 3;
            lowest = byte == 0xf0 ? 0x90 : 0x80; // neither overlong nor beyond U+10FFFF
            highest = byte == 0xf4 ? 0x8f : 0xbf;
        } else if (byte >= 0xe0 && byte < 0xf0) {
            following = 2;
            lowest = byte == 0xe0 ? 0xa0 : 0x80; // nor a surrogate
            highest = byte == 0xed ? 0x9f : 0xbf;
        } else if (byte >= 0xc2 && byte < 0xe0) {
            following = 1;
        } else if (byte >= 0x80) {
            return false;
        }
    }
    return following == 0;
}

std::vector<std::string> referencesTo(const std::vector<std::filesystem::path>& files, const std::string& array) {
    std::vector<std::string> references;
    for (const auto& file : files)
        references.push_back(array.empty() ? file.string() : file.string() + ":" + array);
    return references;
}

Message partsText(std::size_t files, std::int64_t rows) {
    return files > 1 ? message("analysis", "%1 files, %2 rows in the first").with(files, rows)
                     : message("analysis", "%1 rows").with(rows);
}

} // namespace

void ItemCollector::refuse(
    const std::filesystem::path& file, const Message& expected, const Message& foundInstead) {
    m_notes.push_back(message("analysis", "%1 was left out: expected %2, found %3")
                          .with(file.filename().string(), expected, foundInstead));
}

void ItemCollector::keep(FoundItem item, const Found& found) {
    item.group = found.group;
    item.labels = found.labels;
    item.transform = found.transform;
    item.fortranOrder = found.fortranOrder;
    item.why = found.why;
    item.chosen = found.wanted && item.usable;
    m_items.push_back(std::move(item));
}

FoundItem& ItemCollector::half(
    ItemRole role, const std::string& name, Hemisphere hemisphere, const std::filesystem::path& file,
    const Found& found) {
    for (FoundItem& item : m_items)
        if (item.role == role && item.name == name && item.group == found.group && item.perVertex() &&
            item.halves[hemisphere].empty()) {
            item.halves[hemisphere] = file.string();
            return item;
        }
    FoundItem item;
    item.role = role;
    item.name = name;
    item.halves[hemisphere] = file.string();
    keep(std::move(item), found);
    return m_items.back();
}

void ItemCollector::surface(
    SurfaceKind kind, const std::string& name, Hemisphere hemisphere, const std::filesystem::path& file,
    const Found& found) {
    m_progress.stopIfRequested();
    const FilePeek peek = peekAt(file);
    if (peek.content != FilePeek::Content::Mesh) {
        refuse(file, message("analysis", "a surface"), peek.what);
        return;
    }
    FoundItem& item = half(ItemRole::Surface, name, hemisphere, file, found);
    item.kind = kind;
    item.vertices[hemisphere] = peek.vertices;
}

void ItemCollector::perVertex(
    ItemRole role, const std::string& name, Hemisphere hemisphere, const std::filesystem::path& file,
    const Found& found) {
    m_progress.stopIfRequested();
    const FilePeek peek = peekAt(file);
    const bool values =
        peek.content == FilePeek::Content::VertexValues || peek.content == FilePeek::Content::VertexLabels;
    if (!values || (role != ItemRole::Parcellation && peek.content == FilePeek::Content::VertexLabels)) {
        refuse(file, message("analysis", "one number a vertex"), peek.what);
        return;
    }
    const bool series = peek.frames > 1 && role == ItemRole::Map;
    FoundItem& item = half(series ? ItemRole::Series : role, name, hemisphere, file, found);
    item.vertices[hemisphere] = peek.vertices;
    item.frames = peek.frames;
    if (series)
        item.chosen = false; // it may take a gigabyte, so a person decides
}

void ItemCollector::archive(
    ItemRole role, const std::string& name, const std::filesystem::path& file, const Found& found) {
    FoundItem item;
    item.role = role;
    item.name = name;
    for (const Hemisphere hemisphere : hemispheres)
        item.halves[hemisphere] = file.string() + ":" + std::string(nameOf(hemisphere));
    item.what = message("analysis", "arrays left and right of an archive");
    keep(std::move(item), found);
}

void ItemCollector::volume(
    ItemRole role, const std::string& name, const std::filesystem::path& file, const Found& found) {
    m_progress.stopIfRequested();
    const FilePeek peek = peekAt(file);
    if (peek.content != FilePeek::Content::Volume) {
        refuse(file, message("analysis", "a volume"), peek.what);
        return;
    }
    FoundItem item;
    item.role = role;
    item.name = name;
    item.file = file.string();
    item.what = peek.what;
    item.frames = peek.frames;
    item.grids = {peek.grid};
    Found taken = found;
    if (peek.frames > 1 && role == ItemRole::Map) {
        item.role = ItemRole::Series;
        taken.wanted = false; // it may take gigabytes, so a person decides
    } else if (peek.frames > 1) {
        item.usable = false;
        taken.why = joined(taken.why, message("analysis", "a series of volumes, where one volume is meant"));
    }
    keep(std::move(item), taken);
}

void ItemCollector::cifti(const std::string& name, const std::filesystem::path& file, const Found& found) {
    m_progress.stopIfRequested();
    const FilePeek peek = peekAt(file);
    if (peek.content != FilePeek::Content::Cifti) {
        refuse(file, message("analysis", "CIFTI-2"), peek.what);
        return;
    }
    FoundItem item;
    item.role = peek.cifti.ends_with("conn")     ? ItemRole::Connectivity
                : peek.cifti.ends_with("label")  ? ItemRole::Parcellation
                : peek.cifti.ends_with("series") ? ItemRole::Series
                                                 : ItemRole::Map;
    item.name = name;
    item.file = file.string();
    item.cifti = true;
    item.vertices = peek.cortex;
    item.frames = peek.frames;
    item.what = peek.what;
    Found taken = found;
    taken.wanted = found.wanted && item.role != ItemRole::Series && item.role != ItemRole::Connectivity;
    keep(std::move(item), taken);
}

void ItemCollector::responses(
    const std::string& name, const std::vector<std::filesystem::path>& files, const Found& found, double wholeScale) {
    m_progress.stopIfRequested();
    const ResponsePeek first = peekAtResponses(files.front(), false, m_progress);
    FoundItem item;
    item.role = ItemRole::Responses;
    item.name = name;
    item.file = files.front().string();
    item.parts = referencesTo(files, first.array);
    item.grids = first.grids;
    item.frames = first.rows;
    item.scale = first.wholeNumbers ? wholeScale : 1;
    item.what = first.refused.empty() ? partsText(files.size(), first.rows) : message("analysis", "%1 files").with(files.size());
    item.usable = first.refused.empty();
    Found taken = found;
    if (!first.refused.empty())
        taken.why = first.refused;
    keep(std::move(item), taken);
}

void ItemCollector::responses(
    const std::string& name, const Bilateral<std::vector<std::filesystem::path>>& files, const Found& found,
    double wholeScale) {
    m_progress.stopIfRequested();
    FoundItem item;
    item.role = ItemRole::Responses;
    item.name = name;
    Found taken = found;
    for (const Hemisphere hemisphere : hemispheres) {
        if (files[hemisphere].empty())
            continue;
        const ResponsePeek first = peekAtResponses(files[hemisphere].front(), true, m_progress);
        item.halves[hemisphere] = files[hemisphere].front().string();
        item.halfParts[hemisphere] = referencesTo(files[hemisphere], first.array);
        item.vertices[hemisphere] = first.vertices;
        item.frames = first.rows;
        item.scale = first.wholeNumbers ? wholeScale : 1;
        item.what = partsText(files[hemisphere].size(), first.rows);
        if (!first.refused.empty()) {
            item.usable = false;
            taken.why = first.refused;
        }
    }
    if (item.usable && files.left.size() != files.right.size()) {
        item.usable = false;
        taken.why = joined(
            taken.why, message("analysis", "the hemispheres have different numbers of files: %1 left, %2 right")
                           .with(files.left.size(), files.right.size()));
    }
    keep(std::move(item), taken);
}

void ItemCollector::listed(
    ItemRole role, const std::string& name, const Message& what, const std::filesystem::path& file,
    const Found& found) {
    FoundItem item;
    item.role = role;
    item.name = name;
    item.what = what;
    item.file = file.string();
    item.usable = false;
    keep(std::move(item), found);
}

void ItemCollector::listed(
    ItemRole role, const std::string& name, Hemisphere hemisphere, const std::filesystem::path& file,
    const Found& found) {
    half(role, name, hemisphere, file, found).usable = false;
}

bool ItemCollector::hasMaskFor(const std::array<std::int64_t, 3>& grid) const {
    return std::ranges::any_of(m_items, [&](const FoundItem& item) {
        return item.role == ItemRole::Voxels && std::ranges::find(item.grids, grid) != item.grids.end();
    });
}

bool ItemCollector::hasSurface() const {
    return std::ranges::any_of(m_items, [](const auto& item) { return item.role == ItemRole::Surface; });
}

std::vector<FoundItem> ItemCollector::finished() {
    for (FoundItem& item : m_items) {
        const std::string names = item.file + item.halves.left + item.halves.right + item.labels + item.transform;
        if (item.usable && !isUtf8(names)) {
            item.usable = item.chosen = false;
            item.why = joined(
                item.why,
                message("analysis", "its name is not UTF-8, which a dataset file cannot hold: rename it"));
        }
        if (!item.perVertex() || !item.what.empty())
            continue;
        if (item.frames > 1) {
            const auto both = item.vertices.left + item.vertices.right;
            item.what = message("analysis", "%1 vertices, %2 frames").with(both, item.frames);
            continue;
        }
        const auto& [left, right] = item.vertices;
        if (item.halves.right.empty())
            item.what = left > 0 ? message("analysis", "left only, %1 vertices").with(left)
                                 : message("analysis", "left only");
        else if (item.halves.left.empty())
            item.what = right > 0 ? message("analysis", "right only, %1 vertices").with(right)
                                  : message("analysis", "right only");
        else
            item.what = left > 0 && right > 0 ? message("analysis", "%1 + %2 vertices").with(left, right)
                                              : message("analysis", "both hemispheres");
    }
    settleDefaults(m_items, m_notes);
    // Of everything what is chosen first, and surfaces in the order of their kinds.
    std::ranges::stable_sort(m_items, {}, [](const FoundItem& item) {
        return std::tuple(item.role, !item.chosen, item.kind.value_or(SurfaceKind::White));
    });
    return std::move(m_items);
}

} // namespace fusiform
