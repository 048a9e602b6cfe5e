#include "app/command_line.h"
#include "app/window_program.h"

#include <clocale>
#include <string>
#include <vector>

int main(int argc, char** argv) {
    std::setlocale(LC_ALL, "");
    std::setlocale(LC_NUMERIC, "C");
    if (fusiform::isCommand(std::vector<std::string>(argv + 1, argv + argc)))
        return fusiform::runCommand(argc, argv);
    return fusiform::runWindow(argc, argv);
}
