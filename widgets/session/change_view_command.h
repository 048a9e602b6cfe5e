#pragma once

#include "widgets/session/session.h"

#include <QUndoCommand>

#include <set>
#include <string>

namespace fusiform {

/// One undoable change of the view, kept as the view before and after. Commands with the same non-empty merge
/// key become one step. The camera is left as it is unless the command changed it.
class ChangeViewCommand : public QUndoCommand {
public:
    ChangeViewCommand(Session& session, ViewState after, const QString& what, QString mergeKey);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override;
    /// Whether the step did nothing but show maps of these names.
    [[nodiscard]] bool onlyShows(const std::set<std::string>& maps) const;

private:
    void apply(ViewState view, const ViewState& from);

    Session& m_session;
    ViewState m_before;
    ViewState m_after;
    QString m_mergeKey;
};

} // namespace fusiform
