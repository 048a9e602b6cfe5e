#pragma once

#include "../fuzz_input.h"
#include "byte_writer.h"
#include "seeds.h"

namespace fusiform::test {

/// A zip archive; gzip tells the check sums and makes the deflate streams.
inline std::string zipArchive(const std::vector<Seed>& members, bool packed) {
    ByteWriter archive;
    ByteWriter directory;
    for (const auto& [name, bytes] : members) {
        const Bytes gzip = gzipped(Bytes(bytesOf(bytes).begin(), bytesOf(bytes).end()));
        const std::string sum = stringOf(gzip).substr(gzip.size() - 8, 4);
        const std::string data = packed ? stringOf(deflated(bytesOf(bytes))) : bytes;
        const auto put = [&](ByteWriter& writer) {
            writer.put(std::uint16_t(20)).put(std::uint16_t(0)).put(std::uint16_t(packed ? 8 : 0)).put(std::uint32_t(0x21));
            writer.text(sum).put(std::uint32_t(data.size())).put(std::uint32_t(bytes.size()));
            writer.put(std::uint16_t(name.size())).put(std::uint16_t(0));
        };
        directory.text("PK\1\2").put(std::uint16_t(20));
        put(directory);
        directory.put(std::uint16_t(0)).put(std::uint32_t(0)).put(std::uint32_t(0));
        directory.put(std::uint32_t(archive.bytes().size())).text(name);
        archive.text("PK\3\4");
        put(archive);
        archive.text(name).text(data);
    }
    const auto start = std::uint32_t(archive.bytes().size());
    archive.text(directory.bytes()).text("PK\5\6").put(std::uint32_t(0));
    archive.put(std::uint16_t(members.size())).put(std::uint16_t(members.size()));
    archive.put(std::uint32_t(directory.bytes().size())).put(start).put(std::uint16_t(0));
    return archive.bytes();
}

} // namespace fusiform::test
