#include "analysis/engines/script_engines.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <cmath>

namespace fusiform {
namespace {

/// "CLIP ViT-B/32 (TorchScript)", or the file's name where the model has none.
std::string engineTitle(const EngineFiles& files, const std::filesystem::path& file) {
    return (files.name.empty() ? file.filename().string() : files.name) + " (TorchScript)";
}

[[noreturn]] void
refuseScript(const char* doing, const std::filesystem::path& file, Message expected, Message found, Message hint = {}) {
    throw Error(
        {.doing = doing,
         .file = file.string(),
         .expected = std::move(expected),
         .found = std::move(found),
         .hint = std::move(hint)});
}

/// The embedding that a module gave: (1, features) or (features) of finite floats.
VectorF embeddingFromTensor(const Tensor& tensor, const char* doing, const std::filesystem::path& file) {
    const auto* floats = std::get_if<std::vector<float>>(&tensor.values);
    const bool row = tensor.shape.size() == 1 || (tensor.shape.size() == 2 && tensor.shape[0] == 1);
    if (!floats || !row || floats->empty())
        refuseScript(
            doing, file, message("analysis", "one embedding, (1, features)"),
            floats ? message("analysis", "a tensor of %1").with(tensor.shapeText())
                   : message("analysis", "whole numbers"),
            message("analysis", "export the encoder with its projection and without the logits"));
    VectorF embedding = Eigen::Map<const VectorF>(floats->data(), Eigen::Index(floats->size()));
    if (!embedding.allFinite())
        refuseScript(doing, file, message("analysis", "finite numbers"), message("analysis", "NaN or infinity"));
    return embedding;
}

BpeVocabulary bpeVocabularyOf(const EngineFiles& files, const std::filesystem::path& vocabulary, const char* doing) {
    if (vocabulary.empty())
        refuseScript(
            doing, {}, message("analysis", "the model's vocabulary"), message("analysis", "none"),
            message("analysis", "name CLIP's bpe_simple_vocab_16e6.txt.gz, or vocab.json and merges.txt"));
    return BpeVocabulary::read(vocabulary, vocabulary == files.vocabulary ? files.merges : std::filesystem::path());
}

} // namespace

Tensor clipInput(const Picture& picture) {
    const Picture square = centredSquare(picture, clipSide);
    std::vector<float> values;
    values.reserve(square.rgb.size());
    for (int channel = 0; channel < 3; ++channel)
        for (std::size_t at = std::size_t(channel); at < square.rgb.size(); at += 3)
            values.push_back((float(square.rgb[at]) / 255 - clipMean[channel]) / clipDeviation[channel]);
    return {{1, 3, clipSide, clipSide}, std::move(values)};
}

TextEncoder textEncoderFrom(const EngineFiles& files, const Progress& progress) {
    static constexpr const char* doing = translatable("analysis", "embedding a text by TorchScript");
    const auto vocabulary =
        std::make_shared<const BpeVocabulary>(bpeVocabularyOf(files, files.vocabulary, doing));
    const auto module = std::make_shared<const ScriptModule>(files.textEncoder, doing, progress);
    TextEncoder encoder;
    encoder.name = engineTitle(files, files.textEncoder);
    encoder.embed = [vocabulary, module](const std::string& text, const Progress& asked) {
        std::vector<std::int64_t> tokens = vocabulary->context(text);
        const auto count = std::int64_t(tokens.size());
        return embeddingFromTensor(module->forward({{1, count}, std::move(tokens)}, asked), doing, module->file());
    };
    encoder.file = files.textEncoder.string();
    encoder.features = encoder.embed("a photo", progress).size();
    return encoder;
}

ImageEncoder imageEncoderFrom(const EngineFiles& files, const Progress& progress) {
    static constexpr const char* doing = translatable("analysis", "embedding a picture by TorchScript");
    const auto module = std::make_shared<const ScriptModule>(files.imageEncoder, doing, progress);
    ImageEncoder encoder;
    encoder.name = engineTitle(files, files.imageEncoder);
    encoder.model = files.name.empty() ? files.imageEncoder.stem().string() : files.name;
    encoder.file = files.imageEncoder;
    encoder.embed = [module](const Picture& picture, const Progress& asked) {
        return embeddingFromTensor(module->forward(clipInput(picture), asked), doing, module->file());
    };
    const Picture grey{clipSide, clipSide, std::vector<std::uint8_t>(3 * clipSide * clipSide, 128)};
    encoder.features = encoder.embed(grey, progress).size();
    return encoder;
}

CaptionDecoder captionDecoderFrom(const EngineFiles& files, const Progress& progress) {
    static constexpr const char* doing = translatable("analysis", "decoding a caption by TorchScript");
    const auto& file = files.decoderVocabulary.empty() ? files.vocabulary : files.decoderVocabulary;
    const auto vocabulary = std::make_shared<const BpeVocabulary>(bpeVocabularyOf(files, file, doing));
    const auto module = std::make_shared<const ScriptModule>(files.captionDecoder, doing, progress);
    CaptionDecoder decoder;
    decoder.name = engineTitle(files, files.captionDecoder);
    decoder.file = files.captionDecoder;
    decoder.caption = [vocabulary, module](const VectorF& embedding, const Progress& asked) {
        const Tensor input{{1, embedding.size()}, std::vector<float>(embedding.begin(), embedding.end())};
        const Tensor tokens = module->forward(input, asked);
        const auto* numbers = std::get_if<std::vector<std::int64_t>>(&tokens.values);
        if (!numbers)
            refuseScript(
                doing, module->file(), message("analysis", "whole numbers of tokens, (1, tokens)"),
                message("analysis", "a tensor of %1 floats").with(tokens.shapeText()),
                message("analysis", "export the decoder with the choice of its most likely tokens"));
        return vocabulary->decoded(*numbers);
    };
    return decoder;
}

} // namespace fusiform
