#include "analysis/io/hdf5_file.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/io/hdf5_dataset.h"

#include <cstring>
#include <set>

namespace fusiform {
namespace {

constexpr const char* doing = translatable("analysis", "reading an HDF5 file");
constexpr std::size_t mostEntries = 100'000;
constexpr int deepest = 100;

/// What tells an object of the file from all others.
std::string identityOf(hid_t object) {
#if H5_VERSION_GE(1, 12, 0)
    H5O_info2_t info;
    if (H5Oget_info3(object, &info, H5O_INFO_BASIC) < 0)
        return {};
    return {reinterpret_cast<const char*>(&info.token), sizeof info.token};
#else
    H5O_info_t info;
    if (H5Oget_info2(object, &info, H5O_INFO_BASIC) < 0)
        return {};
    return std::to_string(info.addr);
#endif
}

std::vector<std::string> linksOf(hid_t group) {
    std::vector<std::string> names;
    H5Literate(
        group, H5_INDEX_NAME, H5_ITER_INC, nullptr,
        [](hid_t, const char* name, const H5L_info_t*, void* to) -> herr_t {
            auto& list = *static_cast<std::vector<std::string>*>(to);
            if (list.size() >= mostEntries)
                return 1;
            list.emplace_back(name);
            return 0;
        },
        &names);
    return names;
}

class Hdf5Source : public ArraySource {
public:
    explicit Hdf5Source(Hdf5Handle file) : m_file(std::move(file)) {}
    ~Hdf5Source() override {
        const Hdf5Lock lock;
        m_file = {};
        datasets.clear();
    }
    Hdf5Source(const Hdf5Source&) = delete;
    Hdf5Source& operator=(const Hdf5Source&) = delete;

    [[nodiscard]] NumpyArray
    read(std::size_t entry, const ArrayBlock& block, Progress& progress) const override {
        const Hdf5Lock lock;
        const Hdf5Dataset& dataset = datasets[entry];
        return readDataset(m_file.id(), dataset, block, fileName + ":" + dataset.path, progress);
    }

    std::vector<Hdf5Dataset> datasets; ///< as the entries
    std::string fileName;

private:
    Hdf5Handle m_file;
};

/// Walks the groups and lists their datasets.
class Catalogue {
public:
    Catalogue(hid_t file, Hdf5Source& source, ArrayFile& arrays, bool matlab, std::uint64_t fileSize, Progress& progress)
        : m_file(file), m_source(source), m_arrays(arrays), m_matlab(matlab), m_fileSize(fileSize),
          m_access(accessWithinFile(H5P_LINK_ACCESS)), m_progress(progress) {}

    void list() {
        const Hdf5Handle root(H5Gopen2(m_file, "/", H5P_DEFAULT), H5Gclose);
        if (!root)
            throw Error(
                {doing, m_arrays.file.string(), message("analysis", "a root group"), hdf5Problem(),
                 translatable("analysis", "the file is truncated or damaged; copy it again")});
        m_seen.insert(identityOf(root.id()));
        listGroup(root.id(), "", 0);
        if (m_full)
            m_arrays.notes.push_back(message("analysis", "only the first %1 arrays are listed").with(mostEntries));
        if (m_matlab)
            m_arrays.notes.push_back(
                message("analysis", "MATLAB 7.3 stores axes in reverse; shapes and values are in MATLAB's order"));
    }

private:
    void listGroup(hid_t group, const std::string& path, int depth) {
        for (const std::string& name : linksOf(group)) {
            m_progress.stopIfRequested();
            if (m_arrays.entries.size() >= mostEntries) {
                m_full = true;
                return;
            }
            listLink(group, name, path + "/" + name, depth);
        }
    }

    void listLink(hid_t group, const std::string& name, const std::string& path, int depth) {
        H5L_info_t link;
        if (H5Lget_info(group, name.c_str(), &link, H5P_DEFAULT) < 0)
            return addRefused(path, message("analysis", "a link that cannot be read"));
        if (link.type != H5L_TYPE_HARD && link.type != H5L_TYPE_SOFT)
            return addRefused(path, message("analysis", "a link to another file; open that file"));
        const Hdf5Handle object(H5Oopen(group, name.c_str(), m_access.id()), H5Oclose);
        if (!object)
            return addRefused(
                path, link.type == H5L_TYPE_SOFT ? message("analysis", "a link to nothing in this file")
                                                 : message("analysis", "damaged: %1").with(hdf5Problem()));
        const H5I_type_t kind = H5Iget_type(object.id());
        if (kind == H5I_DATASET) {
            ArrayEntry entry{path, {}, {}, {}};
            m_source.datasets.push_back(examinedDataset(object.id(), path, m_matlab, m_fileSize, entry));
            m_arrays.entries.push_back(std::move(entry));
        } else if (kind == H5I_GROUP && m_seen.insert(identityOf(object.id())).second) {
            if (depth >= deepest)
                return addRefused(path, message("analysis", "groups nested more than %1 deep").with(deepest));
            listGroup(object.id(), path, depth + 1);
        }
    }

    void addRefused(const std::string& path, const Message& reason) {
        m_arrays.entries.push_back({path, {}, "", reason});
        m_source.datasets.push_back({.path = path, .shape = {}});
    }

    hid_t m_file;
    Hdf5Source& m_source;
    ArrayFile& m_arrays;
    bool m_matlab;
    std::uint64_t m_fileSize;
    Hdf5Handle m_access;
    Progress& m_progress;
    std::set<std::string> m_seen;
    bool m_full = false;
};

} // namespace

bool looksLikeHdf5(const Bytes& start) {
    static constexpr char signature[] = "\x89HDF\r\n\x1a\n";
    for (const std::size_t at : {0U, 512U, 1024U, 2048U})
        if (start.size() >= at + 8 && std::memcmp(start.data() + at, signature, 8) == 0)
            return true;
    return false;
}

ArrayFile openHdf5(const std::filesystem::path& file, Progress& progress) {
    const Bytes start = readStart(file, 128, doing);
    const std::string_view text(reinterpret_cast<const char*>(start.data()), start.size());
    const Hdf5Lock lock;
    const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
    H5Pset_file_locking(access.id(), false, true); // folders that are mounted read-only cannot lock
    Hdf5Handle opened(H5Fopen(file.c_str(), H5F_ACC_RDONLY, access.id()), H5Fclose);
    if (!opened)
        throw Error(
            {doing, file.string(), message("analysis", "a complete HDF5 file"),
             hdf5Problem().empty() ? message("analysis", "other data") : Message(hdf5Problem()),
             translatable("analysis", "the file is truncated or damaged; copy it again")});
    const hid_t id = opened.id();
    auto source = std::make_shared<Hdf5Source>(std::move(opened));
    source->fileName = file.string();
    ArrayFile arrays;
    arrays.file = file;
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    Catalogue(id, *source, arrays, text.starts_with("MATLAB 7.3"), failure ? 0 : std::uint64_t(size), progress).list();
    arrays.source = std::move(source);
    return arrays;
}

} // namespace fusiform
