#pragma once

#include "layout_folders.h"

#include "analysis/core/error.h"
#include "analysis/io/dataset/dataset_file.h"
#include "analysis/layouts/subject_dataset.h"

/// What a test asks of the subjects that were found.
namespace fusiform::test {

inline const FoundItem* find(const SubjectFolder& subject, ItemRole role, const std::string& name, const std::string& group = {}) {
    for (const FoundItem& item : subject.items)
        if (item.role == role && item.name == name && (group.empty() || item.group == group))
            return &item;
    return nullptr;
}

inline bool chosen(const SubjectFolder& subject, ItemRole role, const std::string& name, const std::string& group = {}) {
    const FoundItem* item = find(subject, role, name, group);
    return item && item->chosen;
}

inline std::string allNotes(const std::vector<Message>& notes) {
    std::string text;
    for (const Message& note : notes)
        text += note.english() + "\n";
    return text;
}

inline SubjectFolder one(const fs::path& folder) {
    Progress progress;
    auto subjects = subjectsIn(folder, progress);
    if (subjects.size() != 1)
        throw Error({.doing = "testing", .file = folder.string(), .expected = "one subject",
                     .found = std::to_string(subjects.size()), .hint = {}});
    return subjects.front();
}

/// Writes the dataset file and opens it as the program does.
inline Dataset opened(const SubjectFolder& subject, const fs::path& file) {
    writeAtomically(file, datasetFileOf(subject, file).json);
    Progress progress;
    const auto problems = validateDataset(file, progress);
    if (!problems.empty())
        throw Error(problems.front());
    return readDataset(file, progress);
}

} // namespace fusiform::test

