#pragma once

#include "analysis/data/dataset.h"

#include <QString>

#include <optional>
#include <vector>

namespace fusiform {

/// One row of the Data panel: what is loaded, in words. `kind` and `name` say what showing it means.
struct DataRow {
    enum class Kind {
        Group, Plain, Surface, Map, Model, Captions, Embedding, NoiseCeiling, Parcellation, Region, Note
    };
    Kind kind = Kind::Plain;
    QString title;
    QString what;                       ///< "10242 vertices, 20480 triangles"
    QString tooltip;                    ///< provenance, file, source of the affine
    std::string name;                   ///< of a result (see results.h) or parcellation
    std::optional<SurfaceKind> surface; ///< of a surface
    std::optional<Point> place;         ///< of a region: one of its voxels, mm
    std::string file;                   ///< it was read from, or empty
    std::vector<DataRow> children;

    bool operator==(const DataRow&) const = default;
    [[nodiscard]] bool hasNotes() const { return !children.empty() && children.front().kind == Kind::Note; }
};

/// Everything loaded, as groups of rows, in the order a person thinks of it. Notes come first: what was
/// assumed on loading must not be overlooked.
[[nodiscard]] std::vector<DataRow> dataRows(const Dataset& dataset);

} // namespace fusiform
