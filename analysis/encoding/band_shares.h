#pragma once

#include "analysis/core/matrix.h"

namespace fusiform {

/// Shares of the penalty's inverse that bands of features get in banded ridge: (candidates, bands), rows sum to 1.
/// Equal shares first, then random ones by Dirichlet distributions of concentration 1 (anything) and 0.1 (nearly one
/// band alone) in turn, as in the random search of Dupré la Tour et al. 2022, NeuroImage. The same seed gives the same
/// shares everywhere.
[[nodiscard]] MatrixD bandShares(int bands, int candidates, unsigned seed);

} // namespace fusiform
