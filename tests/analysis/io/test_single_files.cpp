#include "test_data.h"

#include "analysis/core/error.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/file_name.h"
#include "analysis/io/freesurfer/freesurfer.h"
#include "analysis/io/gifti/gifti.h"
#include "analysis/io/nifti/nifti.h"
#include "analysis/io/arrays/npy.h"

#include <QTemporaryDir>
#include <QTest>

#include <tuple>

using namespace fusiform;

namespace {

Surface tetrahedron(float x) {
    Surface surface;
    surface.vertices.resize(4, 3);
    surface.vertices << x, 0, 0, x + 4, 0, 0, x, 4, 0, x, 0, 4;
    surface.triangles.resize(4, 3);
    surface.triangles << 0, 2, 1, 0, 1, 3, 1, 2, 3, 0, 3, 2;
    return surface;
}

Dataset with(Dataset dataset, std::initializer_list<std::filesystem::path> files) {
    Progress progress;
    for (const auto& file : files)
        dataset = withFile(dataset, file, progress);
    return dataset;
}

std::string messageOf(const Dataset& dataset, const std::filesystem::path& file) {
    try {
        static_cast<void>(with(dataset, {file}));
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

bool noted(const Dataset& dataset, const char* text) {
    return std::ranges::any_of(
        dataset.notes, [text](const Message& note) { return note.english().find(text) != std::string::npos; });
}

std::filesystem::path real(const char* name) { return test::dataFile(name); }

} // namespace

class TestSingleFiles : public QObject {
    Q_OBJECT

private slots:
    void aSurfaceWithoutVerticesIsRefused() { // found by fuzzing
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("empty").toStdString();
        Bytes bytes(9, std::byte{0}); // new quadrangles, no vertices, no faces
        bytes[0] = bytes[1] = std::byte{0xff};
        bytes[2] = std::byte{0xfd};
        writeAtomically(file, bytes);
        Progress progress;
        QVERIFY_EXCEPTION_THROWN((void)withFile(Dataset(), file, progress), Error);
    }

    void initTestCase() {
        m_folder = m_temporary.path().toStdString();
        writeFreeSurferSurface(tetrahedron(-20), m_folder / "lh.white");
        writeFreeSurferSurface(tetrahedron(10), m_folder / "rh.white");
        writeFreeSurferSurface(tetrahedron(10), m_folder / "mesh");
        m_both = with({}, {m_folder / "lh.white", m_folder / "rh.white"});
    }

    void namesSayHemisphereKindAndMap() {
        QVERIFY(hemisphereOfName("thick_left.gii.gz") == Hemisphere::Left);
        QVERIFY(hemisphereOfName("sub.R.pial.32k_fs_LR.surf.gii") == Hemisphere::Right);
        QVERIFY(!hemisphereOfName("thickness.gii"));
        QVERIFY(surfaceKindOfName("L.very_inflated.surf.gii") == SurfaceKind::VeryInflated);
        QVERIFY(surfaceKindOfName("infl_left.gii.gz") == SurfaceKind::Inflated);
        for (const auto& [name, hemisphere, kind] :
             {std::tuple{"sub-01_hemi-L_midthickness.surf.gii", Hemisphere::Left, SurfaceKind::Midthickness},
              {"sub-01_hemi-R_inflated.surf.gii", Hemisphere::Right, SurfaceKind::Inflated},
              {"sub-01_hemi-L_desc-reg_sphere.surf.gii", Hemisphere::Left, SurfaceKind::Sphere},
              {"100307.L.very_inflated_MSMAll.32k_fs_LR.surf.gii", Hemisphere::Left, SurfaceKind::VeryInflated},
              {"wm_lh.gii", Hemisphere::Left, SurfaceKind::White},
              {"pia_rh.gii", Hemisphere::Right, SurfaceKind::Pial},
              {"fiducial_lh.gii", Hemisphere::Left, SurfaceKind::Midthickness},
              {"flat_lh.gii", Hemisphere::Left, SurfaceKind::Flat},
              {"lh.smoothwm.asc", Hemisphere::Left, SurfaceKind::White},
              {"std.141.lh.pial.gii", Hemisphere::Left, SurfaceKind::Pial},
              {"lh.cortex.patch.flat", Hemisphere::Left, SurfaceKind::Flat},
              {"rh.sphere.reg", Hemisphere::Right, SurfaceKind::Sphere},
              {"lh.central.sub-01.gii", Hemisphere::Left, SurfaceKind::Midthickness}}) {
            QVERIFY2(hemisphereOfName(name) == hemisphere, name);
            QVERIFY2(surfaceKindOfName(name) == kind, name);
        }
        QVERIFY(hemisphereOfName("clip_r_lh.npy") == Hemisphere::Left); // r is a correlation here
        QCOMPARE(nameOfMap("clip_r_lh.npy"), std::string("clip_r"));
        QCOMPARE(nameOfMap("thick_left.gii.gz"), std::string("thick"));
        QCOMPARE(nameOfMap("lh.thickness.mgh"), std::string("thickness"));
        QCOMPARE(nameOfMap("fsa5_lh_glasser_360.annot"), std::string("fsa5_glasser_360"));
        QCOMPARE(nameOfMap("image_10426.nii.gz"), std::string("image_10426"));
    }

    void whatIsAssumedIsNoted() {
        QVERIFY(m_both.cortex.left.find(SurfaceKind::White));
        QVERIFY(m_both.cortex.right.find(SurfaceKind::White));
        QVERIFY(noted(m_both, "lh.white: taken as the left hemisphere because of its name"));
        const Dataset unnamed = with({}, {m_folder / "mesh"});
        QVERIFY(unnamed.cortex.right.find(SurfaceKind::Pial));
        QVERIFY(noted(unnamed, "because of where it lies"));
        QVERIFY(noted(unnamed, "taken as pial"));
    }

    void theHalvesOfAMapAreJoined() {
        VectorF values(4);
        values << 1, 2, 3, 4;
        writeCurv(values, 4, m_folder / "lh.thickness");
        writeCurv(values, 4, m_folder / "rh.thickness");
        const Dataset dataset = with(m_both, {m_folder / "lh.thickness", m_folder / "rh.thickness"});
        QCOMPARE(dataset.maps.size(), std::size_t(1));
        QCOMPARE((*dataset.maps[0]->vertices.right)[2], 3.0F);
        QVERIFY(dataset.maps[0]->provenance.find("lh.thickness") != std::string::npos);
        QVERIFY(m_both.maps.empty()); // the dataset before is untouched
    }

    void aMapOfAnotherMeshIsRefusedWithBothNumbers() {
        writeCurv(VectorF::Zero(5), 4, m_folder / "lh.area");
        const std::string message = messageOf(m_both, m_folder / "lh.area");
        QVERIFY(message.find("4 values") != std::string::npos && message.find("found 5") != std::string::npos);
        QVERIFY(message.find("another mesh") != std::string::npos);
    }

    void aMapThatFitsBothHemispheresMustSayWhich() {
        writeNpy(VectorF(VectorF::Zero(4)), m_folder / "values.npy");
        QVERIFY(messageOf(m_both, m_folder / "values.npy").find("lh, rh") != std::string::npos);
    }

    void valuesOfBothHemispheresAreLeftFirst() {
        writeNpy(VectorF(VectorF::LinSpaced(8, 0, 7)), m_folder / "both.npy");
        const Dataset dataset = with(m_both, {m_folder / "both.npy"});
        QCOMPARE((*dataset.maps[0]->vertices.right)[0], 4.0F);
        QVERIFY(noted(dataset, "left first"));
    }

    void aVolumeIsProjectedWhateverComesFirst() {
        Volume volume;
        volume.grid.shape = {60, 10, 10};
        volume.grid.voxelToWorld(0, 3) = -30;
        volume.grid.voxelToWorld(1, 3) = -2;
        volume.grid.voxelToWorld(2, 3) = -2;
        for (std::int64_t at = 0; at < volume.grid.size(); ++at)
            volume.values.push_back(float(at % 60) - 30); // x in mm
        writeNifti(volume, m_folder / "x.nii.gz");
        for (const Dataset& dataset :
             {with(m_both, {m_folder / "x.nii.gz"}),
              with({}, {m_folder / "x.nii.gz", m_folder / "lh.white", m_folder / "rh.white"})}) {
            QCOMPARE((*dataset.maps.at(0)->vertices.left)[1], -16.0F);
            QCOMPARE((*dataset.maps.at(0)->vertices.right)[0], 10.0F);
        }
    }

    void aSurfaceOfAnotherSubjectIsRefused() {
        Surface other = tetrahedron(0);
        other.vertices.conservativeResize(5, 3);
        other.vertices.row(4).setZero();
        writeFreeSurferSurface(other, m_folder / "lh.pial");
        QVERIFY(messageOf(m_both, m_folder / "lh.pial").find("window of its own") != std::string::npos);
    }

    void realWeightsFindTheirVoxelsAndImages() {
        if (!test::haveData())
            QSKIP(test::noData);
        const Dataset dataset = with({}, {real("encoding/bold5000_subj1_voxel_weights_resnet18_512.npz"),
                                          real("encoding/net2brain78_resnet18.npz")});
        QCOMPARE(dataset.voxels->size(), std::int64_t(1685));
        QCOMPARE(dataset.encodingModels.at(0)->weights.cols(), Eigen::Index(512));
        QCOMPARE(dataset.stimuli->size(), std::size_t(78));
        QVERIFY(dataset.maps.at(0)->categorical && dataset.maps.at(0)->volume);
        // The voxels of a region lie in that region's mask.
        Progress progress;
        const Volume mask = readNifti(
            real("encoding/bold5000_subj1_masks/bool_masks/derivatives_spm_sub-CSI1_sub-CSI1_mask-LHPPA.nii.gz"));
        int found = 0;
        for (std::size_t row = 0; row < dataset.voxels->ijk.size(); ++row) {
            const std::string& region = dataset.voxels->regions[row];
            if (region.find("PPA") == std::string::npos || region[0] != 'L')
                continue;
            const auto voxel = mask.grid.enclosingVoxel(dataset.voxels->worldOf(std::int64_t(row)));
            QVERIFY(voxel && mask.frame(0)[std::size_t(mask.grid.offset((*voxel)[0], (*voxel)[1], (*voxel)[2]))] == 1);
            ++found;
        }
        QVERIFY(found > 50);
    }

    void realResponsesWithoutAPlaceAreTaken() {
        if (!test::haveData())
            QSKIP(test::noData);
        const Dataset dataset = with({}, {real("encoding/bonner81_objects.npz")});
        QCOMPARE(dataset.responses->stimuliByVoxels.rows(), Eigen::Index(81));
        QCOMPARE(dataset.voxels->size(), std::int64_t(696));
        QCOMPARE(dataset.embeddings.size(), std::size_t(2));
        QVERIFY(noted(dataset, "no place"));
    }

    void realSurfacesMapsAndLabelsComeTogether() {
        if (!test::haveData())
            QSKIP(test::noData);
        const Dataset dataset =
            with({}, {real("fsaverage5/white_left.gii.gz"), real("fsaverage5/pial_left.gii.gz"),
                      real("fsaverage5/infl_left.gii.gz"), real("fsaverage5/curv_left.gii.gz"),
                      real("fsaverage5/white_right.gii.gz"), real("fsaverage5/annot/fsa5_lh_glasser_360.annot"),
                      real("fsaverage5/annot/fsa5_rh_glasser_360.annot"), real("volumes/image_10426.nii.gz"),
                      real("volumes/mni_icbm152_t1_tal_nlin_sym_09a_converted.nii.gz")});
        QCOMPARE(dataset.cortex.left.surfaces.size(), std::size_t(3));
        QVERIFY(dataset.cortex.left.curvature);
        QCOMPARE(dataset.parcellations.size(), std::size_t(1));
        QVERIFY(dataset.parcellations[0]->hemispheres.right);
        QVERIFY(dataset.anatomy);
        QVERIFY(dataset.maps.at(0)->vertices.left && dataset.maps.at(0)->vertices.right);
    }

private:
    QTemporaryDir m_temporary;
    std::filesystem::path m_folder;
    Dataset m_both;
};

QTEST_GUILESS_MAIN(TestSingleFiles)
#include "test_single_files.moc"
