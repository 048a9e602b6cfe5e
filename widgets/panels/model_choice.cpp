#include "widgets/panels/model_choice.h"

#include "widgets/panels/card_evidence.h"
#include "widgets/window/settings.h"

#include <QSignalBlocker>

namespace fusiform {
namespace {

const QString setting = QStringLiteral("card/encodingModel");

} // namespace

ModelChoice::ModelChoice(QWidget* parent) : QComboBox(parent) {
    setAccessibleName(tr("Encoding model"));
    setToolTip(tr("The encoding model whose predictions are shown"));
    // A long name must not widen the panel.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(10);
    hide();
    connect(this, &QComboBox::activated, this, [this] {
        settings().setValue(setting, currentText());
        emit modelChanged();
    });
}

void ModelChoice::follow(const Dataset& dataset) {
    QStringList titles;
    for (const auto& model : predictingModels(dataset))
        titles << titleOf(*model);
    titles.removeDuplicates();
    QStringList listed;
    for (int at = 0; at < count(); ++at)
        listed << itemText(at);
    if (titles == listed)
        return;
    const QSignalBlocker quiet(this);
    const QString before = currentText();
    clear();
    addItems(titles);
    for (const QString& wanted : {settings().value(setting).toString(), before})
        if (titles.contains(wanted)) {
            setCurrentText(wanted);
            break;
        }
    setVisible(titles.size() > 1);
}

} // namespace fusiform
