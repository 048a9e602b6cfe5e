#include "analysis/hdf5_reader/block_reader.h"

#include "analysis/core/text.h"
#include "analysis/hdf5_reader/hdf5_failure.h"

#include <algorithm>
#include <iterator>

namespace fusiform {

void failHdf5(Message expected) {
    const std::string problem = hdf5Problem();
    throw Hdf5Failure{
        std::move(expected),
        problem.empty() ? message("analysis", "a failure of the HDF5 library") : Message(problem)};
}

BlockReader::BlockReader(hid_t file, std::string path, bool matlab, std::uint64_t fileSize) : m_path(std::move(path)) {
    // Room for the chunks that a run of rows crosses, so that each is decompressed once; and for one at least.
    constexpr std::size_t usualCache = std::size_t(128) << 20;
    open(file, usualCache);
    ArrayEntry entry;
    m_described = examinedDataset(m_dataset.id(), matlab, fileSize, entry);
    if (!entry.readable())
        throw Hdf5Failure{message("analysis", "a dataset"), entry.refused};
    if (const double chunk = chunkBytes(m_dataset.id()); chunk > double(usualCache))
        open(file, std::size_t(chunk));
    if (!m_space || !m_type || H5Sget_simple_extent_ndims(m_space.id()) != int(m_described.shape.size()))
        failHdf5(message("analysis", "a dataset"));
}

void BlockReader::open(hid_t file, std::size_t cacheBytes) {
    m_dataset = {};
    const Hdf5Handle access = accessWithinFile(H5P_DATASET_ACCESS);
    constexpr std::size_t cacheSlots = 12421; // a prime, about a hundred times the usual number of chunks
    H5Pset_chunk_cache(access.id(), cacheSlots, cacheBytes, 1);
    m_dataset = Hdf5Handle(H5Dopen2(file, m_path.c_str(), access.id()), H5Dclose);
    if (!m_dataset)
        failHdf5(message("analysis", "a dataset"));
    m_space = Hdf5Handle(H5Dget_space(m_dataset.id()), H5Sclose);
    m_type = Hdf5Handle(H5Dget_type(m_dataset.id()), H5Tclose);
}

/// Selects a block in the file's space; the space of what is read.
Hdf5Handle BlockReader::select(const ArrayBlock& block) {
    std::vector<hsize_t> start(block.start.begin(), block.start.end());
    std::vector<hsize_t> count(block.count.begin(), block.count.end());
    if (m_described.reversed) {
        std::ranges::reverse(start);
        std::ranges::reverse(count);
    }
    if (count.size() != m_described.shape.size() || start.size() != count.size())
        failHdf5(message("analysis", "a block inside the dataset"));
    if (count.empty())
        return {H5Screate(H5S_SCALAR), H5Sclose};
    if (H5Sselect_hyperslab(m_space.id(), H5S_SELECT_SET, start.data(), nullptr, count.data(), nullptr) < 0)
        failHdf5(message("analysis", "a block inside the dataset"));
    return {H5Screate_simple(int(count.size()), count.data(), nullptr), H5Sclose};
}

void BlockReader::numbers(const ArrayBlock& block, std::span<std::byte> to) {
    const bool doubles = needsDouble(m_described.type);
    const std::size_t width = doubles ? sizeof(double) : sizeof(float);
    if (text() || block.size() < 0 || std::uint64_t(block.size()) > to.size() / width)
        throw Hdf5Failure{message("analysis", "numbers"), message("analysis", "texts")};
    const Hdf5Handle memory = select(block);
    if (H5Dread(
            m_dataset.id(), doubles ? H5T_NATIVE_DOUBLE : H5T_NATIVE_FLOAT, memory.id(), m_space.id(), H5P_DEFAULT,
            to.data()) < 0)
        failHdf5(message("analysis", "%1 values").with(block.size()));
}

void BlockReader::texts(
    const ArrayBlock& block, const std::function<void(const std::vector<std::string>& part)>& each) {
    if (m_described.matlabText)
        return each(matlabTexts(block));
    constexpr std::size_t mostTexts = 4096;
    constexpr std::size_t mostBytes = std::size_t(8) << 20;
    const bool variable = H5Tis_variable_str(m_type.id()) > 0;
    const std::size_t length = variable ? 1 : std::max<std::size_t>(1, H5Tget_size(m_type.id()));
    const auto most = std::int64_t(std::clamp<std::size_t>(mostBytes / length, 1, mostTexts));
    std::vector<std::string> all; // of a reversed block, which has to be put into order
    forEachBlock(block.count, m_described.reversed, most, [&](ArrayBlock part) {
        for (std::size_t axis = 0; axis < part.start.size(); ++axis)
            part.start[axis] += block.start[axis];
        std::vector<std::string> texts = variable ? variableTexts(part) : fixedTexts(part);
        if (m_described.reversed)
            std::ranges::move(texts, std::back_inserter(all));
        else
            each(texts);
    });
    if (m_described.reversed)
        each(inCOrder(all, block.count));
}

std::vector<std::string> BlockReader::variableTexts(const ArrayBlock& block) {
    const Hdf5Handle memory = select(block);
    std::vector<char*> pointers(std::size_t(block.size()), nullptr);
    if (H5Dread(m_dataset.id(), m_type.id(), memory.id(), m_space.id(), H5P_DEFAULT, pointers.data()) < 0)
        failHdf5(message("analysis", "%1 texts").with(block.size()));
    std::vector<std::string> texts;
    texts.reserve(pointers.size());
    for (const char* pointer : pointers)
        texts.emplace_back(pointer ? pointer : "");
    H5Dvlen_reclaim(m_type.id(), memory.id(), H5P_DEFAULT, pointers.data());
    return texts;
}

std::vector<std::string> BlockReader::fixedTexts(const ArrayBlock& block) {
    const Hdf5Handle memory = select(block);
    const std::size_t length = H5Tget_size(m_type.id());
    std::vector<char> bytes(std::size_t(block.size()) * length);
    if (H5Dread(m_dataset.id(), m_type.id(), memory.id(), m_space.id(), H5P_DEFAULT, bytes.data()) < 0)
        failHdf5(message("analysis", "%1 texts").with(block.size()));
    const bool spaces = H5Tget_strpad(m_type.id()) == H5T_STR_SPACEPAD;
    std::vector<std::string> texts;
    for (const char* from = bytes.data(); texts.size() < std::size_t(block.size()); from += length) {
        std::string text(from, std::find(from, from + length, '\0'));
        while (spaces && text.ends_with(' '))
            text.pop_back();
        texts.push_back(std::move(text));
    }
    return texts;
}

/// A MATLAB char array: a text a row, UTF-16 units down its columns.
std::vector<std::string> BlockReader::matlabTexts(const ArrayBlock& block) {
    if (block.count.size() != 1 || m_described.shape.size() != 2)
        failHdf5(message("analysis", "a block inside the dataset"));
    const auto rows = std::size_t(block.count[0]);
    const auto columns = std::size_t(m_described.shape[0]);
    const ArrayBlock letters{{block.start[0], 0}, {block.count[0], m_described.shape[0]}};
    std::vector<std::uint16_t> units(rows * columns);
    const Hdf5Handle memory = select(letters);
    if (!units.empty() && H5Dread(
                              m_dataset.id(), H5T_NATIVE_UINT16, memory.id(), m_space.id(), H5P_DEFAULT,
                              units.data()) < 0)
        failHdf5(message("analysis", "%1 texts").with(rows));
    std::vector<std::string> texts;
    for (std::size_t row = 0; row < rows; ++row) {
        std::vector<std::uint16_t> text;
        for (std::size_t column = 0; column < columns; ++column)
            text.push_back(units[column * rows + row]);
        texts.push_back(utf8Of(text));
    }
    return texts;
}

} // namespace fusiform
