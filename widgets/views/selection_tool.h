#pragma once

#include "analysis/surface/topology.h"
#include "render/screen_selection.h"
#include "widgets/session/session.h"
#include "widgets/tasks/latest_work.h"

#include <QPolygonF>

namespace fusiform {

/// The set operation that modifier keys ask for, as in image editors: Shift adds, Alt subtracts, both intersect; without
/// any `standard`.
[[nodiscard]] SetOperation operationOf(Qt::KeyboardModifiers modifiers, SetOperation standard);

/// Selecting vertices of the cortex: by lines that are drawn on the screen, by a brush along the mesh, by growing from the
/// cursor. It holds the stroke that is being drawn and makes a selection of the session from it, on another thread. What
/// comes too late (another stroke, other surfaces) is dropped. GUI thread only.
class SelectionTool : public QObject {
    Q_OBJECT
public:
    enum class Kind { None, Lasso, Polygon, Brush };
    Q_ENUM(Kind)

    explicit SelectionTool(Session& session, QObject* parent = nullptr);

    [[nodiscard]] Kind kind() const { return m_kind; }
    void setKind(Kind kind); ///< gives up the stroke
    [[nodiscard]] SetOperation operation() const { return m_operation; }
    void setOperation(SetOperation operation); ///< of strokes without modifier keys, and of the menu
    [[nodiscard]] double radius() const { return m_radius; }
    void setRadius(double millimetres); ///< of the brush, along the mesh

    /// The stroke, as it was drawn; a brush's is the way of its middle.
    [[nodiscard]] const QPolygonF& stroke() const { return m_stroke; }
    [[nodiscard]] bool busy() const { return m_work.busy(); } ///< a selection is being worked out

    void begin(const QPointF& at, SetOperation operation);
    void extend(const QPointF& at);
    /// Vertices under the brush on its way.
    void touch(Hemisphere hemisphere, std::int64_t vertex);
    void takeBack(); ///< the last corner
    void cancel();
    /// The stroke is done. `onDisplay` are its points as the scene counts them, for lassos and polygons.
    void finish(const DrawnCortex& drawn, const ScreenPolygon& onDisplay);

    /// Connected vertices round the cursor where the top map passes its threshold.
    void growFromCursor();
    /// The parcel at the cursor, of the parcellation whose outlines are shown, else of the first that has one there.
    void selectParcelAtCursor();
    void invert(); ///< takes the drawn vertices that are not selected, and no others
    void clear();

    static constexpr double smallestRadius = 0.5; ///< mm
    static constexpr double largestRadius = 60;

signals:
    void changed();       ///< kind, operation or radius
    void strokeChanged(); ///< what there is to paint
    void noticed(const QString& text);

private:
    /// Neighbours on a mesh are worked out once.
    struct Mesh {
        std::shared_ptr<const Surface> surface;
        std::shared_ptr<const VertexNeighbours> neighbours;
    };
    struct Made {
        VertexSets sets;
        Bilateral<Mesh> meshes;
    };
    using Make = std::function<Made(Progress&)>;

    static void complete(Mesh& mesh, const HemisphereSurfaces& surfaces);
    void start(const QString& name, const QString& what, SetOperation operation, Make make);
    void take(const QString& name, const QString& what, const VertexSets& sets);
    void paint(SetOperation operation);

    Session& m_session;
    Kind m_kind = Kind::None;
    SetOperation m_operation = SetOperation::Replace;
    SetOperation m_strokeOperation = SetOperation::Replace;
    double m_radius = 6;
    QPolygonF m_stroke;
    VertexSets m_touched;
    Bilateral<Mesh> m_meshes;
    LatestWork<Made> m_work;
};

} // namespace fusiform
