#include "analysis/engines/script_module.h"

#include "analysis/core/child_process.h"
#include "analysis/core/error.h"
#include "analysis/engines/torch_wire.h"

#include <mutex>
#include <unistd.h>
#include <utility>

namespace fusiform {
namespace {

const Message scriptFile = message("analysis", "a TorchScript file, as torch.jit.save writes it");
const Message runnerSays = message("analysis", "of the program that runs TorchScript: %1");

std::filesystem::path runnerProgram() {
    return ownProgram("fusiform-torch", "FUSIFORM_TORCH_RUNNER");
}

std::chrono::milliseconds runnerPatience() {
    return statedPatience("FUSIFORM_TORCH_TIMEOUT", std::chrono::minutes(2));
}

/// Of a paused or cancelled run others wait no longer than they would for the process itself.
std::unique_lock<std::timed_mutex> lockedBy(std::timed_mutex& mutex, const Progress& progress) {
    std::unique_lock lock(mutex, std::defer_lock);
    while (!lock.try_lock_for(std::chrono::milliseconds(20)))
        progress.stopIfRequested();
    return lock;
}

} // namespace

Message obstacleToTorch() {
    if (::access(runnerProgram().c_str(), X_OK) == 0)
        return {};
    return message("analysis", "this build of Fusiform has no TorchScript");
}

struct ScriptModule::Runner {
    std::timed_mutex mutex;
    std::unique_ptr<ChildProcess> process; ///< null: to be started
    bool awaited = false;                  ///< an answer that has not come in full
    std::string bytes;                     ///< of it, as far as they have come

    void start(const std::filesystem::path& file) {
        process.reset();
        bytes.clear();
        process = std::make_unique<ChildProcess>(runnerProgram(), std::vector{file.string()});
        awaited = true; // Ready
    }

    /// The answer that is awaited: its header, and `bytes` holds header and all.
    TorchHeader answer(const Progress& progress) {
        TorchHeader header;
        process->receive(bytes, std::max(bytes.size(), sizeof header), progress, runnerPatience());
        std::memcpy(&header, bytes.data(), sizeof header);
        if (header.bytes > mostTorchBytes)
            throw ChildProcess::Failure{message("analysis", "it gave a damaged answer")};
        process->receive(bytes, sizeof header + header.bytes, progress, runnerPatience());
        return header;
    }
    std::string takeBytes() {
        awaited = false;
        return std::exchange(bytes, {}).substr(sizeof(TorchHeader));
    }
};

void ScriptModule::refuse(Message expected, Message found, Message hint) const {
    throw Error(
        {.doing = m_doing,
         .file = m_file.string(),
         .expected = std::move(expected),
         .found = std::move(found),
         .hint = std::move(hint)});
}

ScriptModule::ScriptModule(std::filesystem::path file, std::string doing, const Progress& progress)
    : m_file(std::move(file)), m_doing(std::move(doing)), m_runner(std::make_unique<Runner>()) {
    if (const Message obstacle = obstacleToTorch(); !obstacle.empty())
        refuse(
            message("analysis", "a build with LibTorch"), obstacle,
            message(
                "analysis", "install LibTorch (Debian: libtorch-dev) and build Fusiform again; CMake finds it by "
                            "itself"));
    std::error_code failure;
    if (!std::filesystem::is_regular_file(m_file, failure))
        refuse(scriptFile, message("analysis", "no such file"));
    try {
        m_runner->start(m_file);
        const TorchHeader header = m_runner->answer(progress);
        const std::string text = m_runner->takeBytes();
        if (header.kind != TorchFrame::Ready)
            refuse(scriptFile, text, message("analysis", "a checkpoint of weights alone cannot be run"));
    } catch (const ChildProcess::Failure& problem) {
        refuse(scriptFile, runnerSays.with(problem.what));
    }
}

ScriptModule::~ScriptModule() = default;

Tensor ScriptModule::forward(const Tensor& input, const Progress& progress) const {
    const auto lock = lockedBy(m_runner->mutex, progress);
    try {
        if (!m_runner->process)
            m_runner->start(m_file);
        if (m_runner->awaited) { // Ready after a new start, or what a cancelled call has asked for
            (void)m_runner->answer(progress);
            (void)m_runner->takeBytes();
        }
        m_runner->process->send(torchFrameOf(input), Progress());
        m_runner->awaited = true;
        const TorchHeader header = m_runner->answer(progress);
        const std::string bytes = m_runner->takeBytes();
        if (header.kind == TorchFrame::Failure)
            refuse(message("analysis", "a module that takes a tensor of %1").with(input.shapeText()), bytes);
        if (auto tensor = tensorFrom(header, bytes))
            return std::move(*tensor);
        throw ChildProcess::Failure{message("analysis", "it gave a damaged answer")};
    } catch (const ChildProcess::Failure& problem) {
        m_runner->process.reset();
        refuse(message("analysis", "an answer of the module"), runnerSays.with(problem.what));
    }
}

} // namespace fusiform
