#include "analysis/layouts/subject_dataset.h"

#include "analysis/core/error.h"
#include "analysis/core/json.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/lengths.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace fusiform {
namespace {

constexpr const char* writingDataset = translatable("analysis", "writing a dataset file");
constexpr int trialsOfAnImage = 3; ///< of NSD, whose ncsnr are the only ones that a layout finds

class DatasetText {
public:
    DatasetText(const SubjectFolder& subject, const std::filesystem::path& savedAs) : m_subject(subject) {
        std::error_code failure;
        const auto folder = std::filesystem::absolute(savedAs).parent_path();
        // Links in the folder's own path would make ".." lead elsewhere.
        m_folder = std::filesystem::weakly_canonical(folder, failure);
        if (failure)
            m_folder = folder;
    }

    SubjectDataset made() {
        if (std::ranges::none_of(m_subject.items, &FoundItem::chosen))
            throw Error(
                {writingDataset, m_subject.folder.string(), message("analysis", "something that is chosen"),
                 message("analysis", "nothing"), message("analysis", "choose what the dataset shall have")});
        checkSlots();
        checkVertices();
        noteSpaces();
        Json json;
        json["fusiform"] = 1;
        json["name"] = m_subject.id;
        json["subject"] = subjectSection();
        addVoxels(json);
        addResponses(json);
        addNoiseCeiling(json);
        if (Json maps = mapsSection(); !maps.empty())
            json["maps"] = std::move(maps);
        if (Json connectomes = listOf(ItemRole::Connectivity); !connectomes.empty())
            json["connectivity"] = std::move(connectomes);
        return {json.dump(2) + "\n", std::move(m_notes)};
    }

private:
    template <class Use>
    void forChosen(ItemRole role, const Use& use) const {
        for (const FoundItem& item : m_subject.items)
            if (item.chosen && item.role == role)
                use(item);
    }

    [[nodiscard]] std::string reference(const std::string& file) const {
        const std::filesystem::path path(file);
        const auto first = [](const std::filesystem::path& of) {
            const auto relative = of.relative_path();
            return relative.empty() ? std::filesystem::path() : *relative.begin();
        };
        const bool together = path.root_path() == m_folder.root_path() && first(path) == first(m_folder);
        const auto relative = path.lexically_relative(m_folder);
        return (relative.empty() || !together ? path : relative).generic_string();
    }

    void checkSlots() const {
        const auto& items = m_subject.items;
        for (auto one = items.begin(); one != items.end(); ++one)
            for (auto other = items.begin(); other != one; ++other)
                if (one->chosen && other->chosen && excludeEachOther(*one, *other))
                    throw Error(
                        {writingDataset, m_subject.folder.string(), message("analysis", "one %1").with(slotOf(*one)),
                         message("analysis", "two that are chosen"), message("analysis", "choose one of them")});
    }

    /// Everything chosen of a hemisphere must have the vertices of its first surface.
    void checkVertices() {
        for (const Hemisphere hemisphere : hemispheres) {
            std::int64_t count = 0;
            forChosen(ItemRole::Surface, [&](const FoundItem& item) {
                m_surface[hemisphere] |= !item.halves[hemisphere].empty();
                if (count == 0)
                    count = item.vertices[hemisphere];
            });
            for (const FoundItem& item : m_subject.items) {
                const auto own = item.vertices[hemisphere];
                if (item.chosen && count > 0 && own > 0 && own != count)
                    throw lengthsDisagree(
                        writingDataset, item.cifti ? item.file : item.halves[hemisphere], count,
                        message("analysis", "vertices, as in the surfaces"), own,
                        message("analysis", "choose what is of one mesh"));
                const bool needsSurface = item.cifti || item.role == ItemRole::Responses;
                if (item.chosen && own > 0 && count == 0 && needsSurface)
                    throw Error(
                        {writingDataset, item.cifti ? item.file : item.halves[hemisphere],
                         message("analysis", "a surface of %1 vertices of the %2 hemisphere").with(own, sideOf(hemisphere)),
                         message("analysis", "none is chosen"), message("analysis", "choose it, or drop %1").with(item.name)});
            }
        }
    }

    void noteSpaces() {
        std::set<std::string> groups;
        for (const FoundItem& item : m_subject.items)
            if (item.chosen && !item.group.empty() && !item.perVertex() && !item.cifti && item.transform.empty())
                groups.insert(item.group);
        if (groups.size() < 2 || m_subject.layout == "plain")
            return;
        m_notes.push_back(
            message("analysis", "volumes of several spaces are chosen (%1): their places may not agree")
                .with(joinedText(groups, ", ")));
    }

    Json subjectSection() {
        Json section{{"id", m_subject.id}};
        if (!m_subject.space.empty())
            section["space"] = m_subject.space;
        Json surfaces = Json::object();
        for (const Hemisphere hemisphere : hemispheres)
            if (Json side = hemisphereSection(hemisphere); !side.empty())
                surfaces[std::string(nameOf(hemisphere))] = std::move(side);
        if (!surfaces.empty())
            section["surfaces"] = std::move(surfaces);
        forChosen(ItemRole::Anatomy, [&](const FoundItem& item) {
            if (item.transform.empty())
                section["anatomy"] = reference(item.file);
            else
                addTransform(section["anatomy"] = {{"file", reference(item.file)}}, item);
        });
        Json parcellations = Json::array();
        forChosen(ItemRole::Parcellation, [&](const FoundItem& item) {
            if (Json entry = placed(item); !entry.empty()) {
                if (!item.labels.empty())
                    entry["labels"] = reference(item.labels);
                parcellations.push_back(std::move(entry));
            }
        });
        if (!parcellations.empty())
            section["parcellations"] = std::move(parcellations);
        return section;
    }

    Json hemisphereSection(Hemisphere hemisphere) const {
        Json section = Json::object();
        if (!m_surface[hemisphere])
            return section;
        const auto add = [&](const std::string& key, const FoundItem& item) {
            if (!item.halves[hemisphere].empty())
                section[key] = reference(item.halves[hemisphere]);
        };
        forChosen(ItemRole::Surface, [&](const FoundItem& item) { add(std::string(nameOf(*item.kind)), item); });
        forChosen(ItemRole::Curvature, [&](const FoundItem& item) { add("curvature", item); });
        forChosen(ItemRole::Sulc, [&](const FoundItem& item) { add("sulc", item); });
        return section;
    }

    /// Name and files of a map or parcellation; empty when it lies on surfaces that are not chosen.
    Json placed(const FoundItem& item) {
        Json entry{{"name", freeName(item)}};
        if (!item.perVertex()) {
            entry[item.role == ItemRole::Parcellation && !item.cifti ? "volume" : "file"] = reference(item.file);
            addTransform(entry, item);
            return entry;
        }
        bool any = false;
        for (const Hemisphere hemisphere : hemispheres) {
            if (item.halves[hemisphere].empty())
                continue;
            if (!m_surface[hemisphere]) {
                m_notes.push_back(message("analysis", "%1 was left out of the %2 hemisphere, which has no surface")
                                      .with(item.name, sideOf(hemisphere)));
                continue;
            }
            entry[std::string(nameOf(hemisphere))] = reference(item.halves[hemisphere]);
            any = true;
        }
        return any ? entry : Json::object();
    }

    /// The item's name, with its group where another chosen thing is called so.
    std::string freeName(const FoundItem& item) {
        std::string name = item.name;
        if (!m_names.insert(name).second) {
            name += item.group.empty() ? "" : ", " + item.group;
            for (int number = 2; !m_names.insert(name).second; ++number)
                name = item.name + " " + std::to_string(number);
        }
        return name;
    }

    void addTransform(Json& section, const FoundItem& item) const {
        if (!item.transform.empty())
            section["transform"] = reference(item.transform);
    }

    [[nodiscard]] Json references(const std::vector<std::string>& files) const {
        Json list = Json::array();
        for (const std::string& file : files)
            list.push_back(reference(file));
        return list;
    }

    void addVoxels(Json& json) {
        forChosen(ItemRole::Voxels, [&](const FoundItem& item) {
            json["voxels"] = {{"mask", reference(item.file)}, {"order", item.fortranOrder ? "F" : "C"}};
            addTransform(json["voxels"], item);
            m_mask = &item;
            m_notes.push_back(
                (item.fortranOrder ? message("analysis", "the voxels of %1 are taken in Fortran order, x fastest")
                                   : message("analysis", "the voxels of %1 are taken in C order"))
                    .with(item.name));
        });
    }

    void addResponses(Json& json) {
        forChosen(ItemRole::Responses, [&](const FoundItem& item) {
            Json section;
            if (item.perVertex()) {
                if (m_mask)
                    throw Error(
                        {writingDataset, item.halves.left,
                         message("analysis", "no voxel set beside responses on vertices"), m_mask->name,
                         message("analysis", "drop one of the two")});
                json["voxels"] = "all-vertices";
                for (const Hemisphere hemisphere : hemispheres)
                    if (!item.halfParts[hemisphere].empty())
                        section[std::string(nameOf(hemisphere))] = references(item.halfParts[hemisphere]);
            } else {
                if (!m_mask || !sameGrid(*m_mask, item))
                    throw Error(
                        {writingDataset, item.file, message("analysis", "a voxel set on the grid of the responses"),
                         m_mask ? Message(m_mask->name) : message("analysis", "none"),
                         message("analysis", "choose a mask of that grid")});
                if (item.parts.size() == 1)
                    section["file"] = reference(item.parts.front());
                else
                    section["files"] = references(item.parts);
                addTransform(section, *m_mask);
                m_notes.push_back(message("analysis", "of the responses the voxels of %1 are taken").with(m_mask->name));
            }
            if (item.scale != 1) {
                section["scale"] = item.scale;
                m_notes.push_back(message("analysis", "the responses are stored as whole numbers, which are divided by %1")
                                      .with(std::llround(1 / item.scale)));
            }
            json["responses"] = std::move(section);
            m_trials = 1;
        });
    }

    void addNoiseCeiling(Json& json) {
        forChosen(ItemRole::NoiseCeiling, [&](const FoundItem& item) {
            if (!m_mask) {
                m_notes.push_back(
                    message("analysis", "%1 was left out: a noise ceiling needs the voxel set").with(item.name));
                return;
            }
            json["noiseCeiling"] = {{"file", reference(item.file)}, {"kind", "ncsnr"}, {"repeats", m_trials}};
            addTransform(json["noiseCeiling"], item);
            m_notes.push_back(
                m_trials == 1 ? message("analysis", "the noise ceiling is that of single trials, as the responses are")
                              : message("analysis", "the noise ceiling is that of averages of %1 trials").with(m_trials));
        });
    }

    Json listOf(ItemRole role) {
        Json list = Json::array();
        forChosen(role, [&](const FoundItem& item) {
            if (Json entry = placed(item); !entry.empty())
                list.push_back(std::move(entry));
        });
        return list;
    }

    Json mapsSection() {
        Json maps = listOf(ItemRole::Map);
        for (Json& series : listOf(ItemRole::Series))
            maps.push_back(std::move(series));
        return maps;
    }

    const SubjectFolder& m_subject;
    std::filesystem::path m_folder;
    std::vector<Message> m_notes;
    std::set<std::string> m_names;
    Bilateral<bool> m_surface{false, false};
    const FoundItem* m_mask = nullptr; ///< the voxel set, once it is written
    int m_trials = trialsOfAnImage;    ///< averaged in a response
};

} // namespace

SubjectDataset datasetFileOf(const SubjectFolder& subject, const std::filesystem::path& savedAs) {
    return DatasetText(subject, savedAs).made();
}

} // namespace fusiform
