#include "analysis/io/gifti.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes.h"
#include "analysis/io/freesurfer.h"

// The library's header does not say that it is C.
extern "C" {
#include <gifti_io.h>
}
#include <expat.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <mutex>

namespace fusiform {
namespace {

constexpr const char* doing = translatable("analysis", "reading a GIFTI file");
constexpr const char* damaged = translatable("analysis", "the file is damaged");

[[noreturn]] void refuse(const std::filesystem::path& file, Message expected, Message found, Message hint) {
    throw Error({.doing = doing,
                 .file = file.string(),
                 .expected = std::move(expected),
                 .found = std::move(found),
                 .hint = std::move(hint)});
}

struct ImageDeleter {
    void operator()(gifti_image* image) const { gifti_free_image(image); }
};
using ImagePointer = std::unique_ptr<gifti_image, ImageDeleter>;

/// giftiio keeps its parser's state in globals.
std::mutex& libraryMutex() {
    static std::mutex mutex;
    return mutex;
}

/// giftiio reads by file name only; these are the bytes under a name, in memory.
class NamedBytes {
public:
    explicit NamedBytes(const Bytes& bytes) : m_descriptor(memfd_create("gifti", MFD_CLOEXEC)) {
        std::size_t written = 0;
        while (m_descriptor >= 0 && written < bytes.size()) {
            const ssize_t step = write(m_descriptor, bytes.data() + written, bytes.size() - written);
            if (step <= 0)
                break;
            written += std::size_t(step);
        }
        m_name = "/proc/self/fd/" + std::to_string(m_descriptor);
    }
    ~NamedBytes() {
        if (m_descriptor >= 0)
            close(m_descriptor);
    }
    NamedBytes(const NamedBytes&) = delete;
    NamedBytes& operator=(const NamedBytes&) = delete;
    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    int m_descriptor;
    std::string m_name;
};

/// The numbers after every occurrence of an attribute, such as Dim0="…": read before the library sees the file,
/// because it allocates what they say.
double largestDeclaredArray(std::string_view xml) {
    double largest = 0;
    for (auto at = xml.find("<DataArray"); at != std::string_view::npos; at = xml.find("<DataArray", at + 1)) {
        const std::string_view tag = xml.substr(at, xml.find('>', at) - at);
        double items = 1;
        for (auto dim = tag.find("Dim"); dim != std::string_view::npos; dim = tag.find("Dim", dim + 1)) {
            const auto quote = tag.find_first_of("\"'", dim);
            if (dim + 3 >= tag.size() || tag[dim + 3] < '0' || tag[dim + 3] > '5' || quote == std::string_view::npos)
                continue;
            const auto end = tag.find_first_of("\"'", quote + 1);
            items *= parseNumber(tag.substr(quote + 1, end - quote - 1)).value_or(0);
        }
        largest = std::max(largest, items);
    }
    return largest;
}

/// The library prints XML errors on the terminal instead of returning them, so they are looked for first.
void requireWellFormed(std::string_view xml, const std::filesystem::path& file) {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr),
                                                                              &XML_ParserFree);
    constexpr std::size_t step = std::size_t(1) << 20;
    for (std::size_t at = 0; at < xml.size(); at += step) {
        const std::string_view piece = xml.substr(at, step);
        if (XML_Parse(parser.get(), piece.data(), int(piece.size()), at + step >= xml.size()) == XML_STATUS_ERROR)
            refuse(
                file, message("analysis", "well-formed XML"),
                message("analysis", "%1 at line %2")
                    .with(
                        XML_ErrorString(XML_GetErrorCode(parser.get())),
                        XML_GetCurrentLineNumber(parser.get())),
                message("analysis", "the file is damaged; copy it again"));
    }
}

ImagePointer parsed(const Bytes& bytes, const std::filesystem::path& file) {
    const std::string_view xml(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (xml.substr(0, 4096).find("<GIFTI") == std::string_view::npos)
        refuse(
            file, message("analysis", "a GIFTI file (XML with <GIFTI>)"),
            bytes.empty() ? message("analysis", "an empty file") : message("analysis", "other data"),
            message("analysis", "fusiform info says what a file is"));
    if (xml.rfind("</GIFTI>") == std::string_view::npos)
        refuse(
            file, message("analysis", "a complete file, ending in </GIFTI>"),
            message("analysis", "%1 bytes without it").with(bytes.size()),
            message("analysis", "the file is truncated; copy it again"));
    // Base64 of deflated bytes cannot hold more than some 774 bytes a character.
    if (const double items = largestDeclaredArray(xml); items > double(bytes.size()) * 800)
        refuse(
            file, message("analysis", "arrays that fit into %1 bytes").with(bytes.size()),
            message("analysis", "one of %1 values").with(formatNumber(items)), damaged);
    requireWellFormed(xml, file);
    const NamedBytes named(bytes);
    gifti_set_verb(0);
    ImagePointer image(gifti_read_image(named.name().c_str(), 1));
    if (!image)
        refuse(
            file, message("analysis", "readable GIFTI"),
            message("analysis", "XML or data that the GIFTI library refuses"), damaged);
    return image;
}

double valueOf(const giiDataArray& array, std::int64_t index) {
    switch (array.datatype) {
    case 2: return static_cast<const std::uint8_t*>(array.data)[index];
    case 4: return static_cast<const std::int16_t*>(array.data)[index];
    case 8: return static_cast<const std::int32_t*>(array.data)[index];
    case 16: return static_cast<const float*>(array.data)[index];
    case 64: return static_cast<const double*>(array.data)[index];
    case 256: return static_cast<const std::int8_t*>(array.data)[index];
    case 512: return static_cast<const std::uint16_t*>(array.data)[index];
    case 768: return static_cast<const std::uint32_t*>(array.data)[index];
    default: return std::nan("");
    }
}

bool isReadableType(int type) {
    static constexpr int types[] = {2, 4, 8, 16, 64, 256, 512, 768};
    return std::ranges::find(types, type) != std::end(types);
}

std::int64_t rowsOf(const giiDataArray& array) { return array.num_dim > 0 ? array.dims[0] : 0; }
std::int64_t columnsOf(const giiDataArray& array) {
    std::int64_t columns = 1;
    for (int axis = 1; axis < array.num_dim; ++axis)
        columns *= array.dims[axis];
    return columns;
}

/// Element (row, column) of a two-dimensional array in either index order.
double elementOf(const giiDataArray& array, std::int64_t row, std::int64_t column) {
    const bool rowMajor = array.ind_ord != GIFTI_IND_ORD_COL_MAJOR;
    return valueOf(array, rowMajor ? row * columnsOf(array) + column : column * rowsOf(array) + row);
}

std::string metaOf(const giiMetaData& meta, const char* key) {
    const char* value = gifti_get_meta_value(&meta, key);
    return value ? value : "";
}

std::optional<Hemisphere> hemisphereOf(const std::string& structure) {
    if (structure.starts_with("CortexLeft"))
        return Hemisphere::Left;
    if (structure.starts_with("CortexRight"))
        return Hemisphere::Right;
    return std::nullopt;
}

std::optional<SurfaceKind> kindOf(const std::string& geometric, const std::string& anatomical) {
    const std::string type = lowerCase(geometric);
    if (type == "inflated")
        return SurfaceKind::Inflated;
    if (type == "veryinflated" || type == "very_inflated")
        return SurfaceKind::VeryInflated;
    if (type == "spherical" || type == "sphere")
        return SurfaceKind::Sphere;
    if (type == "flat")
        return SurfaceKind::Flat;
    const std::string layer = lowerCase(anatomical);
    if (layer == "graywhite")
        return SurfaceKind::White;
    if (layer == "pial")
        return SurfaceKind::Pial;
    if (layer == "midthickness")
        return SurfaceKind::Midthickness;
    return std::nullopt;
}

void takePoints(Surface& surface, const giiDataArray& array, const std::filesystem::path& file) {
    if (columnsOf(array) != 3)
        refuse(file, message("analysis", "3 coordinates a vertex"), columnsOf(array), damaged);
    surface.vertices.resize(rowsOf(array), 3);
    for (std::int64_t vertex = 0; vertex < surface.vertices.rows(); ++vertex)
        for (int axis = 0; axis < 3; ++axis)
            surface.vertices(vertex, axis) = float(elementOf(array, vertex, axis));
    if (!surface.vertices.allFinite())
        refuse(
            file, message("analysis", "finite coordinates"), message("analysis", "NaN or infinity"), damaged);
    const std::string offset[3] = {metaOf(array.meta, "VolGeomC_R"), metaOf(array.meta, "VolGeomC_A"),
                                   metaOf(array.meta, "VolGeomC_S")};
    if (array.numCS > 0 && array.coordsys && array.coordsys[0]) {
        const char* space = array.coordsys[0]->dataspace;
        surface.space = space ? space : "";
    }
    // FreeSurfer's mris_convert writes tkRAS points and keeps c_ras in the metadata.
    if (!offset[0].empty() && surface.space != "NIFTI_XFORM_SCANNER_ANAT") {
        Eigen::RowVector3f cRas;
        for (int axis = 0; axis < 3; ++axis)
            cRas[axis] = float(parseNumber(offset[axis]).value_or(0));
        if (!cRas.isZero()) {
            surface.vertices.rowwise() += cRas;
            surface.notes.push_back(
                message("analysis", "c_ras (%1, %2, %3) mm was added: tkRAS to scanner RAS")
                    .with(offset[0], offset[1], offset[2]));
        }
    }
    surface.kind = kindOf(metaOf(array.meta, "GeometricType"), metaOf(array.meta, "AnatomicalStructureSecondary"));
}

void takeTriangles(Surface& surface, const giiDataArray& array, const std::filesystem::path& file) {
    if (columnsOf(array) != 3)
        refuse(file, message("analysis", "3 corners a triangle"), columnsOf(array), damaged);
    surface.triangles.resize(rowsOf(array), 3);
    for (std::int64_t triangle = 0; triangle < surface.triangles.rows(); ++triangle)
        for (int corner = 0; corner < 3; ++corner) {
            const double vertex = elementOf(array, triangle, corner);
            if (!(vertex >= 0) || vertex >= double(surface.vertices.rows()))
                refuse(
                    file, message("analysis", "vertex indices below %1").with(surface.vertices.rows()),
                    formatNumber(vertex), damaged);
            surface.triangles(triangle, corner) = std::int32_t(vertex);
        }
}

LabelMap labelsFrom(const giiDataArray& array, const giiLabelTable& table) {
    LabelMap map;
    map.keys.resize(std::size_t(rowsOf(array)));
    for (std::size_t vertex = 0; vertex < map.keys.size(); ++vertex)
        map.keys[vertex] = std::int32_t(elementOf(array, std::int64_t(vertex), 0));
    for (int row = 0; row < table.length; ++row) {
        Label label;
        label.name = table.label && table.label[row] ? table.label[row] : "";
        label.background = isBackgroundName(label.name);
        if (table.rgba) {
            for (std::size_t channel = 0; channel < 3; ++channel)
                label.colour[channel] =
                    std::uint8_t(std::lround(std::clamp(table.rgba[4 * row + int(channel)], 0.f, 1.f) * 255));
            label.background |= table.rgba[4 * row + 3] == 0;
        }
        map.labels[table.key ? table.key[row] : row] = label;
    }
    return map;
}

Gifti contentOf(const gifti_image& image, const std::filesystem::path& file) {
    Gifti content;
    content.hemisphere = hemisphereOf(metaOf(image.meta, "AnatomicalStructurePrimary"));
    const giiDataArray* points = nullptr;
    const giiDataArray* triangles = nullptr;
    for (int index = 0; index < image.numDA; ++index) {
        const giiDataArray* array = image.darray ? image.darray[index] : nullptr;
        if (!array || !array->data || !isReadableType(array->datatype))
            refuse(
                file, message("analysis", "arrays of integers or floats"),
                message("analysis", "array %1 without them").with(index + 1),
                message("analysis", "the file is damaged or of an unusual type"));
        if (!content.hemisphere)
            content.hemisphere = hemisphereOf(metaOf(array->meta, "AnatomicalStructurePrimary"));
        if (array->intent == NIFTI_INTENT_POINTSET)
            points = points ? points : array;
        else if (array->intent == NIFTI_INTENT_TRIANGLE)
            triangles = triangles ? triangles : array;
        else if (array->intent == NIFTI_INTENT_LABEL) {
            if (!content.labels)
                content.labels = labelsFrom(*array, image.labeltable);
        } else {
            for (std::int64_t column = 0; column < columnsOf(*array); ++column) {
                VectorF map(rowsOf(*array));
                for (std::int64_t row = 0; row < map.size(); ++row)
                    map[row] = float(elementOf(*array, row, column));
                const std::string name = metaOf(array->meta, "Name");
                content.mapNames.push_back(name.empty() || columnsOf(*array) == 1
                                               ? name
                                               : name + " " + std::to_string(column + 1));
                content.maps.push_back(std::move(map));
            }
        }
    }
    if (points && triangles) {
        content.surface.emplace();
        content.surface->name = file.filename().string();
        takePoints(*content.surface, *points, file);
        takeTriangles(*content.surface, *triangles, file);
        content.surface->hemisphere = content.hemisphere;
    } else if (points || triangles) {
        refuse(
            file, message("analysis", "a surface of points and triangles"),
            points ? message("analysis", "points only") : message("analysis", "triangles only"),
            message("analysis", "name the file that holds both"));
    }
    if (content.labels)
        content.labels->name = file.filename().string();
    return content;
}

/// The library writes by file name only and does not say when a disk is full: it writes into memory, and only a whole
/// text goes on to the atomic writer.
void writeImage(const ImagePointer& image, const std::filesystem::path& file) {
    const NamedBytes memory{Bytes()};
    Bytes bytes;
    if (gifti_write_image(image.get(), memory.name().c_str(), 1) == 0)
        bytes = readWholeFile(memory.name(), translatable("analysis", "writing a GIFTI file"));
    const std::string_view xml(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (xml.rfind("</GIFTI>") == std::string_view::npos)
        throw Error(
            {.doing = translatable("analysis", "writing a GIFTI file"),
             .file = file.string(),
             .expected = message("analysis", "memory for the whole file"),
             .found = message("analysis", "a failure of the GIFTI library"),
             .hint = message("analysis", "close other programs")});
    writeAtomically(file, endsWithIgnoringCase(file.string(), ".gz") ? gzipped(bytes) : bytes);
}

ImagePointer newImage(int arrays, int intent, int type, std::initializer_list<int> dims) {
    int lengths[6] = {0, 0, 0, 0, 0, 0};
    std::ranges::copy(dims, lengths);
    ImagePointer image(gifti_create_image(arrays, intent, type, int(dims.size()), lengths, 1));
    if (!image)
        throw std::bad_alloc();
    for (int index = 0; index < image->numDA; ++index)
        image->darray[index]->encoding = GIFTI_ENCODING_B64GZ;
    return image;
}

/// The library writes texts as CDATA without looking for the mark that ends it.
void addToMeta(giiMetaData& meta, const std::string& name, std::string text) {
    for (auto at = text.find("]]>"); at != std::string::npos; at = text.find("]]>", at))
        text.replace(at, 3, "]] >");
    gifti_add_to_meta(&meta, name.c_str(), text.c_str(), 1);
}

void addHemisphere(gifti_image& image, std::optional<Hemisphere> hemisphere) {
    if (hemisphere)
        gifti_add_to_meta(&image.meta, "AnatomicalStructurePrimary",
                          *hemisphere == Hemisphere::Left ? "CortexLeft" : "CortexRight", 1);
}

} // namespace

Gifti readGifti(const std::filesystem::path& file) {
    const Bytes bytes = readWholeFile(file, doing);
    const std::lock_guard lock(libraryMutex());
    return contentOf(*parsed(bytes, file), file);
}

void writeGiftiSurface(const Surface& surface, const std::filesystem::path& file) {
    const std::lock_guard lock(libraryMutex());
    ImagePointer image = newImage(1, NIFTI_INTENT_POINTSET, 16, {int(surface.vertices.rows()), 3});
    std::memcpy(image->darray[0]->data, surface.vertices.data(), std::size_t(surface.vertices.size()) * 4);
    const ImagePointer faces = newImage(1, NIFTI_INTENT_TRIANGLE, 8, {int(surface.triangles.rows()), 3});
    std::memcpy(faces->darray[0]->data, surface.triangles.data(), std::size_t(surface.triangles.size()) * 4);
    if (gifti_add_empty_darray(image.get(), 1) != 0)
        throw std::bad_alloc();
    std::swap(image->darray[1], faces->darray[0]);
    addHemisphere(*image, surface.hemisphere);
    writeImage(image, file);
}

void writeGiftiMaps(const std::vector<VectorF>& maps, const std::vector<std::string>& names,
                    std::optional<Hemisphere> hemisphere, const std::filesystem::path& file,
                    const GiftiMapNotes& notes) {
    const std::lock_guard lock(libraryMutex());
    if (maps.empty())
        throw Error(
            {.doing = translatable("analysis", "writing a GIFTI file"),
             .file = file.string(),
             .expected = message("analysis", "at least one map"),
             .found = message("analysis", "none"),
             .hint = {}});
    const int intent = notes.shape ? NIFTI_INTENT_SHAPE : NIFTI_INTENT_NONE;
    ImagePointer image = newImage(int(maps.size()), intent, 16, {int(maps[0].size())});
    for (std::size_t index = 0; index < maps.size(); ++index) {
        giiDataArray& array = *image->darray[index];
        std::memcpy(array.data, maps[index].data(), std::size_t(maps[index].size()) * 4);
        if (index < names.size())
            addToMeta(array.meta, "Name", names[index]);
        if (index < notes.ofMaps.size())
            for (const auto& [name, text] : notes.ofMaps[index])
                addToMeta(array.meta, name, text);
    }
    addHemisphere(*image, hemisphere);
    writeImage(image, file);
}

} // namespace fusiform
