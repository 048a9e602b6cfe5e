#pragma once

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <filesystem>

namespace fusiform {

/// Small pictures of stimuli, read on other threads and kept for a while. One for the whole program, so that
/// cards and galleries share what was read. What was asked for last is read first.
class Thumbnails : public QObject {
    Q_OBJECT
public:
    static Thumbnails& instance();
    ~Thumbnails() override;

    /// Longest side of a picture in physical pixels: 96 at one and a half times the usual resolution.
    static constexpr int largestSide = 144;

    /// The picture, or a null image while it is being read and when it cannot be read; then `ready` tells of
    /// it.
    [[nodiscard]] QImage image(const std::filesystem::path& file);
    /// Whether it was tried and cannot be read.
    [[nodiscard]] bool unreadable(const std::filesystem::path& file) const;

signals:
    void ready();

private:
    Thumbnails();

    QCache<QString, QImage> m_images;
    QSet<QString> m_loading;
    int m_asked = 0;
    QThreadPool m_pool;
};

} // namespace fusiform
