// Volumes placed by a transform of the dataset file: those of a pycortex filestore lie right on its surfaces.

#include "analysis/layouts/layout_subjects.h"

#include <Eigen/Geometry>
#include <Eigen/LU>

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QTest>

#include <numbers>

using namespace fusiform;
using namespace fusiform::test;
using Json = nlohmann::ordered_json;

namespace {

constexpr std::array<std::int64_t, 3> shape{6, 7, 8};

/// Voxels of 2 mm, turned by 30 degrees around z and moved.
Affine truth() {
    Affine matrix = Affine::Identity();
    matrix.topLeftCorner<3, 3>() =
        2 * Eigen::AngleAxisd(std::numbers::pi / 6, Eigen::Vector3d::UnitZ()).toRotationMatrix();
    matrix.topRightCorner<3, 1>() << 11, -23, 5;
    return matrix;
}

Json rowsOf(const Affine& matrix) {
    Json rows = Json::array();
    for (int row = 0; row < 4; ++row)
        rows.push_back({matrix(row, 0), matrix(row, 1), matrix(row, 2), matrix(row, 3)});
    return rows;
}

/// Every voxel has a value of its own; the header says that it lies elsewhere.
Volume planted() {
    Volume volume;
    volume.grid.shape = shape;
    volume.grid.voxelToWorld(0, 3) = 400;
    for (std::int64_t at = 0; at < volume.grid.size(); ++at)
        volume.values.push_back(float(at));
    return volume;
}

/// Voxels at which vertices lie.
Ijk voxelOf(Hemisphere hemisphere, int vertex) {
    return hemisphere == Hemisphere::Left ? Ijk(1 + vertex % 2, 1 + vertex, 2) : Ijk(4, 1 + vertex, 3 + vertex % 3);
}

Surface surfaceAtVoxels(Hemisphere hemisphere) {
    Surface surface = smallMesh(hemisphere, 5);
    for (int vertex = 0; vertex < 5; ++vertex) {
        const Ijk voxel = voxelOf(hemisphere, vertex);
        const Eigen::Vector4d world = truth() * Eigen::Vector4d(voxel[0], voxel[1], voxel[2], 1);
        surface.vertices.row(vertex) = world.head<3>().cast<float>().transpose();
    }
    return surface;
}

float valueAt(const Ijk& voxel) { return float(voxel[0] + shape[0] * (voxel[1] + shape[1] * voxel[2])); }

} // namespace

class TestVolumeTransforms : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = fs::path(m_temporary->path().toStdString()) / "S1";
        fs::create_directories(m_folder / "surfaces");
        fs::create_directories(m_folder / "transforms/fullhead");
        for (const Hemisphere hemisphere : hemispheres)
            writeGiftiSurface(
                surfaceAtVoxels(hemisphere),
                m_folder / "surfaces" / (hemisphere == Hemisphere::Left ? "fiducial_lh.gii" : "fiducial_rh.gii"));
        writeNifti(planted(), m_folder / "transforms/fullhead/reference.nii.gz");
        Volume mask = planted();
        for (float& value : mask.values)
            value = 0;
        for (const Ijk& voxel : {Ijk(2, 3, 4), Ijk(1, 0, 0), Ijk(0, 5, 1)})
            mask.values[std::size_t(valueAt(voxel))] = 1;
        writeNifti(mask, m_folder / "transforms/fullhead/mask_thick.nii.gz");
        writeTransform(truth().inverse());
    }

    void everyVertexReadsTheVoxelItLiesIn() {
        SubjectFolder subject = one(m_folder);
        take(subject, ItemRole::Map, "reference fullhead");
        const Dataset dataset = opened(subject, file());
        const auto map = dataset.findMap("reference fullhead");
        QVERIFY(map && map->volume);
        for (const Hemisphere hemisphere : hemispheres) {
            QVERIFY(map->vertices[hemisphere]);
            for (int vertex = 0; vertex < 5; ++vertex)
                QVERIFY(std::abs((*map->vertices[hemisphere])[vertex] - valueAt(voxelOf(hemisphere, vertex))) < 0.01F);
        }
        QCOMPARE(map->volume->affineSource, AffineSource::Dataset);
        QVERIFY2(allNotes(map->volume->notes).find("placed by transform fullhead of pycortex") != std::string::npos,
                 allNotes(map->volume->notes).c_str());
        QVERIFY(allNotes(dataset.notes).find("placed by transform fullhead of pycortex") != std::string::npos);
    }

    void aMaskGivesVoxelsInPycortexOrderAndInTheRightPlace() {
        SubjectFolder subject = one(m_folder);
        take(subject, ItemRole::Voxels, "mask_thick");
        take(subject, ItemRole::Parcellation, "mask_thick");
        const Dataset dataset = opened(subject, file());
        QCOMPARE(dataset.voxels->size(), std::int64_t(3));
        // In numpy's (z, y, x) order x is the fastest: z 0, z 1, z 4.
        QVERIFY(dataset.voxels->ijk[0] == Ijk(1, 0, 0));
        QVERIFY(dataset.voxels->ijk[1] == Ijk(0, 5, 1));
        QVERIFY(dataset.voxels->ijk[2] == Ijk(2, 3, 4));
        const Eigen::Vector4d world = truth() * Eigen::Vector4d(2, 3, 4, 1);
        QVERIFY((dataset.voxels->worldOf(2) - world.head<3>()).norm() < 1e-6);
        QVERIFY(dataset.voxels->description.english().find("transform fullhead") != std::string::npos);
        QVERIFY(!dataset.parcellations[0]->regionAt(Point(world.head<3>())).empty());
    }

    void aTransformThatCannotBeUsedIsToldInTheTree() {
        for (const char* text : {"", "{}", R"({"coord": 3})", R"({"coord": [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]]})",
                                 R"({"coord": [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 1]]})",
                                 R"({"coord": [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 1, 1]]})",
                                 R"({"coord": [["a", 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]})"}) {
            writeAtomically(m_folder / "transforms/fullhead/matrices.xfm", std::string(text));
            const SubjectFolder subject = one(m_folder);
            const FoundItem* reference = find(subject, ItemRole::Other, "reference fullhead");
            QVERIFY2(reference && !reference->usable && !reference->why.empty(), text);
        }
    }

    void surfacesThatAreMovedOnReadingSaySo() {
        const fs::path surface = m_folder / "surfaces/fiducial_lh.gii";
        const Bytes whole = readWholeFile(surface, "testing");
        std::string text(reinterpret_cast<const char*>(whole.data()), whole.size());
        const auto at = text.find("<MetaData");
        QVERIFY(at != std::string::npos);
        text.replace(at, text.find('>', at) + 1 - at, "<MetaData><MD><Name>VolGeomC_R</Name><Value>3.5</Value></MD>" +
                                                          std::string(text[text.find('>', at) - 1] == '/' ? "</MetaData>" : ""));
        writeAtomically(surface, text);
        const SubjectFolder subject = one(m_folder);
        const FoundItem* reference = find(subject, ItemRole::Other, "reference fullhead");
        QVERIFY(reference && reference->why.english().find("c_ras") != std::string::npos);
    }

    void aVolumeOfAnotherGridIsRefused() {
        writeNifti(smallVolume(), m_folder / "other.nii.gz");
        const auto problem = problemOf({{"maps", {{{"name", "x"}, {"file", "other.nii.gz"}, {"transform", "transforms/fullhead/matrices.xfm"}}}}});
        QVERIFY2(problem.find("6 x 7 x 8") != std::string::npos && problem.find("3 x 4 x 5") != std::string::npos, problem.c_str());
    }

    void aMatrixInTheDatasetFilePlacesEveryKindOfVolume() {
        const Json matrix = rowsOf(truth());
        const std::string reference = "transforms/fullhead/reference.nii.gz";
        const std::string mask = "transforms/fullhead/mask_thick.nii.gz";
        const Json json{
            {"fusiform", 1},
            {"subject",
             {{"anatomy", {{"file", reference}, {"transform", matrix}}},
              {"parcellations", {{{"name", "p"}, {"volume", mask}, {"transform", matrix}}}}}},
            {"voxels", {{"mask", mask}, {"order", "C"}, {"transform", matrix}}},
            {"responses", {{"files", {reference, reference}}, {"transform", matrix}}},
            {"noiseCeiling", {{"file", mask}, {"kind", "fraction"}, {"transform", matrix}}},
            {"maps", {{{"name", "m"}, {"file", reference}, {"transform", matrix}}}}};
        writeAtomically(m_folder / "d.fusiform.json", json.dump());
        Progress progress;
        const auto problems = validateDataset(m_folder / "d.fusiform.json", progress);
        QVERIFY2(problems.empty(), problems.empty() ? "" : Error(problems.front()).what());
        const Dataset dataset = readDataset(m_folder / "d.fusiform.json", progress);
        QVERIFY(dataset.anatomy->grid.voxelToWorld.isApprox(truth()));
        QVERIFY(dataset.parcellations[0]->volume->grid.voxelToWorld.isApprox(truth()));
        QVERIFY(dataset.maps[0]->perVoxel); // on the grid of the voxel set
        QCOMPARE(dataset.responses->stimuliByVoxels.rows(), Eigen::Index(2));
        QCOMPARE(dataset.responses->stimuliByVoxels.whole()(1, 0), valueAt(Ijk(0, 5, 1)));
        QCOMPARE((*dataset.noiseCeiling->perVoxel)[0], 1.F);
    }

    void aBadMatrixIsRefused_data() {
        QTest::addColumn<QString>("transform");
        QTest::addRow("singular") << "[[1, 0, 0, 0], [0, 1, 0, 0], [1, 1, 0, 0], [0, 0, 0, 1]]";
        QTest::addRow("not finite") << "[[1e300, 0, 0, 1e308], [0, 1e300, 0, 0], [0, 0, 1e300, 0], [0, 0, 0, 1]]";
        QTest::addRow("projective") << "[[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 1, 0]]";
        QTest::addRow("three rows") << "[[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]]";
        QTest::addRow("texts") << R"([["1", 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]])";
        QTest::addRow("number") << "7";
        QTest::addRow("missing file") << R"("nowhere.xfm")";
        QTest::addRow("missing array") << R"("nowhere.npy")";
    }
    void aBadMatrixIsRefused() {
        QFETCH(QString, transform);
        const Json section = Json::parse(transform.toStdString());
        QVERIFY(!problemOf({{"maps", {{{"name", "x"}, {"file", "transforms/fullhead/reference.nii.gz"}, {"transform", section}}}}}).empty());
    }

private:
    [[nodiscard]] fs::path file() const { return m_folder / "S1.fusiform.json"; }

    void writeTransform(const Affine& coord) {
        writeAtomically(
            m_folder / "transforms/fullhead/matrices.xfm", Json{{"coord", rowsOf(coord)}, {"magnet", rowsOf(coord)}}.dump());
    }

    static void take(SubjectFolder& subject, ItemRole role, const std::string& name) {
        const FoundItem* item = find(subject, role, name);
        if (!item || !item->usable)
            throw Error({"testing", name, "an item that can be chosen", item ? item->why : Message("none"), {}});
        (void)choose(subject, std::size_t(item - subject.items.data()), true);
    }

    /// What is wrong with a dataset file of this content; empty when nothing is.
    [[nodiscard]] std::string problemOf(Json json) const {
        json["fusiform"] = 1;
        writeAtomically(m_folder / "bad.fusiform.json", json.dump());
        Progress progress;
        const auto problems = validateDataset(m_folder / "bad.fusiform.json", progress);
        return problems.empty() ? std::string() : Error(problems.front()).what();
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_folder;
};

QTEST_GUILESS_MAIN(TestVolumeTransforms)
#include "test_volume_transforms.moc"
