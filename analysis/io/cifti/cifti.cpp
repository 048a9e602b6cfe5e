#include "analysis/io/cifti/cifti.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/cifti/cifti_header.h"
#include "analysis/io/cifti/cifti_xml.h"

#include <algorithm>

namespace fusiform {
namespace {

constexpr std::int64_t blockBytes = std::int64_t(1) << 20;

/// What a matrix with these two sides is called; empty when Fusiform has no use for the combination.
std::string_view ciftiKind(CiftiAxisKind alongRow, CiftiAxisKind rows) {
    const bool dense = rows == CiftiAxisKind::BrainModels;
    if (!dense && rows != CiftiAxisKind::Parcels)
        return {};
    switch (alongRow) {
    case CiftiAxisKind::Scalars: return dense ? "dscalar" : "pscalar";
    case CiftiAxisKind::Labels: return dense ? "dlabel" : "plabel";
    case CiftiAxisKind::Series: return dense ? "dtseries" : "ptseries";
    case CiftiAxisKind::BrainModels: return dense ? "dconn" : "pdconn";
    case CiftiAxisKind::Parcels: return dense ? "dpconn" : "pconn";
    }
    return {};
}

} // namespace

Cifti::Cifti(const std::filesystem::path& file)
    : m_file(std::make_shared<const RandomAccessFile>(file, translatable("analysis", "reading a CIFTI file"))) {
    auto header = std::make_shared<CiftiHeader>(readCiftiHeader(*m_file));
    m_axes = readCiftiXml(header->xml, header->shape, file);
    header->xml = {};
    m_header = std::move(header);
    m_kind = ciftiKind(axis(0).kind, axis(1).kind);
    if (m_kind.empty())
        throw Error(
            {.doing = translatable("analysis", "reading a CIFTI file"),
             .file = file.string(),
             .expected = message("analysis", "maps or connections, one row a grayordinate or parcel"),
             .found = message("analysis", "a matrix whose rows are neither"),
             .hint = translatable("analysis", "is it transposed? wb_command -cifti-transpose turns it")});
}

const std::filesystem::path& Cifti::file() const { return m_file->path(); }

std::string Cifti::dtypeName() const { return m_header->dtypeName(); }

std::array<std::int64_t, 2> Cifti::shape() const { return m_header->shape; }

std::string Cifti::mapName(std::int64_t index) const {
    const CiftiAxis& along = axis(0);
    if (along.kind == CiftiAxisKind::Series)
        return formatNumber(along.series.start + double(index) * along.series.step) + " " + along.series.unit;
    return along.names[std::size_t(index)];
}

std::vector<VectorF> Cifti::maps(std::int64_t first, std::int64_t count, Progress& progress) const {
    const auto [columns, rows] = shape();
    std::vector<VectorF> result(static_cast<std::size_t>(count), VectorF(rows));
    // Short rows are read whole and many at a time; of long ones only the part that is wanted.
    const std::int64_t size = m_header->bytesPerNumber;
    const bool whole = columns * size <= blockBytes / 64;
    const std::int64_t step = whole ? std::max<std::int64_t>(1, blockBytes / (columns * size)) : 1;
    const std::int64_t width = whole ? columns : count;
    Bytes stored(std::size_t(std::min(step, rows) * width * size));
    std::vector<double> numbers(std::size_t(std::min(step, rows) * width));
    for (std::int64_t row = 0; row < rows; row += step) {
        const std::int64_t block = std::min(step, rows - row);
        const std::int64_t offset = m_header->dataOffset + (row * columns + (whole ? 0 : first)) * size;
        m_file->read(std::uint64_t(offset), std::span(stored).first(std::size_t(block * width * size)));
        decode(*m_header, stored.data(), block * width, numbers.data());
        for (std::int64_t at = 0; at < block; ++at)
            for (std::int64_t map = 0; map < count; ++map)
                result[std::size_t(map)][row + at] =
                    float(numbers[std::size_t(at * width + map + (whole ? first : 0))]);
        if (whole || row % 256 == 0)
            progress.report(double(row) / double(rows), translatable("analysis", "reading"));
    }
    return result;
}

VectorF Cifti::map(std::int64_t index) const {
    Progress progress;
    return std::move(maps(index, 1, progress).front());
}

VectorF Cifti::row(std::int64_t index) const {
    const std::int64_t columns = shape()[0];
    const std::int64_t size = m_header->bytesPerNumber;
    Bytes stored(static_cast<std::size_t>(columns * size));
    m_file->read(
        std::uint64_t(m_header->dataOffset + index * columns * size),
        std::span(stored).first(std::size_t(columns * size)));
    Eigen::VectorXd numbers(columns);
    decode(*m_header, stored.data(), columns, numbers.data());
    return numbers.cast<float>();
}

void Cifti::forAll(const std::function<void(std::span<const double>)>& take, Progress& progress) const {
    const std::int64_t size = m_header->bytesPerNumber;
    const std::int64_t count = shape()[0] * shape()[1];
    const std::int64_t step = std::min(count, blockBytes / size);
    Bytes stored(std::size_t(step * size));
    std::vector<double> numbers(static_cast<std::size_t>(step));
    for (std::int64_t at = 0; at < count; at += step) {
        const std::int64_t block = std::min(step, count - at);
        m_file->read(
            std::uint64_t(m_header->dataOffset + at * size), std::span(stored).first(std::size_t(block * size)));
        decode(*m_header, stored.data(), block, numbers.data());
        take(std::span(numbers).first(std::size_t(block)));
        progress.report(double(at + block) / double(count), translatable("analysis", "reading"));
    }
}

} // namespace fusiform
