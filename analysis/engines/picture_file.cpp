// Reading pictures with ITK. A file of its own, because ITK brings an Eigen that is not ours.
#include "analysis/engines/picture.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/bytes.h"

#include <itkJPEGImageIO.h>
#include <itkPNGImageIO.h>

#include <cstring>

namespace fusiform {
namespace {

constexpr const char* doing = translatable("analysis", "reading a picture");
constexpr std::uint64_t mostPixels = std::uint64_t(1) << 28;
constexpr int longestSide = 100'000;

[[noreturn]] void refuse(const std::filesystem::path& file, Message found) {
    throw Error(
        {.doing = doing,
         .file = file.string(),
         .expected = message("analysis", "a PNG or JPEG picture"),
         .found = std::move(found),
         .hint = message("analysis", "convert the picture to PNG")});
}

itk::ImageIOBase::Pointer readerOf(const std::filesystem::path& file) {
    const Bytes start = readStart(file, 4, doing);
    if (start.size() == 4 && std::memcmp(start.data(), "\x89PNG", 4) == 0)
        return itk::PNGImageIO::New().GetPointer();
    if (start.size() == 4 && std::memcmp(start.data(), "\xFF\xD8\xFF", 3) == 0)
        return itk::JPEGImageIO::New().GetPointer();
    refuse(file, message("analysis", "something else"));
}

} // namespace

Picture readPicture(const std::filesystem::path& file) {
    const itk::ImageIOBase::Pointer reader = readerOf(file);
    Picture picture;
    try {
        reader->SetFileName(file.string());
        reader->ReadImageInformation();
        const auto width = std::uint64_t(reader->GetDimensions(0));
        const auto height = std::uint64_t(reader->GetDimensions(1));
        if (width < 1 || height < 1 || width > longestSide || height > longestSide || width * height > mostPixels)
            refuse(file, message("analysis", "%1 x %2 pixels").with(width, height));
        const bool sixteen = reader->GetComponentType() == itk::IOComponentEnum::USHORT;
        if (!sixteen && reader->GetComponentType() != itk::IOComponentEnum::UCHAR)
            refuse(file, message("analysis", "another type of numbers"));
        const std::size_t channels = reader->GetNumberOfComponents();
        std::vector<char> bytes(width * height * channels * (sixteen ? 2 : 1));
        itk::ImageIORegion whole(2);
        whole.SetSize(0, width);
        whole.SetSize(1, height);
        reader->SetIORegion(whole);
        reader->Read(bytes.data());
        picture.width = int(width);
        picture.height = int(height);
        picture.rgb.resize(width * height * 3);
        for (std::size_t pixel = 0; pixel < width * height; ++pixel)
            for (std::size_t colour = 0; colour < 3; ++colour) {
                const std::size_t at = pixel * channels + (channels < 3 ? 0 : colour);
                std::uint16_t value = 0;
                if (sixteen)
                    std::memcpy(&value, bytes.data() + 2 * at, 2);
                picture.rgb[3 * pixel + colour] =
                    sixteen ? std::uint8_t(value / 257) : static_cast<std::uint8_t>(bytes[at]);
            }
    } catch (const itk::ExceptionObject& problem) {
        refuse(file, std::string(problem.GetDescription()));
    }
    return picture;
}

} // namespace fusiform
