#include "widgets/views/vtk_canvas.h"

#include "analysis/core/give_way.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QPainter>
#include <QPointer>
#include <QThread>
#include <QThreadPool>
#include <QtConcurrent>

#include <vtkCallbackCommand.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkNew.h>
#include <vtkOpenGLFramebufferObject.h>
#include <vtkOpenGLState.h>
#include <vtkRenderer.h>

#include <algorithm>
#include <utility>

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

int picturesInDrawing = 0; ///< GUI thread only

/// One thread for the pictures of all views. It ends with the application: Qt frees what it keeps for a thread that has
/// drawn only as long as there is one.
QThreadPool* drawingThread() {
    static QPointer<QThreadPool> thread;
    if (!thread) {
        thread = new QThreadPool(QCoreApplication::instance());
        thread->setMaxThreadCount(1);
        thread->setExpiryTimeout(-1);
    }
    return thread;
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
    connect(&m_work, &QFutureWatcher<double>::finished, this, [this] {
        if (m_drawing && m_work.isFinished()) // nobody has waited for it
            advance();
    });
}

VtkCanvas::~VtkCanvas() {
    if (m_drawing) {
        takeBack();
        --picturesInDrawing;
    }
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

bool VtkCanvas::anyDraws() {
    return picturesInDrawing > 0;
}

void VtkCanvas::draw(std::function<void()> change) {
    if (m_drawing)
        return;
    m_drawing = true;
    ++picturesInDrawing;
    m_change = std::move(change);
    begin();
}

void VtkCanvas::begin() {
    const QSize size = isVisible() ? (QSizeF(this->size()) * devicePixelRatioF()).toSize() : QSize();
    m_makesContext = !m_context && !m_noOpenGl && !size.isEmpty();
    const auto work = [this, size, makes = m_makesContext] { return makes ? makeContext() : makePicture(size); };
    lend();
    // Few systems cannot draw beside the GUI thread; whether this one can is known once there is a context.
    m_work.setFuture(
        !m_context || QOpenGLContext::supportsThreadedOpenGL() ? QtConcurrent::run(drawingThread(), work)
                                                               : QtFuture::makeReadyFuture(work()));
}

void VtkCanvas::lend() {
    if (!m_context)
        return;
    if (QOpenGLContext::currentContext() == m_context.get())
        m_context->doneCurrent();
    m_context->moveToThread(nullptr); // the thread that draws takes it
}

/// Waits until the work is done.
void VtkCanvas::takeBack() {
    m_work.waitForFinished();
    if (m_context)
        m_context->moveToThread(thread());
}

/// A picture follows the context.
void VtkCanvas::advance() {
    takeBack();
    if (m_makesContext) {
        makeSurface();
        begin();
        return;
    }
    m_drawing = false;
    --picturesInDrawing;
    const double milliseconds = m_work.result();
    if (milliseconds > 0) {
        std::swap(m_picture, m_next);
        m_picture.setDevicePixelRatio(devicePixelRatioF());
    }
    update();
    emit drawn(milliseconds);
}

void VtkCanvas::finish() {
    while (m_drawing)
        advance();
}

/// Only the GUI thread may make one. That takes long before the driver is loaded, which comes with the context.
void VtkCanvas::makeSurface() {
    m_surface = std::make_unique<QOffscreenSurface>();
    m_surface->setFormat(wantedFormat());
    m_surface->create();
    m_noOpenGl = m_noOpenGl || !m_surface->isValid();
}

double VtkCanvas::makeContext() {
    giveWay(Behind::Window);
    auto context = std::make_unique<QOpenGLContext>();
    context->setFormat(wantedFormat());
    m_noOpenGl = !context->create() || context->format().version() < std::pair(3, 2);
    if (!m_noOpenGl) {
        context->moveToThread(nullptr); // the GUI thread takes it
        m_context = std::move(context);
    }
    return 0;
}

double VtkCanvas::makePicture(const QSize& size) {
    giveWay(Behind::Window);
    if (m_context)
        m_context->moveToThread(QThread::currentThread());
    // What changes may have something in the context.
    const bool draws = !m_noOpenGl && !size.isEmpty() && m_context->makeCurrent(m_surface.get());
    if (const auto change = std::exchange(m_change, {}))
        change();
    QElapsedTimer timer;
    timer.start();
    if (draws)
        drawPicture(size);
    if (m_context) {
        if (QOpenGLContext::currentContext() == m_context.get())
            m_context->doneCurrent();
        m_context->moveToThread(nullptr); // the GUI thread takes it
    }
    return draws ? double(timer.nsecsElapsed()) / 1e6 : 0;
}

void VtkCanvas::drawPicture(const QSize& size) {
    if (!m_connected)
        connectWindow();
    m_context->makeCurrent(m_surface.get());
    m_window->SetSize(size.width(), size.height());
    m_window->Render();
    readPicture(size);
}

void VtkCanvas::connectWindow() {
    m_connected = true;
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

/// Waits until it is drawn.
void VtkCanvas::readPicture(const QSize& size) {
    if (m_read.size() != size)
        m_read = QImage(size, QImage::Format_RGB32);
    if (m_next.size() != size)
        m_next = QImage(size, QImage::Format_RGB32);
    m_context->makeCurrent(m_surface.get()); // whoever was told of the drawing may have drawn too
    vtkOpenGLState& state = *m_window->GetState();
    state.PushReadFramebufferBinding();
    m_window->GetDisplayFramebuffer()->Bind(readFramebuffer);
    m_window->GetDisplayFramebuffer()->ActivateReadBuffer(0);
    m_context->functions()->glReadPixels(0, 0, size.width(), size.height(), bgra, wholePixels, m_read.bits());
    state.PopReadFramebufferBinding();
    for (int row = 0; row < size.height(); ++row) {
        const auto* from = reinterpret_cast<const QRgb*>(m_read.constScanLine(size.height() - 1 - row));
        std::transform(from, from + size.width(), reinterpret_cast<QRgb*>(m_next.scanLine(row)), [](QRgb pixel) {
            return pixel | opaque;
        });
    }
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
