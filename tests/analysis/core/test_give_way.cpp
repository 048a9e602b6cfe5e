#include "analysis/core/give_way.h"

#include <QTest>

#undef emit // TBB has a function of that name
#include <tbb/parallel_for.h>

#include <algorithm>
#include <mutex>
#include <thread>
#include <vector>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

using namespace fusiform;

class TestGiveWay : public QObject {
    Q_OBJECT
private slots:
    void aThreadAndThoseItStarts();
    void theWorkersOfAllComputations();
};

#ifdef Q_OS_LINUX

namespace {

int niceOfThisThread() {
    return getpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)));
}

} // namespace

void TestGiveWay::aThreadAndThoseItStarts() {
    const int before = niceOfThisThread();
    if (before >= 2)
        QSKIP("the whole process gives way already");
    int first = 0, child = 0, second = 0, back = 0;
    std::thread([&] {
        giveWay(Behind::Window);
        first = niceOfThisThread();
        std::thread([&] { child = niceOfThisThread(); }).join();
        giveWay(Behind::All);
        second = niceOfThisThread();
        giveWay(Behind::Window);
        back = niceOfThisThread();
    }).join();
    QVERIFY(first > before);
    QCOMPARE(child, first);
    QVERIFY(second > first);
    QCOMPARE(back, second);
    giveWay(Behind::All); // of the first thread
    QCOMPARE(niceOfThisThread(), before);
}

void TestGiveWay::theWorkersOfAllComputations() {
    const int before = niceOfThisThread();
    if (before >= 6)
        QSKIP("the whole process gives way already");
    startWorkersBehind();
    QCOMPARE(niceOfThisThread(), before);
    std::mutex mutex;
    std::vector<int> others;
    const auto self = std::this_thread::get_id();
    tbb::parallel_for(0, 400, [&](int) {
        std::this_thread::sleep_for(std::chrono::microseconds(200));
        const std::lock_guard lock(mutex);
        if (std::this_thread::get_id() != self)
            others.push_back(niceOfThisThread());
    });
    QVERIFY(std::ranges::all_of(others, [&](int nice) { return nice > before; }));
    if (others.empty())
        QSKIP("one processor only");
}

#else

void TestGiveWay::aThreadAndThoseItStarts() {
    QSKIP("Linux only");
}
void TestGiveWay::theWorkersOfAllComputations() {
    QSKIP("Linux only");
}

#endif

QTEST_GUILESS_MAIN(TestGiveWay)
#include "test_give_way.moc"
