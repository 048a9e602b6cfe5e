#pragma once

#include "widgets/tasks/latest_work.h"

#include <QImage>
#include <QWidget>

#include <filesystem>

namespace fusiform {

/// One picture as large as fits, read off the GUI thread. Says so when there is none or it cannot be read.
class StimulusPicture : public QWidget {
    Q_OBJECT
public:
    explicit StimulusPicture(QWidget* parent = nullptr);

    void setFile(const std::filesystem::path& file);              ///< empty: there is no picture
    [[nodiscard]] const QImage& image() const { return m_image; } ///< null while there is none
    [[nodiscard]] QString problem() const { return m_text; } ///< what is written in the place of the picture
    [[nodiscard]] QSize sizeHint() const override { return {640, 480}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 120}; }

signals:
    void loaded(); ///< there is a picture, or a text that says why there is none

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Read {
        QImage image;
        QString problem;
    };
    [[nodiscard]] static Read readFrom(const QString& file);
    void say(const QString& text);

    QImage m_image;
    QString m_text;
    LatestWork<Read> m_work;
};

} // namespace fusiform
