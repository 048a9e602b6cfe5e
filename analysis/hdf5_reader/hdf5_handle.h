#pragma once

#include <hdf5.h>

#include <utility>

namespace fusiform {

/// An identifier of the library, closed with its function.
class Hdf5Handle {
public:
    using Close = herr_t (*)(hid_t);
    Hdf5Handle() = default;
    Hdf5Handle(hid_t id, Close close) : m_id(id), m_close(close) {}
    Hdf5Handle(Hdf5Handle&& other) noexcept
        : m_id(std::exchange(other.m_id, H5I_INVALID_HID)), m_close(other.m_close) {}
    Hdf5Handle& operator=(Hdf5Handle&& other) noexcept {
        std::swap(m_id, other.m_id);
        std::swap(m_close, other.m_close);
        return *this;
    }
    ~Hdf5Handle() {
        if (m_id >= 0)
            m_close(m_id);
    }
    [[nodiscard]] explicit operator bool() const { return m_id >= 0; }
    [[nodiscard]] hid_t id() const { return m_id; }

private:
    hid_t m_id = H5I_INVALID_HID;
    Close m_close = nullptr;
};

} // namespace fusiform
