// CIFTI-2 against files made byte by byte and against nibabel's numbers of real files.

#include "cifti_samples.h"
#include "test_data.h"

#include "analysis/connectivity/seed_map.h"
#include "analysis/core/error.h"
#include "analysis/io/cifti/cifti.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/file_format.h"
#include "analysis/io/freesurfer/freesurfer.h"
#include "analysis/io/gifti/gifti.h"
#include "analysis/io/typed_files.h"
#include "analysis/surface/map_placement.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace fusiform;
using test::CiftiFile;
using test::dconn;
using test::errorOf;
using test::tetrahedron;
using test::twoScalars;

namespace {

constexpr const char* sulc = "fs_LR_32k/S1200.sulc_MSMAll.32k_fs_LR.dscalar.nii";
constexpr const char* areas =
    "fs_LR_32k/Q1-Q6_RelatedValidation210.CorticalAreas_dil_Final_Final_Areas_Group_Colors.32k_fs_LR.dlabel.nii";
constexpr const char* myelin = "fs_LR_32k/cifti/Q1-Q6_RelatedParcellation210.MyelinMap_BC_MSMAll_2_d41_WRN_DeDrift."
                               "32k_fs_LR.dscalar.nii";
constexpr const char* grayordinates = "fs_LR_32k/cifti/91282_Greyordinates.dscalar.nii";
constexpr const char* dlabelTable =
    "<NamedMap><MapName>areas</MapName><LabelTable>"
    "<Label Key=\"0\" Red=\"1\" Green=\"1\" Blue=\"1\" Alpha=\"0\">?\?\?</Label>"
    "<Label Key=\"7\" Red=\"0.5\" Green=\"0\" Blue=\"1\" Alpha=\"1\">V1 &amp; V2</Label>"
    "<Label Key=\"-3\" Red=\"0\" Green=\"1\" Blue=\"0\" Alpha=\"1\">FFA</Label></LabelTable></NamedMap>";

Dataset with(Dataset dataset, std::initializer_list<std::filesystem::path> files) {
    Progress progress;
    for (const auto& file : files)
        dataset = withFile(dataset, file, progress);
    return dataset;
}

bool noted(const Dataset& dataset, const char* text) {
    return std::ranges::any_of(
        dataset.notes, [text](const Message& note) { return note.english().find(text) != std::string::npos; });
}

/// Equal where both are numbers, and NaN at the same places.
bool same(const VectorF& ours, const std::vector<float>& expected) {
    if (std::size_t(ours.size()) != expected.size())
        return false;
    for (std::size_t at = 0; at < expected.size(); ++at)
        if (ours[Eigen::Index(at)] != expected[at] &&
            !(std::isnan(ours[Eigen::Index(at)]) && std::isnan(expected[at])))
            return false;
    return true;
}

/// Ranks from 1, ties sharing the mean of theirs.
Eigen::VectorXd ranksOf(const std::vector<float>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](std::size_t at) { return values[at]; });
    Eigen::VectorXd ranks{Eigen::Index(values.size())};
    for (std::size_t from = 0; from < order.size();) {
        std::size_t to = from;
        while (to < order.size() && values[order[to]] == values[order[from]])
            ++to;
        for (std::size_t at = from; at < to; ++at)
            ranks[Eigen::Index(order[at])] = double(from + to + 1) / 2;
        from = to;
    }
    return ranks;
}

double spearman(const std::vector<float>& first, const std::vector<float>& second) {
    Eigen::VectorXd a = ranksOf(first);
    Eigen::VectorXd b = ranksOf(second);
    a.array() -= a.mean();
    b.array() -= b.mean();
    return a.dot(b) / (a.norm() * b.norm());
}

} // namespace

class TestCifti : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        writeFreeSurferSurface(tetrahedron(-20), path("lh.white"));
        writeFreeSurferSurface(tetrahedron(10), path("rh.white"));
        m_both = with({}, {path("lh.white"), path("rh.white")});
    }

    void mapsAreReadWhereTheyLie() {
        twoScalars().write(path("two.dscalar.nii"));
        const Cifti cifti(path("two.dscalar.nii"));
        QCOMPARE(std::string(cifti.kind()), std::string("dscalar"));
        QCOMPARE(cifti.mapCount(), std::int64_t(2));
        QCOMPARE(cifti.mapName(1), std::string("two"));
        QVERIFY(same(cifti.map(1), {10, 20, 30, 40, 50, 60}));
        QVERIFY(same(onVertices(cifti.axis(1), cifti.map(0), Hemisphere::Left), {1, NAN, 2, 3}));
        QVERIFY(same(onVertices(cifti.axis(1), cifti.map(0), Hemisphere::Right), {NAN, 4, NAN, NAN}));
    }

    void subcorticalVoxelsLieInMillimetres() {
        twoScalars().write(path("two.dscalar.nii"));
        const Cifti cifti(path("two.dscalar.nii"));
        const Volume volume = inVolume(cifti.axis(1), {cifti.map(0), cifti.map(1)}, "both");
        QCOMPARE(volume.frames, std::int64_t(2));
        QCOMPARE(volume.grid.shape, (std::array<std::int64_t, 3>{3, 4, 5}));
        QVERIFY((volume.grid.worldOf(Point(2, 3, 4)) - Point(86, -120, -64)).norm() < 1e-9);
        QCOMPARE(volume.frame(0)[std::size_t(volume.grid.offset(0, 1, 2))], 5.0F);
        QCOMPARE(volume.frame(1)[std::size_t(volume.grid.offset(2, 3, 4))], 60.0F);
        QVERIFY(std::isnan(volume.frame(0)[0]));
    }

    void bothByteOrdersAndAllTypesGiveTheSame() {
        for (const bool bigEndian : {false, true})
            for (const std::int16_t datatype : {4, 16, 64}) {
                CiftiFile file = twoScalars();
                file.bigEndian = bigEndian;
                file.datatype = datatype;
                file.write(path("swapped.dscalar.nii"));
                QCOMPARE(recogniseFormat(path("swapped.dscalar.nii")).id, std::string("cifti"));
                QVERIFY(same(Cifti(path("swapped.dscalar.nii")).map(1), {10, 20, 30, 40, 50, 60}));
            }
    }

    void aSeriesKnowsItsTimes() {
        CiftiFile file{.shape = {3, 6}, .axis0 = test::series(3), .axis1 = test::dense(), .numbers = {}, .intent = 3002};
        for (int at = 0; at < 18; ++at)
            file.numbers.push_back(at);
        file.write(path("rest.dtseries.nii"));
        const Cifti cifti(path("rest.dtseries.nii"));
        QCOMPARE(std::string(cifti.kind()), std::string("dtseries"));
        QCOMPARE(cifti.mapName(1), std::string("0.82 s"));
        QVERIFY(same(cifti.map(2), {2, 5, 8, 11, 14, 17}));
        const auto json = describeFile(path("rest.dtseries.nii"));
        QCOMPARE(json["units"].get<std::string>(), std::string("s"));
        QCOMPARE(json["series"]["step"].get<double>(), 0.72);
        QCOMPARE(json["mean"].get<double>(), 8.5);
        const Dataset dataset = with(m_both, {path("rest.dtseries.nii")});
        QCOMPARE(dataset.maps.size(), std::size_t(1));
        QCOMPARE(dataset.maps[0]->name, std::string("rest"));
        QCOMPARE(dataset.maps[0]->frameCount(), std::int64_t(3));
        QCOMPARE(dataset.maps[0]->frameName(2), std::string("1.54 s"));
        QCOMPARE((*dataset.maps[0]->vertices.left)[3], 6.0F);
        Progress progress;
        const auto third = withFrame(dataset, "rest", 2, progress).maps[0];
        QCOMPARE((*third->vertices.left)[3], 8.0F);
        QCOMPARE(third->volume->frame(third->frame)[std::size_t(third->volume->grid.offset(2, 3, 4))], 17.0F);
    }

    void longRowsAreReadInParts() {
        constexpr int points = 9000; // a row is longer than what is read whole
        CiftiFile file{
            .shape = {points, 2}, .axis0 = test::series(points), .axis1 = test::parcels(), .numbers = {}, .intent = 3004};
        for (int at = 0; at < 2 * points; ++at)
            file.numbers.push_back(at);
        file.write(path("long.ptseries.nii"));
        const Cifti cifti(path("long.ptseries.nii"));
        Progress progress;
        const auto maps = cifti.maps(8000, 3, progress);
        QVERIFY(same(maps[2], {8002, 17002}));
        const Dataset dataset = with(m_both, {path("long.ptseries.nii")});
        QCOMPARE(dataset.maps.size(), std::size_t(1));
        QCOMPARE(dataset.maps[0]->frameCount(), std::int64_t(9000));
        QCOMPARE((*withFrame(dataset, "long", 8002, progress).maps[0]->vertices.left)[1], 8002.0F);
    }

    void parcelsFillTheirVertices() {
        CiftiFile{.shape = {1, 2},
                  .axis0 = test::scalars({"myelin"}),
                  .axis1 = test::parcels(),
                  .numbers = {1.5, -2},
                  .intent = 3008}
            .write(path("a.pscalar.nii"));
        const Dataset dataset = with(m_both, {path("a.pscalar.nii")});
        QVERIFY(same(*dataset.maps.at(0)->vertices.left, {1.5F, 1.5F, NAN, -2}));
        QVERIFY(same(*dataset.maps.at(0)->vertices.right, {NAN, NAN, 1.5F, NAN}));
        QVERIFY(!dataset.maps[0]->volume);
    }

    void labelsBecomeAParcellation() {
        CiftiFile{.shape = {1, 6},
                  .axis0 = test::axisElement("0", "LABELS", dlabelTable),
                  .axis1 = test::dense(),
                  .numbers = {7, -3, 0, 7, 7, -3},
                  .intent = 3007}
            .write(path("areas.dlabel.nii"));
        const Dataset dataset = with(m_both, {path("areas.dlabel.nii")});
        const Parcellation& areasRead = *dataset.parcellations.at(0);
        QCOMPARE(areasRead.regionAt(Hemisphere::Left, 0), std::string("V1 & V2"));
        QCOMPARE(areasRead.regionAt(Hemisphere::Left, 2), std::string("FFA"));
        QCOMPARE(areasRead.regionAt(Hemisphere::Left, 1), std::string()); // medial wall
        QCOMPARE(areasRead.regionAt(Hemisphere::Right, 1), std::string("V1 & V2"));
        QCOMPARE(areasRead.regionAt(Point(86, -120, -64)), std::string("FFA"));
        QCOMPARE(int(areasRead.volumeLabels.at(7).colour[0]), 128);
        QCOMPARE(describeFile(path("areas.dlabel.nii"))["names"].size(), std::size_t(3));
    }

    void subcorticalMapsStayWhenSurfacesAreAdded() {
        twoScalars().write(path("two.dscalar.nii"));
        writeFreeSurferSurface(tetrahedron(-21), path("lh.pial"));
        const Dataset dataset = with(m_both, {path("two.dscalar.nii"), path("lh.pial")});
        QVERIFY(same(*dataset.maps.at(1)->vertices.left, {10, NAN, 20, 30}));
        QVERIFY(dataset.maps[0]->volume && dataset.maps[1]->volume);
        QCOMPARE(dataset.maps[1]->frameCount(), std::int64_t(1)); // maps of different things are not frames
    }

    void surfacesThatDoNotFitAreNamed() {
        CiftiFile file = twoScalars();
        file.write(path("two.dscalar.nii"));
        Progress progress;
        const auto open = [&](const Dataset& dataset) {
            return errorOf([&] { (void)withFile(dataset, path("two.dscalar.nii"), progress); });
        };
        QVERIFY(open({}).find("open the surfaces first") != std::string::npos);
        std::string mesh = file.axis1;
        mesh.replace(mesh.find("Vertices=\"4\""), 12, "Vertices=\"32492\"");
        file.axis1 = mesh;
        file.write(path("two.dscalar.nii"));
        const std::string other = open(m_both);
        QVERIFY2(other.find("4 vertices") != std::string::npos, other.c_str());
        QVERIFY2(other.find("32492 vertices (fs_LR 32k)") != std::string::npos, other.c_str());
        QVERIFY(open({}).find("fs_LR 32k") != std::string::npos);
    }

    void oneHemisphereIsEnough() {
        twoScalars().write(path("two.dscalar.nii"));
        const Dataset dataset = with({}, {path("lh.white"), path("two.dscalar.nii")});
        QVERIFY(dataset.maps.at(0)->vertices.left && !dataset.maps[0]->vertices.right);
        QVERIFY(noted(dataset, "the right hemisphere was left out"));
    }

    void aConnectomeGivesTheMapOfASeed() {
        dconn().write(path("rest.dconn.nii"));
        const Dataset dataset = with(m_both, {path("rest.dconn.nii")});
        const Connectivity& connectivity = *dataset.connectivity.at(0);
        QVERIFY(dataset.maps.empty());
        const Map map = seedMap(connectivity, dataset.cortex, Hemisphere::Left, 2); // element 1: row 6 … 11
        QCOMPARE(map.name, std::string("rest, seed L 2"));
        QVERIFY(same(*map.vertices.left, {6, NAN, 7, 8}));
        QCOMPARE(map.volume->values[std::size_t(map.volume->grid.offset(2, 3, 4))], 11.0F);
        const Map deep = seedMap(connectivity, dataset.cortex, Point(86.4, -119.7, -64));
        QVERIFY(same(*deep.vertices.left, {30, NAN, 31, 32}));
        QVERIFY(errorOf([&] { (void)seedMap(connectivity, dataset.cortex, Hemisphere::Left, 1); })
                    .find("medial wall") != std::string::npos);
        QVERIFY(!errorOf([&] { (void)seedMap(connectivity, dataset.cortex, Point(0, 0, 0)); }).empty());
    }

    void aParcellatedConnectomeGivesTheMapOfAParcel() {
        CiftiFile{.shape = {2, 2}, .axis0 = test::parcels("0,1"), .axis1 = {}, .numbers = {1, 0.2, 0.3, 1}, .intent = 3003}
            .write(path("rest.pconn.nii"));
        const Dataset dataset = with(m_both, {path("rest.pconn.nii")});
        const Map map = seedMap(*dataset.connectivity.at(0), dataset.cortex, Hemisphere::Left, 3);
        QVERIFY(same(*map.vertices.right, {NAN, NAN, 0.3F, NAN}));
        QVERIFY(same(*map.vertices.left, {0.3F, 0.3F, NAN, 1}));
    }

    void aVolumeIsStillAVolume() {
        CiftiFile file = twoScalars();
        file.intent = 0;
        file.extensionCode = 6;
        file.write(path("volume.nii"));
        QCOMPARE(recogniseFormat(path("volume.nii")).id, std::string("nifti"));
    }

    void aDatasetFileNamesThem() {
        twoScalars().write(path("two.dscalar.nii"));
        CiftiFile{.shape = {1, 6},
                  .axis0 = test::axisElement("0", "LABELS", dlabelTable),
                  .axis1 = test::dense(),
                  .numbers = {7, -3, 0, 7, 7, -3}}
            .write(path("areas.dlabel.nii"));
        std::ofstream(path("a.fusiform.json")) << R"({"fusiform": 1, "subject": {"surfaces": {
            "left": {"white": "lh.white"}, "right": {"white": "rh.white"}},
            "parcellations": [{"name": "Areas", "file": "areas.dlabel.nii"}]},
            "maps": [{"name": "both", "unit": "z", "file": "two.dscalar.nii"}],
            "connectivity": [{"name": "all to all", "file": "all.dconn.nii"}]})";
        test::dconn().write(path("all.dconn.nii"));
        Progress progress;
        const Dataset dataset = readDataset(path("a.fusiform.json"), progress);
        QCOMPARE(dataset.maps.size(), std::size_t(2));
        QCOMPARE(dataset.maps[0]->name, std::string("both one"));
        QVERIFY(same(*dataset.maps[0]->vertices.left, {1, NAN, 2, 3}));
        QVERIFY(same(*dataset.maps[1]->vertices.left, {10, NAN, 20, 30}));
        QCOMPARE(dataset.maps[1]->unit, std::string("z"));
        QCOMPARE(dataset.connectivity.at(0)->name, std::string("all to all"));
        QCOMPARE(dataset.parcellations.at(0)->regionAt(Hemisphere::Left, 2), std::string("FFA"));
    }

    void realMapEqualsItsOtherFormats() {
        if (!test::haveData())
            QSKIP(test::noData);
        const std::string folder = "formats/one_map_five_formats/lh.conte69_32k_thickness";
        const Cifti cifti(test::dataFile(folder + ".dscalar.nii"));
        const VectorF values = onVertices(cifti.axis(1), cifti.map(0), Hemisphere::Left);
        const VectorF curv = readCurv(test::dataFile(folder));
        const VectorF gifti = readGifti(test::dataFile(folder + ".gii")).maps.at(0);
        QCOMPARE(values.size(), curv.size());
        int compared = 0;
        for (Eigen::Index at = 0; at < values.size(); ++at) {
            if (!std::isfinite(values[at]) || !std::isfinite(curv[at]) || !std::isfinite(gifti[at]))
                continue;
            QCOMPARE(values[at], curv[at]);
            QCOMPARE(values[at], gifti[at]);
            ++compared;
        }
        QVERIFY(compared > 29000);
    }

    void realLabelsAreThoseOfNibabel() {
        if (!test::haveData())
            QSKIP(test::noData);
        const Dataset dataset = with(realSurfaces(), {test::dataFile(areas)});
        const Parcellation& parcellation = *dataset.parcellations.at(0);
        // nibabel 5: keys at vertices 0, 100, 20000 of both hemispheres; 2796 and 2776 vertices of medial wall
        QCOMPARE(parcellation.regionAt(Hemisphere::Left, 0), std::string("L_31pv_ROI"));
        QCOMPARE(parcellation.regionAt(Hemisphere::Left, 100), std::string("L_ProS_ROI"));
        QCOMPARE(parcellation.regionAt(Hemisphere::Left, 20000), std::string("L_Pir_ROI"));
        QCOMPARE(parcellation.regionAt(Hemisphere::Right, 100), std::string("R_ProS_ROI"));
        QCOMPARE(parcellation.regionAt(Hemisphere::Left, 7), std::string());
        QCOMPARE(std::ranges::count(parcellation.hemispheres.left->keys, 0), std::ptrdiff_t(2796));
        QCOMPARE(std::ranges::count(parcellation.hemispheres.right->keys, 0), std::ptrdiff_t(2776));
        QCOMPARE(parcellation.hemispheres.left->labels.size(), std::size_t(361));
        QCOMPARE(int(parcellation.hemispheres.left->labels.at(1).colour[2]), 255);
    }

    void realSubcorticalVoxelsLieWhereNibabelHasThem() {
        if (!test::haveData())
            QSKIP(test::noData);
        const Dataset dataset = with(realSurfaces(), {test::dataFile(grayordinates)});
        const Volume& volume = *dataset.maps.at(0)->volume;
        QCOMPARE(volume.grid.shape, (std::array<std::int64_t, 3>{91, 109, 91}));
        // nibabel 5: first voxels of the brain stem and of the two thalami, and their values
        const std::pair<Point, float> expected[] = {
            {{6, -44, -72}, 16}, {{-20, -32, -6}, 10}, {{26, -32, -4}, 49}};
        for (const auto& [world, value] : expected) {
            const Ijk voxel = volume.grid.enclosingVoxel(world).value();
            QCOMPARE(volume.frame(0)[std::size_t(volume.grid.offset(voxel[0], voxel[1], voxel[2]))], value);
        }
        QCOMPARE(
            std::ranges::count_if(volume.frame(0), [](float value) { return !std::isnan(value); }),
            std::ptrdiff_t(91282 - 59412));
    }

    void realMyelinFallsWithThickness() {
        if (!test::haveData())
            QSKIP(test::noData);
        const auto table = test::dataFile("fs_LR_32k/tables/conte69_32k_thickness.csv");
        if (!std::filesystem::exists(table))
            QSKIP("no thickness on the same mesh");
        Progress progress;
        const VectorF thickness = readValuesFile(table.string(), progress);
        QCOMPARE(thickness.size(), Eigen::Index(2 * 32492));
        const Dataset dataset = with(realSurfaces(), {test::dataFile(myelin)});
        QVERIFY(std::abs((*dataset.maps.at(0)->vertices.left)[20000] - 1.4562965631484985) < 1e-7);
        std::vector<float> first, second;
        for (const Hemisphere hemisphere : hemispheres) {
            const VectorF& values = *dataset.maps[0]->vertices[hemisphere];
            const Eigen::Index from = hemisphere == Hemisphere::Left ? 0 : 32492;
            for (Eigen::Index at = 0; at < values.size(); ++at)
                if (std::isfinite(values[at]) && std::isfinite(thickness[from + at])) {
                    first.push_back(values[at]);
                    second.push_back(thickness[from + at]);
                }
        }
        QCOMPARE(first.size(), std::size_t(58558)); // scipy 1.10: -0.56006 over these vertices
        QVERIFY2(std::abs(spearman(first, second) + 0.5600569913) < 1e-6, qPrintable(QString::number(spearman(first, second))));
    }

    void realMapIsRefusedOnAnotherMesh() {
        if (!test::haveData())
            QSKIP(test::noData);
        Progress progress;
        const Dataset other = with({}, {test::dataFile("fsaverage5/white_left.gii.gz")});
        const std::string text = errorOf([&] { (void)withFile(other, test::dataFile(sulc), progress); });
        QVERIFY2(text.find("10242 vertices (fsaverage5)") != std::string::npos, text.c_str());
        QVERIFY2(text.find("32492 vertices (fs_LR 32k)") != std::string::npos, text.c_str());
    }

private:
    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    static Dataset realSurfaces() {
        return with({}, {test::dataFile("fs_LR_32k/S1200.L.midthickness_MSMAll.32k_fs_LR.surf.gii"),
                         test::dataFile("fs_LR_32k/S1200.R.midthickness_MSMAll.32k_fs_LR.surf.gii")});
    }

    QTemporaryDir m_folder;
    Dataset m_both;
};

QTEST_GUILESS_MAIN(TestCifti)
#include "test_cifti.moc"
