#include "analysis/data/standard_meshes.h"

#include "analysis/core/text.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace fusiform {
namespace {

constexpr std::string_view fsaverage = "fsaverage";
constexpr std::string_view fsLR = "fs_LR";
constexpr std::string_view civet = "CIVET";
constexpr std::string_view onavg = "onavg";
constexpr std::string_view suma = "SUMA";

constexpr std::array knownMeshes{
    StandardMesh{"fsaverage3", fsaverage, 642},     StandardMesh{"fsaverage4", fsaverage, 2562},
    StandardMesh{"fsaverage5", fsaverage, 10242},   StandardMesh{"fsaverage6", fsaverage, 40962},
    StandardMesh{"fsaverage", fsaverage, 163842},   StandardMesh{"fs_LR 4k", fsLR, 4002},
    StandardMesh{"fs_LR 8k", fsLR, 7842},           StandardMesh{"fs_LR 32k", fsLR, 32492},
    StandardMesh{"fs_LR 59k", fsLR, 59292},         StandardMesh{"fs_LR 164k", fsLR, 163842},
    StandardMesh{"CIVET 41k", civet, 40962},        StandardMesh{"CIVET 164k", civet, 163842},
    StandardMesh{"onavg-ico8", onavg, 642},         StandardMesh{"onavg-ico16", onavg, 2562},
    StandardMesh{"onavg-ico32", onavg, 10242},      StandardMesh{"onavg-ico48", onavg, 23042},
    StandardMesh{"onavg-ico64", onavg, 40962},      StandardMesh{"onavg-ico128", onavg, 163842},
    StandardMesh{"SUMA std.60", suma, 36002},       StandardMesh{"SUMA std.141", suma, 198812}};

/// Letters and digits in lower case: "fs_LR", "fsLR" and "fs-lr" are one word.
std::string condensed(std::string_view text) {
    std::string result;
    for (const char c : lowerCase(text))
        if (std::isalnum(static_cast<unsigned char>(c)))
            result += c;
    return result;
}

/// Families that a condensed name mentions anywhere.
std::vector<std::string_view> mentioned(const std::string& name) {
    std::vector<std::string_view> families;
    const auto has = [&](std::string_view word) { return name.find(word) != std::string::npos; };
    if (has("fsaverage") || has("fsavg") || has("fsa4") || has("fsa5") || has("fsa6") || has("fsa7"))
        families.push_back(fsaverage);
    if (has("fslr"))
        families.push_back(fsLR);
    if (has("civet"))
        families.push_back(civet);
    if (has("onavg"))
        families.push_back(onavg);
    return families;
}

/// "164k_fs_LR" states the mesh, whatever space the rest of the name speaks of.
std::optional<std::string_view> familyAfterDensity(const std::string& name) {
    for (const auto& [word, family] : {std::pair("kfslr", fsLR), std::pair("kfsavg", fsaverage)})
        if (const auto at = name.find(word);
            at != std::string::npos && at > 0 && std::isdigit(static_cast<unsigned char>(name[at - 1])))
            return family;
    return std::nullopt;
}

} // namespace

std::span<const StandardMesh> standardMeshes() {
    return knownMeshes;
}

std::vector<StandardMesh> meshesOf(std::int64_t vertices) {
    std::vector<StandardMesh> list;
    std::ranges::copy_if(
        knownMeshes, std::back_inserter(list), [&](const StandardMesh& mesh) { return mesh.vertices == vertices; });
    return list;
}

bool isOfEqualMeshes(std::int64_t vertices) {
    const auto list = meshesOf(vertices);
    const auto has = [&](std::string_view family) {
        return std::ranges::find(list, family, &StandardMesh::family) != list.end();
    };
    return has(fsaverage) && has(fsLR);
}

Message meshesInWords(std::int64_t vertices) {
    if (const auto list = meshesOf(vertices); !list.empty())
        return joinedText(list, " / ", &StandardMesh::name);
    if (vertices % 2 == 0)
        if (const auto list = meshesOf(vertices / 2); !list.empty())
            return message("analysis", "%1 with both hemispheres").with(joinedText(list, " / ", &StandardMesh::name));
    // The cortex of a CIFTI file leaves the medial wall out: 29,696 left and 29,716 right vertices.
    if (vertices == 29696 || vertices == 29716 || vertices == 59412)
        return message("analysis", "%1 without the medial wall").with("fs_LR 32k");
    if (vertices == 91282)
        return message("analysis", "%1 greyordinates").with("fs_LR 32k");
    return {};
}

Message meshHint(std::int64_t found, std::int64_t expected) {
    const Message foundMesh = meshesInWords(found);
    const Message expectedMesh = meshesInWords(expected);
    if (foundMesh.empty() && expectedMesh.empty())
        return {};
    const auto is = [](std::int64_t count, const Message& mesh) {
        return mesh.empty() ? message("analysis", "%1 is no standard mesh").with(count)
                            : message("analysis", "%1 is %2").with(count, mesh);
    };
    return message("analysis", "%1, %2: they are of different meshes")
        .with(is(found, foundMesh), is(expected, expectedMesh));
}

std::optional<std::string_view> meshFamilyNamed(std::string_view word) {
    const auto families = mentioned(condensed(word));
    return families.size() == 1 ? std::optional(families.front()) : std::nullopt;
}

std::optional<std::string_view> meshFamilyOfFile(const std::filesystem::path& file) {
    const std::string name = condensed(file.filename().string());
    if (const auto family = familyAfterDensity(name))
        return family;
    if (const auto families = mentioned(name); !families.empty())
        return families.size() == 1 ? std::optional(families.front()) : std::nullopt;
    // A study's folder may be called anything: only one that is the name of a mesh and nothing more counts.
    std::filesystem::path folder = file.parent_path();
    for (int above = 0; above < 2; ++above, folder = folder.parent_path()) {
        const std::string whole = condensed(folder.filename().string());
        for (const std::string_view family : {fsaverage, fsLR, civet, onavg}) {
            const std::string start = condensed(family);
            const bool rest = whole.starts_with(start) && std::ranges::all_of(whole.substr(start.size()), [](char c) {
                                  return std::isdigit(static_cast<unsigned char>(c)) || c == 'k';
                              });
            if (rest)
                return family;
        }
    }
    return std::nullopt;
}

} // namespace fusiform
