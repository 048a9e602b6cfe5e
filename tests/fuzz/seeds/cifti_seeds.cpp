// CIFTI-2 of every kind of axis.

#include "analysis/io/cifti/cifti_writer.h"
#include "seeds.h"

#include <numeric>

namespace fusiform::test {
namespace {

std::string labelAxis() {
    return axisElement(
        "0", "LABELS",
        "<NamedMap><MapName>areas</MapName><MetaData><MD><Name>a</Name><Value>b</Value></MD></MetaData><LabelTable>"
        "<Label Key=\"0\" Red=\"0\" Green=\"0\" Blue=\"0\" Alpha=\"0\">unknown</Label>"
        "<Label Key=\"1\" Red=\"1\" Green=\"0.5\" Blue=\"0\" Alpha=\"1\">V1 &amp; V2</Label>"
        "</LabelTable></NamedMap>");
}

std::vector<double> ramp(std::size_t count) {
    std::vector<double> values(count);
    std::iota(values.begin(), values.end(), 0);
    return values;
}

} // namespace

std::vector<Seed> ciftiSeeds(std::string_view target) {
    if (target != "cifti")
        return {};
    const CiftiFile files[] = {
        {.shape = {2, 6}, .axis0 = scalars({"one", "two"}), .axis1 = dense(), .numbers = ramp(12)},
        {.shape = {1, 6}, .axis0 = scalars({"one"}), .axis1 = dense(), .numbers = ramp(6), .datatype = 64, .bigEndian = true},
        {.shape = {1, 6}, .axis0 = labelAxis(), .axis1 = dense(), .numbers = {1, 0, 1, 0, 1, 1}, .datatype = 4, .intent = 3007},
        {.shape = {3, 6}, .axis0 = series(3), .axis1 = dense(), .numbers = ramp(18), .intent = 3002},
        {.shape = {1, 2}, .axis0 = scalars({"one"}), .axis1 = parcels(), .numbers = ramp(2), .intent = 3008},
        {.shape = {6, 6}, .axis0 = dense("0,1"), .axis1 = {}, .numbers = ramp(36), .intent = 3001},
        {.shape = {2, 2}, .axis0 = parcels("0,1"), .axis1 = {}, .numbers = ramp(4), .intent = 3003},
        {.shape = {2, 6}, .axis0 = parcels("0"), .axis1 = dense("1"), .numbers = ramp(12), .intent = 3004},
    };
    std::vector<Seed> seeds;
    for (const CiftiFile& file : files)
        seeds.push_back({std::to_string(file.intent) + (file.bigEndian ? "-big-endian" : ""), file.bytes()});
    return seeds;
}

} // namespace fusiform::test
