#pragma once

#include "render/figures/page_arrangement.h"

#include <QDialog>

#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace fusiform {

/// What a person wants of a figure.
struct FigureRequest {
    PageFormat format; ///< size and resolution
    PageContents contents;
    bool transparent = false;
};

/// Asks for size, resolution, views and file of a figure.
class FigureDialog : public QDialog {
    Q_OBJECT
public:
    explicit FigureDialog(const QString& file, QWidget* parent = nullptr);

    [[nodiscard]] FigureRequest request() const;
    [[nodiscard]] QString file() const; ///< ends in .png when no ending was given
    void accept() override;

private:
    void chooseFile();
    void changeUnit();
    void showPixels();
    [[nodiscard]] double millimetres(const QDoubleSpinBox& length) const;
    [[nodiscard]] int pixels(const QDoubleSpinBox& length) const;

    QDoubleSpinBox* m_width = nullptr;
    QDoubleSpinBox* m_height = nullptr; ///< 0: automatic
    QComboBox* m_unit = nullptr;        ///< data: true for mm, false for pixels
    bool m_inMillimetres = true;
    QSpinBox* m_dpi = nullptr;
    QLabel* m_pixels = nullptr;
    QCheckBox* m_transparent = nullptr;
    QCheckBox* m_colourBar = nullptr;
    QCheckBox* m_annotations = nullptr;
    QCheckBox* m_asOnScreen = nullptr;
    std::vector<std::pair<StandardView, QCheckBox*>> m_views;
    QLineEdit* m_file = nullptr;
};

/// A standard view's name for people.
[[nodiscard]] QString titleOf(StandardView view);

} // namespace fusiform
