#include "analysis/surface/sampling_rows.h"

namespace fusiform {

void settle(std::vector<VoxelWeight>& row) {
    if (!std::ranges::is_sorted(row, {}, &VoxelWeight::voxel))
        std::ranges::sort(row, {}, &VoxelWeight::voxel);
    double sum = 0;
    std::size_t kept = 0;
    for (std::size_t at = 0; at < row.size(); ++at) {
        sum += row[at].weight;
        if (kept > 0 && row[kept - 1].voxel == row[at].voxel)
            row[kept - 1].weight += row[at].weight;
        else
            row[kept++] = row[at];
    }
    row.resize(kept);
    for (VoxelWeight& entry : row)
        entry.weight = float(entry.weight / sum);
}

} // namespace fusiform
