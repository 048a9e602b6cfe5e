#include "analysis/layouts/layout_subjects.h"
#include "test_data.h"

#include "analysis/core/error.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/io/dataset/label_names.h"
#include "analysis/layouts/bids_name.h"
#include "analysis/layouts/subject_dataset.h"

#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <thread>
#include <sys/stat.h>
#include <unistd.h>

using namespace fusiform;
using namespace fusiform::test;

class TestLayouts : public QObject {
    Q_OBJECT
private slots:
    void init() { m_temporary = std::make_unique<QTemporaryDir>(); m_folder = m_temporary->path().toStdString(); }

    void aFreeSurferSubjectGivesItsSurfacesMapsAndAnnotations() {
        makeFreeSurfer(m_folder / "bert");
        const SubjectFolder subject = one(m_folder / "bert");
        QCOMPARE(subject.layout, std::string("freesurfer"));
        QCOMPARE(subject.id, std::string("bert"));
        for (const char* kind : {"white", "pial", "inflated", "sphere"})
            QVERIFY2(chosen(subject, ItemRole::Surface, kind), kind);
        for (const char* variant : {"smoothwm", "sphere.reg"})
            QVERIFY2(find(subject, ItemRole::Surface, variant) && !chosen(subject, ItemRole::Surface, variant), variant);
        QVERIFY(chosen(subject, ItemRole::Curvature, "curv"));
        QVERIFY(chosen(subject, ItemRole::Sulc, "sulc"));
        for (const char* map : {"thickness", "area", "benson14_angle"})
            QVERIFY2(chosen(subject, ItemRole::Map, map), map);
        QVERIFY(!chosen(subject, ItemRole::Map, "avg_curv"));
        QVERIFY(chosen(subject, ItemRole::Parcellation, "aparc"));
        QVERIFY(chosen(subject, ItemRole::Parcellation, "wang15_mplbl"));
        QVERIFY(chosen(subject, ItemRole::Anatomy, "T1"));
        QVERIFY(find(subject, ItemRole::Anatomy, "brain") && !chosen(subject, ItemRole::Anatomy, "brain"));
        for (const char* name : {"V1_exvivo.label", "occip.flat.patch.3d"}) {
            QVERIFY2(find(subject, ItemRole::Other, name), name);
            QVERIFY(!find(subject, ItemRole::Other, name)->usable);
        }
        QCOMPARE(find(subject, ItemRole::Surface, "white")->vertices.left, std::int64_t(6));
        QCOMPARE(find(subject, ItemRole::Surface, "white")->what.english(), std::string("6 + 6 vertices"));
    }

    void theWrittenDatasetOpensWithEverythingThatWasChosen() {
        makeFreeSurfer(m_folder / "bert");
        const fs::path file = m_folder / "bert" / "bert.fusiform.json";
        const Dataset dataset = opened(one(m_folder / "bert"), file);
        QCOMPARE(dataset.subject, std::string("bert"));
        for (const Hemisphere hemisphere : hemispheres) {
            QCOMPARE(dataset.cortex[hemisphere].vertexCount(), std::int64_t(6));
            QCOMPARE(dataset.cortex[hemisphere].surfaces.size(), std::size_t(4));
            QVERIFY(dataset.cortex[hemisphere].curvature);
            QVERIFY(dataset.cortex[hemisphere].sulc);
        }
        QVERIFY(dataset.anatomy);
        QCOMPARE(dataset.parcellations.size(), std::size_t(2));
        QCOMPARE(dataset.maps.size(), std::size_t(3));
        QVERIFY(dataset.findMap("thickness"));
        const std::string text = datasetFileOf(one(m_folder / "bert"), file).json;
        QVERIFY2(text.find("\"surf/lh.white\"") != std::string::npos, text.c_str());
        QVERIFY(text.find(m_folder.string()) == std::string::npos);
    }

    void theFolderMayBeTheSurfFolderOrTheSubjectsFolder() {
        makeFreeSurfer(m_folder / "subjects" / "bert");
        makeFreeSurfer(m_folder / "subjects" / "ernie");
        QCOMPARE(one(m_folder / "subjects" / "bert" / "surf").id, std::string("bert"));
        Progress progress;
        const auto subjects = subjectsIn(m_folder / "subjects", progress);
        QCOMPARE(subjects.size(), std::size_t(2));
        QCOMPARE(subjects[1].id, std::string("ernie"));
    }

    void aMissingHemisphereIsToldAndTheRestOpens() {
        makeFreeSurfer(m_folder / "half", {Hemisphere::Left});
        writeCurv(ramp(7), 4, m_folder / "half/surf/rh.thickness");
        const SubjectFolder subject = one(m_folder / "half");
        QVERIFY(allNotes(subject.notes).find("right hemisphere") != std::string::npos);
        const SubjectDataset dataset = datasetFileOf(subject, m_folder / "half.fusiform.json");
        QVERIFY2(allNotes(dataset.notes).find("thickness") != std::string::npos, allNotes(dataset.notes).c_str());
        const Dataset read = opened(subject, m_folder / "half.fusiform.json");
        QCOMPARE(read.cortex.right.vertexCount(), std::int64_t(0));
        QVERIFY(read.findMap("thickness")->vertices.left && !read.findMap("thickness")->vertices.right);
    }

    void whatDoesNotFitTheSurfacesIsNotChosenAndSaysBothNumbers() {
        makeFreeSurfer(m_folder / "bert");
        writeCurv(ramp(9), 4, m_folder / "bert/surf/lh.thickness");
        SubjectFolder subject = one(m_folder / "bert");
        const FoundItem* thickness = find(subject, ItemRole::Map, "thickness");
        QVERIFY(thickness && !thickness->chosen);
        const std::string why = thickness->why.english();
        QVERIFY2(why.find('9') != std::string::npos && why.find('6') != std::string::npos, why.c_str());
        choose(subject, std::size_t(thickness - subject.items.data()), true);
        QVERIFY_EXCEPTION_THROWN((void)datasetFileOf(subject, m_folder / "x.fusiform.json"), Error);
    }

    void choosingAnotherAnatomyDropsTheFirst() {
        makeFreeSurfer(m_folder / "bert");
        SubjectFolder subject = one(m_folder / "bert");
        choose(subject, std::size_t(find(subject, ItemRole::Anatomy, "brain") - subject.items.data()), true);
        QVERIFY(chosen(subject, ItemRole::Anatomy, "brain"));
        QVERIFY(!chosen(subject, ItemRole::Anatomy, "T1"));
        choose(subject, std::size_t(find(subject, ItemRole::Other, "V1_exvivo.label") - subject.items.data()), true);
        QVERIFY(!chosen(subject, ItemRole::Other, "V1_exvivo.label"));
    }

    void fmriprepChoosesOneSpaceAndSaysWhich() {
        makeFmriprep(m_folder, "sub-01");
        makeFmriprep(m_folder, "sub-02");
        Progress progress;
        const auto subjects = subjectsIn(m_folder, progress);
        QCOMPARE(subjects.size(), std::size_t(2));
        const SubjectFolder& subject = subjects[0];
        QCOMPARE(subject.layout, std::string("bids"));
        QCOMPARE(subject.space, std::string("T1w"));
        for (const char* kind : {"white", "pial", "midthickness", "inflated", "sphere"})
            QVERIFY2(chosen(subject, ItemRole::Surface, kind, "fsnative"), kind);
        QVERIFY(find(subject, ItemRole::Surface, "midthickness", "fsLR 32k"));
        QVERIFY(!chosen(subject, ItemRole::Surface, "midthickness", "fsLR 32k"));
        QVERIFY(chosen(subject, ItemRole::Anatomy, "desc-preproc T1w", "T1w"));
        QVERIFY(!chosen(subject, ItemRole::Anatomy, "desc-preproc T1w", "MNI152NLin2009cAsym"));
        QVERIFY(chosen(subject, ItemRole::Map, "contrast-faces ses-01 task-scenes statmap", "T1w"));
        QVERIFY(!chosen(subject, ItemRole::Map, "contrast-faces ses-01 task-scenes statmap", "MNI152NLin2009cAsym"));
        const FoundItem* series = find(subject, ItemRole::Series, "desc-preproc ses-01 task-scenes bold");
        QVERIFY(series && series->usable && !series->chosen);
        const std::string notes = allNotes(subject.notes);
        QVERIFY2(notes.find("those in T1w are chosen") != std::string::npos, notes.c_str());
        QVERIFY2(notes.find("those of fsnative are chosen") != std::string::npos, notes.c_str());
        const Dataset dataset = opened(subject, m_folder / "sub-01.fusiform.json");
        QCOMPARE(dataset.cortex.left.surfaces.size(), std::size_t(5));
        QVERIFY(dataset.anatomy && dataset.cortex.right.curvature);
        QCOMPARE(dataset.maps.size(), std::size_t(2)); // thickness and the contrast
    }

    void fmriprepTakesTheInflatedSurfaceFromFreeSurfersFolder() {
        makeFmriprep(m_folder, "sub-01");
        for (const char* side : {"L", "R"})
            fs::remove(m_folder / "sub-01/anat" / (std::string("sub-01_hemi-") + side + "_inflated.surf.gii"));
        makeFreeSurfer(m_folder / "sourcedata/freesurfer/sub-01");
        const SubjectFolder subject = one(m_folder);
        QVERIFY(chosen(subject, ItemRole::Surface, "inflated (FreeSurfer)"));
        QVERIFY(chosen(subject, ItemRole::Parcellation, "aparc"));
        QCOMPARE(opened(subject, m_folder / "s.fusiform.json").cortex.left.surfaces.size(), std::size_t(5));
    }

    void bidsNamesAreTakenApart() {
        const auto name = bidsNameOf("sub-01_hemi-L_space-fsLR_den-32k_white.surf.gii");
        QVERIFY(name);
        QCOMPARE(name->entity("space"), std::string("fsLR"));
        QCOMPARE(name->suffix, std::string("white"));
        QCOMPARE(name->ending, std::string(".surf.gii"));
        QCOMPARE(bidsNameOf("sub-01_den-0.5mm_dseg.nii.gz")->entity("den"), std::string("0.5mm"));
        for (const char* bad : {"", "sub-01", "T1w.nii.gz", "sub-01_.", "sub-01_a_b.nii", "sub-"})
            QVERIFY2(!bidsNameOf(bad) || bidsNameOf(bad)->suffix.empty(), bad);
    }

    void aPycortexSubjectOpensWithoutItsReversedCurvature() {
        makePycortex(m_folder / "filestore" / "S1");
        const SubjectFolder subject = one(m_folder / "filestore");
        QCOMPARE(subject.layout, std::string("pycortex"));
        QCOMPARE(find(subject, ItemRole::Surface, "fiducial")->kind, std::optional(SurfaceKind::Midthickness));
        QVERIFY(chosen(subject, ItemRole::Surface, "wm") && chosen(subject, ItemRole::Surface, "flat"));
        QVERIFY(chosen(subject, ItemRole::Anatomy, "raw"));
        const FoundItem* curvature = find(subject, ItemRole::Curvature, "curvature");
        QVERIFY(curvature && !curvature->chosen && curvature->usable);
        QVERIFY(curvature->halves.left.ends_with("curvature.npz:left"));
        QVERIFY(!chosen(subject, ItemRole::Map, "reference fullhead"));
        QVERIFY(find(subject, ItemRole::Other, "matrices.xfm") && find(subject, ItemRole::Other, "overlays.svg"));
        QVERIFY(!subject.notes.empty());
        const Dataset dataset = opened(subject, m_folder / "S1.fusiform.json");
        QCOMPARE(dataset.cortex.right.surfaces.size(), std::size_t(5));
    }

    void nsdWithSurfacesDoesNotMixInTheFunctionalGrid() {
        makeNsd(m_folder, "subj01", true);
        const SubjectFolder subject = one(m_folder);
        QCOMPARE(subject.layout, std::string("nsd"));
        QVERIFY(chosen(subject, ItemRole::Surface, "white", "nativesurface"));
        QVERIFY(chosen(subject, ItemRole::Map, "ncsnr betas_fithrf_GLMdenoise_RR", "nativesurface"));
        QVERIFY(!chosen(subject, ItemRole::Voxels, "nsdgeneral"));
        QVERIFY2(allNotes(subject.notes).find("not in register") != std::string::npos, allNotes(subject.notes).c_str());
        const Dataset dataset = opened(subject, m_folder / "subj01.fusiform.json");
        const auto areas = std::ranges::find(dataset.parcellations, "prf-visualrois", [](const auto& p) { return p->name; });
        QVERIFY(areas != dataset.parcellations.end());
        // Values are -1, 0, 1, …: outside, unknown, V1v.
        QCOMPARE((*areas)->regionAt(Hemisphere::Left, 0), std::string());
        QCOMPARE((*areas)->regionAt(Hemisphere::Left, 1), std::string());
        QCOMPARE((*areas)->regionAt(Hemisphere::Left, 2), std::string("V1v"));
        QVERIFY(!dataset.voxels);
    }

    void nsdWithoutSurfacesOpensTheFunctionalGrid() {
        makeNsd(m_folder, "subj02", false);
        const SubjectFolder subject = one(m_folder / "nsddata/ppdata/subj02");
        QCOMPARE(subject.id, std::string("subj02"));
        QVERIFY(chosen(subject, ItemRole::Anatomy, "T1_to_func1pt8mm"));
        const FoundItem* betas = find(subject, ItemRole::Responses, "betas_fithrf_GLMdenoise_RR .hdf5");
        QVERIFY(betas && !betas->usable);
        QVERIFY2(betas->why.english().find("betas_session01.hdf5 cannot be read") != std::string::npos, betas->why.english().c_str());
        QVERIFY(!find(subject, ItemRole::Parcellation, "lh.prf-visualrois"));
        const Dataset dataset = opened(subject, m_folder / "subj02.fusiform.json");
        QCOMPARE(dataset.voxels->size(), std::int64_t(40)); // two of three voxels are not 0
        QVERIFY(dataset.noiseCeiling);
        QCOMPARE(dataset.noiseCeiling->perVoxel->size(), Eigen::Index(40));
        QCOMPARE((*dataset.noiseCeiling->perVoxel)[0], 0.75F); // ncsnr 1: 1 / (1 + 1/3)
        QCOMPARE(dataset.parcellations.size(), std::size_t(1));
        // Voxel (1, 0, 0) at 20 mm has the value 1.
        QCOMPARE(dataset.parcellations[0]->regionAt(Point(20, 0, 0)), std::string("V1v"));
        QCOMPARE(dataset.parcellations[0]->regionAt(Point(0, 0, 0)), std::string());
    }

    void aFolderOfNoLayoutListsWhatCanBeRead() {
        const fs::path folder = m_folder / "Meine Daten – 脳";
        fs::create_directories(folder / "maps");
        writeGiftiSurface(smallMesh(Hemisphere::Left), folder / "pial left.gii");
        Surface unsaid = smallMesh(Hemisphere::Right);
        unsaid.hemisphere.reset();
        writeGiftiSurface(unsaid, folder / "mesh.gii");
        writeGiftiMaps({ramp(6)}, {"z"}, Hemisphere::Left, folder / "maps" / "z_lh.func.gii");
        writeNifti(smallVolume(), folder / "T1.nii.gz");
        writeNifti(smallVolume(), folder / "maps" / "r.nii.gz");
        writeNifti(smallVolume(3), folder / "series.nii.gz");
        writeAtomically(folder / "letter.doc", "dear brain");
        writeAtomically(folder / "old.fusiform.json", "{\"fusiform\": 1}");
        const SubjectFolder subject = one(folder);
        QCOMPARE(subject.layout, std::string("plain"));
        QVERIFY(chosen(subject, ItemRole::Surface, "pial"));
        QVERIFY(find(subject, ItemRole::Other, "mesh.gii"));
        QVERIFY(chosen(subject, ItemRole::Map, "z", "maps"));
        QVERIFY(chosen(subject, ItemRole::Anatomy, "T1"));
        QVERIFY(find(subject, ItemRole::Series, "series")->usable && !chosen(subject, ItemRole::Series, "series"));
        QVERIFY2(allNotes(subject.notes).find("old.fusiform.json") != std::string::npos, allNotes(subject.notes).c_str());
        const Dataset dataset = opened(subject, folder / "neu.fusiform.json");
        QCOMPARE(dataset.maps.size(), std::size_t(2));
        QVERIFY(dataset.anatomy);
    }

    void ofSeveralMeshesTheOneOfMostSurfacesIsChosen() {
        const fs::path folder = m_folder / "meshes";
        fs::create_directories(folder / "a");
        fs::create_directories(folder / "b");
        writeGiftiSurface(smallMesh(Hemisphere::Left, 9), folder / "a" / "lh.pial.gii");
        // Metadata longer than the first bytes that are looked at.
        writeGiftiSurface(smallMesh(Hemisphere::Left), folder / "b" / "lh.pial.gii");
        const Bytes whole = readWholeFile(folder / "b" / "lh.pial.gii", "testing");
        std::string text(reinterpret_cast<const char*>(whole.data()), whole.size());
        text.insert(text.find("<DataArray"), "<!--" + std::string(200000, ' ') + "-->");
        writeAtomically(folder / "b" / "lh.pial.gii", text);
        writeGiftiSurface(smallMesh(Hemisphere::Left), folder / "b" / "lh.white.gii");
        const SubjectFolder subject = one(folder);
        QVERIFY(chosen(subject, ItemRole::Surface, "pial", "b") && chosen(subject, ItemRole::Surface, "white", "b"));
        QVERIFY(!chosen(subject, ItemRole::Surface, "pial", "a"));
        QCOMPARE(opened(subject, m_folder / "m.fusiform.json").cortex.left.vertexCount(), std::int64_t(6));
    }

    void hemispheresOfDifferentNamesAreBothChosen() {
        writeGiftiSurface(smallMesh(Hemisphere::Left), m_folder / "one_white_left.gii");
        writeGiftiSurface(smallMesh(Hemisphere::Right), m_folder / "two_white_right.gii");
        const Dataset dataset = opened(one(m_folder), m_folder / "x.fusiform.json");
        QVERIFY(dataset.cortex.left.find(SurfaceKind::White) && dataset.cortex.right.find(SurfaceKind::White));
    }

    void pathsAreRelativeAlsoWhenTheFileIsSavedElsewhere() {
        makeFreeSurfer(m_folder / "data" / "bert");
        fs::create_directories(m_folder / "real");
        fs::create_directory_symlink(m_folder / "real", m_folder / "link");
        const SubjectFolder subject = one(m_folder / "data" / "bert");
        const fs::path file = m_folder / "link" / "bert.fusiform.json";
        QVERIFY(datasetFileOf(subject, file).json.find("\"../data/bert/surf/lh.white\"") != std::string::npos);
        QVERIFY(opened(subject, file).anatomy);
        QVERIFY(datasetFileOf(subject, "/nowhere/b.json").json.find("\"" + fs::canonical(m_folder).string()) != std::string::npos);
    }

    void nothingChosenIsRefused() {
        makeFreeSurfer(m_folder / "bert");
        SubjectFolder subject = one(m_folder / "bert");
        for (FoundItem& item : subject.items)
            item.chosen = false;
        QVERIFY_EXCEPTION_THROWN((void)datasetFileOf(subject, m_folder / "x.json"), Error);
    }

    void anEmptyAndAMissingFolderAndAFile() {
        Progress progress;
        fs::create_directories(m_folder / "empty");
        QVERIFY(subjectsIn(m_folder / "empty", progress).empty());
        QVERIFY_EXCEPTION_THROWN((void)subjectsIn(m_folder / "absent", progress), Error);
        writeAtomically(m_folder / "file", "x");
        QVERIFY_EXCEPTION_THROWN((void)subjectsIn(m_folder / "file", progress), Error);
    }

    void loopsOfLinksAreNotFollowedTwice() {
        fs::create_directories(m_folder / "loop" / "a" / "b");
        fs::create_directory_symlink(m_folder / "loop", m_folder / "loop" / "a" / "b" / "up");
        fs::create_directory_symlink("self", m_folder / "loop" / "self");
        fs::create_symlink("nowhere", m_folder / "loop" / "dangling.nii.gz");
        writeNifti(smallVolume(), m_folder / "loop" / "a" / "map.nii.gz");
        const SubjectFolder subject = one(m_folder / "loop");
        QCOMPARE(subject.items.size(), std::size_t(1));
    }

    void aPipeIsNotOpened() {
        fs::create_directories(m_folder / "pipes");
        QCOMPARE(::mkfifo((m_folder / "pipes" / "lh.white").c_str(), 0600), 0);
        Progress progress;
        QVERIFY(subjectsIn(m_folder / "pipes", progress).empty());
    }

    void aFolderThatMayNotBeListedIsNoted() {
        if (::geteuid() == 0)
            QSKIP("the administrator may list everything");
        makeFreeSurfer(m_folder / "bert");
        fs::permissions(m_folder / "bert/label", fs::perms::none);
        const SubjectFolder subject = one(m_folder / "bert");
        fs::permissions(m_folder / "bert/label", fs::perms::owner_all);
        QVERIFY(allNotes(subject.notes).find("label") != std::string::npos);
        QVERIFY(chosen(subject, ItemRole::Surface, "white"));
    }

    void brokenFilesAreLeftOutAndNamed() {
        makeFreeSurfer(m_folder / "bert");
        writeAtomically(m_folder / "bert/surf/lh.white", "");
        writeAtomically(m_folder / "bert/surf/rh.white", "\xff\xff\xfe");
        writeAtomically(m_folder / "bert/mri/T1.mgz", "no image");
        const SubjectFolder subject = one(m_folder / "bert");
        const std::string notes = allNotes(subject.notes);
        QVERIFY2(notes.find("lh.white") != std::string::npos && notes.find("T1.mgz") != std::string::npos, notes.c_str());
        QVERIFY(!find(subject, ItemRole::Anatomy, "T1"));
    }

    void everyTruncationOfAFileIsLookedAtWithoutHarm() {
        makeFreeSurfer(m_folder / "bert");
        makeFmriprep(m_folder / "out", "sub-01");
        for (const fs::path& file :
             {m_folder / "bert/surf/lh.white", m_folder / "bert/surf/lh.curv", m_folder / "bert/label/lh.aparc.annot",
              m_folder / "bert/surf/lh.benson14_angle.mgz", m_folder / "out/sub-01/anat/sub-01_hemi-L_white.surf.gii"}) {
            const Bytes whole = readWholeFile(file, "testing");
            for (std::size_t length = 0; length <= whole.size(); length += whole.size() > 600 ? 7 : 1) {
                writeAtomically(file, Bytes(whole.begin(), whole.begin() + std::ptrdiff_t(length)));
                Progress progress;
                QVERIFY(!subjectsIn(m_folder / (file.string().find("bert") != std::string::npos ? "bert" : "out"), progress).empty());
            }
        }
    }

    void aNameThatIsNotUtf8IsOfferedButNotUsable() {
        fs::create_directories(m_folder / "latin");
        writeNifti(smallVolume(), m_folder / "latin" / "caf\xe9.nii.gz");
        writeNifti(smallVolume(), m_folder / "latin" / "tea.nii.gz");
        const SubjectFolder subject = one(m_folder / "latin");
        QCOMPARE(subject.items.size(), std::size_t(2));
        for (const FoundItem& item : subject.items)
            QCOMPARE(item.usable, item.name == "tea");
        QCOMPARE(opened(subject, m_folder / "latin" / "x.fusiform.json").maps.size(), std::size_t(1));
        fs::remove_all(m_folder / "latin"); // Qt does not remove such a name
    }

    void lookingStopsSoonAfterItIsAsked() {
        fs::create_directories(m_folder / "many");
        for (int at = 0; at < 3000; ++at)
            writeAtomically(m_folder / "many" / ("numbers" + std::to_string(at) + ".txt"), "1 2 3\n");
        std::stop_source stop;
        std::chrono::steady_clock::time_point asked;
        Progress progress(
            [&](double fraction, const Message&) {
                if (fraction > 0.02 && !stop.stop_requested()) {
                    asked = std::chrono::steady_clock::now();
                    stop.request_stop();
                }
            },
            stop.get_token());
        QVERIFY_EXCEPTION_THROWN((void)subjectsIn(m_folder / "many", progress), Cancelled);
        QVERIFY(std::chrono::steady_clock::now() - asked < std::chrono::milliseconds(200));
    }

    void thousandsOfFilesAreBoundedAndSaid() {
        fs::create_directories(m_folder / "many");
        for (int at = 0; at < 1000; ++at)
            writeAtomically(m_folder / "many" / ("numbers" + std::to_string(at) + ".txt"), "1 2 3\n");
        const SubjectFolder subject = one(m_folder / "many");
        QCOMPARE(subject.items.size(), std::size_t(400));
        QVERIFY(allNotes(subject.notes).find("400") != std::string::npos);
    }

    void namesOfNumbersAreReadFromBothKindsOfTable() {
        writeAtomically(m_folder / "a.ctab", "# comment\n0  Unknown  0 0 0 0\n1 V1v 10 20 30 0\n 2\tV1d\nrubbish\n1e30 far\nnan x\n");
        const auto table = readLabelNames(m_folder / "a.ctab");
        QCOMPARE(table.size(), std::size_t(3));
        QVERIFY(table.at(0).background);
        QCOMPARE(table.at(1).colour, (std::array<std::uint8_t, 3>{10, 20, 30}));
        QCOMPARE(table.at(2).name, std::string("V1d"));
        writeAtomically(m_folder / "b.tsv", "index\tname\tcolor\n7\tLeft Thalamus\t#00760e\n8\n");
        const auto bids = readLabelNames(m_folder / "b.tsv");
        QCOMPARE(bids.at(7).name, std::string("Left Thalamus"));
        QCOMPARE(bids.at(7).colour, (std::array<std::uint8_t, 3>{0, 0x76, 0x0e}));
        writeAtomically(m_folder / "c.txt", "no numbers\n");
        QVERIFY_EXCEPTION_THROWN((void)readLabelNames(m_folder / "c.txt"), Error);
    }

    void realMeshesInAPlainFolderOpen() {
        if (!haveData())
            QSKIP(noData);
        const SubjectFolder subject = one(dataFile("fsaverage5"));
        for (const char* name : {"pial", "white", "infl"})
            QVERIFY2(find(subject, ItemRole::Surface, name), name);
        const FoundItem* pial = find(subject, ItemRole::Surface, "pial");
        QCOMPARE(pial->vertices.left, std::int64_t(10242));
        QCOMPARE(pial->vertices.right, std::int64_t(10242));
        const Dataset dataset = opened(subject, m_folder / "fsaverage5.fusiform.json");
        QCOMPARE(dataset.cortex.left.vertexCount(), std::int64_t(10242));
    }

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    fs::path m_folder;
};

QTEST_GUILESS_MAIN(TestLayouts)
#include "test_layouts.moc"
