#pragma once

#include "render/view_state.h"

#include <QString>

#include <utility>
#include <vector>

namespace fusiform {

/// A file and how its map is to be shown, as freeview writes it: "map.nii.gz:range=-8,8:threshold=3".
///
/// mesh=NAME says which standard mesh the file is of ("fsaverage", or "loaded": that of the loaded surfaces).
/// Settings: range=LOW,HIGH; threshold=T (hides magnitudes below it); opacity=0…1; colourmap=NAME; visible=0|1.
struct FileArgument {
    QString text; ///< as it was given
    QString file;
    QString mesh; ///< empty when not given
    std::vector<std::pair<QString, QString>> settings; ///< in order

    /// A text that is the name of an existing file as a whole has no settings.
    [[nodiscard]] static FileArgument parsed(const QString& text);
};

/// `overlay` with the settings applied. Throws Error naming the setting that is wrong and those there are.
[[nodiscard]] Overlay withSettings(const Overlay& overlay, const FileArgument& argument);

} // namespace fusiform
