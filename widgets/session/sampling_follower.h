#pragma once

#include "widgets/session/session.h"
#include "widgets/tasks/latest_work.h"

#include <QObject>

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace fusiform {

/// Keeps the volume maps of the dataset sampled on the cortex as the view asks for: an overlay names method and depth, a
/// worker makes the values, and the dataset is updated. Only the latest wish counts: what was begun for an earlier one is
/// stopped and never shown.
class SamplingFollower : public QObject {
    Q_OBJECT
public:
    explicit SamplingFollower(Session& session, QObject* parent = nullptr);

    [[nodiscard]] bool busy() const { return m_work.busy(); }

signals:
    void failed(const fusiform::ErrorDetails& details);

private:
    struct Wish {
        std::shared_ptr<const Map> map;
        VolumeSampling sampling;
        bool operator==(const Wish&) const = default;
    };
    using Sampled = std::vector<std::shared_ptr<const Map>>;

    void follow();
    [[nodiscard]] std::vector<Wish> wishes() const;
    void take(const std::vector<Wish>& wishes, const Sampled& sampled);

    Session& m_session;
    LatestWork<Sampled> m_work;
    std::vector<Wish> m_begun;  ///< what is being worked on
    std::vector<Wish> m_failed; ///< not tried again
};

} // namespace fusiform
