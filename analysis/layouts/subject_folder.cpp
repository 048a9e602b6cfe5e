#include "analysis/layouts/subject_folder.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/layouts/layouts.h"

#include <algorithm>

namespace fusiform {

std::vector<SubjectFolder> subjectsIn(const std::filesystem::path& folder, Progress& progress) {
    constexpr const char* doing = translatable("analysis", "looking through a folder");
    std::error_code failure;
    const auto place = std::filesystem::canonical(folder, failure);
    if (failure)
        throw Error(
            {doing, folder.string(), message("analysis", "a folder"), message("analysis", "nothing at this place"),
             message("analysis", "check the name, and that the disk it is on is connected")});
    if (!std::filesystem::is_directory(place, failure))
        throw Error({doing, folder.string(), message("analysis", "a folder"), message("analysis", "a file"), {}});
    if (std::filesystem::directory_iterator(place, failure); failure)
        throw Error(
            {doing, folder.string(), message("analysis", "a folder that may be listed"),
             Message(failure.message()), message("analysis", "check the permissions of the folder")});
    for (const auto layout : {nsdSubjects, bidsSubjects, pycortexSubjects, freeSurferSubjects, plainFolder}) {
        progress.report(0, message("analysis", "looking through %1").with(place.filename().string()));
        auto subjects = layout(place, progress);
        if (!subjects.empty())
            return subjects;
    }
    return {};
}

} // namespace fusiform
