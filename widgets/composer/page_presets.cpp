#include "widgets/composer/page_presets.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/dataset/json_file.h"
#include "widgets/window/settings.h"
#include "widgets/window/texts.h"

#include <QDir>
#include <QFileInfo>

namespace fusiform {
namespace {

const QString ending = QStringLiteral(".page.json");

QDir presetFolder() { return QDir(QFileInfo(settings().fileName()).absolutePath() + "/pages"); }

std::filesystem::path presetFile(const QString& name) {
    // Letters of any script and what is harmless; others are written as their numbers, so that names stay apart.
    QString file;
    for (const QChar c : name)
        if (c.isLetterOrNumber() || c == ' ' || c == '-' || c == '_')
            file += c;
        else
            file += QString("%%1").arg(int(c.unicode()), 4, 16, QChar('0'));
    return pathOf(presetFolder().filePath(file + ending));
}

QString presetName(const QString& file) {
    QString name;
    const QString base = file.chopped(ending.size());
    for (qsizetype at = 0; at < base.size(); ++at) {
        bool number = false;
        const uint code = base[at] == '%' ? base.mid(at + 1, 4).toUInt(&number, 16) : 0;
        name += number ? QChar(ushort(code)) : base[at];
        at += number ? 4 : 0;
    }
    return name;
}

} // namespace

void writePage(const Page& page, const std::filesystem::path& file) {
    writeAtomically(file, toJson(page).dump(2) + "\n");
}

Page readPage(const std::filesystem::path& file) {
    const auto json = readJsonFile(file, translatable("analysis", "reading the page of a figure"));
    try {
        return pageFrom(json);
    } catch (const Error& problem) {
        ErrorDetails details = problem.details();
        details.file = file.string();
        throw Error(details);
    }
}

QStringList pagePresets() {
    QStringList names;
    for (const QString& file : presetFolder().entryList({'*' + ending}, QDir::Files))
        names << presetName(file);
    names.sort(Qt::CaseInsensitive);
    return names;
}

void savePagePreset(const Page& page, const QString& name) {
    if (name.trimmed().isEmpty())
        throw Error(
            {.doing = translatable("analysis", "saving a preset"),
             .file = {},
             .expected = message("analysis", "a name"),
             .found = message("analysis", "none"),
             .hint = {}});
    presetFolder().mkpath(QStringLiteral("."));
    writePage(page, presetFile(name.trimmed()));
}

Page pagePreset(const QString& name) { return readPage(presetFile(name)); }

void removePagePreset(const QString& name) {
    std::error_code failure; // one that is gone already is no problem
    std::filesystem::remove(presetFile(name), failure);
}

} // namespace fusiform
