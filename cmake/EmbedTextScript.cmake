# Run by embed_text(): writes SOURCE and HEADER from FILE. A string literal may hold 64 kB on some compilers,
# so the text is cut into pieces that the compiler joins.
file(READ "${FILE}" text)
string(LENGTH "${text}" length)
set(pieces "")
set(at 0)
while(at LESS length)
    string(SUBSTRING "${text}" ${at} 8000 piece)
    string(APPEND pieces "R\"__text__(${piece})__text__\"\n")
    math(EXPR at "${at} + 8000")
endwhile()
file(WRITE "${HEADER}" "#pragma once\n#include <string_view>\nnamespace fusiform::resources {\n/// The text of a file of resources/.\nextern const std::string_view ${NAME};\n}\n")
file(WRITE "${SOURCE}" "#include \"resources/${NAME}.h\"\nnamespace fusiform::resources {\nconst std::string_view ${NAME} =\n${pieces};\n}\n")
