#include "render/colour_profile.h"

#include <lcms2.h>

#include <algorithm>
#include <memory>
#include <new>

namespace fusiform {

const std::vector<std::uint8_t>& srgbProfile() {
    static const std::vector<std::uint8_t> bytes = [] {
        const std::unique_ptr<void, decltype(&cmsCloseProfile)> profile(cmsCreate_sRGBProfile(), &cmsCloseProfile);
        if (!profile)
            throw std::bad_alloc();
        cmsSetProfileVersion(profile.get(), 4.2); // the latest that PDF 1.7 knows, and enough for what is in it
        cmsUInt32Number size = 0;
        cmsSaveProfileToMem(profile.get(), nullptr, &size);
        std::vector<std::uint8_t> result(size);
        if (size < 36 || !cmsSaveProfileToMem(profile.get(), result.data(), &size))
            throw std::bad_alloc();
        // The date of its making would make every file another one.
        std::fill(result.begin() + 24, result.begin() + 36, std::uint8_t(0));
        return result;
    }();
    return bytes;
}

} // namespace fusiform
