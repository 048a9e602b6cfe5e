// GIFTI of every encoding, with what may stand round the numbers.

#include "../fuzz_input.h"
#include "byte_writer.h"
#include "seeds.h"

namespace fusiform::test {
namespace {

std::string base64(std::string_view bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t group = 0;
        for (std::size_t next = 0; next < 3; ++next)
            group = group << 8 | (at + next < bytes.size() ? static_cast<unsigned char>(bytes[at + next]) : 0U);
        for (std::size_t next = 0; next < 4; ++next)
            text += at + next <= bytes.size() ? letters[group >> (18 - 6 * next) & 63] : '=';
    }
    return text;
}

struct Array {
    std::string intent = "SHAPE";
    std::string type = "FLOAT32";
    std::string dims = "Dimensionality=\"1\" Dim0=\"4\"";
    std::string encoding = "ASCII";
    std::string data = "1 2 3 4";
    std::string inside = {};
    std::string order = "RowMajorOrder";
    std::string endian = "LittleEndian";
};

std::string element(const Array& array) {
    return "<DataArray Intent=\"NIFTI_INTENT_" + array.intent + "\" DataType=\"NIFTI_TYPE_" + array.type +
           "\" ArrayIndexingOrder=\"" + array.order + "\" " + array.dims + " Encoding=\"" + array.encoding +
           "\" Endian=\"" + array.endian + "\" ExternalFileName=\"\" ExternalFileOffset=\"0\">" + array.inside +
           "<Data>" + array.data + "</Data></DataArray>\n";
}

std::string file(std::initializer_list<Array> arrays, const std::string& before = {}) {
    std::string whole = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<GIFTI Version=\"1.0\" NumberOfDataArrays=\"" +
                        std::to_string(arrays.size()) + "\">" + before;
    for (const Array& array : arrays)
        whole += element(array);
    return whole + "</GIFTI>\n";
}

std::string meta(const std::string& name, const std::string& value) {
    return "<MetaData><MD><Name><![CDATA[" + name + "]]></Name><Value>" + value + "</Value></MD></MetaData>";
}

const std::string table = "<LabelTable><Label Key=\"0\" Red=\"0\" Green=\"0\" Blue=\"0\" Alpha=\"0\">none</Label>"
                          "<Label Key=\"7\" Red=\"1\" Green=\"0.5\" Blue=\"0\" Alpha=\"1\">V1</Label></LabelTable>";

const std::string transform =
    "<CoordinateSystemTransformMatrix><DataSpace>NIFTI_XFORM_UNKNOWN</DataSpace><TransformedSpace>"
    "NIFTI_XFORM_SCANNER_ANAT</TransformedSpace><MatrixData>-1 0 0 10 0 1 0 20 0 0 1 30 0 0 0 1</MatrixData>"
    "</CoordinateSystemTransformMatrix>";

} // namespace

std::vector<Seed> giftiSeeds(std::string_view target) {
    if (target != "gifti")
        return {};
    const std::string dims = "Dimensionality=\"2\" Dim0=\"4\" Dim1=\"3\"";
    const Array points{.intent = "POINTSET", .dims = dims, .data = "0 0 0 4 0 0 0 4 0 0 0 4", .inside = transform};
    const Array corners{.intent = "TRIANGLE", .type = "INT32", .dims = dims, .data = "0 2 1 0 1 3 1 2 3 0 3 2"};
    const std::string little = ByteWriter(false).all({1.F, 2.F, -3.F, 0.5F}).bytes();
    const std::string big = ByteWriter(true).all({1.F, 2.F, -3.F, 0.5F}).bytes();
    const Array binary{.encoding = "Base64Binary", .data = base64(little)};
    const Array swapped{.encoding = "Base64Binary", .data = base64(big), .endian = "BigEndian"};
    const Array packed{.encoding = "GZipBase64Binary", .data = base64(stringOf(zlibPacked(bytesOf(little)))),
                       .inside = meta("Name", "packed")};
    const Array labels{.intent = "LABEL", .type = "INT32", .data = "7 0 7 5", .inside = meta("Name", "areas")};
    const Array columns{.intent = "TIME_SERIES", .dims = "Dimensionality=\"2\" Dim0=\"4\" Dim1=\"2\"",
                        .data = "1 2 3 4 5 6 7 nan", .order = "ColumnMajorOrder"};
    const Array bytes{.intent = "NONE", .type = "UINT8"};
    return {{"surface", file({points, corners}, meta("AnatomicalStructurePrimary", "CortexLeft"))},
            {"base64", file({binary, swapped})},
            {"packed", file({packed})},
            {"labels", file({labels}, table)},
            {"columns", file({columns, bytes})}};
}

} // namespace fusiform::test
