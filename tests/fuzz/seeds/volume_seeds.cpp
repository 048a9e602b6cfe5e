// NIfTI of both versions and byte orders, of every number type, single and as a pair; MGH.

#include "byte_writer.h"
#include "seeds.h"

#include <array>

namespace fusiform::test {
namespace {

struct NiftiSeed {
    int version = 1;
    bool bigEndian = false;
    bool pair = false;
    std::int16_t type = 16;
    std::vector<int> shape{3, 2, 2};
    int intent = 0;
    bool extensions = false;
    bool qform = false;
};

int bytesOfType(int code) {
    switch (code) {
    case 2:
    case 256: return 1;
    case 4:
    case 512: return 2;
    case 128: return 3;
    case 64:
    case 32:
    case 1024:
    case 1280: return 8;
    case 1536:
    case 1792: return 16;
    case 2048: return 32;
    default: return 4;
    }
}

/// A field that both versions have, at its place in either and as wide as there.
template <class One, class Two, class Value>
void field(ByteWriter& writer, int version, std::size_t one, std::size_t two, Value value) {
    if (version == 1)
        writer.at(one, static_cast<One>(value));
    else
        writer.at(two, static_cast<Two>(value));
}

std::string nifti(const NiftiSeed& seed) {
    using i16 = std::int16_t;
    using i32 = std::int32_t;
    using i64 = std::int64_t;
    const int version = seed.version;
    const std::size_t size = version == 1 ? 348 : 540;
    ByteWriter writer(seed.bigEndian);
    writer.upTo(size);
    writer.at(0, i32(size));
    const std::string magic = version == 1 ? (seed.pair ? "ni1" : "n+1") : (seed.pair ? "ni2" : "n+2");
    for (std::size_t at = 0; at < 3; ++at)
        writer.at((version == 1 ? 344 : 4) + at, magic[at]);
    int count = 1;
    field<i16, i64>(writer, version, 40, 16, seed.shape.size());
    for (std::size_t axis = 0; axis < 7; ++axis) {
        const int length = axis < seed.shape.size() ? seed.shape[axis] : 1;
        field<i16, i64>(writer, version, 42 + 2 * axis, 24 + 8 * axis, length);
        count *= length;
    }
    field<i16, i16>(writer, version, 70, 12, seed.type);
    field<i16, i32>(writer, version, 68, 504, seed.intent);
    for (std::size_t axis = 0; axis < 4; ++axis)
        field<float, double>(writer, version, 76 + 4 * axis, 104 + 8 * axis, axis == 0 ? 1 : 2);
    field<float, double>(writer, version, 112, 176, 0.5);
    field<float, double>(writer, version, 116, 184, 1);
    field<char, i32>(writer, version, 123, 500, 2 | 8);
    field<i16, i32>(writer, version, 252, 344, seed.qform ? 1 : 0);
    field<i16, i32>(writer, version, 254, 348, seed.qform ? 0 : 1);
    field<float, double>(writer, version, 260, 352 + 8, 0.6);
    const std::array rows{-2., 0.1, 0., 4., 0., 2., 0., -2., 0., 0., 2., -1.};
    for (std::size_t at = 0; at < rows.size(); ++at)
        field<float, double>(writer, version, 280 + 4 * at, 400 + 8 * at, rows[at]);
    if (!seed.pair) {
        const std::size_t offset = size + (seed.extensions ? 4 + 48 : 4);
        field<float, i64>(writer, version, 108, 168, offset);
        writer.put(char(seed.extensions ? 1 : 0)).upTo(size + 4);
        if (seed.extensions) // a comment and one of AFNI's
            writer.put(i32(32)).put(i32(6)).text("made for a fuzzer").upTo(size + 36).put(i32(16)).put(i32(4)).upTo(offset);
    }
    for (int byte = 0; byte < count * bytesOfType(seed.type); ++byte)
        writer.put(char(byte * 37 % 64));
    return writer.bytes();
}

std::vector<Seed> niftiSeeds(bool pair) {
    std::vector<Seed> seeds;
    const auto add = [&](const std::string& name, NiftiSeed seed) {
        seed.pair = pair;
        seeds.push_back({name, nifti(seed)});
    };
    for (const int type : {2, 4, 8, 16, 32, 64, 128, 256, 512, 768, 1024, 1280, 1536, 1792, 2048, 2304})
        add("type-" + std::to_string(type), {.type = std::int16_t(type), .shape = {2, 2, 1}});
    add("big-endian", {.bigEndian = true, .type = 4, .qform = true});
    add("second-version", {.version = 2, .shape = {2, 3, 1, 2}});
    add("second-version-big-endian", {.version = 2, .bigEndian = true, .type = 64, .qform = true});
    add("complex-frames", {.bigEndian = true, .type = 32, .shape = {2, 1, 1, 2}});
    add("labels", {.type = 2, .intent = 1002});
    add("displacement", {.type = 2, .shape = {2, 1, 1, 1, 3}, .intent = 1006});
    add("seven-axes", {.type = 2, .shape = {2, 1, 1, 1, 2, 1, 2}});
    add("vertices", {.type = 2, .shape = {642}});
    add("folded-vertices", {.type = 2, .shape = {1100, 1, 2}});
    add("one-row-of-four", {.shape = {4, 1, 1}});
    if (!pair) {
        add("extensions", {.extensions = true});
        add("second-version-extensions", {.version = 2, .extensions = true});
    }
    return seeds;
}

std::string mgh(int type, std::array<int, 4> shape, bool valid) {
    ByteWriter writer(true);
    writer.put(std::int32_t(1));
    int count = 1;
    for (const int length : shape) {
        writer.put(std::int32_t(length));
        count *= length;
    }
    writer.put(std::int32_t(type)).put(std::int32_t(0)).put(std::int16_t(valid ? 1 : 0));
    writer.all({1.F, 1.F, 2.F, -1.F, 0.F, 0.F, 0.F, 0.F, -1.F, 0.F, 1.F, 0.F, 1.F, 2.F, 3.F}).upTo(284);
    for (int at = 0; at < count; ++at)
        switch (type) {
        case 0: writer.put(std::uint8_t(at)); break;
        case 1: writer.put(std::int32_t(at)); break;
        case 3: writer.put(float(at) / 2); break;
        default: writer.put(std::int16_t(at)); break;
        }
    return writer.all({1.F, 2.F}).bytes(); // echo time and the like follow the values
}

} // namespace

std::vector<Seed> volumeSeeds(std::string_view target) {
    if (target == "nifti" || target == "nifti-gz" || target == "nifti-pair")
        return niftiSeeds(target == "nifti-pair");
    if (target != "mgh")
        return {};
    std::vector<Seed> seeds;
    for (const int type : {0, 1, 3, 4, 10})
        seeds.push_back({"type-" + std::to_string(type), mgh(type, {2, 2, 2, 1}, true)});
    seeds.push_back({"vertices", mgh(3, {4, 1, 1, 1}, false)});
    seeds.push_back({"vertices-frames", mgh(3, {4, 1, 1, 3}, true)});
    seeds.push_back({"frames", mgh(4, {2, 1, 2, 2}, true)});
    return seeds;
}

} // namespace fusiform::test
