#include "analysis/core/text.h"
#include "analysis/io/file_format.h"
#include "app/commands/commands.h"

#include <iostream>

namespace fusiform::commands {
namespace {

std::string asText(const Json& value) {
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_number_float())
        return formatNumber(value.get<double>());
    if (!value.is_array())
        return value.dump(-1, ' ', false, Json::error_handler_t::replace);
    std::string text;
    for (const Json& part : value)
        text += (text.empty() ? "" : part.is_array() ? "; " : ", ") + asText(part);
    return text;
}

void printDescription(const Json& description, const std::string& indent) {
    for (const auto& [key, value] : description.items()) {
        if (key == "arrays") {
            for (const Json& array : value) {
                std::cout << indent << "array\n";
                printDescription(array, indent + "  ");
            }
        } else {
            std::cout << indent << key << ": " << asText(value) << '\n';
        }
    }
}

} // namespace

void addInfo(CLI::App& app, Context&) {
    auto* command = app.add_subcommand("info", "Says what is in files");
    auto files = std::make_shared<std::vector<std::string>>();
    auto json = std::make_shared<bool>(false);
    command->add_option("files", *files, "Files of any format Fusiform reads")->required();
    command->add_flag("--json", *json, "Print JSON");
    command->callback([files, json] {
        Json all = Json::array();
        for (const std::string& file : *files)
            all.push_back(describeFile(file));
        if (*json)
            std::cout << (all.size() == 1 ? all[0] : all).dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
        else
            for (const Json& description : all)
                printDescription(description, "");
    });
}

} // namespace fusiform::commands
