#include "analysis/hdf5_reader/catalogue.h"

#include "analysis/hdf5_reader/hdf5_failure.h"
#include "analysis/io/arrays/hdf5_wire.h"

#include <set>
#include <string>
#include <vector>

namespace fusiform {
namespace {

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
            if (list.size() >= mostHdf5Entries)
                return 1;
            list.emplace_back(name);
            return 0;
        },
        &names);
    return names;
}

class Walk {
public:
    Walk(bool matlab, std::uint64_t fileSize,
         const std::function<void(const ArrayEntry& entry, const Hdf5Dataset& dataset)>& each)
        : m_matlab(matlab), m_fileSize(fileSize), m_each(each), m_access(accessWithinFile(H5P_LINK_ACCESS)) {}

    [[nodiscard]] bool listAll(hid_t file) {
        const Hdf5Handle root(H5Gopen2(file, "/", H5P_DEFAULT), H5Gclose);
        if (!root)
            failHdf5(message("analysis", "a root group"));
        m_seen.insert(identityOf(root.id()));
        listGroup(root.id(), "", 0);
        return !m_full;
    }

private:
    void listGroup(hid_t group, const std::string& path, int depth) {
        for (const std::string& name : linksOf(group)) {
            if (m_count >= mostHdf5Entries) {
                m_full = true;
                return;
            }
            listLink(group, name, path + "/" + name, depth);
        }
    }

    void listLink(hid_t group, const std::string& name, const std::string& path, int depth) {
        H5L_info_t link;
        if (H5Lget_info(group, name.c_str(), &link, H5P_DEFAULT) < 0)
            return give({path, {}, "", message("analysis", "a link that cannot be read")}, {});
        if (link.type != H5L_TYPE_HARD && link.type != H5L_TYPE_SOFT)
            return give({path, {}, "", message("analysis", "a link to another file; open that file")}, {});
        const Hdf5Handle object(H5Oopen(group, name.c_str(), m_access.id()), H5Oclose);
        if (!object)
            return give(
                {path, {}, "",
                 link.type == H5L_TYPE_SOFT ? message("analysis", "a link to nothing in this file")
                                            : message("analysis", "damaged: %1").with(hdf5Problem())},
                {});
        const H5I_type_t kind = H5Iget_type(object.id());
        if (kind == H5I_DATASET) {
            ArrayEntry entry{path, {}, {}, {}};
            const Hdf5Dataset dataset = examinedDataset(object.id(), m_matlab, m_fileSize, entry);
            give(entry, dataset);
        } else if (kind == H5I_GROUP && m_seen.insert(identityOf(object.id())).second) {
            if (depth >= deepest)
                return give({path, {}, "", message("analysis", "groups nested more than %1 deep").with(deepest)}, {});
            listGroup(object.id(), path, depth + 1);
        }
    }

    void give(const ArrayEntry& entry, const Hdf5Dataset& dataset) {
        ++m_count;
        m_each(entry, dataset);
    }

    bool m_matlab;
    std::uint64_t m_fileSize;
    const std::function<void(const ArrayEntry& entry, const Hdf5Dataset& dataset)>& m_each;
    Hdf5Handle m_access;
    std::set<std::string> m_seen;
    std::size_t m_count = 0;
    bool m_full = false;
};

} // namespace

bool listDatasets(
    hid_t file, bool matlab, std::uint64_t fileSize,
    const std::function<void(const ArrayEntry& entry, const Hdf5Dataset& dataset)>& each) {
    return Walk(matlab, fileSize, each).listAll(file);
}

} // namespace fusiform
