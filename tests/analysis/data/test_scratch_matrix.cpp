// Results that are kept in a temporary file while they are large.

#include "analysis/core/error.h"
#include "analysis/data/scratch_matrix.h"

#include <QTemporaryDir>
#include <QTest>

using namespace fusiform;

class TestScratchMatrix : public QObject {
    Q_OBJECT

private slots:
    void rowsArePutAnywhereAndStay_data() {
        QTest::addColumn<int>("columns");
        QTest::newRow("in memory") << 7;
        QTest::newRow("in a file") << 700'000;
    }
    void rowsArePutAnywhereAndStay() {
        QFETCH(int, columns);
        StoredMatrix kept;
        {
            ScratchMatrix scratch(100, columns);
            for (const Eigen::Index row : {90, 0, 50})
                scratch.put(row, MatrixF::Constant(10, columns, float(row)));
            kept = scratch.finished();
        }
        QCOMPARE(kept.rows(), Eigen::Index(100));
        QCOMPARE(kept.cols(), Eigen::Index(columns));
        QCOMPARE(kept.block(99, columns - 1, 1, 1)(0, 0), 90.F);
        QCOMPARE(kept.block(3, 0, 1, 1)(0, 0), 0.F);
        QCOMPARE(kept.whole()(55, 2), 50.F);
    }

    void nothingIsLeftInTheFolderAndNoRoomIsAnError() {
        const QTemporaryDir folder;
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", folder.path().toUtf8());
        {
            ScratchMatrix scratch(100, 700'000);
            QVERIFY(QDir(folder.path()).isEmpty());
        }
        QVERIFY_EXCEPTION_THROWN(ScratchMatrix(1'000'000'000, 1'000'000), Error);
        qputenv("TMPDIR", before);
    }
};

QTEST_GUILESS_MAIN(TestScratchMatrix)
#include "test_scratch_matrix.moc"
