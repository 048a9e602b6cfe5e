#include "analysis/core/text.h"
#include "analysis/io/bytes/bytes.h"
#include "app/commands/commands.h"

namespace fusiform::commands {
namespace {

Json valueFrom(const Option& option, const std::string& text) {
    switch (option.type) {
    case OptionType::Number:
    case OptionType::Integer: {
        const auto number = parseNumber(text);
        if (!number)
            throw CLI::ValidationError("--" + option.name, "expected a number, found '" + text + "'");
        return option.type == OptionType::Integer && *number == double(std::int64_t(*number))
                   ? Json(std::int64_t(*number))
                   : Json(*number);
    }
    case OptionType::Flag: return true;
    case OptionType::Choice:
    case OptionType::Text: return text;
    }
    return text;
}

} // namespace

AnalysisOptions::AnalysisOptions(CLI::App& command, const Analysis& analysis) {
    for (const Option& option : analysis.options) {
        Slot slot{&option, nullptr, std::make_shared<std::string>()};
        const std::string help = option.help + (option.unit.empty() ? "" : " [" + option.unit + "]");
        if (option.type == OptionType::Flag) {
            slot.flag = command.add_flag("--" + option.name, help);
        } else {
            slot.flag = command.add_option("--" + option.name, *slot.text, help);
            const std::string standard = option.defaultValue.is_string()
                                             ? option.defaultValue.get<std::string>()
                                             : option.defaultValue.dump();
            slot.flag->default_str(standard);
            if (!option.choices.empty())
                slot.flag->check(CLI::IsMember(option.choices));
        }
        m_slots.push_back(slot);
    }
}

Json AnalysisOptions::given() const {
    Json options = Json::object();
    for (const Slot& slot : m_slots)
        if (slot.flag->count() > 0)
            options[slot.option->name] = valueFrom(*slot.option, *slot.text);
    return options;
}

std::vector<std::string> readLines(const std::string& file, const std::string& doing) {
    const Bytes bytes = readWholeFile(file, doing);
    return splitLines({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

void writeJson(const Json& json, const std::filesystem::path& file) {
    writeAtomically(file, json.dump(2) + "\n");
}

} // namespace fusiform::commands
