#pragma once

#include "analysis/core/error.h"
#include "render/charts/map_histogram.h"
#include "widgets/session/session.h"

#include <QString>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;
class QToolButton;

namespace fusiform {

class ColourMapBox;
class HistogramView;
class NumberField;
class OverlayMasks;
class SamplingEditor;

/// Edits one overlay: colours, range, threshold, opacity, the volume shown of a map of several, other maps that choose the
/// colour together with it, and how a volume is brought onto the cortex; rarer settings are folded away. Every edit is
/// an undoable change of the session; the fields follow the session, so an undo shows at once.
class OverlayEditor : public QWidget {
    Q_OBJECT
public:
    explicit OverlayEditor(Session& session, QWidget* parent = nullptr);

    /// The overlay to edit, by the name of its map; empty for none.
    void edit(const std::string& map);
    /// Gives the overlay of a map the colour map of a file.
    void importColours(const QString& file, const std::string& map);

signals:
    void failed(const fusiform::ErrorDetails& details);

private:
    void buildColours(QGridLayout& grid);
    void buildRange(QGridLayout& grid);
    void buildThreshold(QGridLayout& grid);
    void buildOpacity(QGridLayout& grid);
    void buildFrames(QGridLayout& grid);
    /// A map that chooses the colour together with the overlay's own.
    struct OtherMap {
        std::string Overlay::*name = nullptr;
        double Overlay::*low = nullptr;
        double Overlay::*high = nullptr;
        const char* lowName = nullptr; ///< of the fields
        const char* highName = nullptr;
        QString change, rangeChange; ///< names of the steps
        QLabel* title = nullptr;
        QComboBox* map = nullptr;
        QLabel* range = nullptr;
        NumberField* lowField = nullptr;
        NumberField* highField = nullptr;
    };
    void buildOthers(QGridLayout& grid);
    void buildOther(
        QGridLayout& grid, int row, OtherMap& other, const char* name, const QString& title, const QString& tip);
    void buildSampling(QGridLayout& grid);
    void buildMore(QGridLayout& grid);
    [[nodiscard]] std::vector<OwnColours> ownColours() const; ///< that can be chosen
    void follow();
    void showOverlay(const Overlay& overlay);
    void showThreshold(const Overlay& overlay);
    void showFrames(const Overlay& overlay);
    void showOthers(const Overlay& overlay);
    void showOther(OtherMap& other, const Overlay& overlay, bool possible);
    /// `key` names what is edited, so that dragging a slider is one step.
    void change(const QString& what, const char* key, const std::function<void(Overlay&)>& edit);
    void setThreshold(double threshold);
    void setLowerThreshold(double threshold);
    void setMode(ThresholdMode mode);
    [[nodiscard]] const Overlay* overlay() const;
    /// The values the threshold slider covers.
    [[nodiscard]] std::pair<double, double> sliderRange(ThresholdMode mode) const;

    Session& m_session;
    std::string m_map;
    std::shared_ptr<const Map> m_histogramOf;
    MapHistogram m_histogram;
    HistogramView* m_histogramView = nullptr;
    ColourMapBox* m_colours = nullptr;
    std::vector<OwnColours> m_imported; ///< since the program began
    NumberField* m_low = nullptr;
    NumberField* m_high = nullptr;
    QPushButton* m_auto = nullptr;
    QPushButton* m_symmetric = nullptr;
    QComboBox* m_mode = nullptr;
    NumberField* m_threshold = nullptr;
    QSlider* m_thresholdSlider = nullptr;
    NumberField* m_lowerThreshold = nullptr;
    QSlider* m_opacity = nullptr;
    QLabel* m_percent = nullptr;
    QLabel* m_frameLabel = nullptr;
    QSlider* m_frameSlider = nullptr;
    QSpinBox* m_frame = nullptr;
    OtherMap m_second, m_third;
    SamplingEditor* m_sampling = nullptr;
    QToolButton* m_more = nullptr;
    OverlayMasks* m_masks = nullptr;
};

} // namespace fusiform
