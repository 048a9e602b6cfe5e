#include "analysis/engines/engines.h"

#include <mutex>

namespace fusiform {
namespace {

struct SharedEngines {
    std::mutex mutex;
    std::shared_ptr<const Engines> engines = std::make_shared<const Engines>();
};

SharedEngines& sharedEngines() {
    static SharedEngines state;
    return state;
}

} // namespace

std::shared_ptr<const Engines> enginesInUse() {
    const std::lock_guard guard(sharedEngines().mutex);
    return sharedEngines().engines;
}

void useEngines(std::shared_ptr<const Engines> engines) {
    const std::lock_guard guard(sharedEngines().mutex);
    sharedEngines().engines = engines ? std::move(engines) : std::make_shared<const Engines>();
}

Engines enginesFrom(const EngineFiles& files, Progress& progress) {
    Engines engines;
    progress.report(0, message("analysis", "loading the text encoder"));
    if (!files.textEncoder.empty())
        engines.textEncoder = textEncoderFrom(files, progress);
    progress.report(0.4, message("analysis", "loading the image encoder"));
    if (!files.imageEncoder.empty())
        engines.imageEncoder = imageEncoderFrom(files, progress);
    progress.report(0.8, message("analysis", "loading the caption decoder"));
    if (!files.captionDecoder.empty())
        engines.captionDecoder = captionDecoderFrom(files, progress);
    progress.report(1);
    return engines;
}

Message hintToEngines() {
    return message(
        "analysis", "set it up in the window under Edit, Engines…, or by the options of the command line");
}

} // namespace fusiform
