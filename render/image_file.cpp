#include "render/image_file.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/bytes.h"
#include "render/colour_profile.h"

#include <vtkImageData.h>
#include <vtkNew.h>
#include <vtkPNGWriter.h>
#include <vtkUnsignedCharArray.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace fusiform {
namespace {

using Octets = std::vector<std::uint8_t>;

void appendBigEndian(Octets& to, std::uint32_t value) {
    for (const int shift : {24, 16, 8, 0})
        to.push_back(static_cast<std::uint8_t>(value >> shift));
}

/// The checksum of PNG chunks.
std::uint32_t crc32(const std::uint8_t* data, std::size_t count) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (std::size_t i = 0; i < count; ++i) {
        crc ^= data[i];
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xEDB88320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

Octets chunkOf(std::string_view name, const Octets& content) {
    Octets chunk;
    appendBigEndian(chunk, static_cast<std::uint32_t>(content.size()));
    chunk.insert(chunk.end(), name.begin(), name.end());
    chunk.insert(chunk.end(), content.begin(), content.end());
    appendBigEndian(chunk, crc32(chunk.data() + 4, chunk.size() - 4));
    return chunk;
}

/// "pHYs": pixels a metre in both directions. VTK's writer leaves it out, and without it a figure has no
/// size.
Octets resolutionChunk(double dpi) {
    const auto perMetre = static_cast<std::uint32_t>(std::lround(dpi / 0.0254));
    Octets content;
    appendBigEndian(content, perMetre);
    appendBigEndian(content, perMetre);
    content.push_back(1);
    return chunkOf("pHYs", content);
}

bool isOpaque(const Image& image) {
    for (std::size_t i = 3; i < image.rgba.size(); i += 4)
        if (image.rgba[i] != 255)
            return false;
    return true;
}

/// A TIFF of one uncompressed strip: little-endian header, directory, resolution, colour profile, pixels.
class Tiff {
public:
    explicit Tiff(const Image& image, double dpi) {
        const auto channels = static_cast<std::uint32_t>(isOpaque(image) ? 3 : 4);
        const auto width = static_cast<std::uint32_t>(image.width);
        const auto height = static_cast<std::uint32_t>(image.height);
        const Octets& profile = srgbProfile();
        const std::uint32_t entries = channels == 4 ? 15 : 14;
        const std::uint32_t afterDirectory = 8 + 2 + entries * 12 + 4;
        const std::uint32_t bitsAt = afterDirectory;
        const std::uint32_t resolutionAt = bitsAt + 8;
        const std::uint32_t profileAt = resolutionAt + 8;
        const std::uint32_t pixelsAt = (profileAt + static_cast<std::uint32_t>(profile.size()) + 3) / 4 * 4;
        m_bytes = {'I', 'I', 42, 0, 8, 0, 0, 0};
        put16(entries);
        put(256, 4, 1, width);
        put(257, 4, 1, height);
        put(258, 3, channels, bitsAt);
        put(259, 3, 1, 1); // no compression
        put(262, 3, 1, 2); // RGB
        put(273, 4, 1, pixelsAt);
        put(274, 3, 1, 1); // first row on top
        put(277, 3, 1, channels);
        put(278, 4, 1, height);
        put(279, 4, 1, width * height * channels);
        put(282, 5, 1, resolutionAt);
        put(283, 5, 1, resolutionAt);
        put(296, 3, 1, 2); // dots per inch
        if (channels == 4)
            put(338, 3, 1, 2); // alpha, not premultiplied
        put(34675, 7, static_cast<std::uint32_t>(profile.size()), profileAt);
        put32(0);
        for (int i = 0; i < 4; ++i)
            put16(8);
        put32(static_cast<std::uint32_t>(std::lround(dpi * 1000)));
        put32(1000);
        m_bytes.insert(m_bytes.end(), profile.begin(), profile.end());
        m_bytes.resize(pixelsAt);
        m_bytes.reserve(pixelsAt + static_cast<std::size_t>(width) * height * channels);
        for (std::size_t i = 0; i < image.rgba.size(); i += 4)
            m_bytes.insert(m_bytes.end(), &image.rgba[i], &image.rgba[i] + channels);
    }
    [[nodiscard]] const Octets& bytes() const { return m_bytes; }

private:
    void put16(std::uint32_t value) {
        m_bytes.push_back(static_cast<std::uint8_t>(value));
        m_bytes.push_back(static_cast<std::uint8_t>(value >> 8));
    }
    void put32(std::uint32_t value) {
        put16(value);
        put16(value >> 16);
    }
    void put(std::uint32_t tag, std::uint32_t type, std::uint32_t count, std::uint32_t value) {
        put16(tag);
        put16(type);
        put32(count);
        put32(value);
    }
    Octets m_bytes;
};

} // namespace

std::vector<std::uint8_t> pngBytes(const Image& image, double dpi) {
    const int channels = isOpaque(image) ? 3 : 4;
    const vtkNew<vtkImageData> pixels;
    pixels->SetDimensions(image.width, image.height, 1);
    pixels->AllocateScalars(VTK_UNSIGNED_CHAR, channels);
    auto* to = static_cast<std::uint8_t*>(pixels->GetScalarPointer());
    for (int y = image.height - 1; y >= 0; --y)
        for (int x = 0; x < image.width; ++x)
            to = std::copy_n(image.at(x, y), channels, to);
    const vtkNew<vtkPNGWriter> writer;
    writer->SetInputData(pixels);
    writer->WriteToMemoryOn();
    writer->Write();
    const vtkUnsignedCharArray* result = writer->GetResult();
    const std::uint8_t* data = const_cast<vtkUnsignedCharArray*>(result)->GetPointer(0);
    const auto size = static_cast<std::size_t>(result->GetNumberOfValues());
    // After the signature (8 bytes) and the header chunk (4 length, 4 name, 13 content, 4 checksum).
    constexpr std::ptrdiff_t afterHeader = 33;
    Octets png(data, data + afterHeader);
    // "sRGB", rendering intent perceptual.
    for (const Octets& chunk : {resolutionChunk(dpi), chunkOf("sRGB", {0})})
        png.insert(png.end(), chunk.begin(), chunk.end());
    png.insert(png.end(), data + afterHeader, data + size);
    return png;
}

std::vector<std::uint8_t> tiffBytes(const Image& image, double dpi) {
    return Tiff(image, dpi).bytes();
}

void writeImage(const Image& image, double dpi, const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    const bool png = endsWithIgnoringCase(name, ".png");
    if (!png && !endsWithIgnoringCase(name, ".tiff") && !endsWithIgnoringCase(name, ".tif"))
        throw Error(
            {.doing = translatable("analysis", "writing an image"),
             .file = file.string(),
             .expected = message("analysis", "a name that ends in .png or .tiff"),
             .found = "'" + name + "'",
             .hint = {}});
    if (image.empty())
        throw Error(
            {.doing = translatable("analysis", "writing an image"),
             .file = file.string(),
             .expected = message("analysis", "an image"),
             .found = message("analysis", "one without pixels"),
             .hint = {}});
    const Octets octets = png ? pngBytes(image, dpi) : tiffBytes(image, dpi);
    Bytes bytes(octets.size());
    std::memcpy(bytes.data(), octets.data(), octets.size());
    writeAtomically(file, bytes);
}

} // namespace fusiform
