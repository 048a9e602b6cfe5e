#pragma once

#include "analysis/core/progress.h"
#include "analysis/engines/tensor.h"

#include <filesystem>
#include <memory>
#include <string>

namespace fusiform {

/// Why TorchScript files cannot be run here, for people; empty when they can. LibTorch is optional: the program
/// fusiform-torch, which alone knows it, is built only where it was found (FUSIFORM_TORCH), and may be named by the
/// environment variable FUSIFORM_TORCH_RUNNER.
[[nodiscard]] Message obstacleToTorch();

/// A module in a TorchScript file (torch.jit.save), running in a process of its own (analysis/torch_runner), so that
/// what it does and how long it takes cannot harm Fusiform. **A TorchScript file is code**: whoever makes one of
/// these has asked a person first.
///
/// Any thread may call `forward`; calls wait for one another. A call that is cancelled comes back within 50 ms and
/// leaves the process to finish; its answer is dropped by the next call. A process that ends is started anew by the
/// call after that.
class ScriptModule {
public:
    /// Reads the file. Throws Error (no LibTorch, not a TorchScript file, no answer in a minute), Cancelled.
    ScriptModule(std::filesystem::path file, std::string doing, const Progress& progress);
    ~ScriptModule();
    ScriptModule(const ScriptModule&) = delete;
    ScriptModule& operator=(const ScriptModule&) = delete;

    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }
    /// What the module's forward gives for `input`, of at most 8 axes: its tensor, or the first of several; floats
    /// as float32, whole numbers as int64. Throws Error (what TorchScript says; no answer in two minutes, or what
    /// FUSIFORM_TORCH_TIMEOUT says in seconds), Cancelled.
    [[nodiscard]] Tensor forward(const Tensor& input, const Progress& progress) const;

private:
    struct Runner;
    [[noreturn]] void refuse(Message expected, Message found, Message hint = {}) const;

    std::filesystem::path m_file;
    std::string m_doing;
    std::unique_ptr<Runner> m_runner;
};

} // namespace fusiform
