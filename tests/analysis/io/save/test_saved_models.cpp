// Fitted models saved and opened again: equal to the bit, from wherever the folder lies now, and refused with a reason.

#include "analysis/core/error.h"
#include "analysis/io/arrays/array_matrix.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/bytes/file_hash.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/dataset/saved_models.h"
#include "analysis/io/file_format.h"
#include "analysis/io/save/model_files.h"
#include "analysis/registry/analyses.h"
#include "analysis/registry/tiny_dataset.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstring>

using namespace fusiform;
using Json = nlohmann::ordered_json;

namespace {

bool equalBits(const VectorF& a, const VectorF& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), std::size_t(a.size()) * sizeof(float)) == 0;
}

bool equalBits(const MatrixView& a, const MatrixView& b) {
    return a.rows() == b.rows() && a.cols() == b.cols() &&
           std::memcmp(a.data(), b.data(), std::size_t(a.size()) * sizeof(float)) == 0;
}

bool mentions(const std::string& text, std::initializer_list<std::string> parts) {
    return std::ranges::all_of(parts, [&](const std::string& part) { return text.find(part) != std::string::npos; });
}

std::string textOf(const std::filesystem::path& file) {
    const Bytes bytes = readWholeFile(file, "testing");
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

} // namespace

class TestSavedModels : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->path().toStdString();
        m_dataset = test::tinyDataset();
        inputsInFiles();
        Progress progress;
        const Analysis& fit = analysisNamed("fit");
        m_fitted = withFindings(m_dataset, fit.run(m_dataset, completeOptions(fit, {{"seed", 3}, {"folds", 4}}), progress, {}));
        save(m_fitted, m_folder / "fit");
    }

    void modelsAndMapsAreTheSameToTheBit() {
        const Dataset opened = reopened(m_folder / "fit");
        QCOMPARE(opened.encodingModels.size(), m_fitted.encodingModels.size());
        QVERIFY(opened.encodingModels.size() > 1);
        for (std::size_t at = 0; at < opened.encodingModels.size(); ++at) {
            const EncodingModel& before = *m_fitted.encodingModels[at];
            const EncodingModel& after = *opened.encodingModels[at];
            QCOMPARE(after.name, before.name);
            QCOMPARE(after.layer, before.layer);
            QVERIFY(equalBits(after.weights.whole(), before.weights.whole()));
            QVERIFY(equalBits(*after.intercept, *before.intercept));
            QVERIFY(equalBits(*after.score, *before.score));
            QVERIFY(after.provenance.ends_with(before.provenance));
        }
        QCOMPARE(opened.maps.size(), m_fitted.maps.size() - m_dataset.maps.size());
        for (const auto& map : opened.maps) {
            const auto before = m_fitted.findMap(map->name);
            QVERIFY(before && before->metric == map->metric && before->unit == map->unit && before->layer == map->layer);
            QCOMPARE(map->depth, before->depth);
            QVERIFY(equalBits(*map->perVoxel, *before->perVoxel));
            QVERIFY(map->volume); // placed in the voxel set's volume
        }
        QVERIFY(opened.notes.empty());
    }

    void whatIsOpenedCanBeSavedAgainAndSaysTheSame() {
        const Dataset opened = reopened(m_folder / "fit");
        save(opened, m_folder / "elsewhere" / "again");
        Json first = summary(m_folder / "fit");
        Json second = summary(m_folder / "elsewhere" / "again");
        for (const char* key : {"analysis", "options", "layers", "models", "seed"})
            QVERIFY2(first[key] == second[key], key);
        QCOMPARE(first["inputFiles"].size(), second["inputFiles"].size());
        QCOMPARE(first["inputFiles"][0]["hash"].dump(), second["inputFiles"][0]["hash"].dump());
        QCOMPARE(second["inputFiles"][0]["file"].get<std::string>(), std::string("../../betas.npy"));
    }

    void theSummarySaysHowItWasMade() {
        const Json said = summary(m_folder / "fit");
        QCOMPARE(said["fusiformModels"].get<int>(), 1);
        QVERIFY(said["program"].get<std::string>().starts_with("fusiform "));
        QVERIFY(said["date"].get<std::string>().ends_with("Z"));
        QVERIFY(said["threads"].get<int>() >= 1);
        QVERIFY(!said["blas"].get<std::string>().empty());
        QCOMPARE(said["analysis"].get<std::string>(), std::string("fit"));
        QCOMPARE(said["options"]["folds"].get<int>(), 4);
        QCOMPARE(said["seed"].get<int>(), 3);
        QVERIFY(said["layers"][0]["meanR"].is_number());
        const Json& input = said["inputFiles"][0];
        QCOMPARE(input["file"].get<std::string>(), std::string("../betas.npy"));
        QCOMPARE(input["size"].get<std::uint64_t>(), std::filesystem::file_size(m_folder / "betas.npy"));
        QCOMPARE(input["hash"].begin().key(), std::string("xxh3-64"));
        QVERIFY(!mentions(textOf(m_folder / "fit" / "summary.json"), {m_folder.string()})); // no absolute paths
    }

    void aMovedFolderOpensAsWell() {
        std::filesystem::rename(m_folder / "fit", m_folder / "moved");
        QVERIFY(equalBits(
            reopened(m_folder / "moved").encodingModels.at(0)->weights.whole(),
            m_fitted.encodingModels.at(0)->weights.whole()));
        std::filesystem::create_directories(m_folder / "far" / "away");
        std::filesystem::rename(m_folder / "moved", m_folder / "far" / "away" / "fit");
        QVERIFY(reopened(m_folder / "far" / "away" / "fit").notes.empty()); // inputs that are not found are no news
    }

    void aChangedInputIsNoted() {
        QFile betas(QString::fromStdString((m_folder / "betas.npy").string()));
        QVERIFY(betas.open(QIODevice::ReadWrite) && betas.seek(betas.size() - 1));
        char last = 0;
        QVERIFY(betas.peek(&last, 1) == 1);
        last ^= 1;
        QVERIFY(betas.write(&last, 1) == 1); // of the same size
        betas.close();
        const Dataset opened = reopened(m_folder / "fit");
        QCOMPARE(opened.notes.size(), std::size_t(1));
        QVERIFY(mentions(opened.notes.front().english(), {"betas.npy", "no longer"}));
        QVERIFY(!opened.encodingModels.empty());
        // Touched only: the same bytes.
        QVERIFY(betas.open(QIODevice::ReadWrite) && betas.seek(betas.size() - 1));
        last ^= 1;
        QVERIFY(betas.write(&last, 1) == 1);
        betas.close();
        QVERIFY(reopened(m_folder / "fit").notes.empty());
    }

    void missingWeightsAreNamed() {
        std::filesystem::remove(weightsFile());
        QVERIFY(mentions(refusal(m_folder / "fit"), {weightsFile().string()}));
        const Json info = describeFile(m_folder / "fit" / "summary.json");
        QVERIFY(info["arrays"][0].contains("missing") && !info["arrays"][1].contains("missing"));
    }

    void otherLengthsAreRefusedWithBothNumbers() {
        const auto rows = m_fitted.encodingModels.at(0)->weights.rows();
        const auto cols = m_fitted.encodingModels.at(0)->weights.cols();
        Dataset other;
        auto voxels = std::make_shared<VoxelSet>();
        voxels->unplaced = 7;
        other.voxels = voxels;
        QVERIFY(mentions(refusal(m_folder / "fit", other), {"7", std::to_string(rows), "another voxel set"}));
        writeNpy(MatrixF(MatrixF::Zero(rows + 1, cols)), weightsFile());
        QVERIFY(mentions(refusal(m_folder / "fit"), {std::to_string(rows), std::to_string(rows + 1)}));
        writeNpy(MatrixF(m_fitted.encodingModels.at(0)->weights.whole()), weightsFile());
        const auto map = weightsFile().parent_path() / "cv_r.npy";
        writeNpy(VectorF(VectorF::Zero(3)), map);
        QVERIFY(mentions(refusal(m_folder / "fit"), {map.string(), std::to_string(rows), "3"}));
    }

    void aDamagedSummaryIsAnErrorAndNothingElse() {
        const auto file = m_folder / "fit" / "summary.json";
        const std::string good = textOf(file);
        for (std::size_t length = 0; length + 2 < good.size(); length += 7) {
            writeAtomically(file, std::string_view(good).substr(0, length));
            QVERIFY_EXCEPTION_THROWN((void)reopened(m_folder / "fit"), Error);
        }
        for (std::size_t at = 0; at < good.size(); at += 11) { // some changes of numbers and texts do no harm
            std::string flipped = good;
            flipped[at] = char(flipped[at] ^ 1);
            writeAtomically(file, flipped);
            try {
                (void)reopened(m_folder / "fit");
            } catch (const Error&) {
            }
        }
        Json wrong = Json::parse(good);
        wrong["models"][0]["weights"] = 5;
        writeAtomically(file, wrong.dump());
        QVERIFY(mentions(refusal(m_folder / "fit"), {"/models/0/weights", "5"}));
        wrong = Json::parse(good);
        wrong["fusiformModels"] = 2;
        writeAtomically(file, wrong.dump());
        QVERIFY(mentions(refusal(m_folder / "fit"), {"/fusiformModels"}));
    }

    void isRecognisedByContent() {
        QVERIFY(looksLikeSavedModels(m_folder / "fit" / "summary.json"));
        QVERIFY(savedModelsIn(m_folder / "fit"));
        QVERIFY(!savedModelsIn(m_folder));
        writeAtomically(m_folder / "summary.json", "{\"analysis\": \"other\"}");
        QVERIFY(!savedModelsIn(m_folder));
        Progress progress;
        const Dataset opened = withFile(m_dataset, m_folder / "fit" / "summary.json", progress);
        QCOMPARE(opened.encodingModels.size(), m_fitted.encodingModels.size());
        QVERIFY(!withFirstFrame(m_dataset, m_folder / "fit" / "summary.json", progress));
        const Json info = describeFile(m_folder / "fit" / "summary.json");
        QCOMPARE(info["kind"].get<std::string>(), std::string("encoding models"));
        QCOMPARE(info["arrays"].size(), m_fitted.encodingModels.size());
    }

    void withoutADatasetVoxelsHaveNoPlace() {
        const Dataset opened = reopened(m_folder / "fit", {});
        QCOMPARE(opened.voxels->size(), m_dataset.voxels->size());
        QVERIFY(!opened.voxels->inVolume());
        QVERIFY(opened.maps.at(0)->perVoxel);
    }

    void datasetFilesMayNameAFolder() {
        writeAtomically(
            m_folder / "d.fusiform.json", R"({"fusiform": 1, "responses": {"file": "betas.npy"},
            "encodingModels": [{"folder": "fit"}]})");
        Progress progress;
        const Dataset read = readDataset(m_folder / "d.fusiform.json", progress);
        QCOMPARE(read.encodingModels.size(), m_fitted.encodingModels.size());
        QVERIFY(read.findMap(m_fitted.maps.back()->name));
    }

    void twoFitsOfALayerAreSavedApart() {
        Progress progress;
        const Analysis& fit = analysisNamed("fit");
        const Dataset twice = withFindings(m_fitted, fit.run(m_dataset, completeOptions(fit, {{"folds", 2}}), progress, {}));
        save(twice, m_folder / "twice");
        const Dataset opened = reopened(m_folder / "twice");
        QCOMPARE(opened.encodingModels.size(), 2 * m_fitted.encodingModels.size());
        for (std::size_t at = 0; at < opened.encodingModels.size(); ++at)
            QVERIFY(equalBits(*opened.encodingModels[at]->score, *twice.encodingModels[at]->score));
        QCOMPARE(summary(m_folder / "twice")["fits"].size(), std::size_t(2));
    }

    void hashesAreThoseOfXxhsum() {
        Progress progress;
        writeAtomically(m_folder / "empty", "");
        QCOMPARE(identityOf(m_folder / "empty", progress).hash, std::string("2d06800538d394c2")); // of nothing, as published
        const std::string text(std::size_t(40) << 20, 'x');
        writeAtomically(m_folder / "large", text);
        const FileIdentity whole = identityOf(m_folder / "large", progress);
        const FileIdentity ends = identityOf(m_folder / "large", progress, 1 << 20);
        QCOMPARE(whole.method, std::string("xxh3-64"));
        QVERIFY(mentions(ends.method, {"first and last 16 MiB", "size"}));
        QVERIFY(ends.hash != whole.hash);
        std::string other = text;
        other[20 << 20] = 'y'; // in the middle, where only the hash of the whole looks
        writeAtomically(m_folder / "large", other);
        QVERIFY(!isStill(m_folder / "large", whole, progress));
        QVERIFY(isStill(m_folder / "large", ends, progress));
        other[39 << 20] = 'y';
        writeAtomically(m_folder / "large", other);
        QVERIFY(!isStill(m_folder / "large", ends, progress));
    }

private:
    /// The responses of the tiny dataset as a file, so that there is an input to tell about.
    void inputsInFiles() {
        writeNpy(MatrixF(m_dataset.responses->stimuliByVoxels.whole()), m_folder / "betas.npy");
        auto responses = std::make_shared<Responses>(*m_dataset.responses);
        responses->file = (m_folder / "betas.npy").string();
        m_dataset.responses = responses;
    }
    static void save(const Dataset& dataset, const std::filesystem::path& folder) {
        Progress progress;
        writeEncodingModels(
            dataset, dataset.encodingModels, dataset.maps, summaryOf(dataset.encodingModels), folder, progress);
    }
    [[nodiscard]] Dataset reopened(const std::filesystem::path& folder) const {
        Dataset places;
        places.voxels = m_dataset.voxels;
        return reopened(folder, places);
    }
    [[nodiscard]] static Dataset reopened(const std::filesystem::path& folder, const Dataset& into) {
        Progress progress;
        return withSavedModels(into, folder / "summary.json", progress);
    }
    [[nodiscard]] std::string refusal(const std::filesystem::path& folder) const {
        Dataset places;
        places.voxels = m_dataset.voxels;
        return refusal(folder, places);
    }
    [[nodiscard]] static std::string refusal(const std::filesystem::path& folder, const Dataset& into) {
        try {
            (void)reopened(folder, into);
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    }
    [[nodiscard]] static Json summary(const std::filesystem::path& folder) {
        return Json::parse(textOf(folder / "summary.json"));
    }
    [[nodiscard]] std::filesystem::path weightsFile() const {
        const Json said = summary(m_folder / "fit");
        return (m_folder / "fit" / said["models"][0]["folder"].get<std::string>() / "weights.npy").lexically_normal();
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::filesystem::path m_folder;
    Dataset m_dataset, m_fitted;
};

QTEST_GUILESS_MAIN(TestSavedModels)
#include "test_saved_models.moc"
