# embed_text(TARGET NAME FILE): compiles a text file of resources/ into TARGET as
# `extern const std::string_view NAME` in namespace fusiform::resources, declared in "resources/NAME.h".
# The program then needs no files beside it, and analysis/ needs no Qt resources.

function(embed_text target name file)
    set(folder "${CMAKE_BINARY_DIR}/embedded/${target}")
    set(header "${folder}/resources/${name}.h")
    set(source "${folder}/${name}.cpp")
    add_custom_command(
        OUTPUT "${source}" "${header}"
        COMMAND "${CMAKE_COMMAND}" -DNAME=${name} "-DFILE=${file}" "-DHEADER=${header}" "-DSOURCE=${source}"
                -P "${CMAKE_SOURCE_DIR}/cmake/EmbedTextScript.cmake"
        DEPENDS "${file}" "${CMAKE_SOURCE_DIR}/cmake/EmbedTextScript.cmake"
        VERBATIM)
    target_sources(${target} PRIVATE "${source}" "${header}")
    target_include_directories(${target} PRIVATE "${folder}")
endfunction()
