// A count that fits several standard meshes is never taken for one of them in silence.

#include "analysis/data/stated_mesh.h"

#include <QTest>

using namespace fusiform;

namespace {

Dataset withSurface(const std::string& mesh, std::int64_t count) {
    Surface surface;
    surface.vertices.setZero(count, 3);
    surface.mesh = mesh;
    Dataset dataset;
    dataset.cortex.left.surfaces[SurfaceKind::Pial] = std::make_shared<const Surface>(std::move(surface));
    return dataset;
}

std::optional<Message>
check(const Dataset& dataset, std::int64_t count, const char* file, const MeshStatement& stated = {}) {
    return checkMesh("opening a file", dataset, Hemisphere::Left, count, file, stated);
}

} // namespace

class TestStatedMesh : public QObject {
    Q_OBJECT

private slots:
    void namesThatContradictEachOtherAreAQuestion() {
        const Dataset dataset = withSurface("fsaverage", 163842);
        QVERIFY_EXCEPTION_THROWN((void)check(dataset, 163842, "x.L.164k_fs_LR.func.gii"), MeshQuestion);
        try {
            (void)check(dataset, 163842, "x.L.164k_fs_LR.func.gii");
        } catch (const MeshQuestion& question) {
            const std::string text = question.question().english();
            QVERIFY2(text.find("163842") != std::string::npos && text.find("fs_LR 164k") != std::string::npos &&
                         text.find("surface is fsaverage") != std::string::npos,
                     text.c_str());
        }
    }

    void theUserMayStateTheMesh() {
        const Dataset dataset = withSurface("fsaverage", 163842);
        QVERIFY(check(dataset, 163842, "x.L.164k_fs_LR.func.gii", {"fsaverage", {}}));
        QVERIFY(check(dataset, 163842, "x.L.164k_fs_LR.func.gii", {loadedMesh, {}}));
        QVERIFY_EXCEPTION_THROWN((void)check(dataset, 163842, "lh.x.mgz", {"fs_LR", {}}), Error);
        QVERIFY_EXCEPTION_THROWN((void)check(dataset, 163842, "lh.x.mgz", {"sausage", {}}), Error);
    }

    void whatWasAssumedIsNoted() {
        QVERIFY(check(withSurface("", 40962), 40962, "lh.x.mgz"));
        QVERIFY(check(withSurface("fsaverage", 10242), 10242, "lh.x.mgz"));
    }

    void fsaverageAndFsLrOfOneCountAreNeverGuessed() {
        QVERIFY_EXCEPTION_THROWN((void)check(withSurface("fsaverage", 163842), 163842, "lh.x.mgz"), MeshQuestion);
        QVERIFY_EXCEPTION_THROWN((void)check(withSurface("", 163842), 163842, "x.164k_fs_LR.gii"), MeshQuestion);
        QVERIFY_EXCEPTION_THROWN((void)check(withSurface("", 163842), 163842, "lh.x.mgz"), MeshQuestion);
        try {
            (void)check(withSurface("fsaverage", 163842), 163842, "lh.x.mgz");
        } catch (const MeshQuestion& question) {
            QVERIFY(!question.contradicts());
            const std::string text = question.question().english();
            QVERIFY2(text.find("the file does not say which") != std::string::npos, text.c_str());
            QVERIFY2(question.details().hint.english().find("mesh=fsaverage") != std::string::npos, question.what());
        }
    }

    void theMetadataOfAFileStateItsMesh() {
        const Dataset dataset = withSurface("fsaverage", 163842);
        QVERIFY(!check(dataset, 163842, "lh.x.gii", {{}, "fsaverage"}));
        QVERIFY_EXCEPTION_THROWN((void)check(dataset, 163842, "lh.x.gii", {{}, "fs_LR"}), MeshQuestion);
        // A name and metadata that contradict each other state nothing.
        QCOMPARE(meshStatedBy("x.164k_fs_LR.gii", "fsaverage"), std::string());
        QCOMPARE(meshStatedBy("x.164k_fs_LR.gii", ""), std::string("fs_LR"));
        QCOMPARE(meshStatedBy("x.gii", "fsaverage"), std::string("fsaverage"));
        QVERIFY_EXCEPTION_THROWN((void)check(dataset, 163842, "x.164k_fs_LR.gii", {{}, "fsaverage"}), MeshQuestion);
    }

    void agreementAndOwnMeshesNeedNoNote() {
        QVERIFY(!check(withSurface("fsaverage", 163842), 163842, "fsaverage/label/lh.x.mgz"));
        QVERIFY(!check(withSurface("", 131072), 131072, "lh.x.mgz"));
        QVERIFY(!check(withSurface("", 32492), 32492, "lh.x.mgz"));
    }

    void theSpaceOfTheDatasetStatesAMeshToo() {
        Dataset dataset = withSurface("", 163842);
        dataset.space = "fsLR";
        QCOMPARE(statedMesh(dataset, Hemisphere::Left), std::string("fs_LR"));
        QVERIFY_EXCEPTION_THROWN((void)check(dataset, 163842, "fsaverage/lh.x.mgz"), MeshQuestion);
    }
};

QTEST_GUILESS_MAIN(TestStatedMesh)
#include "test_stated_mesh.moc"
