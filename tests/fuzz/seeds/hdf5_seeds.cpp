// Files of HDF5, and answers of the program that reads them.

#include "hdf5_samples.h"
#include "seeds.h"

#include "analysis/io/arrays/hdf5_wire.h"

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <numeric>
#include <unistd.h>

namespace fusiform::test {
namespace {

/// A property list that is closed at the end.
class Properties {
public:
    explicit Properties(hid_t kind) : m_id(H5Pcreate(kind)) {}
    Properties(const Properties&) = delete;
    Properties& operator=(const Properties&) = delete;
    ~Properties() { H5Pclose(m_id); }
    [[nodiscard]] hid_t id() const { return m_id; }

private:
    hid_t m_id;
};

void writeTexts(hid_t file) {
    const hid_t fixed = H5Tcopy(H5T_C_S1);
    H5Tset_size(fixed, 4);
    writeHdf5Dataset(file, "fixed", fixed, {3}, "V1\0\0hV4\0FFA");
    H5Tclose(fixed);
    const hid_t variable = H5Tcopy(H5T_C_S1);
    H5Tset_size(variable, H5T_VARIABLE);
    const char* texts[] = {"a face", "food on a table", "two zebras", ""};
    writeHdf5Dataset(file, "variable", variable, {2, 2}, texts);
    H5Tclose(variable);
}

void writePacked(hid_t file) {
    const Properties packed(H5P_DATASET_CREATE);
    const hsize_t chunk[] = {4, 3};
    H5Pset_chunk(packed.id(), 2, chunk);
    H5Pset_deflate(packed.id(), 4);
    H5Pset_shuffle(packed.id());
    writeHdf5Dataset(file, "packed", H5T_NATIVE_DOUBLE, {6, 5}, countedNumbers(30).data(), packed.id());
}

void writePlain(hid_t file) {
    const Properties compact(H5P_DATASET_CREATE);
    H5Pset_layout(compact.id(), H5D_COMPACT);
    writeHdf5Dataset(file, "compact", H5T_NATIVE_DOUBLE, {2, 3}, countedNumbers(6).data(), compact.id());
    writeHdf5Dataset(file, "contiguous", H5T_NATIVE_DOUBLE, {2, 3}, countedNumbers(6).data());
}

/// Groups that lead round in a circle, every kind of link, and types that are refused.
void writeGroups(hid_t file) {
    const hid_t group = H5Gcreate2(file, "group", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
    const std::int16_t number = -7;
    writeHdf5Dataset(group, "number", H5T_STD_I16BE, {1}, &number);
    H5Lcreate_hard(file, "/", group, "back", H5P_DEFAULT, H5P_DEFAULT);
    H5Lcreate_soft("/group/number", file, "soft", H5P_DEFAULT, H5P_DEFAULT);
    H5Lcreate_external("other.h5", "/x", file, "elsewhere", H5P_DEFAULT, H5P_DEFAULT);
    const hid_t pair = H5Tcreate(H5T_COMPOUND, 8);
    H5Tinsert(pair, "r", 0, H5T_NATIVE_FLOAT);
    H5Tinsert(pair, "i", 4, H5T_NATIVE_FLOAT);
    const float complex[] = {1, 2};
    writeHdf5Dataset(group, "complex", pair, {1}, complex);
    H5Tclose(pair);
    H5Gclose(group);
}

void setClass(hid_t file, const char* name, const std::string& matlabClass) {
    const hid_t dataset = H5Dopen2(file, name, H5P_DEFAULT);
    const hid_t type = H5Tcopy(H5T_C_S1);
    H5Tset_size(type, matlabClass.size());
    const hid_t space = H5Screate(H5S_SCALAR);
    const hid_t attribute = H5Acreate2(dataset, "MATLAB_class", type, space, H5P_DEFAULT, H5P_DEFAULT);
    H5Awrite(attribute, type, matlabClass.data());
    H5Aclose(attribute);
    H5Sclose(space);
    H5Tclose(type);
    H5Dclose(dataset);
}

void writeMatlab(hid_t file) {
    writeHdf5Dataset(file, "matrix", H5T_NATIVE_DOUBLE, {3, 2}, countedNumbers(6).data());
    setClass(file, "matrix", "double");
    const std::uint16_t letters[] = {'V', '1'};
    writeHdf5Dataset(file, "name", H5T_NATIVE_UINT16, {2, 1}, letters);
    setClass(file, "name", "char");
    const std::uint8_t truth = 1;
    writeHdf5Dataset(file, "truth", H5T_NATIVE_UINT8, {1, 1}, &truth);
    setClass(file, "truth", "logical");
}

std::string entry(const char* name, const std::vector<std::int64_t>& shape, const Message& refused, bool text, bool reversed) {
    Hdf5FrameWriter frame(Hdf5Frame::Entry);
    frame.text(name);
    frame.numbers(shape);
    frame.text(text ? "str" : "float64");
    frame.message(refused);
    frame.number(text ? 1 : 0);
    frame.number(reversed ? 1 : 0);
    frame.text(text ? "U" : "float64");
    frame.number(text ? 0 : 1);
    return std::move(frame).take();
}

std::string done() { return Hdf5FrameWriter(Hdf5Frame::Done).take(); }

/// What fusiform-hdf5 says of a matrix and of texts, and then to the questions for them.
std::string answer() {
    Hdf5FrameWriter note(Hdf5Frame::Note);
    note.message(message("analysis", "only the first %1 arrays are listed").with(7));
    Hdf5FrameWriter texts(Hdf5Frame::Texts);
    texts.number(2);
    texts.text("V1");
    texts.text("");
    const Message refused = message("analysis", "a type of arrays; save them as axes of the dataset");
    return entry("/m", {2, 3}, {}, false, true) + entry("/x", {4}, refused, false, false) + entry("/t", {2}, {}, true, false) +
           std::move(note).take() + done() + done() + done() + std::move(texts).take() + done();
}

/// It says what there is, and that it cannot be read.
std::string failure() {
    Hdf5FrameWriter frame(Hdf5Frame::Failure);
    frame.message(message("analysis", "%1 values").with(3));
    frame.message("file read failed");
    return entry("/m", {3}, {}, false, false) + done() + std::move(frame).take();
}

} // namespace

std::vector<double> countedNumbers(std::size_t count) {
    std::vector<double> numbers(count);
    std::iota(numbers.begin(), numbers.end(), 0.0);
    return numbers;
}

void writeHdf5Dataset(
    hid_t file, const char* name, hid_t type, const std::vector<hsize_t>& shape, const void* data, hid_t creation) {
    const hid_t space = H5Screate_simple(int(shape.size()), shape.data(), nullptr);
    const hid_t dataset = H5Dcreate2(file, name, type, space, H5P_DEFAULT, creation, H5P_DEFAULT);
    H5Dwrite(dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, data);
    H5Dclose(dataset);
    H5Sclose(space);
}

const std::vector<Hdf5Sample>& hdf5Samples() {
    static const std::vector<Hdf5Sample> samples{
        {"plain", false, "", writePlain},        {"packed", false, "", writePacked},
        {"texts", false, "", writeTexts},        {"groups", false, "", writeGroups},
        {"latest texts", true, "", writeTexts},  {"latest packed", true, "", writePacked},
        {"latest plain", true, "", writePlain},  {"latest groups", true, "", writeGroups},
        {"matlab", false, "MATLAB 7.3 MAT-file", writeMatlab},
    };
    return samples;
}

std::string hdf5BytesOf(const Hdf5Sample& sample) {
    const Properties access(H5P_FILE_ACCESS);
    H5Pset_meta_block_size(access.id(), 0); // no room is left for more
    H5Pset_small_data_block_size(access.id(), 0);
    if (sample.latest)
        H5Pset_libver_bounds(access.id(), H5F_LIBVER_LATEST, H5F_LIBVER_LATEST);
    const Properties creation(H5P_FILE_CREATE);
    H5Pset_sym_k(creation.id(), 1, 4); // small nodes, for few entries
    H5Pset_istore_k(creation.id(), 2);
    const std::string magic = sample.magic;
    if (!magic.empty())
        H5Pset_userblock(creation.id(), 512);
    // On the disk, because the library's images of files in memory are marked as open for writing.
    std::string name = (std::filesystem::temp_directory_path() / "fusiform-seed-XXXXXX").string();
    ::close(::mkstemp(name.data()));
    const hid_t file = H5Fcreate(name.c_str(), H5F_ACC_TRUNC, creation.id(), access.id());
    sample.write(file);
    H5Fclose(file);
    std::ifstream stream(name, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    ::unlink(name.c_str());
    return bytes.replace(0, magic.size(), magic);
}

std::vector<Seed> hdf5Seeds(std::string_view target) {
    std::vector<Seed> seeds;
    if (target == "hdf5")
        for (const Hdf5Sample& sample : hdf5Samples())
            seeds.push_back({sample.name, hdf5BytesOf(sample)});
    if (target == "hdf5-wire")
        seeds = {{"answer", answer()}, {"failure", failure()}};
    return seeds;
}

} // namespace fusiform::test
