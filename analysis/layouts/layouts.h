#pragma once

#include "analysis/layouts/item_collector.h"
#include "analysis/layouts/subject_folder.h"

/// The layouts, in the order in which they are asked. Each returns nothing when the folder is not of its layout.
namespace fusiform {

/// The Natural Scenes Dataset: nsddata/{ppdata,freesurfer}/subj0X, nsddata_betas/ppdata/subj0X.
[[nodiscard]] std::vector<SubjectFolder> nsdSubjects(const std::filesystem::path& folder, Progress& progress);
/// BIDS and its derivatives, as fMRIPrep writes them: sub-XX[/ses-YY]/{anat,func}.
[[nodiscard]] std::vector<SubjectFolder> bidsSubjects(const std::filesystem::path& folder, Progress& progress);
/// A pycortex filestore, or one subject of it: surfaces/, anatomicals/, transforms/, surface-info/.
[[nodiscard]] std::vector<SubjectFolder> pycortexSubjects(const std::filesystem::path& folder, Progress& progress);
/// A FreeSurfer subject (surf/, mri/, label/), or a folder of several (SUBJECTS_DIR).
[[nodiscard]] std::vector<SubjectFolder> freeSurferSubjects(const std::filesystem::path& folder, Progress& progress);
/// Whatever can be read in a folder of no known layout.
[[nodiscard]] std::vector<SubjectFolder> plainFolder(const std::filesystem::path& folder, Progress& progress);

/// Whether a folder is a FreeSurfer subject's.
[[nodiscard]] bool isFreeSurferSubject(const std::filesystem::path& folder);
/// What a FreeSurfer subject's folder holds, for the layouts that contain one.
void addFreeSurferItems(ItemCollector& items, const std::filesystem::path& subject, const std::string& group);

} // namespace fusiform
