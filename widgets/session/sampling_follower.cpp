#include "widgets/session/sampling_follower.h"

#include "analysis/surface/map_placement.h"
#include "analysis/surface/volume_to_surface.h"

#include <algorithm>

namespace fusiform {

SamplingFollower::SamplingFollower(Session& session, QObject* parent) : QObject(parent), m_session(session) {
    connect(&session, &Session::datasetChanged, this, &SamplingFollower::follow);
    connect(&session, &Session::viewChanged, this, &SamplingFollower::follow);
}

std::vector<SamplingFollower::Wish> SamplingFollower::wishes() const {
    std::vector<Wish> wishes;
    const auto dataset = m_session.dataset();
    for (const Overlay& overlay : m_session.view().overlays) {
        const auto map = dataset->findMap(overlay.map);
        // Of a map whose other frame is being fetched the values come with that frame.
        if (!map || map->sampling == overlay.sampling || map->frame != overlay.frame ||
            !isSampled(*map, dataset->cortex))
            continue;
        if (Wish wish{map, overlay.sampling}; std::ranges::find(m_failed, wish) == m_failed.end())
            wishes.push_back(std::move(wish));
    }
    return wishes;
}

void SamplingFollower::follow() {
    const auto dataset = m_session.dataset();
    std::erase_if(m_failed, [&dataset](const Wish& wish) { // maps that are gone are not kept
        return std::ranges::find(dataset->maps, wish.map) == dataset->maps.end();
    });
    const auto wanted = wishes();
    if (wanted == m_begun)
        return;
    m_begun = wanted;
    if (wanted.empty())
        return m_work.cancel();
    m_work.start(
        [wanted, cortex = m_session.dataset()->cortex](Progress& progress) {
            Sampled sampled;
            for (const Wish& wish : wanted)
                sampled.push_back(
                    std::make_shared<const Map>(projected(*wish.map, cortex, wish.sampling, progress)));
            return sampled;
        },
        [this, wanted](const LatestWork<Sampled>::Outcome& outcome) {
            m_begun.clear();
            if (const auto* sampled = std::get_if<Sampled>(&outcome))
                return take(wanted, *sampled);
            m_failed.insert(m_failed.end(), wanted.begin(), wanted.end());
            emit failed(std::get<ErrorDetails>(outcome));
        });
}

/// Maps that were replaced meanwhile keep what they have: `follow` sees to them.
void SamplingFollower::take(const std::vector<Wish>& wishes, const Sampled& sampled) {
    auto dataset = std::make_shared<Dataset>(*m_session.dataset());
    for (std::size_t at = 0; at < wishes.size(); ++at)
        std::ranges::replace(dataset->maps, wishes[at].map, sampled[at]);
    m_session.updateDataset(std::move(dataset));
}

} // namespace fusiform
