#include "analysis/io/hdf5_dataset.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

namespace fusiform {
namespace {

constexpr const char* doing = translatable("analysis", "reading an HDF5 file");
constexpr std::int64_t stepElements = 1 << 22;
/// Deflate cannot shrink below 1:1032; what an array claims beyond is fill value, and a little of that is fine.
constexpr double mostInflation = 1032;
constexpr double freeBytes = double(256 << 20);

[[noreturn]] void refuse(const std::string& reference, Message expected) {
    throw Error(
        {doing, reference, std::move(expected),
         hdf5Problem().empty() ? message("analysis", "a failure of the HDF5 library") : Message(hdf5Problem()),
         translatable("analysis", "the file is truncated or damaged; copy it again")});
}

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

struct TypeKind {
    std::optional<NumberType> number;
    std::string name;
    bool text = false;
    Message refused;
};

TypeKind floatKind(hid_t type) {
    std::size_t sign = 0;
    std::size_t exponent = 0;
    std::size_t exponentBits = 0;
    std::size_t mantissa = 0;
    std::size_t mantissaBits = 0;
    const std::size_t bytes = H5Tget_size(type);
    if (H5Tget_fields(type, &sign, &exponent, &exponentBits, &mantissa, &mantissaBits) < 0 || bytes > 16 ||
        std::max({sign + 1, exponent + exponentBits, mantissa + mantissaBits}) > bytes * 8 || exponentBits > 15)
        return {{}, "float", false, message("analysis", "a float type whose bits do not fit")};
    switch (bytes) {
    case 2:
        return exponentBits == 8 ? TypeKind{NumberType::BFloat16, "bfloat16", false, {}}
                                 : TypeKind{NumberType::Float16, "float16", false, {}};
    case 4: return {NumberType::Float32, "float32", false, {}};
    case 8: return {NumberType::Float64, "float64", false, {}};
    default: return {NumberType::Float64, "float" + std::to_string(bytes * 8), false, {}};
    }
}

TypeKind integerKind(hid_t type) {
    const std::size_t bytes = H5Tget_size(type);
    const auto number = integerType(bytes, H5Tget_sign(type) == H5T_SGN_2);
    if (!number || H5Tget_precision(type) + std::size_t(std::max(0, H5Tget_offset(type))) > bytes * 8)
        return {{}, "integer", false, message("analysis", "integers of %1 bytes").with(bytes)};
    return {number, nameOf(*number), false, {}};
}

/// h5py stores truths as an enum of FALSE and TRUE.
TypeKind enumKind(hid_t type) {
    const Hdf5Handle base(H5Tget_super(type), H5Tclose);
    if (!base)
        return {{}, "enum", false, message("analysis", "an enumeration that cannot be read")};
    TypeKind kind = integerKind(base.id());
    if (kind.number && H5Tget_size(base.id()) == 1 && H5Tget_nmembers(type) == 2 &&
        H5Tget_member_index(type, "FALSE") >= 0 && H5Tget_member_index(type, "TRUE") >= 0)
        return {NumberType::Bool, "bool", false, {}};
    return kind;
}

bool isComplex(hid_t type) {
    return H5Tget_nmembers(type) == 2 &&
           ((H5Tget_member_index(type, "r") >= 0 && H5Tget_member_index(type, "i") >= 0) ||
            (H5Tget_member_index(type, "real") >= 0 && H5Tget_member_index(type, "imag") >= 0));
}

TypeKind kindOf(hid_t type) {
    switch (H5Tget_class(type)) {
    case H5T_INTEGER: return integerKind(type);
    case H5T_FLOAT: return floatKind(type);
    case H5T_ENUM: return enumKind(type);
    case H5T_STRING: return {{}, "str", true, {}};
    case H5T_COMPOUND:
        return isComplex(type)
                   ? TypeKind{{}, "complex", false,
                              message("analysis", "complex numbers; save real and imaginary parts apart")}
                   : TypeKind{{}, "compound", false,
                              message("analysis", "a compound type; save its fields as arrays of their own")};
    case H5T_REFERENCE:
        return {{}, "reference", false, message("analysis", "references to other objects, not values")};
    case H5T_VLEN:
        return {{}, "vlen", false, message("analysis", "rows of different lengths; save them as one array")};
    case H5T_ARRAY:
        return {{}, "array", false, message("analysis", "a type of arrays; save them as axes of the dataset")};
    default: return {{}, "opaque", false, message("analysis", "values that are neither numbers nor texts")};
    }
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
        std::array<hsize_t, H5S_MAX_RANK> lengths{};
        const int rank = H5Pget_chunk(creation.id(), H5S_MAX_RANK, lengths.data());
        const Hdf5Handle type(H5Dget_type(dataset), H5Tclose);
        double chunk = type ? double(H5Tget_size(type.id())) : 0;
        for (int axis = 0; axis < rank; ++axis)
            chunk *= double(lengths[std::size_t(axis)]);
        if (rank < 1 || (chunk > freeBytes && chunk > mostInflation * double(fileSize)))
            return message("analysis", "chunks of %1 bytes, more than the file can hold").with(chunk);
    }
    return {};
}

/// Puts what was read of a reversed block, in the file's order, into C order of MATLAB's axes.
template <class Value>
void scatterReversed(
    const std::vector<Value>& piece, std::vector<Value>& to, const ArrayBlock& whole, const ArrayBlock& part) {
    const std::size_t axes = whole.count.size();
    std::vector<std::int64_t> stride(axes, 1); // of the presented axes in `to`
    for (std::size_t axis = axes; axis-- > 1;)
        stride[axis - 1] = stride[axis] * whole.count[axis];
    std::int64_t at = 0;
    for (std::size_t axis = 0; axis < axes; ++axis)
        at += (part.start[axis] - whole.start[axis]) * stride[axis];
    std::vector<std::int64_t> index(axes, 0);
    for (const Value& value : piece) {
        to[std::size_t(at)] = value;
        for (std::size_t axis = 0; axis < axes; ++axis) { // the first presented axis is the fastest in the file
            at += stride[axis];
            if (++index[axis] < part.count[axis])
                break;
            at -= stride[axis] * part.count[axis];
            index[axis] = 0;
        }
    }
}

class BlockReader {
public:
    BlockReader(hid_t dataset, const Hdf5Dataset& described, const std::string& reference)
        : m_dataset(dataset), m_described(described), m_reference(reference),
          m_space(H5Dget_space(dataset), H5Sclose), m_type(H5Dget_type(dataset), H5Tclose) {
        if (!m_space || !m_type ||
            H5Sget_simple_extent_ndims(m_space.id()) != int(described.shape.size()))
            refuse(reference, message("analysis", "a dataset"));
    }

    template <class Value>
    void numbers(const ArrayBlock& block, hid_t memoryType, Value* to) {
        const Hdf5Handle memory = select(block);
        if (H5Dread(m_dataset, memoryType, memory.id(), m_space.id(), H5P_DEFAULT, to) < 0)
            refuse(m_reference, message("analysis", "%1 values").with(block.size()));
    }

    [[nodiscard]] std::vector<std::string> texts(const ArrayBlock& block) {
        const Hdf5Handle memory = select(block);
        const auto count = std::size_t(block.size());
        return H5Tis_variable_str(m_type.id()) > 0 ? variableTexts(memory.id(), count)
                                                   : fixedTexts(memory.id(), count);
    }

private:
    /// Selects the block in the file's space; the space of what is read.
    Hdf5Handle select(const ArrayBlock& block) {
        std::vector<hsize_t> start(block.start.begin(), block.start.end());
        std::vector<hsize_t> count(block.count.begin(), block.count.end());
        if (m_described.reversed) {
            std::ranges::reverse(start);
            std::ranges::reverse(count);
        }
        if (count.empty())
            return {H5Screate(H5S_SCALAR), H5Sclose};
        if (H5Sselect_hyperslab(m_space.id(), H5S_SELECT_SET, start.data(), nullptr, count.data(), nullptr) < 0)
            refuse(m_reference, message("analysis", "a block inside the dataset"));
        return {H5Screate_simple(int(count.size()), count.data(), nullptr), H5Sclose};
    }

    std::vector<std::string> variableTexts(hid_t memory, std::size_t count) {
        const Hdf5Handle type(H5Tcopy(m_type.id()), H5Tclose);
        std::vector<char*> pointers(count, nullptr);
        const bool good = H5Dread(m_dataset, type.id(), memory, m_space.id(), H5P_DEFAULT, pointers.data()) >= 0;
        std::vector<std::string> texts;
        texts.reserve(count);
        for (const char* pointer : pointers)
            texts.emplace_back(pointer && good ? pointer : "");
        H5Dvlen_reclaim(type.id(), memory, H5P_DEFAULT, pointers.data());
        if (!good)
            refuse(m_reference, message("analysis", "%1 texts").with(count));
        return texts;
    }

    std::vector<std::string> fixedTexts(hid_t memory, std::size_t count) {
        const std::size_t length = H5Tget_size(m_type.id());
        std::vector<char> bytes(count * length);
        if (H5Dread(m_dataset, m_type.id(), memory, m_space.id(), H5P_DEFAULT, bytes.data()) < 0)
            refuse(m_reference, message("analysis", "%1 texts").with(count));
        const bool spaces = H5Tget_strpad(m_type.id()) == H5T_STR_SPACEPAD;
        std::vector<std::string> texts;
        for (std::size_t at = 0; at < count; ++at) {
            const char* from = bytes.data() + at * length;
            std::string text(from, std::find(from, from + length, '\0'));
            while (spaces && text.ends_with(' '))
                text.pop_back();
            texts.push_back(std::move(text));
        }
        return texts;
    }

    hid_t m_dataset;
    const Hdf5Dataset& m_described;
    const std::string& m_reference;
    Hdf5Handle m_space;
    Hdf5Handle m_type;
};

template <class Value>
void readNumbers(
    BlockReader& reader, const Hdf5Dataset& dataset, const ArrayBlock& block, std::vector<Value>& to,
    Progress& progress) {
    const hid_t type = std::is_same_v<Value, double> ? H5T_NATIVE_DOUBLE : H5T_NATIVE_FLOAT;
    to.resize(std::size_t(block.size()));
    std::int64_t done = 0;
    std::vector<Value> piece;
    forEachBlock(block.count, dataset.reversed, stepElements, [&](ArrayBlock part) {
        progress.report(double(done) / double(to.size()));
        for (std::size_t axis = 0; axis < part.start.size(); ++axis)
            part.start[axis] += block.start[axis];
        if (dataset.reversed) {
            piece.resize(std::size_t(part.size()));
            reader.numbers(part, type, piece.data());
            scatterReversed(piece, to, block, part);
        } else {
            reader.numbers(part, type, to.data() + done);
        }
        done += part.size();
    });
}

/// A MATLAB char array: a text a row.
std::vector<std::string> matlabTexts(const std::vector<float>& units, std::int64_t rows) {
    std::vector<std::string> texts;
    const auto length = rows > 0 ? std::int64_t(units.size()) / rows : 0;
    for (std::int64_t row = 0; row < rows; ++row) {
        std::vector<std::uint16_t> letters;
        for (std::int64_t at = 0; at < length; ++at)
            letters.push_back(std::uint16_t(std::clamp(units[std::size_t(row * length + at)], 0.F, 65535.F)));
        texts.push_back(utf8Of(letters));
    }
    return texts;
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

Hdf5Dataset examinedDataset(
    hid_t dataset, const std::string& path, bool matlab, std::uint64_t fileSize, ArrayEntry& entry) {
    Hdf5Dataset described;
    described.path = path;
    const Hdf5Handle space(H5Dget_space(dataset), H5Sclose);
    const Hdf5Handle type(H5Dget_type(dataset), H5Tclose);
    if (!space || !type) {
        entry.refused = message("analysis", "a dataset whose shape or type cannot be read");
        return described;
    }
    const TypeKind kind = kindOf(type.id());
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
            dataset, double(entry.size()) * double(H5Tget_size(type.id())), fileSize);
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
        described.matlabEmpty = true;
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

NumpyArray readDataset(
    hid_t file, const Hdf5Dataset& described, const ArrayBlock& block, const std::string& reference,
    Progress& progress) {
    NumpyArray array;
    array.shape = block.count;
    array.dtype = described.text || described.matlabText ? "U" : nameOf(described.type);
    if (described.matlabEmpty || block.size() == 0)
        return array;
    // Room for the chunks that a run of rows crosses, so that each is decompressed once.
    const Hdf5Handle access = accessWithinFile(H5P_DATASET_ACCESS);
    H5Pset_chunk_cache(access.id(), 12421, std::size_t(128) << 20, 1);
    const Hdf5Handle dataset(H5Dopen2(file, described.path.c_str(), access.id()), H5Dclose);
    if (!dataset)
        refuse(reference, message("analysis", "a dataset"));
    BlockReader reader(dataset.id(), described, reference);
    if (described.text) {
        array.texts = reader.texts(block);
    } else if (described.matlabText) {
        const ArrayBlock rows{{block.start[0], 0}, {block.count[0], described.shape[0]}};
        std::vector<float> units;
        readNumbers(reader, described, rows, units, progress);
        array.texts = matlabTexts(units, block.count[0]);
    } else if (needsDouble(described.type)) {
        readNumbers(reader, described, block, array.numbers64, progress);
    } else {
        readNumbers(reader, described, block, array.numbers32, progress);
    }
    return array;
}

} // namespace fusiform
