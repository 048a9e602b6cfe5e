#include "analysis/io/file_name.h"

#include "analysis/core/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace fusiform {
namespace {

constexpr std::string_view separators = "._- ";

std::vector<std::string> splitName(const std::string& name) {
    std::vector<std::string> parts(1);
    for (const char c : name) {
        if (separators.find(c) != std::string_view::npos)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

/// The parts of a name in lower case.
std::vector<std::string> partsOfName(const std::filesystem::path& file) {
    return splitName(lowerCase(file.filename().string()));
}

/// A single letter counts only as a capital: "r" is more often a correlation than the right hemisphere.
std::optional<Hemisphere> hemisphereOfPart(const std::string& part) {
    static constexpr std::array<std::string_view, 3> left{"lh", "left", "hemil"};
    static constexpr std::array<std::string_view, 3> right{"rh", "right", "hemir"};
    const std::string lower = lowerCase(part);
    if (part == "L" || std::ranges::find(left, lower) != left.end())
        return Hemisphere::Left;
    if (part == "R" || std::ranges::find(right, lower) != right.end())
        return Hemisphere::Right;
    return {};
}

bool isHemi(const std::string& part) { return lowerCase(part) == "hemi" || lowerCase(part) == "hem"; }

/// Which part names the hemisphere. A single letter may stand for something else: words count first, and a letter after
/// "hemi" as one.
std::optional<std::size_t> hemispherePartOf(const std::vector<std::string>& parts) {
    for (const bool letters : {false, true})
        for (std::size_t at = 0; at < parts.size(); ++at) {
            const bool word = parts[at].size() > 1 || (at > 0 && isHemi(parts[at - 1]));
            if (word != letters && hemisphereOfPart(parts[at]))
                return at;
        }
    return {};
}

bool isEnding(const std::string& part) {
    static constexpr std::array<std::string_view, 26> endings{
        "gii", "gz", "nii", "mgh", "mgz", "npy", "npz", "annot", "txt", "func", "surf", "shape", "label", "hdr",
        "img", "surface", "dscalar", "dlabel", "dtseries", "dconn", "pscalar", "plabel", "ptseries", "pconn", "dpconn",
        "pdconn"};
    return std::ranges::find(endings, part) != endings.end();
}

} // namespace

std::optional<Hemisphere> hemisphereOfName(const std::filesystem::path& file) {
    const auto parts = splitName(file.filename().string());
    const auto at = hemispherePartOf(parts);
    return at ? hemisphereOfPart(parts[*at]) : std::nullopt;
}

std::optional<SurfaceKind> surfaceKindOfName(const std::filesystem::path& file) {
    const auto parts = partsOfName(file);
    const auto has = [&](std::string_view wanted) { return std::ranges::find(parts, wanted) != parts.end(); };
    // A patch keeps the name of what it was cut out of.
    if (has("flat") || has("flatmap") || has("patch"))
        return SurfaceKind::Flat;
    const bool inflated = has("inflated") || has("infl") || has("inflate");
    if ((has("very") && inflated) || has("veryinflated") || has("superinflated") || has("hyperinflated"))
        return SurfaceKind::VeryInflated;
    if (inflated)
        return SurfaceKind::Inflated;
    if (has("white") || has("smoothwm") || has("wm") || has("orig"))
        return SurfaceKind::White;
    if (has("midthickness") || has("graymid") || has("mid") || has("central") || has("fiducial"))
        return SurfaceKind::Midthickness;
    if (has("pial") || has("pia") || has("gray"))
        return SurfaceKind::Pial;
    if (has("sphere") || has("qsphere") || has("sphericalsurface"))
        return SurfaceKind::Sphere;
    return {};
}

std::string nameOfMap(const std::filesystem::path& file) {
    std::string name = file.filename().string();
    std::vector<std::string> endings = splitName(name);
    while (endings.size() > 1 && isEnding(lowerCase(endings.back()))) {
        name.resize(name.size() - endings.back().size() - 1);
        endings.pop_back();
    }
    // Only the part that names the hemisphere is taken out, with one separator.
    if (const auto part = hemispherePartOf(endings); part && endings.size() > 1) {
        std::size_t at = 0;
        for (std::size_t before = 0; before < *part; ++before)
            at += endings[before].size() + 1;
        name.erase(at > 0 ? at - 1 : 0, endings[*part].size() + 1);
    }
    return name.empty() ? file.filename().string() : name;
}

bool isCalled(const std::filesystem::path& file, std::initializer_list<std::string_view> endings) {
    const std::string name = file.string();
    return std::ranges::any_of(endings, [&name](std::string_view ending) {
        return endsWithIgnoringCase(name, ending) || endsWithIgnoringCase(name, std::string(ending) + ".gz");
    });
}

std::optional<Folding> foldingOfName(const std::filesystem::path& file) {
    const auto parts = partsOfName(file);
    const auto has = [&](std::string_view wanted) { return std::ranges::find(parts, wanted) != parts.end(); };
    if (has("curv") || has("curvature"))
        return Folding::Curvature;
    return has("sulc") ? std::optional(Folding::Sulc) : std::nullopt;
}

bool namesAnatomy(const std::filesystem::path& file) {
    static constexpr std::array<std::string_view, 14> names{"t1",   "t1w",  "t2",     "t2w",  "anat", "anatomy", "brain",
                                                            "orig", "norm", "mprage", "head", "bold", "epi",     "nu"};
    return std::ranges::any_of(partsOfName(file), [](const std::string& part) {
        return std::ranges::find(names, part) != names.end() || part.ends_with("bet") ||
               part.starts_with("ch2") || part == "template";
    });
}

} // namespace fusiform
