// Movies of "figure" through the real program: what ffmpeg makes, and what is said where it cannot.

#include "app/program.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace fusiform;
using test::call;
using test::Outcome;
using test::run;

namespace {

/// Puts another search path in the place of that of this program and of those it starts.
class SearchPath {
public:
    explicit SearchPath(const QString& path) : m_before(qgetenv("PATH")) { qputenv("PATH", path.toUtf8()); }
    ~SearchPath() { qputenv("PATH", m_before); }
    SearchPath(const SearchPath&) = delete;
    SearchPath& operator=(const SearchPath&) = delete;

private:
    QByteArray m_before;
};

bool isMissing(const char* program) { return QStandardPaths::findExecutable(program).isEmpty(); }

} // namespace

class TestMovieCommand : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        const Outcome made = call({"demo", "--out", path("demo"), "--no-open"});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        m_demo = made.out.trimmed();
    }

    void playersFindAllPicturesInEvenSizes_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("stream");
        // 71 x 51 pixels are asked for.
        QTest::newRow("turntable") << QStringList{"--turntable", "3", "--size", "71px x 51px", "--fps", "12"} << "t.mp4"
                                   << "h264,72,52,yuv420p,tv,bt709,iec61966-2-1,bt709,12/1,3";
        QTest::newRow("morph") << QStringList{"--morph", "white,inflated,sphere", "--frames", "2", "--size",
                                              "80px x 60px"}
                               << "m.mp4" << "h264,80,60,yuv420p,tv,bt709,iec61966-2-1,bt709,25/1,5";
        QTest::newRow("a name that looks like a pattern")
            << QStringList{"--turntable", "2", "--size", "80px x 60px", "--transparent"} << "100% {frame} %05d.MP4"
            << "h264,80,60,yuv420p,tv,bt709,iec61966-2-1,bt709,25/1,2";
    }
    void playersFindAllPicturesInEvenSizes() {
        QFETCH(QStringList, options);
        QFETCH(QString, name);
        QFETCH(QString, stream);
        if (isMissing("ffmpeg") || isMissing("ffprobe"))
            QSKIP("ffmpeg is not installed");
        const Outcome outcome = call(QStringList{"figure", m_demo, "--out", path(name), "--dpi", "60"} + options);
        QVERIFY2(outcome.code == 0 && outcome.err.isEmpty(), qPrintable(outcome.err));
        const Outcome played = run(
            "ffprobe", {"-v", "error", "-count_frames", "-show_entries",
                        "stream=codec_name,width,height,pix_fmt,color_range,color_space,color_transfer,color_primaries,"
                        "avg_frame_rate,nb_read_frames",
                        "-of", "csv=print_section=0", path(name)});
        QCOMPARE(played.out.trimmed(), stream);
        QVERIFY2(played.err.isEmpty(), qPrintable(played.err));
        QCOMPARE(leftFolders(), QStringList());
    }

    void coloursOfAMovieAreThoseOfItsPictures() {
        if (isMissing("ffmpeg"))
            QSKIP("ffmpeg is not installed");
        // A ball with patches of one bright yellow.
        const QStringList common{
            "figure", m_demo, "--turntable", "2", "--size", "240px", "--dpi", "60", "--surface", "sphere", "--hemi",
            "left", "--views", "lateral", "--no-legend", "--no-colour-bar", "--colour-map", "viridis",
            "--range=-1,-0.5"};
        QCOMPARE(call(common + QStringList{"--out", path("c.mp4")}).code, 0);
        QCOMPARE(call(common + QStringList{"--out", path("c{frame}.png")}).code, 0);
        // Both as few pixels, whose colours the codec hardly changes.
        const auto pixels = [&](const QString& file) {
            const QString made = path("pixels.rgb");
            const Outcome outcome =
                run("ffmpeg", {"-v", "error", "-y", "-i", file, "-frames:v", "1", "-vf",
                               "scale=in_color_matrix=bt709:in_range=" + QString(file.endsWith("mp4") ? "tv" : "auto") +
                                   ",format=rgb24,scale=30:20:flags=area",
                               "-f", "rawvideo", made});
            QFile opened(made);
            return outcome.code == 0 && opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
        };
        const QByteArray movie = pixels(path("c.mp4"));
        const QByteArray picture = pixels(path("c00000.png"));
        QCOMPARE(movie.size(), 30 * 20 * 3);
        QCOMPARE(picture.size(), movie.size());
        int largest = 0;
        int mostColour = 0;
        for (qsizetype i = 0; i < movie.size(); ++i) {
            largest = std::max(largest, std::abs(int(quint8(movie[i])) - int(quint8(picture[i]))));
            mostColour = std::max(mostColour, std::abs(int(quint8(picture[i])) - int(quint8(picture[i - i % 3]))));
        }
        QVERIFY(mostColour > 150); // the yellow has hardly any blue
        // The codec changes them by 5 of 255; colours of standard television taken for these would differ by 13.
        QVERIFY2(largest <= 8, qPrintable(QString::number(largest)));
    }

    void withoutFfmpegTheReasonIsSaidAndNothingWritten() {
        const SearchPath none(path("nowhere"));
        const Outcome outcome = call(turntable("none.mp4"));
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains("ffmpeg") && outcome.err.contains("{frame}"), qPrintable(outcome.err));
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY(!QFile::exists(path("none.mp4")));
        QCOMPARE(leftFolders(), QStringList());
        QVERIFY(call({"figure", "--check"}).out.contains("ffmpeg is not installed"));
    }

    void whatFfmpegSaysIsInTheError() {
        const SearchPath faulty(programs("echo 'no room on the disk' >&2; echo 'more' >&2; exit 3"));
        QVERIFY(call({"figure", "--check"}).out.contains("movies: ffmpeg 9.9\n"));
        const Outcome outcome = call(turntable("faulty.mp4"));
        QCOMPARE(outcome.code, 1);
        for (const char* wanted : {"exit status 3", "no room on the disk"})
            QVERIFY2(outcome.err.contains(wanted), qPrintable(outcome.err));
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY(!QFile::exists(path("faulty.mp4")));
        QCOMPARE(leftFolders(), QStringList());
    }

    void anInterruptEndsFfmpegToo() {
        const QString endlessly = QString("cd '%1' && echo $$ > part && mv part pid && sleep 600").arg(m_folder.path());
        const SearchPath endless(programs(endlessly));
        QProcess program;
        program.start(FUSIFORM_PROGRAM, turntable("endless.mp4"));
        QVERIFY(program.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path("pid")), 120'000);
        ::kill(pid_t(program.processId()), SIGINT);
        QVERIFY(program.waitForFinished(60'000));
        QCOMPARE(program.exitCode(), 130);
        QCOMPARE(program.readAllStandardError(), QByteArray("fusiform: interrupted\n"));
        QFile file(path("pid"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto encoder = pid_t(file.readAll().trimmed().toInt());
        QVERIFY(encoder > 0);
        QCOMPARE(::kill(encoder, 0), -1); // there is no such process any more
        QVERIFY(!QFile::exists(path("endless.mp4")));
        QCOMPARE(leftFolders(), QStringList());
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QStringList leftFolders() const { return QDir(m_folder.path()).entryList({"*.frames-*"}); }
    [[nodiscard]] QStringList turntable(const QString& name) const {
        return {"figure", m_demo, "--out", path(name), "--turntable", "2", "--size", "80px x 60px", "--dpi", "60"};
    }

    /// A search path with a program ffmpeg that knows its version and does this when it is asked for a movie.
    [[nodiscard]] QString programs(const QString& script) const {
        const QString folder = path("programs");
        QDir().mkpath(folder);
        QFile file(folder + "/ffmpeg");
        if (file.open(QIODevice::WriteOnly))
            file.write("#!/bin/sh\nPATH=/usr/bin:/bin\n"
                       "if [ \"$1\" = -version ]; then echo 'ffmpeg version 9.9 x'; exit 0; fi\n" +
                       script.toUtf8() + "\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return folder;
    }

    QTemporaryDir m_folder;
    QString m_demo;
};

QTEST_GUILESS_MAIN(TestMovieCommand)
#include "test_movie_command.moc"
