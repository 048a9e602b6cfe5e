#include "widgets/composer/page_fields.h"

#include "render/figures/canvas.h"
#include "widgets/window/texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>

#include <cmath>

namespace fusiform {
namespace {

/// The format whose width a page has; its height may be anything where the format leaves it open.
const PageFormat* formatOf(const Page& page) {
    for (const PageFormat& format : pageFormats())
        if (format.name == page.name && std::abs(format.width - page.width) < 0.01 &&
            (format.height <= 0 || std::abs(format.height - page.height) < 0.01))
            return &format;
    return nullptr;
}

int pixelsOf(double millimetres, double dpi) { return int(std::lround(millimetres / millimetresPerInch * dpi)); }

} // namespace

PageFields::PageFields(PageDocument& document, QWidget* parent) : FieldForm(parent), m_document(document) {
    setObjectName("pageFields");
    Choices formats;
    for (const PageFormat& format : pageFormats())
        formats.emplace_back(analysisText(format.title), QString::fromStdString(format.name));
    formats.emplace_back(tr("Another size"), QString());
    m_format = addChoice(
        "pageFormat", tr("Tem&plate"), tr("Panels and letters follow the size of the page"), formats);
    // These are known and short, unlike names of maps, so they are shown whole.
    m_format->setMinimumContentsLength(0);
    m_format->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_format, &QComboBox::activated, this, [this] {
        const std::string name = m_format->currentData().toString().toStdString();
        if (name.empty())
            m_document.change(tr("Size of the page"), [](Page& page) { page.name.clear(); });
        else
            m_document.change(tr("Template"), [&](Page& page) { applyFormat(page, pageFormatNamed(name)); });
    });
    const NumberRange length{
        .low = smallestPage, .high = largestPage, .step = 1, .decimals = 2, .unit = tr(" mm")};
    number("pageWidth", tr("Page &width"), tr("Panels stay where they are"), length, &Page::width);
    number("pageHeight", tr("Page &height"), tr("Panels stay where they are"), length, &Page::height);
    number(
        "pageMargin", tr("Mar&gins"), tr("Room at the sides that panels snap to and that tidying leaves free"),
        {.low = 0, .high = 500, .step = 0.5, .decimals = 2, .unit = tr(" mm")}, &Page::margin);
    number(
        "pageDpi", tr("&Resolution"), tr("Of pixels, and of the cortex in vector files"),
        {.low = lowestDpi, .high = highestDpi, .step = 50, .decimals = 0, .unit = tr(" dpi")}, &Page::dpi);
    m_pixels = new QLabel(this);
    m_pixels->setObjectName("pagePixels");
    m_pixels->setForegroundRole(QPalette::PlaceholderText);
    form().addRow(QString(), m_pixels);
    number(
        "pageFontSize", tr("&Font size"), tr("Of panels without a size of their own"),
        {.low = 1, .high = largestFontSize, .step = 0.5, .decimals = 1, .unit = tr(" pt")}, &Page::fontSize);
    m_samples = addNumber(
        "pageSamples", tr("S&moothness"),
        tr("Samples across a pixel of the cortex: more make smoother edges and take longer"),
        {.low = 1, .high = 4, .step = 1, .decimals = 0});
    connect(m_samples, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        m_document.change(tr("Smoothness"), [value](Page& page) { page.samples = int(value); }, "pageSamples");
    });
    m_transparent = addCheck("pageTransparent", tr("&Transparent background"), {});
    connect(m_transparent, &QCheckBox::toggled, this, [this](bool on) {
        m_document.change(tr("Transparent background"), [on](Page& page) { page.transparent = on; });
    });
    m_letters = addCheck("pageLetters", tr("Panel &letters"), tr("a, b, c from top to bottom and left to right"));
    connect(m_letters, &QCheckBox::toggled, this, [this](bool on) { m_document.setLetters(on); });
    connect(&m_document, &PageDocument::pageChanged, this, &PageFields::showPage);
    showPage();
}

QDoubleSpinBox* PageFields::number(
    const QString& name, const QString& title, const QString& tip, const NumberRange& range,
    double Page::*member) {
    auto* box = addNumber(name, title, tip, range);
    const QString what = box->accessibleName();
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, what, name, member](double value) {
        m_document.change(what, [&](Page& page) { page.*member = value; }, name);
    });
    m_numbers.emplace_back(box, member);
    return box;
}

void PageFields::showPage() {
    const Page& page = m_document.page();
    const PageFormat* format = formatOf(page);
    put(*m_format, format ? QString::fromStdString(format->name) : QString());
    for (const auto& [box, member] : m_numbers)
        put(*box, page.*member);
    put(*m_samples, page.samples);
    put(*m_transparent, page.transparent);
    put(*m_letters, hasLetters(page));
    m_pixels->setText(tr("%1 × %2 pixels").arg(pixelsOf(page.width, page.dpi)).arg(pixelsOf(page.height, page.dpi)));
}

} // namespace fusiform
