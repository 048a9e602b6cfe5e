#pragma once

#include "analysis/engines/tensor.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <type_traits>

/// What Fusiform and the program that runs TorchScript (analysis/torch_runner) say to each other over a stream
/// socket: a header, and as many bytes as it says. Both are built together on one machine, so there are no
/// versions and no byte orders. The runner says Ready or Failure once it has read its file, and answers every
/// tensor with one tensor or a Failure.
namespace fusiform {

enum class TorchFrame : std::uint32_t {
    Ready = 1,    ///< the bytes are empty
    Floats = 2,   ///< float32
    Integers = 3, ///< int64
    Failure = 4,  ///< why not, a text
};

struct TorchHeader {
    TorchFrame kind = TorchFrame::Ready;
    std::uint32_t rank = 0;
    std::array<std::int64_t, 8> shape{};
    std::uint64_t bytes = 0;
};
static_assert(std::is_trivially_copyable_v<TorchHeader>);

inline constexpr std::uint64_t mostTorchBytes = std::uint64_t(1) << 30;

/// Header and bytes of a tensor of at most 8 axes.
inline std::string torchFrameOf(const Tensor& tensor) {
    TorchHeader header;
    header.kind = std::holds_alternative<std::vector<float>>(tensor.values) ? TorchFrame::Floats
                                                                           : TorchFrame::Integers;
    header.rank = std::uint32_t(tensor.shape.size());
    std::copy(tensor.shape.begin(), tensor.shape.end(), header.shape.begin());
    std::string frame(sizeof header, '\0');
    std::visit(
        [&](const auto& numbers) {
            header.bytes = numbers.size() * sizeof numbers[0];
            frame.append(reinterpret_cast<const char*>(numbers.data()), header.bytes);
        },
        tensor.values);
    std::memcpy(frame.data(), &header, sizeof header);
    return frame;
}

inline std::string torchFrameOf(TorchFrame kind, const std::string& text) {
    TorchHeader header;
    header.kind = kind;
    header.bytes = text.size();
    std::string frame(sizeof header, '\0');
    std::memcpy(frame.data(), &header, sizeof header);
    return frame + text;
}

/// Nothing when the lengths disagree, or it is no tensor.
inline std::optional<Tensor> tensorFrom(const TorchHeader& header, const std::string& bytes) {
    const bool floats = header.kind == TorchFrame::Floats;
    if ((!floats && header.kind != TorchFrame::Integers) || header.rank > header.shape.size())
        return std::nullopt;
    std::uint64_t count = 1;
    Tensor tensor;
    for (std::size_t axis = 0; axis < header.rank; ++axis) {
        const std::int64_t length = header.shape[axis];
        if (length < 0 || (length > 0 && count > mostTorchBytes / std::uint64_t(length)))
            return std::nullopt;
        count *= std::uint64_t(length);
        tensor.shape.push_back(length);
    }
    const auto take = [&]<class Number>(Number) {
        if (bytes.size() != count * sizeof(Number))
            return false;
        std::vector<Number> numbers(count);
        if (count > 0)
            std::memcpy(numbers.data(), bytes.data(), bytes.size());
        tensor.values = std::move(numbers);
        return true;
    };
    const bool good = floats ? take(float()) : take(std::int64_t());
    return good ? std::optional(std::move(tensor)) : std::nullopt;
}

} // namespace fusiform
