#include "analysis/io/dataset/stimulus_table.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/arrays/delimited_text.h"

#include <algorithm>

namespace fusiform {
namespace {

constexpr const char* readingStimulusTable = translatable("analysis", "reading a stimulus table");

struct StimulusColumns {
    int id = -1, image = -1, category = -1, split = -1;
    std::vector<int> captions;
};

StimulusColumns stimulusColumns(const std::vector<std::string>& header) {
    StimulusColumns columns;
    for (int at = 0; at < int(header.size()); ++at) {
        const std::string name = lowerCase(trimmed(header[std::size_t(at)]));
        if (name == "id" || name == "stimulus" || name == "name" || name == "stimulus_id")
            columns.id = columns.id < 0 ? at : columns.id;
        else if (name.starts_with("caption"))
            columns.captions.push_back(at);
        else if (name == "image" || name == "file" || name == "filename")
            columns.image = at;
        else if (name == "category")
            columns.category = at;
        else if (name == "split")
            columns.split = at;
    }
    return columns;
}

void addCaptionsOf(const std::string& field, std::vector<std::string>& captions) {
    std::size_t from = 0;
    while (from <= field.size()) {
        const std::size_t bar = std::min(field.find(" | ", from), field.size());
        if (const auto text = trimmed(std::string_view(field).substr(from, bar - from)); !text.empty())
            captions.emplace_back(text);
        from = bar + 3;
    }
}

Stimulus stimulusOf(
    const std::vector<std::string>& fields, const StimulusColumns& columns, const std::filesystem::path& images) {
    const auto field = [&](int at) { return at < 0 ? std::string() : fields[std::size_t(at)]; };
    Stimulus stimulus;
    stimulus.id = field(columns.id);
    for (const int at : columns.captions)
        addCaptionsOf(field(at), stimulus.captions);
    if (const std::string image = field(columns.image); !image.empty())
        stimulus.image = (images / std::filesystem::path(std::u8string(image.begin(), image.end()))).lexically_normal();
    stimulus.category = field(columns.category);
    stimulus.split = field(columns.split);
    if (stimulus.id.empty())
        stimulus.id = stimulus.image.stem().string();
    return stimulus;
}

} // namespace

std::vector<Stimulus> readStimulusTable(const std::filesystem::path& file, const std::filesystem::path& images) {
    const Bytes bytes = readWholeFile(file, readingStimulusTable);
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const auto noHeader = [&](const Message& found) {
        return Error(
            {readingStimulusTable, file.string(), message("analysis", "a header with id, image or caption"), found,
             translatable("analysis", "name the columns in the first line")});
    };
    std::vector<std::string> header;
    StimulusColumns columns;
    std::vector<Stimulus> stimuli;
    forEachRow(text, separatorOf(text), [&](std::size_t line, const std::vector<std::string>& fields) {
        if (header.empty()) {
            header = fields;
            columns = stimulusColumns(header);
            if (columns.id < 0 && columns.image < 0 && columns.captions.empty())
                throw noHeader("'" + std::string(text.substr(0, std::min<std::size_t>(text.find('\n'), 80))) + "'");
            return;
        }
        if (fields.size() != header.size())
            throw Error(
                {readingStimulusTable,
                 file.string(),
                 message("analysis", "%1 fields, as in the header").with(header.size()),
                 message("analysis", "%1 in line %2").with(fields.size(), line),
                 {}});
        stimuli.push_back(stimulusOf(fields, columns, images));
        if (stimuli.back().id.empty())
            stimuli.back().id = std::to_string(stimuli.size());
    });
    if (header.empty())
        throw noHeader(message("analysis", "an empty file"));
    return stimuli;
}

} // namespace fusiform
