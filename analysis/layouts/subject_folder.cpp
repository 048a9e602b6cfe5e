#include "analysis/layouts/subject_folder.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/layouts/layouts.h"

#include <algorithm>

namespace fusiform {

std::string slotOf(const FoundItem& item) {
    switch (item.role) {
    case ItemRole::Surface: return item.kind ? "surface " + std::string(nameOf(*item.kind)) : std::string();
    case ItemRole::Curvature: return "curvature";
    case ItemRole::Sulc: return "sulc";
    case ItemRole::Anatomy: return "anatomy";
    case ItemRole::Voxels: return "voxels";
    case ItemRole::NoiseCeiling: return "noise ceiling";
    default: return {};
    }
}

bool excludeEachOther(const FoundItem& one, const FoundItem& other) {
    const std::string slot = slotOf(one);
    if (slot.empty() || slot != slotOf(other))
        return false;
    if (!one.perVertex() || !other.perVertex())
        return true;
    return std::ranges::any_of(hemispheres, [&](const Hemisphere hemisphere) {
        return !one.halves[hemisphere].empty() && !other.halves[hemisphere].empty();
    });
}

void choose(SubjectFolder& subject, std::size_t item, bool chosen) {
    FoundItem& wanted = subject.items.at(item);
    wanted.chosen = chosen && wanted.usable;
    if (!wanted.chosen)
        return;
    for (FoundItem& other : subject.items)
        if (&other != &wanted && excludeEachOther(other, wanted))
            other.chosen = false;
}

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
