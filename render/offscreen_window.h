#pragma once

#include <vtkSmartPointer.h>

#include <memory>
#include <string>

class vtkRenderWindow;

namespace fusiform {

/// A render window without any display server: an EGL context made by us (a GPU's device platform first, then
/// surfaceless Mesa). The context is current on the thread that made it, and stays so for the object's life.
/// Throws Error when no EGL platform gives OpenGL 3.2.
class OffscreenWindow {
public:
    OffscreenWindow(int width, int height);
    ~OffscreenWindow();
    OffscreenWindow(const OffscreenWindow&) = delete;
    OffscreenWindow& operator=(const OffscreenWindow&) = delete;

    [[nodiscard]] vtkRenderWindow* window() const;
    [[nodiscard]] const std::string& platform() const; ///< "EGL device (NVIDIA …)", "EGL surfaceless (llvmpipe …)"

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

/// Keeps VTK from printing on the terminal the one message that is harmless without a display.
void filterVtkMessages();

} // namespace fusiform
