#include "analysis/io/dataset/label_names.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/freesurfer/freesurfer.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace fusiform {
namespace {

constexpr const char* readingLabelNames = translatable("analysis", "reading the names of a parcellation");
constexpr std::size_t mostNamedLabels = 100000;

std::optional<std::int32_t> keyFrom(const std::string& text) {
    const auto number = parseNumber(text);
    if (!number || *number != std::floor(*number) || std::abs(*number) > 2e9)
        return {};
    return static_cast<std::int32_t>(*number);
}

Label labelFor(std::int32_t key, const std::string& name) {
    return {name, colourOfKey(key), key <= 0 || isBackgroundName(name)};
}

/// "#rrggbb" and three numbers of 0 to 255 are colours; anything else leaves the colour as it is.
void takeColour(Label& label, const std::vector<std::string>& parts) {
    if (parts.size() == 1 && parts[0].size() == 7 && parts[0][0] == '#') {
        unsigned value = 0;
        std::istringstream hex(parts[0].substr(1));
        if (hex >> std::hex >> value)
            label.colour = {
                static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>((value >> 8) & 0xff),
                static_cast<std::uint8_t>(value & 0xff)};
        return;
    }
    if (parts.size() < 3)
        return;
    std::array<std::uint8_t, 3> colour{};
    for (std::size_t at = 0; at < 3; ++at) {
        const auto number = parseNumber(parts[at]);
        if (!number || !(*number >= 0 && *number <= 255))
            return;
        colour[at] = static_cast<std::uint8_t>(*number);
    }
    label.colour = colour;
}

std::vector<std::string> wordsOfLabelLine(const std::string& line) {
    std::istringstream stream(line);
    std::vector<std::string> parts;
    for (std::string part; stream >> part;)
        parts.push_back(part);
    return parts;
}

std::map<std::int32_t, Label> fromTabs(const std::vector<std::string>& lines) {
    std::vector<std::string> header = split(lines.front(), '\t');
    const auto column = [&](std::string_view name) {
        return std::size_t(std::ranges::find(header, name, [](const std::string& text) {
                               return lowerCase(trimmed(text));
                           }) - header.begin());
    };
    const std::size_t index = column("index");
    const std::size_t name = column("name");
    const std::size_t colour = column("color");
    std::map<std::int32_t, Label> labels;
    for (std::size_t row = 1; row < lines.size() && labels.size() < mostNamedLabels; ++row) {
        const auto cells = split(lines[row], '\t');
        if (index >= cells.size() || name >= cells.size())
            continue;
        if (const auto key = keyFrom(cells[index])) {
            Label label = labelFor(*key, std::string(trimmed(cells[name])));
            if (colour < cells.size())
                takeColour(label, {std::string(trimmed(cells[colour]))});
            labels.insert_or_assign(*key, std::move(label));
        }
    }
    return labels;
}

} // namespace

std::map<std::int32_t, Label> readLabelNames(const std::filesystem::path& file) {
    const Bytes bytes = readWholeFile(file, readingLabelNames);
    const auto lines = splitLines({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    std::map<std::int32_t, Label> labels;
    if (!lines.empty() && lines.front().find('\t') != std::string::npos &&
        lowerCase(lines.front()).find("index") != std::string::npos)
        labels = fromTabs(lines);
    else
        for (const std::string& line : lines) {
            const auto parts = wordsOfLabelLine(line);
            if (parts.size() < 2 || parts[0].starts_with('#') || labels.size() >= mostNamedLabels)
                continue;
            if (const auto key = keyFrom(parts[0])) {
                Label label = labelFor(*key, parts[1]);
                takeColour(label, {parts.begin() + 2, parts.end()});
                labels.insert_or_assign(*key, std::move(label));
            }
        }
    if (labels.empty())
        throw Error(
            {readingLabelNames, file.string(), message("analysis", "lines of a number and a name"),
             message("analysis", "none"), message("analysis", "a colour table has lines such as: 1 V1v 200 40 40 0")});
    return labels;
}

void nameLabels(LabelMap& labels, const std::map<std::int32_t, Label>& names) {
    for (auto& [key, label] : labels.labels)
        if (const auto named = names.find(key); named != names.end())
            label = named->second;
        else if (key < 0)
            label.background = true;
}

} // namespace fusiform
