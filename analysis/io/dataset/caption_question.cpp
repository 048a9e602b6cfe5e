#include "analysis/io/dataset/caption_question.h"

#include "analysis/core/translatable.h"
#include "analysis/io/file_format.h"

#include <algorithm>

namespace fusiform {
namespace {

void requireVoxels(const Dataset& dataset, const std::filesystem::path& file) {
    if (!dataset.voxels)
        throw Error(
            {openingFile, file.string(), message("analysis", "a voxel set that the captions belong to"),
             message("analysis", "none is loaded"), translatable("analysis", "open the dataset first")});
}

Message positions(CaptionOrder order) {
    return order == CaptionOrder::VolumeC
               ? message("analysis", "positions in the volume, last axis fastest (C order)")
               : message("analysis", "positions in the volume, first axis fastest (Fortran order)");
}

Dataset withSet(const Dataset& dataset, CaptionSet set) {
    Dataset more = dataset;
    more.captions.push_back(std::make_shared<const CaptionSet>(std::move(set)));
    return more;
}

} // namespace

Dataset withCaptions(const Dataset& dataset, const std::filesystem::path& file) {
    requireVoxels(dataset, file);
    const auto readings = captionReadings(file, *dataset.voxels);
    const auto whole = [](const CaptionReading& reading) { return reading.inside == reading.all; };
    const auto fitting = std::ranges::count_if(readings, whole);
    const bool any =
        std::ranges::any_of(readings, [](const CaptionReading& reading) { return reading.inside > 0; });
    if (fitting == 1) {
        const CaptionReading& only = *std::ranges::find_if(readings, whole);
        if (only.order == CaptionOrder::VoxelSet)
            return withSet(dataset, readCaptions(file, *dataset.voxels));
        Dataset more = withCaptions(dataset, file, only.order);
        more.notes.push_back(
            message("analysis", "%1: indices taken as %2, the only way in which all are of voxels")
                .with(file.filename().string(), positions(only.order)));
        return more;
    }
    if (!any || readings.size() < 2)
        return withSet(dataset, readCaptions(file, *dataset.voxels));
    throw CaptionQuestion(
        {openingFile, file.string(),
         message("analysis", "\"indexSpace\" to say what the indices count: voxel-set, volume-C or volume-F"),
         message("analysis", "%1 ways to read them").with(readings.size()),
         message("analysis", "add it to the file, or open the file in the window, which asks")},
        readings);
}

Dataset withCaptions(const Dataset& dataset, const std::filesystem::path& file, CaptionOrder order) {
    requireVoxels(dataset, file);
    CaptionsInOrder captions = readCaptionsAs(file, *dataset.voxels, order);
    Dataset more = withSet(dataset, std::move(captions.set));
    if (captions.outside > 0)
        more.notes.push_back(
            message("analysis", "%1: %2 captions are outside the voxel set and were left out")
                .with(file.filename().string(), captions.outside));
    return more;
}

} // namespace fusiform
