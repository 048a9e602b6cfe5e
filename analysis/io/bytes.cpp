#include "analysis/io/bytes.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <libdeflate.h>
#include <memory>
#include <unistd.h>
#include <zlib.h>

namespace fusiform {
namespace {

[[noreturn]] void refuse(
    const std::filesystem::path& file, std::string_view doing, Message expected, Message found,
    Message hint) {
    throw Error({.doing = std::string(doing),
                 .file = file.string(),
                 .expected = std::move(expected),
                 .found = std::move(found),
                 .hint = std::move(hint)});
}

bool isGzip(const std::byte* data, std::size_t size) {
    return size >= 2 && data[0] == std::byte{0x1f} && data[1] == std::byte{0x8b};
}

std::ifstream opened(const std::filesystem::path& file, std::string_view doing) {
    std::error_code ignored;
    if (std::filesystem::is_directory(file, ignored))
        refuse(
            file, doing, message("analysis", "a file"), message("analysis", "a folder"),
            message("analysis", "name a file inside it"));
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        const int reason = errno;
        refuse(
            file, doing, message("analysis", "a readable file"),
            std::filesystem::exists(file, ignored) ? std::strerror(reason)
                                                   : translatable("analysis", "no such file"),
            message("analysis", "check the name and the folder"));
    }
    return stream;
}

struct InflatorDeleter {
    void operator()(libdeflate_decompressor* inflator) const { libdeflate_free_decompressor(inflator); }
};

/// Deflate cannot shrink below 1:1032, so the input bounds the output whatever the trailer says.
constexpr std::size_t mostInflation = 1032;

Bytes inflated(const Bytes& packed, const std::filesystem::path& file, std::string_view doing) {
    const std::unique_ptr<libdeflate_decompressor, InflatorDeleter> inflator(libdeflate_alloc_decompressor());
    const std::size_t bound = packed.size() * mostInflation + 64;
    std::uint32_t promised = 0;
    if (packed.size() >= 18)
        std::memcpy(&promised, packed.data() + packed.size() - 4, 4); // ISIZE: a hint, modulo 2^32
    Bytes out(std::min<std::size_t>(bound, std::max<std::size_t>(promised, 1024)));
    std::size_t from = 0;
    std::size_t to = 0;
    while (from < packed.size() && isGzip(packed.data() + from, packed.size() - from)) {
        std::size_t used = 0;
        std::size_t made = 0;
        const libdeflate_result result = libdeflate_gzip_decompress_ex(
            inflator.get(), packed.data() + from, packed.size() - from, out.data() + to, out.size() - to, &used,
            &made);
        if (result == LIBDEFLATE_INSUFFICIENT_SPACE && out.size() < bound) {
            out.resize(std::min(bound, out.size() * 2));
            continue;
        }
        if (result != LIBDEFLATE_SUCCESS)
            refuse(
                file, doing, message("analysis", "a complete gzip file"),
                message("analysis", "damaged or truncated gzip data (%1 bytes)").with(packed.size()),
                message("analysis", "copy or download the file again"));
        from += used;
        to += made;
    }
    out.resize(to);
    return out;
}

} // namespace

Bytes readWholeFile(const std::filesystem::path& file, std::string_view doing) {
    std::ifstream stream = opened(file, doing);
    Bytes bytes;
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    if (!failure)
        bytes.resize(size);
    stream.read(reinterpret_cast<char*>(bytes.data()), std::streamsize(bytes.size()));
    bytes.resize(std::size_t(std::max<std::streamsize>(0, stream.gcount())));
    if (stream.bad())
        refuse(
            file, doing, message("analysis", "a readable file"), std::strerror(errno),
            message("analysis", "check the disk"));
    return isGzip(bytes.data(), bytes.size()) ? inflated(bytes, file, doing) : bytes;
}

Bytes readStart(const std::filesystem::path& file, std::size_t count, std::string_view doing) {
    std::ifstream stream = opened(file, doing);
    const auto readUpTo = [&stream](std::size_t most) {
        Bytes bytes(most);
        stream.read(reinterpret_cast<char*>(bytes.data()), std::streamsize(most));
        bytes.resize(std::size_t(std::max<std::streamsize>(0, stream.gcount())));
        return bytes;
    };
    const Bytes start = readUpTo(std::max<std::size_t>(count, 64) + 4096);
    if (!isGzip(start.data(), start.size())) {
        return {start.begin(), start.begin() + std::ptrdiff_t(std::min(count, start.size()))};
    }
    // libdeflate inflates whole files only; the start of one is zlib's work.
    z_stream inflater{};
    if (inflateInit2(&inflater, 15 + 16) != Z_OK)
        throw std::bad_alloc();
    Bytes out(count);
    Bytes input = start;
    inflater.next_out = reinterpret_cast<Bytef*>(out.data());
    inflater.avail_out = uInt(count);
    int state = Z_OK;
    while (state == Z_OK && inflater.avail_out > 0 && !input.empty()) {
        inflater.next_in = reinterpret_cast<Bytef*>(input.data());
        inflater.avail_in = uInt(input.size());
        state = inflate(&inflater, Z_NO_FLUSH);
        if (inflater.avail_in == 0 && inflater.avail_out > 0 && state == Z_OK)
            input = readUpTo(65536);
        else
            break;
    }
    out.resize(count - inflater.avail_out);
    inflateEnd(&inflater);
    return out;
}

Bytes gzipped(const Bytes& bytes) {
    struct Deleter {
        void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
    };
    const std::unique_ptr<libdeflate_compressor, Deleter> compressor(libdeflate_alloc_compressor(6));
    Bytes out(libdeflate_gzip_compress_bound(compressor.get(), bytes.size()));
    out.resize(
        libdeflate_gzip_compress(compressor.get(), bytes.data(), bytes.size(), out.data(), out.size()));
    return out;
}

void writeAtomically(const std::filesystem::path& file, const std::function<void(std::ostream&)>& write) {
    const auto fail = [&file](const std::string& found) {
        refuse(
            file, translatable("analysis", "writing a file"),
            message("analysis", "a folder that can be written to"), found,
            message("analysis", "choose another place"));
    };
    std::error_code failure;
    if (file.has_parent_path())
        std::filesystem::create_directories(file.parent_path(), failure);
    std::filesystem::path temporary = file;
    temporary += ".partial-" + std::to_string(getpid());
    {
        std::ofstream stream(temporary, std::ios::binary);
        if (!stream)
            fail(std::strerror(errno));
        write(stream);
        stream.close();
        if (!stream) {
            const std::string found = std::strerror(errno);
            std::filesystem::remove(temporary, failure);
            fail(found);
        }
    }
    std::filesystem::rename(temporary, file, failure);
    if (failure) {
        const std::string found = failure.message();
        std::filesystem::remove(temporary, failure);
        fail(found);
    }
}

void writeAtomically(const std::filesystem::path& file, const Bytes& bytes) {
    writeAtomically(file, [&bytes](std::ostream& stream) {
        stream.write(reinterpret_cast<const char*>(bytes.data()), std::streamsize(bytes.size()));
    });
}

void writeAtomically(const std::filesystem::path& file, std::string_view text) {
    writeAtomically(file, [text](std::ostream& stream) { stream << text; });
}

} // namespace fusiform
