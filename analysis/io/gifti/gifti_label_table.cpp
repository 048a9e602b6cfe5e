#include "analysis/io/gifti/gifti_label_table.h"

#include "analysis/core/text.h"
#include "analysis/io/freesurfer/freesurfer.h"

#include <expat.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <optional>

namespace fusiform {
namespace {

struct Reading {
    std::map<std::int32_t, Label> labels;
    std::optional<std::int32_t> key; ///< of the label that is open
    Label label;
};

std::uint8_t channelOf(double fraction) {
    return std::uint8_t(std::lround((fraction >= 0 ? std::min(fraction, 1.0) : 0.0) * 255)); // NaN is 0
}

void onLabelStart(void* data, const XML_Char* name, const XML_Char** attributes) {
    if (std::string_view(name) != "Label")
        return;
    auto& reading = *static_cast<Reading*>(data);
    reading.key.reset();
    reading.label = Label();
    for (; attributes[0]; attributes += 2) {
        const std::string_view attribute = attributes[0];
        const auto number = parseNumber(attributes[1]);
        if (!number)
            continue;
        if ((attribute == "Key" || attribute == "Index") &&
            std::abs(*number) <= double(std::numeric_limits<std::int32_t>::max()))
            reading.key = std::int32_t(*number);
        else if (attribute == "Red")
            reading.label.colour[0] = channelOf(*number);
        else if (attribute == "Green")
            reading.label.colour[1] = channelOf(*number);
        else if (attribute == "Blue")
            reading.label.colour[2] = channelOf(*number);
        else if (attribute == "Alpha")
            reading.label.background = *number == 0;
    }
}

void onText(void* data, const XML_Char* text, int length) {
    auto& reading = *static_cast<Reading*>(data);
    if (reading.key)
        reading.label.name.append(text, std::size_t(length));
}

void onLabelEnd(void* data, const XML_Char* name) {
    auto& reading = *static_cast<Reading*>(data);
    if (std::string_view(name) != "Label" || !reading.key)
        return;
    reading.label.background |= isBackgroundName(reading.label.name);
    reading.labels[*reading.key] = reading.label;
    reading.key.reset();
}

std::string_view tableIn(std::string_view xml) {
    constexpr std::string_view end = "</LabelTable>";
    const auto from = xml.find("<LabelTable");
    const auto to = from == std::string_view::npos ? from : xml.find(end, from);
    return to == std::string_view::npos ? std::string_view() : xml.substr(from, to + end.size() - from);
}

} // namespace

std::map<std::int32_t, Label> giftiLabelTable(std::string_view xml) {
    const std::string_view table = tableIn(xml);
    Reading reading;
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate("UTF-8"), &XML_ParserFree);
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), &onLabelStart, &onLabelEnd);
    XML_SetCharacterDataHandler(parser.get(), &onText);
    constexpr std::size_t step = std::size_t(1) << 20;
    for (std::size_t at = 0; at < table.size(); at += step) {
        const std::string_view piece = table.substr(at, step);
        if (XML_Parse(parser.get(), piece.data(), int(piece.size()), at + step >= table.size()) == XML_STATUS_ERROR)
            break; // what came before it counts
    }
    return std::move(reading.labels);
}

void hideGiftiLabelTable(Bytes& xml) {
    const std::string_view text(reinterpret_cast<const char*>(xml.data()), xml.size());
    const std::string_view table = tableIn(text);
    if (!table.empty())
        std::fill_n(xml.begin() + (table.data() - text.data()), table.size(), std::byte{' '});
}

} // namespace fusiform
