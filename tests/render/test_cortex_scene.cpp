#include <QTest>
class TestCortexScene : public QObject {
    Q_OBJECT
};
QTEST_GUILESS_MAIN(TestCortexScene)
#include "test_cortex_scene.moc"
