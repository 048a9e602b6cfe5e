#pragma once

#include <hdf5.h>

#include <mutex>
#include <utility>

namespace fusiform {

/// Held around every use of the HDF5 library: it is not thread-safe, and it would print its errors.
class Hdf5Lock {
public:
    Hdf5Lock() : m_lock(mutex()) {
        H5Eget_auto2(H5E_DEFAULT, &m_print, &m_data);
        H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    }
    Hdf5Lock(const Hdf5Lock&) = delete;
    Hdf5Lock& operator=(const Hdf5Lock&) = delete;
    ~Hdf5Lock() { H5Eset_auto2(H5E_DEFAULT, m_print, m_data); }

private:
    static std::recursive_mutex& mutex() {
        static std::recursive_mutex one;
        return one;
    }
    std::lock_guard<std::recursive_mutex> m_lock;
    H5E_auto2_t m_print = nullptr;
    void* m_data = nullptr;
};

/// An identifier of the library, closed with its function. Made, used and destroyed under a Hdf5Lock.
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
