"""Times himalaya's RidgeCV on the problem of `bench_encoding compare`, where himalaya is installed.

The same numbers of stimuli, features, voxels, folds and penalties, of random numbers: its time does not depend on them.
"""

import sys
import time

try:
    import numpy
    from himalaya.backend import set_backend
    from himalaya.ridge import RidgeCV
    from sklearn.model_selection import KFold
except ImportError as missing:
    print(f"himalaya: not measured ({missing})")
    sys.exit(0)

stimuli, features, voxels, folds, penalties = 9000, 512, 20000, 5, 10
set_backend("numpy")
random = numpy.random.default_rng(0)
x = random.standard_normal((stimuli, features), dtype=numpy.float32)
y = random.standard_normal((stimuli, voxels), dtype=numpy.float32)
model = RidgeCV(alphas=numpy.logspace(-1, 5, penalties), fit_intercept=True, cv=KFold(folds))
start = time.perf_counter()
model.fit(x, y)
print(f"himalaya RidgeCV, {stimuli} x {features} x {voxels}, {folds} folds, {penalties} penalties: "
      f"{time.perf_counter() - start:.1f} s")
