#pragma once

#include "widgets/session/session.h"

#include <QWidget>

class QLabel;

namespace fusiform {

class LineLook;

/// Width and colour of the outlines of a parcellation, as undoable changes of the session. Only there while outlines are
/// drawn.
class OutlineEditor : public QWidget {
    Q_OBJECT
public:
    explicit OutlineEditor(Session& session, QWidget* parent = nullptr);

private:
    void follow();

    Session& m_session;
    QLabel* m_title = nullptr;
    LineLook* m_look = nullptr;
};

} // namespace fusiform
