// A small valid file of every kind, damaged in every simple way: it is read or refused with an Error, and nothing else
// ever happens. So are the files that fuzzing once made a reader fail with.

#include "fuzz_readers.h"
#include "seeds/byte_writer.h"
#include "seeds/seeds.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace fusiform;
using test::Seed;

namespace {

std::string contentOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

class TestDamagedFiles : public QObject {
    Q_OBJECT

private slots:
    void everySeedIsValid_data() { listTargets(); }
    void everySeedIsValid() {
        for (const Seed& seed : seeds())
            QVERIFY2(accepted(seed.bytes, seed.name.c_str()) > 0, seed.name.c_str());
    }

    void whatFuzzingFoundHarmsNoLonger_data() { listTargets(); }
    void whatFuzzingFoundHarmsNoLonger() {
        const std::filesystem::path folder = std::filesystem::path(FUSIFORM_FUZZ_FINDINGS) / target();
        if (!std::filesystem::exists(folder))
            return;
        for (const auto& entry : std::filesystem::directory_iterator(folder))
            QVERIFY(accepted(contentOf(entry.path()), entry.path().filename().c_str()) >= 0);
    }

    void aFileMayEndAnywhere_data() { listTargets(); }
    /// Every seed is cut at every byte; of HDF5, where each cut starts a process, only at every 61st, unless
    /// FUSIFORM_DAMAGE_STRIDE says 1: that takes five minutes.
    void aFileMayEndAnywhere() {
        for (const Seed& seed : seeds())
            for (std::size_t length = 0; length < seed.bytes.size(); length += strideOf(target()))
                QVERIFY(accepted(seed.bytes.substr(0, length), seed.name + " cut to " + std::to_string(length)) >= 0);
    }

    void theRestMayBeZeros_data() { listTargets(); }
    void theRestMayBeZeros() {
        forEachSeed(60, 10, [this](const Seed& seed, std::size_t from) {
            bool good = true;
            for (const char filler : {'\0', '\xff'}) {
                std::string filled = seed.bytes;
                std::fill(filled.begin() + std::ptrdiff_t(from), filled.end(), filler);
                good &= accepted(filled, seed.name + " filled from " + std::to_string(from)) >= 0;
            }
            return good;
        });
    }

    void anyByteMayBeAnother_data() { listTargets(); }
    void anyByteMayBeAnother() {
        forEachSeed(200, 30, [this](const Seed& seed, std::size_t at) {
            bool good = true;
            for (const int bits : {0xFF, 0x01, 0x80}) {
                std::string changed = seed.bytes;
                changed[at] = char(changed[at] ^ bits);
                good &= accepted(changed, seed.name + " with another byte at " + std::to_string(at)) >= 0;
            }
            return good;
        });
    }

private:
    static void listTargets() {
        QTest::addColumn<QString>("target");
        for (const std::string& name : test::fuzzTargets())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
    [[nodiscard]] static std::size_t strideOf(const std::string& target) {
        const int stated = qEnvironmentVariableIntValue("FUSIFORM_DAMAGE_STRIDE");
        return target != "hdf5" ? 1 : stated > 0 ? std::size_t(stated) : 61;
    }
    [[nodiscard]] static std::string target() { return QTest::currentDataTag(); }
    /// A target without seeds would pass every test.
    [[nodiscard]] static std::vector<Seed> seeds() {
        std::vector<Seed> all = test::seedsOf(target());
        if (all.empty())
            QTest::qFail("no seeds", __FILE__, __LINE__);
        return all;
    }
    /// Every place of the target's first seed, or `most` spread over it, and `fewer` of each of the others; of HDF5 a
    /// third, as each starts a process.
    template <class Check>
    static void forEachSeed(std::size_t most, std::size_t fewer, const Check& check) {
        if (target() == "hdf5") {
            most /= 3;
            fewer /= 3;
        }
        std::size_t places = most;
        for (const Seed& seed : seeds()) {
            for (std::size_t at = 0; at < seed.bytes.size(); at += 1 + seed.bytes.size() / places)
                QVERIFY(check(seed, at));
            places = fewer;
        }
    }
    /// How many ways in took the bytes; -1, with `what` said, when something else than an Error was thrown.
    [[nodiscard]] int accepted(const std::string& bytes, const std::string& what) const {
        try {
            return test::readAsTarget(target(), test::bytesOf(bytes), m_folder.path().toStdString());
        } catch (const std::exception& other) {
            qWarning("%s: %s", what.c_str(), other.what());
            return -1;
        }
    }

    /// In memory where that is possible: tens of thousands of files are written.
    QTemporaryDir m_folder{(QFile::exists("/dev/shm") ? QString("/dev/shm") : QDir::tempPath()) + "/fusiform-damaged-XXXXXX"};
};

QTEST_GUILESS_MAIN(TestDamagedFiles)
#include "test_damaged_files.moc"
