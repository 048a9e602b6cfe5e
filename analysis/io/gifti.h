#pragma once

#include "analysis/data/label_map.h"
#include "analysis/data/surface.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fusiform {

/// What a GIFTI file (.gii, .gii.gz) holds; any of the three may be empty.
struct Gifti {
    std::optional<Surface> surface;   ///< a POINTSET and a TRIANGLE array; the array's coordinate transform applied
    std::vector<std::string> mapNames; ///< one a map
    std::vector<VectorF> maps;        ///< SHAPE, TIME_SERIES, NONE, … arrays, one number per vertex
    std::optional<LabelMap> labels;   ///< first LABEL array with the file's label table
    std::optional<Hemisphere> hemisphere; ///< AnatomicalStructurePrimary, when the file says it
};

/// Throws Error.
[[nodiscard]] Gifti readGifti(const std::filesystem::path& file);

/// Writes GIFTI with gzipped base64 little-endian arrays; .gz names are gzipped as a whole too.
void writeGiftiSurface(const Surface& surface, const std::filesystem::path& file);

/// What a file of maps says beside their numbers and names.
struct GiftiMapNotes {
    bool shape = false; ///< intent SHAPE instead of NONE
    std::vector<std::map<std::string, std::string>> ofMaps; ///< metadata of the arrays; may be shorter than the maps
};
void writeGiftiMaps(const std::vector<VectorF>& maps, const std::vector<std::string>& names,
                    std::optional<Hemisphere> hemisphere, const std::filesystem::path& file,
                    const GiftiMapNotes& notes = {});

} // namespace fusiform
