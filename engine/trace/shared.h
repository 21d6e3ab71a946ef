// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <utility>

namespace ax::trace {

/// A value that copies of a session have in common until one of them changes it (private to
/// engine/trace). Copying costs a pointer; the copy may be read on another thread while the
/// original goes on. One thread calls edit() and share().
template <class T> class Shared {
public:
    Shared() { own(std::make_shared<T>()); }
    Shared(const Shared& other)
        : m_value(other.m_value)
    {
        other.share();
    }
    Shared& operator=(const Shared& other)
    {
        other.share();
        m_value = other.m_value;
        m_own = nullptr;
        return *this;
    }
    Shared(Shared&&) noexcept = default;
    Shared& operator=(Shared&&) noexcept = default;

    const T& get() const { return *m_value; }
    /// For writing; copies first when somebody else may be reading.
    T& edit()
    {
        if (!m_own)
            own(std::make_shared<T>(*m_value));
        return *m_own;
    }
    T take() { return m_own ? std::move(*m_own) : T(*m_value); }
    void share() const
    {
        // Readers of a snapshot may copy it on several threads: nothing is written then.
        if (m_own)
            m_own = nullptr;
    }

private:
    void own(std::shared_ptr<T> value)
    {
        m_own = value.get();
        m_value = std::move(value);
    }
    std::shared_ptr<const T> m_value;
    mutable T* m_own = nullptr; ///< set while no copy was taken since the last edit
};

} // namespace ax::trace
