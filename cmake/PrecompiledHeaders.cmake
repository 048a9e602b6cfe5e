# What nearly every file of render, widgets and tests includes is parsed once and not in each of them. Files include what
# they use all the same: FUSIFORM_PCH=OFF builds without. Files of analysis include less: there it takes longer to load
# what was precompiled than to parse what is needed.
option(FUSIFORM_PCH "Precompile headers" ON)

set(fusiform_headers <algorithm> <cmath> <filesystem> <functional> <map> <memory> <optional> <string> <vector>
    <Eigen/Core> <nlohmann/json.hpp>)
set(fusiform_widget_headers <QComboBox> <QDialog> <QFutureWatcher> <QLabel> <QMenu> <QPainter> <QTimer> <QVBoxLayout>)

# GCC 12 warns falsely of strings that are assigned or joined; of system headers that are not precompiled it is silent.
set(fusiform_precompiled_options "$<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overflow;-Wno-array-bounds>")

# The standard library, Eigen and JSON, and the headers named after the target.
function(fusiform_precompile target)
    if(FUSIFORM_PCH)
        target_precompile_headers(${target} PRIVATE ${fusiform_headers} ${ARGN})
        target_compile_options(${target} PRIVATE ${fusiform_precompiled_options})
    endif()
endfunction()

# A target whose headers programs that link `libraries` share by fusiform_reuse_headers.
function(fusiform_shared_headers target)
    cmake_parse_arguments(arg "" "" "HEADERS;LIBRARIES" ${ARGN})
    if(FUSIFORM_PCH)
        file(WRITE "${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp" "// Only its headers matter.\n")
        add_library(${target} OBJECT "${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp")
        target_link_libraries(${target} PRIVATE ${arg_LIBRARIES})
        fusiform_precompile(${target} ${arg_HEADERS})
    endif()
endfunction()

function(fusiform_reuse_headers target owner)
    if(FUSIFORM_PCH)
        target_precompile_headers(${target} REUSE_FROM ${owner})
        target_compile_options(${target} PRIVATE ${fusiform_precompiled_options})
    endif()
endfunction()
