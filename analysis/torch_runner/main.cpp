// fusiform-torch FILE: runs a TorchScript file for Fusiform, which starts it (analysis/engines/script_module.h) with
// a socket as standard input. Alone knows LibTorch: Debian's brings nearly 300 libraries, Qt 5 among them, which
// must not come into the program itself. A TorchScript file is code; here it can at most end this process.

#include "analysis/engines/torch_wire.h"

#include <torch/script.h>

#include <cerrno>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace fusiform;

namespace {

constexpr int socketDescriptor = 0;

/// Ends this program when Fusiform is gone, even during a long forward pass.
void watchFusiform() {
    std::thread([] {
        pollfd waiting{socketDescriptor, 0, 0};
        while (::poll(&waiting, 1, -1) < 0 && errno == EINTR) {
        }
        ::_exit(0);
    }).detach();
}

void send(const std::string& bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t sent =
            ::send(socketDescriptor, bytes.data() + done, bytes.size() - done, MSG_NOSIGNAL);
        if (sent < 0 && errno != EINTR)
            ::_exit(0);
        done += sent > 0 ? std::size_t(sent) : 0;
    }
}

void receive(char* bytes, std::size_t count) {
    std::size_t done = 0;
    while (done < count) {
        const ssize_t got = ::recv(socketDescriptor, bytes + done, count - done, 0);
        if (got == 0 || (got < 0 && errno != EINTR))
            ::_exit(0);
        done += got > 0 ? std::size_t(got) : 0;
    }
}

Tensor received() {
    TorchHeader header;
    receive(reinterpret_cast<char*>(&header), sizeof header);
    if (header.bytes > mostTorchBytes)
        ::_exit(1);
    std::string bytes(header.bytes, '\0');
    receive(bytes.data(), bytes.size());
    auto tensor = tensorFrom(header, bytes);
    if (!tensor)
        ::_exit(1);
    return std::move(*tensor);
}

at::Tensor torchTensorOf(Tensor& tensor) {
    return std::visit(
        [&](auto& numbers) {
            using Number = typename std::decay_t<decltype(numbers)>::value_type;
            return torch::from_blob(numbers.data(), tensor.shape, c10::CppTypeToScalarType<Number>::value);
        },
        tensor.values);
}

/// The tensor itself, or the first of several: encoders often give more than the embedding.
at::Tensor firstTensorOf(const c10::IValue& value) {
    if (value.isTensor())
        return value.toTensor();
    if (value.isTuple() && !value.toTupleRef().elements().empty())
        return firstTensorOf(value.toTupleRef().elements()[0]);
    if (value.isList() && value.toListRef().size() > 0)
        return firstTensorOf(value.toListRef()[0]);
    throw std::runtime_error("the module gives " + value.tagKind() + ", not a tensor");
}

Tensor tensorOf(const at::Tensor& found) {
    if (found.dim() > std::int64_t(TorchHeader().shape.size()) ||
        std::uint64_t(found.numel()) * sizeof(std::int64_t) > mostTorchBytes)
        throw std::runtime_error("the module gives a tensor that is too large");
    const bool whole = at::isIntegralType(found.scalar_type(), true);
    const at::Tensor numbers = found.to(whole ? at::kLong : at::kFloat).contiguous();
    Tensor tensor{{numbers.sizes().begin(), numbers.sizes().end()}, {}};
    const auto take = [&]<class Number>(const Number* first) {
        tensor.values = std::vector<Number>(first, first + numbers.numel());
    };
    if (whole)
        take(numbers.data_ptr<std::int64_t>());
    else
        take(numbers.data_ptr<float>());
    return tensor;
}

/// Of the interpreter's traceback the line that says what was wrong.
std::string told(const std::exception& problem) {
    const auto* torchs = dynamic_cast<const c10::Error*>(&problem);
    std::string text = torchs ? torchs->what_without_backtrace() : problem.what();
    if (const auto at = text.rfind("Error: "); at != std::string::npos)
        text.erase(0, at + 7);
    return text.substr(0, text.find('\n'));
}

} // namespace

int main(int argc, char** argv) {
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0);
    watchFusiform();
    if (argc != 2)
        return 2;
    try {
        const c10::InferenceMode inference;
        torch::jit::Module module = torch::jit::load(argv[1], at::kCPU);
        module.eval();
        send(torchFrameOf(TorchFrame::Ready, {}));
        while (true) {
            Tensor input = received();
            std::string answer;
            try {
                answer = torchFrameOf(tensorOf(firstTensorOf(module.forward({torchTensorOf(input)}))));
            } catch (const std::exception& problem) {
                answer = torchFrameOf(TorchFrame::Failure, told(problem));
            }
            send(answer);
        }
    } catch (const std::exception& problem) {
        send(torchFrameOf(TorchFrame::Failure, told(problem)));
    }
    return 1;
}
