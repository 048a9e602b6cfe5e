// Damaged HDF5 files, which crash and hang the HDF5 library: they must end in values or an Error.

#include "array_file_data.h"

#include "seeds/hdf5_samples.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <mutex>
#include <sys/wait.h>
#include <thread>

using namespace fusiform;
using namespace fusiform::test;

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begun) { return std::chrono::duration<double>(Clock::now() - begun).count(); }

/// Writes a sample; its bytes.
std::string written(const Hdf5Sample& sample, const std::filesystem::path& path) {
    const std::string bytes = hdf5BytesOf(sample);
    write(path, bytes);
    return bytes;
}

const Hdf5Sample& sampleNamed(const std::string& name) {
    return *std::ranges::find_if(hdf5Samples(), [&](const Hdf5Sample& sample) { return name == sample.name; });
}

/// The reader that runs for this program, or 0.
pid_t readerProcess() {
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const std::string name = entry.path().filename().string();
        if (name.find_first_not_of("0123456789") != std::string::npos)
            continue;
        const std::string status = contentOf(entry.path() / "status");
        if (status.find("\nPPid:\t" + std::to_string(::getpid()) + "\n") != std::string::npos)
            return pid_t(std::stol(name));
    }
    return 0;
}

std::ptrdiff_t openDescriptors() {
    return std::distance(std::filesystem::directory_iterator("/proc/self/fd"), {});
}

} // namespace

class TestHdf5Damage : public QObject {
    Q_OBJECT

private slots:
    void cleanup() {
        ::unsetenv("FUSIFORM_HDF5_TIMEOUT");
        ::unsetenv("FUSIFORM_HDF5_READER");
    }

    void flippedAndMissingBytesGiveValuesOrAnError_data() {
        QTest::addColumn<int>("sample");
        for (int at = 0; at < int(hdf5Samples().size()); ++at)
            QTest::newRow(hdf5Samples()[std::size_t(at)].name) << at;
    }

    /// FUSIFORM_DAMAGE_STRIDE=1 tries every byte, which takes minutes.
    void flippedAndMissingBytesGiveValuesOrAnError() {
        QFETCH(int, sample);
        const std::string whole = written(hdf5Samples()[std::size_t(sample)], path("sample.h5"));
        // Of the groups not all can be read.
        QVERIFY(readsAll(path("sample.h5")) != QString(hdf5Samples()[std::size_t(sample)].name).endsWith("groups"));
        ::setenv("FUSIFORM_HDF5_TIMEOUT", "0.5", 1);
        const char* stated = std::getenv("FUSIFORM_DAMAGE_STRIDE");
        const std::size_t stride = stated ? std::max<std::size_t>(1, std::stoul(stated)) : 19;
        std::vector<std::string> damaged;
        constexpr int flips[] = {0xFF, 0x01, 0x80, 0x10};
        const auto flip = [&](std::size_t at, int bits) {
            damaged.push_back(whole);
            damaged.back()[at] = char(damaged.back()[at] ^ bits);
        };
        for (std::size_t at = 0; at < whole.size(); at += stride) {
            for (std::size_t other = 0; other < (stride == 1 ? std::size(flips) : 1); ++other)
                flip(at, flips[(at / stride + other) % std::size(flips)]);
            if (at % (stride * 8) == 0)
                damaged.push_back(whole.substr(0, at));
        }
        // The sizes of the objects in the heap of variable texts.
        if (const std::size_t heap = whole.find("GCOL"); heap != std::string::npos)
            for (std::size_t at = heap + 8; at < heap + 48; ++at)
                flip(at, 0xFF);
        const double slowest = readEach(damaged);
        QVERIFY2(slowest < 10, qPrintable(QString("%1 s").arg(slowest)));
    }

    void sizesThatNoHeapHoldsAreAnErrorOfThatArrayAlone() {
        std::string bytes = written(sampleNamed("texts"), path("heap.h5"));
        const std::size_t size = bytes.find("GCOL") + 24; // of the first object
        ::setenv("FUSIFORM_HDF5_TIMEOUT", "2", 1);
        for (const std::uint64_t lie : {~std::uint64_t(0), ~std::uint64_t(0) - 15}) {
            std::memcpy(bytes.data() + size, &lie, sizeof lie);
            write(path("heap.h5"), bytes);
            QVERIFY2(!readsAll(path("heap.h5")), qPrintable(QString::number(lie)));
            QCOMPARE(readOne(path("heap.h5"), "fixed").texts, (std::vector<std::string>{"V1", "hV4", "FFA"}));
        }
    }

    void manyPartsAreJoined() {
        const std::vector<double> numbers = countedNumbers(2'500'000); // more than two slots
        const hid_t file = H5Fcreate(path("big.h5").c_str(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
        writeHdf5Dataset(file, "wide", H5T_NATIVE_DOUBLE, {5, 500'000}, numbers.data());
        H5Fclose(file);
        QVERIFY(readOne(path("big.h5"), "wide").numbers64 == numbers);
    }

    void manyPartsOfAMatlabFileAreJoined() {
        const hid_t creation = H5Pcreate(H5P_FILE_CREATE);
        H5Pset_userblock(creation, 512);
        const hid_t file = H5Fcreate(path("big.mat").c_str(), H5F_ACC_TRUNC, creation, H5P_DEFAULT);
        writeHdf5Dataset(file, "m", H5T_NATIVE_DOUBLE, {500'000, 5}, countedNumbers(2'500'000).data());
        H5Fclose(file);
        H5Pclose(creation);
        std::fstream(path("big.mat"), std::ios::in | std::ios::out | std::ios::binary) << "MATLAB 7.3 MAT-file";
        const NumpyArray array = readOne(path("big.mat"), "m");
        QCOMPARE(array.shape, (std::vector<std::int64_t>{5, 500'000}));
        for (std::int64_t at = 0; at < array.size(); ++at)
            if (array.number(at) != double(at % 500'000 * 5 + at / 500'000))
                QFAIL(qPrintable(QString::number(at)));
    }

    void cancellingEndsAHangingLibraryAtOnce() {
        const ArrayFile arrays = openPlain();
        QCOMPARE(::kill(readerProcess(), SIGSTOP), 0);
        std::stop_source stop;
        Clock::time_point asked;
        std::thread canceller([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            asked = Clock::now();
            stop.request_stop();
        });
        bool cancelled = false;
        Progress progress({}, stop.get_token());
        try {
            (void)arrays.read(arrays.named("compact"), progress);
        } catch (const Cancelled&) {
            cancelled = true;
        }
        const auto ended = Clock::now();
        canceller.join();
        QVERIFY(cancelled);
        const double seconds = std::chrono::duration<double>(ended - asked).count();
        QVERIFY2(seconds < 0.2, qPrintable(QString("%1 s").arg(seconds)));
        QVERIFY(readsOn(arrays));
    }

    void aLibraryThatHangsIsAnError() {
        const ArrayFile arrays = openPlain();
        ::setenv("FUSIFORM_HDF5_TIMEOUT", "0.2", 1);
        QCOMPARE(::kill(readerProcess(), SIGSTOP), 0);
        const auto begun = Clock::now();
        const ErrorDetails details = refusalOfReading(arrays);
        QVERIFY(secondsSince(begun) < 1);
        QVERIFY2(contains(details.found, "no answer of the library for 0.2 s"), details.found.english().c_str());
        ::unsetenv("FUSIFORM_HDF5_TIMEOUT");
        QVERIFY(readsOn(arrays));
    }

    void aLibraryThatDiesIsAnErrorThatSaysSo() {
        const ArrayFile arrays = openPlain();
        const pid_t reader = readerProcess();
        ::kill(reader, SIGSTOP);
        std::thread killer([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            ::kill(reader, SIGKILL);
        });
        const ErrorDetails details = refusalOfReading(arrays);
        killer.join();
        QVERIFY2(contains(details.found, "signal KILL"), details.found.english().c_str());
        QVERIFY(contains(details.hint, "damaged"));
        QCOMPARE(details.file, path("plain.h5").string() + ":/compact");
        QVERIFY(readsOn(arrays));
    }

    void nothingIsLeftBehind() {
        written(sampleNamed("plain"), path("plain.h5"));
        const std::ptrdiff_t before = openDescriptors();
        for (int time = 0; time < 5; ++time)
            QVERIFY(readsAll(path("plain.h5")));
        QCOMPARE(openDescriptors(), before);
        QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1);
        QCOMPARE(errno, ECHILD);
    }

    void aMissingReaderIsNamed() {
        written(sampleNamed("plain"), path("plain.h5"));
        ::setenv("FUSIFORM_HDF5_READER", "/nowhere/fusiform-hdf5", 1);
        Progress progress;
        const ErrorDetails details = refusal([&] { (void)openArrayFile(path("plain.h5"), progress); });
        QVERIFY(contains(details.expected, "/nowhere/fusiform-hdf5"));
        QVERIFY(contains(details.hint, "install"));
    }

private:
    /// Reads files of these bytes, several at a time; the seconds of the slowest.
    double readEach(const std::vector<std::string>& files) {
        std::atomic<std::size_t> next = 0;
        std::mutex mutex;
        double slowest = 0;
        std::size_t good = 0;
        std::vector<std::thread> threads;
        for (unsigned number = 0; number < 2; ++number)
            threads.emplace_back([&, number] {
                const std::filesystem::path file = path("damaged" + std::to_string(number) + ".h5");
                for (std::size_t at = next++; at < files.size(); at = next++) {
                    write(file, files[at]);
                    const auto begun = Clock::now();
                    const bool read = readsAll(file);
                    const std::lock_guard lock(mutex);
                    slowest = std::max(slowest, secondsSince(begun));
                    good += read ? 1 : 0;
                }
            });
        for (std::thread& thread : threads)
            thread.join();
        qInfo("%zu files, %zu of them read, slowest %.2f s", files.size(), good, slowest);
        return slowest;
    }

    ArrayFile openPlain() {
        written(sampleNamed("plain"), path("plain.h5"));
        Progress progress;
        return openArrayFile(path("plain.h5"), progress);
    }

    static ErrorDetails refusalOfReading(const ArrayFile& arrays) {
        return refusal([&] {
            Progress progress;
            (void)arrays.read(arrays.named("compact"), progress);
        });
    }

    static bool readsOn(const ArrayFile& arrays) {
        Progress progress;
        return arrays.read(arrays.named("compact"), progress).numbers64 == countedNumbers(6);
    }

    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestHdf5Damage)
#include "test_hdf5_damage.moc"
