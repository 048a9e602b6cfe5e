// TorchScript files through the program that runs them: what they give, what is wrong with them, and stopping them.

#include "torch_modules.h"

#include "analysis/core/error.h"
#include "analysis/engines/engines.h"
#include "analysis/io/bytes/bytes.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <functional>
#include <thread>

using namespace fusiform;

namespace {

std::string problemOf(const std::function<void()>& act) {
    try {
        act();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

bool says(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Of one colour.
Picture plain(int width, int height, std::uint8_t red, std::uint8_t green, std::uint8_t blue) {
    Picture picture{width, height, {}};
    for (int pixel = 0; pixel < width * height; ++pixel)
        picture.rgb.insert(picture.rgb.end(), {red, green, blue});
    return picture;
}

} // namespace

class TestScriptEngines : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        writeAtomically(path("merges.txt"), std::string_view(test::tinyMerges));
        if (test::hasTorch)
            QCOMPARE(test::makeTorchModules(m_folder.path()), QString());
    }
    void init() {
        const bool any = qstrcmp(QTest::currentTestFunction(), "withoutLibTorchItIsSaid") == 0 ||
                         QString(QTest::currentTestFunction()).startsWith("picture");
        if (!any && !test::hasTorch)
            QSKIP(test::withoutTorch);
    }

    // Without LibTorch

    void withoutLibTorchItIsSaid() {
        qputenv("FUSIFORM_TORCH_RUNNER", "/no/such/program");
        QVERIFY(says(obstacleToTorch().english(), "no TorchScript"));
        const std::string problem = problemOf([&] { (void)textEncoderFrom(files("cube"), Progress()); });
        qunsetenv("FUSIFORM_TORCH_RUNNER");
        QVERIFY2(says(problem, "no TorchScript") && says(problem, "libtorch-dev"), problem.c_str());
    }

    // Pictures

    void pictureIsMadeSmallerAsPillowDoes() {
        // Halving by the widened kernel: weights 0.8672, 0.8672, 0.2266, -0.0703, divided by their sum 1.8906.
        Picture picture{4, 4, {}};
        for (int row = 0; row < 4; ++row)
            for (const int value : {0, 100, 200, 255})
                picture.rgb.insert(picture.rgb.end(), 3, std::uint8_t(value));
        const Picture half = centredSquare(picture, 2);
        QCOMPARE(half.width, 2);
        for (int row = 0; row < 2; ++row) {
            QCOMPARE(int(half.pixel(0, row)[0]), 60);
            QCOMPARE(int(half.pixel(1, row)[2]), 221);
        }
    }
    void pictureIsCutInTheMiddle() {
        Picture wide{6, 2, {}};
        for (int row = 0; row < 2; ++row)
            for (int column = 0; column < 6; ++column)
                wide.rgb.insert(wide.rgb.end(), 3, std::uint8_t(10 * column + row));
        const Picture square = centredSquare(wide, 2);
        QCOMPARE(int(square.pixel(0, 0)[0]), 20);
        QCOMPARE(int(square.pixel(1, 1)[0]), 31);
        const Tensor input = clipInput(plain(50, 30, 255, 0, 128));
        QCOMPARE(input.shape, (std::vector<std::int64_t>{1, 3, 224, 224}));
        const auto& values = std::get<std::vector<float>>(input.values);
        QVERIFY(std::abs(values.front() - (1 - clipMean[0]) / clipDeviation[0]) < 1e-6F);
        QVERIFY(std::abs(values.back() - (128 / 255.F - clipMean[2]) / clipDeviation[2]) < 1e-6F);
    }

    // Encoders and decoder

    void textEncoderGetsTheTokens() {
        const TextEncoder encoder = textEncoderFrom(files("text_encoder_8"), Progress());
        QCOMPARE(encoder.name, std::string("Tiny CLIP (TorchScript)"));
        QCOMPARE(encoder.features, std::int64_t(8));
        // start 518, low 513, end 519 and 74 zeros leave the remainders 6, 1, 7 and 0.
        const VectorF embedding = encoder.embed("low", Progress());
        const VectorF expected = (VectorF(8) << 74, 1, 0, 0, 0, 0, 1, 1).finished();
        QCOMPARE(embedding, expected);
    }

    void imageEncoderGetsTheNormalisedPicture() {
        EngineFiles named;
        named.imageEncoder = path("image_encoder.pt");
        const ImageEncoder encoder = imageEncoderFrom(named, Progress());
        QCOMPARE(encoder.name, std::string("image_encoder.pt (TorchScript)"));
        QCOMPARE(encoder.model, std::string("image_encoder"));
        const VectorF embedding = encoder.embed(plain(300, 400, 255, 0, 51), Progress());
        QCOMPARE(embedding.size(), Eigen::Index(4));
        // A mean of 50,176 floats.
        QVERIFY(std::abs(embedding[0] - (1 - clipMean[0]) / clipDeviation[0]) < 1e-4F);
        QVERIFY(std::abs(embedding[1] - (0 - clipMean[1]) / clipDeviation[1]) < 1e-4F);
        QVERIFY(std::abs(embedding[2] - (0.2F - clipMean[2]) / clipDeviation[2]) < 1e-4F);
        QCOMPARE(embedding[3], 224.F);
    }

    void decoderWritesItsTokens() {
        EngineFiles named = files("cube");
        named.captionDecoder = path("decoder.pt");
        const CaptionDecoder decoder = captionDecoderFrom(named, Progress());
        const VectorF tokens = (VectorF(5) << 518, 513, 514, 519, 513).finished();
        QCOMPARE(decoder.caption(tokens, Progress()), std::string("low er"));
        named.captionDecoder = path("text_encoder_8.pt");
        const CaptionDecoder wrong = captionDecoderFrom(named, Progress());
        QVERIFY(!problemOf([&] { (void)wrong.caption(tokens, Progress()); }).empty());
    }

    void theFirstOfSeveralTensorsIsTaken() {
        const ScriptModule module(path("pair.pt"), "testing", Progress());
        const Tensor sum = module.forward({{1, 3}, std::vector<std::int64_t>{1, 2, 4}}, Progress());
        QCOMPARE(sum.shape, (std::vector<std::int64_t>{1, 1}));
        QCOMPARE(std::get<std::vector<float>>(sum.values).at(0), 7.F);
    }

    void enginesAreThoseThatAreNamed() {
        EngineFiles named = files("text_encoder_8");
        Progress progress;
        const Engines engines = enginesFrom(named, progress);
        QVERIFY(engines.textEncoder && !engines.imageEncoder && !engines.captionDecoder && !engines.composer);
        QCOMPARE(engines.textFeatures(), std::int64_t(8));
    }

    // What is wrong

    void otherFilesAreRefused() {
        writeAtomically(path("no_script.pt"), std::string_view("not a TorchScript file"));
        const std::string problem = problemOf([&] { (void)textEncoderFrom(files("no_script"), Progress()); });
        QVERIFY2(says(problem, "no_script.pt") && says(problem, "torch.jit.save"), problem.c_str());
        QVERIFY(says(problemOf([&] { (void)textEncoderFrom(files("missing"), Progress()); }), "no such file"));
        QCOMPARE(problem.find('\n'), std::string::npos);
    }
    void anotherShapeIsRefused() {
        const std::string problem = problemOf([&] { (void)textEncoderFrom(files("cube"), Progress()); });
        QVERIFY2(says(problem, "(1, 2, 3)") && says(problem, "(1, features)"), problem.c_str());
    }
    void whatTheModuleSaysIsTold() {
        const std::string problem = problemOf([&] { (void)textEncoderFrom(files("refusing"), Progress()); });
        QVERIFY2(says(problem, "it does not like words"), problem.c_str());
        QVERIFY2(!says(problem, "Traceback"), problem.c_str());
    }
    void withoutAVocabularyItIsSaid() {
        EngineFiles named = files("text_encoder_8");
        named.vocabulary.clear();
        QVERIFY(says(problemOf([&] { (void)textEncoderFrom(named, Progress()); }), "vocabulary"));
    }

    // Stopping

    void aLongForwardPassCanBeLeft() {
        const ScriptModule module(path("slow.pt"), "testing", Progress());
        const Tensor endless{{1, 2}, std::vector<std::int64_t>{0, 3}};
        const Tensor quick{{1, 2}, std::vector<std::int64_t>{0, 0}};
        QCOMPARE(module.forward(quick, Progress()).shape, (std::vector<std::int64_t>{1, 8}));
        std::stop_source stop;
        std::atomic<bool> cancelled = false;
        std::thread asking([&] {
            try {
                (void)module.forward(endless, Progress({}, stop.get_token()));
            } catch (const Cancelled&) {
                cancelled = true;
            }
        });
        stop.request_stop();
        asking.join(); // else the test never ends
        QVERIFY(cancelled);
        // The process is still busy: nobody waits for it longer than is said.
        qputenv("FUSIFORM_TORCH_TIMEOUT", "0.3");
        const std::string problem = problemOf([&] { (void)module.forward(quick, Progress()); });
        qunsetenv("FUSIFORM_TORCH_TIMEOUT");
        QVERIFY2(problem.empty() || says(problem, "no answer"), problem.c_str());
        // A new one is started then.
        QCOMPARE(module.forward(quick, Progress()).shape, (std::vector<std::int64_t>{1, 8}));
    }

    void whatWasAskedBeforeIsNotTakenForTheAnswer() {
        const ScriptModule module(path("text_encoder_8.pt"), "testing", Progress());
        const auto asked = [&](std::int64_t number, const Progress& progress) {
            return module.forward({{1, 1}, std::vector<std::int64_t>{number}}, progress);
        };
        std::stop_source stop;
        stop.request_stop();
        for (std::int64_t number = 0; number < 8; ++number) {
            try {
                (void)asked((number + 1) % 8, Progress({}, stop.get_token()));
            } catch (const Cancelled&) {
                // mostly
            }
            const Tensor answer = asked(number, Progress());
            QCOMPARE(std::get<std::vector<float>>(answer.values).at(std::size_t(number)), 1.F);
        }
    }

private:
    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }
    [[nodiscard]] EngineFiles files(const std::string& encoder) const {
        EngineFiles files;
        files.name = "Tiny CLIP";
        files.textEncoder = path(encoder + ".pt");
        files.vocabulary = path("merges.txt");
        return files;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestScriptEngines)
#include "test_script_engines.moc"
