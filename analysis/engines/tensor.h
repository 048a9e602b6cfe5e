#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace fusiform {

/// An array of numbers as models take and give it, in C order.
struct Tensor {
    std::vector<std::int64_t> shape;
    std::variant<std::vector<float>, std::vector<std::int64_t>> values;

    [[nodiscard]] std::size_t size() const {
        return std::visit([](const auto& numbers) { return numbers.size(); }, values);
    }
    /// "(1, 512)"
    [[nodiscard]] std::string shapeText() const {
        std::string text;
        for (const std::int64_t length : shape)
            text += (text.empty() ? "" : ", ") + std::to_string(length);
        return "(" + text + ")";
    }
};

} // namespace fusiform
