#include "analysis/core/memory_budget.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/gifti/gifti_library.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <string>

// giftiio opens an external file by its bare name, seen from the working folder and wherever it lies. So the arrays'
// bytes are put into the XML before the library sees it, as it would have found them in a file of one piece.
namespace fusiform {
namespace {

std::string base64(const std::string& bytes) {
    static constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        unsigned group = 0;
        for (std::size_t i = 0; i < 3; ++i)
            group = (group << 8) | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            text += at + i <= bytes.size() ? digits[(group >> (18 - 6 * i)) & 63] : '=';
    }
    return text;
}

/// The bytes of one array. Nothing outside the GIFTI file's folder is opened, also not through a link.
std::string externalBytes(std::string_view tag, const std::filesystem::path& file) {
    const std::filesystem::path name(std::string(attributeOf(tag, "ExternalFileName")));
    std::error_code failure;
    const auto folder = std::filesystem::canonical(std::filesystem::absolute(file).parent_path(), failure);
    const auto external = std::filesystem::weakly_canonical(folder / name, failure);
    const auto inside = std::mismatch(folder.begin(), folder.end(), external.begin(), external.end());
    if (failure || name.empty() || name.is_absolute() || inside.first != folder.end() ||
        !std::filesystem::is_regular_file(external, failure))
        refuseGifti(
            file, message("analysis", "an external file beside it or below"), "'" + name.string() + "'",
            message("analysis", "copy the file of the arrays into the same folder"));
    const double wanted = itemsOf(tag) * giftiBytesPerItem(attributeOf(tag, "DataType"));
    const std::string_view stated = attributeOf(tag, "ExternalFileOffset");
    const double offset = trimmed(stated).empty() ? 0 : parseNumber(stated).value_or(-1);
    const auto size = double(std::filesystem::file_size(external, failure));
    if (failure || !(offset >= 0) || offset != std::floor(offset) || !(wanted > 0) || !(offset + wanted <= size))
        refuseGifti(
            file,
            message("analysis", "%1 bytes from byte %2 of %3")
                .with(formatNumber(wanted, 17), stated, name.filename().string()),
            message("analysis", "%1 bytes in all").with(formatNumber(size, 17)),
            message("analysis", "the external file is truncated or another one; copy both again"));
    std::string bytes(std::size_t(wanted), '\0');
    std::ifstream stream(external, std::ios::binary);
    stream.seekg(std::streamoff(offset));
    stream.read(bytes.data(), std::streamsize(bytes.size()));
    if (!stream)
        refuseGifti(
            file, message("analysis", "a readable file %1").with(name.filename().string()),
            message("analysis", "a failure to read it"));
    return bytes;
}

} // namespace

double giftiBytesPerItem(std::string_view type) {
    static constexpr std::pair<std::string_view, double> sizes[] = {
        {"NIFTI_TYPE_UINT8", 1},   {"NIFTI_TYPE_INT8", 1},    {"NIFTI_TYPE_INT16", 2},   {"NIFTI_TYPE_UINT16", 2},
        {"NIFTI_TYPE_INT32", 4},   {"NIFTI_TYPE_UINT32", 4},  {"NIFTI_TYPE_FLOAT32", 4}, {"NIFTI_TYPE_FLOAT64", 8},
        {"NIFTI_TYPE_INT64", 8},   {"NIFTI_TYPE_UINT64", 8}};
    const auto found = std::ranges::find(sizes, type, [](const auto& size) { return size.first; });
    return found == std::end(sizes) ? 0 : found->second;
}

Bytes withExternalArrays(Bytes xml, const std::filesystem::path& file) {
    constexpr std::string_view encoding = "ExternalFileBinary";
    const std::string_view text(reinterpret_cast<const char*>(xml.data()), xml.size());
    if (text.find(encoding) == std::string_view::npos)
        return xml;
    std::string whole;
    std::size_t copied = 0;
    for (auto at = text.find("<DataArray"); at != std::string_view::npos; at = text.find("<DataArray", at + 1)) {
        const auto tagEnd = text.find('>', at);
        const auto close = text.find("</DataArray", at);
        if (tagEnd == std::string_view::npos || close == std::string_view::npos || tagEnd > close)
            break; // what is wrong with the XML is said later
        const std::string_view tag = text.substr(at, tagEnd - at);
        if (attributeOf(tag, "Encoding") != encoding)
            continue;
        const std::string data = "<Data>" + base64(externalBytes(tag, file)) + "</Data>";
        const auto value = std::size_t(attributeOf(tag, "Encoding").data() - text.data());
        whole += text.substr(copied, value - copied);
        whole += "Base64Binary";
        const auto afterValue = value + encoding.size();
        const auto element = std::min(text.find("<Data>", tagEnd), text.find("<Data/>", tagEnd));
        const auto elementEnd = element < close && text.substr(element).starts_with("<Data>")
                                    ? std::min(text.find("</Data>", element), close - 7) + 7
                                    : element + 7;
        const auto dataAt = element < close ? element : close;
        whole += text.substr(afterValue, dataAt - afterValue);
        whole += data;
        if (whole.size() > memoryBudget()) // many arrays may name the same file
            refuseGifti(
                file, message("analysis", "arrays that fit into %1 bytes").with(memoryBudget()),
                byteCount(whole.size()));
        copied = element < close ? std::min(elementEnd, close) : close;
    }
    whole += text.substr(copied);
    Bytes made(whole.size());
    std::ranges::transform(whole, made.begin(), [](char c) { return std::byte(c); });
    return made;
}

} // namespace fusiform
