// Reading pictures: JPEG with ITK. A file of its own, because ITK brings an Eigen that is not ours.
#include "analysis/engines/picture.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/engines/png_pixels.h"
#include "analysis/io/bytes/bytes.h"

#include <itkJPEGImageIO.h>

#include <cstring>
#include <stdexcept>

namespace fusiform {
namespace {

constexpr const char* readingPicture = translatable("analysis", "reading a picture");
constexpr std::uint64_t mostPixels = std::uint64_t(1) << 28;
constexpr int longestSide = 100'000;

[[noreturn]] void refusePicture(const std::filesystem::path& file, Message found) {
    throw Error(
        {.doing = readingPicture,
         .file = file.string(),
         .expected = message("analysis", "a PNG or JPEG picture"),
         .found = std::move(found),
         .hint = message("analysis", "convert the picture to PNG")});
}

Picture pngPicture(const std::filesystem::path& file) {
    PngPixels pixels;
    try {
        pixels = readPng(file, mostPixels);
    } catch (const std::runtime_error& problem) {
        refusePicture(file, std::string(problem.what()));
    }
    if (pixels.width > longestSide || pixels.height > longestSide)
        refusePicture(file, message("analysis", "%1 x %2 pixels").with(pixels.width, pixels.height));
    Picture picture;
    picture.width = int(pixels.width);
    picture.height = int(pixels.height);
    const std::size_t count = std::size_t(pixels.width) * pixels.height;
    picture.rgb.resize(3 * count);
    for (std::size_t pixel = 0; pixel < count; ++pixel)
        for (std::size_t colour = 0; colour < 3; ++colour) {
            const std::size_t at = pixel * pixels.channels + (pixels.channels < 3 ? 0 : colour);
            std::uint16_t value = 0;
            if (pixels.sixteen)
                std::memcpy(&value, pixels.bytes.data() + 2 * at, 2);
            picture.rgb[3 * pixel + colour] = pixels.sixteen ? std::uint8_t(value / 257) : pixels.bytes[at];
        }
    return picture;
}

Picture jpegPicture(const std::filesystem::path& file) {
    const auto reader = itk::JPEGImageIO::New();
    Picture picture;
    try {
        reader->SetFileName(file.string());
        reader->ReadImageInformation();
        const auto width = std::uint64_t(reader->GetDimensions(0));
        const auto height = std::uint64_t(reader->GetDimensions(1));
        if (width < 1 || height < 1 || width > longestSide || height > longestSide || width * height > mostPixels)
            refusePicture(file, message("analysis", "%1 x %2 pixels").with(width, height));
        if (reader->GetComponentType() != itk::IOComponentEnum::UCHAR)
            refusePicture(file, message("analysis", "another type of numbers"));
        const std::size_t channels = reader->GetNumberOfComponents();
        std::vector<char> bytes(width * height * channels);
        itk::ImageIORegion whole(2);
        whole.SetSize(0, width);
        whole.SetSize(1, height);
        reader->SetIORegion(whole);
        reader->Read(bytes.data());
        picture.width = int(width);
        picture.height = int(height);
        picture.rgb.resize(width * height * 3);
        for (std::size_t pixel = 0; pixel < width * height; ++pixel)
            for (std::size_t colour = 0; colour < 3; ++colour)
                picture.rgb[3 * pixel + colour] =
                    static_cast<std::uint8_t>(bytes[pixel * channels + (channels < 3 ? 0 : colour)]);
    } catch (const itk::ExceptionObject& problem) {
        refusePicture(file, std::string(problem.GetDescription()));
    }
    return picture;
}

} // namespace

Picture readPicture(const std::filesystem::path& file) {
    const Bytes start = readStart(file, 4, readingPicture);
    if (start.size() == 4 && std::memcmp(start.data(), "\x89PNG", 4) == 0)
        return pngPicture(file);
    if (start.size() == 4 && std::memcmp(start.data(), "\xFF\xD8\xFF", 3) == 0)
        return jpegPicture(file);
    refusePicture(file, message("analysis", "something else"));
}

} // namespace fusiform
