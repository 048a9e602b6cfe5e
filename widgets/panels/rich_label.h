#pragma once

#include <QHash>
#include <QLabel>

namespace fusiform {

/// A label of wrapped rich text that can be changed many times a second. QLabel lays its text out anew
/// whenever a layout asks how high it is, some thirty times a change in nested layouts; here each width is
/// laid out once. It takes the width it gets: a long name must not widen the panel.
class RichLabel : public QLabel {
    Q_OBJECT
public:
    explicit RichLabel(QWidget* parent = nullptr);

    void setRichText(const QString& text); ///< instead of setText
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return {100, heightForWidth(width())}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {20, 0}; }

protected:
    void changeEvent(QEvent* event) override;

private:
    mutable QHash<int, int> m_heights; ///< of the text, by width
};

} // namespace fusiform
