#pragma once

#include "widgets/session/session.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QSlider;

namespace fusiform {

class LineLook;
class NumberField;

/// The rarer settings of one overlay: a map that clips it, a map that fades it, whether colours run between
/// vertices, and lines at a level with their width and colour. Every edit is an undoable change of the session, and the fields follow the session.
class OverlayMasks : public QWidget {
    Q_OBJECT
public:
    explicit OverlayMasks(Session& session, QWidget* parent = nullptr);

    /// The overlay to edit, by the name of its map; empty for none.
    void edit(const std::string& map);
    /// Whether the overlay has any of these settings.
    [[nodiscard]] bool inUse() const;

private:
    void buildClip(QGridLayout& grid);
    void buildFade(QGridLayout& grid);
    void buildLines(QGridLayout& grid);
    void follow();
    void showClip(const OverlayClip& clip);
    void showFade(const OverlayFade& fade);
    void showLines(const OverlayLines& lines);
    /// The values of the map that clips, over which the slider goes.
    [[nodiscard]] std::pair<double, double> clipRange(const OverlayClip& clip) const;

    Session& m_session;
    std::string m_map;
    QComboBox* m_clip = nullptr;
    QComboBox* m_clipMode = nullptr;
    NumberField* m_clipThreshold = nullptr;
    NumberField* m_clipLower = nullptr;
    QSlider* m_clipSlider = nullptr;
    std::shared_ptr<const Map> m_clipRangeOf;
    std::pair<double, double> m_clipValues{0, 1}; ///< lowest and highest of that map
    QComboBox* m_fade = nullptr;
    QLabel* m_fadeLabel = nullptr;
    NumberField* m_fadeLow = nullptr;
    NumberField* m_fadeHigh = nullptr;
    QCheckBox* m_perVertex = nullptr;
    QCheckBox* m_lines = nullptr;
    NumberField* m_level = nullptr;
    QSlider* m_levelSlider = nullptr;
    LineLook* m_lineLook = nullptr;
    std::string m_colourOf; ///< map of the lines whose colour is being chosen; another may be edited meanwhile
    std::shared_ptr<const Map> m_levelsOf;
    std::pair<double, double> m_levels{0, 1}; ///< lowest and highest value of the overlay's map
};

} // namespace fusiform
