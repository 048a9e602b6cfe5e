#include "analysis/io/arrays/pickle.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/io/file_format.h"

#include <cstring>
#include <string_view>
#include <zip.h>

namespace fusiform {
namespace {

bool isZip(const Bytes& start) { return start.size() >= 4 && std::memcmp(start.data(), "PK\x03\x04", 4) == 0; }

bool holdsPickle(const std::filesystem::path& file) {
    int code = 0;
    zip_t* archive = zip_open(file.c_str(), ZIP_RDONLY, &code);
    if (!archive)
        return false;
    bool found = false;
    const zip_int64_t members = zip_get_num_entries(archive, 0);
    for (zip_int64_t index = 0; index < members && !found; ++index) {
        const char* name = zip_get_name(archive, zip_uint64_t(index), 0);
        found = name && (std::string_view(name).ends_with("/data.pkl") || std::string_view(name) == "data.pkl");
    }
    zip_discard(archive);
    return found;
}

} // namespace

bool looksLikePickle(const std::filesystem::path& file, const Bytes& start) {
    if (isZip(start))
        return holdsPickle(file);
    // After the protocol comes an opcode: a frame from protocol 4 on, else one that puts something on the stack.
    if (start.size() < 4 || start[0] != std::byte{0x80} || start[1] < std::byte{2} || start[1] > std::byte{5})
        return false;
    constexpr std::string_view openings = "\x95]})(cKMJGXUNCB\x88\x89\x8a\x8c\x8e\x93\x96";
    return openings.find(char(start[2])) != std::string_view::npos;
}

void refusePickle(const std::filesystem::path& file, const Bytes& start) {
    throw Error(
        {openingFile, file.string(),
         translatable("analysis", "an array that is only data"),
         isZip(start) ? message("analysis", "a pickle of Python objects, written by torch.save")
                      : message("analysis", "a pickle of Python objects"),
         isZip(start)
             ? message("analysis", "pickles can run code and are not opened; in Python save the tensors with "
                                   "safetensors.torch.save_file({name: tensor}, \"file.safetensors\")")
             : message("analysis", "pickles can run code and are not opened; in Python save the array with "
                                   "numpy.save(\"file.npy\", array)")});
}

} // namespace fusiform
