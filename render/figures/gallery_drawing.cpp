#include "render/figures/gallery_drawing.h"

#include "analysis/core/text.h"
#include "analysis/selectivity/preferred.h"
#include "render/charts/place_value.h"
#include "render/figures/panel_view.h"

#include <vtkImageData.h>
#include <vtkImageReader2.h>
#include <vtkImageReader2Factory.h>
#include <vtkSmartPointer.h>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {


/// A picture file; empty when it cannot be read.
Image pictureOf(const std::filesystem::path& file) {
    std::error_code error;
    if (file.empty() || !std::filesystem::is_regular_file(file, error))
        return {};
    const auto reader =
        vtkSmartPointer<vtkImageReader2>::Take(vtkImageReader2Factory::CreateImageReader2(file.c_str()));
    if (!reader)
        return {};
    reader->SetFileName(file.c_str());
    reader->Update();
    vtkImageData* pixels = reader->GetOutput();
    const int* size = pixels->GetDimensions();
    const int channels = pixels->GetNumberOfScalarComponents();
    if (pixels->GetScalarType() != VTK_UNSIGNED_CHAR || size[0] < 1 || size[1] < 1 || channels < 1)
        return {};
    Image image = Image::ofSize(size[0], size[1]);
    for (int y = 0; y < size[1]; ++y)
        for (int x = 0; x < size[0]; ++x) {
            const auto* from = static_cast<const std::uint8_t*>(pixels->GetScalarPointer(x, size[1] - 1 - y, 0));
            std::uint8_t* to = image.at(x, y);
            for (int c = 0; c < 3; ++c)
                to[c] = from[channels >= 3 ? c : 0];
            to[3] = channels == 2 ? from[1] : channels == 4 ? from[3] : std::uint8_t(255);
        }
    return image;
}

/// A response a stimulus; empty where nothing is known.
VectorF responsesOf(const Dataset& dataset, const ViewState& view, Progress& progress) {
    std::vector<std::int64_t> voxels;
    if (view.cursor && dataset.voxels && (dataset.voxels->inVolume() || dataset.voxels->onSurface()))
        if (const auto voxel = voxelAt(dataset, VoxelLocator(*dataset.voxels), *view.cursor))
            voxels.push_back(*voxel);
    for (const auto& model : dataset.encodingModels)
        if (const Embedding* embedding = embeddingOf(dataset, *model))
            return meanPredictedResponse(*model, *embedding, voxels, progress);
    return dataset.responses ? meanMeasuredResponse(*dataset.responses, voxels, progress) : VectorF();
}

void drawStimulus(Canvas& canvas, const Stimulus& stimulus, const PageRect& cell, const TextLook& look) {
    const Image image = pictureOf(stimulus.image);
    if (!image.empty()) {
        const double scale = std::min(cell.width / image.width, cell.height / image.height);
        const double width = image.width * scale;
        const double height = image.height * scale;
        canvas.image(image, {cell.centreX() - width / 2, cell.centreY() - height / 2, width, height}, false);
        return;
    }
    const std::string text = stimulus.captions.empty() ? stimulus.id : stimulus.captions.front();
    const double line = textExtent("0", look).height();
    double y = cell.y;
    for (const std::string& part : wrappedText(text, cell.width, look)) {
        if (y + line > cell.bottom())
            break;
        canvas.text(part, {cell.x, y}, {0, 0}, look);
        y += line;
    }
}

} // namespace

void drawGallery(
    Canvas& canvas, const Dataset& dataset, const ViewState& view, const Panel& panel, const Page& page,
    Progress& progress) {
    const PageRect rect = belowHeading(panel, page);
    const TextLook look{.size = fontSizeOf(panel, page), .colour = figureInk};
    VectorF responses;
    if (dataset.stimuli)
        responses = responsesOf(dataset, view, progress);
    if (responses.size() == 0 || responses.size() != std::ssize(*dataset.stimuli)) {
        canvas.text(
            fittingText("Preferred stimuli need a table of stimuli and responses to them.", rect.width, look),
            {rect.x, rect.y}, {0, 0}, look);
        return;
    }
    const auto ranked = rankedStimuli(responses);
    const int count = std::min<int>(panel.count, int(ranked.size()));
    // As many columns as make the cells largest: squares in the given room.
    int columns = 1;
    double best = 0;
    for (int tried = 1; tried <= count; ++tried) {
        const double side = std::min(rect.width / tried, rect.height / ((count + tried - 1) / tried));
        if (side > best) {
            best = side;
            columns = tried;
        }
    }
    const double gap = 0.05 * best;
    for (int i = 0; i < count && std::isfinite(responses[ranked[std::size_t(i)]]); ++i) {
        progress.stopIfRequested();
        const PageRect cell{rect.x + (i % columns) * best, rect.y + (i / columns) * best, best - gap, best - gap};
        drawStimulus(canvas, (*dataset.stimuli)[std::size_t(ranked[std::size_t(i)])], cell, look);
    }
}

} // namespace fusiform
