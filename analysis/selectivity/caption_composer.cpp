#include "analysis/selectivity/caption_composer.h"

#include "analysis/core/error.h"

namespace fusiform {
namespace {

constexpr int mostFailures = 2; ///< in a row: the endpoint is not to be reached

Message reasonOf(const Error& error) {
    return error.details().found.empty() ? Message(std::string(error.what())) : error.details().found;
}

} // namespace

std::vector<ComposedCaption> composedCaptions(
    const std::vector<CaptionEvidence>& evidence, const CaptionComposer& composer, Progress& progress) {
    std::vector<std::string> requests;
    for (const CaptionEvidence& one : evidence)
        requests.push_back(composer.request(one));
    Message refused; // why nothing more is sent
    if (!requests.empty() && composer.approve && !composer.approve(requests, progress))
        refused = message("analysis", "it was chosen not to send the evidence");
    std::vector<ComposedCaption> captions;
    int failures = 0;
    for (std::size_t at = 0; at < evidence.size(); ++at) {
        progress.report(
            double(at) / double(evidence.size()),
            message("analysis", "asking %1: caption %2 of %3").with(composer.name, at + 1, evidence.size()));
        ComposedCaption caption{evidence[at].voxel, evidence[at].builtIn, true, {}, refused};
        if (refused.empty()) {
            caption.request = requests[at];
            try {
                caption.text = composer.compose(requests[at], progress);
                caption.builtIn = false;
                failures = 0;
            } catch (const Error& error) {
                caption.note = reasonOf(error);
                if (++failures == mostFailures)
                    refused = caption.note;
            }
        }
        captions.push_back(std::move(caption));
    }
    progress.report(1);
    return captions;
}

} // namespace fusiform
