#include "analysis/hdf5_reader/hdf5_type.h"

#include "analysis/hdf5_reader/hdf5_handle.h"

#include <algorithm>

namespace fusiform {
namespace {

Hdf5Type floatKind(hid_t type) {
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
        return exponentBits == 8 ? Hdf5Type{NumberType::BFloat16, "bfloat16", false, {}}
                                 : Hdf5Type{NumberType::Float16, "float16", false, {}};
    case 4: return {NumberType::Float32, "float32", false, {}};
    case 8: return {NumberType::Float64, "float64", false, {}};
    default: return {NumberType::Float64, "float" + std::to_string(bytes * 8), false, {}};
    }
}

Hdf5Type integerKind(hid_t type) {
    const std::size_t bytes = H5Tget_size(type);
    const auto number = integerType(bytes, H5Tget_sign(type) == H5T_SGN_2);
    if (!number || H5Tget_precision(type) + std::size_t(std::max(0, H5Tget_offset(type))) > bytes * 8)
        return {{}, "integer", false, message("analysis", "integers of %1 bytes").with(bytes)};
    return {number, nameOf(*number), false, {}};
}

/// h5py stores truths as an enum of FALSE and TRUE.
Hdf5Type enumKind(hid_t type) {
    const Hdf5Handle base(H5Tget_super(type), H5Tclose);
    if (!base)
        return {{}, "enum", false, message("analysis", "an enumeration that cannot be read")};
    Hdf5Type kind = integerKind(base.id());
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

} // namespace

Hdf5Type kindOf(hid_t type) {
    switch (H5Tget_class(type)) {
    case H5T_INTEGER: return integerKind(type);
    case H5T_FLOAT: return floatKind(type);
    case H5T_ENUM: return enumKind(type);
    case H5T_STRING: return {{}, "str", true, {}};
    case H5T_COMPOUND:
        return isComplex(type)
                   ? Hdf5Type{{}, "complex", false,
                              message("analysis", "complex numbers; save real and imaginary parts apart")}
                   : Hdf5Type{{}, "compound", false,
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

} // namespace fusiform
