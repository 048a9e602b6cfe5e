#pragma once

#include "render/figures/page_drawing.h"
#include "widgets/tasks/latest_work.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace fusiform {

/// A page as it was drawn.
struct PagePicture {
    QImage image; ///< the whole page; null while none was drawn
    Page page;
    bool sharp = false;     ///< not the quick one
    double dpi = 0;
    double milliseconds = 0; ///< that it took
};

/// Draws a page as its figure will be, on a thread of its own: first few pixels quickly, then as many as the screen has.
/// Only what was asked for last is told. GUI thread only.
class PagePreview : public QObject {
    Q_OBJECT
public:
    explicit PagePreview(QObject* parent = nullptr);
    ~PagePreview() override;

    /// `dpi` is that of the screen at the present zoom. `moving`: more will be asked for at once, so that quick
    /// pictures do.
    void draw(const Figure& figure, double dpi, bool moving);
    /// Lets go of the dataset and of OpenGL until more is asked for.
    void rest();
    [[nodiscard]] bool busy() const { return m_wait.isActive() || m_work.busy(); }

signals:
    void drawn(const fusiform::PagePicture& picture);
    void failed(const fusiform::ErrorDetails& details);

private:
    struct Kept;
    void start(bool sharp);
    void finish(const LatestWork<PagePicture>::Outcome& outcome);

    Figure m_figure;
    double m_dpi = 0;
    bool m_moving = false;
    double m_sharpTime; ///< ms the last sharp picture took
    QTimer m_wait;
    std::shared_ptr<Kept> m_kept; ///< what one picture leaves for the next; only the thread of the pool uses it
    QThreadPool m_pool;           ///< one thread that stays: OpenGL belongs to it
    LatestWork<PagePicture> m_work{&m_pool};
};

} // namespace fusiform
