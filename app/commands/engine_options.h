#pragma once

#include "analysis/core/progress.h"
#include "analysis/engines/engine_files.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

class QCoreApplication;

namespace fusiform::commands {

/// Which engines a command can use.
struct EngineKinds {
    bool text = false, image = false, decoder = false, chat = false;
};

/// Options that set engines up for one command: --text-encoder, --image-encoder, --caption-decoder, --vocabulary,
/// --merges, --trust-model, --chat-url, --chat-model. The key of the endpoint is the environment variable
/// FUSIFORM_CHAT_KEY, so that it is in no list of processes and no history.
class EngineOptions {
public:
    EngineOptions(CLI::App& command, EngineKinds kinds);
    ~EngineOptions();

    /// Loads what was named and makes it the engines of this run. Throws Error, Cancelled.
    void use(Progress& progress);

private:
    void addFiles(CLI::App& command, EngineKinds kinds);

    EngineFiles m_files;
    std::string m_chatUrl, m_chatModel;
    std::unique_ptr<QCoreApplication> m_network; ///< Qt's network wants one
};

} // namespace fusiform::commands
