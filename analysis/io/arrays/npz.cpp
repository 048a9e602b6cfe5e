#include "analysis/core/error.h"
#include "analysis/core/memory_budget.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/arrays/npy_layout.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <zip.h>

namespace fusiform {
namespace {

struct ZipCloser {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* member) const { zip_fclose(member); }
};

[[noreturn]] void refuseNpz(const std::filesystem::path& file, Message expected, Message found, Message hint) {
    throw Error(
        {.doing = translatable("analysis", "reading a numpy archive"),
         .file = file.string(),
         .expected = std::move(expected),
         .found = std::move(found),
         .hint = std::move(hint)});
}

std::unique_ptr<zip_t, ZipCloser> openedArchive(const std::filesystem::path& file) {
    (void)readStart(
        file, 4,
        translatable("analysis", "reading a numpy archive")); // says plainly when the file is missing
    int code = 0;
    std::unique_ptr<zip_t, ZipCloser> archive(zip_open(file.c_str(), ZIP_RDONLY, &code));
    if (!archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const std::string found = zip_error_strerror(&error);
        zip_error_fini(&error);
        refuseNpz(
            file, message("analysis", "an .npz archive (zip)"), found,
            message("analysis", "copy the file again or save it with numpy.savez"));
    }
    return archive;
}

std::string nameWithoutEnding(std::string name) {
    if (name.ends_with(".npy"))
        name.resize(name.size() - 4);
    return name;
}

/// The bytes of a member, at most `room`: the directory's size is believed only as far as data really come.
Bytes memberBytes(
    zip_t* archive, zip_uint64_t index, const std::filesystem::path& file, const std::string& name, std::uint64_t room) {
    const std::unique_ptr<zip_file_t, ZipCloser> member(zip_fopen_index(archive, index, 0));
    if (!member)
        refuseNpz(
            file, message("analysis", "a readable array '%1'").with(name), zip_strerror(archive),
            message("analysis", "copy the file again"));
    zip_stat_t status;
    const bool stated = zip_stat_index(archive, index, 0, &status) == 0 && (status.valid & ZIP_STAT_SIZE) != 0;
    constexpr std::uint64_t firstStep = std::uint64_t(1) << 22;
    Bytes bytes(std::size_t(std::min(stated ? std::uint64_t(status.size) : firstStep, firstStep)) + 1);
    std::size_t done = 0;
    while (true) {
        const zip_int64_t got = zip_fread(member.get(), bytes.data() + done, bytes.size() - done);
        if (got < 0)
            refuseNpz(
                file, message("analysis", "a complete array '%1'").with(name),
                zip_file_strerror(member.get()), message("analysis", "copy the file again"));
        if (got == 0)
            break;
        done += std::size_t(got);
        if (done > room)
            refuseNpz(
                file, message("analysis", "arrays of at most %1, inflated").with(byteCount(memoryBudget())),
                message("analysis", "more than that in '%1'").with(name),
                message("analysis", "is the file damaged, or made to fill the memory?"));
        if (done == bytes.size())
            bytes.resize(bytes.size() * 2);
    }
    bytes.resize(done);
    return bytes;
}

/// Every member, or only the one called `wanted`.
Npz read(const std::filesystem::path& file, const std::optional<std::string>& wanted) {
    const auto archive = openedArchive(file);
    Npz npz;
    std::uint64_t room = memoryBudget(); // of all arrays
    const zip_int64_t members = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t index = 0; index < members; ++index) {
        const char* stored = zip_get_name(archive.get(), zip_uint64_t(index), 0);
        const std::string name = nameWithoutEnding(stored ? stored : "");
        const bool isWanted = !wanted || name == *wanted || wanted->starts_with(name + '.'); // a field of records
        if (name.empty() || name.ends_with('/') || !isWanted)
            continue;
        const Bytes bytes = memberBytes(archive.get(), zip_uint64_t(index), file, name, room);
        room -= bytes.size();
        try {
            for (auto& [field, array, refused] : parseNpy(bytes, file.string() + ":" + name)) {
                const std::string full = field.empty() ? name : name + "." + field;
                if (refused.empty())
                    npz.arrays.emplace(full, std::move(array));
                else
                    npz.refused.emplace(full, refused);
            }
        } catch (const Error& error) {
            if (wanted && name == *wanted)
                throw;
            npz.refused.emplace(name, error.details().found);
        }
    }
    return npz;
}

} // namespace

Npz readNpz(const std::filesystem::path& file) { return read(file, std::nullopt); }

NumpyArray readNpz(const std::filesystem::path& file, const std::string& array) {
    Npz npz = read(file, array);
    if (const auto found = npz.arrays.find(array); found != npz.arrays.end())
        return std::move(found->second);
    std::string names;
    const auto add = [&names](const std::string& name) { names += (names.empty() ? "" : ", ") + name; };
    for (const auto& [name, unused] : npz.arrays) // the fields of records called so
        add(name);
    const auto archive = openedArchive(file);
    for (zip_int64_t index = 0; index < zip_get_num_entries(archive.get(), 0); ++index)
        if (const char* name = zip_get_name(archive.get(), zip_uint64_t(index), 0))
            add(nameWithoutEnding(name));
    refuseNpz(
        file, message("analysis", "an array '%1'").with(array),
        names.empty() ? message("analysis", "no arrays") : message("analysis", "only %1").with(names),
        message("analysis", "name one of these"));
}

} // namespace fusiform
