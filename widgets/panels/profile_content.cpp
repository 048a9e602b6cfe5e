#include "widgets/panels/profile_content.h"

#include "render/charts/layer_scores.h"
#include "widgets/views/place_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace fusiform {
namespace {

struct ProfileWords {
    Q_DECLARE_TR_FUNCTIONS(fusiform::ProfileWords)
};

QString placeName(const Dataset& dataset, const Cursor& place) {
    if (!place.hemisphere)
        return placeText(place.world);
    QStringList parts{ProfileWords::tr("%1, vertex %2").arg(titleOf(*place.hemisphere)).arg(place.vertex)};
    const QStringList regions = regionsAt(dataset, *place.hemisphere, place.vertex);
    if (!regions.isEmpty())
        parts << regions.join(QStringLiteral(", "));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

const ProfilePoint* ProfileLine::best() const {
    const ProfilePoint* best = nullptr;
    for (const ProfilePoint& point : points)
        if (std::isfinite(point.score) && (!best || point.score > best->score))
            best = &point;
    return best;
}

bool LayerProfileContent::empty() const {
    return std::ranges::none_of(lines, [](const ProfileLine& line) { return line.best() != nullptr; });
}

QString LayerProfileContent::text() const {
    QStringList parts{place};
    for (const ProfileLine& line : lines) {
        QStringList values;
        for (const ProfilePoint& point : line.points)
            values << point.layer + ' ' +
                          (std::isfinite(point.score) ? numberText(point.score)
                                                      : ProfileWords::tr("no data"));
        parts << line.model + QStringLiteral(": ") + values.join(QStringLiteral(", "));
    }
    if (ceiling)
        parts << ProfileWords::tr("noise ceiling %1").arg(numberText(*ceiling));
    return parts.join(QStringLiteral("; "));
}

LayerProfileContent layerProfileAt(
    const Dataset& dataset, const ViewState& view, const Cursor& place, std::optional<std::int64_t> voxel) {
    LayerProfileContent content;
    content.place = placeName(dataset, place);
    const LayerScores scores = layerScoresAt(dataset, view, place, voxel);
    content.metric = scores.metric;
    content.ceiling = scores.ceiling;
    for (const ModelScores& model : scores.models) {
        ProfileLine line{QString::fromStdString(model.model), {}};
        for (const LayerScore& layer : model.layers)
            line.points.push_back({layer.depth, layer.score, QString::fromStdString(layer.layer), layer.map});
        content.lines.push_back(std::move(line));
    }
    return content;
}

} // namespace fusiform
