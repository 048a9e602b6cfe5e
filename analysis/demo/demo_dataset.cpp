#include "analysis/demo/demo_dataset.h"

#include "analysis/core/error.h"
#include "analysis/core/json.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/demo/demo_responses.h"
#include "analysis/demo/demo_scores.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/freesurfer/freesurfer.h"
#include "analysis/io/nifti/nifti.h"
#include "analysis/io/arrays/npy.h"

#include <algorithm>
#include <fstream>
#include <numeric>

namespace fusiform::demo {
namespace {

/// Changes whenever what is written changes, so that an older demonstration is written anew.
constexpr const char* generatorVersion = "fusiform demonstration 2";
constexpr const char* stampName = "demo.version";
constexpr const char* datasetName = "demo.fusiform.json";
constexpr std::uint64_t demoSeed = 7;
constexpr int bankSize = 2400;
constexpr std::size_t bankLayer = 3; ///< last layer of Demo-CLIP, whose space the bank shares

/// What the stamp of a whole demonstration says.
std::string stampOf(int subject) {
    return generatorVersion + (subject == 1 ? std::string() : ", subject " + std::to_string(subject));
}

bool alreadyThere(const std::filesystem::path& folder, int subject) {
    std::ifstream stamp(folder / stampName);
    std::string version;
    return stamp && std::getline(stamp, version) && version == stampOf(subject) &&
           std::filesystem::exists(folder / datasetName);
}

Json writeHemisphere(
    const DemoHemisphere& half, const std::vector<int>& areaOfVertex, const std::filesystem::path& folder) {
    const std::string prefix = half.hemisphere == Hemisphere::Left ? "lh." : "rh.";
    Json names;
    for (const auto& [key, surface] :
         {std::pair{"white", &half.white}, std::pair{"pial", &half.pial},
          std::pair{"inflated", &half.inflated}, std::pair{"sphere", &half.sphere},
          std::pair{"flat", &half.flat}}) {
        writeFreeSurferSurface(*surface, folder / (prefix + key));
        names[key] = prefix + key;
    }
    const std::int64_t triangles = half.white.triangles.rows();
    writeCurv(half.curvature, triangles, folder / (prefix + "curv"));
    writeCurv(half.sulc, triangles, folder / (prefix + "sulc"));
    names["curvature"] = prefix + "curv";
    names["sulc"] = prefix + "sulc";
    writeAnnot(labelMapOf(areaOfVertex, half.medialWall), folder / (prefix + "demo_areas.annot"));
    return names;
}

void writeStimuli(
    const std::vector<DemoStimulus>& stimuli, const std::filesystem::path& folder, Progress& progress) {
    std::string table = "id\tcaption\timage\tcategory\tsplit\n";
    std::filesystem::create_directories(folder / "images");
    for (std::size_t row = 0; row < stimuli.size(); ++row) {
        const DemoStimulus& stimulus = stimuli[row];
        const std::string image = stimulus.id + ".png";
        stimulus.picture.writePng(folder / "images" / image);
        table += stimulus.id + "\t" + stimulus.caption + "\t" + image + "\t" +
                 nameOf(stimulus.phrase.category) + "\t" + (stimulus.test ? "test" : "train") + "\n";
        progress.report(double(row) / double(stimuli.size()), translatable("analysis", "synthetic stimuli"));
    }
    writeAtomically(folder / "stimuli.tsv", std::string_view(table));
}

MatrixF writeBank(
    const SemanticSpace& space, const std::filesystem::path& folder, std::vector<std::string>& sentences) {
    const std::vector<Phrase> phrases = bankPhrases(bankSize);
    MatrixF embeddings(Eigen::Index(phrases.size()), SemanticSpace::dimensions);
    std::string texts;
    for (std::size_t row = 0; row < phrases.size(); ++row) {
        sentences.push_back(sentenceOf(phrases[row]));
        texts += sentences.back() + "\n";
        embeddings.row(Eigen::Index(row)) = (semanticScale * space.of(phrases[row])).cast<float>();
    }
    writeAtomically(folder / "bank.txt", std::string_view(texts));
    writeNpy(embeddings, folder / "bank.npy");
    return embeddings;
}

/// For every voxel of a category area the sentences of the bank that lie closest to its planted direction.
void writeDemoCaptions(
    const DemoVoxels& voxels, const DemoResponses& responses, const MatrixF& bank,
    const std::vector<std::string>& sentences, const std::filesystem::path& folder, Progress& progress) {
    constexpr int captionsEach = 3;
    const MatrixF texts = bank.rowwise().normalized();
    Json captions = Json::array();
    for (std::size_t voxel = 0; voxel < voxels.area.size(); ++voxel) {
        const Area& area = areas()[std::size_t(voxels.area[voxel])];
        if (area.level > 0)
            continue;
        progress.stopIfRequested();
        const VectorF preference = responses.preference.row(Eigen::Index(voxel)).transpose().normalized();
        const VectorF similarity = texts * preference;
        std::vector<std::size_t> order(sentences.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::partial_sort(
            order.begin(), order.begin() + captionsEach, order.end(), [&](std::size_t a, std::size_t b) {
                return similarity[Eigen::Index(a)] > similarity[Eigen::Index(b)];
            });
        for (int rank = 0; rank < captionsEach; ++rank) {
            const std::size_t text = order[std::size_t(rank)];
            captions.push_back(
                {{"index", voxel},
                 {"caption", sentences[text]},
                 {"score", std::round(1e4 * double(similarity[Eigen::Index(text)])) / 1e4},
                 {"keywords", {nameOf(area.category)}}});
        }
    }
    writeAtomically(folder / "captions.json", std::string_view(captions.dump(0)));
}

void writeTruth(const DemoVoxels& voxels, const std::filesystem::path& folder) {
    std::string truth = "voxel\tarea\tpreferred\n";
    for (std::size_t voxel = 0; voxel < voxels.area.size(); ++voxel) {
        const Area& area = areas()[std::size_t(voxels.area[voxel])];
        truth += std::to_string(voxel) + "\t" + area.name + "\t" +
                 (area.level > 0 ? "none" : nameOf(area.category)) + "\n";
    }
    writeAtomically(folder / "truth.tsv", std::string_view(truth));
}

std::string layerStem(const DemoLayer& layer) {
    return (layer.model.starts_with("Demo-CLIP") ? "clip_layer" : "resnet_layer") +
           std::to_string(layer.depth);
}

Json writeLayers(const std::vector<DemoLayer>& layers, const std::filesystem::path& folder) {
    Json list = Json::array();
    for (const DemoLayer& layer : layers) {
        const std::string file = layerStem(layer) + ".npy";
        writeNpy(MatrixF(layer.features.cast<float>()), folder / file);
        list.push_back(
            {{"model", layer.model}, {"layer", layer.layer}, {"depth", layer.depth}, {"file", file}});
    }
    return list;
}

/// Held-out scores of every layer as maps; of the layer the caption bank belongs to also the encoding model.
void writeScores(
    const std::vector<DemoLayer>& layers, const DemoVoxels& voxels, const DemoResponses& responses,
    const std::filesystem::path& folder, Json& json, Progress& progress) {
    json["encodingModels"] = Json::array();
    json["maps"] = Json::array();
    for (std::size_t index = 0; index < layers.size(); ++index) {
        const DemoLayer& layer = layers[index];
        Progress part =
            progress.part(double(index) / double(layers.size()), double(index + 1) / double(layers.size()));
        const DemoFit fit = fitDemoLayer(layer.features, responses.responses, part);
        const std::string stem = layerStem(layer);
        const std::string name = layer.model + ", " + layer.layer + ": held-out r";
        writeNifti(scatterToVolume(voxels.set, fit.heldOutR, name), folder / (stem + "_r.nii.gz"));
        json["maps"].push_back(
            {{"name", name},
             {"model", layer.model},
             {"layer", layer.layer},
             {"metric", "r"},
             {"file", stem + "_r.nii.gz"}});
        if (index != bankLayer)
            continue;
        writeNpy(fit.weights, folder / "weights.npy");
        writeNpy(fit.intercept, folder / "intercept.npy");
        json["encodingModels"].push_back(
            {{"model", layer.model},
             {"layer", layer.layer},
             {"weights", "weights.npy"},
             {"intercept", "intercept.npy"}});
    }
}

} // namespace
} // namespace fusiform::demo

namespace fusiform {

std::filesystem::path
writeDemoDataset(const std::filesystem::path& folder, Progress& progress, int number) {
    using namespace demo;
    const std::filesystem::path file = folder / datasetName;
    if (alreadyThere(folder, number))
        return file;
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed)
        throw Error(
            {translatable("analysis", "writing the demonstration"), folder.string(),
             message("analysis", "a folder that can be written"), failed.message(),
             message("analysis", "choose another folder")});
    std::filesystem::remove(folder / stampName, failed); // nothing counts as whole until all is written

    Progress cortexProgress = progress.part(0, 0.25);
    const std::uint64_t ofSubject = demoSeed + 1000 * std::uint64_t(number - 1);
    const DemoBrain brain = makeBrain(ofSubject, cortexProgress);
    Progress anatomyProgress = progress.part(0.25, 0.4);
    const DemoAnatomy anatomy = makeAnatomy(brain, ofSubject + 1, anatomyProgress);
    const Bilateral<std::vector<int>> areaOfVertex{areasOf(brain.left), areasOf(brain.right)};
    const DemoVoxels voxels = makeVoxels(brain, areaOfVertex, anatomy);

    Json json;
    json["fusiform"] = 1;
    json["name"] = "Synthetic demonstration" + (number == 1 ? std::string() : " " + std::to_string(number));
    Json& subject = json["subject"];
    subject["id"] = (number < 10 ? "synthetic-0" : "synthetic-") + std::to_string(number);
    subject["space"] = "scanner";
    subject["surfaces"]["left"] = writeHemisphere(brain.left, areaOfVertex.left, folder);
    subject["surfaces"]["right"] = writeHemisphere(brain.right, areaOfVertex.right, folder);
    subject["anatomy"] = "T1.nii.gz";
    subject["parcellations"] = {
        {{"name", "Demo areas (synthetic)"},
         {"left", "lh.demo_areas.annot"},
         {"right", "rh.demo_areas.annot"}}};
    writeNifti(anatomy.t1, folder / "T1.nii.gz");
    writeNifti(voxels.mask, folder / "voxels.nii.gz");
    json["voxels"] = {{"mask", "voxels.nii.gz"}, {"order", "C"}};
    progress.report(0.45, translatable("analysis", "synthetic stimuli"));

    const SemanticSpace space(demoSeed + 2);
    const std::vector<DemoStimulus> stimuli = makeStimuli(demoSeed + 3);
    Progress stimuliProgress = progress.part(0.5, 0.75);
    writeStimuli(stimuli, folder, stimuliProgress);
    const PictureFeatures features = featuresOf(stimuli, space);
    const DemoResponses responses = makeResponses(voxels, features, space, ofSubject + 4);
    progress.report(0.8, translatable("analysis", "synthetic responses"));
    writeNpy(responses.responses, folder / "responses.npy");
    writeNifti(scatterToVolume(voxels.set, responses.ncsnr, "ncsnr (synthetic)"), folder / "ncsnr.nii.gz");
    json["responses"] = {{"file", "responses.npy"}, {"scale", 1.0}};
    json["noiseCeiling"] = {{"file", "ncsnr.nii.gz"}, {"kind", "ncsnr"}, {"repeats", repeats}};
    json["stimuli"] = {{"table", "stimuli.tsv"}, {"images", "images/"}};
    const std::vector<DemoLayer> layers = makeLayers(features, stimuli, space, demoSeed + 5);
    json["embeddings"] = writeLayers(layers, folder);
    Progress scoreProgress = progress.part(0.8, 0.95);
    writeScores(layers, voxels, responses, folder, json, scoreProgress);

    std::vector<std::string> sentences;
    const MatrixF bank = writeBank(space, folder, sentences);
    json["captionBank"] = {
        {"texts", "bank.txt"}, {"embeddings", "bank.npy"}, {"model", layers[bankLayer].model}};
    writeDemoCaptions(voxels, responses, bank, sentences, folder, progress);
    json["captions"] = {{{"name", "Planted preference (synthetic)"}, {"file", "captions.json"}}};
    writeTruth(voxels, folder);

    writeAtomically(file, std::string_view(json.dump(2) + "\n"));
    writeAtomically(folder / stampName, stampOf(number) + "\n");
    progress.report(1, translatable("analysis", "demonstration written"));
    return file;
}

} // namespace fusiform
