#include "widgets/views/vtk_canvas.h"

#include <QElapsedTimer>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QPainter>

#include <vtkCallbackCommand.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkNew.h>
#include <vtkOpenGLFramebufferObject.h>
#include <vtkOpenGLState.h>
#include <vtkRenderer.h>

#include <algorithm>

namespace fusiform {
namespace {

// Of OpenGL 1.2; the headers of OpenGL ES do not have them.
constexpr GLenum bgra = 0x80E1;
constexpr GLenum wholePixels = 0x8367; ///< GL_UNSIGNED_INT_8_8_8_8_REV
constexpr GLenum readFramebuffer = 0x8CA8;

constexpr QRgb opaque = 0xff000000;

QSurfaceFormat wantedFormat() {
    QSurfaceFormat format;
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    return format;
}

} // namespace

VtkCanvas::VtkCanvas(QWidget* parent)
    : QWidget(parent), m_window(vtkSmartPointer<vtkGenericOpenGLRenderWindow>::New()) {
    setObjectName("canvas");
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_OpaquePaintEvent);
    // Without this VTK makes a context of its own.
    m_window->SetOwnContext(0);
    // Multisampling costs two thirds of the frame rate with software OpenGL.
    m_window->SetMultiSamples(0);
}

VtkCanvas::~VtkCanvas() {
    if (!m_context)
        return;
    m_window->Finalize();
    m_window->SetReadyForRendering(false);
    m_window = nullptr; // while its context is there
    m_context->doneCurrent();
}

vtkRenderWindow* VtkCanvas::renderWindow() const {
    return m_window;
}

void VtkCanvas::setRenderer(vtkRenderer* renderer) {
    m_window->AddRenderer(renderer);
}

bool VtkCanvas::makeContext() {
    if (m_context || m_noOpenGl)
        return !m_noOpenGl;
    auto context = std::make_unique<QOpenGLContext>();
    context->setFormat(wantedFormat());
    m_surface = std::make_unique<QOffscreenSurface>();
    m_surface->setFormat(wantedFormat());
    m_surface->create();
    m_noOpenGl = !context->create() || context->format().version() < std::pair(3, 2) || !m_surface->isValid() ||
                 !context->makeCurrent(m_surface.get());
    if (m_noOpenGl) {
        update();
        return false;
    }
    m_context = std::move(context);
    connectWindow();
    return true;
}

void VtkCanvas::connectWindow() {
    const auto answer = [this](unsigned long event, auto callback) {
        const vtkNew<vtkCallbackCommand> command;
        command->SetClientData(this);
        command->SetCallback(callback);
        m_window->AddObserver(event, command);
    };
    answer(vtkCommand::WindowMakeCurrentEvent, [](vtkObject*, unsigned long, void* self, void*) {
        auto& canvas = *static_cast<VtkCanvas*>(self);
        canvas.m_context->makeCurrent(canvas.m_surface.get());
    });
    answer(vtkCommand::WindowIsCurrentEvent, [](vtkObject*, unsigned long, void* self, void* current) {
        const auto& canvas = *static_cast<VtkCanvas*>(self);
        *static_cast<bool*>(current) = QOpenGLContext::currentContext() == canvas.m_context.get();
    });
    m_window->SetForceMaximumHardwareLineWidth(1);
    m_window->SetSupportsOpenGL(1);
    m_window->SetIsDirect(1);
    m_window->SetMapped(1);
    m_window->SetReadyForRendering(true);
    m_window->OpenGLInitContext();
}

double VtkCanvas::draw() {
    const QSize size = (QSizeF(this->size()) * devicePixelRatioF()).toSize();
    if (!isVisible() || size.isEmpty() || !makeContext())
        return 0;
    QElapsedTimer timer;
    timer.start();
    m_context->makeCurrent(m_surface.get());
    m_window->SetSize(size.width(), size.height());
    m_window->Render();
    readPicture(size);
    update();
    emit drawn();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Waits until it is drawn.
void VtkCanvas::readPicture(const QSize& size) {
    if (m_read.size() != size) {
        m_read = QImage(size, QImage::Format_RGB32);
        m_picture = QImage(size, QImage::Format_RGB32);
    }
    m_context->makeCurrent(m_surface.get()); // whoever was told of the drawing may have drawn too
    vtkOpenGLState& state = *m_window->GetState();
    state.PushReadFramebufferBinding();
    m_window->GetDisplayFramebuffer()->Bind(readFramebuffer);
    m_window->GetDisplayFramebuffer()->ActivateReadBuffer(0);
    m_context->functions()->glReadPixels(0, 0, size.width(), size.height(), bgra, wholePixels, m_read.bits());
    state.PopReadFramebufferBinding();
    for (int row = 0; row < size.height(); ++row) {
        const auto* from = reinterpret_cast<const QRgb*>(m_read.constScanLine(size.height() - 1 - row));
        std::transform(from, from + size.width(), reinterpret_cast<QRgb*>(m_picture.scanLine(row)), [](QRgb pixel) {
            return pixel | opaque;
        });
    }
    m_picture.setDevicePixelRatio(devicePixelRatioF());
}

void VtkCanvas::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    // Until the next picture is there the last one stays in the middle.
    const QSizeF shown = m_picture.deviceIndependentSize();
    const QPointF at((width() - shown.width()) / 2, (height() - shown.height()) / 2);
    if (m_picture.isNull() || shown != QSizeF(size()))
        painter.fillRect(rect(), m_picture.isNull() ? palette().color(QPalette::Base) : m_picture.pixelColor(0, 0));
    if (!m_picture.isNull())
        painter.drawImage(shown == QSizeF(size()) ? QPointF() : at, m_picture);
    if (m_noOpenGl)
        painter.drawText(
            rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap,
            tr("This display has no OpenGL 3.2, which is needed to draw here.\n"
               "Install a driver for the graphics card, or Mesa (Debian: libgl1-mesa-dri)."));
}

} // namespace fusiform
