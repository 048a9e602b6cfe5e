# Every library the project uses, found once. The table of what each is for is in docs/architecture.md.

find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(Boost 1.74 REQUIRED) # headers only: Boost.Math
find_package(nlohmann_json 3.11 REQUIRED)
find_package(TBB REQUIRED)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
find_package(EXPAT REQUIRED)
find_package(ZLIB REQUIRED)
pkg_check_modules(DEFLATE REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(ISAL REQUIRED IMPORTED_TARGET libisal)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
# The serial build: the MPI one, which VTK brings, has symbol versions of its own and does not get in the way.
pkg_check_modules(HDF5 REQUIRED IMPORTED_TARGET hdf5-serial)
pkg_check_modules(OPENBLAS REQUIRED IMPORTED_TARGET openblas)
pkg_check_modules(EGL REQUIRED IMPORTED_TARGET egl)
pkg_check_modules(PANGOCAIRO REQUIRED IMPORTED_TARGET pangocairo)
pkg_check_modules(CAIRO_PDF REQUIRED IMPORTED_TARGET cairo-pdf)
pkg_check_modules(LCMS REQUIRED IMPORTED_TARGET lcms2)

find_path(NANOFLANN_INCLUDE_DIR nanoflann.hpp REQUIRED)
find_path(NIFTI_INCLUDE_DIR nifti2_io.h PATH_SUFFIXES nifti REQUIRED)
find_library(NIFTI2_LIBRARY nifti2 REQUIRED)
find_path(GIFTI_INCLUDE_DIR gifti_io.h PATH_SUFFIXES gifti REQUIRED)
find_library(GIFTI_LIBRARY giftiio REQUIRED)

find_path(STEMMER_INCLUDE_DIR libstemmer.h REQUIRED)
find_library(STEMMER_LIBRARY stemmer REQUIRED)

find_package(PNG REQUIRED)
find_package(ITK 5.2 REQUIRED COMPONENTS ITKCommon ITKIOJPEG ITKIOPNG ITKImageFunction ITKSmoothing)

if(FUSIFORM_FUZZ)
    return() # neither Qt nor VTK is needed to read files
endif()

find_package(Qt6 6.4 REQUIRED COMPONENTS
    Concurrent Core Gui Network Svg Test Widgets LinguistTools)

find_package(VTK 9.1 REQUIRED COMPONENTS
    CommonColor CommonCore CommonDataModel CommonTransforms
    FiltersCore FiltersGeneral FiltersModeling FiltersSources
    IOImage ImagingCore
    InteractionWidgets
    RenderingAnnotation RenderingCore RenderingFreeType RenderingOpenGL2)

# LibTorch is optional, and only the program fusiform-torch knows it. Its own CMake files are not used: they ask for
# CUDA, protobuf and Python, of which nothing is needed here.
set(FUSIFORM_TORCH AUTO CACHE STRING "Run TorchScript files: AUTO (where LibTorch is found), ON or OFF")
set_property(CACHE FUSIFORM_TORCH PROPERTY STRINGS AUTO ON OFF)
set(FUSIFORM_HAS_TORCH OFF)
if(FUSIFORM_TORCH)
    find_path(TORCH_INCLUDE_DIR torch/script.h)
    find_library(TORCH_LIBRARY torch)
    find_library(TORCH_CPU_LIBRARY torch_cpu)
    find_library(TORCH_C10_LIBRARY c10)
    if(TORCH_INCLUDE_DIR AND TORCH_LIBRARY AND TORCH_CPU_LIBRARY AND TORCH_C10_LIBRARY)
        set(FUSIFORM_HAS_TORCH ON)
        add_library(fusiform_libtorch INTERFACE)
        target_include_directories(fusiform_libtorch SYSTEM INTERFACE "${TORCH_INCLUDE_DIR}")
        # Operators register themselves; nothing refers to them by name.
        target_link_libraries(fusiform_libtorch INTERFACE
            -Wl,--no-as-needed "${TORCH_LIBRARY}" "${TORCH_CPU_LIBRARY}" "${TORCH_C10_LIBRARY}" Threads::Threads)
    elseif(NOT FUSIFORM_TORCH STREQUAL "AUTO")
        message(FATAL_ERROR "FUSIFORM_TORCH is on, but LibTorch was not found (Debian: libtorch-dev)")
    endif()
endif()
message(STATUS "TorchScript (LibTorch): ${FUSIFORM_HAS_TORCH}")
