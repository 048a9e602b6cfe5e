#include "analysis/hdf5_reader/hdf5_dataset.h"

#include "analysis/hdf5_reader/hdf5_type.h"

#include <algorithm>
#include <array>
#include <limits>

namespace fusiform {
namespace {

/// Deflate cannot shrink below 1:1032; what an array claims beyond is fill value, and a little of that is fine.
constexpr double mostInflation = 1032;
constexpr double freeBytes = double(256 << 20);

/// A MATLAB attribute of text, such as MATLAB_class; empty when there is none.
std::string textAttribute(hid_t object, const char* name) {
    if (H5Aexists(object, name) <= 0)
        return {};
    const Hdf5Handle attribute(H5Aopen(object, name, H5P_DEFAULT), H5Aclose);
    const Hdf5Handle type(attribute ? H5Aget_type(attribute.id()) : H5I_INVALID_HID, H5Tclose);
    const Hdf5Handle space(attribute ? H5Aget_space(attribute.id()) : H5I_INVALID_HID, H5Sclose);
    constexpr std::size_t most = 64;
    if (!type || !space || H5Tget_class(type.id()) != H5T_STRING || H5Tis_variable_str(type.id()) != 0 ||
        H5Tget_size(type.id()) > most || H5Sget_simple_extent_npoints(space.id()) != 1)
        return {};
    std::array<char, most + 1> text{};
    if (H5Aread(attribute.id(), type.id(), text.data()) < 0)
        return {};
    return text.data();
}

/// Why what lies under a dataset cannot be had, or empty.
Message storageProblem(hid_t dataset, double claimed, std::uint64_t fileSize) {
    const Hdf5Handle creation(H5Dget_create_plist(dataset), H5Pclose);
    if (!creation)
        return message("analysis", "a dataset whose layout cannot be read");
    const H5D_layout_t layout = H5Pget_layout(creation.id());
    if (layout == H5D_VIRTUAL)
        return message("analysis", "a virtual dataset, whose values are in other files; open those");
    if (H5Pget_external_count(creation.id()) > 0)
        return message("analysis", "values kept in another file");
    const int filters = std::max(0, H5Pget_nfilters(creation.id()));
    for (int at = 0; at < filters; ++at) {
        std::array<char, 128> name{};
        unsigned flags = 0;
        std::size_t values = 0;
        unsigned configuration = 0;
        const H5Z_filter_t filter = H5Pget_filter2(
            creation.id(), unsigned(at), &flags, &values, nullptr, name.size() - 1, name.data(), &configuration);
        if (filter < 0 || H5Zfilter_avail(filter) <= 0)
            return message("analysis", "compressed with the filter %1 (%2), which is not installed; save it with gzip")
                .with(int(filter), std::string(name.data()));
    }
    const double stored = double(H5Dget_storage_size(dataset));
    const double bytes = std::min(stored, double(fileSize));
    if (claimed > freeBytes && claimed > (filters > 0 ? mostInflation : 2) * bytes + freeBytes)
        return message("analysis", "it claims %1 bytes, of which only %2 are stored").with(claimed, bytes);
    if (layout == H5D_CHUNKED) {
        const double chunk = chunkBytes(dataset);
        if (chunk <= 0 || (chunk > freeBytes && chunk > mostInflation * double(fileSize)))
            return message("analysis", "chunks of %1 bytes, more than the file can hold").with(chunk);
    }
    return {};
}

} // namespace

std::string hdf5Problem() {
    std::string text;
    H5Ewalk2(
        H5E_DEFAULT, H5E_WALK_UPWARD,
        [](unsigned depth, const H5E_error2_t* error, void* to) -> herr_t {
            if (depth == 0 && error->desc)
                static_cast<std::string*>(to)->assign(error->desc);
            return 0;
        },
        &text);
    return text;
}

Hdf5Handle accessWithinFile(hid_t propertyClass) {
    Hdf5Handle access(H5Pcreate(propertyClass), H5Pclose);
    const auto never = [](const char*, const char*, const char*, const char*, unsigned*, hid_t, void*) -> herr_t {
        return -1;
    };
    H5Pset_elink_cb(access.id(), never, nullptr);
    return access;
}

double chunkBytes(hid_t dataset) {
    const Hdf5Handle creation(H5Dget_create_plist(dataset), H5Pclose);
    const Hdf5Handle type(H5Dget_type(dataset), H5Tclose);
    if (!creation || !type || H5Pget_layout(creation.id()) != H5D_CHUNKED)
        return 0;
    std::array<hsize_t, H5S_MAX_RANK> lengths{};
    const int rank = H5Pget_chunk(creation.id(), H5S_MAX_RANK, lengths.data());
    double bytes = rank < 1 ? 0 : double(H5Tget_size(type.id()));
    for (int axis = 0; axis < rank; ++axis)
        bytes *= double(lengths[std::size_t(axis)]);
    return bytes;
}

Hdf5Dataset examinedDataset(hid_t dataset, bool matlab, std::uint64_t fileSize, ArrayEntry& entry) {
    Hdf5Dataset described;
    const Hdf5Handle space(H5Dget_space(dataset), H5Sclose);
    const Hdf5Handle type(H5Dget_type(dataset), H5Tclose);
    if (!space || !type) {
        entry.refused = message("analysis", "a dataset whose shape or type cannot be read");
        return described;
    }
    const Hdf5Type kind = kindOf(type.id());
    entry.dtype = kind.name;
    entry.refused = kind.refused;
    entry.text = described.text = kind.text;
    described.type = kind.number.value_or(NumberType::Float32);
    if (H5Sget_simple_extent_type(space.id()) == H5S_NULL) {
        described.shape = {0};
    } else {
        std::array<hsize_t, H5S_MAX_RANK> lengths{};
        const int rank = H5Sget_simple_extent_dims(space.id(), lengths.data(), nullptr);
        for (int axis = 0; axis < rank; ++axis)
            described.shape.push_back(
                std::int64_t(std::min<hsize_t>(lengths[std::size_t(axis)], std::numeric_limits<std::int64_t>::max())));
    }
    entry.shape = described.shape;
    if (!isPlausible(described.shape)) {
        entry.refused = message("analysis", "the shape %1, which no file can hold").with(shapeText(entry.shape));
        return described;
    }
    if (entry.refused.empty())
        entry.refused = storageProblem(
            dataset, double(wholeOf(entry.shape).size()) * double(H5Tget_size(type.id())), fileSize);
    if (!matlab || !entry.refused.empty())
        return described;
    const std::string matlabClass = textAttribute(dataset, "MATLAB_class");
    described.reversed = entry.columnMajor = entry.shape.size() > 1;
    std::ranges::reverse(entry.shape);
    if (matlabClass == "logical")
        described.type = NumberType::Bool;
    if (kind.number)
        entry.dtype = nameOf(described.type);
    if (H5Aexists(dataset, "MATLAB_empty") > 0) {
        entry.shape = {0, 0};
        entry.columnMajor = false;
    }
    if (matlabClass == "char" && kind.number && entry.shape.size() == 2) {
        described.matlabText = entry.text = true;
        entry.dtype = "str";
        entry.shape = {entry.shape[0]};
        entry.columnMajor = false;
    }
    return described;
}

} // namespace fusiform
