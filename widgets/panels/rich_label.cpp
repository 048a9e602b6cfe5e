#include "widgets/panels/rich_label.h"

#include <QEvent>

namespace fusiform {

RichLabel::RichLabel(QWidget* parent) : QLabel(parent) {
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void RichLabel::setRichText(const QString& text) {
    if (text == this->text())
        return;
    m_heights.clear();
    setText(text);
}

int RichLabel::heightForWidth(int width) const {
    const auto known = m_heights.constFind(width);
    if (known != m_heights.constEnd())
        return *known;
    const int height = QLabel::heightForWidth(width);
    m_heights.insert(width, height);
    return height;
}

void RichLabel::changeEvent(QEvent* event) {
    m_heights.clear();
    QLabel::changeEvent(event);
}

} // namespace fusiform
