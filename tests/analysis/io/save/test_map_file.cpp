// Every format that a map can be saved in, read back by our readers to equal numbers.

#include "analysis/core/error.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/freesurfer/freesurfer.h"
#include "analysis/io/gifti/gifti.h"
#include "analysis/io/gifti/gifti.h"
#include "analysis/io/save/map_file.h"
#include "analysis/io/save/model_files.h"
#include "analysis/io/nifti/nifti.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/dataset/voxel_set_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <Eigen/Geometry>

#include <bit>
#include <cmath>
#include <csignal>
#include <fstream>
#include <limits>
#include <set>
#include <sstream>
#include <sys/resource.h>

using namespace fusiform;

namespace {

/// Bit for bit, any NaN being like any other.
bool same(float a, float b) {
    return (std::isnan(a) && std::isnan(b)) || std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b);
}

template <class A, class B>
bool equal(const A& a, const B& b) {
    if (std::size_t(a.size()) != std::size_t(b.size()))
        return false;
    for (std::size_t at = 0; at < std::size_t(a.size()); ++at)
        if (!same(a.data()[at], b.data()[at]))
            return false;
    return true;
}

Grid obliqueGrid() {
    Grid grid;
    grid.shape = {4, 3, 5};
    const Eigen::Matrix3d turn = (Eigen::AngleAxisd(0.3, Eigen::Vector3d::UnitX()) *
                                  Eigen::AngleAxisd(-0.7, Eigen::Vector3d::UnitZ()))
                                     .toRotationMatrix();
    grid.voxelToWorld.topLeftCorner<3, 3>() = turn * Eigen::Vector3d(-2, 2, 2.5).asDiagonal(); // left-handed
    grid.voxelToWorld.topRightCorner<3, 1>() = Eigen::Vector3d(90.125, -126.5, -72.25);
    return grid;
}

/// Numbers that a sloppy writer would change: NaN, infinities, denormals, many digits, negative zero.
VectorF awkward(std::int64_t count) {
    VectorF values(count);
    for (std::int64_t at = 0; at < count; ++at)
        values[at] = float(std::sin(double(at) * 1.7) * std::pow(10.0, double(at % 9) - 4));
    values[1] = missingValue;
    values[2] = std::numeric_limits<float>::infinity();
    values[3] = 1.4e-45f;
    values[4] = -0.f;
    return values;
}

std::shared_ptr<const Surface> surfaceOf(int vertices) {
    Surface surface;
    surface.vertices.resize(vertices, 3);
    for (int vertex = 0; vertex < vertices; ++vertex)
        surface.vertices.row(vertex) << float(vertex), float(vertex * vertex), -1.5f;
    surface.triangles.resize(2, 3);
    surface.triangles << 0, 1, 2, 1, 2, 3;
    return std::make_shared<const Surface>(surface);
}

Dataset sample() {
    Dataset dataset;
    dataset.cortex.left.surfaces[SurfaceKind::Pial] = surfaceOf(7);
    dataset.cortex.right.surfaces[SurfaceKind::Pial] = surfaceOf(6);
    const auto addMap = [&](Map map) { dataset.maps.push_back(std::make_shared<const Map>(std::move(map))); };

    Map surface;
    surface.name = "CLIP, \"r\" ]]> end";
    surface.unit = "r";
    surface.provenance = "made for a test & <more>";
    surface.vertices = {std::make_shared<const VectorF>(awkward(7)), std::make_shared<const VectorF>(-awkward(6))};
    addMap(surface);

    Map volume;
    volume.name = "in volume";
    volume.metric = "r2";
    Volume two;
    two.grid = obliqueGrid();
    two.frames = 2;
    const VectorF first = awkward(60);
    const VectorF second = 3 * awkward(60);
    two.values.assign(first.begin(), first.end());
    two.values.insert(two.values.end(), second.begin(), second.end());
    volume.volume = std::make_shared<const Volume>(two);
    volume.frame = 1;
    addMap(volume);

    Map areas;
    areas.name = "areas";
    areas.categorical = true;
    areas.categories = {"V1", "V2 & more", "V3"};
    VectorF numbers(7);
    numbers << 0, 1, 2, missingValue, 0, 1, 2;
    areas.vertices.left = std::make_shared<const VectorF>(numbers);
    areas.volume = std::make_shared<const Volume>([] {
        Volume labels;
        labels.grid = obliqueGrid();
        labels.values.assign(60, missingValue);
        labels.values[7] = 2;
        labels.values[8] = 0;
        return labels;
    }());
    addMap(areas);
    return dataset;
}

Dataset voxelSample(bool cOrder) {
    Volume mask;
    mask.grid = obliqueGrid();
    mask.values.assign(60, 0);
    for (const std::size_t offset : {3U, 9U, 20U, 33U, 34U, 47U, 59U})
        mask.values[offset] = 1;
    auto voxels = std::make_shared<VoxelSet>();
    voxels->grid = mask.grid;
    voxels->ijk = voxelsOfMask(mask, cOrder);
    Dataset dataset;
    dataset.voxels = voxels;
    auto map = std::make_shared<Map>();
    map->name = "fit";
    map->metric = "r";
    map->model = "CLIP";
    map->layer = "visual";
    map->perVoxel = std::make_shared<const VectorF>(awkward(7));
    dataset.maps = {map};
    return dataset;
}

std::string textOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

class TestMapFile : public QObject {
    Q_OBJECT

    std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    std::vector<std::filesystem::path>
    save(const Dataset& dataset, const std::vector<std::string>& names, const std::string& file,
         const SaveOptions& options = {}) const {
        MapList maps;
        for (const std::string& name : names)
            maps.push_back(mapNamed(dataset, name));
        Progress progress;
        return writeMaps(dataset, maps, path(file), options, progress);
    }
    static std::string failureOf(const std::function<void()>& call) {
        try {
            call();
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    }

private slots:
    void aVolumeComesBackFromNiftiAndMgh_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("nii") << "v.nii" << 1e-6;
        QTest::newRow("nii.gz") << "v.nii.gz" << 1e-6;
        QTest::newRow("mgz") << "v.mgz" << 2e-5; // directions, sizes and centre apart, each float32
        QTest::newRow("mgh") << "v.mgh" << 2e-5;
    }
    void aVolumeComesBackFromNiftiAndMgh() {
        QFETCH(const QString, file);
        QFETCH(const double, tolerance);
        const Dataset dataset = sample();
        const auto written = save(dataset, {"in volume"}, file.toStdString());
        QCOMPARE(written.size(), std::size_t(1));
        const Volume back = file.contains("nii") ? readNifti(written[0]) : readMgh(written[0]);
        QCOMPARE(back.frames, std::int64_t(1));
        QVERIFY(equal(back.frame(0), dataset.maps[1]->volume->frame(1)));
        const Affine difference = back.grid.voxelToWorld - obliqueGrid().voxelToWorld;
        QVERIFY2((difference.leftCols<3>().cwiseAbs().maxCoeff() < 1e-6), "directions");
        QVERIFY2((difference.col(3).cwiseAbs().maxCoeff() < tolerance * 10), "origin, some 100 mm away");
    }

    void theQformSaysTheSameAsTheSform() {
        (void)save(sample(), {"in volume"}, "q.nii");
        std::string bytes = textOf(path("q.nii"));
        QCOMPARE(int(bytes[252]), 1); // qform_code
        QCOMPARE(int(bytes[254]), 1); // sform_code
        bytes[254] = 0;
        std::ofstream(path("qonly.nii"), std::ios::binary) << bytes;
        const Volume back = readNifti(path("qonly.nii"));
        QVERIFY(back.affineSource == AffineSource::Qform);
        QVERIFY(back.grid.sameAs(obliqueGrid(), 1e-4));
    }

    void aShearedAffineHasNoQformAndIsNoMgh() {
        Dataset dataset = sample();
        auto map = std::make_shared<Map>(*dataset.maps[1]);
        auto volume = std::make_shared<Volume>(*map->volume);
        volume->grid.voxelToWorld(0, 1) += 0.4;
        map->volume = volume;
        dataset.maps = {map};
        (void)save(dataset, {"in volume"}, "sheared.nii");
        QCOMPARE(int(textOf(path("sheared.nii"))[252]), 0);
        QVERIFY(readNifti(path("sheared.nii")).grid.sameAs(volume->grid, 1e-5));
        QVERIFY(failureOf([&] { (void)save(dataset, {"in volume"}, "sheared.mgz"); }).find("right angles") !=
                std::string::npos);
    }

    void severalMapsBecomeFramesInTheirOrder() {
        const Dataset one = voxelSample(true);
        Dataset dataset = one;
        auto other = std::make_shared<Map>(*one.maps[0]);
        other->name = "other";
        other->perVoxel = std::make_shared<const VectorF>(2 * *one.maps[0]->perVoxel);
        dataset.maps.push_back(other);
        (void)save(dataset, {"other", "fit"}, "two.nii.gz");
        const Volume back = readNifti(path("two.nii.gz"));
        QCOMPARE(back.frames, std::int64_t(2));
        QVERIFY(equal(back.frame(1), scatterToVolume(*one.voxels, *one.maps[0]->perVoxel, "").frame(0)));
        QVERIFY(equal(back.frame(0), scatterToVolume(*one.voxels, *other->perVoxel, "").frame(0)));
        (void)save(dataset, {"other", "fit"}, "two.npy");
        QCOMPARE(readNpy(path("two.npy")).shape, (std::vector<std::int64_t>{7, 2}));
    }

    void valuesPerVoxelLandInTheirVoxelsInEitherOrder_data() {
        QTest::addColumn<bool>("cOrder");
        QTest::newRow("C") << true;
        QTest::newRow("Fortran") << false;
    }
    void valuesPerVoxelLandInTheirVoxelsInEitherOrder() {
        QFETCH(const bool, cOrder);
        const Dataset dataset = voxelSample(cOrder);
        (void)save(dataset, {"fit"}, "voxels.nii.gz");
        const Volume back = readNifti(path("voxels.nii.gz"));
        const VectorF values = awkward(7);
        // The order of a mask's voxels, counted here by hand: k fastest in C order, i fastest in Fortran order.
        std::size_t row = 0;
        std::size_t found = 0;
        const std::set<std::size_t> mask{3, 9, 20, 33, 34, 47, 59};
        const auto visit = [&](int i, int j, int k) {
            const auto offset = std::size_t(i + 4 * (j + 3 * k));
            const float value = back.frame(0)[offset];
            if (!mask.contains(offset)) {
                QVERIFY(std::isnan(value));
                return;
            }
            QVERIFY(same(value, values[Eigen::Index(row++)]));
            ++found;
        };
        if (cOrder)
            for (int i = 0; i < 4; ++i)
                for (int j = 0; j < 3; ++j)
                    for (int k = 0; k < 5; ++k)
                        visit(i, j, k);
        else
            for (int k = 0; k < 5; ++k)
                for (int j = 0; j < 3; ++j)
                    for (int i = 0; i < 4; ++i)
                        visit(i, j, k);
        QCOMPARE(found, std::size_t(7));
        (void)save(dataset, {"fit"}, "voxels.npy"); // per voxel again, in the order of the set
        QVERIFY(equal(toVector(readNpy(path("voxels.npy")), "map", "voxels.npy"), values));
    }

    void outsideTheVoxelSetThereMayBeZeroButMissingStaysMissing() {
        SaveOptions options;
        options.outside = 0.f;
        (void)save(voxelSample(true), {"fit"}, "zero.nii", options);
        const Volume back = readNifti(path("zero.nii"));
        const auto frame = back.frame(0);
        QCOMPARE(std::ranges::count_if(frame, [](float value) { return std::isnan(value); }), 1);
        QCOMPARE(frame[0], 0.f);
    }

    void numpyVolumesAreInCOrder() {
        const Dataset dataset = sample();
        SaveOptions options;
        options.format = "npy-volume";
        (void)save(dataset, {"in volume"}, "ijk.npy", options);
        const NumpyArray back = readNpy(path("ijk.npy"));
        QCOMPARE(back.shape, (std::vector<std::int64_t>{4, 3, 5}));
        const auto frame = dataset.maps[1]->volume->frame(1);
        for (int i = 0; i < 4; ++i)
            for (int j = 0; j < 3; ++j)
                for (int k = 0; k < 5; ++k)
                    QVERIFY(same(back.numbers32[std::size_t((i * 3 + j) * 5 + k)], frame[std::size_t(i + 4 * (j + 3 * k))]));
    }

    void bothHemispheresBecomeTwoFiles_data() {
        QTest::addColumn<QString>("file");
        for (const char* file : {"x.func.gii", "x.shape.gii", "x.gii.gz", "x.mgz", "x.mgh", "x.curv", "x"})
            QTest::newRow(file) << file;
    }
    void bothHemispheresBecomeTwoFiles() {
        QFETCH(const QString, file);
        const Dataset dataset = sample();
        const std::string name = dataset.maps[0]->name;
        const auto written = save(dataset, {name}, file.toStdString());
        QCOMPARE(written.size(), std::size_t(2));
        QCOMPARE(written[0], path("lh." + file.toStdString()));
        QCOMPARE(written[1], path("rh." + file.toStdString()));
        for (const Hemisphere side : hemispheres) {
            const auto& one = written[side == Hemisphere::Left ? 0 : 1];
            const VectorF& values = *dataset.maps[0]->vertices[side];
            if (file.contains("gii")) {
                const Gifti back = readGifti(one);
                QVERIFY(back.hemisphere == side);
                QCOMPARE(back.maps.size(), std::size_t(1));
                QVERIFY(equal(back.maps[0], values));
                QCOMPARE(back.mapNames[0], std::string("CLIP, \"r\" ]] > end"));
            } else if (file.contains("mg")) {
                const Volume back = readMgh(one);
                QCOMPARE(back.grid.shape, (std::array<std::int64_t, 3>{values.size(), 1, 1}));
                QVERIFY(equal(back.frame(0), values));
            } else {
                QVERIFY(equal(readCurv(one), values));
            }
        }
    }

    void aNameThatSaysAHemisphereGetsThatOne() {
        const Dataset dataset = sample();
        const std::string name = dataset.maps[0]->name;
        for (const std::string file : {"rh.y.func.gii", "y_right.func.gii", "sub-01_hemi-R_y.func.gii", "s.R.y.mgz"}) {
            const auto written = save(dataset, {name}, file);
            QCOMPARE(written.size(), std::size_t(1));
            QCOMPARE(written[0], path(file));
            const VectorF values = file.ends_with("mgz")
                                       ? VectorF(Eigen::Map<const VectorF>(readMgh(written[0]).frame(0).data(), 6))
                                       : readGifti(written[0]).maps[0];
            QVERIFY(equal(values, *dataset.maps[0]->vertices.right));
        }
        SaveOptions left;
        left.hemispheres = {true, false};
        QCOMPARE(save(dataset, {name}, "one.func.gii", left), std::vector{path("one.func.gii")});
        QVERIFY(readGifti(path("one.func.gii")).hemisphere == Hemisphere::Left);
        QVERIFY(!failureOf([&] { (void)save(dataset, {name}, "rh.one.func.gii", left); }).empty());
        QVERIFY(failureOf([&] { (void)save(dataset, {"areas"}, "rh.areas.func.gii"); }).find("right hemisphere") !=
                std::string::npos);
        // A correlation is no right hemisphere.
        QCOMPARE(save(dataset, {name}, "CLIP-r.func.gii").size(), std::size_t(2));
    }

    void numpyHoldsBothHemispheresLeftFirst() {
        const Dataset dataset = sample();
        (void)save(dataset, {dataset.maps[0]->name}, "both.npy");
        VectorF all(13);
        all << *dataset.maps[0]->vertices.left, *dataset.maps[0]->vertices.right;
        QVERIFY(equal(toVector(readNpy(path("both.npy")), "map", "both.npy"), all));
        Progress progress;
        const Dataset again = withFile(dataset, path("both.npy"), progress);
        QVERIFY(equal(*again.maps.back()->vertices.right, *dataset.maps[0]->vertices.right));
    }

    void severalMapsOfAHemisphereShareAGiftiFile() {
        Dataset dataset = sample();
        auto other = std::make_shared<Map>(*dataset.maps[0]);
        other->name = "other";
        dataset.maps.push_back(other);
        (void)save(dataset, {"other", dataset.maps[0]->name}, "lh.two.func.gii");
        const Gifti back = readGifti(path("lh.two.func.gii"));
        QCOMPARE(back.maps.size(), std::size_t(2));
        QCOMPARE(back.mapNames[0], std::string("other"));
    }

    void categoriesKeepNamesAndColours() {
        const Dataset dataset = sample();
        SaveOptions options;
        options.categoryColour = [](std::int64_t category) {
            return std::array<std::uint8_t, 3>{std::uint8_t(category), 200, 17};
        };
        (void)save(dataset, {"areas"}, "lh.areas.label.gii", options);
        const Gifti back = readGifti(path("lh.areas.label.gii"));
        QVERIFY(!back.labels.empty() && back.hemisphere == Hemisphere::Left);
        QCOMPARE(back.labels.front().keys, (std::vector<std::int32_t>{0, 1, 2, -1, 0, 1, 2}));
        QCOMPARE(back.labels.front().labels.at(1).name, std::string("V2 & more"));
        QCOMPARE(back.labels.front().labels.at(2).colour, (std::array<std::uint8_t, 3>{2, 200, 17}));
        QVERIFY(back.labels.front().labels.at(-1).background && !back.labels.front().labels.at(0).background);
        QVERIFY(!failureOf([&] { (void)save(dataset, {"in volume"}, "v.label.gii"); }).empty());

        (void)save(dataset, {"areas"}, "areas.nii.gz");
        const Volume volume = readNifti(path("areas.nii.gz"));
        QCOMPARE(volume.frame(0)[7], 2.f);
        QCOMPARE(volume.frame(0)[8], 0.f);
        QCOMPARE(volume.frame(0)[9], -1.f);
        (void)save(dataset, {"areas"}, "areas.nii");
        const std::string bytes = textOf(path("areas.nii"));
        QCOMPARE(int(bytes[70]), 8); // int32
        QVERIFY(bytes.find("1: V2 & more\n") != std::string::npos);
    }

    void aParcellationIsSavedWithItsLabels() {
        LabelMap labels;
        labels.keys = {0, 12, 12, 5};
        labels.labels[0] = {.name = "???", .colour = {1, 2, 3}, .background = true};
        labels.labels[12] = {.name = "FFA-1 <left>", .colour = {255, 128, 3}};
        labels.labels[5] = {.name = "PPA", .colour = {9, 99, 199}};
        Parcellation parcellation;
        parcellation.name = "floc";
        parcellation.hemispheres.left = std::make_shared<const LabelMap>(labels);
        Progress progress;
        const auto written = writeParcellation(parcellation, path("floc.label.gii"), {}, progress);
        QCOMPARE(written, std::vector{path("floc.label.gii")});
        const Gifti back = readGifti(written[0]);
        QCOMPARE(back.labels.front().keys, labels.keys);
        QCOMPARE(back.labels.front().labels.at(12).name, labels.labels.at(12).name);
        QCOMPARE(back.labels.front().labels.at(12).colour, labels.labels.at(12).colour);
        QVERIFY(back.labels.front().labels.at(0).background);
    }

    void labelsOfEveryLengthAreEncodedWhole() {
        for (int count = 1; count < 40; ++count) { // base64 ends in three ways
            LabelMap labels;
            for (int vertex = 0; vertex < count; ++vertex)
                labels.keys.push_back(vertex * 7919 % 101);
            labels.labels[0].name = "zero";
            writeGiftiLabels({labels}, {}, path("n.label.gii"));
            QCOMPARE(readGifti(path("n.label.gii")).labels.front().keys, labels.keys);
        }
    }

    void tablesSayWhereEveryNumberLies() {
        const Dataset dataset = sample();
        (void)save(dataset, {dataset.maps[0]->name}, "t.csv");
        std::istringstream lines(textOf(path("t.csv")));
        std::string line;
        std::getline(lines, line);
        QCOMPARE(line, std::string("hemisphere,vertex,x,y,z,\"CLIP, \"\"r\"\" ]]> end\""));
        std::vector<float> values;
        while (std::getline(lines, line)) {
            const std::string cell = line.substr(line.rfind(',') + 1);
            values.push_back(cell.empty() ? missingValue : std::strtof(cell.c_str(), nullptr));
        }
        VectorF all(13);
        all << *dataset.maps[0]->vertices.left, *dataset.maps[0]->vertices.right;
        QVERIFY(equal(values, all));
        QVERIFY(textOf(path("t.csv")).find("\nleft,3,3,9,-1.5,") != std::string::npos);

        Dataset voxels = voxelSample(true);
        (void)save(voxels, {"fit"}, "v.tsv");
        std::istringstream rows(textOf(path("v.tsv")));
        std::getline(rows, line);
        QCOMPARE(line, std::string("voxel\tx\ty\tz\ti\tj\tk\tfit"));
        std::getline(rows, line);
        const Ijk first = voxels.voxels->ijk[0];
        const std::string indices = '\t' + std::to_string(first[0]) + '\t' + std::to_string(first[1]) + '\t' +
                                    std::to_string(first[2]) + "\t0";
        QVERIFY(line.ends_with(indices)); // awkward()[0] is 0

        (void)save(dataset, {"areas"}, "grid.csv");
        QCOMPARE(std::ranges::count(textOf(path("grid.csv")), '\n'), 3); // a header, and the two voxels with a value
    }

    void modelsAreSavedAsFitSavesThem() {
        Dataset dataset = voxelSample(true);
        auto model = std::make_shared<EncodingModel>();
        model->name = "CLIP visual";
        model->model = "CLIP";
        model->layer = "visual";
        model->weights = MatrixF(MatrixF::Random(7, 3));
        model->intercept = std::make_shared<const VectorF>(awkward(7));
        model->score = std::make_shared<const VectorF>(VectorF::Constant(7, 0.25f));
        dataset.encodingModels = {model};
        Progress progress;
        const auto written = writeEncodingModels(
            dataset, dataset.encodingModels, dataset.maps, summaryOf(dataset.encodingModels), path("model"), progress);
        QCOMPARE(written.size(), std::size_t(5));
        QVERIFY(toMatrix(readNpy(path("model/weights.npy")), "weights", "") == model->weights.whole());
        QVERIFY(equal(toVector(readNpy(path("model/intercept.npy")), "intercept", ""), *model->intercept));
        QVERIFY(equal(toVector(readNpy(path("model/cv_r.npy")), "r", ""), *dataset.maps[0]->perVoxel));
        QVERIFY(textOf(path("model/summary.json")).find("\"meanR\": 0.25") != std::string::npos);
    }

    void wrongEndingsAndMapsAreToldWithWhatIsPossible() {
        const Dataset dataset = sample();
        const std::string unknown = failureOf([&] { (void)save(dataset, {"in volume"}, "x.docx"); });
        QVERIFY(unknown.find(".nii.gz") != std::string::npos);
        const std::string flat = failureOf([&] { (void)save(dataset, {dataset.maps[0]->name}, "x.nii.gz"); });
        QVERIFY(flat.find("is in no volume") != std::string::npos && flat.find(".func.gii") != std::string::npos);
        const std::string misspelt = failureOf([&] { (void)mapNamed(dataset, "in volum"); });
        QVERIFY(misspelt.find("did you mean 'in volume'") != std::string::npos);
        QVERIFY(misspelt.find("areas") != std::string::npos);
        QVERIFY(!failureOf([&] { (void)mapNamed(dataset, ""); }).empty());
    }

    void anUnwritablePlaceIsToldAndLeavesNothing() {
        std::ofstream(path("afile")) << "not a folder";
        const Dataset dataset = sample();
        for (const std::string name : {"afile/x.nii.gz", "afile/x.mgz", "afile/x.npy"})
            QVERIFY(!failureOf([&] { (void)save(dataset, {"areas"}, name, {.format = name.ends_with("npy") ? "npy-volume" : ""}); }).empty());
        for (const std::string name : {"afile/lh.x.func.gii", "afile/lh.x.label.gii", "afile/lh.x", "afile/x_lh.csv"})
            QVERIFY(!failureOf([&] { (void)save(dataset, {"areas"}, name); }).empty());
    }

    void aFullDiskLeavesTheOldFileWhole() {
        Dataset dataset = sample();
        auto map = std::make_shared<Map>(*dataset.maps[0]);
        map->name = "big";
        map->vertices.left = std::make_shared<const VectorF>(VectorF::Random(100000));
        dataset.cortex = {};
        dataset.maps = {map};
        std::filesystem::create_directories(path("full"));
        for (const std::string name : {"lh.f.func.gii", "lh.f.mgz", "lh.f.csv", "lh.f.npy", "lh.f"})
            std::ofstream(path("full/" + name)) << "old";
        // A limit on the size of files fails as a full disk does: in the middle of a write.
        (void)std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small{10000, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        std::vector<std::string> failures;
        for (const std::string name : {"lh.f.func.gii", "lh.f.mgz", "lh.f.csv", "lh.f.npy", "lh.f"})
            failures.push_back(failureOf([&] { (void)save(dataset, {"big"}, "full/" + name); }));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        for (const std::string& failure : failures)
            QVERIFY(!failure.empty());
        int files = 0;
        for (const auto& entry : std::filesystem::directory_iterator(path("full"))) {
            QCOMPARE(textOf(entry.path()), std::string("old"));
            ++files;
        }
        QCOMPARE(files, 5);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestMapFile)
#include "test_map_file.moc"
