#include "widgets/window/file_argument.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "render/colour_map.h"

#include <QFileInfo>
#include <QStringList>

namespace fusiform {
namespace {

[[noreturn]] void
refuse(const FileArgument& argument, const char* expected, const QString& key, const QString& value) {
    throw Error(
        {translatable("analysis", "showing a file"), argument.file.toStdString(), expected,
         (key + "=" + value).toStdString(), {}});
}

std::vector<double> numbersOf(const QString& value) {
    std::vector<double> numbers;
    for (const QString& part : value.split(','))
        if (const auto number = parseNumber(part.toStdString()))
            numbers.push_back(*number);
    return numbers;
}

} // namespace

FileArgument FileArgument::parsed(const QString& text) {
    FileArgument argument{text, text, {}, {}};
    // A colon may belong to the name of a file or of a drive.
    while (!QFileInfo::exists(argument.file)) {
        const qsizetype colon = argument.file.lastIndexOf(':');
        const qsizetype equals = argument.file.indexOf('=', colon);
        if (colon <= 0 || equals < 0)
            break;
        const QString key = argument.file.mid(colon + 1, equals - colon - 1);
        const QString value = argument.file.mid(equals + 1);
        if (key.compare("mesh", Qt::CaseInsensitive) == 0)
            argument.mesh = value;
        else
            argument.settings.insert(argument.settings.begin(), {key, value});
        argument.file.truncate(colon);
    }
    return argument;
}

Overlay withSettings(const Overlay& overlay, const FileArgument& argument) {
    Overlay result = overlay;
    for (const auto& [key, value] : argument.settings) {
        const auto numbers = numbersOf(value);
        const QString name = key.toLower();
        if (name == "range") {
            if (numbers.size() != 2)
                refuse(argument, "range=LOW,HIGH", key, value);
            result.low = numbers[0];
            result.high = numbers[1];
        } else if (name == "threshold") {
            if (numbers.size() != 1)
                refuse(argument, "threshold=NUMBER", key, value);
            result.threshold = numbers[0];
            result.thresholdMode = ThresholdMode::Magnitude;
        } else if (name == "opacity") {
            if (numbers.size() != 1 || numbers[0] < 0 || numbers[0] > 1)
                refuse(argument, "opacity=0…1", key, value);
            result.opacity = numbers[0];
        } else if (name == "colourmap" || name == "colormap") {
            result.colourMap = colourMapNamed(value.toStdString()).name;
        } else if (name == "visible") {
            if (value != "0" && value != "1")
                refuse(argument, translatable("analysis", "visible=0 or visible=1"), key, value);
            result.visible = value == "1";
        } else {
            refuse(
                argument, translatable("analysis", "range, threshold, opacity, colourmap, visible or mesh"), key,
                value);
        }
    }
    return result;
}

} // namespace fusiform
