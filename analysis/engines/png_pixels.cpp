#include "analysis/engines/png_pixels.h"

#include <png.h>

#include <bit>
#include <csetjmp>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>

namespace fusiform {
namespace {

[[noreturn]] void onError(png_structp png, png_const_charp text) {
    *static_cast<std::string*>(png_get_error_ptr(png)) = text;
    png_longjmp(png, 1);
}

void onWarning(png_structp /*png*/, png_const_charp /*text*/) {}

/// Comes back early, with a text in the png's string, when something is wrong. Holds nothing that a jump would lose.
bool readInto(png_structp png, png_infop info, std::FILE* file, std::uint64_t most, PngPixels& pixels) {
    if (setjmp(png_jmpbuf(png)) != 0)
        return false;
    png_init_io(png, file);
    png_read_info(png, info);
    pixels.width = png_get_image_width(png, info);
    pixels.height = png_get_image_height(png, info);
    if (std::uint64_t(pixels.width) * pixels.height > most)
        png_error(png, "more pixels than a picture has");
    png_set_expand(png);
    if (png_get_bit_depth(png, info) == 16 && std::endian::native == std::endian::little)
        png_set_swap(png);
    const int passes = png_set_interlace_handling(png);
    png_read_update_info(png, info);
    pixels.channels = png_get_channels(png, info);
    pixels.sixteen = png_get_bit_depth(png, info) == 16;
    const std::size_t row = png_get_rowbytes(png, info);
    pixels.bytes.resize(row * pixels.height);
    for (int pass = 0; pass < passes; ++pass)
        for (std::uint32_t y = 0; y < pixels.height; ++y)
            png_read_row(png, pixels.bytes.data() + row * y, nullptr);
    png_read_end(png, nullptr);
    return true;
}

} // namespace

PngPixels readPng(const std::filesystem::path& file, std::uint64_t most) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream(std::fopen(file.c_str(), "rb"), &std::fclose);
    if (!stream)
        throw std::runtime_error("it cannot be opened");
    std::string problem;
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &problem, onError, onWarning);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    PngPixels pixels;
    const bool read = info && readInto(png, info, stream.get(), most, pixels);
    png_destroy_read_struct(&png, &info, nullptr);
    if (!read)
        throw std::runtime_error(problem.empty() ? "out of memory" : problem);
    return pixels;
}

} // namespace fusiform
