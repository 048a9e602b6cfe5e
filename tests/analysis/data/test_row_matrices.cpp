// Matrices made of rows of others: appended, picked, averaged. Their parts are the same as those of the whole.

#include "analysis/data/appended_matrix.h"
#include "analysis/data/averaged_rows.h"
#include "analysis/data/picked_rows.h"
#include "analysis/data/repeated_rows.h"
#include "analysis/io/arrays/array_matrix.h"
#include "analysis/io/arrays/npy.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <random>

using namespace fusiform;

namespace {

MatrixF randomMatrix(Eigen::Index rows, Eigen::Index cols, unsigned seed) {
    std::mt19937 random(seed);
    std::normal_distribution<float> normal;
    MatrixF matrix(rows, cols);
    for (float& value : matrix.reshaped())
        value = normal(random);
    return matrix;
}

/// Every part of `matrix`, at many places and of many sizes, and the whole.
bool isEqual(const StoredMatrix& matrix, const MatrixF& expected) {
    if (matrix.rows() != expected.rows() || matrix.cols() != expected.cols())
        return false;
    std::mt19937 random(5);
    for (int trial = 0; trial < 200; ++trial) {
        const auto row = Eigen::Index(random() % unsigned(expected.rows()));
        const auto col = Eigen::Index(random() % unsigned(expected.cols()));
        const auto rows = Eigen::Index(random() % unsigned(expected.rows() - row + 1));
        const auto cols = Eigen::Index(random() % unsigned(expected.cols() - col + 1));
        if (matrix.block(row, col, rows, cols) != expected.block(row, col, rows, cols))
            return false;
    }
    return matrix.whole() == expected && matrix.col(expected.cols() - 1) == expected.rightCols(1);
}

} // namespace

class TestRowMatrices : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void appendedFilesAreOneMatrix() {
        const MatrixF a = randomMatrix(7, 13, 1);
        const MatrixF b = randomMatrix(1, 13, 2);
        const MatrixF c = randomMatrix(20, 13, 3);
        MatrixF all(28, 13);
        all << a, b, c;
        QVERIFY(isEqual(appendedRows({a, b, c}), all));
        QVERIFY(isEqual(appendedRows({stored(a, "a"), b, stored(c, "c")}), all));
        QVERIFY(isEqual(appendedRows({c}), c));
        QVERIFY(appendedRows({}).empty());
    }

    void rowsArePickedInAnyOrderAndSeveralTimes() {
        const MatrixF matrix = randomMatrix(50, 9, 4);
        const std::vector<Eigen::Index> rows{49, 0, 0, 17, 18, 3, 49, 30};
        QVERIFY(isEqual(pickedRows(matrix, rows), matrix(rows, Eigen::all)));
        QVERIFY(isEqual(pickedRows(stored(matrix, "picked"), rows), matrix(rows, Eigen::all)));
    }

    void pickingReadsWhatIsLargerThanOnePiece() {
        const MatrixF matrix = randomMatrix(3000, 1500, 5); // 4.5 million numbers; a piece is 2 million
        std::vector<Eigen::Index> rows;
        for (Eigen::Index row = 2999; row >= 0; row -= 2)
            rows.push_back(row);
        QVERIFY(pickedRows(stored(matrix, "large"), rows).whole() == matrix(rows, Eigen::all));
    }

    void equalIdsMakeGroupsInOrderOfAppearance() {
        const RepeatedRows groups = rowsOfEqualId({"b", "a", "b", "c", "b", "a"});
        QCOMPARE(groups.ids, (std::vector<std::string>{"b", "a", "c"}));
        QCOMPARE(groups.rows, (std::vector<std::vector<Eigen::Index>>{{0, 2, 4}, {1, 5}, {3}}));
        QCOMPARE(groups.countBySize(), (std::vector<std::int64_t>{1, 1, 1}));
        QVERIFY(groups.haveRepeats());
        QVERIFY(!rowsOfEqualId({"x", "y"}).haveRepeats());
    }

    void repeatsAreAveragedInDoublePrecision() {
        const MatrixF matrix = randomMatrix(40, 11, 6).array() + 1e4F;
        std::vector<std::vector<Eigen::Index>> groups{{0, 39, 20}, {5}, {6, 7}, {38, 1, 2, 3}};
        MatrixF expected(4, 11);
        for (Eigen::Index at = 0; at < 4; ++at)
            expected.row(at) = matrix(groups[std::size_t(at)], Eigen::all).cast<double>().colwise().mean().cast<float>();
        const StoredMatrix averaged = averagedRows(stored(matrix, "averaged"), groups);
        QVERIFY((MatrixF(averaged.whole()) - expected).cwiseAbs().maxCoeff() < 1e-2F); // an ulp of 1e4 is 1e-3
        QVERIFY(isEqual(averaged, averaged.block(0, 0, 4, 11)));
        QCOMPARE(averaged.row(1), VectorF(matrix.row(5)));
    }

    void aMissingTrialIsLeftOutOfItsMean() {
        MatrixF matrix(3, 2);
        matrix << 1, missingValue, 3, missingValue, missingValue, missingValue;
        const MatrixF means = averagedRows(matrix, {{0, 1, 2}}).whole();
        QCOMPARE(means(0, 0), 2.F);
        QVERIFY(std::isnan(means(0, 1)));
    }

    void averagingReadsWhatIsLargerThanOnePiece() {
        const MatrixF matrix = randomMatrix(5000, 2000, 7);
        std::vector<std::vector<Eigen::Index>> groups;
        for (Eigen::Index at = 0; at < 5000; ++at)
            groups.push_back({at, 4999 - at});
        const MatrixF means = averagedRows(matrix, groups).whole(); // 10 million sums; 8 million are kept at a time
        const MatrixF expected = (matrix + matrix.colwise().reverse()) / 2;
        QVERIFY((means - expected).cwiseAbs().maxCoeff() < 1e-6F); // both round to floats
    }

    void aFileThatChangesIsNoticedThroughAll() {
        const StoredMatrix file = stored(randomMatrix(4, 3, 8), "changing");
        const StoredMatrix all = averagedRows(pickedRows(appendedRows({file, file}), {0, 5, 7}), {{0, 1}, {2}});
        all.requireUnchanged();
        QFile other(m_folder.path() + "/changing.npy"); // in its place: one that is renamed to it is another file
        QVERIFY(other.open(QIODevice::Append) && other.write("more") == 4);
        other.close();
        QVERIFY_EXCEPTION_THROWN(all.requireUnchanged(), std::exception);
    }

private:
    StoredMatrix stored(const MatrixF& matrix, const char* name) {
        const std::string file = (m_folder.path() + "/" + name + ".npy").toStdString();
        writeNpy(matrix, file);
        Progress progress;
        return readMatrix(file, "matrix", progress);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestRowMatrices)
#include "test_row_matrices.moc"
