#pragma once

#include "analysis/core/progress.h"
#include "analysis/core/translatable.h"
#include "analysis/data/dataset.h"

#include <array>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// The one list of formats that a map can be saved in: what `save`, the save dialog and the documentation are made
/// from.
namespace fusiform {

inline constexpr const char* savingMap = translatable("analysis", "saving a map");

/// Where the numbers of a file lie.
enum class MapPlace {
    InVolume,   ///< on a grid
    OnVertices, ///< on the vertices of a hemisphere, or of both, the left ones first
    PerVoxel    ///< one number a row of the voxel set
};

using MapList = std::vector<std::shared_ptr<const Map>>;

struct SaveOptions {
    std::string format = {};                 ///< id of a format; empty: by the file's ending
    Bilateral<bool> hemispheres{true, true}; ///< which are wanted; those a map has no values on are left out
    /// Written instead of NaN to the voxels of the grid that are not in the voxel set; NaN stays NaN without it.
    std::optional<float> outside = {};
    /// Colour of a category, for formats that hold colours; hues are spread when it is empty.
    std::function<std::array<std::uint8_t, 3>(std::int64_t)> categoryColour = {};
};

/// The maps as one file holds them.
struct MapContent {
    const Dataset* dataset = nullptr;
    MapList maps;
    std::vector<VectorF> values;         ///< one a map, in the order of the place; NaN is missing
    Grid grid;                           ///< of MapPlace::InVolume
    std::vector<Hemisphere> hemispheres; ///< of MapPlace::OnVertices, in this order
    std::vector<std::int64_t> vertexCounts; ///< one a hemisphere
    SaveOptions options;
};

struct MapFormat {
    std::string id;      ///< "nifti", "npy-voxels", …
    std::string title;   ///< for people: "NIfTI volume"
    std::string endings; ///< for a file dialog, the usual one first: "*.nii.gz *.nii"
    MapPlace place = MapPlace::InVolume;
    bool severalMaps = false;
    bool bothHemispheres = false; ///< in one file; of MapPlace::OnVertices
    bool onlyCategories = false;  ///< holds names and colours instead of numbers that mean something
    std::function<void(const MapContent&, const std::filesystem::path&)> write;

    [[nodiscard]] bool fitsName(const std::filesystem::path& file) const;
    /// ".nii.gz": what is appended to a name without an ending.
    [[nodiscard]] std::string usualEnding() const;
};

/// In order of preference: of two that share an ending, the first that can hold a map gets it.
[[nodiscard]] const std::vector<MapFormat>& mapFormats();

/// Why `format` cannot hold these maps, or nothing when it can.
[[nodiscard]] std::optional<Message>
obstacleToSaving(const Dataset& dataset, const MapList& maps, const MapFormat& format);

/// The format of `options`, else the first of those that the name fits and that can hold the maps; formats per
/// vertex come first when the name or the options name one hemisphere. A name like "lh.thing" without a known
/// ending is a curv file. Throws Error, listing the endings there are or saying what stands in the way.
[[nodiscard]] const MapFormat& mapFormatFor(
    const Dataset& dataset, const MapList& maps, const std::filesystem::path& file, const SaveOptions& options);

/// The format of this id. Throws Error, listing those there are.
[[nodiscard]] const MapFormat& mapFormatNamed(const std::string& id);

} // namespace fusiform
