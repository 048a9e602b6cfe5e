// The menus and the tool bar of the composer.
#include "widgets/composer/arrange_icons.h"
#include "widgets/composer/composer_window.h"
#include "widgets/composer/new_panels.h"
#include "widgets/composer/page_presets.h"
#include "widgets/composer/page_view.h"
#include "widgets/composer/panel_titles.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>
#include <map>

namespace fusiform {

QAction* ComposerWindow::add(
    QMenu& menu, const QString& name, const QString& text, const QList<QKeySequence>& keys,
    std::function<void()> run, const QString& tip) {
    QAction* action = menu.addAction(text);
    action->setObjectName(name);
    action->setShortcuts(keys);
    if (!tip.isEmpty())
        action->setToolTip(tip);
    connect(action, &QAction::triggered, this, [this, run = std::move(run)] {
        commitTyped();
        run();
    });
    return action;
}

void ComposerWindow::buildActions() {
    m_toolBar = addToolBar(tr("Tools"));
    m_toolBar->setObjectName("composerTools");
    m_toolBar->setMovable(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    buildPageMenu();
    buildEditMenu();
    buildAddMenu();
    buildArrangeMenu();
    buildZoomMenu();
}

void ComposerWindow::buildPageMenu() {
    QMenu& menu = *menuBar()->addMenu(tr("&Page"));
    menu.setToolTipsVisible(true);
    add(menu, "startAnew", tr("&New from the window"), {QKeySequence::New}, [this] { startAnew(); },
        tr("A page of the views that the window shows now, in the place of this one"));
    add(menu, "openPage", tr("&Open page…"), {QKeySequence::Open}, [this] { choosePage(); },
        tr("A saved page, or the side file of a figure"));
    add(menu, "savePage", tr("&Save page…"), {QKeySequence::Save}, [this] { choosePageFile(); });
    m_presets = menu.addMenu(tr("&Presets"));
    m_presets->setObjectName("presets");
    connect(m_presets, &QMenu::aboutToShow, this, &ComposerWindow::refillPresets);
    menu.addSeparator();
    QAction* write = add(
        menu, "exportPage", tr("&Export…"), {QKeySequence(tr("Ctrl+E"))}, [this] { chooseExport(); },
        tr("Writes PNG, TIFF, SVG or PDF, with a file beside it from which the figure can be drawn again"));
    menu.addSeparator();
    add(menu, "closeComposer", tr("&Close"), {QKeySequence(tr("Ctrl+W"))}, [this] { close(); });
    m_toolBar->addAction(write);
    m_toolBar->addSeparator();
}

void ComposerWindow::refillPresets() {
    m_presets->clear();
    qDeleteAll(m_presets->findChildren<QMenu*>(Qt::FindDirectChildrenOnly)); // of the list before
    add(*m_presets, "savePreset", tr("&Save as preset…"), {}, [this] { choosePresetName(); });
    const QStringList names = pagePresets();
    if (names.isEmpty())
        return;
    m_presets->addSeparator();
    for (const QString& name : names)
        add(*m_presets, "preset-" + name, QString(name).replace('&', "&&"), {}, [this, name] { openPreset(name); });
    m_presets->addSeparator();
    QMenu* remove = m_presets->addMenu(tr("&Delete"));
    for (const QString& name : names)
        add(*remove, "deletePreset-" + name, QString(name).replace('&', "&&"), {}, [name] { removePagePreset(name); });
}

void ComposerWindow::buildEditMenu() {
    QMenu& menu = *menuBar()->addMenu(tr("&Edit"));
    QAction* undo = m_document.undoStack().createUndoAction(this, tr("&Undo"));
    undo->setObjectName("composerUndo");
    undo->setShortcuts({QKeySequence(tr("Ctrl+Z"))});
    QAction* redo = m_document.undoStack().createRedoAction(this, tr("&Redo"));
    redo->setObjectName("composerRedo");
    redo->setShortcuts({QKeySequence(tr("Ctrl+Shift+Z")), QKeySequence(tr("Ctrl+Y"))});
    menu.addActions({undo, redo});
    menu.addSeparator();
    QAction* duplicate = add(
        menu, "duplicatePanels", tr("D&uplicate"), {QKeySequence(tr("Ctrl+D"))}, [this] { m_document.duplicateSelected(); });
    QAction* remove = add(
        menu, "deletePanels", tr("&Delete"), {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)},
        [this] { m_document.removeSelected(); });
    add(menu, "selectAllPanels", tr("Select &all"), {QKeySequence(tr("Ctrl+A"))}, [this] {
        PanelIndices all;
        for (std::size_t panel = 0; panel < m_document.page().panels.size(); ++panel)
            all.push_back(panel);
        m_document.select(all);
    });
    menu.addSeparator();
    QAction* forward = add(
        menu, "bringForward", tr("Bring &forward"), {QKeySequence(tr("Ctrl+]"))},
        [this] { m_document.restackSelected(Stacking::Forward); });
    QAction* back = add(
        menu, "sendBack", tr("Send &back"), {QKeySequence(tr("Ctrl+["))},
        [this] { m_document.restackSelected(Stacking::Backward); });
    canvas().setContextMenuPolicy(Qt::ActionsContextMenu);
    for (QAction* action : {duplicate, remove, forward, back}) {
        canvas().addAction(action);
        m_needOne.push_back(action);
    }
}

void ComposerWindow::buildAddMenu() {
    m_addMenu = menuBar()->addMenu(tr("&Add"));
    m_addMenu->setObjectName("addPanel");
    std::map<QString, QMenu*> groups;
    for (const PanelOffer& offer : panelOffers(m_document.page())) {
        QMenu* menu = m_addMenu;
        if (!offer.group.isEmpty()) {
            QMenu*& group = groups[offer.group];
            if (!group)
                group = m_addMenu->addMenu(offer.group);
            menu = group;
        }
        add(*menu, offer.name, offer.title, {}, [this, name = offer.name] {
            const Page& page = m_document.page();
            const auto offers = panelOffers(page); // of the size the page has now
            const auto wanted = std::ranges::find(offers, name, &PanelOffer::name);
            if (wanted != offers.end()) {
                const PlacedPanels placed = placedOn(page, *wanted);
                m_document.add(placed.panels, tr("Add %1").arg(wanted->title), placed.pageHeight);
            }
            m_tabs->setCurrentIndex(0);
        });
    }
    auto* button = new QToolButton(m_toolBar);
    button->setObjectName("addPanelButton");
    button->setText(tr("Add"));
    button->setToolTip(tr("A view of the cortex, a slice, a chart, text …"));
    button->setMenu(m_addMenu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    m_toolBar->addWidget(button);
    m_toolBar->addSeparator();
}

void ComposerWindow::buildArrangeMenu() {
    QMenu& menu = *menuBar()->addMenu(tr("A&rrange"));
    menu.setToolTipsVisible(true);
    const auto addTool = [&](QAction* action, const QIcon& icon, std::vector<QAction*>& needs) {
        action->setIcon(icon);
        needs.push_back(action);
        m_toolBar->addAction(action);
        if (auto* button = qobject_cast<QToolButton*>(m_toolBar->widgetForAction(action))) {
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
            button->setAccessibleName(action->text().remove('&'));
            button->setFocusPolicy(Qt::TabFocus);
        }
    };
    const auto align = [&](AlignBy by, const QString& name, const QString& text) {
        addTool(add(menu, name, text, {}, [this, by] { m_document.alignSelected(by); }), alignIcon(by, palette()), m_needOne);
    };
    align(AlignBy::Left, "alignLeft", tr("Align &left"));
    align(AlignBy::CentreX, "alignCentreX", tr("Align &centres across"));
    align(AlignBy::Right, "alignRight", tr("Align &right"));
    align(AlignBy::Top, "alignTop", tr("Align &top"));
    align(AlignBy::CentreY, "alignCentreY", tr("Align c&entres down"));
    align(AlignBy::Bottom, "alignBottom", tr("Align &bottom"));
    menu.addSeparator();
    m_toolBar->addSeparator();
    const auto distribute = [&](bool across, const QString& name, const QString& text) {
        addTool(
            add(menu, name, text, {}, [this, across] { m_document.distributeSelected(across); }, tr("Equal gaps between three or more")),
            distributeIcon(across, palette()), m_needThree);
    };
    distribute(true, "distributeAcross", tr("&Distribute across"));
    distribute(false, "distributeDown", tr("Distribute do&wn"));
    menu.addSeparator();
    m_toolBar->addSeparator();
    QAction* tidy = add(
        menu, "tidyPanels", tr("Tidy into &rows"), {QKeySequence(tr("Ctrl+T"))},
        [this] { m_document.change(tr("Tidy into rows"), tidyPanels); },
        tr("Panels as they lie now, in rows that fill the width"));
    add(menu, "arrangeWindow", tr("Arrange as in the &window"), {}, [this] { startAnew(); },
        tr("The views that the window shows now, with their colour bar and legend, in the place of this page"));
    m_toolBar->addAction(tidy);
}

void ComposerWindow::buildZoomMenu() {
    QMenu& menu = *menuBar()->addMenu(tr("&View"));
    constexpr double step = 1.25;
    add(menu, "zoomIn", tr("Zoom &in"), {QKeySequence(tr("Ctrl++")), QKeySequence(tr("Ctrl+="))}, [this] { m_view->zoomBy(step); });
    add(menu, "zoomOut", tr("Zoom &out"), {QKeySequence(tr("Ctrl+-"))}, [this] { m_view->zoomBy(1 / step); });
    add(menu, "zoomFit", tr("&Fit"), {QKeySequence(tr("Ctrl+0"))}, [this] { m_view->fit(); });
}

void ComposerWindow::followSelection() {
    const auto count = m_document.selected().size();
    for (QAction* action : m_needOne)
        action->setEnabled(count > 0);
    for (QAction* action : m_needThree)
        action->setEnabled(count > 2);
    if (count > 0)
        m_tabs->setCurrentIndex(0);
    if (!busy())
        m_state->setText(selectionText(m_document));
}

} // namespace fusiform
