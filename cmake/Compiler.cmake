# Language level, warnings and sanitizers shared by every target of the project.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE}")
endif()

# Linking the programs of the tests takes gold a quarter of the time.
find_program(GOLD ld.gold)
if(GOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_link_options(-fuse-ld=gold)
endif()

option(FUSIFORM_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
if(FUSIFORM_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    add_link_options(-fsanitize=address,undefined)
endif()

# scripts/fuzz sets it. Assertions of the standard library, of Eigen and of the JSON library stay on.
option(FUSIFORM_FUZZ "Build the fuzzers of the readers in tests/fuzz and nothing else (needs clang 16)" OFF)
if(FUSIFORM_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        message(FATAL_ERROR "FUSIFORM_FUZZ needs clang 16: configure with -DCMAKE_CXX_COMPILER=clang++-16")
    endif()
    set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")
    add_compile_definitions(_GLIBCXX_ASSERTIONS)
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined,float-cast-overflow -fno-omit-frame-pointer
        -fno-sanitize-recover=all)
    add_link_options(-fsanitize=address,undefined)
endif()

# Only our own targets link this: third-party sources are compiled without our warnings.
add_library(fusiform_warnings INTERFACE)
target_compile_options(fusiform_warnings INTERFACE
    # GCC 12 warns falsely of overlapping copies when strings are joined (GCC bug 105651).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
    # Of clang's own warnings some are not GCC's, and no build but that of the fuzzers uses it.
    -Wall -Wextra -Wpedantic $<$<CXX_COMPILER_ID:GNU>:-Werror>
    -Wshadow -Wnon-virtual-dtor -Wcast-align -Woverloaded-virtual)
