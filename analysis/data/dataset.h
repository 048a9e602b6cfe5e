#pragma once

#include "analysis/core/matrix.h"
#include "analysis/data/connectivity.h"
#include "analysis/data/label_map.h"
#include "analysis/data/stored_matrix.h"
#include "analysis/data/surface.h"
#include "analysis/data/volume.h"
#include "analysis/data/volume_sampling.h"
#include "analysis/data/voxel_set.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

/// Everything loaded for one subject. All parts are immutable and shared, so copying a Dataset is cheap: a change
/// is a copy with one part more, and whoever holds the old one keeps a consistent picture.
namespace fusiform {

/// A map: one number per vertex or voxel. It may be given on vertices, in a volume, or both (a volume map that
/// was projected). Missing values are NaN.
struct Map {
    std::string name;   ///< unique in a dataset
    std::string unit;   ///< label of the colour bar, such as "r", "z", "layer"; may be empty
    std::string metric; ///< "r", "r2", "bestLayer", … or empty
    std::string model;  ///< model and layer of an alignment map, else empty
    std::string layer;
    double depth = 0;       ///< depth of the layer in its model; orders a series of maps
    std::string provenance; ///< file it was read from, or how it was computed
    bool categorical = false;            ///< values are category numbers (best layer, cluster)
    std::vector<std::string> categories; ///< names of the values 0, 1, … of a categorical map
    Bilateral<std::shared_ptr<const VectorF>> vertices; ///< null where the hemisphere has no values
    std::shared_ptr<const Volume> volume;               ///< or null
    std::int64_t frame = 0;                             ///< the frame shown, of `volume` and of `series`
    /// All frames of a map that is a series on vertices, (frames, vertices); null where it is none. `vertices` is then
    /// the row `frame`.
    Bilateral<std::shared_ptr<const MatrixF>> series;
    std::vector<std::string> frameNames; ///< of `series`; may be empty
    /// The values on vertices are data of their own (CIFTI: cortex on vertices, the rest in voxels) and are never
    /// made anew from the volume.
    bool verticesGiven = false;
    VolumeSampling sampling; ///< how `vertices` are made of `volume`, unless they are given
    std::shared_ptr<const VectorF> perVoxel;            ///< per row of the voxel set, or null

    [[nodiscard]] bool onSurface() const { return vertices.left || vertices.right; }
    [[nodiscard]] bool isSeries() const { return series.left || series.right; }
    [[nodiscard]] std::int64_t frameCount() const; ///< 1 when there is nothing to step through
    [[nodiscard]] std::string frameName(std::int64_t index) const; ///< empty when it has none
};

/// `map` at another of its frames: values on vertices are those of its series. `index` is below frameCount().
[[nodiscard]] Map atFrame(const Map& map, std::int64_t index);

struct Responses {
    StoredMatrix stimuliByVoxels;
    std::string file;                         ///< the first of several
    std::vector<std::string> otherFiles = {}; ///< what it was made of beside: further runs, ids of the rows
};

struct Stimulus {
    std::string id;
    std::vector<std::string> captions;
    std::filesystem::path image; ///< absolute; empty when there is none
    std::string category;
    std::string split;
};

struct Embedding {
    std::string model;
    std::string layer;
    double depth = 0;
    StoredMatrix stimuliByFeatures;
    std::string file;
    std::string idsFile = {}; ///< where the ids are from by which rows were joined; empty when they were not
};

/// Linear weights of every voxel. Prediction of stimulus x: x . w + intercept, x in the embedding's own units.
struct EncodingModel {
    std::string name;
    std::string model;
    std::string layer;
    StoredMatrix weights; ///< (voxels, features)
    std::shared_ptr<const VectorF> intercept; ///< (voxels)
    std::shared_ptr<const VectorF> score;     ///< held-out r per voxel, or null
    std::string provenance; ///< the file it was read from, or how it was computed
    std::string record;     ///< JSON of its fit: analysis, options, inputs, layers; empty when unknown
};

struct CaptionBank {
    std::vector<std::string> texts;
    StoredMatrix embeddings; ///< (texts, features)
    std::string model;
};

/// What speaks for a keyword of a caption; NaN or -1 where it is not known.
struct KeywordEvidence {
    double z = std::numeric_limits<double>::quiet_NaN(); ///< of its log-odds against all other texts
    std::int64_t count = -1;                             ///< preferred texts that have it
    double response = std::numeric_limits<double>::quiet_NaN(); ///< predicted, in SDs over the texts
};

/// One caption of one voxel; several repeats of a voxel show how far they agree.
struct VoxelCaption {
    std::int64_t index = 0; ///< row of the voxel set
    std::string caption;
    double score = 0; ///< NaN when the file gives none
    int repeat = 0;
    std::vector<std::string> keywords;
    std::vector<KeywordEvidence> evidence = {}; ///< one a keyword, or none
};

struct CaptionSet {
    std::string name;
    std::string method; ///< how the texts were made, shown under them
    std::vector<VoxelCaption> captions; ///< sorted by index, then repeat, best first

    /// The captions of a voxel: a contiguous part of `captions`.
    [[nodiscard]] std::span<const VoxelCaption> of(std::int64_t voxel) const;
};

/// Where voxels or stimuli lie in a plane or in space that another program made (UMAP, t-SNE, MDS).
struct Positions {
    enum class Of { Voxels, Stimuli };
    std::string name; ///< "UMAP"
    Of of = Of::Voxels;
    MatrixF points; ///< (voxels of the set or stimuli, 2 or 3); rows that are not finite are not drawn
    std::string file;
};

struct NoiseCeiling {
    std::shared_ptr<const VectorF> perVoxel; ///< fraction of variance, per row of the voxel set
    std::string file; ///< or how it was computed
};

struct Dataset {
    std::string name;
    std::string subject;
    std::string space; ///< coordinate space of the surfaces, as stated; empty when unknown
    std::filesystem::path file; ///< the dataset file, empty when made of single files

    Cortex cortex;
    std::shared_ptr<const Volume> anatomy; ///< or null
    std::vector<std::shared_ptr<const Parcellation>> parcellations;
    std::shared_ptr<const VoxelSet> voxels; ///< or null
    std::shared_ptr<const Responses> responses;
    std::shared_ptr<const NoiseCeiling> noiseCeiling;
    std::shared_ptr<const std::vector<Stimulus>> stimuli; ///< or null
    std::vector<std::shared_ptr<const Embedding>> embeddings;
    std::vector<std::shared_ptr<const EncodingModel>> encodingModels;
    std::vector<std::shared_ptr<const Map>> maps;
    std::shared_ptr<const CaptionBank> bank;
    std::vector<std::shared_ptr<const CaptionSet>> captions;
    std::vector<std::shared_ptr<const Connectivity>> connectivity;
    std::vector<std::shared_ptr<const Positions>> positions;
    std::vector<Message> notes; ///< what was assumed on loading, for the user to see

    [[nodiscard]] std::shared_ptr<const Map> findMap(const std::string& mapName) const;
    /// `wanted`, with a number appended if a map is already called so.
    [[nodiscard]] std::string freeMapName(const std::string& wanted) const;
};

} // namespace fusiform
