#include "render/offscreen_window.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"

#include <vtkCallbackCommand.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkNew.h>
#include <vtkObjectFactory.h>
#include <vtkOutputWindow.h>

#define EGL_NO_X11
#include <array>
#include <cstring>
#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <GL/gl.h>
#include <iostream>
#include <mutex>
#include <vector>

namespace fusiform {

struct EglContext {
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLContext context = EGL_NO_CONTEXT;
};

namespace {

bool isHarmless(const char* text) {
    return !text || std::strstr(text, "GLEW could not be initialized: Unknown error");
}

/// Passes everything on to stderr but the message of GLEW that it found no X display.
class QuietOutputWindow : public vtkOutputWindow {
public:
    static QuietOutputWindow* New();
    vtkTypeMacro(QuietOutputWindow, vtkOutputWindow) void DisplayText(const char* text) override {
        if (!isHarmless(text))
            std::cerr << text << std::flush;
    }
};
vtkStandardNewMacro(QuietOutputWindow)

    /// VTK's log writes errors to stderr before any output window sees them, unless the object has an
    /// observer.
    void passErrorsOn(vtkObject*, unsigned long, void*, void* text) {
    const auto* message = static_cast<const char*>(text);
    if (!isHarmless(message))
        std::cerr << message << std::flush;
}

bool lists(const char* extensions, const char* name) {
    return extensions && std::strstr(extensions, name);
}

/// An OpenGL 3.2 core context without a surface, made current; nothing left behind when that fails.
EglContext contextOn(EGLDisplay display) {
    if (display == EGL_NO_DISPLAY || !eglInitialize(display, nullptr, nullptr) || !eglBindAPI(EGL_OPENGL_API))
        return {};
    constexpr std::array<EGLint, 9> wanted{EGL_SURFACE_TYPE,
                                           EGL_DONT_CARE,
                                           EGL_RENDERABLE_TYPE,
                                           EGL_OPENGL_BIT,
                                           EGL_RED_SIZE,
                                           8,
                                           EGL_DEPTH_SIZE,
                                           24,
                                           EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    if (!eglChooseConfig(display, wanted.data(), &config, 1, &count) || count < 1)
        return {};
    constexpr std::array<EGLint, 7> version{EGL_CONTEXT_MAJOR_VERSION,
                                            3,
                                            EGL_CONTEXT_MINOR_VERSION,
                                            2,
                                            EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                            EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                            EGL_NONE};
    const EGLContext context = eglCreateContext(display, config, EGL_NO_CONTEXT, version.data());
    if (context == EGL_NO_CONTEXT)
        return {};
    if (!eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context)) {
        eglDestroyContext(display, context);
        return {};
    }
    return {display, context};
}

EglContext contextOnDevice() {
    const char* client = eglQueryString(EGL_NO_DISPLAY, EGL_EXTENSIONS);
    if (!lists(client, "EGL_EXT_platform_device") || !lists(client, "EGL_EXT_device_enumeration"))
        return {};
    const auto queryDevices =
        reinterpret_cast<PFNEGLQUERYDEVICESEXTPROC>(eglGetProcAddress("eglQueryDevicesEXT"));
    const auto queryString =
        reinterpret_cast<PFNEGLQUERYDEVICESTRINGEXTPROC>(eglGetProcAddress("eglQueryDeviceStringEXT"));
    if (!queryDevices || !queryString)
        return {};
    std::array<EGLDeviceEXT, 16> devices{};
    EGLint count = 0;
    if (!queryDevices(static_cast<EGLint>(devices.size()), devices.data(), &count))
        return {};
    for (EGLint i = 0; i < count; ++i) {
        EGLDeviceEXT device = devices[static_cast<std::size_t>(i)];
        if (lists(queryString(device, EGL_EXTENSIONS), "EGL_MESA_device_software"))
            continue;
        const EglContext made = contextOn(eglGetPlatformDisplay(EGL_PLATFORM_DEVICE_EXT, device, nullptr));
        if (made.context != EGL_NO_CONTEXT)
            return made;
    }
    return {};
}

EglContext contextSurfaceless() {
    if (!lists(eglQueryString(EGL_NO_DISPLAY, EGL_EXTENSIONS), "EGL_MESA_platform_surfaceless"))
        return {};
    return contextOn(eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr));
}

} // namespace

struct OffscreenWindow::Impl {
    EGLDisplay previousDisplay = eglGetCurrentDisplay();
    EGLContext previousContext = eglGetCurrentContext();
    EGLSurface previousDraw = eglGetCurrentSurface(EGL_DRAW);
    EGLSurface previousRead = eglGetCurrentSurface(EGL_READ);
    EGLenum previousApi = eglQueryAPI();
    EglContext egl;
    std::string platform;
    vtkSmartPointer<vtkGenericOpenGLRenderWindow> window;

    void restore() const {
        if (egl.display != EGL_NO_DISPLAY) {
            eglMakeCurrent(egl.display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
            eglDestroyContext(egl.display, egl.context);
        }
        eglBindAPI(previousApi);
        if (previousContext != EGL_NO_CONTEXT)
            eglMakeCurrent(previousDisplay, previousDraw, previousRead, previousContext);
    }
};

OffscreenWindow::OffscreenWindow(int width, int height) : m(std::make_unique<Impl>()) {
    filterVtkMessages();
    std::string name = "EGL device";
    m->egl = contextOnDevice();
    if (m->egl.context == EGL_NO_CONTEXT) {
        name = "EGL surfaceless";
        m->egl = contextSurfaceless();
    }
    if (m->egl.context == EGL_NO_CONTEXT) {
        m->restore();
        throw Error(
            {.doing = translatable("analysis", "starting OpenGL without a display"),
             .file = {},
             .expected = message("analysis", "an EGL platform with OpenGL 3.2"),
             .found = message("analysis", "none"),
             .hint = message("analysis", "install Mesa's EGL (Debian: libegl-mesa0, libgl1-mesa-dri)")});
    }
    // Asked for through EGL: nothing else here needs the OpenGL library itself.
    const auto getString = reinterpret_cast<const GLubyte* (*)(GLenum)>(eglGetProcAddress("glGetString"));
    const auto* gpu = reinterpret_cast<const char*>(getString ? getString(GL_RENDERER) : nullptr);
    m->platform = name + " (" + (gpu ? gpu : "unknown renderer") + ")";

    auto window = vtkSmartPointer<vtkGenericOpenGLRenderWindow>::New();
    // Without this VTK makes a context of its own, for which it needs a display.
    window->SetOwnContext(0);
    const vtkNew<vtkCallbackCommand> onError;
    onError->SetCallback(passErrorsOn);
    window->AddObserver(vtkCommand::ErrorEvent, onError);
    window->SetSize(width, height);
    window->SetMultiSamples(0);
    window->SetIsCurrent(true);
    window->SetSupportsOpenGL(1);
    window->SetIsDirect(1);
    window->SetMapped(1);
    window->SetReadyForRendering(true);
    window->OpenGLInitContext();
    m->window = window;
}

OffscreenWindow::~OffscreenWindow() {
    m->window->Finalize();
    m->window = nullptr;
    m->restore();
}

vtkRenderWindow* OffscreenWindow::window() const {
    return m->window;
}
const std::string& OffscreenWindow::platform() const {
    return m->platform;
}

void filterVtkMessages() {
    static std::once_flag once;
    std::call_once(once, [] {
        const auto quiet = vtkSmartPointer<QuietOutputWindow>::New();
        vtkOutputWindow::SetInstance(quiet);
    });
}

} // namespace fusiform
