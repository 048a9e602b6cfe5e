#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/big_endian.h"
#include "analysis/io/freesurfer/freesurfer.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <unordered_map>

namespace fusiform {
namespace {

constexpr std::int32_t packed(const std::array<std::uint8_t, 3>& colour) {
    return colour[0] | (colour[1] << 8) | (colour[2] << 16);
}

/// Reads one row's name and colour. FreeSurfer's fourth number is transparency, 0 for opaque.
std::pair<Label, std::int32_t> nextLabel(BigEndianReader& reader) {
    Label label;
    label.name = reader.text(reader.next<std::int32_t>());
    for (std::uint8_t& channel : label.colour)
        channel = std::uint8_t(reader.next<std::int32_t>());
    const auto transparency = reader.next<std::int32_t>();
    label.background = isBackgroundName(label.name);
    return {label, packed(label.colour) | (transparency << 24)};
}

using KeyOfColour = std::unordered_map<std::int32_t, std::int32_t>;

KeyOfColour readColourTable(BigEndianReader& reader, LabelMap& map) {
    KeyOfColour keyOfColour;
    auto rows = reader.next<std::int32_t>();
    const bool second = rows < 0; // version 2 announces itself by a negative number
    if (second) {
        if (rows != -2)
            reader.refuse(message("analysis", "colour table version 1 or 2"), -std::int64_t(rows));
        (void)reader.next<std::int32_t>(); // largest key
        (void)reader.text(reader.next<std::int32_t>());
        rows = reader.next<std::int32_t>();
    } else {
        (void)reader.text(reader.next<std::int32_t>());
    }
    reader.require(20, rows);
    for (std::int32_t row = 0; row < rows; ++row) {
        const std::int32_t key = second ? reader.next<std::int32_t>() : row;
        const auto [label, colour] = nextLabel(reader);
        map.labels[key] = label;
        keyOfColour.emplace(colour & 0xFFFFFF, key);
    }
    return keyOfColour;
}

/// Without a table a label is known by its colour only.
void nameByColour(LabelMap& map, const std::vector<std::int32_t>& colours) {
    KeyOfColour keyOfColour{{0, 0}};
    map.labels[0] = {"unknown", {0, 0, 0}, true};
    for (const std::int32_t colour : colours) {
        const auto [found, isNew] = keyOfColour.try_emplace(colour & 0xFFFFFF, std::int32_t(keyOfColour.size()));
        map.keys.push_back(found->second);
        if (!isNew)
            continue;
        const std::array channels{
            std::uint8_t(colour & 0xFF), std::uint8_t((colour >> 8) & 0xFF), std::uint8_t((colour >> 16) & 0xFF)};
        char name[8];
        std::snprintf(name, sizeof name, "#%02x%02x%02x", channels[0], channels[1], channels[2]);
        map.labels[found->second] = {name, channels, false};
    }
}

/// The labels' colours, each changed a little in blue until no other label has it.
std::map<std::int32_t, std::array<std::uint8_t, 3>> distinctColours(const LabelMap& map) {
    std::set<std::int32_t> taken;
    if (std::ranges::any_of(map.keys, [&map](std::int32_t key) { return !map.labels.contains(key); }))
        taken.insert(0); // what vertices without a label are written as
    std::map<std::int32_t, std::array<std::uint8_t, 3>> colours;
    for (const auto& [key, label] : map.labels) {
        // Flips the lowest bits of blue first, so that the eye sees the same colour.
        std::int32_t colour = packed(label.colour);
        for (std::int32_t flips = 1; !taken.insert(colour).second; ++flips)
            colour = packed(label.colour) ^ (((flips & 0xFF) << 16) | (flips & 0xFF00) | (flips >> 16));
        colours[key] = {
            std::uint8_t(colour & 0xFF), std::uint8_t((colour >> 8) & 0xFF), std::uint8_t((colour >> 16) & 0xFF)};
    }
    return colours;
}

} // namespace

bool isBackgroundName(std::string_view name) {
    const std::string lower = lowerCase(trimmed(name));
    return lower.empty() || lower == "unknown" || lower == "medialwall" || lower == "medial_wall" ||
           lower == "medial wall" || lower == "???" || lower == "corpuscallosum" || lower == "none" ||
           lower.starts_with("background") || lower.starts_with("freesurfer_defined_medial_wall");
}

LabelMap readAnnot(const std::filesystem::path& file) {
    constexpr const char* doing = translatable("analysis", "reading a FreeSurfer annotation");
    const Bytes bytes = readWholeFile(file, doing);
    BigEndianReader reader(bytes, doing, file.string());
    const auto vertices = reader.next<std::int32_t>();
    reader.require(8, vertices);
    std::vector<std::int32_t> colours(std::size_t(vertices), 0);
    for (std::int32_t i = 0; i < vertices; ++i) {
        const auto vertex = reader.next<std::int32_t>();
        const auto colour = reader.next<std::int32_t>();
        if (vertex < 0 || vertex >= vertices)
            reader.refuse(
                message("analysis", "vertex numbers below %1").with(vertices), vertex,
                message("analysis", "the file is damaged, or no annotation"));
        colours[std::size_t(vertex)] = colour;
    }
    LabelMap map;
    map.name = file.filename().string();
    if (reader.left() == 0 || (reader.left() == 4 && reader.next<std::int32_t>() == 0)) {
        nameByColour(map, colours);
        return map;
    }
    if (reader.next<std::int32_t>() != 1)
        reader.refuse(message("analysis", "a colour table after the vertices"), message("analysis", "other data"));
    const KeyOfColour keyOfColour = readColourTable(reader, map);
    map.keys.reserve(colours.size());
    for (const std::int32_t colour : colours) {
        const auto found = keyOfColour.find(colour & 0xFFFFFF);
        map.keys.push_back(found == keyOfColour.end() ? -1 : found->second);
    }
    return map;
}

void writeAnnot(const LabelMap& map, const std::filesystem::path& file) {
    if (!map.labels.empty() && map.labels.begin()->first < 0)
        throw Error(
            {.doing = translatable("analysis", "writing a FreeSurfer annotation"),
             .file = file.string(),
             .expected = message("analysis", "label numbers of at least 0"),
             .found = message("analysis", "%1").with(map.labels.begin()->first),
             .hint = message("analysis", "write GIFTI instead")});
    const auto colours = distinctColours(map);
    BigEndianWriter writer;
    writer.put(std::int32_t(map.keys.size()));
    for (std::size_t vertex = 0; vertex < map.keys.size(); ++vertex) {
        const auto found = colours.find(map.keys[vertex]);
        writer.put(std::int32_t(vertex));
        writer.put(found == colours.end() ? std::int32_t(0) : packed(found->second));
    }
    writer.put(std::int32_t(1));
    writer.put(std::int32_t(-2));
    writer.put(map.labels.empty() ? std::int32_t(0) : map.labels.rbegin()->first + 1);
    const auto putText = [&writer](const std::string& text) {
        writer.put(std::int32_t(text.size() + 1));
        writer.text(text);
        writer.put(std::uint8_t(0));
    };
    putText("Fusiform");
    writer.put(std::int32_t(map.labels.size()));
    for (const auto& [key, label] : map.labels) {
        writer.put(key);
        putText(label.name);
        for (const std::uint8_t channel : colours.at(key))
            writer.put(std::int32_t(channel));
        writer.put(std::int32_t(0));
    }
    writeAtomically(file, writer.bytes());
}

} // namespace fusiform
