#include "analysis/io/vertex_frames.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/io/lengths.h"
#include "analysis/io/typed_files.h"

#include <algorithm>

namespace fusiform {
namespace {

constexpr const char* readingMap = translatable("analysis", "reading a map");

VertexFrames
framesOfMaps(const std::vector<VectorF>& maps, std::vector<std::string> names, const std::filesystem::path& file) {
    VertexFrames frames;
    frames.values.resize(std::int64_t(maps.size()), maps.front().size());
    for (std::size_t at = 0; at < maps.size(); ++at) {
        if (maps[at].size() != maps.front().size())
            throw lengthsDisagree(
                readingMap, file.string(), maps.front().size(), message("analysis", "values, as in its first array"),
                maps[at].size());
        frames.values.row(Eigen::Index(at)) = maps[at].transpose();
    }
    if (std::ranges::any_of(names, [](const std::string& name) { return !name.empty(); }))
        frames.names = std::move(names);
    return frames;
}

VertexFrames oneFrame(const VectorF& values) {
    VertexFrames frames;
    frames.values = values.transpose();
    return frames;
}

} // namespace

VertexFrames vertexFramesIn(FileContent content, const std::filesystem::path& file) {
    if (const auto* values = std::get_if<VertexValues>(&content); values && values->maps.size() > 1)
        return framesOfMaps(values->maps, values->names, file);
    if (const auto* gifti = std::get_if<Gifti>(&content); gifti && gifti->maps.size() > 1)
        return framesOfMaps(gifti->maps, gifti->mapNames, file);
    return oneFrame(valuesIn(std::move(content), file));
}

VertexFrames readVertexFrames(const std::string& reference, Progress& progress) {
    if (!isArrayReference(reference))
        return vertexFramesIn(recogniseFormat(reference).read(reference, progress), reference);
    NumpyArray array = readArray(reference);
    if (array.shape.size() == 2 && array.shape[0] > 1 && array.shape[1] > 1)
        return {toMatrix(std::move(array), translatable("analysis", "values"), reference), {}};
    return oneFrame(toVector(std::move(array), translatable("analysis", "values"), reference));
}

bool isTimeSeries(const Gifti& gifti) {
    return gifti.maps.size() > 1 && std::ranges::all_of(gifti.arrays, [](const GiftiArray& array) {
               return array.part == GiftiArray::Part::Maps && array.intent == "NIFTI_INTENT_TIME_SERIES";
           });
}

void setFrames(Map& map, Hemisphere hemisphere, VertexFrames frames, const std::string& file) {
    const Hemisphere other = hemisphere == Hemisphere::Left ? Hemisphere::Right : Hemisphere::Left;
    const auto count = frames.values.rows();
    if (map.vertices[other] && map.frameCount() != count)
        throw lengthsDisagree(
            readingMap, file, map.frameCount(), message("analysis", "frames, as in the other hemisphere"), count,
            message("analysis", "are the two files of one run?"));
    map.vertices[hemisphere] = std::make_shared<const VectorF>(frames.values.row(0).transpose());
    if (count < 2)
        return;
    map.frame = 0;
    map.series[hemisphere] = std::make_shared<const MatrixF>(std::move(frames.values));
    if (map.frameNames.empty())
        map.frameNames = std::move(frames.names);
}

} // namespace fusiform
