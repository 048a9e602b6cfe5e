#pragma once

#include "analysis/core/abandonable.h"
#include "analysis/encoding/folded_features.h"

#include <algorithm>
#include <optional>

namespace fusiform {

/// Some columns of the responses, all rows: (stimuli, voxels).
template <class Real>
struct ResponseSlab {
    Eigen::Index first = 0;
    MatrixOf<Real> values;
};

/// Reads responses a slab of voxels after the other, the next one while this one is used.
template <class Real>
class ResponseSlabs {
public:
    ResponseSlabs(StoredMatrix responses, Eigen::Index width) : m_responses(std::move(responses)), m_width(width) {
        begin();
    }

    /// Nothing after the last. Throws what reading throws, and Cancelled.
    [[nodiscard]] std::optional<ResponseSlab<Real>> next(const Progress& progress) {
        if (!m_reading.begun())
            return std::nullopt;
        ResponseSlab<Real> slab = m_reading.get(progress);
        m_reading = {};
        begin();
        return slab;
    }

private:
    void begin() {
        const Eigen::Index count = std::min(m_width, m_responses.cols() - m_first);
        if (count <= 0)
            return;
        m_reading = Abandonable<ResponseSlab<Real>>([responses = m_responses, first = m_first, count] {
            return ResponseSlab<Real>{first, blockOf<Real>(responses, 0, first, responses.rows(), count)};
        });
        m_first += count;
    }

    StoredMatrix m_responses;
    Eigen::Index m_width;
    Eigen::Index m_first = 0;
    Abandonable<ResponseSlab<Real>> m_reading;
};

} // namespace fusiform
