#pragma once

#include "analysis/io/cifti/cifti_attributes.h"
#include "analysis/io/cifti/cifti_axis.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fusiform {

/// Makes a CiftiAxis from what an XML parser meets between <MatrixIndicesMap …> and its end. Elements that do not
/// belong into an axis of its kind are passed over. All throw Error.
class CiftiAxisBuilder {
public:
    CiftiAxisBuilder(const CiftiAttributes& attributes, const std::filesystem::path& file);

    void started(std::string_view element, const CiftiAttributes& attributes);
    /// `text` is what stood between the element's start, or the end of the last one in it, and its end.
    void ended(std::string_view element, std::string_view text);

    /// The whole axis: brain models cover it without gap, vertices and voxels lie inside their meshes and grid.
    [[nodiscard]] CiftiAxis finished();

private:
    /// Where the elements of a brain model lie along the axis.
    struct Extent {
        std::int64_t offset, count;
    };
    enum class Model { None, Surface, Voxels };

    [[noreturn]] void refuse(Message expected, Message found) const {
        refuseCiftiXml(m_file, std::move(expected), std::move(found));
    }
    void takeSeries(const CiftiAttributes& attributes);
    void startMap();
    void startLabel(const CiftiAttributes& attributes);
    void endLabel(std::string_view text);
    void startVolume(const CiftiAttributes& attributes);
    void endTransformation(std::string_view text);
    void startSurface(const CiftiAttributes& attributes);
    void startBrainModel(const CiftiAttributes& attributes);
    void endBrainModel();
    void endVertices(std::string_view text);
    void endVoxels(std::string_view text);
    [[nodiscard]] CiftiSurfacePart* partOf(const std::string& structure);
    [[nodiscard]] std::int64_t coveredLength();
    void checkPlaces() const;

    const std::filesystem::path& m_file;
    CiftiAxis m_axis;
    std::vector<Extent> m_extents;
    Model m_model = Model::None;
    bool m_inMap = false;
    bool m_inParcel = false;
    bool m_hasTransformation = false;
    std::string m_structure; ///< of the vertices of a parcel
    std::optional<Label> m_label;
    std::int32_t m_labelKey = 0;
    int m_meterExponent = 0;
};

} // namespace fusiform
