#include "fuzz_input.h"

#include "analysis/data/volume.h"
#include "analysis/io/arrays/npy.h"
#include "analysis/io/nifti/nifti.h"

#include <algorithm>
#include <fcntl.h>
#include <stdexcept>
#include <unistd.h>

namespace fusiform::test {

/// Without a stream's buffer and lock, because a fuzzer does it thousands of times a second.
void writePlain(const std::filesystem::path& file, std::span<const std::byte> bytes) {
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const bool written = descriptor >= 0 && ::write(descriptor, bytes.data(), bytes.size()) == ssize_t(bytes.size());
    if (descriptor >= 0)
        ::close(descriptor);
    if (!written)
        throw std::runtime_error("no room for the inputs of a fuzzer in " + file.parent_path().string());
}

void writeGzipped(const std::filesystem::path& file, std::span<const std::byte> bytes) {
    writePlain(file, gzipped(Bytes(bytes.begin(), bytes.end())));
}

void writePair(const std::filesystem::path& file, std::span<const std::byte> bytes) {
    const bool second = !bytes.empty() && (bytes[0] == std::byte{0x1c} || (bytes.size() > 3 && bytes[3] == std::byte{0x1c}));
    const std::size_t header = std::min<std::size_t>(second ? 540 : 348, bytes.size());
    writePlain(file, bytes.first(header));
    std::filesystem::path data = file;
    writePlain(data.replace_extension(".img"), bytes.subspan(header));
}

Bytes deflated(std::span<const std::byte> bytes) {
    const Bytes packed = gzipped(Bytes(bytes.begin(), bytes.end()));
    constexpr std::ptrdiff_t header = 10;
    constexpr std::ptrdiff_t trailer = 8; // check sum and length
    return {packed.begin() + header, packed.end() - trailer};
}

Bytes zlibPacked(std::span<const std::byte> bytes) {
    Bytes packed{std::byte{0x78}, std::byte{0x9c}};
    std::ranges::copy(deflated(bytes), std::back_inserter(packed));
    std::uint32_t low = 1; // Adler's check sum
    std::uint32_t high = 0;
    for (const std::byte byte : bytes) {
        low = (low + std::uint32_t(byte)) % 65521;
        high = (high + low) % 65521;
    }
    const std::uint32_t sum = high << 16 | low;
    for (const int shift : {24, 16, 8, 0})
        packed.push_back(std::byte(sum >> shift & 0xFF));
    return packed;
}

void writeMatlabVariable(const std::filesystem::path& file, std::span<const std::byte> bytes) {
    const Bytes packed = zlibPacked(bytes);
    std::string header = "MATLAB 5.0 MAT-file";
    header.resize(124, ' ');
    header += std::string("\x00\x01IM\x0f\x00\x00\x00", 8);
    for (const int shift : {0, 8, 16, 24})
        header += char(packed.size() >> shift & 0xFF);
    Bytes whole(header.size());
    std::ranges::transform(header, whole.begin(), [](char c) { return std::byte(c); });
    std::ranges::copy(packed, std::back_inserter(whole));
    writePlain(file, whole);
}

void writeDataset(const std::filesystem::path& file, std::span<const std::byte> bytes) {
    const std::filesystem::path folder = file.parent_path();
    if (!std::filesystem::exists(folder / "stimuli.tsv")) {
        Volume mask;
        mask.grid.shape = {2, 2, 1};
        mask.values = {1, 0, 1, 1};
        writeNifti(mask, folder / "mask.nii");
        writeNpy(MatrixF(MatrixF::Constant(2, 3, 0.5F)), folder / "betas.npy");
        writeNpy(MatrixF(MatrixF::Constant(3, 2, 0.5F)), folder / "weights.npy");
        writeAtomically(folder / "stimuli.tsv", "id\tcaption\tcategory\na\tA cat | a pet\tanimal\nb\ta cup\tthing\n");
    }
    writePlain(file, bytes);
}

} // namespace fusiform::test
