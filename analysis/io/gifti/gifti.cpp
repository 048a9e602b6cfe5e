#include "analysis/io/gifti/gifti.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/data/standard_meshes.h"
#include "analysis/io/bytes/stored_numbers.h"
#include "analysis/io/freesurfer/freesurfer.h"
#include "analysis/io/gifti/gifti_library.h"

#include <Eigen/LU>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace fusiform {
namespace {

constexpr const char* giftiDamaged = translatable("analysis", "the file is damaged");

std::int64_t giftiRows(const giiDataArray& array) { return array.dims[0]; }
std::int64_t giftiColumns(const giiDataArray& array) { return array.nvals / giftiRows(array); }

/// Calls `use` with the array's numbers in their own type; whether that is one that can be read.
template <class Use>
bool withNumbers(const giiDataArray& array, const Use& use) {
    switch (array.datatype) {
    case 2: use(static_cast<const std::uint8_t*>(array.data)); return true;
    case 4: use(static_cast<const std::int16_t*>(array.data)); return true;
    case 8: use(static_cast<const std::int32_t*>(array.data)); return true;
    case 16: use(static_cast<const float*>(array.data)); return true;
    case 64: use(static_cast<const double*>(array.data)); return true;
    case 256: use(static_cast<const std::int8_t*>(array.data)); return true;
    case 512: use(static_cast<const std::uint16_t*>(array.data)); return true;
    case 768: use(static_cast<const std::uint32_t*>(array.data)); return true;
    case 1024: use(static_cast<const std::int64_t*>(array.data)); return true;
    case 1280: use(static_cast<const std::uint64_t*>(array.data)); return true;
    default: return false;
    }
}

std::string dtypeOf(const giiDataArray& array) {
    switch (array.datatype) {
    case 2: return "uint8";
    case 4: return "int16";
    case 8: return "int32";
    case 16: return "float32";
    case 64: return "float64";
    case 256: return "int8";
    case 512: return "uint16";
    case 768: return "uint32";
    case 1024: return "int64";
    case 1280: return "uint64";
    default: return "unknown";
    }
}

/// A column of the array, in either index order. More than two dimensions are read as rows of the first one.
std::vector<double> columnOf(const giiDataArray& array, std::int64_t column) {
    const std::int64_t rows = giftiRows(array);
    const bool columnMajor = array.ind_ord == GIFTI_IND_ORD_COL_MAJOR;
    const std::int64_t start = columnMajor ? column * rows : column;
    const std::int64_t step = columnMajor ? 1 : giftiColumns(array);
    std::vector<double> values(static_cast<std::size_t>(rows));
    withNumbers(array, [&](const auto* numbers) {
        for (std::int64_t row = 0; row < rows; ++row)
            values[std::size_t(row)] = static_cast<double>(numbers[start + row * step]);
    });
    return values;
}

std::string metaOf(const giiMetaData& meta, const char* key) {
    const char* value = gifti_get_meta_value(&meta, key);
    return value ? value : "";
}

std::optional<Hemisphere> hemisphereOfStructure(const std::string& structure) {
    if (structure.starts_with("CortexLeft"))
        return Hemisphere::Left;
    if (structure.starts_with("CortexRight"))
        return Hemisphere::Right;
    return std::nullopt;
}

std::optional<SurfaceKind> giftiSurfaceKind(const std::string& geometric, const std::string& anatomical) {
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

struct Transform {
    Affine matrix;
    std::string space;
};

/// GIFTI's transforms lead from the space of the data to another one. Data that already lie in a named space stay
/// there. Those of an unknown space are moved: to the scanner where the file says how, else to a template, unless the
/// file is FreeSurfer's, whose c_ras leads to the scanner and whose matrix leads away from the person.
std::optional<Transform> giftiTransform(const giiDataArray& array, bool hasCRas, std::vector<Message>& notes) {
    std::optional<Transform> chosen;
    for (int index = 0; array.coordsys && index < array.numCS; ++index) {
        const giiCoordSystem* system = array.coordsys[index];
        if (!system)
            continue;
        const std::string from = system->dataspace ? system->dataspace : "";
        const std::string to = system->xformspace ? system->xformspace : "";
        Affine matrix;
        for (int row = 0; row < 4; ++row)
            for (int column = 0; column < 4; ++column)
                matrix(row, column) = system->xform[row][column];
        if (from == to || (matrix.allFinite() && matrix.isIdentity(1e-7)))
            continue;
        const bool unknown = from.empty() || from == "NIFTI_XFORM_UNKNOWN";
        const bool scanner = to == "NIFTI_XFORM_SCANNER_ANAT";
        const bool named = scanner || to == "NIFTI_XFORM_ALIGNED_ANAT" || to == "NIFTI_XFORM_TALAIRACH" ||
                           to == "NIFTI_XFORM_MNI_152";
        const bool invertible = matrix.allFinite() && matrix.row(3).isApprox(Eigen::RowVector4d(0, 0, 0, 1)) &&
                                std::abs(matrix.determinant()) > 1e-12;
        if (!unknown || !named || !invertible || (hasCRas && !scanner)) {
            notes.push_back(message("analysis", "the transform from %1 to %2 was not applied").with(from, to));
            continue;
        }
        if (chosen && (chosen->space == "NIFTI_XFORM_SCANNER_ANAT" || !scanner)) {
            notes.push_back(message("analysis", "the transform from %1 to %2 was not applied").with(from, to));
            continue;
        }
        if (chosen)
            notes.push_back(message("analysis", "the transform from %1 to %2 was not applied").with(from, chosen->space));
        chosen = Transform{matrix, to};
    }
    return chosen;
}

/// Tells whether the handedness changed, so that triangles have to be turned.
bool moveToWorld(Surface& surface, const giiDataArray& array) {
    std::string offset[3] = {metaOf(array.meta, "VolGeomC_R"), metaOf(array.meta, "VolGeomC_A"),
                             metaOf(array.meta, "VolGeomC_S")};
    if (array.numCS > 0 && array.coordsys && array.coordsys[0]) {
        const char* space = array.coordsys[0]->dataspace;
        surface.space = space ? space : "";
    }
    // FreeSurfer's mris_convert writes tkRAS points and keeps c_ras in the metadata.
    const bool hasCRas = !offset[0].empty() && surface.space != "NIFTI_XFORM_SCANNER_ANAT";
    if (const auto transform = giftiTransform(array, hasCRas, surface.notes)) {
        surface.notes.push_back(message("analysis", "moved from %1 to %2 by the file's transform")
                                    .with(surface.space.empty() ? "NIFTI_XFORM_UNKNOWN" : surface.space,
                                          transform->space));
        surface.space = transform->space;
        const Eigen::Matrix<double, Eigen::Dynamic, 3> moved =
            (surface.vertices.cast<double>() * transform->matrix.topLeftCorner<3, 3>().transpose()).rowwise() +
            transform->matrix.topRightCorner<3, 1>().transpose();
        for (std::int64_t row = 0; row < moved.rows(); ++row)
            for (int axis = 0; axis < 3; ++axis)
                surface.vertices(row, axis) = narrowed(moved(row, axis));
        return transform->matrix.topLeftCorner<3, 3>().determinant() < 0;
    }
    if (hasCRas) {
        Eigen::RowVector3f cRas;
        for (int axis = 0; axis < 3; ++axis)
            cRas[axis] = narrowed(parseNumber(offset[axis]).value_or(0));
        if (!cRas.isZero()) {
            surface.vertices.rowwise() += cRas;
            surface.notes.push_back(
                message("analysis", "c_ras (%1, %2, %3) mm was added: tkRAS to scanner RAS")
                    .with(offset[0], offset[1], offset[2]));
        }
    }
    return false;
}

void takePoints(Surface& surface, const giiDataArray& array, const std::filesystem::path& file) {
    if (giftiColumns(array) != 3)
        refuseGifti(file, message("analysis", "3 coordinates a vertex"), giftiColumns(array), giftiDamaged);
    surface.vertices.resize(giftiRows(array), 3);
    for (int axis = 0; axis < 3; ++axis) {
        const std::vector<double> column = columnOf(array, axis);
        for (std::int64_t vertex = 0; vertex < surface.vertices.rows(); ++vertex)
            surface.vertices(vertex, axis) = narrowed(column[std::size_t(vertex)]);
    }
    if (!surface.vertices.allFinite())
        refuseGifti(
            file, message("analysis", "finite coordinates"), message("analysis", "NaN or infinity"), giftiDamaged);
    surface.kind =
        giftiSurfaceKind(metaOf(array.meta, "GeometricType"), metaOf(array.meta, "AnatomicalStructureSecondary"));
}

void takeTriangles(Surface& surface, const giiDataArray& array, const std::filesystem::path& file) {
    if (giftiColumns(array) != 3)
        refuseGifti(file, message("analysis", "3 corners a triangle"), giftiColumns(array), giftiDamaged);
    surface.triangles.resize(giftiRows(array), 3);
    for (int corner = 0; corner < 3; ++corner) {
        const std::vector<double> column = columnOf(array, corner);
        for (std::int64_t triangle = 0; triangle < surface.triangles.rows(); ++triangle) {
            const double vertex = column[std::size_t(triangle)];
            if (!(vertex >= 0) || vertex >= double(surface.vertices.rows()))
                refuseGifti(
                    file, message("analysis", "vertex indices below %1").with(surface.vertices.rows()),
                    formatNumber(vertex), giftiDamaged);
            surface.triangles(triangle, corner) = std::int32_t(vertex);
        }
    }
}

std::vector<std::int32_t> keysFrom(const std::vector<double>& values, const std::filesystem::path& file) {
    std::vector<std::int32_t> keys;
    keys.reserve(values.size());
    for (const double value : values) {
        if (!(std::abs(value) <= double(std::numeric_limits<std::int32_t>::max())))
            refuseGifti(
                file, message("analysis", "whole numbers as labels"), formatNumber(value), giftiDamaged);
        keys.push_back(std::int32_t(value));
    }
    return keys;
}

std::string nameOfColumn(const giiDataArray& array, std::int64_t column) {
    const std::string name = metaOf(array.meta, "Name");
    if (giftiColumns(array) == 1)
        return name;
    return (name.empty() ? "" : name + " ") + std::to_string(column + 1);
}

/// The array's numbers become label maps or maps, one a column.
void takeColumns(Gifti& content, const giiDataArray& array, const std::map<std::int32_t, Label>& table,
                 const std::filesystem::path& file) {
    // Each becomes a map of its own, and gets the table; packed data of a kilobyte can be a million columns.
    constexpr std::int64_t mostColumns = 10'000;
    if (const auto all = giftiColumns(array) + std::int64_t(content.maps.size() + content.labels.size());
        all > mostColumns)
        refuseGifti(file, message("analysis", "at most %1 columns").with(mostColumns), all, giftiDamaged);
    for (std::int64_t column = 0; column < giftiColumns(array); ++column) {
        const std::vector<double> values = columnOf(array, column);
        const std::string name = nameOfColumn(array, column);
        if (array.intent == NIFTI_INTENT_LABEL) {
            content.labels.push_back({name, keysFrom(values, file), table});
            continue;
        }
        VectorF map(std::int64_t(values.size()));
        std::ranges::transform(values, map.data(), narrowed);
        content.mapNames.push_back(name);
        content.maps.push_back(std::move(map));
    }
}

/// The families that the metadata of a file or an array name.
void takeMeshes(const giiMetaData& meta, std::set<std::string_view>& families) {
    const auto take = [&](const std::filesystem::path& path) {
        if (const auto family = meshFamilyOfFile(path))
            families.insert(*family);
    };
    // The name of an array may be any word; only one that is a path or a file says where the numbers come from.
    if (const std::string name = metaOf(meta, "Name"); name.find('/') != std::string::npos || name.ends_with(".gii"))
        take(name);
    if (const std::string topology = metaOf(meta, "topo_file"); !topology.empty())
        take(topology);
    if (const std::string subject = metaOf(meta, "SubjectID"); !subject.empty())
        take(std::filesystem::path(subject) / "surf" / "x");
}

std::string giftiMesh(const gifti_image& image) {
    std::set<std::string_view> families;
    takeMeshes(image.meta, families);
    for (int index = 0; index < image.numDA; ++index)
        takeMeshes(image.darray[index]->meta, families);
    return families.size() == 1 ? std::string(*families.begin()) : std::string();
}

/// "its metadata say: left hemisphere, pial, fsaverage, coordinates NIFTI_XFORM_TALAIRACH"; empty when they say nothing.
Message statements(const Gifti& content) {
    Message all;
    const auto add = [&](const Message& part) {
        all = all.empty() ? part : Message("%1, %2").with(all, part);
    };
    if (content.hemisphere)
        add(message("analysis", "%1 hemisphere").with(sideOf(*content.hemisphere)));
    if (content.surface && content.surface->kind)
        add(message("analysis", "%1 surface").with(nameOf(*content.surface->kind)));
    if (!content.mesh.empty())
        add(message("analysis", "mesh %1").with(content.mesh));
    if (content.surface && !content.surface->space.empty() && content.surface->space != "NIFTI_XFORM_UNKNOWN")
        add(message("analysis", "coordinates %1").with(content.surface->space));
    return all.empty() ? all : message("analysis", "its metadata say: %1").with(all);
}

GiftiArray giftiArraySummary(const giiDataArray& array, const Gifti& content) {
    GiftiArray summary;
    const char* intent = gifti_intent_to_string(array.intent);
    summary.intent = intent ? intent : "";
    summary.name = metaOf(array.meta, "Name");
    summary.dtype = dtypeOf(array);
    summary.shape.assign(array.dims, array.dims + array.num_dim);
    summary.part = array.intent == NIFTI_INTENT_POINTSET   ? GiftiArray::Part::PointSet
                   : array.intent == NIFTI_INTENT_TRIANGLE ? GiftiArray::Part::Corners
                   : array.intent == NIFTI_INTENT_LABEL    ? GiftiArray::Part::Labels
                                                           : GiftiArray::Part::Maps;
    summary.first = summary.part == GiftiArray::Part::Labels ? content.labels.size() : content.maps.size();
    summary.count = std::size_t(giftiColumns(array));
    return summary;
}

Gifti giftiContent(const ParsedGifti& parsed, const std::filesystem::path& file) {
    const gifti_image& image = *parsed.image;
    Gifti content;
    content.hemisphere = hemisphereOfStructure(metaOf(image.meta, "AnatomicalStructurePrimary"));
    const giiDataArray* points = nullptr;
    const giiDataArray* triangles = nullptr;
    int more = 0;
    for (int index = 0; index < image.numDA; ++index) {
        const giiDataArray& array = *image.darray[index];
        if (!withNumbers(array, [](const auto*) {}))
            refuseGifti(
                file, message("analysis", "arrays of integers or floats"),
                message("analysis", "array %1 without them").with(index + 1),
                message("analysis", "the file is damaged or of an unusual type"));
        if (!content.hemisphere)
            content.hemisphere = hemisphereOfStructure(metaOf(array.meta, "AnatomicalStructurePrimary"));
        const giiDataArray*& kept = array.intent == NIFTI_INTENT_POINTSET ? points : triangles;
        const bool ofSurface = array.intent == NIFTI_INTENT_POINTSET || array.intent == NIFTI_INTENT_TRIANGLE;
        if (ofSurface && kept) {
            ++more;
            continue;
        }
        content.arrays.push_back(giftiArraySummary(array, content));
        if (ofSurface)
            kept = &array;
        else
            takeColumns(content, array, parsed.labels, file);
    }
    if (points && triangles) {
        Surface& surface = content.surface.emplace();
        surface.name = file.filename().string();
        takePoints(surface, *points, file);
        takeTriangles(surface, *triangles, file);
        if (moveToWorld(surface, *points))
            surface.triangles.col(1).swap(surface.triangles.col(2)); // still counter-clockwise from outside
        if (!surface.vertices.allFinite())
            refuseGifti(
                file, message("analysis", "finite coordinates"), message("analysis", "NaN or infinity"), giftiDamaged);
        surface.hemisphere = content.hemisphere;
        if (more > 0)
            surface.notes.push_back(
                message("analysis", "%1 more arrays of points or triangles were left out").with(more));
    } else if (points || triangles) {
        refuseGifti(
            file, message("analysis", "a surface of points and triangles"),
            points ? message("analysis", "points only") : message("analysis", "triangles only"),
            message("analysis", "name the file that holds both"));
    }
    content.mesh = giftiMesh(image);
    if (content.surface)
        content.surface->mesh = content.mesh;
    if (const Message said = statements(content); !said.empty())
        content.notes.push_back(said);
    return content;
}

} // namespace

Gifti readGifti(const std::filesystem::path& file) {
    const std::lock_guard lock(giftiMutex());
    return giftiContent(parsedGifti(file), file);
}

} // namespace fusiform
