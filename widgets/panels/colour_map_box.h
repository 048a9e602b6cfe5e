#pragma once

#include "render/view_state.h"

#include <QComboBox>

namespace fusiform {

/// Chooses a colour map from a list with previews, by what the maps are for; imported ones come last.
class ColourMapBox : public QComboBox {
    Q_OBJECT
public:
    explicit ColourMapBox(QWidget* parent = nullptr);

    /// Lists `own` below the maps of the program and chooses what the overlay has. Emits nothing.
    void showColours(const Overlay& overlay, const std::vector<OwnColours>& own);

signals:
    void namedChosen(const std::string& name);
    void ownChosen(const fusiform::OwnColours& colours);

private:
    void addHeading(const QString& text);
    void chosen(int index);

    int m_named = 0; ///< items before the imported ones
    std::vector<OwnColours> m_own;
};

} // namespace fusiform
