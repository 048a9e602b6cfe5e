#include "analysis/io/gifti/gifti_library.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/gifti/gifti_label_table.h"

#include <expat.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace fusiform {
namespace {

constexpr const char* readingGifti = translatable("analysis", "reading a GIFTI file");

/// What the tags of all arrays ask for, with what an XML parser makes of references and default attributes.
struct Declared {
    double bytes = 0;
    std::string wrongLength;   ///< an axis length that is no number
    std::string wrongEncoding; ///< one that does not exist
    std::string misplaced;     ///< "MetaData in Data": the library crashes on some of these
    std::vector<std::string> open; ///< elements that have begun and not ended
};

/// Where the standard has an element; the root and elements of other programs may be anywhere.
bool mayBeIn(std::string_view name, std::string_view parent) {
    static constexpr std::pair<std::string_view, std::string_view> places[] = {
        {"MetaData", "GIFTI"},          {"MetaData", "DataArray"},
        {"MD", "MetaData"},             {"Name", "MD"},
        {"Value", "MD"},                {"LabelTable", "GIFTI"},
        {"Label", "LabelTable"},        {"DataArray", "GIFTI"},
        {"Data", "DataArray"},          {"CoordinateSystemTransformMatrix", "DataArray"},
        {"DataSpace", "CoordinateSystemTransformMatrix"},
        {"TransformedSpace", "CoordinateSystemTransformMatrix"},
        {"MatrixData", "CoordinateSystemTransformMatrix"},
        {"GIFTI", ""},
    };
    const auto isName = [name](const auto& place) { return place.first == name; };
    return std::ranges::none_of(places, isName) ||
           std::ranges::find(places, std::pair(name, parent)) != std::end(places);
}

bool isEncoding(std::string_view word) {
    return word == "ASCII" || word == "Base64Binary" || word == "GZipBase64Binary" || word == "ExternalFileBinary";
}

void onDeclarationStart(void* data, const XML_Char* name, const XML_Char** attributes) {
    auto& declared = *static_cast<Declared*>(data);
    const std::string parent = declared.open.empty() ? std::string() : declared.open.back();
    if (!mayBeIn(name, parent))
        declared.misplaced = std::string(name) + " in " + (parent.empty() ? "nothing" : parent);
    declared.open.emplace_back(name);
    if (std::string_view(name) != "DataArray")
        return;
    double bytes = 1;
    for (; attributes[0]; attributes += 2) {
        const std::string_view attribute = attributes[0];
        if (attribute == "DataType") {
            constexpr double largest = 32; // of the types that only the library knows
            const double known = giftiBytesPerItem(attributes[1]);
            bytes *= known > 0 ? known : largest;
        } else if (attribute.size() == 4 && attribute.starts_with("Dim")) {
            const auto length = parseNumber(attributes[1]);
            if (!length || !(*length >= 0))
                declared.wrongLength = attributes[1];
            bytes *= length.value_or(0);
        } else if (attribute == "Encoding" && !isEncoding(attributes[1])) {
            declared.wrongEncoding = attributes[1];
        }
    }
    declared.bytes += bytes;
}

void onDeclarationEnd(void* data, const XML_Char* /*name*/) { static_cast<Declared*>(data)->open.pop_back(); }

/// Looked for before the library sees the file: it prints XML errors on the terminal instead of returning them, and
/// allocates what the arrays' tags say.
void requireReadableGifti(std::string_view xml, const std::filesystem::path& file) {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr),
                                                                              &XML_ParserFree);
    Declared declared;
    XML_SetUserData(parser.get(), &declared);
    XML_SetElementHandler(parser.get(), &onDeclarationStart, &onDeclarationEnd);
    constexpr std::size_t step = std::size_t(1) << 20;
    for (std::size_t at = 0; at < xml.size(); at += step) {
        const std::string_view piece = xml.substr(at, step);
        if (XML_Parse(parser.get(), piece.data(), int(piece.size()), at + step >= xml.size()) == XML_STATUS_ERROR)
            refuseGifti(
                file, message("analysis", "well-formed XML"),
                message("analysis", "%1 at line %2")
                    .with(
                        XML_ErrorString(XML_GetErrorCode(parser.get())),
                        XML_GetCurrentLineNumber(parser.get())),
                message("analysis", "the file is damaged; copy it again"));
    }
    if (!declared.misplaced.empty())
        refuseGifti(
            file, message("analysis", "elements where the GIFTI standard has them"), declared.misplaced.substr(0, 60),
            message("analysis", "the file is damaged; copy it again"));
    if (!declared.wrongLength.empty())
        refuseGifti(file, message("analysis", "axis lengths"), "'" + declared.wrongLength.substr(0, 30) + "'");
    if (!declared.wrongEncoding.empty())
        refuseGifti(
            file, message("analysis", "arrays in ASCII, base64 or an external file"),
            "'" + declared.wrongEncoding.substr(0, 30) + "'");
    // Base64 of deflated bytes cannot hold more than some 774 bytes a character.
    if (declared.bytes > double(xml.size()) * 800)
        refuseGifti(
            file, message("analysis", "arrays that fit into %1 bytes").with(xml.size()),
            byteCount(std::uint64_t(std::min(declared.bytes, 1e18))));
}

/// The library opens whatever file an array names; under another name the attribute means nothing to it.
void hideExternalNames(Bytes& bytes) {
    constexpr std::string_view name = "ExternalFileName";
    const std::string_view xml(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    for (auto at = xml.find(name); at != std::string_view::npos; at = xml.find(name, at + 1))
        bytes[at] = std::byte{'x'};
}

/// Some programs wrote the library's constants where the standard has words. Each is replaced in its place by the
/// shorter word and blanks after the quote.
void useWordsOfTheStandard(Bytes& bytes) {
    static constexpr std::pair<std::string_view, std::string_view> words[] = {
        {"\"GIFTI_ENCODING_ASCII\"", "\"ASCII\""},
        {"\"GIFTI_ENCODING_B64BIN\"", "\"Base64Binary\""},
        {"\"GIFTI_ENCODING_B64GZ\"", "\"GZipBase64Binary\""},
        {"\"GIFTI_ENCODING_EXTBIN\"", "\"ExternalFileBinary\""},
        {"\"GIFTI_ENDIAN_LITTLE\"", "\"LittleEndian\""},
        {"\"GIFTI_ENDIAN_BIG\"", "\"BigEndian\""},
    };
    auto* text = reinterpret_cast<char*>(bytes.data());
    const std::string_view xml(text, bytes.size());
    for (auto at = xml.find("\"GIFTI_EN"); at != std::string_view::npos; at = xml.find("\"GIFTI_EN", at + 1))
        for (const auto& [constant, word] : words)
            if (xml.substr(at).starts_with(constant)) {
                std::fill_n(text + at, constant.size(), ' ');
                std::ranges::copy(word, text + at);
            }
}

/// The library complains on the terminal of arrays of N x 1, which FreeSurfer writes. They are made arrays of N, in their
/// place: Dimensionality="2" Dim0="N" Dim1="1" becomes Dimensionality="1" Dim0="N" and blanks. Returns how many axes each
/// array has lost.
std::vector<int> dropAxesOfOne(Bytes& bytes) {
    std::vector<int> dropped;
    auto* text = reinterpret_cast<char*>(bytes.data());
    const std::string_view xml(text, bytes.size());
    for (auto at = xml.find("<DataArray"); at != std::string_view::npos; at = xml.find("<DataArray", at + 1)) {
        const std::string_view tag = xml.substr(at, xml.find('>', at) - at);
        dropped.push_back(0);
        for (char axis = '5'; axis > '0'; --axis) {
            const std::string_view axes = attributeOf(tag, "Dimensionality");
            const std::string name{'D', 'i', 'm', axis};
            const std::string_view length = attributeOf(tag, name);
            if (axes != std::string(1, char(axis + 1)) || length != "1")
                continue;
            const auto end = std::size_t(length.data() + length.size() + 1 - text);
            const auto begin = xml.rfind(name, end);
            std::fill(text + begin, text + end, ' ');
            text[axes.data() - text] = axis;
            ++dropped.back();
        }
    }
    return dropped;
}

/// Gives the arrays back the axes that the library was not to see.
void restoreAxes(gifti_image& image, const std::vector<int>& dropped) {
    if (std::ssize(dropped) != image.numDA)
        return; // of other elements that begin so
    for (std::size_t at = 0; at < dropped.size(); ++at)
        for (int axis = 0; axis < dropped[at]; ++axis)
            image.darray[at]->dims[image.darray[at]->num_dim++] = 1;
}

/// What the rest relies on: every array has its data, and as many as its dimensions say.
void requireWhole(const gifti_image& image, const std::filesystem::path& file) {
    for (int index = 0; index < image.numDA; ++index) {
        const giiDataArray* array = image.darray ? image.darray[index] : nullptr;
        double items = 1;
        for (int axis = 0; array && axis < array->num_dim; ++axis)
            items *= axis < 6 && array->dims[axis] > 0 ? array->dims[axis] : 0;
        if (!array || !array->data || array->num_dim < 1 || array->num_dim > 6 || items < 1 ||
            items != double(array->nvals))
            refuseGifti(
                file, message("analysis", "arrays of integers or floats"),
                message("analysis", "array %1 without them").with(index + 1),
                message("analysis", "the file is damaged or of an unusual type"));
    }
}

} // namespace

NamedBytes::NamedBytes(const Bytes& bytes) : m_descriptor(memfd_create("gifti", MFD_CLOEXEC)) {
    std::size_t written = 0;
    while (m_descriptor >= 0 && written < bytes.size()) {
        const ssize_t step = write(m_descriptor, bytes.data() + written, bytes.size() - written);
        if (step <= 0)
            break;
        written += std::size_t(step);
    }
    m_name = "/proc/self/fd/" + std::to_string(m_descriptor);
}

NamedBytes::~NamedBytes() {
    if (m_descriptor >= 0)
        close(m_descriptor);
}

std::mutex& giftiMutex() {
    static std::mutex mutex;
    return mutex;
}

void refuseGifti(const std::filesystem::path& file, Message expected, Message found, Message hint) {
    throw Error({.doing = readingGifti,
                 .file = file.string(),
                 .expected = std::move(expected),
                 .found = std::move(found),
                 .hint = std::move(hint)});
}

std::string_view attributeOf(std::string_view tag, std::string_view name) {
    for (auto at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
        const auto sign = tag.find_first_not_of(" \t\r\n", at + name.size());
        const bool starts = at > 0 && std::string_view(" \t\r\n").find(tag[at - 1]) != std::string_view::npos;
        if (!starts || sign == std::string_view::npos || tag[sign] != '=')
            continue;
        const auto quote = tag.find_first_of("\"'", sign);
        if (quote == std::string_view::npos)
            return {};
        const auto end = tag.find(tag[quote], quote + 1);
        return tag.substr(quote + 1, end == std::string_view::npos ? end : end - quote - 1);
    }
    return {};
}

double itemsOf(std::string_view tag) {
    double items = 1;
    for (const char* name : {"Dim0", "Dim1", "Dim2", "Dim3", "Dim4", "Dim5"})
        if (const std::string_view length = attributeOf(tag, name); !length.empty())
            items *= std::max(0.0, parseNumber(length).value_or(0));
    return items;
}

ParsedGifti parsedGifti(const std::filesystem::path& file) {
    Bytes bytes = readWholeFile(file, readingGifti);
    useWordsOfTheStandard(bytes);
    bytes = withExternalArrays(std::move(bytes), file);
    hideExternalNames(bytes);
    const std::string_view xml(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (xml.substr(0, 4096).find("<GIFTI") == std::string_view::npos)
        refuseGifti(
            file, message("analysis", "a GIFTI file (XML with <GIFTI>)"),
            bytes.empty() ? message("analysis", "an empty file") : message("analysis", "other data"),
            message("analysis", "fusiform info says what a file is"));
    if (xml.rfind("</GIFTI>") == std::string_view::npos)
        refuseGifti(
            file, message("analysis", "a complete file, ending in </GIFTI>"),
            message("analysis", "%1 bytes without it").with(bytes.size()),
            message("analysis", "the file is truncated; copy it again"));
    requireReadableGifti(xml, file);
    ParsedGifti parsed;
    parsed.labels = giftiLabelTable(xml);
    hideGiftiLabelTable(bytes);
    const std::vector<int> dropped = dropAxesOfOne(bytes);
    const NamedBytes named(bytes);
    gifti_set_verb(0);
    parsed.image.reset(gifti_read_image(named.name().c_str(), 1));
    if (!parsed.image)
        refuseGifti(
            file, message("analysis", "readable GIFTI"),
            message("analysis", "XML or data that the GIFTI library refuses"));
    requireWhole(*parsed.image, file);
    restoreAxes(*parsed.image, dropped);
    return parsed;
}

} // namespace fusiform
