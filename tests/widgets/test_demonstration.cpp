// The main job on the demonstration, driven as a person would: click, read, fit, caption, compare, cancel.

#include "drawn_views.h"
#include "analysis/demo/demo_dataset.h"
#include "widgets/panels/selectivity_card.h"
#include "widgets/views/cortex_view.h"
#include "widgets/window/file_opening.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"

#include <Eigen/Geometry>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace fusiform;

class TestDemonstration : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QStandardPaths::setTestModeEnabled(true);
        Progress progress;
        const auto file = writeDemoDataset(m_folder.filePath("demo").toStdString(), progress);
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QSignalSpy finished(&m_window->fileOpening(), &FileOpening::finished);
        m_window->openFiles({QString::fromStdString(file.string())});
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
        QVERIFY(m_window->session().view().topVisibleOverlay());
    }

    void aClickedVertexTellsWhatItPrefers() {
        m_window->findChild<QAction*>("look-ventral")->trigger();
        QVERIFY(test::viewsAreDrawn());
        const auto [hemisphere, vertex] = vertexOf("PPA");
        const auto place = m_window->cortexView().scene().drawnPosition(hemisphere, vertex);
        QVERIFY(place);
        clickAt(*place);
        auto* card = m_window->findChild<SelectivityCard*>();
        QTRY_VERIFY2(card->text().contains("PPA"), qPrintable(card->text()));
        QVERIFY2(card->text().contains("places"), qPrintable(card->text())); // the planted keyword
    }

    void theMedialViewIsOfOneHemisphereAndCanBeUndone() {
        QVERIFY(m_window->session().view().shown.right);
        m_window->findChild<QAction*>("look-medial")->trigger();
        QVERIFY(!m_window->session().view().shown.right);
        m_window->findChild<QAction*>("undo")->trigger();
        QVERIFY(m_window->session().view().shown.right);
    }

    void captionsOfTheProjectionAppearWithoutARestart() {
        const auto before = m_window->session().dataset();
        run("analysis-caption", [](QDialog&) {});
        QTRY_COMPARE_WITH_TIMEOUT(
            m_window->session().dataset()->captions.size(), before->captions.size() + 1, 60000);
        const auto after = m_window->session().dataset();
        QVERIFY(after->maps.size() > before->maps.size());
        // The first of what was found is shown.
        QCOMPARE(m_window->session().view().topVisibleOverlay()->map, after->maps[before->maps.size()]->name);
        QVERIFY(after->captions.back()->captions.size() >= 3000);
    }

    void theBestLayerOfEarlyCortexIsEarlierThanThatOfCategoryAreas() {
        run("analysis-best-layer",
            [](QDialog& dialog) { dialog.findChild<QComboBox*>("model")->setEditText("Demo-CLIP (synthetic)"); });
        const auto found = [this]() -> std::shared_ptr<const Map> {
            for (const auto& map : m_window->session().dataset()->maps)
                if (map->categorical && !map->categories.empty())
                    return map;
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(found(), 60000);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy(), 60000); // what is found on the way is not the result
        const auto map = found();
        QVERIFY(map->onSurface());
        const double early = meanIn(*map, "V1");
        const double late = meanIn(*map, "PPA");
        QVERIFY2(early + 1 < late, qPrintable(QString("%1 %2").arg(early).arg(late)));
    }

    void aCancelledFitChangesNothing() {
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy(), 60000); // the only task to cancel is the fit
        const auto before = m_window->session().dataset();
        const ViewState view = m_window->session().view();
        // So many folds that it cannot be over before somebody cancels it.
        run("analysis-fit", [](QDialog& dialog) { dialog.findChild<QSpinBox*>("folds")->setValue(20); });
        QPushButton* cancel = nullptr;
        QTRY_VERIFY((cancel = cancelButton()) != nullptr && cancel->isVisible());
        QTest::qWait(150); // well into the work
        QElapsedTimer clock;
        clock.start();
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->tasks().busy(), 20000);
        const auto tasks = m_window->tasks().tasks();
        QVERIFY(std::ranges::any_of(
            tasks, [](const TaskStatus& task) { return task.state == TaskStatus::State::Cancelled; }));
        // Maps that came on the way are gone again.
        QTRY_VERIFY(m_window->session().dataset()->maps == before->maps);
        QVERIFY(m_window->session().dataset()->encodingModels == before->encodingModels);
        QVERIFY(m_window->session().view() == view);
        qInfo("stopped after %lld ms", static_cast<long long>(clock.elapsed()));
    }

    void cleanupTestCase() { m_window.reset(); }

private:
    /// A vertex in the middle of an area's vertices of the left hemisphere.
    [[nodiscard]] std::pair<Hemisphere, std::int64_t> vertexOf(const char* area) const {
        const auto dataset = m_window->session().dataset();
        std::vector<std::int64_t> inside;
        const std::int64_t count = dataset->cortex.left.vertexCount();
        for (std::int64_t vertex = 0; vertex < count; ++vertex)
            if (dataset->parcellations.at(0)->regionAt(Hemisphere::Left, vertex).starts_with(area))
                inside.push_back(vertex);
        const auto& vertices = dataset->cortex.left.find(SurfaceKind::Inflated)->vertices;
        Eigen::RowVector3f middle = Eigen::RowVector3f::Zero();
        for (const std::int64_t vertex : inside)
            middle += vertices.row(vertex) / float(inside.size());
        return {Hemisphere::Left, *std::ranges::min_element(inside, {}, [&](std::int64_t vertex) {
                    return (vertices.row(vertex) - middle).squaredNorm();
                })};
    }

    /// Clicks the pixel where a point of the scene is drawn in a view from below: right and front are known.
    void clickAt(const Point& place) {
        CortexView& view = m_window->cortexView();
        const CameraPose camera = view.scene().camera();
        const Point forward = (camera.focalPoint - camera.position).normalized();
        const Point up = (camera.viewUp - camera.viewUp.dot(forward) * forward).normalized();
        const Point right = forward.cross(up);
        const auto* canvas = view.findChild<QWidget*>();
        const QRect area = canvas ? canvas->geometry() : view.rect();
        const double pixels = area.height() / (2 * camera.parallelScale);
        const Point offset = place - camera.focalPoint;
        QTest::mouseClick(
            &view, Qt::LeftButton, {},
            QPoint(
                int(area.center().x() + offset.dot(right) * pixels),
                int(area.center().y() - offset.dot(up) * pixels)));
    }

    /// Triggers an analysis and accepts its dialog.
    void run(const char* name, const std::function<void(QDialog&)>& fill) {
        auto* action = m_window->findChild<QAction*>(name);
        QVERIFY(action && action->isEnabled());
        QTimer::singleShot(200, m_window.get(), [&] {
            if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
                fill(*dialog);
                QTest::mouseClick(
                    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
            }
        });
        action->trigger();
    }

    /// Of the analysis that runs; charts have tasks of their own. Null while there is none.
    [[nodiscard]] QPushButton* cancelButton() const {
        for (const TaskStatus& task : m_window->tasks().tasks())
            if (task.heavy && task.state == TaskStatus::State::Running)
                return m_window->findChild<QPushButton*>(QString("cancelTask%1").arg(task.id));
        return nullptr;
    }

    [[nodiscard]] double meanIn(const Map& map, const char* area) const {
        const auto dataset = m_window->session().dataset();
        double sum = 0;
        int count = 0;
        for (Eigen::Index vertex = 0; vertex < map.vertices.left->size(); ++vertex) {
            const float value = (*map.vertices.left)[vertex];
            if (std::isfinite(value) &&
                dataset->parcellations.at(0)->regionAt(Hemisphere::Left, vertex).starts_with(area)) {
                sum += double(value);
                ++count;
            }
        }
        return sum / std::max(count, 1);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const test::InputAtRest rest;
    TestDemonstration test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_demonstration.moc"
