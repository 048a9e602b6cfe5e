// Responses kept as volumes of every trial, as the Natural Scenes Dataset keeps betas; and arrays put in their role.

#include "array_file_data.h"

#include "analysis/io/arrays/archive_arrays.h"
#include "analysis/io/arrays/array_role.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/nifti/nifti.h"
#include "analysis/io/arrays/responses_file.h"

#include <nlohmann/json.hpp>

using namespace fusiform;
using namespace fusiform::test;
using Json = nlohmann::ordered_json;

namespace {

constexpr std::array<std::int64_t, 3> shape{2, 3, 4};

/// What voxel (i, j, k) answered in a trial: all differ.
int beta(std::int64_t trial, std::int64_t i, std::int64_t j, std::int64_t k) {
    return int(trial * 1000 + i * 100 + j * 10 + k);
}

std::string tensor(const std::vector<std::int64_t>& lengths, const std::vector<std::int16_t>& values) {
    const Json header = {{"betas", {{"dtype", "I16"}, {"shape", lengths}, {"data_offsets", {0, values.size() * 2}}}}};
    const std::string text = header.dump();
    std::string bytes;
    append(bytes, std::uint64_t(text.size()));
    bytes += text;
    for (const std::int16_t value : values)
        append(bytes, value);
    return bytes;
}

std::string trialsFirst(std::int64_t from, std::int64_t trials) {
    std::vector<std::int16_t> values;
    for (std::int64_t t = from; t < from + trials; ++t)
        for (std::int64_t k = 0; k < shape[2]; ++k)
            for (std::int64_t j = 0; j < shape[1]; ++j)
                for (std::int64_t i = 0; i < shape[0]; ++i)
                    values.push_back(std::int16_t(beta(t, i, j, k)));
    return tensor({trials, shape[2], shape[1], shape[0]}, values);
}

std::string trialsLast(std::int64_t trials) {
    std::vector<std::int16_t> values;
    for (std::int64_t i = 0; i < shape[0]; ++i)
        for (std::int64_t j = 0; j < shape[1]; ++j)
            for (std::int64_t k = 0; k < shape[2]; ++k)
                for (std::int64_t t = 0; t < trials; ++t)
                    values.push_back(std::int16_t(beta(t, i, j, k)));
    return tensor({shape[0], shape[1], shape[2], trials}, values);
}

} // namespace

class TestVolumeResponses : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        Volume mask;
        mask.grid.shape = shape;
        mask.values.assign(24, 0);
        for (const auto& [i, j, k] : {std::array{1, 0, 0}, std::array{0, 2, 3}, std::array{1, 1, 2}})
            mask.values[std::size_t(mask.grid.offset(i, j, k))] = 1;
        writeNifti(mask, path("mask.nii"));
        write(path("first.safetensors"), trialsFirst(0, 5));
        write(path("last.safetensors"), trialsLast(5));
        write(path("more.safetensors"), trialsFirst(5, 2));
        Volume frames = mask;
        frames.frames = 2;
        frames.values.clear();
        for (std::int64_t t = 0; t < 2; ++t)
            for (std::int64_t k = 0; k < shape[2]; ++k)
                for (std::int64_t j = 0; j < shape[1]; ++j)
                    for (std::int64_t i = 0; i < shape[0]; ++i)
                        frames.values.push_back(float(beta(t, i, j, k)));
        writeNifti(frames, path("frames.nii.gz"));
    }

    void theVoxelsOfTheMaskArePickedInEitherOrderOfAxes() {
        for (const char* file : {"first.safetensors:betas", "last.safetensors"}) {
            const Dataset dataset = read({{"file", file}, {"scale", 0.5}});
            const MatrixView responses = dataset.responses->stimuliByVoxels.whole();
            QCOMPARE(responses.rows(), 5);
            QCOMPARE(responses.cols(), 3);
            // C order of the mask: (0, 2, 3), (1, 0, 0), (1, 1, 2).
            for (int trial = 0; trial < 5; ++trial) {
                QCOMPARE(responses(trial, 0), 0.5F * float(beta(trial, 0, 2, 3)));
                QCOMPARE(responses(trial, 1), 0.5F * float(beta(trial, 1, 0, 0)));
                QCOMPARE(responses(trial, 2), 0.5F * float(beta(trial, 1, 1, 2)));
            }
            QVERIFY(contains(dataset.notes.at(0), file[0] == 'f' ? "trials, k, j, i" : "i, j, k, trials"));
        }
    }

    void framesOfAVolumeAreTrialsToo() {
        const Dataset dataset = read({{"file", "frames.nii.gz"}});
        QCOMPARE(dataset.responses->stimuliByVoxels.whole()(1, 2), float(beta(1, 1, 1, 2)));
    }

    void severalFilesAreJoinedAlongTheStimuli() {
        const Dataset dataset = read({{"files", {"first.safetensors", "more.safetensors"}}});
        const MatrixView responses = dataset.responses->stimuliByVoxels.whole();
        QCOMPARE(responses.rows(), 7);
        QCOMPARE(responses(6, 1), float(beta(6, 1, 0, 0)));
    }

    void anOrderThatDoesNotFollowFromTheGridIsAskedFor() {
        Grid grid;
        grid.shape = {2, 2, 2};
        const ErrorDetails details = refusal([&] { (void)volumeAxesOf({2, 2, 2, 2}, grid, {}, "betas"); });
        QVERIFY(contains(details.hint, "\"axes\": \"tkji\""));
        QVERIFY(volumeAxesOf({2, 2, 2, 2}, grid, VolumeAxes::TrialsLast, "betas") == VolumeAxes::TrialsLast);
        const ErrorDetails other = refusal([&] { (void)volumeAxesOf({7, 2, 3, 2}, grid, {}, "betas"); });
        QVERIFY(contains(other.found, "7 x 2 x 3 x 2"));
        QVERIFY(!refusal([&] { (void)read({{"file", "first.safetensors"}, {"axes", "ijkt"}}); }).expected.empty());
        QVERIFY(!refusal([&] { (void)read({{"file", "first.safetensors"}, {"files", {"x"}}}); }).expected.empty());
        QVERIFY(!refusal([&] { (void)read({{"file", "first.safetensors"}, {"axes", "kjit"}}); }).expected.empty());
    }

    void betasThatAreDroppedFindTheVoxelSet() {
        const Dataset voxels = read({{"file", "first.safetensors"}});
        Dataset dataset;
        dataset.voxels = voxels.voxels;
        Progress progress;
        const Dataset opened = withFile(dataset, path("last.safetensors"), progress);
        QVERIFY(opened.responses->stimuliByVoxels.whole() == voxels.responses->stimuliByVoxels.whole());
    }

    void anArrayThatNothingPlacesIsAskedAbout() {
        write(path("unknown.csv"), "x,y\n1,2\n3,4\n");
        Progress progress;
        try {
            (void)withFile({}, path("unknown.csv"), progress);
            QFAIL("accepted");
        } catch (const ArraysUnplaced& question) {
            QCOMPARE(question.arrays().entries.size(), std::size_t(3));
            QVERIFY(contains(question.details().found, "all columns"));
        }
    }

    void aRoleThatDoesNotFitSaysBothNumbers() {
        Dataset dataset = read({{"file", "first.safetensors"}}); // 3 voxels, 5 stimuli
        Progress progress;
        write(path("five.csv"), "a,b\n1,2\n3,4\n5,6\n7,8\n9,10\n");
        const ArrayFile arrays = openArrayFile(path("five.csv"), progress);
        const Message reason = whyNot(dataset, arrays.named("a"), ArrayRole::PerVoxel);
        QVERIFY(contains(reason, "3") && contains(reason, "5"));
        QVERIFY(!whyNot(dataset, arrays.named("a"), ArrayRole::VerticesLeft).empty());
        const ArrayUse use{"all columns", ArrayRole::Embedding, "CLIP", "visual"};
        const Dataset added = withArray(dataset, arrays, use, progress);
        QCOMPARE(added.embeddings.back()->layer, std::string("visual"));
        QCOMPARE(added.embeddings.back()->stimuliByFeatures.whole()(4, 1), 10.F);
        QVERIFY(!refusal([&] { (void)withArray(dataset, arrays, {"a", ArrayRole::PerVoxel, {}, {}}, progress); }).found.empty());
    }

private:
    Dataset read(const Json& responses) {
        const Json json = {
            {"fusiform", 1}, {"name", "n"}, {"voxels", {{"mask", "mask.nii"}, {"order", "C"}}}, {"responses", responses}};
        write(path("d.fusiform.json"), json.dump());
        Progress progress;
        return readDataset(path("d.fusiform.json"), progress);
    }
    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestVolumeResponses)
#include "test_volume_responses.moc"
