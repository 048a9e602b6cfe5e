#include "analysis/registry/engine_record.h"

#include "analysis/io/bytes/file_hash.h"

namespace fusiform {

Json engineRecord(
    const std::string& kind, const std::string& name, const std::filesystem::path& file, Progress& progress) {
    Json record{{"kind", kind}, {"name", name}};
    if (file.empty())
        return record;
    const FileIdentity identity = identityOf(file, progress);
    record["file"] = file.string();
    record[identity.method] = identity.hash;
    return record;
}

} // namespace fusiform
