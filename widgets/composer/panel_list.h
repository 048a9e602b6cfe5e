#pragma once

#include "widgets/composer/page_document.h"

#include <QListWidget>

namespace fusiform {

/// The panels of the page from front to back, for choosing those that are hard to reach by the mouse.
class PanelList : public QListWidget {
    Q_OBJECT
public:
    explicit PanelList(PageDocument& document, QWidget* parent = nullptr);

private:
    void showPanels();
    void showSelected();
    void takeSelected();
    [[nodiscard]] int rowOf(std::size_t panel) const;

    PageDocument& m_document;
    bool m_showing = false; ///< what the document has
};

} // namespace fusiform
