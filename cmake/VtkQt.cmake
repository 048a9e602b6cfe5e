# VTK's Qt widget for Qt 6.
#
# Where VTK was built for Qt 6, VTK::GUISupportQt is used. Debian 12 builds it for Qt 5 only; then VTK's own
# five classes are compiled from its source package, which scripts/install puts into FUSIFORM_VTK_QT_DIR.

if(DEFINED ENV{FUSIFORM_VTK_QT_DIR})
    set(vtk_qt_default "$ENV{FUSIFORM_VTK_QT_DIR}")
elseif(DEFINED ENV{XDG_CACHE_HOME})
    set(vtk_qt_default "$ENV{XDG_CACHE_HOME}/fusiform/vtk-qt-9.1")
else()
    set(vtk_qt_default "$ENV{HOME}/.cache/fusiform/vtk-qt-9.1")
endif()
set(FUSIFORM_VTK_QT_DIR "${vtk_qt_default}" CACHE PATH "VTK's GUISupport/Qt sources")

add_library(fusiform_vtk_qt INTERFACE)
if(TARGET VTK::GUISupportQt AND VTK_QT_VERSION EQUAL 6)
    target_link_libraries(fusiform_vtk_qt INTERFACE VTK::GUISupportQt)
    return()
endif()

set(vtk_qt_classes QVTKInteractor QVTKInteractorAdapter QVTKOpenGLNativeWidget QVTKOpenGLWindow
    QVTKRenderWindowAdapter)
set(vtk_qt_sources "")
foreach(class IN LISTS vtk_qt_classes)
    if(NOT EXISTS "${FUSIFORM_VTK_QT_DIR}/${class}.cxx")
        message(FATAL_ERROR "VTK's Qt class ${class} is missing from ${FUSIFORM_VTK_QT_DIR}: run scripts/install")
    endif()
    list(APPEND vtk_qt_sources "${FUSIFORM_VTK_QT_DIR}/${class}.cxx" "${FUSIFORM_VTK_QT_DIR}/${class}.h")
endforeach()
list(APPEND vtk_qt_sources "${FUSIFORM_VTK_QT_DIR}/QVTKInteractorInternal.h")

add_library(fusiform_vtk_qt_classes STATIC ${vtk_qt_sources})
set_target_properties(fusiform_vtk_qt_classes PROPERTIES AUTOMOC ON)
include(GenerateExportHeader)
generate_export_header(fusiform_vtk_qt_classes
    BASE_NAME VTKGUISUPPORTQT
    EXPORT_FILE_NAME "${CMAKE_BINARY_DIR}/vtk_qt/vtkGUISupportQtModule.h"
    STATIC_DEFINE VTKGUISUPPORTQT_STATIC_DEFINE)
target_compile_definitions(fusiform_vtk_qt_classes PUBLIC VTKGUISUPPORTQT_STATIC_DEFINE)
target_include_directories(fusiform_vtk_qt_classes SYSTEM PUBLIC
    "${FUSIFORM_VTK_QT_DIR}" "${CMAKE_BINARY_DIR}/vtk_qt")
target_link_libraries(fusiform_vtk_qt_classes PUBLIC
    Qt6::OpenGLWidgets Qt6::Widgets VTK::InteractionStyle VTK::RenderingOpenGL2 VTK::RenderingUI)
target_link_libraries(fusiform_vtk_qt INTERFACE fusiform_vtk_qt_classes)
