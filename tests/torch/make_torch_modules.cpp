// make_torch_modules FOLDER: writes tiny TorchScript modules whose results can be worked out by hand. A program of its
// own, because LibTorch must not come into the same process as the Qt of the tests.

#include <torch/script.h>

#include <cstdio>
#include <string>

namespace {

void write(const std::string& folder, const char* name, const std::string& forward) {
    torch::jit::Module module(name);
    module.define(forward);
    module.save(folder + "/" + name + ".pt");
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2)
        return 2;
    try {
        const std::string folder = argv[1];
        // How many of the tokens leave each remainder of a division by 8, and by 3 (as many features as
        // a dataset of the tests has).
        for (const char* features : {"8", "3"})
            write(
                folder, ("text_encoder_" + std::string(features)).c_str(),
                "def forward(self, tokens):\n"
                "    return torch.one_hot(torch.remainder(tokens, " + std::string(features) + "), " + features +
                    ").sum(1).float()\n");
        // The mean of each channel, and with it the picture's side.
        write(
            folder, "image_encoder",
            "def forward(self, picture):\n"
            "    return torch.cat([picture.mean([2, 3]), torch.full([1, 1], float(picture.size(2)))], 1)\n");
        // The numbers of the embedding as tokens.
        write(
            folder, "decoder",
            "def forward(self, embedding):\n"
            "    return torch.round(embedding).long()\n");
        // The number of features as a token, whatever they are.
        write(
            folder, "counting_decoder",
            "def forward(self, embedding):\n"
            "    return torch.full([1, 1], embedding.size(1)).long()\n");
        write(
            folder, "pair",
            "def forward(self, tokens):\n"
            "    return (tokens.float().sum(1, keepdim=True), tokens)\n");
        write(
            folder, "cube",
            "def forward(self, tokens):\n"
            "    return torch.zeros([1, 2, 3])\n");
        write(
            folder, "refusing",
            "def forward(self, tokens):\n"
            "    assert tokens.size(1) == 0, 'it does not like words'\n"
            "    return tokens\n");
        // Some tokens take longer than anybody waits.
        write(
            folder, "slow",
            "def forward(self, tokens):\n"
            "    x = torch.ones([64, 64])\n"
            "    if int(tokens[0, 1]) == 3:\n"
            "        for i in range(1000000000):\n"
            "            x = torch.tanh(torch.mm(x, x))\n"
            "    return x[0:1, 0:8]\n");
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "make_torch_modules: %s\n", problem.what());
        return 1;
    }
    return 0;
}
