// Stands for fusiform-hdf5 and gives the bytes of the file that it is to read as its answer, whatever they are: the
// library, which runs in that program, may make it say anything once a file has damaged its memory.

#include "analysis/io/arrays/hdf5_wire.h"

#include <fstream>
#include <iterator>
#include <string>
#include <sys/socket.h>

int main(int argc, char** argv) {
    std::ifstream file(argc > 1 ? argv[1] : "", std::ios::binary);
    const std::string answer{std::istreambuf_iterator<char>(file), {}};
    for (std::size_t done = 0; done < answer.size();) {
        const ssize_t sent =
            ::send(fusiform::hdf5SocketDescriptor, answer.data() + done, answer.size() - done, MSG_NOSIGNAL);
        if (sent <= 0)
            return 0;
        done += std::size_t(sent);
    }
    // Gone before it is asked, it would leave nobody to ask.
    ::shutdown(fusiform::hdf5SocketDescriptor, SHUT_WR);
    char asked[4096];
    while (::recv(fusiform::hdf5SocketDescriptor, asked, sizeof asked, 0) > 0) {
    }
    return 0;
}
