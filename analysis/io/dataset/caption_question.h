#pragma once

#include "analysis/core/error.h"
#include "analysis/io/dataset/captions_file.h"

namespace fusiform {

/// Thrown when a captions file does not say what its indices count and more than one way of reading them is
/// possible, so that a person can be asked; withCaptions then adds them.
class CaptionQuestion : public Error {
public:
    CaptionQuestion(ErrorDetails details, std::vector<CaptionReading> readings)
        : Error(std::move(details)),
          m_readings(std::make_shared<const std::vector<CaptionReading>>(std::move(readings))) {}
    [[nodiscard]] const std::vector<CaptionReading>& readings() const noexcept { return *m_readings; }

private:
    std::shared_ptr<const std::vector<CaptionReading>> m_readings;
};

/// `dataset` with the captions of a file, as the file says what its indices count. Where it does not and just
/// one way of reading them puts all inside the voxel set, that one is taken (and noted, when they are
/// positions in the volume). Throws CaptionQuestion, and Error when no way puts any inside or there is no
/// voxel set.
[[nodiscard]] Dataset withCaptions(const Dataset& dataset, const std::filesystem::path& file);
/// The same in an order that a person has chosen. How many captions lie outside is noted.
[[nodiscard]] Dataset
withCaptions(const Dataset& dataset, const std::filesystem::path& file, CaptionOrder order);

} // namespace fusiform
