#pragma once

#include "analysis/core/matrix.h"
#include "analysis/core/progress.h"
#include "analysis/io/cifti/cifti_axis.h"

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fusiform {

struct CiftiHeader;
class RandomAccessFile;

/// A CIFTI-2 file (*.dscalar.nii, *.dlabel.nii, *.dtseries.nii, *.pscalar.nii, *.ptseries.nii, *.dconn.nii, …): a
/// matrix with a meaning on both sides. Only header and XML are read on opening; numbers are read when wanted, so that
/// a dense connectome of 33 GB opens at once. Cheap to copy; safe from any number of threads.
///
/// Dimension 0 runs along a row of the matrix and is the fastest in the file: the maps of a dscalar, the time points
/// of a dtseries. Dimension 1 numbers the rows: brain models or parcels. nibabel's shape is (dimension 0, dimension 1).
class Cifti {
public:
    /// Throws Error; of CIFTI-1 with the command that converts it.
    explicit Cifti(const std::filesystem::path& file);

    [[nodiscard]] const std::filesystem::path& file() const;
    /// The file's usual ending: "dscalar", "dlabel", "dtseries", "dconn", "pscalar", "plabel", "ptseries", "pconn",
    /// "dpconn" (rows are parcels) or "pdconn" (rows are dense).
    [[nodiscard]] std::string_view kind() const { return m_kind; }
    [[nodiscard]] std::string dtypeName() const; ///< numpy's name
    [[nodiscard]] const CiftiAxis& axis(int dimension) const { return *m_axes[std::size_t(dimension)]; }
    [[nodiscard]] std::array<std::int64_t, 2> shape() const;

    /// Whether it is maps over places: scalars, labels or series along dimension 0.
    [[nodiscard]] bool hasMaps() const { return !axis(0).isPlaces(); }
    [[nodiscard]] std::int64_t mapCount() const { return hasMaps() ? axis(0).length : 0; }
    /// Of a map: its name, or its place in the series ("0.72 s").
    [[nodiscard]] std::string mapName(std::int64_t index) const;
    /// Numbers of `count` maps from `first` on, each with one number per element of axis(1). All of them are read
    /// in one pass over the file. Throws Error and Cancelled.
    [[nodiscard]] std::vector<VectorF> maps(std::int64_t first, std::int64_t count, Progress& progress) const;
    [[nodiscard]] VectorF map(std::int64_t index) const;

    /// One row of the matrix, one number per element of axis(0): the connections of element `index` of axis(1).
    [[nodiscard]] VectorF row(std::int64_t index) const;

    /// Every number of the file, in its order, a few thousand at a time.
    void forAll(const std::function<void(std::span<const double>)>& take, Progress& progress) const;

private:
    std::shared_ptr<const RandomAccessFile> m_file;
    std::shared_ptr<const CiftiHeader> m_header;
    std::array<std::shared_ptr<const CiftiAxis>, 2> m_axes;
    std::string_view m_kind;
};

} // namespace fusiform
