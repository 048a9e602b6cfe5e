#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

/// CIFTI-2 files made byte by byte, so that a test can lie about any of them.
namespace fusiform::test {

struct CiftiFile {
    std::array<std::int64_t, 2> shape{1, 1}; ///< matrix dimensions 0 and 1
    std::string axis0, axis1;                ///< MatrixIndicesMap elements
    std::vector<double> numbers;             ///< dimension 0 fastest
    std::int16_t datatype = 16;              ///< 16 float32, 64 float64, 4 int16
    std::int32_t intent = 3006;
    std::string version = "2";
    bool bigEndian = false;
    std::int32_t extensionCode = 32;
    std::int64_t offsetError = 0; ///< added to the true data offset

    [[nodiscard]] std::string xml() const {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CIFTI Version=\"" + version + "\"><Matrix>" + axis0 +
               axis1 + "</Matrix></CIFTI>";
    }

    [[nodiscard]] std::string bytes() const {
        std::string text = xml();
        text.resize((text.size() + 8 + 15) / 16 * 16 - 8, '\0');
        std::string header(540, '\0');
        put<std::int32_t>(header, 0, 540);
        std::memcpy(header.data() + 4, "n+2\0\r\n\032\n", 8);
        put<std::int16_t>(header, 12, datatype);
        put<std::int16_t>(header, 14, std::int16_t(8 * size()));
        const std::int64_t dims[8] = {6, 1, 1, 1, 1, shape[0], shape[1], 1};
        for (std::size_t axis = 0; axis < 8; ++axis)
            put<std::int64_t>(header, 16 + 8 * axis, dims[axis]);
        put<std::int64_t>(header, 168, std::int64_t(544 + 8 + text.size()) + offsetError);
        put<double>(header, 176, 1);
        put<std::int32_t>(header, 504, intent);
        std::string all = header + std::string("\1\0\0\0", 4) + std::string(8, '\0') + text;
        put<std::int32_t>(all, 544, std::int32_t(text.size() + 8));
        put<std::int32_t>(all, 548, extensionCode);
        const std::size_t data = all.size();
        all.resize(data + numbers.size() * size());
        for (std::size_t at = 0; at < numbers.size(); ++at) {
            const std::size_t place = data + at * size();
            if (datatype == 4)
                put(all, place, std::int16_t(numbers[at]));
            else if (datatype == 64)
                put(all, place, numbers[at]);
            else
                put(all, place, float(numbers[at]));
        }
        return all;
    }

    void write(const std::filesystem::path& file) const {
        const std::string all = bytes();
        std::ofstream(file, std::ios::binary).write(all.data(), std::streamsize(all.size()));
    }

private:
    [[nodiscard]] std::size_t size() const { return datatype == 64 ? 8 : datatype == 4 ? 2 : 4; }
    template <class T>
    void put(std::string& bytes, std::size_t at, T value) const {
        char raw[sizeof(T)];
        std::memcpy(raw, &value, sizeof(T));
        if (bigEndian)
            std::reverse(raw, raw + sizeof(T));
        std::copy(raw, raw + sizeof(T), bytes.begin() + std::ptrdiff_t(at));
    }
};

inline std::string axisElement(const std::string& dimensions, const std::string& type, const std::string& content) {
    return "<MatrixIndicesMap AppliesToMatrixDimension=\"" + dimensions +
           "\" IndicesMapToDataType=\"CIFTI_INDEX_TYPE_" + type + "\">" + content + "</MatrixIndicesMap>";
}

inline std::string scalars(const std::vector<std::string>& names) {
    std::string maps;
    for (const std::string& name : names)
        maps += "<NamedMap><MapName>" + name + "</MapName></NamedMap>";
    return axisElement("0", "SCALARS", maps);
}

inline std::string series(int points) {
    return "<MatrixIndicesMap AppliesToMatrixDimension=\"0\" IndicesMapToDataType=\"CIFTI_INDEX_TYPE_SERIES\" "
           "NumberOfSeriesPoints=\"" +
           std::to_string(points) +
           "\" SeriesExponent=\"-3\" SeriesStart=\"100\" SeriesStep=\"720\" SeriesUnit=\"SECOND\"/>";
}

/// Left cortex 0, 2, 3 of 4 vertices, right cortex 1 of 4, two voxels of a 3 x 4 x 5 volume of 2 mm (in m here).
inline std::string denseContent() {
    return "<Volume VolumeDimensions=\"3,4,5\"><TransformationMatrixVoxelIndicesIJKtoXYZ MeterExponent=\"0\">"
           "-0.002 0 0 0.09 0 0.002 0 -0.126 0 0 0.002 -0.072 0 0 0 1"
           "</TransformationMatrixVoxelIndicesIJKtoXYZ></Volume>"
           "<BrainModel IndexOffset=\"0\" IndexCount=\"3\" ModelType=\"CIFTI_MODEL_TYPE_SURFACE\" "
           "BrainStructure=\"CIFTI_STRUCTURE_CORTEX_LEFT\" SurfaceNumberOfVertices=\"4\">"
           "<VertexIndices>0 2 3</VertexIndices></BrainModel>"
           "<BrainModel IndexOffset=\"3\" IndexCount=\"1\" ModelType=\"CIFTI_MODEL_TYPE_SURFACE\" "
           "BrainStructure=\"CIFTI_STRUCTURE_CORTEX_RIGHT\" SurfaceNumberOfVertices=\"4\">"
           "<VertexIndices>1</VertexIndices></BrainModel>"
           "<BrainModel IndexOffset=\"4\" IndexCount=\"2\" ModelType=\"CIFTI_MODEL_TYPE_VOXELS\" "
           "BrainStructure=\"CIFTI_STRUCTURE_THALAMUS_LEFT\"><VoxelIndicesIJK>0 1 2\n2 3 4</VoxelIndicesIJK>"
           "</BrainModel>";
}
inline std::string dense(const std::string& dimensions = "1") {
    return axisElement(dimensions, "BRAIN_MODELS", denseContent());
}

inline std::string parcels(const std::string& dimensions = "1") {
    return axisElement(
        dimensions, "PARCELS",
        "<Surface BrainStructure=\"CIFTI_STRUCTURE_CORTEX_LEFT\" SurfaceNumberOfVertices=\"4\"/>"
        "<Surface BrainStructure=\"CIFTI_STRUCTURE_CORTEX_RIGHT\" SurfaceNumberOfVertices=\"4\"/>"
        "<Parcel Name=\"V1\"><Vertices BrainStructure=\"CIFTI_STRUCTURE_CORTEX_LEFT\">0 1</Vertices>"
        "<Vertices BrainStructure=\"CIFTI_STRUCTURE_CORTEX_RIGHT\">2</Vertices></Parcel>"
        "<Parcel Name=\"FFA\"><Vertices BrainStructure=\"CIFTI_STRUCTURE_CORTEX_LEFT\">3</Vertices></Parcel>");
}

} // namespace fusiform::test
