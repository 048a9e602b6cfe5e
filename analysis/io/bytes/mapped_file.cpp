#include "analysis/io/bytes/mapped_file.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <mutex>
#include <sys/mman.h>
#include <unistd.h>

namespace fusiform {

/// A mapping as the signal handler sees it. Never deleted but used again, so that the handler may walk the list
/// at any time.
struct MappedFile::Guarded {
    std::atomic<std::uintptr_t> begin{0}; ///< 0 while free
    std::atomic<std::uintptr_t> end{0};
    std::atomic<bool> damaged{false};
    Guarded* next = nullptr;
};

/// Puts zeros where a mapped file was cut off by another program (SIGBUS).
struct FaultGuard {
    using Guarded = MappedFile::Guarded;

    static inline std::atomic<Guarded*> first{nullptr};
    static inline std::mutex lock;
    static inline struct sigaction before {};
    static inline std::uintptr_t pageSize = 4096;

    static void handle(int signal, siginfo_t* info, void* context) {
        const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr);
        for (Guarded* guarded = first.load(); guarded; guarded = guarded->next)
            if (address >= guarded->begin.load() && address < guarded->end.load()) {
                const int error = errno;
                void* page = reinterpret_cast<void*>(address / pageSize * pageSize);
                const void* put = ::mmap(page, pageSize, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
                guarded->damaged.store(true);
                errno = error;
                if (put != MAP_FAILED)
                    return;
            }
        // Not one of ours: as if this handler were not there.
        if ((before.sa_flags & SA_SIGINFO) && before.sa_sigaction)
            return before.sa_sigaction(signal, info, context);
        ::sigaction(SIGBUS, &before, nullptr);
    }

    static Guarded* guard(const std::byte* data, std::size_t size) {
        const std::lock_guard guard(lock);
        if (!first.load()) {
            pageSize = std::uintptr_t(::sysconf(_SC_PAGESIZE));
            struct sigaction action {};
            action.sa_sigaction = &handle;
            action.sa_flags = SA_SIGINFO;
            sigemptyset(&action.sa_mask);
            ::sigaction(SIGBUS, &action, &before);
        }
        Guarded* guarded = first.load();
        while (guarded && guarded->begin.load() != 0)
            guarded = guarded->next;
        const bool isNew = !guarded;
        if (isNew) {
            guarded = new Guarded;
            guarded->next = first.load();
        }
        guarded->damaged.store(false);
        guarded->end.store(reinterpret_cast<std::uintptr_t>(data) + size);
        guarded->begin.store(reinterpret_cast<std::uintptr_t>(data));
        if (isNew)
            first.store(guarded);
        return guarded;
    }

    static void release(Guarded* guarded) {
        const std::lock_guard guard(lock);
        guarded->begin.store(0);
        guarded->end.store(0);
    }
};

std::shared_ptr<const MappedFile> MappedFile::open(const std::filesystem::path& file, std::string_view doing) {
    return of(OpenFile(file, doing));
}

std::shared_ptr<const MappedFile> MappedFile::of(OpenFile file) {
    return std::make_shared<const MappedFile>(std::move(file));
}

MappedFile::MappedFile(OpenFile file) : m_file(std::move(file)) {
    if (m_file.size() == 0)
        return;
    void* data = ::mmap(nullptr, std::size_t(m_file.size()), PROT_READ, MAP_SHARED, m_file.descriptor(), 0);
    if (data == MAP_FAILED)
        m_file.refuse(
            message("analysis", "a file that can be mapped"), std::strerror(errno),
            message("analysis", "copy it to a local disk"));
    m_data = static_cast<const std::byte*>(data);
    m_guarded = FaultGuard::guard(m_data, std::size_t(m_file.size()));
}

MappedFile::~MappedFile() {
    if (!m_data)
        return;
    FaultGuard::release(m_guarded);
    ::munmap(const_cast<std::byte*>(m_data), std::size_t(m_file.size()));
}

bool MappedFile::damaged() const { return m_guarded && m_guarded->damaged.load(); }

} // namespace fusiform
