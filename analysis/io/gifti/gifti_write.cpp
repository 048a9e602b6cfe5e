#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/gifti/gifti.h"
#include "analysis/io/gifti/gifti_library.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <map>

namespace fusiform {
namespace {

/// The library writes by file name only and does not say when a disk is full: it writes into memory, and only a whole
/// text goes on to the atomic writer.
void writeImage(const GiftiImage& image, const std::filesystem::path& file) {
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

/// The library writes texts as CDATA without looking for the mark that ends it.
std::string withoutEndMark(std::string text) {
    for (auto at = text.find("]]>"); at != std::string::npos; at = text.find("]]>", at))
        text.replace(at, 3, "]] >");
    return text;
}

void addToMeta(giiMetaData& meta, const std::string& name, const std::string& text) {
    gifti_add_to_meta(&meta, name.c_str(), withoutEndMark(text).c_str(), 1);
}

GiftiImage newImage(int arrays, int intent, int type, std::initializer_list<int> dims) {
    int lengths[6] = {0, 0, 0, 0, 0, 0};
    std::ranges::copy(dims, lengths);
    GiftiImage image(gifti_create_image(arrays, intent, type, int(dims.size()), lengths, 1));
    if (!image)
        throw std::bad_alloc();
    for (int index = 0; index < image->numDA; ++index)
        image->darray[index]->encoding = GIFTI_ENCODING_B64GZ;
    return image;
}

void addHemisphere(gifti_image& image, std::optional<Hemisphere> hemisphere) {
    if (hemisphere)
        gifti_add_to_meta(&image.meta, "AnatomicalStructurePrimary",
                          *hemisphere == Hemisphere::Left ? "CortexLeft" : "CortexRight", 1);
}

/// The library frees what it is given here.
void fillTable(giiLabelTable& table, const std::map<std::int32_t, Label>& labels) {
    const std::size_t rows = std::max<std::size_t>(labels.size(), 1);
    table.key = static_cast<int*>(std::calloc(rows, sizeof(int)));
    table.label = static_cast<char**>(std::calloc(rows, sizeof(char*)));
    table.rgba = static_cast<float*>(std::calloc(rows * 4, sizeof(float)));
    if (!table.key || !table.label || !table.rgba)
        throw std::bad_alloc();
    for (const auto& [key, label] : labels) {
        table.key[table.length] = key;
        table.label[table.length] = gifti_strdup(withoutEndMark(label.name).c_str());
        for (std::size_t channel = 0; channel < 3; ++channel)
            table.rgba[4 * std::size_t(table.length) + channel] = float(label.colour[channel]) / 255;
        table.rgba[4 * std::size_t(table.length) + 3] = label.background ? 0.F : 1.F;
        ++table.length;
    }
}

} // namespace

void writeGiftiSurface(const Surface& surface, const std::filesystem::path& file) {
    const std::lock_guard lock(giftiMutex());
    GiftiImage image = newImage(1, NIFTI_INTENT_POINTSET, 16, {int(surface.vertices.rows()), 3});
    std::memcpy(image->darray[0]->data, surface.vertices.data(), std::size_t(surface.vertices.size()) * 4);
    const GiftiImage faces = newImage(1, NIFTI_INTENT_TRIANGLE, 8, {int(surface.triangles.rows()), 3});
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
    const std::lock_guard lock(giftiMutex());
    if (maps.empty())
        throw Error(
            {.doing = translatable("analysis", "writing a GIFTI file"),
             .file = file.string(),
             .expected = message("analysis", "at least one map"),
             .found = message("analysis", "none"),
             .hint = {}});
    const int intent = notes.shape ? NIFTI_INTENT_SHAPE : NIFTI_INTENT_NONE;
    GiftiImage image = newImage(int(maps.size()), intent, 16, {int(maps[0].size())});
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

void writeGiftiLabels(const std::vector<LabelMap>& maps, std::optional<Hemisphere> hemisphere,
                      const std::filesystem::path& file) {
    const std::lock_guard lock(giftiMutex());
    const auto refuse = [&file](Message expected, Message found) {
        throw Error({.doing = translatable("analysis", "writing a GIFTI file"),
                     .file = file.string(),
                     .expected = std::move(expected),
                     .found = std::move(found),
                     .hint = {}});
    };
    if (maps.empty() || maps[0].keys.empty())
        refuse(message("analysis", "at least one map"), message("analysis", "none"));
    std::map<std::int32_t, Label> table;
    for (const LabelMap& map : maps) {
        if (map.keys.size() != maps[0].keys.size())
            refuse(message("analysis", "maps of one length"),
                   message("analysis", "%1 and %2").with(maps[0].keys.size(), map.keys.size()));
        for (const auto& [key, label] : map.labels)
            if (const auto [found, isNew] = table.try_emplace(key, label); !isNew && found->second.name != label.name)
                refuse(message("analysis", "one name for label %1").with(key),
                       "'" + found->second.name + "', '" + label.name + "'");
    }
    GiftiImage image = newImage(int(maps.size()), NIFTI_INTENT_LABEL, 8, {int(maps[0].keys.size())});
    for (std::size_t index = 0; index < maps.size(); ++index) {
        giiDataArray& array = *image->darray[index];
        std::memcpy(array.data, maps[index].keys.data(), maps[index].keys.size() * 4);
        if (!maps[index].name.empty())
            addToMeta(array.meta, "Name", maps[index].name);
    }
    fillTable(image->labeltable, table);
    addHemisphere(*image, hemisphere);
    writeImage(image, file);
}

} // namespace fusiform
