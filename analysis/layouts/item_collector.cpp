#include "analysis/layouts/item_collector.h"

#include "analysis/layouts/file_peek.h"

#include <algorithm>
#include <map>
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


} // namespace

Message joined(const Message& why, const Message& more) {
    return why.empty() ? more : more.empty() ? why : message("analysis", "%1; %2").with(why, more);
}

void ItemCollector::refuse(
    const std::filesystem::path& file, const Message& expected, const Message& foundInstead) {
    m_notes.push_back(message("analysis", "%1 was left out: expected %2, found %3")
                          .with(file.filename().string(), expected, foundInstead));
}

void ItemCollector::keep(FoundItem item, const Found& found) {
    item.group = found.group;
    item.labels = found.labels;
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
    half(role, name, hemisphere, file, found).vertices[hemisphere] = peek.vertices;
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
    Found taken = found;
    if (peek.frames > 1) {
        item.usable = false;
        taken.why = joined(
            taken.why,
            message("analysis", "a series of volumes has no place in a dataset file: open the file itself to see it"));
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

bool ItemCollector::hasSurface() const {
    return std::ranges::any_of(m_items, [](const auto& item) { return item.role == ItemRole::Surface; });
}

/// The vertices of each hemisphere that most of the surfaces that were wanted have.
Bilateral<std::int64_t> ItemCollector::wantedVertices() const {
    Bilateral<std::int64_t> counts;
    for (const Hemisphere hemisphere : hemispheres) {
        std::map<std::int64_t, int> surfaces;
        for (const FoundItem& item : m_items)
            if (item.chosen && item.role == ItemRole::Surface && item.vertices[hemisphere] > 0)
                ++surfaces[item.vertices[hemisphere]];
        int most = 0;
        for (const auto& [count, number] : surfaces)
            if (number >= most) { // of as many, the finer mesh
                most = number;
                counts[hemisphere] = count;
            }
    }
    return counts;
}

void ItemCollector::dropWhatDoesNotFit() {
    const auto counts = wantedVertices();
    for (FoundItem& item : m_items)
        for (const Hemisphere hemisphere : hemispheres) {
            const auto count = item.vertices[hemisphere];
            if (!item.chosen || counts[hemisphere] == 0 || count == 0 || count == counts[hemisphere])
                continue;
            item.chosen = false;
            item.why = joined(
                item.why, message("analysis", "not chosen: it has %1 vertices in the %2 hemisphere, the surfaces %3")
                              .with(count, sideOf(hemisphere), counts[hemisphere]));
        }
    const auto shown = [this](const Hemisphere hemisphere) {
        return std::ranges::any_of(m_items, [&](const FoundItem& item) {
            return item.chosen && item.role == ItemRole::Surface && !item.halves[hemisphere].empty();
        });
    };
    const Bilateral<bool> surfaces{shown(Hemisphere::Left), shown(Hemisphere::Right)};
    for (FoundItem& item : m_items) {
        const bool left = surfaces.left && !item.halves.left.empty();
        const bool right = surfaces.right && !item.halves.right.empty();
        if (!item.chosen || !item.perVertex() || left || right)
            continue;
        item.chosen = false;
        item.why = joined(item.why, message("analysis", "not chosen: its hemisphere has no surface"));
    }
}

void ItemCollector::keepOneOfEachSlot() {
    for (std::size_t at = 0; at < m_items.size(); ++at)
        for (std::size_t before = 0; before < at && m_items[at].chosen; ++before)
            if (m_items[before].chosen && excludeEachOther(m_items[before], m_items[at])) {
                m_items[at].chosen = false;
                m_items[at].why =
                    joined(m_items[at].why, message("analysis", "not chosen: another one is, and a dataset has one"));
            }
}

void ItemCollector::noteMissingHemispheres() {
    Bilateral<bool> any{false, false};
    for (const FoundItem& item : m_items)
        for (const Hemisphere hemisphere : hemispheres)
            any[hemisphere] |= item.role == ItemRole::Surface && !item.halves[hemisphere].empty();
    for (const Hemisphere hemisphere : hemispheres)
        if (!any[hemisphere] && (any.left || any.right))
            m_notes.push_back(
                message("analysis", "no surface of the %1 hemisphere was found").with(sideOf(hemisphere)));
}

std::vector<FoundItem> ItemCollector::finished() {
    for (FoundItem& item : m_items) {
        const std::string names = item.file + item.halves.left + item.halves.right + item.labels;
        if (item.usable && !isUtf8(names)) {
            item.usable = item.chosen = false;
            item.why = joined(
                item.why,
                message("analysis", "its name is not UTF-8, which a dataset file cannot hold: rename it"));
        }
        if (!item.perVertex() || !item.what.empty())
            continue;
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
    dropWhatDoesNotFit();
    keepOneOfEachSlot();
    noteMissingHemispheres();
    // Of everything what is chosen first, and surfaces in the order of their kinds.
    std::ranges::stable_sort(m_items, {}, [](const FoundItem& item) {
        return std::tuple(item.role, !item.chosen, item.kind.value_or(SurfaceKind::White));
    });
    return std::move(m_items);
}

} // namespace fusiform
