#include "analysis/layouts/file_peek.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/cifti/cifti.h"
#include "analysis/io/file_format.h"
#include "analysis/io/nifti/nifti_header.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace fusiform {
namespace {

constexpr const char* lookingAtFile = "looking at a file";
constexpr std::int64_t mostPeekedVertices = 1'000'000'000;

/// A big-endian count, 0 when the bytes are not there or it is no sensible number of vertices.
std::int64_t countAt(const Bytes& start, std::size_t at) {
    if (at + 4 > start.size())
        return 0;
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i)
        value = (value << 8) | std::uint32_t(start[i]);
    return value <= mostPeekedVertices ? std::int64_t(value) : 0;
}

Message verticesText(std::int64_t vertices, std::int64_t frames, const Message& otherwise) {
    if (vertices < 1)
        return otherwise;
    return frames > 1 ? message("analysis", "%1 vertices, %2 frames").with(vertices, frames)
                      : message("analysis", "%1 vertices").with(vertices);
}

Message verticesText(std::int64_t vertices, const Message& otherwise) { return verticesText(vertices, 1, otherwise); }

Message volumeText(const std::array<std::int64_t, 3>& shape, std::int64_t frames) {
    return frames > 1
               ? message("analysis", "%1 x %2 x %3, %4 frames").with(shape[0], shape[1], shape[2], frames)
               : message("analysis", "%1 x %2 x %3").with(shape[0], shape[1], shape[2]);
}

FilePeek peekNifti(const std::filesystem::path& file) {
    const NiftiHeader header = parseNiftiHeader(readStart(file, 4096, lookingAtFile), file);
    FilePeek peek;
    peek.content = FilePeek::Content::Volume;
    peek.frames = header.frames;
    peek.grid = header.shape;
    peek.wholeNumbers = header.numbers.name().find("int") != std::string_view::npos && header.numbers.slope == 1 &&
                        header.numbers.intercept == 0;
    peek.what = volumeText({header.shape[0], header.shape[1], header.shape[2]}, peek.frames);
    return peek;
}

FilePeek peekMgh(const std::filesystem::path& file) {
    const Bytes start = readStart(file, 284, lookingAtFile);
    const std::array<std::int64_t, 3> shape{countAt(start, 4), countAt(start, 8), countAt(start, 12)};
    FilePeek peek;
    peek.frames = std::max<std::int64_t>(1, countAt(start, 16));
    peek.wholeNumbers = countAt(start, 20) != 3; // 3 is float
    const std::int64_t longest = std::max({shape[0], shape[1], shape[2]});
    // A row of voxels is a map per vertex.
    if (std::ranges::count(shape, 1) >= 2 && longest >= 3) {
        peek.content = FilePeek::Content::VertexValues;
        peek.vertices = longest;
        peek.what = verticesText(longest, peek.frames, {});
    } else {
        peek.content = FilePeek::Content::Volume;
        peek.grid = shape;
        peek.what = volumeText(shape, peek.frames);
    }
    return peek;
}

FilePeek peekFreeSurferSurface(const std::filesystem::path& file, const Message& title) {
    const Bytes start = readStart(file, 4096, lookingAtFile);
    FilePeek peek;
    peek.content = FilePeek::Content::Mesh;
    // Two lines of comment, then the counts of vertices and triangles.
    if (const auto end = textOf(start).find("\n\n"); end != std::string_view::npos)
        peek.vertices = countAt(start, end + 2);
    peek.what = verticesText(peek.vertices, title);
    return peek;
}

FilePeek peekCurv(const std::filesystem::path& file, const Message& title) {
    const Bytes start = readStart(file, 16, lookingAtFile);
    FilePeek peek;
    peek.content = FilePeek::Content::VertexValues;
    if (start.size() >= 3 && textOf(start).substr(0, 3) == "\xff\xff\xff")
        peek.vertices = countAt(start, 3);
    else if (start.size() >= 3) // the old format has a count of three bytes
        peek.vertices = (std::int64_t(start[0]) << 16) | (std::int64_t(start[1]) << 8) | std::int64_t(start[2]);
    peek.what = verticesText(peek.vertices, title);
    return peek;
}

FilePeek peekAnnot(const std::filesystem::path& file, const Message& title) {
    FilePeek peek;
    peek.content = FilePeek::Content::VertexLabels;
    peek.vertices = countAt(readStart(file, 8, lookingAtFile), 0);
    peek.what = verticesText(peek.vertices, title);
    return peek;
}

/// The value of an XML attribute within a tag, empty when it has none.
std::string_view attribute(std::string_view tag, std::string_view name) {
    for (auto at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
        std::string_view rest = trimmed(tag.substr(at + name.size()));
        if (!rest.starts_with('='))
            continue;
        rest = trimmed(rest.substr(1));
        if (rest.empty() || (rest[0] != '"' && rest[0] != '\''))
            continue;
        const auto end = rest.find(rest[0], 1);
        return end == std::string_view::npos ? std::string_view() : rest.substr(1, end - 1);
    }
    return {};
}

/// Whether the metadata of FreeSurfer's mris_convert name a centre other than 0.
bool hasCRas(std::string_view text) {
    for (const std::string_view key : {"VolGeomC_R", "VolGeomC_A", "VolGeomC_S"}) {
        const auto at = text.find(key);
        const auto value = at == std::string_view::npos ? at : text.find("<Value>", at);
        if (value == std::string_view::npos)
            continue;
        std::string_view number = trimmed(text.substr(value + 7, text.find("</Value>", value) - value - 7));
        if (number.starts_with("<![CDATA["))
            number = trimmed(number.substr(9, number.find("]]>") - 9));
        if (parseNumber(number).value_or(0) != 0)
            return true;
    }
    return false;
}

FilePeek peekGifti(const std::filesystem::path& file, const Message& title) {
    // The metadata of a group average can name every subject in it and be megabytes long.
    constexpr std::size_t most = std::size_t(1) << 25;
    Bytes start;
    for (std::size_t length = std::size_t(1) << 16; length <= most; length *= 8) {
        start = readStart(file, length, lookingAtFile);
        if (start.size() < length || textOf(start).find("<DataArray") != std::string_view::npos)
            break;
    }
    const std::string_view text = textOf(start);
    FilePeek peek;
    peek.what = title;
    if (text.find("<DataArray") == std::string_view::npos)
        return peek;
    peek.content = FilePeek::Content::VertexValues;
    bool lengthKnown = false;
    for (auto at = text.find("<DataArray"); at != std::string_view::npos; at = text.find("<DataArray", at + 1)) {
        const std::string_view tag = text.substr(at, std::min(text.find('>', at), text.size()) - at);
        const std::string_view intent = attribute(tag, "Intent");
        const auto length = parseNumber(attribute(tag, "Dim0"));
        const bool points = intent.ends_with("POINTSET");
        if (points || intent.ends_with("TRIANGLE"))
            peek.content = FilePeek::Content::Mesh;
        else if (intent.ends_with("LABEL"))
            peek.content = FilePeek::Content::VertexLabels;
        // A mesh has as many vertices as points; triangles do not say.
        if (!lengthKnown && !intent.ends_with("TRIANGLE") && length && *length >= 1 && *length <= mostPeekedVertices) {
            peek.vertices = std::int64_t(*length);
            lengthKnown = true;
        }
    }
    if (const auto tag = text.find("<GIFTI"); tag != std::string_view::npos && peek.content == FilePeek::Content::VertexValues) {
        const auto arrays = parseNumber(attribute(text.substr(tag, text.find('>', tag) - tag), "NumberOfDataArrays"));
        if (arrays && *arrays >= 1 && *arrays <= mostPeekedVertices)
            peek.frames = std::int64_t(*arrays);
    }
    peek.moved = hasCRas(text);
    if (text.find("CortexLeft") != std::string_view::npos)
        peek.hemisphere = Hemisphere::Left;
    else if (text.find("CortexRight") != std::string_view::npos)
        peek.hemisphere = Hemisphere::Right;
    peek.what = verticesText(peek.vertices, peek.frames, title);
    return peek;
}

FilePeek peekCifti(const std::filesystem::path& file) {
    const Cifti cifti(file);
    FilePeek peek;
    peek.content = FilePeek::Content::Cifti;
    peek.cifti = std::string(cifti.kind());
    peek.frames = std::max<std::int64_t>(1, cifti.mapCount());
    for (const int side : {0, 1})
        for (const Hemisphere hemisphere : hemispheres)
            if (const auto* part = cifti.axis(side).cortex(hemisphere))
                peek.cortex[hemisphere] = part->vertexCount;
    const auto elements = cifti.axis(1).length;
    peek.what = !cifti.hasMaps()
                    ? message("analysis", "%1, %2 x %3").with(peek.cifti, elements, cifti.axis(0).length)
                : peek.frames == 1 ? message("analysis", "%1, %2 places").with(peek.cifti, elements)
                : cifti.axis(0).kind == CiftiAxisKind::Series
                    ? message("analysis", "%1, %2 places, %3 frames").with(peek.cifti, elements, peek.frames)
                    : message("analysis", "%1, %2 places, %3 maps").with(peek.cifti, elements, peek.frames);
    return peek;
}

FilePeek peeked(const std::filesystem::path& file) {
    const FileFormat& format = recogniseFormat(file);
    const Message title(format.title);
    if (format.id == "nifti")
        return peekNifti(file);
    if (format.id == "mgh")
        return peekMgh(file);
    if (format.id == "cifti")
        return peekCifti(file);
    if (format.id == "gifti")
        return peekGifti(file, title);
    if (format.id == "freesurfer-surface")
        return peekFreeSurferSurface(file, title);
    if (format.id == "freesurfer-curv")
        return peekCurv(file, title);
    if (format.id == "freesurfer-annot")
        return peekAnnot(file, title);
    FilePeek peek;
    peek.content = FilePeek::Content::Array;
    peek.what = title;
    return peek;
}

} // namespace

FilePeek peekAt(const std::filesystem::path& file) {
    FilePeek unknown;
    try {
        return peeked(file);
    } catch (const Error& problem) {
        unknown.what = problem.details().found;
    } catch (const std::exception& problem) {
        unknown.what = Message(problem.what());
    }
    return unknown;
}

} // namespace fusiform
