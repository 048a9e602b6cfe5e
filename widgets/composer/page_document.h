#pragma once

#include "render/figures/panel_placement.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <optional>

namespace fusiform {

/// The page that a person composes, which panels of it are selected, and its history. The only keeper of that state:
/// preview, list and fields observe it. GUI thread only.
class PageDocument : public QObject {
    Q_OBJECT
public:
    explicit PageDocument(QObject* parent = nullptr);
    ~PageDocument() override;

    [[nodiscard]] const Page& page() const { return m_page; }
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }
    [[nodiscard]] const PanelIndices& selected() const { return m_selected; }
    /// The panel that is selected alone, or null.
    [[nodiscard]] const Panel* current() const;

    /// Another page: the history starts anew.
    void open(Page page);
    void select(PanelIndices panels);
    /// Changes the page by an undoable command. `mergeKey` non-empty: consecutive changes with the same key (a dragged
    /// panel, a spin box) become one step, which vanishes where nothing is different in the end. `selected`: the panels
    /// that are selected after it; nothing: those that are now.
    void change(
        const QString& what, const std::function<void(Page&)>& change, const QString& mergeKey = {},
        const std::optional<PanelIndices>& selected = {});
    /// The same for the panel that is selected alone.
    void changeCurrent(
        const QString& what, const std::function<void(Panel&)>& change, const QString& mergeKey = {});

    // Steps with the selected panels.
    void add(std::vector<Panel> panels, const QString& what, std::optional<double> pageHeight = {});
    void removeSelected();
    void duplicateSelected();
    void restackSelected(Stacking stacking);
    void alignSelected(AlignBy by);
    void distributeSelected(bool across);
    /// Keys held down make one step.
    void nudgeSelected(double dx, double dy);
    void setLetters(bool on);

signals:
    void pageChanged();
    void selectionChanged();

private:
    friend class ChangePageCommand;
    void apply(const Page& page, const PanelIndices& selected);
    /// Panels came or went: letters that were the usual ones are so again.
    static void reletter(Page& page, bool wanted);

    Page m_page;
    PanelIndices m_selected;
    QUndoStack m_undo;
};

} // namespace fusiform
