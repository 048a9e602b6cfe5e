#include "analysis/io/bytes/file_hash.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/bytes/open_file.h"

#include <sys/stat.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <memory>

namespace fusiform {
namespace {

constexpr const char* identifyingFile = translatable("analysis", "identifying an input file");
constexpr std::uint64_t endBytes = std::uint64_t(16) << 20;
constexpr std::size_t pieceBytes = std::size_t(4) << 20;

constexpr const char* ofWhole = "xxh3-64";
constexpr const char* ofEnds = "xxh3-64 of the first and last 16 MiB and the size";

class Hash {
public:
    Hash() : m_state(XXH3_createState(), XXH3_freeState) { XXH3_64bits_reset(m_state.get()); }
    void add(std::span<const std::byte> bytes) { XXH3_64bits_update(m_state.get(), bytes.data(), bytes.size()); }
    [[nodiscard]] std::string text() const {
        std::array<char, 17> digits{};
        std::snprintf(
            digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(XXH3_64bits_digest(m_state.get())));
        return digits.data();
    }

private:
    std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> m_state;
};

void addPart(Hash& hash, const OpenFile& file, std::uint64_t from, std::uint64_t to, Progress& progress) {
    Bytes buffer(std::size_t(std::min<std::uint64_t>(pieceBytes, to - from)));
    while (from < to) {
        progress.report(double(from) / double(file.size()));
        const std::size_t wanted = std::size_t(std::min<std::uint64_t>(buffer.size(), to - from));
        const std::size_t got = file.readAt(from, std::span(buffer).first(wanted));
        if (got == 0)
            file.refuse(
                message("analysis", "%1 bytes, as when it was opened").with(file.size()),
                message("analysis", "%1 bytes").with(from), {});
        hash.add(std::span(buffer).first(got));
        from += got;
    }
}

std::string timeOfChange(const OpenFile& file) {
    struct stat status {};
    if (fstat(file.descriptor(), &status) != 0)
        return {};
    std::tm utc{};
    gmtime_r(&status.st_mtim.tv_sec, &utc);
    std::array<char, 64> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &utc);
    std::snprintf(text.data() + length, text.size() - length, ".%09ldZ", long(status.st_mtim.tv_nsec));
    return text.data();
}

} // namespace

FileIdentity identityOf(const std::filesystem::path& path, Progress& progress, std::uint64_t mostWhole) {
    const OpenFile file(path, identifyingFile);
    FileIdentity identity{file.size(), timeOfChange(file), ofWhole, {}};
    Hash hash;
    if (file.size() <= std::max(mostWhole, 2 * endBytes)) {
        addPart(hash, file, 0, file.size(), progress);
    } else {
        identity.method = ofEnds;
        addPart(hash, file, 0, endBytes, progress);
        addPart(hash, file, file.size() - endBytes, file.size(), progress);
        std::array<std::byte, 8> size{};
        for (std::size_t at = 0; at < size.size(); ++at)
            size[at] = std::byte(file.size() >> (8 * at));
        hash.add(size);
    }
    file.requireUnchanged();
    identity.hash = hash.text();
    progress.report(1);
    return identity;
}

bool isStill(const std::filesystem::path& path, const FileIdentity& identity, Progress& progress) {
    {
        const OpenFile file(path, identifyingFile);
        if (file.size() != identity.size)
            return false;
        if (timeOfChange(file) == identity.modified)
            return true;
    }
    // The hash is made in the way it was made then, whatever is taken for large now.
    const FileIdentity now = identityOf(path, progress, identity.method == ofEnds ? 0 : identity.size);
    return now.method == identity.method && now.hash == identity.hash;
}

} // namespace fusiform
