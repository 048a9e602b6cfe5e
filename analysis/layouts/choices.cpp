// Which of the things of a subject can be chosen together.
#include "analysis/layouts/subject_folder.h"

#include <algorithm>

namespace fusiform {
namespace {

std::string called(const FoundItem& item) { return item.group.empty() ? item.name : item.name + " (" + item.group + ")"; }

/// Whether two things on vertices are of one mesh, as far as is known.
bool sameMesh(const FoundItem& one, const FoundItem& other) {
    return std::ranges::all_of(hemispheres, [&](const Hemisphere hemisphere) {
        const auto count = one.vertices[hemisphere];
        const auto others = other.vertices[hemisphere];
        return count == 0 || others == 0 || count == others;
    });
}

bool isSurface(const FoundItem& item) { return item.role == ItemRole::Surface; }
bool liesOnVertices(const FoundItem& item) { return item.vertices.left > 0 || item.vertices.right > 0; }
bool needsVoxels(const FoundItem& item) {
    return item.role == ItemRole::NoiseCeiling || (item.role == ItemRole::Responses && item.onGrid());
}

/// One choice and all that follows from it.
class Choice {
public:
    Choice(SubjectFolder& subject, FoundItem& item) : m_items(subject.items), m_item(item) {}

    std::vector<Message> make() {
        m_item.chosen = true;
        for (FoundItem& other : m_items)
            if (&other != &m_item && excludeEachOther(other, m_item))
                other.chosen = false;
        if (needsVoxels(m_item))
            takeMask();
        if (m_item.role == ItemRole::Voxels || m_item.role == ItemRole::Responses)
            dropWhatDoesNotFitVoxels();
        if (liesOnVertices(m_item) && !isSurface(m_item))
            takeSurfaces();
        if (isSurface(m_item))
            dropOtherMeshes();
        tell();
        return std::move(m_messages);
    }

    std::vector<Message> takeBack() {
        m_item.chosen = false;
        if (m_item.role == ItemRole::Voxels)
            for (FoundItem& other : m_items)
                if (needsVoxels(other))
                    drop(other);
        tell();
        return std::move(m_messages);
    }

private:
    void drop(FoundItem& item) {
        if (!item.chosen)
            return;
        item.chosen = false;
        m_dropped += (m_dropped.empty() ? "" : ", ") + called(item);
    }
    void take(FoundItem& item) {
        if (item.chosen)
            return;
        item.chosen = true;
        m_taken += (m_taken.empty() ? "" : ", ") + called(item);
        for (FoundItem& other : m_items)
            if (&other != &item && other.chosen && excludeEachOther(other, item))
                drop(other);
    }
    void tell() {
        if (!m_taken.empty())
            m_messages.push_back(message("analysis", "chosen too, because %1 needs it: %2").with(m_item.name, m_taken));
        if (!m_dropped.empty())
            m_messages.push_back(message("analysis", "dropped, because it does not go together: %1").with(m_dropped));
    }

    /// The mask that is chosen, if it fits; else the first one that does, of the same place if there is one.
    void takeMask() {
        FoundItem* best = nullptr;
        for (FoundItem& mask : m_items) {
            if (mask.role != ItemRole::Voxels || !mask.usable || !sameGrid(mask, m_item))
                continue;
            if (mask.chosen)
                return;
            if (!best || (best->group != m_item.group && mask.group == m_item.group))
                best = &mask;
        }
        if (best)
            take(*best);
    }

    void dropWhatDoesNotFitVoxels() {
        const bool vertices = m_item.role == ItemRole::Responses && !m_item.onGrid();
        for (FoundItem& other : m_items) {
            if (&other == &m_item || !other.chosen)
                continue;
            const bool ofVoxels = other.role == ItemRole::Responses || other.role == ItemRole::NoiseCeiling;
            if (m_item.role == ItemRole::Voxels && ofVoxels && !sameGrid(other, m_item))
                drop(other);
            if (vertices && (other.role == ItemRole::Voxels || needsVoxels(other)))
                drop(other); // the voxel set is then all vertices
            if (m_item.role == ItemRole::Responses && m_item.onGrid() && needsVoxels(other) && !sameGrid(other, m_item))
                drop(other);
        }
    }

    [[nodiscard]] bool shownOnItsMesh() const {
        return std::ranges::all_of(hemispheres, [this](const Hemisphere hemisphere) {
            return m_item.vertices[hemisphere] == 0 || std::ranges::any_of(m_items, [&](const FoundItem& surface) {
                       return surface.chosen && isSurface(surface) &&
                              surface.vertices[hemisphere] == m_item.vertices[hemisphere];
                   });
        });
    }

    /// Where another mesh is chosen and there are surfaces of the item's own, those are taken instead.
    void takeSurfaces() {
        if (shownOnItsMesh())
            return;
        const bool any = std::ranges::any_of(m_items, [this](const FoundItem& surface) {
            return isSurface(surface) && surface.usable && liesOnVertices(surface) && sameMesh(surface, m_item);
        });
        if (!any)
            return;
        for (FoundItem& other : m_items)
            if (&other != &m_item && liesOnVertices(other) && !sameMesh(other, m_item))
                drop(other);
        for (FoundItem& surface : m_items) {
            const bool fits =
                isSurface(surface) && surface.usable && liesOnVertices(surface) && sameMesh(surface, m_item);
            // Of several variants of a surface the first one.
            const bool taken = std::ranges::any_of(m_items, [&](const FoundItem& other) {
                return &other != &surface && other.chosen && excludeEachOther(other, surface);
            });
            if (fits && !taken)
                take(surface);
        }
    }

    void dropOtherMeshes() {
        for (FoundItem& other : m_items)
            if (&other != &m_item && liesOnVertices(other) && !sameMesh(other, m_item))
                drop(other);
    }

    std::vector<FoundItem>& m_items;
    FoundItem& m_item;
    std::string m_taken;
    std::string m_dropped;
    std::vector<Message> m_messages;
};

} // namespace

std::string slotOf(const FoundItem& item) {
    switch (item.role) {
    case ItemRole::Surface: return item.kind ? "surface " + std::string(nameOf(*item.kind)) : std::string();
    case ItemRole::Curvature: return "curvature";
    case ItemRole::Sulc: return "sulc";
    case ItemRole::Anatomy: return "anatomy";
    case ItemRole::Voxels: return "voxels";
    case ItemRole::NoiseCeiling: return "noise ceiling";
    case ItemRole::Responses: return "responses";
    default: return {};
    }
}

Message joined(const Message& why, const Message& more) {
    return why.empty() ? more : more.empty() ? why : message("analysis", "%1; %2").with(why, more);
}

bool excludeEachOther(const FoundItem& one, const FoundItem& other) {
    const std::string slot = slotOf(one);
    if (slot.empty() || slot != slotOf(other))
        return false;
    if (!one.perVertex() || !other.perVertex() || one.role == ItemRole::Responses)
        return true;
    return std::ranges::any_of(hemispheres, [&](const Hemisphere hemisphere) {
        return !one.halves[hemisphere].empty() && !other.halves[hemisphere].empty();
    });
}

bool sameGrid(const FoundItem& one, const FoundItem& other) {
    return std::ranges::any_of(one.grids, [&](const auto& grid) {
        return std::ranges::find(other.grids, grid) != other.grids.end();
    });
}

std::vector<Message> choose(SubjectFolder& subject, std::size_t item, bool chosen) {
    FoundItem& wanted = subject.items.at(item);
    if (chosen == wanted.chosen)
        return {};
    if (chosen && !wanted.usable)
        return {};
    Choice choice(subject, wanted);
    return chosen ? choice.make() : choice.takeBack();
}

} // namespace fusiform
