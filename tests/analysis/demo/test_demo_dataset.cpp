#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/demo/demo_areas.h"
#include "analysis/demo/demo_dataset.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/nifti/nifti.h"
#include "analysis/io/arrays/npy.h"

#include <nlohmann/json.hpp>
#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <map>
#include <set>

using namespace fusiform;

static std::string textOf(const std::filesystem::path& file) {
    const Bytes bytes = readWholeFile(file, "reading a test file");
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

static MatrixF matrixOf(const std::filesystem::path& file) {
    return toMatrix(readNpy(file), "a matrix", file.string());
}

/// Rows of a tab-separated table without its header.
static std::vector<std::vector<std::string>> tableOf(const std::filesystem::path& file) {
    std::vector<std::vector<std::string>> rows;
    for (const std::string& line : splitLines(textOf(file)))
        rows.push_back(split(line, '\t'));
    rows.erase(rows.begin());
    return rows;
}

class TestDemoDataset : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        Progress progress;
        m_folder = std::filesystem::path(m_temporary.path().toStdString()) / "demo";
        m_file = writeDemoDataset(m_folder, progress);
    }

    void namesOnlyFilesThatAreThere() {
        QCOMPARE(m_file, m_folder / "demo.fusiform.json");
        const auto json = nlohmann::json::parse(textOf(m_file));
        QCOMPARE(json["name"].get<std::string>(), std::string("Synthetic demonstration"));
        int files = 0;
        const std::function<void(const nlohmann::json&)> visit = [&](const nlohmann::json& node) {
            if (node.is_structured())
                for (const auto& child : node)
                    visit(child);
            else if (
                node.is_string() && std::filesystem::path(node.get<std::string>()).has_extension() &&
                node.get<std::string>().find(' ') == std::string::npos) {
                QVERIFY2(
                    std::filesystem::exists(m_folder / node.get<std::string>()),
                    node.get<std::string>().c_str());
                ++files;
            }
        };
        visit(json);
        QVERIFY(files >= 30);
    }

    void lengthsAgree() {
        const MatrixF responses = matrixOf(m_folder / "responses.npy");
        const auto stimuli = tableOf(m_folder / "stimuli.tsv");
        QCOMPARE(responses.rows(), Eigen::Index(stimuli.size()));
        const Volume mask = readNifti(m_folder / "voxels.nii.gz");
        const FrameValues values = mask.frame(0);
        const auto inMask = std::count(values.begin(), values.end(), 1.0F);
        QCOMPARE(responses.cols(), Eigen::Index(inMask));
        QVERIFY(inMask >= 1500 && inMask <= 5000);
        for (const char* layer : {"clip_layer1.npy", "clip_layer4.npy", "resnet_layer2.npy"})
            QCOMPARE(matrixOf(m_folder / layer).rows(), responses.rows());
        for (const auto& row : stimuli) {
            QCOMPARE(row.size(), std::size_t(5));
            QVERIFY(std::filesystem::exists(m_folder / "images" / row[2]));
        }
    }

    void bankHasEnoughDistinctSentences() {
        const auto sentences = splitLines(textOf(m_folder / "bank.txt"));
        QVERIFY(std::set<std::string>(sentences.begin(), sentences.end()).size() >= 2000);
        QCOMPARE(matrixOf(m_folder / "bank.npy").rows(), Eigen::Index(sentences.size()));
    }

    void plantedPreferenceIsRecovered() {
        const MatrixF responses = matrixOf(m_folder / "responses.npy");
        const auto stimuli = tableOf(m_folder / "stimuli.tsv");
        int voxels = 0;
        int right = 0;
        for (const auto& row : tableOf(m_folder / "truth.tsv")) {
            if (row[2] == "none")
                continue;
            const auto voxel = Eigen::Index(*parseNumber(row[0]));
            std::map<std::string, std::pair<double, int>> byCategory;
            for (std::size_t stimulus = 0; stimulus < stimuli.size(); ++stimulus) {
                auto& [sum, count] = byCategory[stimuli[stimulus][3]];
                sum += double(responses(Eigen::Index(stimulus), voxel));
                ++count;
            }
            const auto best =
                std::max_element(byCategory.begin(), byCategory.end(), [](const auto& a, const auto& b) {
                    return a.second.first / a.second.second < b.second.first / b.second.second;
                });
            ++voxels;
            right += best->first == row[2];
        }
        QVERIFY(voxels > 500);
        QVERIFY2(right > 0.9 * voxels, qPrintable(QString("%1 of %2").arg(right).arg(voxels)));
    }

    void noiseHasThePlantedSize() {
        // Responses are signal of variance 1 plus noise of variance 1 / (3 ncsnr²), in every voxel.
        const MatrixF responses = matrixOf(m_folder / "responses.npy");
        const Volume mask = readNifti(m_folder / "voxels.nii.gz");
        const Volume ncsnr = readNifti(m_folder / "ncsnr.nii.gz");
        const Grid& grid = mask.grid;
        double expected = 0;
        double found = 0;
        Eigen::Index row = 0;
        for (std::int64_t i = 0; i < grid.shape[0]; ++i)
            for (std::int64_t j = 0; j < grid.shape[1]; ++j)
                for (std::int64_t k = 0; k < grid.shape[2]; ++k) {
                    const auto offset = std::size_t(grid.offset(i, j, k));
                    if (mask.frame(0)[offset] == 0)
                        continue;
                    expected += 1 + 1 / (3 * double(ncsnr.frame(0)[offset]) * double(ncsnr.frame(0)[offset]));
                    const VectorF values = responses.col(row).array() - responses.col(row).mean();
                    found += double(values.squaredNorm()) / double(values.size());
                    ++row;
                }
        // Thousands of voxels of 204 values: the mean is known to about a percent.
        QVERIFY(std::abs(found / expected - 1) < 0.03);
    }

    void earlyLayersFitEarlyAreasAndLateOnesCategoryAreas() {
        const auto meanOf = [this](const char* file, const std::string& area) {
            const Volume map = readNifti(m_folder / file);
            const Volume mask = readNifti(m_folder / "voxels.nii.gz");
            const Grid& grid = mask.grid;
            const auto truth = tableOf(m_folder / "truth.tsv");
            std::size_t row = 0;
            double sum = 0;
            int count = 0;
            for (std::int64_t i = 0; i < grid.shape[0]; ++i)
                for (std::int64_t j = 0; j < grid.shape[1]; ++j)
                    for (std::int64_t k = 0; k < grid.shape[2]; ++k) {
                        const auto offset = std::size_t(grid.offset(i, j, k));
                        if (mask.frame(0)[offset] != 0 && truth[row++][1] == area) {
                            sum += double(map.frame(0)[offset]);
                            ++count;
                        }
                    }
            return sum / count;
        };
        QVERIFY(meanOf("clip_layer1_r.nii.gz", "V1") > meanOf("clip_layer4_r.nii.gz", "V1") + 0.1);
        QVERIFY(
            meanOf("clip_layer4_r.nii.gz", "FFA faces") > meanOf("clip_layer1_r.nii.gz", "FFA faces") + 0.1);
        QVERIFY(meanOf("clip_layer2_r.nii.gz", "V3") > meanOf("clip_layer4_r.nii.gz", "V3"));
        QVERIFY(
            meanOf("resnet_layer4_r.nii.gz", "PPA places") > meanOf("resnet_layer1_r.nii.gz", "PPA places"));
        QVERIFY(
            meanOf("clip_layer4_r.nii.gz", "PPA places") > meanOf("resnet_layer4_r.nii.gz", "PPA places"));
    }

    void writesTheSameBytesAgain() {
        QTemporaryDir other;
        Progress progress;
        const std::filesystem::path folder = other.path().toStdString();
        writeDemoDataset(folder, progress);
        for (const char* name :
             {"demo.fusiform.json", "lh.pial", "rh.curv", "lh.demo_areas.annot", "responses.npy",
              "clip_layer1.npy", "bank.txt", "stimuli.tsv", "images/face-01.png", "captions.json"})
            QVERIFY2(textOf(folder / name) == textOf(m_folder / name), name);
    }

    void keepsAWholeDemonstration() {
        const auto before = std::filesystem::last_write_time(m_folder / "responses.npy");
        Progress progress;
        QCOMPARE(writeDemoDataset(m_folder, progress), m_file);
        QVERIFY(std::filesystem::last_write_time(m_folder / "responses.npy") == before);
    }

    void stopsWhenAsked() {
        std::stop_source source;
        source.request_stop();
        Progress progress({}, source.get_token());
        QTemporaryDir other;
        const std::filesystem::path folder = other.path().toStdString();
        QVERIFY_EXCEPTION_THROWN(writeDemoDataset(folder, progress), Cancelled);
        QVERIFY(!std::filesystem::exists(folder / "demo.fusiform.json"));
    }

private:
    QTemporaryDir m_temporary;
    std::filesystem::path m_folder;
    std::filesystem::path m_file;
};

QTEST_GUILESS_MAIN(TestDemoDataset)
#include "test_demo_dataset.moc"
