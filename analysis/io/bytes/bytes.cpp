#include "analysis/io/bytes/bytes.h"

#include "analysis/core/error.h"
#include "analysis/core/memory_budget.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/byte_stream.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <libdeflate.h>
#include <memory>
#include <unistd.h>

namespace fusiform {
namespace {

[[noreturn]] void refuseBytes(
    const std::filesystem::path& file, std::string_view doing, Message expected, Message found,
    Message hint) {
    throw Error({.doing = std::string(doing),
                 .file = file.string(),
                 .expected = std::move(expected),
                 .found = std::move(found),
                 .hint = std::move(hint)});
}

} // namespace

Bytes readWholeFile(const std::filesystem::path& file, std::string_view doing, std::uint64_t most) {
    ByteStream stream(file, doing);
    most = std::min(most, memoryBudget());
    Bytes bytes(std::size_t(std::min(stream.file().size(), most)));
    std::size_t done = stream.read(bytes);
    while (done == bytes.size()) { // inflated data are longer than the file
        if (done >= most)
            stream.file().refuse(
                message("analysis", "a file of at most %1, inflated").with(byteCount(most)),
                message("analysis", "more than that, from %1").with(byteCount(stream.file().size())),
                message("analysis", "is the file damaged, or made to fill the memory?"));
        bytes.resize(std::size_t(std::min<std::uint64_t>(std::max<std::size_t>(done * 2, 65536), most)));
        const std::size_t got = stream.read(std::span(bytes).subspan(done));
        done += got;
        if (got == 0)
            break;
    }
    bytes.resize(done);
    stream.file().requireUnchanged();
    return bytes;
}

Bytes readStart(const std::filesystem::path& file, std::size_t count, std::string_view doing) {
    ByteStream stream(file, doing);
    Bytes bytes(count);
    bytes.resize(stream.read(bytes));
    return bytes;
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
        refuseBytes(
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
