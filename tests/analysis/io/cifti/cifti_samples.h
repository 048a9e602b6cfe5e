#pragma once

#include "cifti_writer.h"

#include "analysis/core/error.h"
#include "analysis/data/surface.h"

/// Small CIFTI files, and surfaces that they fit.
namespace fusiform::test {

inline Surface tetrahedron(float x) {
    Surface surface;
    surface.vertices.resize(4, 3);
    surface.vertices << x, 0, 0, x + 4, 0, 0, x, 4, 0, x, 0, 4;
    surface.triangles.resize(4, 3);
    surface.triangles << 0, 2, 1, 0, 1, 3, 1, 2, 3, 0, 3, 2;
    return surface;
}

inline CiftiFile twoScalars() {
    return {.shape = {2, 6},
            .axis0 = scalars({"one", "two"}),
            .axis1 = dense(),
            .numbers = {1, 10, 2, 20, 3, 30, 4, 40, 5, 50, 6, 60}};
}

inline CiftiFile dconn() {
    CiftiFile file{.shape = {6, 6}, .axis0 = dense("0,1"), .axis1 = {}, .numbers = {}, .intent = 3001};
    for (int at = 0; at < 36; ++at)
        file.numbers.push_back(at);
    return file;
}

/// What an Error said that `step` threw; empty when it threw none.
template <class Step>
std::string errorOf(const Step& step) {
    try {
        step();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

} // namespace fusiform::test
