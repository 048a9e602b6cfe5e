#include "analysis/io/save/selection_file.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/freesurfer/freesurfer.h"
#include "analysis/io/nifti/nifti_map.h"
#include "analysis/io/save/map_file.h"
#include "analysis/selectivity/voxel_group.h"
#include "analysis/surface/selected_vertices.h"

#include <algorithm>
#include <array>

namespace fusiform {
namespace {

constexpr const char* savingSelection = translatable("analysis", "saving a selection");
constexpr std::array<const char*, 1> labelEndings{".label"};
constexpr std::array<const char*, 2> giftiEndings{".label.gii", ".label.gii.gz"};
constexpr std::array<const char*, 2> niftiEndings{".nii.gz", ".nii"};

bool endsAs(const std::filesystem::path& file, const auto& endings) {
    const std::string name = file.filename().string();
    return std::ranges::any_of(
        endings, [&](const char* ending) { return endsWithIgnoringCase(name, ending); });
}

std::string nameOfSelection(const Selection& selection) {
    return selection.name().empty() ? "selection" : selection.name();
}

VertexSelection freeSurferLabelOf(
    const Dataset& dataset, const std::string& name, const std::vector<std::int32_t>& vertices,
    Hemisphere hemisphere) {
    VertexSelection label;
    label.name = name;
    label.space = "scanner"; // where our surfaces are
    label.vertices = vertices;
    label.positions = Vertices::Zero(std::ssize(vertices), 3);
    label.values = VectorF::Zero(std::ssize(vertices));
    for (std::size_t at = 0; at < vertices.size(); ++at)
        if (const auto place = dataset.cortex[hemisphere].midcortex(vertices[at]))
            label.positions.row(Eigen::Index(at)) = place->cast<float>().transpose();
    return label;
}

std::vector<std::filesystem::path> writeLabels(
    const Dataset& dataset, const Selection& selection, const VertexSets& sets,
    const std::filesystem::path& file, Progress& progress) {
    std::vector<Hemisphere> available;
    for (const Hemisphere hemisphere : hemispheres)
        if (!sets[hemisphere].empty())
            available.push_back(hemisphere);
    std::vector<std::filesystem::path> written;
    for (const MapFile& one : filesOfHemispheres(available, file, {})) {
        progress.stopIfRequested();
        const Hemisphere hemisphere = one.hemispheres.front();
        writeFreeSurferLabel(
            freeSurferLabelOf(dataset, nameOfSelection(selection), sets[hemisphere], hemisphere), one.file);
        written.push_back(one.file);
    }
    return written;
}

std::vector<std::filesystem::path> writeGifti(
    const Dataset& dataset, const Selection& selection, const VertexSets& sets,
    const std::filesystem::path& file, Progress& progress) {
    Parcellation parcellation;
    parcellation.name = nameOfSelection(selection);
    for (const Hemisphere hemisphere : hemispheres) {
        if (sets[hemisphere].empty())
            continue;
        VertexSelection members;
        members.name = parcellation.name;
        members.vertices = sets[hemisphere];
        parcellation.hemispheres[hemisphere] = std::make_shared<const LabelMap>(labelsOf(
            members, dataset.cortex[hemisphere].vertexCount(), parcellation.name, file.string()));
    }
    return writeParcellation(parcellation, file, {}, progress);
}

std::vector<std::filesystem::path> writeVolume(
    const Dataset& dataset, const Selection& selection, const std::filesystem::path& file,
    Progress& progress) {
    if (!dataset.voxels || !dataset.voxels->inVolume())
        throw Error(
            {.doing = savingSelection,
             .file = file.string(),
             .expected = message("analysis", "a voxel set in a volume"),
             .found = dataset.voxels ? message("analysis", "one that is in no volume") : message("analysis", "none"),
             .hint = message("analysis", "save it as vertices: .label or .label.gii")});
    const RowSet rows = rowsOfSelection(dataset, selection, progress);
    if (rows.empty())
        throw Error(
            {.doing = savingSelection,
             .file = file.string(),
             .expected = message("analysis", "a selection in which voxels lie"),
             .found = message("analysis", "none of the voxel set"),
             .hint = message("analysis", "save it as vertices: .label or .label.gii")});
    const Grid& grid = dataset.voxels->grid;
    Volume volume;
    volume.name = nameOfSelection(selection);
    volume.grid = grid;
    volume.values.assign(std::size_t(grid.size()), 0);
    for (const std::int64_t row : rows) {
        const Ijk& at = dataset.voxels->ijk[std::size_t(row)];
        volume.values[std::size_t(grid.offset(at[0], at[1], at[2]))] = 1;
    }
    NiftiTexts texts;
    texts.description = "Fusiform: " + volume.name;
    texts.comment = "0: outside\n1: " + volume.name + '\n';
    texts.integers = true;
    texts.intentName = "label";
    texts.intentCode = 1002;
    writeNiftiMaps(volume, texts, file);
    return {file};
}

} // namespace

bool isSelectionFileName(const std::filesystem::path& file) {
    return endsAs(file, labelEndings) || endsAs(file, giftiEndings) || endsAs(file, niftiEndings);
}

std::vector<std::filesystem::path> writeSelection(
    const Dataset& dataset, const Selection& selection, const std::filesystem::path& file, Progress& progress) {
    if (!isSelectionFileName(file))
        throw Error(
            {.doing = savingSelection,
             .file = file.string(),
             .expected = message("analysis", "a name that ends in .label, .label.gii or .nii.gz"),
             .found = message("analysis", "another ending"),
             .hint = message("analysis", "the ending says in which format to save")});
    if (endsAs(file, niftiEndings))
        return writeVolume(dataset, selection, file, progress);
    const VertexSets sets = verticesOf(dataset, selection);
    if (sets.left.empty() && sets.right.empty())
        throw Error(
            {.doing = savingSelection,
             .file = file.string(),
             .expected = message("analysis", "a selection on the cortex"),
             .found = message("analysis", "no vertex"),
             .hint = message("analysis", "voxels can be saved as .nii.gz")});
    return endsAs(file, labelEndings) ? writeLabels(dataset, selection, sets, file, progress)
                                      : writeGifti(dataset, selection, sets, file, progress);
}

} // namespace fusiform
