// What the values of maps are like, worked out once.

#include "analysis/core/error.h"
#include "render/value_summary.h"

#include <QTest>

using namespace fusiform;

namespace {

std::shared_ptr<VectorF> upTo(int last) {
    auto values = std::make_shared<VectorF>(last + 1);
    for (int i = 0; i <= last; ++i)
        (*values)[i] = float(i);
    return values;
}

Map onTheLeft(std::shared_ptr<const VectorF> values) {
    Map map;
    map.name = "map";
    map.vertices.left = std::move(values);
    return map;
}

} // namespace

class TestValueSummary : public QObject {
    Q_OBJECT

private slots:
    void isOfFiniteValues() {
        const auto values = upTo(101);
        (*values)[101] = missingValue;
        const ValueSummary summary = summaryOf(onTheLeft(values));
        QCOMPARE(summary.count, std::int64_t(101));
        QCOMPARE(summary.mean, 50.0);
        QCOMPARE(summary.low, 2.0);
        QCOMPARE(summary.high, 98.0);
        QCOMPARE(summary.maximum, 100.0);
        QCOMPARE(summaryOf(Map()).count, std::int64_t(0));
    }

    void ofTheSameValuesIsWorkedOutOnce() {
        const auto values = upTo(100);
        QCOMPARE(summaryOf(onTheLeft(values)).maximum, 100.0);
        (*values)[100] = 200; // what nobody does shows whether they are looked at again
        Map renamed = onTheLeft(values);
        renamed.name = "other";
        QCOMPARE(summaryOf(renamed).maximum, 100.0);
        renamed.vertices.right = upTo(300);
        QCOMPARE(summaryOf(renamed).maximum, 300.0);
    }

    void ofAnotherFrameIsAnother() {
        auto volume = std::make_shared<Volume>();
        volume->grid.shape = {2, 1, 1};
        volume->frames = 2;
        volume->values = {0, 1, -1, 5};
        Map map;
        map.categorical = true;
        map.volume = volume;
        QCOMPARE(summaryOf(map).maximum, 1.0);
        QVERIFY(summaryOf(map).zerosAndAbove);
        map.frame = 1;
        QCOMPARE(summaryOf(map).maximum, 5.0);
        QVERIFY(!summaryOf(map).zerosAndAbove);
    }

    void ofValuesThatAreGoneIsForgotten() {
        for (int last = 1; last < 50; ++last) // memory is used again
            QCOMPARE(summaryOf(onTheLeft(upTo(last))).maximum, double(last));
    }

    void ofManyMapsCanBeCancelled() {
        Dataset dataset;
        dataset.maps = {std::make_shared<const Map>(onTheLeft(upTo(10)))};
        std::stop_source stop;
        stop.request_stop();
        Progress progress({}, stop.get_token());
        QVERIFY_THROWS_EXCEPTION(Cancelled, summarizeMaps(dataset, progress));
    }
};

QTEST_GUILESS_MAIN(TestValueSummary)
#include "test_value_summary.moc"
