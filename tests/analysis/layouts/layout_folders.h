#pragma once

#include "analysis/io/bytes/bytes.h"
#include "analysis/io/freesurfer/freesurfer.h"
#include "analysis/io/gifti/gifti.h"
#include "analysis/io/nifti/nifti.h"

#include <filesystem>
#include <string>
#include <vector>

/// Small folders of each layout, of files in their real formats.
namespace fusiform::test {

namespace fs = std::filesystem;

/// A strip of triangles.
inline Surface smallMesh(Hemisphere hemisphere, int vertices = 6) {
    Surface surface;
    surface.hemisphere = hemisphere;
    const float x = hemisphere == Hemisphere::Left ? -30 : 30;
    surface.vertices.resize(vertices, 3);
    for (int at = 0; at < vertices; ++at)
        surface.vertices.row(at) << x + float(at % 3) * 5, float(at) * 4, float(at % 2) * 6;
    surface.triangles.resize(vertices - 2, 3);
    for (int at = 0; at + 2 < vertices; ++at)
        surface.triangles.row(at) << at, at + 1, at + 2;
    return surface;
}

inline VectorF ramp(std::int64_t count) {
    return VectorF::LinSpaced(count, 0, float(count - 1));
}

inline Volume smallVolume(std::int64_t frames = 1) {
    Volume volume;
    volume.grid.shape = {3, 4, 5};
    volume.grid.voxelToWorld.diagonal().head<3>().setConstant(20);
    volume.frames = frames;
    volume.values.resize(std::size_t(60 * frames));
    for (std::size_t at = 0; at < volume.values.size(); ++at)
        volume.values[at] = float(at % 3);
    return volume;
}

/// A row of voxels: a map per vertex, as FreeSurfer's .mgz maps are.
inline Volume mapAsVolume(std::int64_t count) {
    Volume volume;
    volume.grid.shape = {count, 1, 1};
    volume.values.resize(std::size_t(count));
    for (std::size_t at = 0; at < volume.values.size(); ++at)
        volume.values[at] = float(int(at) % 3 - 1);
    return volume;
}

inline LabelMap smallLabels(std::int64_t count) {
    LabelMap labels;
    labels.labels[0] = {"unknown", {0, 0, 0}, true};
    labels.labels[1] = {"V1", {200, 30, 30}, false};
    for (std::int64_t at = 0; at < count; ++at)
        labels.keys.push_back(std::int32_t(at % 2));
    return labels;
}

inline const char* prefixOf(Hemisphere hemisphere) { return hemisphere == Hemisphere::Left ? "lh." : "rh."; }

inline void makeFreeSurfer(const fs::path& folder, const std::vector<Hemisphere>& sides = {Hemisphere::Left, Hemisphere::Right}) {
    for (const char* part : {"surf", "mri", "label"})
        fs::create_directories(folder / part);
    for (const Hemisphere hemisphere : sides) {
        const std::string start = prefixOf(hemisphere);
        const Surface mesh = smallMesh(hemisphere);
        for (const char* kind : {"white", "pial", "inflated", "sphere", "smoothwm", "sphere.reg"})
            writeFreeSurferSurface(mesh, folder / "surf" / (start + kind));
        for (const char* map : {"curv", "sulc", "thickness", "area", "avg_curv"})
            writeCurv(ramp(6), 4, folder / "surf" / (start + map));
        writeMgh(mapAsVolume(6), folder / "surf" / (start + "benson14_angle.mgz"));
        writeMgh(mapAsVolume(6), folder / "surf" / (start + "wang15_mplbl.mgz"));
        writeAnnot(smallLabels(6), folder / "label" / (start + "aparc.annot"));
        writeAtomically(folder / "label" / (start + "V1_exvivo.label"), "#!ascii label\n1\n0 1 2 3 0.0\n");
        writeAtomically(folder / "surf" / (start + "occip.flat.patch.3d"), "\xff\xff\xff\xff");
    }
    for (const char* image : {"T1.mgz", "brain.mgz", "orig.mgz"})
        writeMgh(smallVolume(), folder / "mri" / image);
}

inline void makeFmriprep(const fs::path& root, const std::string& id) {
    const fs::path anat = root / id / "anat";
    const fs::path func = root / id / "ses-01" / "func";
    fs::create_directories(anat);
    fs::create_directories(func);
    for (const Hemisphere hemisphere : hemispheres) {
        const std::string start = id + "_hemi-" + (hemisphere == Hemisphere::Left ? "L" : "R") + "_";
        for (const char* kind : {"white", "pial", "midthickness", "inflated", "sphere"})
            writeGiftiSurface(smallMesh(hemisphere), anat / (start + kind + ".surf.gii"));
        writeGiftiSurface(smallMesh(hemisphere, 8), anat / (start + "space-fsLR_den-32k_midthickness.surf.gii"));
        writeGiftiMaps({ramp(6)}, {"curv"}, hemisphere, anat / (start + "curv.shape.gii"));
        writeGiftiMaps({ramp(6)}, {"thickness"}, hemisphere, anat / (start + "thickness.shape.gii"));
        writeGiftiMaps(
            {ramp(9)}, {"t"}, hemisphere, func / (id + "_ses-01_task-scenes_hemi-" + (hemisphere == Hemisphere::Left ? "L" : "R") + "_space-fsaverage5_bold.func.gii"));
    }
    writeNifti(smallVolume(), anat / (id + "_desc-preproc_T1w.nii.gz"));
    writeNifti(smallVolume(), anat / (id + "_space-MNI152NLin2009cAsym_desc-preproc_T1w.nii.gz"));
    const std::string task = id + "_ses-01_task-scenes_";
    writeNifti(smallVolume(), func / (task + "space-T1w_boldref.nii.gz"));
    writeNifti(smallVolume(4), func / (task + "space-T1w_desc-preproc_bold.nii.gz"));
    writeNifti(smallVolume(), func / (task + "space-T1w_contrast-faces_statmap.nii.gz"));
    writeNifti(smallVolume(), func / (task + "space-MNI152NLin2009cAsym_contrast-faces_statmap.nii.gz"));
    writeAtomically(func / (task + "space-fsLR_den-91k_bold.dtseries.nii"), "not looked into");
}

inline void makePycortex(const fs::path& folder) {
    for (const char* part : {"surfaces", "anatomicals", "transforms/fullhead", "surface-info"})
        fs::create_directories(folder / part);
    for (const Hemisphere hemisphere : hemispheres)
        for (const char* kind : {"wm", "pia", "fiducial", "inflated", "flat"})
            writeGiftiSurface(
                smallMesh(hemisphere),
                folder / "surfaces" / (std::string(kind) + (hemisphere == Hemisphere::Left ? "_lh.gii" : "_rh.gii")));
    writeNifti(smallVolume(), folder / "anatomicals" / "raw.nii.gz");
    writeNifti(smallVolume(), folder / "transforms/fullhead/reference.nii.gz");
    writeAtomically(
        folder / "transforms/fullhead/matrices.xfm",
        R"({"coord": [[0.5, 0, 0, 1], [0, 0.5, 0, 1], [0, 0, 0.5, 1], [0, 0, 0, 1]], "magnet": []})");
    writeAtomically(folder / "surface-info/curvature.npz", "PK");
    writeAtomically(folder / "overlays.svg", "<svg/>");
}

inline void makeNsd(const fs::path& root, const std::string& id, bool withSurfaces) {
    const fs::path prepared = root / "nsddata/ppdata" / id / "func1pt8mm";
    const fs::path betas = root / "nsddata_betas/ppdata" / id / "func1pt8mm/betas_fithrf_GLMdenoise_RR";
    const fs::path native = root / "nsddata_betas/ppdata" / id / "nativesurface/betas_fithrf_GLMdenoise_RR";
    const fs::path label = root / "nsddata/freesurfer" / id / "label";
    for (const fs::path& folder : {prepared / "roi", betas, native, label, root / "nsddata/experiments/nsd"})
        fs::create_directories(folder);
    for (const char* name : {"T1_to_func1pt8mm", "mean", "R2"})
        writeNifti(smallVolume(), prepared / (std::string(name) + ".nii.gz"));
    for (const char* name : {"corticalsulc", "nsdgeneral", "prf-visualrois", "lh.prf-visualrois"})
        writeNifti(smallVolume(), prepared / "roi" / (std::string(name) + ".nii.gz"));
    writeNifti(smallVolume(), betas / "ncsnr.nii.gz");
    for (const char* session : {"betas_session01.hdf5", "betas_session02.hdf5", "betas_session01.nii.gz"})
        writeAtomically(betas / session, "not looked into");
    writeAtomically(label / "prf-visualrois.mgz.ctab", "0 Unknown\n1 V1v\n2 V1d\n");
    writeAtomically(root / "nsddata/experiments/nsd/nsd_stim_info_merged.csv", ",cocoId\n0,532481\n");
    if (!withSurfaces)
        return;
    makeFreeSurfer(root / "nsddata/freesurfer" / id);
    for (const Hemisphere hemisphere : hemispheres) {
        writeMgh(mapAsVolume(6), label / (std::string(prefixOf(hemisphere)) + "prf-visualrois.mgz"));
        writeMgh(mapAsVolume(6), native / (std::string(prefixOf(hemisphere)) + "ncsnr.mgh"));
    }
}

} // namespace fusiform::test
