// Moves the mouse over the cortex of the real window while the selectivity card follows it, and says when the card of
// the voxel under the mouse was painted, and when the stimuli that this voxel prefers were.
//   bench_window_card [PLACES]
// In one run for 3,000 and for 300,000 voxels on a cortex of fsaverage's size, with weights of 512 features, 2,000
// stimuli, 12 layers, captions of every voxel in 5 repeats, and 10 parcellations. One line of JSON for each: milliseconds
// from the movement, the median and the largest of PLACES places (60).
// The goals of the design: hover to value 5 ms, pick to card 50 ms.
#include "analysis/demo/smooth_cortex.h"
#include "widgets/panels/card_view.h"
#include "widgets/panels/selectivity_card.h"
#include "widgets/views/cortex_view.h"
#include "widgets/window/main_window.h"
#include "widgets/window/workspace.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>
#include <clocale>
#include <iostream>
#include <random>

using namespace fusiform;

namespace {

constexpr Eigen::Index features = 512;
constexpr int stimuli = 2000;
constexpr int layers = 12;
constexpr int repeats = 5;
constexpr int parcellations = 10;

std::shared_ptr<const VoxelSet> voxelsOf(const Cortex& cortex, std::int64_t count) {
    auto set = std::make_shared<VoxelSet>();
    for (const Hemisphere hemisphere : hemispheres) {
        const std::int64_t own = count / 2;
        const std::int64_t step = cortex[hemisphere].vertexCount() / own;
        for (std::int64_t i = 0; i < own; ++i)
            set->vertices[hemisphere].push_back(std::int32_t(i * step));
    }
    return set;
}

std::shared_ptr<const CaptionSet> captionsOf(std::int64_t voxels) {
    auto set = std::make_shared<CaptionSet>();
    set->name = "captions";
    set->method = "made for a measurement";
    for (std::int64_t voxel = 0; voxel < voxels; ++voxel)
        for (int repeat = 0; repeat < repeats; ++repeat)
            set->captions.push_back(
                {.index = voxel,
                 .caption = "a plate with food number " + std::to_string((voxel + repeat / 2) % 997),
                 .score = 0.1 * repeat,
                 .repeat = repeat,
                 .keywords = {"food", "plate", std::to_string(voxel % 97)}});
    return set;
}

std::shared_ptr<const Parcellation> bands(const Cortex& cortex, int count) {
    auto made = std::make_shared<Parcellation>();
    made->name = std::to_string(count) + " bands";
    for (const Hemisphere hemisphere : hemispheres) {
        auto labels = std::make_shared<LabelMap>();
        for (int key = 1; key <= count; ++key)
            labels->labels[key] = Label{"band " + std::to_string(key), {}, false};
        const std::int64_t vertices = cortex[hemisphere].vertexCount();
        for (std::int64_t vertex = 0; vertex < vertices; ++vertex)
            labels->keys.push_back(std::int32_t(1 + vertex * count / vertices));
        made->hemispheres[hemisphere] = labels;
    }
    return made;
}

/// Values between -1 and 1 that cost little to make.
MatrixF numbers(Eigen::Index rows, Eigen::Index columns) {
    MatrixF made(rows, columns);
    std::uint32_t state = 1;
    for (float& value : made.reshaped()) {
        state = state * 1664525U + 1013904223U;
        value = float(std::int32_t(state)) * 4.6e-10F;
    }
    return made;
}

std::shared_ptr<const Dataset> datasetOf(std::int64_t voxels) {
    Dataset dataset = demo::smoothCortex(7);
    dataset.voxels = voxelsOf(dataset.cortex, voxels);
    for (int i = 0; i < parcellations; ++i)
        dataset.parcellations.push_back(bands(dataset.cortex, 20 + 10 * i));
    auto table = std::make_shared<std::vector<Stimulus>>();
    for (int i = 0; i < stimuli; ++i) {
        Stimulus& stimulus = table->emplace_back();
        stimulus.id = "image " + std::to_string(i);
        stimulus.captions = {"what is seen in image " + std::to_string(i)};
        stimulus.category = "category " + std::to_string(i % 8);
    }
    dataset.stimuli = table;
    auto embedding = std::make_shared<Embedding>();
    embedding->model = "model";
    embedding->layer = "last";
    embedding->depth = layers;
    embedding->stimuliByFeatures = numbers(stimuli, features);
    dataset.embeddings.push_back(embedding);
    auto model = std::make_shared<EncodingModel>();
    model->name = "model, last";
    model->model = "model";
    model->layer = "last";
    model->weights = numbers(voxels, features);
    dataset.encodingModels.push_back(model);
    dataset.noiseCeiling = std::make_shared<const NoiseCeiling>(
        NoiseCeiling{std::make_shared<const VectorF>(VectorF::Constant(voxels, 0.4F)), "made"});
    for (int layer = 1; layer <= layers; ++layer) {
        auto map = std::make_shared<Map>(*dataset.maps.front());
        map->name = "r of layer " + std::to_string(layer);
        map->metric = map->unit = "r";
        map->model = "model";
        map->layer = std::to_string(layer);
        map->depth = layer;
        map->perVoxel = std::make_shared<const VectorF>(VectorF::Constant(voxels, 0.05F * float(layer)));
        dataset.maps.push_back(map);
    }
    dataset.captions.push_back(captionsOf(voxels));
    return std::make_shared<const Dataset>(std::move(dataset));
}

/// Whether the card has been painted since it was last asked.
class PaintSeen : public QObject {
public:
    explicit PaintSeen(QWidget& widget) { widget.installEventFilter(this); }
    bool painted = false;

protected:
    bool eventFilter(QObject* /*watched*/, QEvent* event) override {
        painted = painted || event->type() == QEvent::Paint;
        return false;
    }
};

struct Times {
    std::vector<double> all;
    [[nodiscard]] double median() {
        std::ranges::nth_element(all, all.begin() + std::ptrdiff_t(all.size() / 2));
        return all[all.size() / 2];
    }
    [[nodiscard]] double largest() const { return *std::ranges::max_element(all); }
};

void rest(int milliseconds) {
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds)
        QApplication::processEvents(QEventLoop::AllEvents, 5);
}

bool waitFor(const std::function<bool()>& condition) {
    QElapsedTimer clock;
    clock.start();
    while (!condition() && clock.elapsed() < 5000)
        QApplication::processEvents(QEventLoop::AllEvents, 1);
    return condition();
}

void measure(MainWindow& window, std::int64_t voxels, int places) {
    const auto dataset = datasetOf(voxels);
    window.session().openDataset(dataset);
    auto& card = *window.active().panels().card;
    card.followAction()->setChecked(true);
    auto& view = *card.findChild<CardView*>();
    QWidget& cortex = window.cortexView();
    PaintSeen paint(view);
    rest(3000);

    std::mt19937 random(1);
    std::uniform_real_distribution<double> across(0.3, 0.7);
    Times values;
    Times cards;
    Times evidence;
    for (int place = 0; place < places; ++place) {
        rest(50); // as a hand does, and longer than views wait between two places
        const QPointF at(across(random) * cortex.width(), across(random) * cortex.height());
        const auto before = window.session().hover();
        const CardContent old = view.content();
        QMouseEvent move(
            QEvent::MouseMove, at, QPointF(cortex.mapToGlobal(at.toPoint())), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QElapsedTimer clock;
        clock.start();
        QApplication::sendEvent(&cortex, &move);
        const auto milliseconds = [&clock] { return double(clock.nsecsElapsed()) / 1e6; };
        if (!waitFor([&] { return window.session().hover() != before; }))
            continue;
        const double value = milliseconds();
        paint.painted = false;
        if (!waitFor([&] { return view.content() != old && paint.painted; }))
            continue;
        values.all.push_back(value);
        cards.all.push_back(milliseconds());
        if (!view.content().voxel || !waitFor([&] { return !view.awaits() && paint.painted; }))
            continue;
        evidence.all.push_back(milliseconds());
    }
    std::cout << "{\"voxels\": " << voxels << ", \"places\": " << cards.all.size() << ", \"valueMs\": " << values.median()
              << ", \"valueLargestMs\": " << values.largest() << ", \"cardMs\": " << cards.median()
              << ", \"cardLargestMs\": " << cards.largest();
    if (!evidence.all.empty())
        std::cout << ", \"stimuliMs\": " << evidence.median() << ", \"stimuliLargestMs\": " << evidence.largest();
    std::cout << "}" << std::endl;
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    QStandardPaths::setTestModeEnabled(true);
    const int places = argc > 1 ? std::max(1, std::atoi(argv[1])) : 60;
    MainWindow window;
    window.resize(1500, 1000);
    window.show();
    rest(1000);
    for (const std::int64_t voxels : {3'000, 300'000})
        measure(window, voxels, places);
    return 0;
}
