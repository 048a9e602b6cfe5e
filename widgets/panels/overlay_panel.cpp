#include "widgets/panels/overlay_panel.h"

#include "widgets/panels/overlay_editor.h"
#include "widgets/panels/outline_editor.h"
#include "widgets/panels/overlay_list.h"

#include <QVBoxLayout>

namespace fusiform {

OverlayPanel::OverlayPanel(Session& session, QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(6);
    auto* list = new OverlayList(session, this);
    layout->addWidget(list, 1);
    auto* editor = new OverlayEditor(session, this);
    layout->addWidget(editor);
    layout->addWidget(new OutlineEditor(session, this));
    editor->edit(list->selected());
    connect(editor, &OverlayEditor::failed, this, &OverlayPanel::failed);
    connect(list, &OverlayList::saveMapRequested, this, &OverlayPanel::saveMapRequested);
    connect(list, &OverlayList::selectionChanged, editor, [list, editor] { editor->edit(list->selected()); });
}

} // namespace fusiform
