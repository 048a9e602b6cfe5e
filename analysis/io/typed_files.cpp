#include "analysis/io/typed_files.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/file_name.h"

#include <cmath>

namespace fusiform {
namespace {

[[noreturn]] void refuseContent(const char* doing, const std::filesystem::path& file, const char* expected,
                         const FileContent& content) {
    throw Error({doing, file.string(), expected, describe(content), {}});
}

FileContent contentOfFile(const std::filesystem::path& file, Progress& progress) {
    return recogniseFormat(file).read(file, progress);
}

LabelMap labelsFrom(const VectorF& values, const std::filesystem::path& file) {
    constexpr std::size_t mostLabels = 10000;
    LabelMap map;
    map.name = file.stem().string();
    map.keys.reserve(std::size_t(values.size()));
    for (const float value : values) {
        if (!std::isnan(value) && (value != std::floor(value) || std::abs(value) > 1e9F))
            throw Error(
                {translatable("analysis", "reading a parcellation"), file.string(),
                 message("analysis", "whole numbers, one a vertex"),
                 message("analysis", "the value %1").with(formatNumber(value)),
                 translatable("analysis", "this is a map, not a parcellation")});
        const auto key = std::isnan(value) ? 0 : static_cast<std::int32_t>(value);
        map.keys.push_back(key);
        if (map.labels.size() < mostLabels)
            map.labels.try_emplace(key, Label{key == 0 ? "" : std::to_string(key), colourOfKey(key), key == 0});
    }
    return map;
}

} // namespace

Message describe(const FileContent& content) {
    static const auto valuesOf = [](const std::vector<VectorF>& maps) {
        return message("analysis", "values of %1 vertices").with(maps.empty() ? 0 : maps[0].size());
    };
    struct {
        Message operator()(const Volume& volume) const {
            const auto& shape = volume.grid.shape;
            return message("analysis", "a volume of %1 x %2 x %3").with(shape[0], shape[1], shape[2]);
        }
        Message operator()(const Surface& surface) const {
            return message("analysis", "a surface of %1 vertices").with(surface.vertexCount());
        }
        Message operator()(const Gifti& gifti) const {
            if (gifti.surface)
                return (*this)(*gifti.surface);
            if (!gifti.maps.empty())
                return valuesOf(gifti.maps);
            return gifti.labels.empty() ? message("analysis", "a GIFTI file without data") : (*this)(gifti.labels[0]);
        }
        Message operator()(const Cifti& cifti) const {
            const auto shape = cifti.shape();
            return message("analysis", "a CIFTI %1 of %2 x %3").with(cifti.kind(), shape[0], shape[1]);
        }
        Message operator()(const VertexValues& values) const { return valuesOf(values.maps); }
        Message operator()(const LabelMap& labels) const {
            return message("analysis", "labels of %1 vertices").with(labels.keys.size());
        }
        Message operator()(const VertexSelection& selection) const {
            return message("analysis", "a list of %1 vertices").with(selection.vertices.size());
        }
        Message operator()(const SurfacePatch& patch) const {
            return message("analysis", "a patch of %1 vertices").with(patch.vertices.size());
        }
        Message operator()(const ArrayFile& file) const {
            if (file.hasOneUnnamed) {
                const auto& shape = file.entries.front().shape;
                return shape.empty() ? message("analysis", "an array of one number")
                                     : message("analysis", "an array of %1").with(shapeText(shape));
            }
            constexpr std::size_t most = 20;
            std::string names;
            for (std::size_t at = 0; at < std::min(most, file.entries.size()); ++at)
                names += (at == 0 ? "" : ", ") + file.entries[at].name + " (" + shapeText(file.entries[at].shape) + ")";
            if (names.empty())
                return message("analysis", "a file without arrays");
            return file.entries.size() > most
                       ? message("analysis", "a file of the arrays %1 and %2 more").with(names, file.entries.size() - most)
                       : message("analysis", "a file of the arrays %1").with(names);
        }
        Message operator()(const Npz& archive) const {
            std::string names;
            for (const auto& [name, unused] : archive.arrays)
                names += (names.empty() ? "" : ", ") + name;
            return message("analysis", "an archive of the arrays %1").with(names);
        }
    } words;
    return std::visit(words, content);
}

Volume readVolumeFile(const std::filesystem::path& file, Progress& progress) {
    FileContent content = contentOfFile(file, progress);
    if (auto* volume = std::get_if<Volume>(&content))
        return std::move(*volume);
    refuseContent(translatable("analysis", "reading a volume"), file,
           translatable("analysis", "a volume (NIfTI or MGH)"), content);
}

Surface readMeshOfPatch(const std::filesystem::path& patch, Progress& progress) {
    const auto parent = patch.parent_path();
    const std::string name = patch.filename().string();
    const std::string side = name.substr(0, name.find('.') + 1);
    for (const char* kind : {"white", "inflated", "orig", "smoothwm", "pial"}) {
        const auto beside = parent / (side + kind);
        std::error_code ignored;
        if (side.size() < 2 || !std::filesystem::is_regular_file(beside, ignored))
            continue;
        Surface whole = readSurfaceFile(beside, progress);
        whole.notes.push_back(message("analysis", "its triangles are those of %1 beside it").with(side + kind));
        return whole;
    }
    throw Error(
        {.doing = translatable("analysis", "reading a patch"),
         .file = patch.string(),
         .expected = message("analysis", "the surface it was cut out of, loaded or beside it"),
         .found = message("analysis", "neither"),
         .hint = message("analysis", "open the subject's white or inflated surface first")});
}

Surface readSurfaceFile(const std::filesystem::path& file, Progress& progress, const Surface* whole) {
    FileContent content = contentOfFile(file, progress);
    if (auto* surface = std::get_if<Surface>(&content))
        return std::move(*surface);
    if (const auto* patch = std::get_if<SurfacePatch>(&content)) {
        if (whole)
            return surfaceOf(*patch, *whole, file.string());
        const Surface beside = readMeshOfPatch(file, progress);
        Surface made = surfaceOf(*patch, beside, file.string());
        made.notes.push_back(beside.notes.back());
        return made;
    }
    if (auto* gifti = std::get_if<Gifti>(&content); gifti && gifti->surface) {
        Surface surface = std::move(*gifti->surface);
        if (!surface.hemisphere)
            surface.hemisphere = gifti->hemisphere;
        surface.notes.insert(surface.notes.end(), gifti->notes.begin(), gifti->notes.end());
        return surface;
    }
    refuseContent(translatable("analysis", "reading a surface"), file,
           translatable("analysis", "a triangle mesh (FreeSurfer, GIFTI or another mesh format)"), content);
}

LabelMap readLabelFile(const std::filesystem::path& file, Progress& progress, std::int64_t vertexCount) {
    FileContent content = contentOfFile(file, progress);
    if (auto* labels = std::get_if<LabelMap>(&content))
        return std::move(*labels);
    if (auto* gifti = std::get_if<Gifti>(&content)) {
        if (!gifti->labels.empty())
            return std::move(gifti->labels[0]);
        if (!gifti->maps.empty())
            return labelsFrom(gifti->maps[0], file);
    }
    if (auto* values = std::get_if<VertexValues>(&content); values && !values->maps.empty())
        return labelsFrom(values->maps[0], file);
    if (const auto* selection = std::get_if<VertexSelection>(&content); selection && vertexCount > 0)
        return labelsOf(*selection, vertexCount, nameOfMap(file), file.string());
    refuseContent(translatable("analysis", "reading a parcellation"), file,
           translatable("analysis", "labels per vertex (annotation, GIFTI, mgh)"), content);
}

VectorF valuesIn(FileContent content, const std::filesystem::path& file) {
    if (auto* values = std::get_if<VertexValues>(&content); values && !values->maps.empty())
        return std::move(values->maps[0]);
    if (auto* gifti = std::get_if<Gifti>(&content); gifti && !gifti->maps.empty())
        return std::move(gifti->maps[0]);
    if (const auto* arrays = std::get_if<ArrayFile>(&content)) {
        Progress progress;
        const ArrayEntry& only = arrays->named({});
        return toVector(arrays->read(only, progress), translatable("analysis", "values"), arrays->reference(only));
    }
    refuseContent(translatable("analysis", "reading a map"), file,
           translatable("analysis", "one number per vertex"), content);
}

VectorF readValuesFile(const std::string& reference, Progress& progress) {
    if (isArrayReference(reference))
        return toVector(readArray(reference), translatable("analysis", "values"), reference);
    return valuesIn(contentOfFile(reference, progress), reference);
}

bool isArrayReference(const std::string& reference) {
    return isArrayFileName(reference) || !parsedReference(reference).name.empty();
}

} // namespace fusiform
