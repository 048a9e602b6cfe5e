#pragma once

#include "render/figures/page.h"

#include <QString>

#include <vector>

namespace fusiform {

/// A kind of panel as it is offered for adding.
struct PanelOffer {
    QString name;  ///< of its action: "addCortex-lateral"
    QString group; ///< of the menu it is in; empty: in the menu itself
    QString title;
    std::vector<Panel> panels; ///< of which `place` has the size alone
};

/// Everything that can be added to a page of this size.
[[nodiscard]] std::vector<PanelOffer> panelOffers(const Page& page);

struct PlacedPanels {
    std::vector<Panel> panels;
    double pageHeight = 0; ///< mm, that the page has with them
};

/// The panels of an offer at places that are free on the page (`freePlace`), all of them smaller where one has to be. A page
/// whose format does not say its height becomes higher where nothing is free, up to what a journal's page has room for.
[[nodiscard]] PlacedPanels placedOn(const Page& page, const PanelOffer& offer);

} // namespace fusiform
