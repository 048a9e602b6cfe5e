# Several sources of a target are compiled as one, so that the headers they share are parsed once: a whole build takes half
# the time. What a source defines for itself (in an unnamed namespace) therefore needs a name that no other source of its
# top folder uses, nor a local variable. Debug builds compile each source alone, which shows missing includes and compiles
# one changed file sooner.
if((CMAKE_BUILD_TYPE STREQUAL "Release" OR FUSIFORM_SANITIZE) AND NOT FUSIFORM_FUZZ)
    set(fusiform_unity_default ON)
else()
    set(fusiform_unity_default OFF)
endif()
option(FUSIFORM_UNITY "Compile several sources as one" ${fusiform_unity_default})

# Sources named after the target stay apart: they have definitions of their own, or libraries that do not go with others.
function(fusiform_unity target)
    if(FUSIFORM_UNITY)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 6)
        set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    endif()
endfunction()
