// Analyses with engines: which are offered, what they add, and that the engine is named. The engines are functions here;
// real ones have tests of their own.

#include "tiny_dataset.h"
#include "analysis/refusal.h"

#include "analysis/engines/engines.h"
#include "analysis/io/bytes/bytes.h"

#include <QTemporaryDir>
#include <QTest>

using namespace fusiform;
using namespace fusiform::test;

namespace {

/// Weights of 4 and of 5 features, and a bank of 4.
Dataset withWeights() {
    Dataset dataset = tinyDataset();
    for (const int features : {5, 4}) {
        auto model = std::make_shared<EncodingModel>();
        model->name = std::to_string(features) + " features";
        model->model = "net";
        model->weights = randomMatrix(dataset.voxels->size(), features, 20 + features);
        dataset.encodingModels.push_back(model);
    }
    auto bank = std::make_shared<CaptionBank>(*bankOfFeatures(4));
    for (std::size_t at = 0; at < bank->texts.size(); ++at)
        bank->texts[at] = (at % 2 == 0 ? "a red car on a street " : "a plate of food ") + std::to_string(at);
    dataset.bank = bank;
    return dataset;
}

TextEncoder encoderOf(std::int64_t features) {
    TextEncoder encoder;
    encoder.name = "tiny encoder";
    encoder.features = features;
    encoder.embed = [features](const std::string& text, const Progress&) {
        VectorF embedding = VectorF::Zero(features);
        embedding[Eigen::Index(text.size()) % features] = 2;
        return embedding;
    };
    return encoder;
}

/// No other engine than this one.
template <class Engine>
void use(std::optional<Engine> Engines::*which, Engine engine) {
    auto engines = std::make_shared<Engines>();
    (*engines).*which = std::move(engine);
    useEngines(std::move(engines));
}

} // namespace

class TestEngineAnalyses : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { useEngines(nullptr); }

    void withoutEnginesTheMethodsSayWhereToSetThemUp() {
        const Dataset dataset = withWeights();
        for (const auto& [id, options] :
             {std::pair("caption", Json{{"method", "decoder"}}), {"caption", Json{{"method", "chat"}}},
              {"query", Json{{"method", "encoder"}, {"text", "food"}}}}) {
            const Analysis& analysis = analysisNamed(id);
            const Json complete = completeOptions(analysis, options);
            const std::string run = test::refusalOf([&] { (void)foundBy(id, dataset, options); });
            QVERIFY2(says(run, {"none that is set up", "Engines"}), run.c_str());
            QVERIFY(says(test::refusalOf([&] { (void)analysis.plan(dataset, complete); }), {"Engines"}));
        }
    }

    void theTextEncoderAnswersQueries() {
        Dataset dataset = withWeights();
        use(&Engines::textEncoder, encoderOf(5));
        const Findings findings = foundBy("query", dataset, {{"text", "abc"}}); // of length 3
        QCOMPARE(findings.provenance["method"].get<std::string>(), std::string("encoder"));
        QCOMPARE(findings.provenance["engine"]["name"].get<std::string>(), std::string("tiny encoder"));
        QVERIFY(says(findings.summary.english(), {"tiny encoder"}));
        // The model that the encoder fits is taken, though the bank is of the other.
        const MatrixF weights = dataset.encodingModels[0]->weights.whole();
        QVERIFY(findings.maps[0]->perVoxel->isApprox(VectorF(weights.col(3)), 1e-6F)); // float32 products
    }

    void anEncoderThatDoesNotFitIsLeftOutAndToldOf() {
        const Dataset dataset = withWeights();
        use(&Engines::textEncoder, encoderOf(9));
        const Findings findings = foundBy("query", dataset, {{"text", "food"}});
        QCOMPARE(findings.provenance["method"].get<std::string>(), std::string("words"));
        QVERIFY(!findings.provenance.contains("engine"));
        QVERIFY(says(findings.summary.english(), {"left out", "9 features", "have 4"}));
        const std::string refused =
            test::refusalOf([&] { (void)foundBy("query", dataset, {{"text", "food"}, {"method", "encoder"}}); });
        QVERIFY2(says(refused, {"of 4 features", "found 9"}), refused.c_str());
    }

    void withAnEncoderABankIsNotNeeded() {
        Dataset dataset = withWeights();
        dataset.bank = nullptr;
        QVERIFY(analysisNamed("query").obstacle(dataset));
        use(&Engines::textEncoder, encoderOf(4));
        QVERIFY(!analysisNamed("query").obstacle(dataset));
        QCOMPARE(
            foundBy("query", dataset, {{"text", "food"}}).provenance["method"].get<std::string>(),
            std::string("encoder"));
    }

    void theDecoderWritesCaptionsOfTheProjectedWeights() {
        const Dataset dataset = withWeights();
        std::vector<Eigen::Index> lengths;
        CaptionDecoder decoder;
        decoder.name = "tiny decoder";
        decoder.caption = [&lengths](const VectorF& embedding, const Progress&) {
            lengths.push_back(embedding.size());
            return embedding.allFinite() ? std::string("a thing") : std::string();
        };
        use(&Engines::captionDecoder, decoder);
        const Findings findings = foundBy("caption", dataset, {{"method", "decoder"}, {"voxels", "3, 7-8"}});
        QCOMPARE(lengths, (std::vector<Eigen::Index>{4, 4, 4}));
        QCOMPARE(findings.captions.size(), std::size_t(1));
        const CaptionSet& set = *findings.captions[0];
        QVERIFY(says(set.method, {"tiny decoder"}));
        QCOMPARE(set.captions.size(), std::size_t(3));
        QCOMPARE(set.of(7).front().caption, std::string("a thing"));
        QCOMPARE(findings.provenance["engine"]["name"].get<std::string>(), std::string("tiny decoder"));
        QVERIFY(says(test::refusalOf([&] {
                         (void)foundBy("caption", dataset, {{"method", "decoder"}, {"voxels", "4800"}});
                     }),
                     {"4800"}));
    }

    void theChatEndpointWritesWhatItIsAsked() {
        const Dataset dataset = withWeights();
        std::vector<CaptionEvidence> shown;
        CaptionComposer composer;
        composer.name = "tiny chat";
        composer.request = [&shown](const CaptionEvidence& evidence) {
            shown.push_back(evidence);
            return "request " + std::to_string(shown.size());
        };
        composer.compose = [](const std::string& request, const Progress&) -> std::string {
            if (request == "request 2")
                throw Error({.doing = "asking", .file = {}, .expected = {}, .found = "no network", .hint = {}});
            return "composed of " + request;
        };
        use(&Engines::composer, composer);
        const Findings findings = foundBy("caption", dataset, {{"method", "chat"}, {"most", 3}, {"top", 5}});
        QCOMPARE(shown.size(), std::size_t(3));
        QVERIFY(!shown[0].texts.empty() && !shown[0].keywords.empty() && !shown[0].builtIn.empty());
        // Built-in captions of all, and those of the endpoint in a set of their own that names it.
        QCOMPARE(findings.captions.size(), std::size_t(2));
        const CaptionSet& builtIn = *findings.captions[0];
        const CaptionSet& composed = *findings.captions[1];
        QVERIFY(says(composed.name, {"tiny chat"}) && says(composed.method, {"tiny chat"}));
        QCOMPARE(composed.captions.size(), std::size_t(2));
        QCOMPARE(composed.of(shown[0].voxel).front().caption, std::string("composed of request 1"));
        // Asked about were those of the best keywords.
        double best = 0;
        for (const VoxelCaption& caption : builtIn.captions)
            best = std::max(best, caption.score);
        QCOMPARE(builtIn.of(shown[0].voxel).front().score, best);
        const Json& list = findings.provenance["composed"];
        QCOMPARE(list[0]["engine"].get<std::string>(), std::string("tiny chat"));
        QCOMPARE(list[0]["sent"].get<std::string>(), std::string("request 1"));
        QCOMPARE(list[1]["engine"].get<std::string>(), std::string("built-in"));
        QCOMPARE(list[1]["note"].get<std::string>(), std::string("no network"));
        QVERIFY(says(findings.summary.english(), {"2 captions", "tiny chat", "built-in", "no network"}));
    }

    void offlineTheBuiltInCaptionsStay() {
        const Dataset dataset = withWeights();
        CaptionComposer composer;
        composer.name = "tiny chat";
        composer.request = [](const CaptionEvidence&) { return std::string("request"); };
        composer.compose = [](const std::string&, const Progress&) -> std::string {
            throw Error({.doing = "asking", .file = {}, .expected = {}, .found = "no network", .hint = {}});
        };
        use(&Engines::composer, composer);
        const Findings findings = foundBy("caption", dataset, {{"method", "chat"}, {"top", 5}});
        QCOMPARE(findings.captions.size(), std::size_t(1));
        QVERIFY(says(findings.summary.english(), {"0 captions", "built-in composition", "no network"}));
    }

    void stimuliAreEmbeddedByTheirPictures() {
        Dataset dataset = withWeights();
        QVERIFY(analysisNamed("embed-stimuli").obstacle(dataset)); // no stimuli
        const QTemporaryDir folder;
        const std::string grey = folder.filePath("grey.png").toStdString();
        const std::string text = folder.filePath("text.png").toStdString();
        writeAtomically(grey, onePixel());
        writeAtomically(text, std::string_view("no picture"));
        auto stimuli = std::make_shared<std::vector<Stimulus>>(4);
        (*stimuli)[0].image = grey;
        (*stimuli)[2].image = text;
        (*stimuli)[3].image = grey;
        dataset.stimuli = stimuli;
        QVERIFY(says(*analysisNamed("embed-stimuli").obstacle(dataset), {"image encoder"}));
        int pictures = 0;
        ImageEncoder encoder;
        encoder.name = "tiny eye";
        encoder.model = "tiny";
        encoder.features = 2;
        encoder.embed = [&pictures](const Picture& picture, const Progress&) {
            ++pictures;
            return VectorF((VectorF(2) << float(picture.rgb[0]), float(picture.width)).finished());
        };
        use(&Engines::imageEncoder, encoder);
        QVERIFY(!analysisNamed("embed-stimuli").obstacle(dataset));
        const Findings findings = foundBy("embed-stimuli", dataset);
        QCOMPARE(pictures, 1); // the same file is looked at once
        const Embedding& embedding = *findings.embeddings.front();
        QCOMPARE(embedding.model, std::string("tiny"));
        const MatrixF rows = embedding.stimuliByFeatures.whole();
        QCOMPARE(rows.rows(), Eigen::Index(4));
        QCOMPARE(rows(0, 0), 200.F);
        QCOMPARE(rows(3, 1), 1.F);
        QVERIFY(std::isnan(rows(1, 0)) && std::isnan(rows(2, 1)));
        QVERIFY(says(findings.summary.english(), {"2 pictures", "tiny eye", "1 could not be read", "text.png"}));
        // Another run gets a name of its own.
        const Dataset twice = after("embed-stimuli", after("embed-stimuli", dataset));
        QCOMPARE(twice.embeddings.size(), dataset.embeddings.size() + 2);
        QCOMPARE(twice.embeddings.back()->layer, std::string("image embedding (2)"));
    }

private:
    /// A PNG of one grey pixel of value 200.
    static Bytes onePixel() {
        constexpr unsigned char png[] = {
            0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0,
            0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 10, 'I', 'D', 'A', 'T', 0x78, 0x9C, 0x63, 0x38, 0x01, 0x00, 0x00, 0xCA, 0x00, 0xC9, 0x99, 0xCA, 0x5D, 0x7E, 0, 0, 0, 0, 'I', 'E', 'N', 'D',
            0xAE, 0x42, 0x60, 0x82};
        const auto* first = reinterpret_cast<const std::byte*>(png);
        return {first, first + sizeof png};
    }
};

QTEST_GUILESS_MAIN(TestEngineAnalyses)
#include "test_engine_analyses.moc"
