// Standard meshes by count and by name.

#include "analysis/data/standard_meshes.h"

#include <QTest>

#include <cmath>

using namespace fusiform;

class TestStandardMeshes : public QObject {
    Q_OBJECT

private slots:
    void icosahedralMeshesHaveTheirCounts() {
        for (const StandardMesh& mesh : standardMeshes())
            if (mesh.family == "fsaverage" || mesh.family == "onavg" || mesh.family == "CIVET") {
                // An icosahedron with each edge in n parts has 10 n² + 2 vertices.
                const double parts = std::sqrt(double(mesh.vertices - 2) / 10);
                QCOMPARE(parts, std::round(parts));
            }
        QCOMPARE(meshesOf(32492).size(), std::size_t(1));
        QCOMPARE(meshesOf(32492)[0].name, std::string_view("fs_LR 32k"));
        QVERIFY(meshesOf(131072).empty());
    }

    void aCountMayFitSeveralMeshes() {
        QCOMPARE(meshesOf(163842).size(), std::size_t(4));
        QVERIFY(meshesInWords(163842).english().find("fs_LR 164k") != std::string::npos);
        QVERIFY(meshesInWords(40962).english().find("CIVET 41k") != std::string::npos);
        QCOMPARE(meshesInWords(20484).english(), std::string("fsaverage5 / onavg-ico32 with both hemispheres"));
        QCOMPARE(meshesInWords(59412).english(), std::string("fs_LR 32k without the medial wall"));
        QVERIFY(meshesInWords(100).empty());
    }

    void theHintNamesBothMeshes() {
        const std::string hint = meshHint(32492, 10242).english();
        QVERIFY2(hint.find("32492 is fs_LR 32k") != std::string::npos, hint.c_str());
        QVERIFY2(hint.find("10242 is fsaverage5") != std::string::npos, hint.c_str());
        QVERIFY(meshHint(7, 8).empty());
    }

    void filesStateTheirMesh() {
        using View = std::optional<std::string_view>;
        QCOMPARE(meshFamilyOfFile("a/S1200.L.white_MSMAll.164k_fs_LR.surf.gii"), View("fs_LR"));
        QCOMPARE(meshFamilyOfFile("tpl-fsaverage_hemi-L_den-164k_pial.surf.gii"), View("fsaverage"));
        QCOMPARE(meshFamilyOfFile("tpl-fsLR_den-32k_hemi-L_sphere.surf.gii"), View("fs_LR"));
        QCOMPARE(meshFamilyOfFile("subjects/fsaverage/surf/lh.white"), View("fsaverage"));
        QCOMPARE(meshFamilyOfFile("fsaverage5/pial_left.gii.gz"), View("fsaverage"));
        QCOMPARE(meshFamilyOfFile("fs_LR_32k/x.gii"), View("fs_LR"));
        QCOMPARE(meshFamilyOfFile("fs_LR-deformed_to-fsaverage.L.sphere.32k_fs_LR.surf.gii"), View("fs_LR"));
    }

    void whatContradictsItselfOrSaysNothingStatesNothing() {
        QVERIFY(!meshFamilyOfFile("tpl-fsLR_space-fsaverage_sphere.surf.gii"));
        QVERIFY(!meshFamilyOfFile("fsaverage_study/lh.white"));
        QVERIFY(!meshFamilyOfFile("sub-01/surf/lh.white"));
        QVERIFY(!meshFamilyOfFile(""));
        QVERIFY(!meshFamilyNamed("scanner"));
    }
};

QTEST_GUILESS_MAIN(TestStandardMeshes)
#include "test_standard_meshes.moc"
