#pragma once

#include "analysis/layouts/subject_folder.h"

namespace fusiform {

/// A dataset file for what is chosen of a subject.
struct SubjectDataset {
    std::string json;           ///< as resources/dataset.schema.json describes it
    std::vector<Message> notes; ///< what was chosen but has no place, such as a map without its surface
};

/// `savedAs` is where the text will be saved: paths are relative to its folder, or absolute when the two have nothing
/// but the root in common. Throws Error when nothing is chosen, or when surfaces, maps and parcellations of one
/// hemisphere have different numbers of vertices (both are named).
[[nodiscard]] SubjectDataset datasetFileOf(const SubjectFolder& subject, const std::filesystem::path& savedAs);

} // namespace fusiform
