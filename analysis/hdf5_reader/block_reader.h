#pragma once

#include "analysis/hdf5_reader/hdf5_dataset.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace fusiform {

/// Reads blocks of one dataset. Blocks are in presented order (MATLAB's in its files); all throw Hdf5Failure.
class BlockReader {
public:
    BlockReader(hid_t file, std::string path, bool matlab, std::uint64_t fileSize);

    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] bool text() const { return m_described.text || m_described.matlabText; }

    /// Floats or doubles (see needsDouble) in the order of the file.
    void numbers(const ArrayBlock& block, std::span<std::byte> to);

    /// The texts of a block in C order, in parts.
    void texts(const ArrayBlock& block, const std::function<void(const std::vector<std::string>& part)>& each);

private:
    void open(hid_t file, std::size_t cacheBytes);
    [[nodiscard]] Hdf5Handle select(const ArrayBlock& block);
    [[nodiscard]] std::vector<std::string> variableTexts(const ArrayBlock& block);
    [[nodiscard]] std::vector<std::string> fixedTexts(const ArrayBlock& block);
    [[nodiscard]] std::vector<std::string> matlabTexts(const ArrayBlock& block);

    std::string m_path;
    Hdf5Handle m_dataset;
    Hdf5Handle m_space;
    Hdf5Handle m_type;
    Hdf5Dataset m_described;
};

} // namespace fusiform
