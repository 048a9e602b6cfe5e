#include "widgets/composer/page_document.h"

#include <QUndoCommand>

#include <algorithm>

namespace fusiform {

/// A step from one page to another, with what was selected.
class ChangePageCommand : public QUndoCommand {
public:
    struct State {
        Page page;
        PanelIndices selected;
    };

    ChangePageCommand(PageDocument& document, State after, const QString& what, QString mergeKey)
        : QUndoCommand(what), m_document(document), m_before{document.m_page, document.m_selected},
          m_after(std::move(after)), m_mergeKey(std::move(mergeKey)) {}

    void undo() override { m_document.apply(m_before.page, m_before.selected); }
    void redo() override { m_document.apply(m_after.page, m_after.selected); }
    [[nodiscard]] int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* later = dynamic_cast<const ChangePageCommand*>(other);
        if (!later || later->m_mergeKey != m_mergeKey)
            return false;
        m_after = later->m_after;
        setObsolete(m_after.page == m_before.page);
        return true;
    }

private:
    PageDocument& m_document;
    State m_before;
    State m_after;
    QString m_mergeKey;
};

PageDocument::PageDocument(QObject* parent) : QObject(parent) {}

PageDocument::~PageDocument() { m_undo.disconnect(); }

const Panel* PageDocument::current() const {
    return m_selected.size() == 1 ? &m_page.panels[m_selected.front()] : nullptr;
}

void PageDocument::open(Page page) {
    apply(page, {});
    m_undo.clear();
}

void PageDocument::select(PanelIndices panels) {
    std::ranges::sort(panels);
    const auto twice = std::ranges::unique(panels);
    panels.erase(twice.begin(), twice.end());
    std::erase_if(panels, [this](std::size_t panel) { return panel >= m_page.panels.size(); });
    if (panels == m_selected)
        return;
    m_selected = std::move(panels);
    emit selectionChanged();
}

void PageDocument::apply(const Page& page, const PanelIndices& selected) {
    const bool otherPage = !(page == m_page);
    const bool otherSelection = selected != m_selected;
    m_page = page;
    m_selected = selected;
    if (otherPage)
        emit pageChanged();
    if (otherSelection)
        emit selectionChanged();
}

void PageDocument::change(
    const QString& what, const std::function<void(Page&)>& change, const QString& mergeKey,
    const std::optional<PanelIndices>& selected) {
    Page page = m_page;
    change(page);
    if (page == m_page)
        return;
    m_undo.push(new ChangePageCommand(
        *this, {std::move(page), selected.value_or(m_selected)}, what, mergeKey));
}

void PageDocument::changeCurrent(
    const QString& what, const std::function<void(Panel&)>& change, const QString& mergeKey) {
    if (m_selected.size() != 1)
        return;
    const std::size_t panel = m_selected.front();
    // Another panel's field is another step.
    const QString key = mergeKey.isEmpty() ? mergeKey : mergeKey + QString::number(panel);
    this->change(what, [&](Page& page) { change(page.panels[panel]); }, key);
}

void PageDocument::reletter(Page& page, bool wanted) {
    if (wanted)
        letterPanels(page);
}

void PageDocument::add(std::vector<Panel> panels, const QString& what, std::optional<double> pageHeight) {
    const bool lettered = hasLetters(m_page) && hasUsualLetters(m_page);
    PanelIndices added;
    for (std::size_t i = 0; i < panels.size(); ++i)
        added.push_back(m_page.panels.size() + i);
    change(
        what,
        [&](Page& page) {
            page.panels.insert(page.panels.end(), panels.begin(), panels.end());
            page.height = pageHeight.value_or(page.height);
            reletter(page, lettered);
        },
        {}, added);
}

void PageDocument::removeSelected() {
    const bool lettered = hasLetters(m_page) && hasUsualLetters(m_page);
    change(
        tr("Delete %n panels", nullptr, int(m_selected.size())),
        [&](Page& page) {
            for (auto panel = m_selected.rbegin(); panel != m_selected.rend(); ++panel)
                page.panels.erase(page.panels.begin() + std::ptrdiff_t(*panel));
            reletter(page, lettered);
        },
        {}, PanelIndices{});
}

void PageDocument::duplicateSelected() {
    if (m_selected.empty())
        return;
    // Aside, so that the copies are seen, but not off the page. Of several the frontmost leads.
    const PageRect& leader = m_page.panels[m_selected.back()].place;
    const PageRect aside = besideOthers(m_page, leader);
    std::vector<Panel> copies;
    for (const std::size_t panel : m_selected) {
        Panel& copy = copies.emplace_back(m_page.panels[panel]);
        copy.place.x += aside.x - leader.x;
        copy.place.y += aside.y - leader.y;
        copy.letter.clear();
    }
    add(std::move(copies), tr("Duplicate %n panels", nullptr, int(m_selected.size())));
}

void PageDocument::restackSelected(Stacking stacking) {
    Page page = m_page;
    const PanelIndices now = restackPanels(page, m_selected, stacking);
    change(
        stacking == Stacking::Forward ? tr("Bring forward") : tr("Send back"), [&](Page& to) { to = page; }, {}, now);
}

void PageDocument::alignSelected(AlignBy by) {
    change(tr("Align"), [&](Page& page) { alignPanels(page, m_selected, by); });
}

void PageDocument::distributeSelected(bool across) {
    change(tr("Distribute"), [&](Page& page) { distributePanels(page, m_selected, across); });
}

void PageDocument::nudgeSelected(double dx, double dy) {
    QString key = QStringLiteral("nudge");
    for (const std::size_t panel : m_selected)
        key += '-' + QString::number(panel);
    change(tr("Nudge"), [&](Page& page) { movePanels(page, m_selected, dx, dy); }, key);
}

void PageDocument::setLetters(bool on) {
    change(on ? tr("Panel letters") : tr("No panel letters"), [on](Page& page) {
        if (on)
            letterPanels(page);
        else
            for (Panel& panel : page.panels)
                panel.letter.clear();
    });
}

} // namespace fusiform
