// The menu of what is selected on the cortex, and how.
#include "widgets/window/actions.h"

#include "widgets/views/cortex_view.h"
#include "widgets/views/selection_bar.h"
#include "widgets/views/selection_tool.h"
#include "widgets/window/main_window.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace fusiform {

SelectionTool& WindowActions::tool() {
    return m_window.cortexView().selectionTool();
}

void WindowActions::buildSelect() {
    QMenu& menu = addMenu(tr("&Select"));
    buildSelectTools(menu);
    menu.addSeparator();
    m_selectHere = {
        add(menu, "growToThreshold", tr("&Grow to the threshold"), {QKeySequence(Qt::Key_G)},
            [this] { tool().growFromCursor(); }),
        add(menu, "selectParcel", tr("&Parcel at the selected place"), {QKeySequence(Qt::Key_R)},
            [this] { tool().selectParcelAtCursor(); })};
    m_selectHere[0]->setToolTip(
        tr("Connected cortex round the selected place where the top map passes its threshold"));
    m_selectHere[1]->setToolTip(tr("Of the parcellation whose outlines are shown, else of the first"));
    menu.addSeparator();
    auto* group = new QActionGroup(this);
    for (const SetOperation operation :
         {SetOperation::Replace, SetOperation::Add, SetOperation::Subtract, SetOperation::Intersect}) {
        QAction* action = add(
            menu, QString("selectOperation-%1").arg(int(operation)), titleOf(operation), {},
            [this, operation] { tool().setOperation(operation); });
        action->setCheckable(true);
        group->addAction(action);
        m_selectOperations.emplace_back(operation, action);
    }
    menu.addSeparator();
    m_needDataset.push_back(
        add(menu, "invertSelection", tr("&Invert"), {QKeySequence(tr("Ctrl+Shift+I"))},
            [this] { tool().invert(); }));
    m_clearSelection =
        add(menu, "clearRegion", tr("&Clear the selection"), {QKeySequence(Qt::Key_Escape)}, [this] {
            if (m_window.session().view().selection)
                tool().clear();
            else
                tool().setKind(SelectionTool::Kind::None);
        });
    menu.addSeparator();
    m_saveSelection =
        add(menu, "saveSelection", tr("&Save the selection as…"), {}, [this] { m_window.chooseSelectionFile(); });
}

void WindowActions::buildSelectTools(QMenu& menu) {
    const auto addTool = [&](SelectionTool::Kind kind, const QString& name, const QString& title,
                             const QString& keys, const QString& tip) {
        QAction* action = add(menu, name, title, {QKeySequence(keys)}, [this, kind] {
            tool().setKind(tool().kind() == kind ? SelectionTool::Kind::None : kind);
        });
        action->setCheckable(true);
        action->setToolTip(tip);
        m_selectTools.emplace_back(int(kind), action);
        m_needDataset.push_back(action);
    };
    addTool(
        SelectionTool::Kind::Lasso, "selectLasso", tr("&Lasso"), tr("Q"),
        tr("Draw round what is seen of the cortex. Shift adds, Alt subtracts, both intersect."));
    addTool(
        SelectionTool::Kind::Polygon, "selectPolygon", tr("P&olygon"), tr("Shift+Q"),
        tr("Click the corners; a double click or Enter closes, Backspace takes the last one back."));
    addTool(
        SelectionTool::Kind::Brush, "selectBrush", tr("&Brush"), tr("B"),
        tr("Paint on the cortex; [ and ] change its radius."));
}

void WindowActions::followSelecting() {
    const SelectionTool& tool = this->tool();
    const ViewState& view = m_window.session().view();
    for (const auto& [kind, action] : m_selectTools)
        action->setChecked(kind == int(tool.kind()));
    for (const auto& [operation, action] : m_selectOperations)
        action->setChecked(operation == tool.operation());
    for (QAction* action : m_selectHere)
        action->setEnabled(view.cursor.has_value());
    m_clearSelection->setEnabled(view.selection || tool.kind() != SelectionTool::Kind::None);
    m_saveSelection->setEnabled(view.selection.has_value());
}

} // namespace fusiform
