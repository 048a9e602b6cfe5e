#pragma once

#include "analysis/data/hemisphere.h"
#include "analysis/data/surface.h"

#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

/// What the name of a file says, by the habits of FreeSurfer, HCP and nilearn. Used where the file itself is silent.
namespace fusiform {

/// From a part "lh", "rh", "left", "right", "L", "R", "hemi-L", …: parts are parted by . _ - and spaces. Single
/// letters count only as capitals.
[[nodiscard]] std::optional<Hemisphere> hemisphereOfName(const std::filesystem::path& file);

/// From a part such as "white", "smoothwm", "pial", "midthickness", "inflated", "infl", "very_inflated", "sphere",
/// "flat".
[[nodiscard]] std::optional<SurfaceKind> surfaceKindOfName(const std::filesystem::path& file);

/// The name without endings and without the part that names the hemisphere: "thick" of "thick_left.gii.gz". What
/// the two halves of a map have in common.
[[nodiscard]] std::string nameOfMap(const std::filesystem::path& file);

/// Whether the name ends with one of `endings`, such as ".off", or with one and ".gz", in any case of letters.
[[nodiscard]] bool isCalled(const std::filesystem::path& file, std::initializer_list<std::string_view> endings);

enum class Folding { Curvature, Sulc };
[[nodiscard]] std::optional<Folding> foldingOfName(const std::filesystem::path& file);

/// Whether the name is that of an anatomical image: T1, T2, brain, orig, …
[[nodiscard]] bool namesAnatomy(const std::filesystem::path& file);

} // namespace fusiform
