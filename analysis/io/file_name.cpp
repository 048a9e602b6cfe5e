#include "analysis/io/file_name.h"

#include "analysis/core/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace fusiform {
namespace {

constexpr std::string_view separators = "._- ";

/// The parts of a name and what stands before each.
std::vector<std::string> partsOf(const std::filesystem::path& file) {
    std::vector<std::string> parts(1);
    for (const char c : lowerCase(file.filename().string())) {
        if (separators.find(c) != std::string_view::npos)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

std::optional<Hemisphere> hemisphereOfPart(const std::string& part) {
    static constexpr std::array<std::string_view, 4> left{"lh", "left", "l", "hemil"};
    static constexpr std::array<std::string_view, 4> right{"rh", "right", "r", "hemir"};
    if (std::ranges::find(left, part) != left.end())
        return Hemisphere::Left;
    if (std::ranges::find(right, part) != right.end())
        return Hemisphere::Right;
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
    for (const std::string& part : partsOf(file))
        if (const auto hemisphere = hemisphereOfPart(part))
            return hemisphere;
    return {};
}

std::optional<SurfaceKind> surfaceKindOfName(const std::filesystem::path& file) {
    const auto parts = partsOf(file);
    const auto has = [&](std::string_view wanted) { return std::ranges::find(parts, wanted) != parts.end(); };
    const bool inflated = has("inflated") || has("infl") || has("inflate");
    if ((has("very") && inflated) || has("veryinflated"))
        return SurfaceKind::VeryInflated;
    if (inflated)
        return SurfaceKind::Inflated;
    if (has("white") || has("smoothwm") || has("wm") || has("orig"))
        return SurfaceKind::White;
    if (has("midthickness") || has("graymid") || has("mid") || has("central"))
        return SurfaceKind::Midthickness;
    if (has("pial") || has("gray"))
        return SurfaceKind::Pial;
    if (has("sphere") || has("sphericalsurface"))
        return SurfaceKind::Sphere;
    if (has("flat") || has("flatmap"))
        return SurfaceKind::Flat;
    return {};
}

std::string nameOfMap(const std::filesystem::path& file) {
    std::string name = file.filename().string();
    std::vector<std::string> endings = partsOf(file);
    while (endings.size() > 1 && isEnding(endings.back())) {
        name.resize(name.size() - endings.back().size() - 1);
        endings.pop_back();
    }
    // Only the part that names the hemisphere is taken out, with one separator.
    std::size_t at = 0;
    for (const std::string& part : endings) {
        if (endings.size() > 1 && hemisphereOfPart(part)) {
            const std::size_t from = at > 0 ? at - 1 : 0;
            name.erase(from, part.size() + 1);
            break;
        }
        at += part.size() + 1;
    }
    return name.empty() ? file.filename().string() : name;
}

std::optional<Folding> foldingOfName(const std::filesystem::path& file) {
    const auto parts = partsOf(file);
    const auto has = [&](std::string_view wanted) { return std::ranges::find(parts, wanted) != parts.end(); };
    if (has("curv") || has("curvature"))
        return Folding::Curvature;
    return has("sulc") ? std::optional(Folding::Sulc) : std::nullopt;
}

bool namesAnatomy(const std::filesystem::path& file) {
    static constexpr std::array<std::string_view, 14> names{"t1",   "t1w",  "t2",     "t2w",  "anat", "anatomy", "brain",
                                                            "orig", "norm", "mprage", "head", "bold", "epi",     "nu"};
    return std::ranges::any_of(partsOf(file), [](const std::string& part) {
        return std::ranges::find(names, part) != names.end() || part.ends_with("bet") ||
               part.starts_with("ch2") || part == "template";
    });
}

} // namespace fusiform
