#include "analysis/io/gifti_labels.h"

#include "analysis/core/text.h"
#include "analysis/io/bytes.h"

#include <libdeflate.h>

#include <memory>
#include <new>

namespace fusiform {
namespace {

std::string base64(const Bytes& bytes) {
    static constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t three = 0;
        for (std::size_t next = 0; next < 3; ++next)
            three = three << 8 | (at + next < bytes.size() ? std::uint32_t(bytes[at + next]) : 0);
        for (std::size_t letter = 0; letter < 4; ++letter)
            text += at + letter <= bytes.size() ? letters[three >> (18 - 6 * letter) & 63] : '=';
    }
    return text;
}

Bytes deflated(const std::vector<std::int32_t>& keys) {
    const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
        libdeflate_alloc_compressor(6), &libdeflate_free_compressor);
    if (!compressor)
        throw std::bad_alloc();
    Bytes out(libdeflate_zlib_compress_bound(compressor.get(), keys.size() * 4));
    out.resize(libdeflate_zlib_compress(compressor.get(), keys.data(), keys.size() * 4, out.data(), out.size()));
    return out;
}

/// A text that no end mark inside can cut short.
std::string quoted(std::string text) {
    for (auto at = text.find("]]>"); at != std::string::npos; at = text.find("]]>", at))
        text.replace(at, 3, "]] >");
    return "<![CDATA[" + text + "]]>";
}

std::string meta(const std::string& name, const std::string& value) {
    return "<MD><Name>" + quoted(name) + "</Name><Value>" + quoted(value) + "</Value></MD>";
}

std::string fraction(std::uint8_t channel) { return formatNumber(double(channel) / 255, 9); }

} // namespace

void writeGiftiLabels(
    const LabelMap& labels, std::optional<Hemisphere> hemisphere, const std::filesystem::path& file) {
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<!DOCTYPE GIFTI SYSTEM \"http://www.nitrc.org/frs/download.php/115/gifti.dtd\">\n"
                      "<GIFTI Version=\"1.0\" NumberOfDataArrays=\"1\">\n<MetaData>";
    if (hemisphere)
        xml += meta(
            "AnatomicalStructurePrimary", *hemisphere == Hemisphere::Left ? "CortexLeft" : "CortexRight");
    xml += "</MetaData>\n<LabelTable>\n";
    for (const auto& [key, label] : labels.labels) {
        xml += "<Label Key=\"" + std::to_string(key) + "\"";
        const char* channels[] = {"Red", "Green", "Blue"};
        for (std::size_t channel = 0; channel < 3; ++channel)
            xml += std::string(" ") + channels[channel] + "=\"" + fraction(label.colour[channel]) + "\"";
        xml += std::string(" Alpha=\"") + (label.background ? "0" : "1") + "\">" + quoted(label.name) + "</Label>\n";
    }
    xml += "</LabelTable>\n<DataArray Intent=\"NIFTI_INTENT_LABEL\" DataType=\"NIFTI_TYPE_INT32\" "
           "ArrayIndexingOrder=\"RowMajorOrder\" Dimensionality=\"1\" Dim0=\"" +
           std::to_string(labels.keys.size()) +
           "\" Encoding=\"GZipBase64Binary\" Endian=\"LittleEndian\" ExternalFileName=\"\" "
           "ExternalFileOffset=\"\">\n<MetaData>" +
           meta("Name", labels.name) + "</MetaData>\n<Data>" + base64(deflated(labels.keys)) +
           "</Data>\n</DataArray>\n</GIFTI>\n";
    if (!endsWithIgnoringCase(file.string(), ".gz"))
        return writeAtomically(file, xml);
    const auto* first = reinterpret_cast<const std::byte*>(xml.data());
    writeAtomically(file, gzipped(Bytes(first, first + xml.size())));
}

} // namespace fusiform
