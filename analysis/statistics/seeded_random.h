#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>

namespace fusiform {

/// Random numbers that are the same with every standard library: only the generator is the library's (the
/// standard fixes its numbers), what is made of them is written out here. Different streams of one seed are
/// independent, so that the parts of a computation can be done in any order.
class SeededRandom {
public:
    explicit SeededRandom(std::uint64_t seed, std::uint64_t stream = 0)
        : m_generator(mixed(seed ^ mixed(stream))) {}

    /// A whole number in [0, count), each as likely; `count` > 0.
    std::uint64_t below(std::uint64_t count) {
        // The last, incomplete run of `count` numbers would favour the small ones.
        const std::uint64_t unfair = (UINT64_MAX % count + 1) % count;
        std::uint64_t number = m_generator();
        while (number > UINT64_MAX - unfair)
            number = m_generator();
        return number % count;
    }
    /// Uniform in [0, 1).
    double uniform() { return double(m_generator() >> 11U) * 0x1.0p-53; }
    /// Standard normal (Box–Muller).
    double normal() {
        const double radius = std::sqrt(-2 * std::log(1 - uniform()));
        return radius * std::cos(2 * std::numbers::pi * uniform());
    }
    /// 64 coins at once.
    std::uint64_t bits() { return m_generator(); }

private:
    /// splitmix64, so that seeds 0, 1, 2 … start far apart.
    static std::uint64_t mixed(std::uint64_t number) {
        number += 0x9e3779b97f4a7c15ULL;
        number = (number ^ (number >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        number = (number ^ (number >> 27U)) * 0x94d049bb133111ebULL;
        return number ^ (number >> 31U);
    }

    std::mt19937_64 m_generator;
};

} // namespace fusiform
