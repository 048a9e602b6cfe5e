#pragma once

#include <cstdint>
#include <memory>
#include <span>

namespace fusiform {

/// The values of one frame, and what keeps them in memory. Cheap to copy.
class FrameValues {
public:
    explicit FrameValues(std::span<const float> values, std::shared_ptr<const void> owner = {})
        : m_values(values), m_owner(std::move(owner)) {}

    [[nodiscard]] float operator[](std::size_t index) const { return m_values[index]; }
    [[nodiscard]] std::size_t size() const { return m_values.size(); }
    [[nodiscard]] const float* data() const { return m_values.data(); }
    [[nodiscard]] auto begin() const { return m_values.begin(); }
    [[nodiscard]] auto end() const { return m_values.end(); }

    /// Only of a named one: a span of a temporary would outlive what keeps the values.
    operator std::span<const float>() const& { return m_values; } // NOLINT: meant to be implicit
    operator std::span<const float>() const&& = delete;

private:
    std::span<const float> m_values;
    std::shared_ptr<const void> m_owner;
};

/// The frames of a volume, wherever they lie: in memory, or in a file from which they are taken when asked for.
/// Any thread may ask.
class FrameSource {
public:
    FrameSource() = default;
    FrameSource(const FrameSource&) = delete;
    FrameSource& operator=(const FrameSource&) = delete;
    virtual ~FrameSource() = default;

    /// NaN where the file has become shorter since it was opened.
    [[nodiscard]] virtual FrameValues frame(std::int64_t index) const = 0;
    /// Throws Error when the file has changed since it was opened.
    virtual void requireUnchanged() const {}
};

} // namespace fusiform
