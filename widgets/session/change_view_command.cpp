#include "widgets/session/change_view_command.h"

#include "render/view_layout.h"

namespace fusiform {

ChangeViewCommand::ChangeViewCommand(Session& session, ViewState after, const QString& what, QString mergeKey)
    : QUndoCommand(what), m_session(session), m_before(session.view()), m_after(std::move(after)),
      m_mergeKey(std::move(mergeKey)) {}

void ChangeViewCommand::undo() {
    apply(m_before, m_after);
    if (m_session.m_forgetsStep)
        setObsolete(true);
}

void ChangeViewCommand::redo() {
    apply(m_after, m_before);
}

bool ChangeViewCommand::onlyShows(const std::set<std::string>& maps) const {
    ViewState rest = m_after;
    const auto shown =
        std::erase_if(rest.overlays, [&maps](const Overlay& overlay) { return maps.contains(overlay.map); });
    return shown > 0 && rest == m_before;
}

bool ChangeViewCommand::mergeWith(const QUndoCommand* other) {
    const auto* later = dynamic_cast<const ChangeViewCommand*>(other);
    if (!later || later->m_mergeKey != m_mergeKey)
        return false;
    m_after = later->m_after;
    setText(later->text());
    setObsolete(m_after == m_before);
    return true;
}

void ChangeViewCommand::apply(ViewState view, const ViewState& from) {
    // Camera moves are not undoable: stepping back in the history must not turn the brain.
    if (m_before.camera == m_after.camera)
        view.camera = m_session.view().camera;
    if (sameCameras(m_before.layout, m_after.layout))
        view.layout = withCamerasOf(std::move(view.layout), m_session.view().layout);
    m_session.applyView(m_session.current(std::move(view), from));
}

} // namespace fusiform
