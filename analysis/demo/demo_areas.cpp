#include "analysis/demo/demo_areas.h"

#include "analysis/demo/demo_envelope.h"

#include <algorithm>
#include <cmath>

namespace fusiform::demo {

namespace {

struct AreaPlace {
    int area;
    Eigen::Vector3d at; ///< lateral, y, z on the outline, mm
    double radius;
};

const std::vector<AreaPlace>& places() {
    // From the midline outwards on the underside: places, food, faces and bodies, words; on the side: bodies,
    // faces behind them; above: places.
    static const std::vector<AreaPlace> all{
        {4, {50, -76, -2}, 8},   // OFA
        {5, {44, -50, -25}, 9},  // FFA
        {6, {55, -66, 14}, 10},  // EBA
        {7, {47, -34, -31}, 8},  // FBA
        {8, {24, -42, -21}, 10}, // PPA
        {9, {38, -82, 26}, 9},   // OPA
        {10, {55, -58, -14}, 8}, // VWFA
        {11, {34, -62, -17}, 8}, // food
    };
    return all;
}

} // namespace

const char* nameOf(Category category) {
    switch (category) {
    case Category::Faces:
        return "faces";
    case Category::Bodies:
        return "bodies";
    case Category::Places:
        return "places";
    case Category::Food:
        return "food";
    case Category::Words:
        return "words";
    case Category::Textures:
        return "textures";
    }
    return "";
}

const std::vector<Area>& areas() {
    static const std::vector<Area> all{
        {"V1", 1, Category::Textures, {0, 114, 178}},
        {"V2", 2, Category::Textures, {86, 180, 233}},
        {"V3", 3, Category::Textures, {0, 158, 115}},
        {"hV4", 4, Category::Textures, {145, 205, 140}},
        {"OFA faces", 0, Category::Faces, {240, 120, 110}},
        {"FFA faces", 0, Category::Faces, {214, 39, 40}},
        {"EBA bodies", 0, Category::Bodies, {230, 159, 0}},
        {"FBA bodies", 0, Category::Bodies, {190, 110, 0}},
        {"PPA places", 0, Category::Places, {110, 60, 160}},
        {"OPA places", 0, Category::Places, {170, 130, 210}},
        {"VWFA words", 0, Category::Words, {204, 121, 167}},
        {"Food area", 0, Category::Food, {240, 228, 66}},
    };
    return all;
}

std::vector<int> areasOf(const DemoHemisphere& hemisphere) {
    const double side = hemisphere.hemisphere == Hemisphere::Left ? -1 : 1;
    const auto calcarine =
        std::find_if(namedSulci().begin(), namedSulci().end(), [](const NamedSulcus& sulcus) {
            return std::string_view(sulcus.name) == "calcarine";
        });
    std::vector<int> result(hemisphere.medialWall.size(), -1);
    for (Eigen::Index v = 0; v < hemisphere.outline.rows(); ++v) {
        if (hemisphere.medialWall[std::size_t(v)])
            continue;
        Eigen::Vector3d at = hemisphere.outline.row(v).transpose();
        at.x() *= side;
        // Borders of areas are not drawn with compasses, and not the same in both hemispheres.
        at.y() += 1.6 * std::sin(at.x() / 3.1 + side) + 1.1 * std::sin(at.z() / 2.3);
        at.z() += 1.6 * std::sin(at.y() / 3.7 - side) + 1.1 * std::cos(at.x() / 2.1);
        int& area = result[std::size_t(v)];
        double nearest = 1;
        for (const AreaPlace& place : places())
            if (const double distance = (at - place.at).norm() / place.radius; distance < nearest) {
                nearest = distance;
                area = place.area;
            }
        if (area >= 0 || at.y() > -56)
            continue;
        const double distance = distanceTo(calcarine->course, at);
        if (distance < 7)
            area = 0;
        else if (distance < 12)
            area = 1;
        else if (distance < 17)
            area = 2;
        else if (distance < 25 && at.z() < 2 && at.y() < -66)
            area = 3; // below only
    }
    return result;
}

LabelMap labelMapOf(const std::vector<int>& areaOfVertex, const std::vector<bool>& medialWall) {
    LabelMap map;
    map.name = "Demo areas (synthetic)";
    map.labels[0] = {"unknown", {128, 128, 128}, true};
    for (std::size_t area = 0; area < areas().size(); ++area)
        map.labels[std::int32_t(area) + 1] = {areas()[area].name, areas()[area].colour, false};
    const auto wall = std::int32_t(areas().size()) + 1;
    map.labels[wall] = {"medialwall", {100, 100, 100}, true};
    map.keys.resize(areaOfVertex.size());
    for (std::size_t v = 0; v < areaOfVertex.size(); ++v)
        map.keys[v] = medialWall[v] ? wall : areaOfVertex[v] + 1;
    return map;
}

} // namespace fusiform::demo
