// Where bytes come from: gzip in pieces, mapped files, and files that change or are no files.
#include "analysis/core/error.h"
#include "analysis/io/bytes/byte_stream.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/io/bytes/mapped_file.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cstring>
#include <fstream>
#include <numeric>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace fusiform;

namespace {

Bytes someBytes(std::size_t count, unsigned seed = 1) {
    Bytes bytes(count);
    for (std::byte& byte : bytes) {
        seed = seed * 1664525U + 1013904223U;
        byte = std::byte((seed >> 24) & 0x1F); // compressible
    }
    return bytes;
}

Bytes joined(const Bytes& one, const Bytes& other) {
    Bytes both = one;
    both.insert(both.end(), other.begin(), other.end());
    return both;
}

std::string problemOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.details().found.english();
    }
    return {};
}

} // namespace

class TestStreams : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] std::filesystem::path path(const std::string& name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    std::filesystem::path written(const Bytes& bytes, const std::string& name = "file") const {
        writeAtomically(path(name), bytes);
        return path(name);
    }

private slots:
    void gzipOfAnySizeComesBackWhateverThePiecesAskedFor() {
        for (const std::size_t size : {0U, 1U, 1000U, 262144U, 700001U}) {
            const Bytes bytes = someBytes(size);
            const auto file = written(gzipped(bytes));
            QCOMPARE(readWholeFile(file, "testing"), bytes);
            for (const std::size_t step : {1U, 7U, 4096U, 1000000U}) {
                if (step == 1 && size > 1000)
                    continue;
                ByteStream stream(file, "testing");
                QVERIFY(stream.isGzip());
                Bytes all;
                Bytes piece(step);
                while (const std::size_t got = stream.read(piece))
                    all.insert(all.end(), piece.begin(), piece.begin() + std::ptrdiff_t(got));
                QVERIFY(all == bytes);
            }
        }
    }

    void severalMembersAreOneStreamAndPaddingIsIgnored() {
        Bytes packed;
        Bytes expected;
        for (const std::size_t size : {5U, 0U, 300000U, 17U, 262100U, 99U}) {
            packed = joined(packed, gzipped(someBytes(size, unsigned(size))));
            expected = joined(expected, someBytes(size, unsigned(size)));
        }
        QVERIFY(readWholeFile(written(packed), "testing") == expected);
        QVERIFY(readWholeFile(written(joined(packed, Bytes(512, std::byte{0}))), "testing") == expected);
        // Members whose header falls onto every place near the border of two reads.
        for (std::size_t filler = 262130; filler < 262150; ++filler) {
            Bytes random(filler);
            std::iota(reinterpret_cast<std::uint8_t*>(random.data()),
                      reinterpret_cast<std::uint8_t*>(random.data()) + filler, std::uint8_t(0));
            unsigned seed = unsigned(filler);
            for (std::byte& byte : random)
                byte = std::byte((seed = seed * 1664525U + 1013904223U) >> 24);
            const Bytes two = joined(gzipped(random), gzipped(someBytes(100)));
            QVERIFY(readWholeFile(written(two), "testing") == joined(random, someBytes(100)));
        }
    }

    void aTruncatedOrDamagedGzipFileIsRefusedAtEveryByte() {
        const Bytes packed = gzipped(someBytes(3000));
        for (std::size_t size = 2; size < packed.size(); ++size) {
            const auto file = written(Bytes(packed.begin(), packed.begin() + std::ptrdiff_t(size)));
            QVERIFY_EXCEPTION_THROWN((void)readWholeFile(file, "testing"), Error);
        }
        int found = 0;
        for (std::size_t at = 10; at < packed.size(); ++at) {
            Bytes damaged = packed;
            damaged[at] ^= std::byte{0x10};
            try {
                (void)readWholeFile(written(damaged), "testing");
            } catch (const Error&) {
                ++found;
            }
        }
        QCOMPARE(found, int(packed.size()) - 10); // the check sum tells what inflating does not
    }

    void aGzipBombIsStoppedAtTheLimit() {
        const auto file = written(gzipped(Bytes(std::size_t(64) << 20, std::byte{0})));
        QVERIFY(std::filesystem::file_size(file) < 200000);
        const std::string problem = problemOf([&] { (void)readWholeFile(file, "testing", 1 << 20); });
        QVERIFY2(problem.find("more than that") != std::string::npos, problem.c_str());
        QCOMPARE(readWholeFile(file, "testing").size(), std::size_t(64) << 20);
    }

    void foldersPipesSocketsLoopsAndLockedFilesAreRefusedAtOnce() {
        QCOMPARE(problemOf([&] { (void)readWholeFile(path("."), "testing"); }), std::string("a folder"));
        QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
        QCOMPARE(problemOf([&] { (void)readWholeFile(path("pipe"), "testing"); }), std::string("a named pipe"));
        QCOMPARE(problemOf([&] { (void)readStart(path("pipe"), 10, "testing"); }), std::string("a named pipe"));
        QCOMPARE(problemOf([&] { (void)readWholeFile("/dev/zero", "testing"); }), std::string("a device"));
        std::filesystem::create_symlink(path("b"), path("a"));
        std::filesystem::create_symlink(path("a"), path("b"));
        QCOMPARE(
            problemOf([&] { (void)readWholeFile(path("a"), "testing"); }),
            std::string("symbolic links that lead round in a circle"));
        QCOMPARE(problemOf([&] { (void)readWholeFile(path("none"), "testing"); }), std::string("no such file"));
        if (::geteuid() == 0)
            return; // root may read everything
        const auto locked = written(someBytes(10), "locked");
        std::filesystem::permissions(locked, std::filesystem::perms::none);
        QCOMPARE(problemOf([&] { (void)readWholeFile(locked, "testing"); }), std::string("no permission to read it"));
    }

    void namesWithSpacesAndOtherLettersAreOpened() {
        for (const char* name : {"with space.bin", "größe.bin", "脳の地図.bin", "a'b\"c;d.bin"})
            QCOMPARE(readWholeFile(written(someBytes(100), name), "testing"), someBytes(100));
    }

    void aFileThatChangesWhileItIsReadIsRefused() {
        const auto file = written(someBytes(1000000), "growing");
        ByteStream stream(file, "testing");
        Bytes piece(10);
        (void)stream.read(piece);
        std::ofstream(file, std::ios::app) << "more";
        QVERIFY_EXCEPTION_THROWN(stream.file().requireUnchanged(), Error);
    }

    void aMappedFileThatBecomesShorterGivesZerosAndSaysSo() {
        const auto file = written(Bytes(1 << 20, std::byte{7}), "shrinking");
        const auto mapped = MappedFile::open(file, "testing");
        QCOMPARE(mapped->bytes()[1000000], std::byte{7});
        QVERIFY(!mapped->damaged());
        std::filesystem::resize_file(file, 100);
        QCOMPARE(mapped->bytes()[900000], std::byte{0});
        QVERIFY(mapped->damaged());
        QVERIFY_EXCEPTION_THROWN(mapped->file().requireUnchanged(), Error);
        // Another mapping in the place of a closed one is guarded too.
        const auto other = written(Bytes(1 << 20, std::byte{9}), "other");
        auto second = MappedFile::open(other, "testing");
        second.reset();
        second = MappedFile::open(other, "testing");
        QVERIFY(!second->damaged());
        QCOMPARE(second->bytes()[5], std::byte{9});
    }

    void anEmptyFileIsMappedAsNothing() {
        QVERIFY(MappedFile::open(written({}, "empty"), "testing")->bytes().empty());
    }
};

QTEST_GUILESS_MAIN(TestStreams)
#include "test_streams.moc"
