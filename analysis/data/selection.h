#pragma once

#include "analysis/data/hemisphere.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// What a person has selected, as plain values: one thing for all views and analyses.
namespace fusiform {

/// One parcel by its name, in both hemispheres. An empty parcellation means the names that the voxel set itself has.
struct RegionSelection {
    std::string parcellation;
    std::string region;
    bool operator==(const RegionSelection&) const = default;
};

/// Vertices of each hemisphere, ascending, each once.
using VertexSets = Bilateral<std::vector<std::int32_t>>;
/// Rows of the voxel set, or of the stimuli, ascending, each once.
using RowSet = std::vector<std::int64_t>;

/// A value that never changes and is shared, so that copies of a view cost nothing however many vertices are selected.
/// Two are the same when the values are.
template <class T>
class Shared {
public:
    explicit Shared(T value) : m_value(std::make_shared<const T>(std::move(value))) {}
    const T& operator*() const { return *m_value; }
    const T* operator->() const { return m_value.get(); }
    friend bool operator==(const Shared& a, const Shared& b) {
        return a.m_value == b.m_value || *a.m_value == *b.m_value;
    }

private:
    std::shared_ptr<const T> m_value;
};

/// A parcel, or a set of vertices or of voxels that has a name of its own ("lasso"). Which vertices and rows that are is
/// told by vertexMask (analysis/surface/selected_vertices.h) and rowsOfSelection (analysis/selectivity/voxel_group.h).
class Selection {
public:
    Selection(RegionSelection region); // NOLINT: meant to be implicit
    /// The numbers are put in order.
    [[nodiscard]] static Selection ofVertices(std::string name, VertexSets vertices);
    [[nodiscard]] static Selection ofVoxels(std::string name, RowSet rows);

    // Null for the other kinds.
    [[nodiscard]] const RegionSelection* region() const { return std::get_if<RegionSelection>(&m_what); }
    [[nodiscard]] const VertexSets* vertices() const;
    [[nodiscard]] const RowSet* voxels() const;

    [[nodiscard]] const std::string& name() const; ///< that of the parcel, or its own
    [[nodiscard]] bool empty() const; ///< a set without members; of a parcel that is not known

    friend bool operator==(const Selection&, const Selection&) = default;

private:
    using What = std::variant<RegionSelection, Shared<VertexSets>, Shared<RowSet>>;
    Selection(std::string name, What what) : m_name(std::move(name)), m_what(std::move(what)) {}

    std::string m_name; ///< of a set
    What m_what;
};

/// How what is newly selected joins what was selected.
enum class SetOperation { Replace, Add, Subtract, Intersect };

[[nodiscard]] RowSet combined(const RowSet& before, const RowSet& now, SetOperation operation);
[[nodiscard]] VertexSets combined(const VertexSets& before, const VertexSets& now, SetOperation operation);

/// Of `count` things (vertices of a hemisphere; rows) those that are not in the set.
[[nodiscard]] std::vector<std::int32_t> othersThan(const std::vector<std::int32_t>& vertices, std::int64_t count);
[[nodiscard]] RowSet othersThan(const RowSet& rows, std::int64_t count);

} // namespace fusiform
