#include "widgets/panels/evidence_source.h"

#include <algorithm>

namespace fusiform {

EvidenceSource::EvidenceSource(QObject* parent) : QObject(parent) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(restTime);
    connect(&m_rest, &QTimer::timeout, this, &EvidenceSource::compute);
}

/// Another map or caption changes nothing of the evidence.
bool EvidenceSource::sameData(const Dataset& dataset) const {
    return m_dataset && m_dataset->responses == dataset.responses && m_dataset->stimuli == dataset.stimuli &&
           m_dataset->embeddings == dataset.embeddings &&
           m_dataset->encodingModels == dataset.encodingModels &&
           m_dataset->noiseCeiling == dataset.noiseCeiling;
}

void EvidenceSource::want(
    const std::shared_ptr<const Dataset>& dataset, std::optional<std::int64_t> voxel, const QString& model,
    bool rest) {
    const std::optional<Key> key = voxel ? std::optional(Key{*voxel, model}) : std::nullopt;
    const bool same = sameData(*dataset);
    if (same && key == m_wanted) {
        m_dataset = dataset;
        // A place that was hovered over and is now selected waits no longer.
        if (!rest && m_rest.isActive()) {
            m_rest.stop();
            compute();
        }
        return;
    }
    if (!same)
        m_known.clear();
    m_dataset = dataset;
    m_wanted = key;
    m_rest.stop();
    m_work.cancel();
    if (!key) {
        emit left(false);
        return;
    }
    const auto known = std::ranges::find(m_known, *key, [](const auto& entry) { return entry.first; });
    if (known != m_known.end()) {
        emit found(CardEvidence(known->second));
        return;
    }
    emit left(true);
    if (rest)
        m_rest.start();
    else
        compute();
}

void EvidenceSource::compute() {
    if (!m_wanted)
        return;
    const Key key = *m_wanted;
    const auto work = [dataset = m_dataset, key](Progress&) {
        return cardEvidence(*dataset, key.voxel, key.model);
    };
    if (evidenceIsBig(*m_dataset, key.model)) {
        m_work.start(work, [this, key](const auto& outcome) { take(key, outcome); });
        return;
    }
    try {
        Progress none;
        take(key, work(none));
    } catch (...) {
        take(key, failureDetails(std::current_exception(), {}));
    }
}

void EvidenceSource::take(const Key& key, const LatestWork<CardEvidence>::Outcome& outcome) {
    if (const auto* failure = std::get_if<ErrorDetails>(&outcome)) {
        emit failed(*failure);
        return;
    }
    const auto& evidence = std::get<CardEvidence>(outcome);
    m_known.emplace_front(key, evidence);
    if (m_known.size() > remembered)
        m_known.pop_back();
    emit found(evidence);
}

} // namespace fusiform
