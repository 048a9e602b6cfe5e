// Arrays of NumPy, single and in archives, and of safetensors; gzip alone.

#include "zip_archive.h"

namespace fusiform::test {
namespace {

/// `descr` is a type in quotes or a list of fields.
std::string npyOf(
    const std::string& descr, const std::string& shape, const std::string& data, bool fortran = false, int version = 1) {
    std::string header =
        "{'descr': " + descr + ", 'fortran_order': " + (fortran ? "True" : "False") + ", 'shape': " + shape + ", }";
    const std::size_t before = version == 1 ? 10 : 12;
    header.append(63 - (before + header.size()) % 64, ' ');
    header += '\n';
    ByteWriter writer;
    writer.text("\x93NUMPY").put(std::uint8_t(version)).put(std::uint8_t(0));
    if (version == 1)
        writer.put(std::uint16_t(header.size()));
    else
        writer.put(std::uint32_t(header.size()));
    return writer.text(header).text(data).bytes();
}

std::string npy(const std::string& type, const std::string& shape, const std::string& data, bool fortran = false, int version = 1) {
    return npyOf("'" + type + "'", shape, data, fortran, version);
}

/// Two records of a sub-array, a record within, texts and what fills up: 24 bytes each.
std::string records(bool fortran) {
    const char* descr = "[('pos', '<f4', (2,)), (('a title', 'in'), [('n', '>i2'), ('t', '|u1')], (2,)), ('roi', '<U1'), "
                        "('raw', '|V2'), ('', '|V4')]";
    std::string data(48, '\1');
    for (const std::size_t text : {14, 38})
        data.replace(text, 4, std::string("V\0\0\0", 4));
    return npyOf(descr, fortran ? "(2, 1)" : "(2,)", data, fortran);
}

std::string floats() { return ByteWriter().all({0.F, 1.F, 2.F, 3.F}).bytes(); }

std::vector<Seed> singleArrays() {
    std::vector<Seed> seeds;
    for (const auto& [type, size] : {std::pair("|b1", 1), {"|i1", 1}, {"|u1", 1}, {"<i2", 2}, {">u2", 2}, {"<f2", 2},
                                     {"<i4", 4}, {">u4", 4}, {"<f4", 4}, {">f4", 4}, {"<i8", 8}, {"<u8", 8}, {">f8", 8},
                                     {"|S3", 3}, {"<U2", 8}, {"<f16", 16}, {"<c8", 8}, {">c16", 16}, {"<c32", 32},
                                     {"<M8[ms]", 8}, {">m8[25us]", 8}}) {
        std::string data(std::size_t(4 * size), '\0');
        for (std::size_t at = 0; at < data.size(); at += std::size_t(size))
            data[at] = char('A' + at);
        seeds.push_back({"type-" + std::to_string(seeds.size()), npy(type, "(4,)", data)});
    }
    seeds.push_back({"matrix", npy("<f4", "(2, 2)", floats())});
    seeds.push_back({"columns-first", npy("<f4", "(2, 1, 2)", floats(), true)});
    seeds.push_back({"second-version", npy("<f4", "(4,)", floats(), false, 2)});
    seeds.push_back({"records", records(false)});
    seeds.push_back({"records-columns-first", records(true)});
    seeds.push_back({"one-number", npy("<f4", "()", floats().substr(0, 4))});
    return seeds;
}

std::vector<Seed> archives() {
    const std::string weights = npy("<f4", "(2, 2)", floats());
    const std::string names = npy("<U1", "(2,)", std::string("a\0\0\0b\0\0\0", 8));
    const std::string objects = npy("|O", "(1,)", "x");
    const std::string ijk = npy("|u1", "(2, 3)", std::string("\0\0\0\1\1\1", 6));
    const std::string affine = npy("|u1", "(4, 4)", std::string("\2\0\0\0\0\2\0\0\0\0\2\0\0\0\0\1", 16));
    const std::string grid = npy("|u1", "(3,)", "\2\2\2");
    return {{"voxels", zipArchive({{"ijk.npy", ijk}, {"affine.npy", affine}, {"grid.npy", grid}, {"roi.npy", names},
                                   {"weights.npy", weights}, {"betas.npy", weights}}, false)},
            {"stored", zipArchive({{"weights.npy", weights}, {"names.npy", names}}, false)},
            {"packed", zipArchive({{"weights.npy", weights}, {"objects.npy", objects}}, true)},
            {"records", zipArchive({{"table.npy", records(false)}}, true)}};
}

std::vector<Seed> safetensors() {
    const auto file = [](const std::string& header, const std::string& data) {
        return ByteWriter().put(std::uint64_t(header.size())).text(header).text(data).bytes();
    };
    return {{"several", file(R"({"__metadata__":{"format":"pt"},"a.b":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},)"
                             R"("c":{"dtype":"BF16","shape":[2],"data_offsets":[16,20]},)"
                             R"("d":{"dtype":"I8","shape":[],"data_offsets":[20,21]},)"
                             R"("e":{"dtype":"F8_E4M3","shape":[1],"data_offsets":[21,22]}})",
                             floats() + "\x80\x3f\x80\x3fxy")},
            {"types", file(R"({"a":{"dtype":"F64","shape":[1],"data_offsets":[0,8]},)"
                           R"("b":{"dtype":"I64","shape":[1],"data_offsets":[8,16]},)"
                           R"("c":{"dtype":"F16","shape":[1,2],"data_offsets":[16,20]},)"
                           R"("d":{"dtype":"BOOL","shape":[0],"data_offsets":[20,20]}})",
                           std::string(20, '\1'))}};
}

std::vector<Seed> gzips() {
    const auto packed = [](const std::string& text) { return stringOf(gzipped(Bytes(bytesOf(text).begin(), bytesOf(text).end()))); };
    std::string mixed;
    for (int at = 0; at < 300; ++at)
        mixed += std::to_string(at * at % 97) + " ";
    std::string named = packed("named");
    named[3] = 8; // a name follows the header
    named.insert(10, std::string("a.nii\0", 6));
    return {{"text", packed(mixed)},
            {"nothing", packed("")},
            {"two-members", packed("one") + packed(mixed) + std::string(20, '\0')},
            {"named", named},
            {"zeros", packed(std::string(5000, '\0'))}};
}

} // namespace

std::vector<Seed> arraySeeds(std::string_view target) {
    if (target == "npy")
        return singleArrays();
    if (target == "npz")
        return archives();
    if (target == "safetensors")
        return safetensors();
    if (target == "gzip")
        return gzips();
    return {};
}

} // namespace fusiform::test
