#include "app/commands/engine_options.h"

#include "analysis/engines/engines.h"
#include "widgets/engines/chat_client.h"

#include <QCoreApplication>

#include <clocale>
#include <cstdio>
#include <cstdlib>

namespace fusiform::commands {
namespace {

/// Named on the command line, the endpoint needs no further question; what it is sent is shown all the same.
bool showRequests(const std::string& name, const std::vector<std::string>& requests) {
    std::fprintf(stderr, "sent to %s:\n", name.c_str());
    for (const std::string& request : requests)
        std::fprintf(stderr, "%s\n", request.c_str());
    return true;
}

} // namespace

EngineOptions::EngineOptions(CLI::App& command, EngineKinds kinds) {
    addFiles(command, kinds);
    if (!kinds.chat)
        return;
    auto* url = command.add_option(
        "--chat-url", m_chatUrl,
        "OpenAI-compatible chat endpoint for --method chat, such as http://localhost:11434/v1; its key, where it "
        "needs one, is the environment variable FUSIFORM_CHAT_KEY. What is sent is shown.");
    auto* model = command.add_option("--chat-model", m_chatModel, "Model of the chat endpoint");
    url->needs(model);
    model->needs(url);
}

EngineOptions::~EngineOptions() = default;

void EngineOptions::addFiles(CLI::App& command, EngineKinds kinds) {
    if (!kinds.text && !kinds.image && !kinds.decoder)
        return;
    const std::string trustHelp =
        "The TorchScript files are from somebody you trust: they are code, and run only with this flag";
    auto* trust = command.add_flag("--trust-model", trustHelp);
    const auto addScript = [&](const char* name, std::filesystem::path& file, const char* help) {
        command.add_option(name, file, help)->needs(trust);
    };
    if (kinds.text)
        addScript("--text-encoder", m_files.textEncoder, "TorchScript: int64 tokens (1, 77) to floats (1, features)");
    if (kinds.image)
        addScript(
            "--image-encoder", m_files.imageEncoder,
            "TorchScript: floats (1, 3, 224, 224), normalised as for CLIP, to floats (1, features)");
    if (kinds.decoder)
        addScript(
            "--caption-decoder", m_files.captionDecoder, "TorchScript: floats (1, features) to int64 tokens (1, t)");
    command.add_option("--engine-name", m_files.name, "Name of the model, such as CLIP ViT-B/32");
    if (!kinds.text && !kinds.decoder)
        return;
    command.add_option(
        "--vocabulary", m_files.vocabulary,
        "CLIP's byte-pair vocabulary: bpe_simple_vocab_16e6.txt.gz, or vocab.json with --merges");
    command.add_option("--merges", m_files.merges, "merges.txt of a vocab.json");
}

void EngineOptions::use(Progress& progress) {
    Engines engines = enginesFrom(m_files, progress);
    if (!m_chatUrl.empty()) {
        static int count = 1;
        static char name[] = "fusiform";
        static char* arguments[] = {name, nullptr};
        m_network = std::make_unique<QCoreApplication>(count, arguments);
        std::setlocale(LC_NUMERIC, "C"); // Qt takes the locale of the environment
        ChatEndpoint endpoint;
        endpoint.url = m_chatUrl;
        endpoint.model = m_chatModel;
        if (const char* key = std::getenv("FUSIFORM_CHAT_KEY"))
            endpoint.key = key;
        engines.composer = chatComposer(endpoint);
        engines.composer->approve = [name = engines.composer->name](
                                        const std::vector<std::string>& requests, const Progress&) {
            return showRequests(name, requests);
        };
    }
    useEngines(std::make_shared<const Engines>(std::move(engines)));
}

} // namespace fusiform::commands
