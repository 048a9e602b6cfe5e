// Single trials, series and CIFTI files of a subject's folder become parts of the dataset file.

#include "analysis/io/cifti/cifti_samples.h"
#include "analysis/layouts/layout_subjects.h"

#include "analysis/surface/map_placement.h"

#include <QTemporaryDir>
#include <QTest>

#include <hdf5.h>

using namespace fusiform;
using namespace fusiform::test;

namespace {

/// What voxel (i, j, k) of smallVolume's grid answered in a trial, times 300 as NSD stores it.
std::int16_t stored(std::int64_t trial, std::int64_t i, std::int64_t j, std::int64_t k) {
    return std::int16_t(300 * (trial * 10 + (i + 3 * (j + 4 * k)) % 7));
}

void writeBetas(const fs::path& file, std::int64_t firstTrial, hsize_t trials) {
    const hsize_t shape[4] = {trials, 5, 4, 3};
    std::vector<std::int16_t> values;
    for (std::int64_t t = 0; t < std::int64_t(trials); ++t)
        for (std::int64_t k = 0; k < 5; ++k)
            for (std::int64_t j = 0; j < 4; ++j)
                for (std::int64_t i = 0; i < 3; ++i)
                    values.push_back(stored(firstTrial + t, i, j, k));
    const hid_t whole = H5Fcreate(file.c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
    const hid_t space = H5Screate_simple(4, shape, nullptr);
    const hid_t data = H5Dcreate2(whole, "betas", H5T_STD_I16LE, space, H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
    H5Dwrite(data, H5T_NATIVE_INT16, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data());
    H5Dclose(data);
    H5Sclose(space);
    H5Fclose(whole);
}

/// Values per vertex of several trials, as NSD stores them on fsaverage.
void writeVertexBetas(const fs::path& file, std::int64_t vertices, std::int64_t trials, float first) {
    Volume volume;
    volume.grid.shape = {vertices, 1, 1};
    volume.frames = trials;
    for (std::int64_t at = 0; at < vertices * trials; ++at)
        volume.values.push_back(first + float(at));
    writeMgh(volume, file);
}

std::size_t indexOf(const SubjectFolder& subject, const FoundItem* item) {
    return std::size_t(item - subject.items.data());
}

std::string text(const std::vector<Message>& messages) { return allNotes(messages); }

} // namespace

class TestLayoutResponses : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->path().toStdString();
    }

    void singleTrialsOfAllSessionsBecomeResponses() {
        makeNsd(m_folder, "subj01", false);
        const fs::path betas = m_folder / "nsddata_betas/ppdata/subj01/func1pt8mm/betas_fithrf_GLMdenoise_RR";
        writeBetas(betas / "betas_session01.hdf5", 0, 3);
        writeBetas(betas / "betas_session02.hdf5", 3, 2);
        SubjectFolder subject = one(m_folder);
        const FoundItem* item = find(subject, ItemRole::Responses, "betas_fithrf_GLMdenoise_RR .hdf5");
        QVERIFY(item && item->usable && !item->chosen);
        QCOMPARE(item->what.english(), std::string("2 files, 3 rows in the first"));
        const auto told = choose(subject, indexOf(subject, item), true);
        QVERIFY(told.empty()); // nsdgeneral was chosen already
        const SubjectDataset written = datasetFileOf(subject, m_folder / "s.fusiform.json");
        QVERIFY2(text(written.notes).find("voxels of nsdgeneral are taken") != std::string::npos, text(written.notes).c_str());
        QVERIFY2(text(written.notes).find("divided by 300") != std::string::npos, text(written.notes).c_str());
        const Dataset dataset = opened(subject, m_folder / "s.fusiform.json");
        const MatrixView matrix = dataset.responses->stimuliByVoxels.whole();
        QCOMPARE(matrix.rows(), Eigen::Index(5));
        QCOMPARE(matrix.cols(), Eigen::Index(dataset.voxels->size()));
        for (std::size_t voxel = 0; voxel < dataset.voxels->ijk.size(); ++voxel) {
            const Ijk& at = dataset.voxels->ijk[voxel];
            for (std::int64_t trial = 0; trial < 5; ++trial)
                QVERIFY(std::abs(matrix(trial, Eigen::Index(voxel)) - float(stored(trial, at[0], at[1], at[2])) / 300) < 1e-4F);
        }
        // ncsnr 1 of a single trial: 1 / (1 + 1).
        QCOMPARE((*dataset.noiseCeiling->perVoxel)[0], 0.5F);
    }

    void choosingResponsesChoosesAMaskOnTheirGridAndSaysSo() {
        makeNsd(m_folder, "subj01", true);
        writeBetas(
            m_folder / "nsddata_betas/ppdata/subj01/func1pt8mm/betas_fithrf_GLMdenoise_RR/betas_session01.hdf5", 0, 3);
        SubjectFolder subject = one(m_folder);
        QVERIFY(!chosen(subject, ItemRole::Voxels, "nsdgeneral"));
        const auto betas = indexOf(subject, find(subject, ItemRole::Responses, "betas_fithrf_GLMdenoise_RR .hdf5"));
        const std::string told = text(choose(subject, betas, true));
        QVERIFY(chosen(subject, ItemRole::Voxels, "nsdgeneral"));
        QVERIFY2(told.find("nsdgeneral") != std::string::npos, told.c_str());
        // Another mask of the grid may be taken, and without any the responses go.
        (void)choose(subject, indexOf(subject, find(subject, ItemRole::Voxels, "corticalsulc")), true);
        QVERIFY(!chosen(subject, ItemRole::Voxels, "nsdgeneral") && subject.items[betas].chosen);
        const std::string dropped = text(choose(subject, indexOf(subject, find(subject, ItemRole::Voxels, "corticalsulc")), false));
        QVERIFY(!subject.items[betas].chosen);
        QVERIFY2(dropped.find("betas_fithrf") != std::string::npos, dropped.c_str());
    }

    void aSeriesOfVolumesIsTakenFromNiftiToo() {
        makeNsd(m_folder, "subj01", false);
        const fs::path betas = m_folder / "nsddata_betas/ppdata/subj01/func1pt8mm/betas_fithrf_GLMdenoise_RR";
        for (const char* session : {"betas_session01.nii.gz", "betas_session02.nii.gz"})
            writeNifti(smallVolume(4), betas / session);
        SubjectFolder subject = one(m_folder);
        const FoundItem* item = find(subject, ItemRole::Responses, "betas_fithrf_GLMdenoise_RR .nii.gz");
        QVERIFY(item && item->usable);
        QCOMPARE(item->scale, 1.0); // floats are percent signal change
        (void)choose(subject, indexOf(subject, item), true);
        const Dataset dataset = opened(subject, m_folder / "s.fusiform.json");
        QCOMPARE(dataset.responses->stimuliByVoxels.rows(), Eigen::Index(8));
        const Ijk& first = dataset.voxels->ijk.front();
        const auto at = dataset.voxels->grid.offset(first[0], first[1], first[2]);
        QCOMPARE(dataset.responses->stimuliByVoxels.whole()(5, 0), float((60 + at) % 3));
    }

    void aMaskOfAnotherGridIsNotOffered() {
        makeNsd(m_folder, "subj01", false);
        Volume other = smallVolume(4);
        other.grid.shape = {5, 4, 3};
        writeNifti(other, m_folder / "nsddata_betas/ppdata/subj01/func1pt8mm/betas_fithrf_GLMdenoise_RR/betas_session01.nii.gz");
        const SubjectFolder subject = one(m_folder);
        const FoundItem* item = find(subject, ItemRole::Responses, "betas_fithrf_GLMdenoise_RR .nii.gz");
        QVERIFY(item && !item->usable);
        QVERIFY2(item->why.english().find("5 x 4 x 3") != std::string::npos, item->why.english().c_str());
    }

    void whatLiesOutsideTheCortexIsNotInTheMask() {
        Volume mask = smallVolume();
        for (float& value : mask.values)
            value -= 1; // -1, 0, 1, as NSD's region volumes have it
        makeNsd(m_folder, "subj01", false);
        writeNifti(mask, m_folder / "nsddata/ppdata/subj01/func1pt8mm/roi/nsdgeneral.nii.gz");
        QCOMPARE(opened(one(m_folder), m_folder / "s.fusiform.json").voxels->size(), std::int64_t(20));
    }

    void trialsOnVerticesBecomeResponsesOfAllVertices() {
        makeNsd(m_folder, "subj01", true);
        const fs::path betas = m_folder / "nsddata_betas/ppdata/subj01/nativesurface/betas_fithrf_GLMdenoise_RR";
        writeVertexBetas(betas / "lh.betas_session01.mgh", 6, 2, 0);
        writeVertexBetas(betas / "rh.betas_session01.mgh", 6, 2, 100);
        writeVertexBetas(betas / "lh.betas_session02.mgh", 6, 3, 200);
        writeVertexBetas(betas / "rh.betas_session02.mgh", 6, 3, 300);
        SubjectFolder subject = one(m_folder);
        const FoundItem* item = find(subject, ItemRole::Responses, "betas_fithrf_GLMdenoise_RR .mgh", "nativesurface");
        QVERIFY(item && item->usable);
        (void)choose(subject, indexOf(subject, item), true);
        const Dataset dataset = opened(subject, m_folder / "s.fusiform.json");
        const MatrixView matrix = dataset.responses->stimuliByVoxels.whole();
        QCOMPARE(matrix.rows(), Eigen::Index(5));
        QCOMPARE(matrix.cols(), Eigen::Index(12));
        QCOMPARE(matrix(1, 2), 8.F);    // second trial, third vertex
        QCOMPARE(matrix(1, 8), 108.F);  // the same on the right
        QCOMPARE(matrix(4, 11), 317.F); // last of the second session
        QVERIFY(dataset.voxels->onSurface());
        // A voxel set of the functional grid does not go together with them.
        const std::string told = text(choose(subject, indexOf(subject, find(subject, ItemRole::Voxels, "nsdgeneral")), true));
        QVERIFY2(told.find("betas_fithrf") != std::string::npos, told.c_str());
    }

    void aMissingSessionOfOneHemisphereIsTold() {
        makeNsd(m_folder, "subj01", true);
        const fs::path betas = m_folder / "nsddata_betas/ppdata/subj01/nativesurface/betas_fithrf_GLMdenoise_RR";
        writeVertexBetas(betas / "lh.betas_session01.mgh", 6, 2, 0);
        writeVertexBetas(betas / "lh.betas_session02.mgh", 6, 2, 0);
        writeVertexBetas(betas / "rh.betas_session01.mgh", 6, 2, 0);
        const SubjectFolder subject = one(m_folder);
        const FoundItem* item = find(subject, ItemRole::Responses, "betas_fithrf_GLMdenoise_RR .mgh");
        QVERIFY(item && !item->usable);
        QVERIFY2(item->why.english().find("2 left, 1 right") != std::string::npos, item->why.english().c_str());
    }

    void runsOfATaskBecomeSeriesAndResponsesInTheirOrder() {
        makeFmriprep(m_folder, "sub-01");
        const fs::path func = m_folder / "sub-01/ses-01/func";
        for (const int run : {1, 2, 10}) {
            Volume volume = smallVolume(2);
            std::ranges::fill(volume.values, float(run));
            writeNifti(volume, func / ("sub-01_ses-01_task-faces_run-" + std::to_string(run) + "_space-T1w_desc-preproc_bold.nii.gz"));
        }
        writeNifti(smallVolume(), func / "sub-01_ses-01_task-faces_run-1_space-T1w_desc-brain_mask.nii.gz");
        SubjectFolder subject = one(m_folder);
        const FoundItem* run = find(subject, ItemRole::Series, "desc-preproc run-2 ses-01 task-faces bold");
        QVERIFY(run && run->usable);
        (void)choose(subject, indexOf(subject, run), true);
        const FoundItem* runs = find(subject, ItemRole::Responses, "desc-preproc task-faces bold", "T1w");
        QVERIFY(runs && runs->usable);
        const std::string told = text(choose(subject, indexOf(subject, runs), true));
        QVERIFY2(told.find("desc-brain") != std::string::npos, told.c_str());
        const Dataset dataset = opened(subject, m_folder / "s.fusiform.json");
        QCOMPARE(dataset.responses->stimuliByVoxels.rows(), Eigen::Index(6));
        QCOMPARE(dataset.responses->stimuliByVoxels.whole()(3, 0), 2.F);
        QCOMPARE(dataset.responses->stimuliByVoxels.whole()(5, 0), 10.F); // run 10 after run 2
        const auto map = dataset.findMap("desc-preproc run-2 ses-01 task-faces bold");
        QVERIFY(map);
        QCOMPARE(map->frameCount(), std::int64_t(2));
    }

    void framesOnVerticesAreSteppedThrough() {
        makeFmriprep(m_folder, "sub-01");
        const fs::path func = m_folder / "sub-01/ses-01/func";
        for (const char* side : {"L", "R"})
            writeGiftiMaps(
                {ramp(6), VectorF((ramp(6).array() + 10.F).matrix()), VectorF((ramp(6).array() + 20.F).matrix())}, {"", "", ""},
                side == std::string("L") ? Hemisphere::Left : Hemisphere::Right,
                func / ("sub-01_ses-01_task-scenes_hemi-" + std::string(side) + "_space-fsnative_bold.func.gii"));
        SubjectFolder subject = one(m_folder);
        const FoundItem* series = find(subject, ItemRole::Series, "ses-01 task-scenes bold", "fsnative");
        QVERIFY(series && series->usable);
        QCOMPARE(series->what.english(), std::string("12 vertices, 3 frames"));
        (void)choose(subject, indexOf(subject, series), true);
        const Dataset dataset = opened(subject, m_folder / "s.fusiform.json");
        const auto map = dataset.findMap("ses-01 task-scenes bold");
        QVERIFY(map && map->isSeries());
        QCOMPARE(map->frameCount(), std::int64_t(3));
        QCOMPARE((*map->vertices.left)[2], 2.F);
        Progress progress;
        const Dataset later = withFrame(dataset, map->name, 2, progress);
        QCOMPARE((*later.findMap(map->name)->vertices.left)[2], 22.F);
        QCOMPARE((*later.findMap(map->name)->vertices.right)[5], 25.F);
        QVERIFY_EXCEPTION_THROWN((void)withFrame(dataset, map->name, 3, progress), Error);
    }

    void ciftiFilesFindTheirPlacesWithTheirSurfaces() {
        makeFmriprep(m_folder, "sub-01");
        const fs::path anat = m_folder / "sub-01/anat";
        const fs::path func = m_folder / "sub-01/ses-01/func";
        for (const char* side : {"L", "R"})
            writeGiftiSurface(
                tetrahedron(side == std::string("L") ? -30.F : 30.F),
                anat / ("sub-01_hemi-" + std::string(side) + "_space-fsLR_den-32k_midthickness.surf.gii"));
        CiftiFile rest{.shape = {3, 6}, .axis0 = test::series(3), .axis1 = dense(), .numbers = {}, .intent = 3002};
        for (int at = 0; at < 18; ++at)
            rest.numbers.push_back(at);
        rest.write(func / "sub-01_ses-01_task-scenes_space-fsLR_den-91k_bold.dtseries.nii");
        twoScalars().write(func / "sub-01_ses-01_task-scenes_space-fsLR_den-91k_stat.dscalar.nii");
        dconn().write(func / "sub-01_ses-01_task-scenes_space-fsLR_den-91k_conn.dconn.nii");
        SubjectFolder subject = one(m_folder);
        const FoundItem* series = find(subject, ItemRole::Series, "ses-01 task-scenes bold", "fsLR 91k");
        QVERIFY(series && series->usable && !series->chosen);
        const std::string told = text(choose(subject, indexOf(subject, series), true));
        QVERIFY2(told.find("midthickness (fsLR 32k)") != std::string::npos, told.c_str());
        QVERIFY(!chosen(subject, ItemRole::Surface, "white") && !chosen(subject, ItemRole::Map, "thickness"));
        for (const auto& [role, name] : {std::pair(ItemRole::Map, "ses-01 task-scenes stat"),
                                         std::pair(ItemRole::Connectivity, "ses-01 task-scenes conn")}) {
            const FoundItem* item = find(subject, role, name);
            QVERIFY2(item && item->usable, name);
            (void)choose(subject, indexOf(subject, item), true);
        }
        const Dataset dataset = opened(subject, m_folder / "s.fusiform.json");
        QCOMPARE(dataset.cortex.left.vertexCount(), std::int64_t(4));
        QCOMPARE(dataset.connectivity.size(), std::size_t(1));
        QVERIFY(dataset.findMap("ses-01 task-scenes stat one") && dataset.findMap("ses-01 task-scenes stat two"));
        const auto map = dataset.findMap("ses-01 task-scenes bold");
        QVERIFY(map);
        QCOMPARE(map->frameCount(), std::int64_t(3));
        QCOMPARE(map->frameName(1), std::string("0.82 s"));
        Progress progress;
        const auto second = withFrame(dataset, map->name, 1, progress).findMap(map->name);
        QCOMPARE((*second->vertices.left)[3], 7.F);
        QVERIFY(std::isnan((*second->vertices.left)[1])); // the medial wall
        QCOMPARE(second->volume->frame(second->frame)[std::size_t(second->volume->grid.offset(2, 3, 4))], 16.F);
    }

    void ciftiWithoutItsSurfacesSaysSo() {
        makeFmriprep(m_folder, "sub-01");
        twoScalars().write(m_folder / "sub-01/ses-01/func/sub-01_task-scenes_space-fsLR_den-91k_stat.dscalar.nii");
        const SubjectFolder subject = one(m_folder);
        const FoundItem* item = find(subject, ItemRole::Map, "task-scenes stat");
        QVERIFY(item && !item->usable);
        QVERIFY2(item->why.english().find("no surface of its 4 vertices") != std::string::npos, item->why.english().c_str());
    }

    void labelsOfAPlainFolderBecomeAParcellation() {
        const fs::path folder = m_folder / "plain";
        fs::create_directories(folder);
        writeGiftiSurface(tetrahedron(-30), folder / "S.L.midthickness.4_fs.surf.gii");
        writeGiftiSurface(tetrahedron(30), folder / "S.R.midthickness.4_fs.surf.gii");
        const std::string table = "<NamedMap><MapName>areas</MapName><LabelTable>"
                                  "<Label Key=\"0\" Red=\"0\" Green=\"0\" Blue=\"0\" Alpha=\"0\">none</Label>"
                                  "<Label Key=\"1\" Red=\"1\" Green=\"0\" Blue=\"0\" Alpha=\"1\">V1</Label></LabelTable></NamedMap>";
        CiftiFile{.shape = {1, 6}, .axis0 = axisElement("0", "LABELS", table), .axis1 = dense(), .numbers = {1, 0, 1, 1, 0, 1}, .intent = 3007}
            .write(folder / "areas.dlabel.nii");
        const SubjectFolder subject = one(folder);
        QVERIFY(chosen(subject, ItemRole::Parcellation, "areas"));
        const Dataset dataset = opened(subject, m_folder / "s.fusiform.json");
        QCOMPARE(dataset.parcellations.size(), std::size_t(1));
        QCOMPARE(dataset.parcellations[0]->regionAt(Hemisphere::Left, 3), std::string("V1"));
        QCOMPARE(dataset.parcellations[0]->regionAt(Hemisphere::Left, 2), std::string());
    }

    void aSeriesBesideItsMaskInAPlainFolderMayBeResponses() {
        const fs::path folder = m_folder / "haxby";
        fs::create_directories(folder);
        writeNifti(smallVolume(4), folder / "run.nii.gz");
        writeNifti(smallVolume(), folder / "mask.nii.gz");
        SubjectFolder subject = one(folder);
        (void)choose(subject, indexOf(subject, find(subject, ItemRole::Responses, "run")), true);
        (void)choose(subject, indexOf(subject, find(subject, ItemRole::Series, "run")), true);
        const Dataset dataset = opened(subject, folder / "s.fusiform.json");
        QCOMPARE(dataset.responses->stimuliByVoxels.rows(), Eigen::Index(4));
        QCOMPARE(dataset.findMap("run")->frameCount(), std::int64_t(4));
    }

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_folder;
};

QTEST_GUILESS_MAIN(TestLayoutResponses)
#include "test_layout_responses.moc"
