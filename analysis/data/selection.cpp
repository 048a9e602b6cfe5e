#include "analysis/data/selection.h"

#include <algorithm>
#include <iterator>

namespace fusiform {
namespace {

template <class Number>
void putInOrder(std::vector<Number>& numbers) {
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

template <class Number>
std::vector<Number>
combinedNumbers(const std::vector<Number>& before, const std::vector<Number>& now, SetOperation operation) {
    std::vector<Number> result;
    const auto to = std::back_inserter(result);
    switch (operation) {
    case SetOperation::Replace:
        return now;
    case SetOperation::Add:
        std::ranges::set_union(before, now, to);
        break;
    case SetOperation::Subtract:
        std::ranges::set_difference(before, now, to);
        break;
    case SetOperation::Intersect:
        std::ranges::set_intersection(before, now, to);
        break;
    }
    return result;
}

template <class Number>
std::vector<Number> others(const std::vector<Number>& numbers, std::int64_t count) {
    std::vector<Number> result;
    auto next = numbers.begin();
    for (std::int64_t number = 0; number < count; ++number) {
        while (next != numbers.end() && *next < number)
            ++next;
        if (next == numbers.end() || *next != number)
            result.push_back(Number(number));
    }
    return result;
}

} // namespace

RowSet combined(const RowSet& before, const RowSet& now, SetOperation operation) {
    return combinedNumbers(before, now, operation);
}

VertexSets combined(const VertexSets& before, const VertexSets& now, SetOperation operation) {
    return {combinedNumbers(before.left, now.left, operation), combinedNumbers(before.right, now.right, operation)};
}

std::vector<std::int32_t> othersThan(const std::vector<std::int32_t>& vertices, std::int64_t count) {
    return others(vertices, count);
}

RowSet othersThan(const RowSet& rows, std::int64_t count) {
    return others(rows, count);
}

Selection::Selection(RegionSelection region) : m_what(std::move(region)) {}

Selection Selection::ofVertices(std::string name, VertexSets vertices) {
    putInOrder(vertices.left);
    putInOrder(vertices.right);
    return {std::move(name), Shared<VertexSets>(std::move(vertices))};
}

Selection Selection::ofVoxels(std::string name, RowSet rows) {
    putInOrder(rows);
    return {std::move(name), Shared<RowSet>(std::move(rows))};
}

const VertexSets* Selection::vertices() const {
    const auto* shared = std::get_if<Shared<VertexSets>>(&m_what);
    return shared ? &**shared : nullptr;
}

const RowSet* Selection::voxels() const {
    const auto* shared = std::get_if<Shared<RowSet>>(&m_what);
    return shared ? &**shared : nullptr;
}

const std::string& Selection::name() const {
    return region() ? region()->region : m_name;
}

bool Selection::empty() const {
    if (const VertexSets* sets = vertices())
        return sets->left.empty() && sets->right.empty();
    return voxels() && voxels()->empty();
}

} // namespace fusiform
