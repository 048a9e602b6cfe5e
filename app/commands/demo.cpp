#include "analysis/demo/demo_dataset.h"

#include "app/commands/commands.h"

#include <iostream>

namespace fusiform::commands {

void addDemo(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("demo", "Writes the synthetic demonstration dataset");
    auto folder = std::make_shared<std::string>();
    command->add_option("--out", *folder, "Folder to write to; a demonstration already there is kept")
        ->required();
    // Commands never open a window, so there is nothing to switch off; scripts may say so all the same.
    auto noOpen = std::make_shared<bool>();
    command->add_flag("--no-open", *noOpen, "Only write the files (always so on the command line)");
    auto subject = std::make_shared<int>(1);
    command
        ->add_option("--subject", *subject, "Number of the subject: each has another cortex and saw the same stimuli")
        ->check(CLI::Range(1, 99));
    command->callback([folder, noOpen, subject, &context] {
        std::cout << writeDemoDataset(*folder, context.progress, *subject).string() << '\n';
    });
}

} // namespace fusiform::commands
