#include "analysis/layouts/response_peek.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/io/arrays/array_file.h"
#include "analysis/layouts/file_peek.h"

#include <algorithm>

namespace fusiform {
namespace {

ResponsePeek arrayPeek(const std::filesystem::path& file, bool onVertices, Progress& progress) {
    ResponsePeek first;
    const ArrayFile arrays = openArrayFile(file, progress);
    const std::size_t axes = onVertices ? 2 : 4;
    const auto fits = [&](const ArrayEntry& entry) { return entry.readable() && !entry.text && entry.shape.size() == axes; };
    const ArrayEntry* entry = arrays.find("betas");
    if (!entry && std::ranges::count_if(arrays.entries, fits) == 1)
        entry = &*std::ranges::find_if(arrays.entries, fits);
    if (!entry || !fits(*entry)) {
        first.refused = message("analysis", "%1 has no array of %2 axes that says it holds betas").with(file.filename().string(), axes);
        return first;
    }
    if (arrays.entries.size() > 1 || !endsWithIgnoringCase(file.string(), ".npy"))
        first.array = entry->name;
    first.wholeNumbers = entry->dtype.find("int") != std::string::npos;
    const auto& shape = entry->shape;
    if (onVertices) {
        first.vertices = std::max(shape[0], shape[1]);
        first.rows = std::min(shape[0], shape[1]);
    } else {
        first.rows = shape[0];
        first.grids = {{shape[3], shape[2], shape[1]}, {shape[0], shape[1], shape[2]}};
    }
    return first;
}

} // namespace

ResponsePeek peekAtResponses(const std::filesystem::path& file, bool onVertices, Progress& progress) {
    const FilePeek peek = peekAt(file);
    ResponsePeek first;
    using Content = FilePeek::Content;
    if (peek.content == Content::Unknown) {
        first.refused = message("analysis", "%1 cannot be read: %2").with(file.filename().string(), peek.what);
        return first;
    }
    if (peek.content == Content::Array) {
        try {
            return arrayPeek(file, onVertices, progress);
        } catch (const Error& problem) {
            first.refused = message("analysis", "%1 cannot be read: %2").with(file.filename().string(), problem.details().found);
            return first;
        }
    }
    if (peek.content != (onVertices ? Content::VertexValues : Content::Volume)) {
        first.refused = message("analysis", "%1 holds something else: %2").with(file.filename().string(), peek.what);
        return first;
    }
    first.rows = peek.frames;
    first.vertices = peek.vertices;
    first.grids = {peek.grid};
    first.wholeNumbers = peek.wholeNumbers;
    return first;
}

} // namespace fusiform
