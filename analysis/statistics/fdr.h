#pragma once

#include "analysis/core/matrix.h"

namespace fusiform {

/// q values: the smallest false discovery rate at which a test would be called significant.
///
/// `p` (tests), each in [0, 1]. NaN stays NaN and does not count as a test. Equal p get equal q; q >= p, at
/// most 1. Valid for independent or positively dependent tests, such as neighbouring voxels. Source:
/// Benjamini & Hochberg 1995, J. R. Stat. Soc. B 57, 289–300. Throws Error when a p is below 0 or above 1.
[[nodiscard]] VectorD benjaminiHochberg(const VectorD& p);

/// The same under any dependence, larger by 1 + 1/2 + … + 1/tests.
/// Source: Benjamini & Yekutieli 2001, Ann. Stat. 29, 1165–1188.
[[nodiscard]] VectorD benjaminiYekutieli(const VectorD& p);

} // namespace fusiform
