#pragma once

#include "render/view_state.h"

#include <QMenu>

#include <functional>

namespace fusiform {

class Session;

/// The menu of the labels on the cortex: of what, saying what, how large and in which colour. It follows the
/// session.
class LabelMenu : public QMenu {
    Q_OBJECT
public:
    explicit LabelMenu(Session& session, QWidget* parent = nullptr);

    /// Labels off, or those that were shown last (at first of what there is: pinned places, clusters,
    /// regions).
    void toggle();

private:
    void buildKinds();
    void buildTexts();
    void buildLook();
    void buildPins();
    void
    change(const QString& what, const std::function<void(LabelView&)>& edit, const QString& mergeKey = {});
    void follow();
    void refillSources();
    void chooseColour();
    [[nodiscard]] bool possible(LabelsOf of) const;
    QAction* addChoice(const QString& name, const QString& text);

    Session& m_session;
    LabelsOf m_last = LabelsOf::Off;
    std::vector<std::pair<LabelsOf, QAction*>> m_kinds;
    std::vector<std::pair<LabelText, QAction*>> m_texts;
    QMenu* m_sources = nullptr;
    QAction* m_larger = nullptr;
    QAction* m_smaller = nullptr;
    QAction* m_ownColour = nullptr;
    QAction* m_boxes = nullptr;
    QAction* m_pin = nullptr;
    QAction* m_unpinAll = nullptr;
};

} // namespace fusiform
