#include "analysis/io/cifti/cifti_axis_builder.h"

#include "analysis/core/text.h"
#include "analysis/io/freesurfer/freesurfer.h"

#include <Eigen/LU>

#include <algorithm>
#include <cmath>
#include <limits>

namespace fusiform {
namespace {

constexpr std::int64_t mostAxisVertices = 20'000'000; // a hundred times the finest mesh in use
constexpr std::int64_t mostAxisVoxels = std::int64_t(1) << 26; // of the grid: 400 x 400 x 400
constexpr std::int64_t mostAxisElements = std::numeric_limits<std::int32_t>::max();
constexpr const char* transformation = "TransformationMatrixVoxelIndicesIJKtoXYZ";

std::optional<CiftiAxisKind> axisKindOf(std::string_view type) {
    constexpr std::pair<std::string_view, CiftiAxisKind> kinds[] = {
        {"SCALARS", CiftiAxisKind::Scalars},
        {"LABELS", CiftiAxisKind::Labels},
        {"SERIES", CiftiAxisKind::Series},
        {"BRAIN_MODELS", CiftiAxisKind::BrainModels},
        {"PARCELS", CiftiAxisKind::Parcels}};
    for (const auto& [word, kind] : kinds)
        if (type == word)
            return kind;
    return std::nullopt;
}

} // namespace

CiftiAxisBuilder::CiftiAxisBuilder(const CiftiAttributes& attributes, const std::filesystem::path& file)
    : m_file(file) {
    const std::string type = withoutPrefix(attributes.text("IndicesMapToDataType"), "CIFTI_INDEX_TYPE_");
    const auto kind = axisKindOf(type);
    if (!kind)
        refuse(
            message("analysis", "scalars, labels, series, brain models or parcels"),
            message("analysis", "the type '%1'").with(type.substr(0, 40)));
    m_axis.kind = *kind;
    if (*kind == CiftiAxisKind::Series)
        takeSeries(attributes);
}

void CiftiAxisBuilder::started(std::string_view element, const CiftiAttributes& attributes) {
    const bool maps = m_axis.kind == CiftiAxisKind::Scalars || m_axis.kind == CiftiAxisKind::Labels;
    const bool parcels = m_axis.kind == CiftiAxisKind::Parcels;
    if (maps && element == "NamedMap")
        startMap();
    else if (m_inMap && element == "Label")
        startLabel(attributes);
    else if (m_axis.isPlaces() && element == "Volume")
        startVolume(attributes);
    else if (m_axis.isPlaces() && element == transformation)
        m_meterExponent = int(attributes.integer("MeterExponent", -30, 30));
    else if (m_axis.kind == CiftiAxisKind::BrainModels && element == "BrainModel")
        startBrainModel(attributes);
    else if (parcels && element == "Surface")
        startSurface(attributes);
    else if (parcels && element == "Parcel") {
        m_axis.names.push_back(attributes.text("Name"));
        m_inParcel = true;
    } else if (m_inParcel && element == "Vertices")
        m_structure = attributes.structure();
}

void CiftiAxisBuilder::ended(std::string_view element, std::string_view text) {
    if (element == "NamedMap")
        m_inMap = false;
    else if (m_inMap && element == "MapName")
        m_axis.names.back() = std::string(trimmed(text));
    else if (m_label && element == "Label")
        endLabel(text);
    else if (m_axis.grid && element == transformation)
        endTransformation(text);
    else if (m_model == Model::Surface && element == "VertexIndices")
        m_axis.surfaces.back().vertices = integersOf(text, m_file);
    else if ((m_model == Model::Voxels || m_inParcel) && element == "VoxelIndicesIJK")
        endVoxels(text);
    else if (m_model != Model::None && element == "BrainModel")
        endBrainModel();
    else if (m_inParcel && element == "Vertices")
        endVertices(text);
    else if (element == "Parcel")
        m_inParcel = false;
}

CiftiAxis CiftiAxisBuilder::finished() {
    if (m_axis.kind == CiftiAxisKind::BrainModels)
        m_axis.length = coveredLength();
    else if (m_axis.kind != CiftiAxisKind::Series)
        m_axis.length = std::int64_t(m_axis.names.size());
    checkPlaces();
    return std::move(m_axis);
}

void CiftiAxisBuilder::takeSeries(const CiftiAttributes& attributes) {
    m_axis.length =
        attributes.integer("NumberOfSeriesPoints", 1, std::numeric_limits<std::int64_t>::max());
    const double scale = std::pow(10.0, double(attributes.integer("SeriesExponent", -30, 30)));
    m_axis.series.start = attributes.real("SeriesStart") * scale;
    m_axis.series.step = attributes.real("SeriesStep") * scale;
    const std::string unit = attributes.text("SeriesUnit");
    constexpr std::pair<const char*, const char*> units[] = {
        {"SECOND", "s"}, {"HERTZ", "Hz"}, {"METER", "m"}, {"RADIAN", "rad"}};
    for (const auto& [word, symbol] : units)
        if (unit == word)
            m_axis.series.unit = symbol;
    if (m_axis.series.unit.empty())
        refuse(
            message("analysis", "the unit SECOND, HERTZ, METER or RADIAN"),
            message("analysis", "'%1'").with(unit.substr(0, 40)));
}

void CiftiAxisBuilder::startMap() {
    m_axis.names.emplace_back();
    if (m_axis.kind == CiftiAxisKind::Labels)
        m_axis.labels.emplace_back();
    m_inMap = true;
}

void CiftiAxisBuilder::startLabel(const CiftiAttributes& attributes) {
    constexpr const char* channels[] = {"Red", "Green", "Blue"};
    using Key = std::numeric_limits<std::int32_t>;
    m_labelKey = std::int32_t(attributes.integer("Key", Key::min(), Key::max()));
    Label label;
    for (std::size_t channel = 0; channel < 3; ++channel)
        label.colour[channel] =
            std::uint8_t(std::lround(std::clamp(attributes.real(channels[channel]), 0.0, 1.0) * 255));
    label.background = attributes.real("Alpha") == 0;
    m_label = label;
}

void CiftiAxisBuilder::endLabel(std::string_view text) {
    m_label->name = std::string(trimmed(text));
    m_label->background |= isBackgroundName(m_label->name);
    if (!m_axis.labels.empty())
        m_axis.labels.back()[m_labelKey] = std::move(*m_label);
    m_label.reset();
}

void CiftiAxisBuilder::startVolume(const CiftiAttributes& attributes) {
    const std::string text = attributes.text("VolumeDimensions");
    const std::vector<std::string> parts = split(text, ',');
    Grid grid;
    double all = parts.size() == 3 ? 1 : 0;
    for (std::size_t axis = 0; axis < 3 && all > 0; ++axis) {
        const double length = parseNumber(parts[axis]).value_or(0);
        const bool good = length >= 1 && length <= double(mostAxisVoxels) && length == std::floor(length);
        grid.shape[axis] = good ? std::int64_t(length) : 0;
        all *= double(grid.shape[axis]);
    }
    if (!(all > 0) || all > double(mostAxisVoxels))
        refuse(
            message("analysis", "a volume of three lengths and at most %1 voxels").with(mostAxisVoxels),
            message("analysis", "VolumeDimensions '%1'").with(text.substr(0, 60)));
    m_axis.grid = grid;
}

void CiftiAxisBuilder::endTransformation(std::string_view text) {
    // Multiples of 10^MeterExponent m; the world is in mm.
    Affine& affine = m_axis.grid->voxelToWorld;
    text = trimmed(text);
    for (int at = 0; at < 16; ++at) {
        const auto end = std::min(text.find_first_of(" \t\r\n"), text.size());
        const auto number = parseNumber(text.substr(0, end));
        if (!number || !std::isfinite(*number))
            refuse(message("analysis", "a transform of 16 numbers"), message("analysis", "%1 numbers").with(at));
        affine(at / 4, at % 4) = *number;
        text = trimmed(text.substr(end));
    }
    affine.topRows<3>() *= std::pow(10.0, m_meterExponent + 3);
    affine.row(3) << 0, 0, 0, 1;
    if (!affine.allFinite() || !(std::abs(affine.topLeftCorner<3, 3>().determinant()) > 1e-12))
        refuse(
            message("analysis", "a transform that can be inverted"),
            message("analysis", "one that maps the volume onto a plane"));
    m_hasTransformation = true;
}

CiftiSurfacePart* CiftiAxisBuilder::partOf(const std::string& structure) {
    const auto found = std::ranges::find(m_axis.surfaces, structure, &CiftiSurfacePart::structure);
    return found == m_axis.surfaces.end() ? nullptr : &*found;
}

void CiftiAxisBuilder::startSurface(const CiftiAttributes& attributes) {
    CiftiSurfacePart part;
    part.structure = attributes.structure();
    part.vertexCount = attributes.integer("SurfaceNumberOfVertices", 1, mostAxisVertices);
    if (partOf(part.structure))
        refuse(message("analysis", "one surface a structure"), message("analysis", "two of %1").with(part.structure));
    m_axis.surfaces.push_back(std::move(part));
}

void CiftiAxisBuilder::startBrainModel(const CiftiAttributes& attributes) {
    if (m_model != Model::None)
        refuse(message("analysis", "brain models one after another"), message("analysis", "one inside another"));
    m_extents.push_back(
        {attributes.integer("IndexOffset", 0, mostAxisElements),
         attributes.integer("IndexCount", 1, mostAxisElements)});
    const std::string type = withoutPrefix(attributes.text("ModelType"), "CIFTI_MODEL_TYPE_");
    if (type == "SURFACE") {
        startSurface(attributes);
        m_model = Model::Surface;
    } else if (type == "VOXELS") {
        m_axis.voxels.push_back({attributes.structure(), {}, {}});
        m_model = Model::Voxels;
    } else {
        refuse(
            message("analysis", "a model of SURFACE or VOXELS"),
            message("analysis", "'%1'").with(type.substr(0, 40)));
    }
}

void CiftiAxisBuilder::endBrainModel() {
    const bool surface = m_model == Model::Surface;
    m_model = Model::None;
    const Extent extent = m_extents.back();
    const std::size_t places = surface ? m_axis.surfaces.back().vertices.size() : m_axis.voxels.back().voxels.size();
    if (std::int64_t(places) != extent.count)
        refuse(
            message("analysis", "%1 indices, as IndexCount says").with(extent.count),
            message("analysis", "%1 indices").with(places));
    if (extent.offset + extent.count > mostAxisElements)
        refuse(message("analysis", "at most %1 indices").with(mostAxisElements), extent.offset + extent.count);
    auto& elements = surface ? m_axis.surfaces.back().elements : m_axis.voxels.back().elements;
    elements.resize(places);
    for (std::size_t at = 0; at < places; ++at)
        elements[at] = std::int32_t(extent.offset + std::int64_t(at));
}

void CiftiAxisBuilder::endVertices(std::string_view text) {
    CiftiSurfacePart* part = partOf(m_structure);
    if (!part)
        refuse(
            message("analysis", "the surface of %1 before its parcels").with(m_structure),
            message("analysis", "none"));
    const std::vector<std::int32_t> vertices = integersOf(text, m_file);
    part->vertices.insert(part->vertices.end(), vertices.begin(), vertices.end());
    part->elements.resize(part->vertices.size(), std::int32_t(m_axis.names.size()) - 1);
}

void CiftiAxisBuilder::endVoxels(std::string_view text) {
    const std::vector<std::int32_t> numbers = integersOf(text, m_file);
    if (numbers.size() % 3 != 0)
        refuse(
            message("analysis", "three indices a voxel"), message("analysis", "%1 indices").with(numbers.size()));
    if (m_inParcel && m_axis.voxels.empty())
        m_axis.voxels.emplace_back();
    CiftiVoxelPart& part = m_axis.voxels.back();
    for (std::size_t at = 0; at < numbers.size(); at += 3)
        part.voxels.emplace_back(numbers[at], numbers[at + 1], numbers[at + 2]);
    if (m_inParcel)
        part.elements.resize(part.voxels.size(), std::int32_t(m_axis.names.size()) - 1);
}

std::int64_t CiftiAxisBuilder::coveredLength() {
    std::ranges::sort(m_extents, {}, &Extent::offset);
    std::int64_t length = 0;
    for (const Extent& extent : m_extents) {
        if (extent.offset != length)
            refuse(
                message("analysis", "a brain model that starts at index %1").with(length),
                message("analysis", "one that starts at %1").with(extent.offset));
        length += extent.count;
    }
    return length;
}

void CiftiAxisBuilder::checkPlaces() const {
    for (const CiftiSurfacePart& part : m_axis.surfaces)
        for (const std::int32_t vertex : part.vertices)
            if (vertex < 0 || vertex >= part.vertexCount)
                refuse(
                    message("analysis", "vertices of %1 below %2").with(part.structure, part.vertexCount), vertex);
    if (m_axis.voxels.empty())
        return;
    if (!m_axis.grid || !m_hasTransformation)
        refuse(message("analysis", "the volume that the voxels belong to"), message("analysis", "none"));
    for (const CiftiVoxelPart& part : m_axis.voxels)
        for (const Ijk& voxel : part.voxels)
            if (!m_axis.grid->contains(voxel[0], voxel[1], voxel[2]))
                refuse(
                    message("analysis", "voxels inside the volume"),
                    message("analysis", "voxel %1, %2, %3").with(voxel[0], voxel[1], voxel[2]));
}

} // namespace fusiform
