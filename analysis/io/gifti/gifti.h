#pragma once

#include "analysis/data/label_map.h"
#include "analysis/data/surface.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fusiform {

/// One array as the file has it, and where its numbers went.
struct GiftiArray {
    enum class Part { PointSet, Corners, Maps, Labels };
    std::string intent; ///< "NIFTI_INTENT_SHAPE"
    std::string name;   ///< of its metadata; may be empty
    std::string dtype;  ///< "float32"
    std::vector<std::int64_t> shape;
    Part part = Part::Maps;
    std::size_t first = 0; ///< first of its maps or label maps in Gifti
    std::size_t count = 0; ///< how many: one a column
};

/// What a GIFTI file (.gii, .gii.gz) holds, whatever the order of its arrays; any part may be empty. Arrays may be
/// text, base64, deflated, or in a file beside it, of any integer or float type and either index order. A vertex whose
/// label is missing in the file's table is background.
/// Coordinates are left where they are when the file names their space; those of an unknown space are moved by the
/// file's transform, if there is one, to the scanner or else to a template, or by FreeSurfer's c_ras, never by both.
struct Gifti {
    std::optional<Surface> surface;   ///< a POINTSET and a TRIANGLE array, moved as told above; notes say how
    std::vector<std::string> mapNames; ///< one a map
    std::vector<VectorF> maps;        ///< SHAPE, TIME_SERIES, NONE, … arrays, one number per vertex; columns apart
    std::vector<LabelMap> labels;     ///< LABEL arrays, named as the file names them, with the file's label table
    std::optional<Hemisphere> hemisphere; ///< AnatomicalStructurePrimary, when the file says it
    std::vector<GiftiArray> arrays;   ///< in the file's order
    /// Family of standard meshes that the metadata state, or empty: FreeSurfer writes the file that it converted (Name)
    /// and the subject (SubjectID), Caret and Workbench the topology (topo_file). Two that differ state none.
    std::string mesh;
    std::vector<Message> notes; ///< what was taken from the metadata
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
/// All maps share one table of labels; throws Error when two of them call a number differently. Background labels are
/// written as transparent.
void writeGiftiLabels(const std::vector<LabelMap>& maps, std::optional<Hemisphere> hemisphere,
                      const std::filesystem::path& file);

} // namespace fusiform
