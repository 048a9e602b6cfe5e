#pragma once

#include "render/image.h"
#include "render/screen_box.h"

#include <memory>

class vtkRenderer;

namespace fusiform {

/// An Image drawn on top of a renderer's scene, pixel for pixel, at a position of its viewport.
class ScreenImage {
public:
    explicit ScreenImage(vtkRenderer* renderer);
    ~ScreenImage();
    ScreenImage(const ScreenImage&) = delete;
    ScreenImage& operator=(const ScreenImage&) = delete;

    void set(const Image& image);
    /// Bottom left corner, in pixels from the viewport's bottom left.
    void place(int x, int y);
    void setVisible(bool visible);
    [[nodiscard]] int width() const;
    [[nodiscard]] int height() const;
    [[nodiscard]] ScreenBox box() const; ///< where it is; without size when it is not visible

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace fusiform
