#include "widgets/composer/panel_list.h"

#include "widgets/composer/panel_titles.h"

#include <QScopedValueRollback>

namespace fusiform {

PanelList::PanelList(PageDocument& document, QWidget* parent) : QListWidget(parent), m_document(document) {
    setObjectName("panelList");
    setAccessibleName(tr("Panels, from front to back"));
    setSelectionMode(ExtendedSelection);
    setUniformItemSizes(true);
    connect(&m_document, &PageDocument::pageChanged, this, &PanelList::showPanels);
    connect(&m_document, &PageDocument::selectionChanged, this, &PanelList::showSelected);
    connect(this, &QListWidget::itemSelectionChanged, this, &PanelList::takeSelected);
    showPanels();
}

int PanelList::rowOf(std::size_t panel) const { return int(m_document.page().panels.size() - 1 - panel); }

void PanelList::showPanels() {
    const QScopedValueRollback showing(m_showing, true);
    const auto& panels = m_document.page().panels;
    while (count() > int(panels.size()))
        delete takeItem(count() - 1);
    while (count() < int(panels.size()))
        addItem(QString());
    for (std::size_t panel = 0; panel < panels.size(); ++panel)
        item(rowOf(panel))->setText(titleOf(panels[panel]));
    showSelected();
}

void PanelList::showSelected() {
    const QScopedValueRollback showing(m_showing, true);
    if (count() != int(m_document.page().panels.size()))
        return; // the page comes next
    clearSelection();
    for (const std::size_t panel : m_document.selected()) {
        item(rowOf(panel))->setSelected(true);
        if (m_document.current())
            setCurrentRow(rowOf(panel));
    }
}

void PanelList::takeSelected() {
    if (m_showing)
        return;
    PanelIndices panels;
    for (std::size_t panel = 0; panel < m_document.page().panels.size(); ++panel)
        if (item(rowOf(panel))->isSelected())
            panels.push_back(panel);
    m_document.select(std::move(panels));
}

} // namespace fusiform
