#pragma once

#include "analysis/core/json.h"
#include "analysis/core/progress.h"
#include "analysis/core/translatable.h"
#include "analysis/data/dataset.h"
#include "analysis/io/arrays/responses_file.h"
#include "analysis/io/cifti/cifti.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace fusiform {

inline constexpr const char* readingDataset = translatable("analysis", "reading a dataset");

/// Reads the sections of a dataset file one after another into a Dataset. The JSON has been checked against the
/// schema; here the files are read and the lengths that must agree are compared.
///
/// Every step is given to `guard`, which runs it: to stop at the first Error it lets it pass; to find all problems
/// it notes it and goes on.
class DatasetSections {
public:
    using Guard = std::function<void(const std::function<void()>& step)>;

    DatasetSections(const Json& json, const std::filesystem::path& file, Guard guard, Progress& progress);

    [[nodiscard]] Dataset read();

private:
    void readSubject();
    void readHemisphere(Hemisphere hemisphere, const Json& section);
    void addFolding(Hemisphere hemisphere, const Json& section, const char* key);
    void readParcellation(const Json& section);
    void readCiftiParcellations(const std::string& name, const std::filesystem::path& file);
    void readVoxels();
    void readResponses();
    [[nodiscard]] StoredMatrix responsesFrom(const Json& section);
    [[nodiscard]] std::vector<ResponsePart> responseParts(const Json& files);
    [[nodiscard]] StoredMatrix withIds(const Json& section, const StoredMatrix& matrix, Responses& responses);
    void nameStimuli(std::vector<std::string> ids);
    [[nodiscard]] std::vector<std::string> stimulusIds(const std::string& file) const;
    void readNoiseCeiling();
    void readStimuli();
    void readEmbedding(const Json& section);
    void readEncodingModel(const Json& section);
    void readMap(const Json& section);
    [[nodiscard]] std::vector<Map> mapsFrom(Map map, const Json& section);
    [[nodiscard]] std::vector<Map> mapsFromCifti(const Map& common, const Cifti& cifti);
    void readHalf(Map& map, Hemisphere hemisphere, const std::string& reference);
    void readConnectivity(const Json& section);
    void addNotes(const std::filesystem::path& file, const std::vector<Message>& notes);
    void readPositions(const Json& section);
    void readBank();
    void readCaptionSet(const Json& section);
    void addRegionsMap();

    [[nodiscard]] std::filesystem::path path(const Json& name) const;
    /// The volume, in the place that the section's "transform" says if it has one.
    [[nodiscard]] Volume readVolume(const Json& section, const std::filesystem::path& file);
    [[nodiscard]] VectorF perVoxel(const std::string& reference, const char* what, const Json& section);
    void mustBePerStimulus(std::int64_t rows, const std::string& file);
    [[nodiscard]] std::int64_t stimulusCount() const;

    const Json& m_json;
    std::filesystem::path m_folder;
    Guard m_guard;
    Progress& m_progress;
    Dataset m_dataset;
    std::vector<Eigen::Index> m_rowsOfRuns; ///< of the files of responses; -1 where only reading tells
};

} // namespace fusiform
