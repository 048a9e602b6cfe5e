#include "render/text_layout.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace fusiform {
namespace {

struct Release {
    void operator()(void* object) const { g_object_unref(object); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(PangoFontMetrics* metrics) const { pango_font_metrics_unref(metrics); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
template <class T>
using Owned = std::unique_ptr<T, Release>;

/// Letters are placed and measured at this size and scaled: the same widths at every size and resolution.
constexpr double measuredSize = 100;

/// Of this thread: Pango's objects must not be shared.
struct Typesetter {
    Owned<PangoContext> context;
    std::array<Owned<PangoLayout>, 2> layouts; ///< regular, bold
    std::array<LineMetrics, 2> fonts;

    Typesetter() : context(pango_font_map_create_context(pango_cairo_font_map_get_default())) {
        const Owned<cairo_font_options_t> options(cairo_font_options_create());
        cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
        cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
        pango_cairo_context_set_font_options(context.get(), options.get());
        pango_cairo_context_set_resolution(context.get(), 72);
        pango_context_set_round_glyph_positions(context.get(), FALSE);
        for (const bool bold : {false, true}) {
            const Owned<PangoFontDescription> font(pango_font_description_new());
            pango_font_description_set_family(font.get(), figureFonts);
            pango_font_description_set_weight(font.get(), bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
            pango_font_description_set_absolute_size(font.get(), measuredSize * PANGO_SCALE);
            auto& layout = layouts[bold];
            layout.reset(pango_layout_new(context.get()));
            pango_layout_set_font_description(layout.get(), font.get());
            pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
            const Owned<PangoFontMetrics> metrics(
                pango_context_get_metrics(context.get(), font.get(), nullptr));
            fonts[bold].ascent = pango_font_metrics_get_ascent(metrics.get()) / double(PANGO_SCALE);
            fonts[bold].descent = pango_font_metrics_get_descent(metrics.get()) / double(PANGO_SCALE);
        }
    }
    PangoLayout* lineOf(const std::string& text, bool bold) {
        PangoLayout* layout = layouts[bold].get();
        // Names come out of files of all kinds; what is no UTF-8 is drawn as "�".
        if (g_utf8_validate(text.data(), gssize(text.size()), nullptr)) {
            pango_layout_set_text(layout, text.data(), int(text.size()));
        } else {
            gchar* valid = g_utf8_make_valid(text.data(), gssize(text.size()));
            pango_layout_set_text(layout, valid, -1);
            g_free(valid);
        }
        return layout;
    }
};

Typesetter& typesetter() {
    static thread_local Typesetter setter;
    return setter;
}

} // namespace

LineMetrics lineMetrics(const std::string& text, double size, bool bold) {
    Typesetter& setter = typesetter();
    const double scale = size / measuredSize;
    LineMetrics metrics = setter.fonts[bold];
    if (!text.empty()) {
        int width = 0;
        pango_layout_get_size(setter.lineOf(text, bold), &width, nullptr);
        metrics.width = width / double(PANGO_SCALE);
    }
    return {metrics.width * scale, metrics.ascent * scale, metrics.descent * scale};
}

void drawLine(
    cairo_t* cairo, const std::string& text, double x, double y, double size, bool bold, double outline) {
    PangoLayout* layout = typesetter().lineOf(text, bold);
    const double scale = size / measuredSize;
    cairo_save(cairo);
    cairo_translate(cairo, x, y);
    cairo_scale(cairo, scale, scale);
    cairo_move_to(cairo, 0, -pango_layout_get_baseline(layout) / double(PANGO_SCALE));
    if (outline > 0) {
        pango_cairo_layout_path(cairo, layout);
        cairo_set_line_width(cairo, outline / scale);
        cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
        cairo_stroke(cairo);
    } else {
        pango_cairo_show_layout(cairo, layout);
    }
    cairo_restore(cairo);
}

std::string shortened(const std::string& text, const std::function<bool(const std::string&)>& fits) {
    if (fits(text))
        return text;
    // Where the text may be cut: a UTF-8 character goes whole, its continuation bytes are 10xxxxxx.
    std::vector<std::size_t> cuts;
    for (std::size_t i = 1; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U)
            cuts.push_back(i);
    const auto tooWide =
        std::ranges::partition_point(cuts, [&](std::size_t cut) { return fits(text.substr(0, cut) + "…"); });
    if (tooWide == cuts.begin())
        return {};
    std::string shorter = text.substr(0, *(tooWide - 1));
    while (!shorter.empty() && shorter.back() == ' ')
        shorter.pop_back();
    return shorter + "…";
}

} // namespace fusiform
