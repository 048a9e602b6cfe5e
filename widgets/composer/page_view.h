#pragma once

#include "widgets/composer/page_canvas.h"

#include <QScrollArea>

namespace fusiform {

/// The page in a scroll area, at a zoom of its own or fitted into the room there is.
class PageView : public QScrollArea {
    Q_OBJECT
public:
    explicit PageView(PageDocument& document, QWidget* parent = nullptr);

    [[nodiscard]] PageCanvas& canvas() { return *m_canvas; }
    void fit();
    void zoomBy(double factor);
    /// The resolution of the screen at this zoom.
    [[nodiscard]] double dpi() const;

signals:
    void scaleChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void followPage();
    void setScale(double scale);
    [[nodiscard]] double fittingScale() const;

    PageDocument& m_document;
    PageCanvas* m_canvas = nullptr;
    bool m_fits = true; ///< until somebody zooms
};

} // namespace fusiform
