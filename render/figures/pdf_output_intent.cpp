#include "render/figures/pdf_output_intent.h"

#include "analysis/core/error.h"
#include "analysis/core/translatable.h"
#include "render/colour_profile.h"

#include <charconv>
#include <cstdint>
#include <string_view>

namespace fusiform {
namespace {

constexpr std::size_t entryLength = 20; // of a cross-reference table

[[noreturn]] void refusePdf(const Message& found) {
    throw Error(
        {.doing = translatable("analysis", "writing a figure"),
         .file = {},
         .expected = message("analysis", "a PDF file as cairo writes it"),
         .found = found,
         .hint = {}});
}

[[noreturn]] void refusePdfWithout(std::string_view part) {
    refusePdf(message("analysis", "one without '%1'").with(part));
}

void requirePdfWithout(std::string_view dictionary, std::string_view key) {
    if (dictionary.find(key) != std::string_view::npos)
        refusePdf(message("analysis", "one with '%1'").with(key));
}

/// Where `part` begins, at `from` or later.
std::size_t placeInPdf(std::string_view part, std::string_view text, std::size_t from = 0) {
    const std::size_t at = text.find(part, from);
    if (at == std::string_view::npos)
        refusePdfWithout(part);
    return at;
}

/// A number in a text, and where its digits are.
struct StatedNumber {
    std::uint64_t value = 0;
    std::size_t from = 0, to = 0;
};

/// The number behind the first `key`, which it is told by in errors.
StatedNumber pdfNumberAfter(std::string_view key, std::string_view text) {
    StatedNumber number;
    number.from = text.find_first_not_of(" \n", placeInPdf(key, text) + key.size());
    if (number.from == std::string_view::npos)
        refusePdfWithout(key);
    const char* first = text.data() + number.from;
    const auto [end, problem] = std::from_chars(first, text.data() + text.size(), number.value);
    if (problem != std::errc())
        refusePdfWithout(key);
    number.to = number.from + std::size_t(end - first);
    return number;
}

/// What lies between the brackets of the dictionary that begins behind `from` and is the last thing before `end`.
std::string_view dictionaryBefore(std::string_view end, std::string_view text, std::size_t from) {
    const std::size_t first = placeInPdf("<<", text, from) + 2;
    const std::size_t last = text.rfind(">>", placeInPdf(end, text, from));
    if (last == std::string_view::npos || last < first)
        refusePdfWithout(">>");
    return text.substr(first, last - first);
}

/// What an update needs to know of the file: the text of two dictionaries, and three numbers in it.
struct PdfEnd {
    std::string_view trailer, catalog;
    std::uint64_t tableAt = 0; ///< the byte at which the cross-reference table begins
    std::uint64_t root = 0;    ///< the number of the object that is the catalog
    StatedNumber size;         ///< in the trailer: one more than the highest number of an object
};

/// The byte at which an object begins, by the table; it has one part, from object 0 on.
std::size_t objectPlace(std::string_view pdf, const PdfEnd& end) {
    constexpr std::string_view head = "xref\n0 ";
    if (end.tableAt >= pdf.size() || !pdf.substr(end.tableAt).starts_with(head))
        refusePdfWithout("xref");
    const std::size_t entries = placeInPdf("\n", pdf, end.tableAt + head.size()) + 1;
    const std::string_view table = pdf.substr(entries, placeInPdf("trailer", pdf, entries) - entries);
    if (table.size() != end.size.value * entryLength || end.root >= end.size.value)
        refusePdfWithout("/Root");
    std::size_t place = 0;
    const std::string_view entry = table.substr(end.root * entryLength, entryLength);
    std::from_chars(entry.data(), entry.data() + entry.size(), place);
    const std::string object = std::to_string(end.root) + " 0 obj";
    if (place >= end.tableAt || !pdf.substr(place).starts_with(object))
        refusePdfWithout(object);
    return place;
}

PdfEnd endOf(std::string_view pdf) {
    if (!pdf.ends_with("%%EOF\n"))
        refusePdfWithout("%%EOF");
    const std::size_t last = pdf.rfind("startxref");
    if (last == std::string_view::npos)
        refusePdfWithout("startxref");
    PdfEnd end;
    end.tableAt = pdfNumberAfter("startxref", pdf.substr(last)).value;
    end.trailer = dictionaryBefore("startxref", pdf, placeInPdf("trailer", pdf, end.tableAt));
    requirePdfWithout(end.trailer, "/Prev");
    end.size = pdfNumberAfter("/Size", end.trailer);
    end.root = pdfNumberAfter("/Root", end.trailer).value;
    end.catalog = dictionaryBefore("endobj", pdf, objectPlace(pdf, end));
    placeInPdf("/Catalog", end.catalog);
    for (const std::string_view key : {"/OutputIntents", "/Version"})
        requirePdfWithout(end.catalog, key);
    return end;
}

/// What is appended to a file: objects, and the table that says where they are.
class PdfUpdate {
public:
    explicit PdfUpdate(std::size_t lengthBefore) : m_before(lengthBefore) {}

    void object(std::uint64_t number, const std::string& content) {
        const std::string place = std::to_string(m_before + m_text.size());
        const std::string zeros(place.size() < 10 ? 10 - place.size() : 0, '0');
        m_table += std::to_string(number) + " 1\n" + zeros + place + " 00000 n \n";
        m_text += std::to_string(number) + " 0 obj\n" + content + "\nendobj\n";
    }
    [[nodiscard]] std::string finished(const std::string& trailer) const {
        return m_text + "xref\n" + m_table + "trailer\n<<" + trailer + ">>\nstartxref\n" +
               std::to_string(m_before + m_text.size()) + "\n%%EOF\n";
    }

private:
    std::size_t m_before;
    std::string m_text, m_table;
};

std::string profileStream() {
    const auto& profile = srgbProfile();
    return "<< /N 3\n   /Length " + std::to_string(profile.size()) + "\n>>\nstream\n" +
           std::string(profile.begin(), profile.end()) + "\nendstream";
}

std::string pdfReference(std::uint64_t object) { return std::to_string(object) + " 0 R"; }

} // namespace

std::string withOutputIntent(std::string pdf) {
    const PdfEnd end = endOf(pdf);
    const std::uint64_t profile = end.size.value;
    const std::uint64_t intent = profile + 1;
    PdfUpdate update(pdf.size());
    update.object(
        end.root, "<<" + std::string(end.catalog) + "   /Version /1.7\n   /OutputIntents [ " + pdfReference(intent) +
                      " ]\n>>");
    update.object(profile, profileStream());
    update.object(
        intent, "<< /Type /OutputIntent\n   /S /GTS_PDFA1\n   /OutputConditionIdentifier (sRGB IEC61966-2.1)\n"
                "   /RegistryName (http://www.color.org)\n   /Info (sRGB IEC61966-2.1)\n   /DestOutputProfile " +
                    pdfReference(profile) + "\n>>");
    std::string trailer(end.trailer);
    trailer.replace(end.size.from, end.size.to - end.size.from, std::to_string(intent + 1));
    trailer += "   /Prev " + std::to_string(end.tableAt) + "\n";
    pdf += update.finished(trailer);
    return pdf;
}

} // namespace fusiform
