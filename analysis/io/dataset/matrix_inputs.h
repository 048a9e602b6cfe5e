#pragma once

#include "analysis/core/progress.h"
#include "analysis/data/dataset.h"

#include <string>
#include <vector>

namespace fusiform {

/// Matrices that are named one by one and not by a dataset file, as on the command line. All are references of arrays:
/// "betas.npy", "models.npz:fc6".
struct MatrixInputs {
    std::vector<std::string> responses;    ///< trials x voxels; runs or sessions, of which rows are appended
    std::vector<std::string> ids;          ///< of the stimuli of their rows: none, one file for each, or one for all rows
    std::vector<std::string> embeddings;   ///< stimuli x features, in order of depth
    std::vector<std::string> embeddingIds; ///< of their rows: none, one file for each, or one for all of them
    bool averageRepeats = false;           ///< one row a stimulus, the mean of its trials
    std::string noiseCeiling;              ///< fraction of variance per voxel, of what the rows are; or empty
};

/// A dataset of these matrices, which stay in their files. Stimuli are those of `ids`, one a row of the responses; an
/// embedding whose rows have ids is joined by them, one without must have the rows of the responses. Equal ids are one
/// stimulus, also in different files. An embedding is called by its file's name, its layer by the array's. Throws
/// Error.
[[nodiscard]] Dataset datasetOf(const MatrixInputs& inputs, Progress& progress);

} // namespace fusiform
