#pragma once

#include "analysis/core/message.h"
#include "analysis/data/label_map.h"
#include "analysis/io/bytes/bytes.h"

// The library's header does not say that it is C.
extern "C" {
#include <gifti_io.h>
}

#include <filesystem>
#include <memory>
#include <mutex>

/// The border to giftiio, which reads and writes by file name, keeps state in globals and allocates what a file says.
namespace fusiform {

struct GiftiImageDeleter {
    void operator()(gifti_image* image) const { gifti_free_image(image); }
};
using GiftiImage = std::unique_ptr<gifti_image, GiftiImageDeleter>;

/// giftiio reads and writes by file name only; these are bytes under a name, in memory.
class NamedBytes {
public:
    explicit NamedBytes(const Bytes& bytes);
    ~NamedBytes();
    NamedBytes(const NamedBytes&) = delete;
    NamedBytes& operator=(const NamedBytes&) = delete;
    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    int m_descriptor;
    std::string m_name;
};

/// giftiio keeps its parser's state in globals: held during every call of the library.
[[nodiscard]] std::mutex& giftiMutex();

[[noreturn]] void refuseGifti(
    const std::filesystem::path& file, Message expected, Message found,
    Message hint = message("analysis", "the file is damaged"));

struct ParsedGifti {
    GiftiImage image;
    std::map<std::int32_t, Label> labels; ///< the file's one label table
};

/// All arrays of a GIFTI file, decoded and in this machine's byte order; external ones are read too. Well-formed XML,
/// arrays that fit into the file, and dimensions that fit their data are made sure of. Throws Error. The mutex is held
/// by the caller.
[[nodiscard]] ParsedGifti parsedGifti(const std::filesystem::path& file);

/// The same XML with the data of external arrays put in. An external file must lie beside the GIFTI file or in a
/// folder beside it, and hold the bytes that offset and dimensions ask for. Throws Error.
[[nodiscard]] Bytes withExternalArrays(Bytes xml, const std::filesystem::path& file);

/// The value of an attribute in the text of a tag; empty when it is not there.
[[nodiscard]] std::string_view attributeOf(std::string_view tag, std::string_view name);
/// Of a DataArray's DataType; zero for one that is not read.
[[nodiscard]] double giftiBytesPerItem(std::string_view type);
/// Product of the lengths Dim0, Dim1, … of a DataArray's tag; zero when one is no number.
[[nodiscard]] double itemsOf(std::string_view tag);

} // namespace fusiform
