#pragma once

#include "widgets/panels/card_evidence.h"
#include "widgets/tasks/latest_work.h"

#include <QObject>
#include <QTimer>

#include <deque>

namespace fusiform {

/// Gives the evidence of the place a card shows: at once where it is known or quick, else computed on another
/// thread. Remembers that of the last places. GUI thread only.
class EvidenceSource : public QObject {
    Q_OBJECT
public:
    explicit EvidenceSource(QObject* parent = nullptr);

    /// Asks for the evidence of a voxel (nothing: none). With `rest` what is not known yet is computed only
    /// when nothing else is asked for within `restTime`: for a mouse that moves on. The same again changes
    /// nothing.
    void want(
        const std::shared_ptr<const Dataset>& dataset, std::optional<std::int64_t> voxel,
        const QString& model, bool rest);

    static constexpr int restTime = 120; ///< ms
    static constexpr std::size_t remembered = 64;

signals:
    /// What is shown does not belong to the place any more; soon there will be evidence, or none at all
    /// (`voxel` empty).
    void left(bool more);
    void found(const fusiform::CardEvidence& evidence);
    void failed(const fusiform::ErrorDetails& details);

private:
    struct Key {
        std::int64_t voxel = 0;
        QString model;
        bool operator==(const Key&) const = default;
    };
    [[nodiscard]] bool sameData(const Dataset& dataset) const;
    void compute();
    void take(const Key& key, const LatestWork<CardEvidence>::Outcome& outcome);

    std::shared_ptr<const Dataset> m_dataset; ///< of what is wanted and remembered; null at first
    std::optional<Key> m_wanted;
    std::deque<std::pair<Key, CardEvidence>> m_known; ///< latest first
    QTimer m_rest;
    LatestWork<CardEvidence> m_work;
};

} // namespace fusiform
