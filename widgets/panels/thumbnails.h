#pragma once

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <filesystem>

namespace fusiform {

/// Small pictures of stimuli, read on other threads and kept for a while. One for the whole program, so that
/// pinned cards and the live one share what was read.
class Thumbnails : public QObject {
    Q_OBJECT
public:
    static Thumbnails& instance();
    ~Thumbnails() override;

    /// Longest side of a picture in physical pixels: 72 at twice the usual resolution.
    static constexpr int largestSide = 144;

    /// The picture, or a null image while it is being read and when it cannot be read; then `ready` tells of
    /// it.
    [[nodiscard]] QImage image(const std::filesystem::path& file);

signals:
    void ready();

private:
    Thumbnails();

    QCache<QString, QImage> m_images;
    QHash<QString, bool> m_loading;
    QThreadPool m_pool;
};

} // namespace fusiform
