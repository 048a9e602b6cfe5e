#include "analysis/io/cifti/cifti_xml.h"

#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/core/translatable.h"
#include "analysis/io/cifti/cifti_axis_builder.h"

#include <exception>
#include <expat.h>
#include <optional>

namespace fusiform {
namespace {

struct Parser {
    XML_Parser parser = XML_ParserCreate(nullptr);
    Parser() = default;
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser() { XML_ParserFree(parser); }
};

/// Passes what expat meets to the builder of the axis it belongs to. Handlers may not throw through expat, which
/// is C: `guarded` keeps the exception and stops the parser.
class Reader {
public:
    Reader(const std::array<std::int64_t, 2>& shape, const std::filesystem::path& file)
        : m_shape(shape), m_file(file) {}

    std::array<std::shared_ptr<const CiftiAxis>, 2> read(std::string_view xml) {
        const Parser parser;
        if (!parser.parser)
            throw std::bad_alloc();
        m_parser = parser.parser;
        XML_SetUserData(m_parser, this);
        XML_SetElementHandler(m_parser, startElement, endElement);
        XML_SetCharacterDataHandler(m_parser, characters);
        XML_SetStartDoctypeDeclHandler(m_parser, startDoctype);
        const XML_Status status = XML_Parse(m_parser, xml.data(), int(xml.size()), XML_TRUE);
        if (m_failure)
            std::rethrow_exception(m_failure);
        if (status != XML_STATUS_OK)
            refuse(
                message("analysis", "well-formed XML"),
                message("analysis", "%1, line %2")
                    .with(XML_ErrorString(XML_GetErrorCode(m_parser)), XML_GetCurrentLineNumber(m_parser)));
        for (std::size_t dimension = 0; dimension < 2; ++dimension)
            if (!m_axes[dimension])
                refuse(
                    message("analysis", "a description of matrix dimension %1").with(dimension),
                    message("analysis", "none"));
        return m_axes;
    }

private:
    [[noreturn]] void refuse(Message expected, Message found) const {
        refuseCiftiXml(m_file, std::move(expected), std::move(found));
    }

    template <class Step>
    void guarded(const Step& step) noexcept {
        if (m_failure)
            return;
        try {
            step();
        } catch (...) {
            m_failure = std::current_exception();
            XML_StopParser(m_parser, XML_FALSE);
        }
    }
    static Reader& of(void* self) { return *static_cast<Reader*>(self); }
    static void XMLCALL startElement(void* self, const char* name, const char** attributes) {
        of(self).guarded([&] { of(self).started(name, CiftiAttributes(attributes, of(self).m_file)); });
    }
    static void XMLCALL endElement(void* self, const char* name) {
        of(self).guarded([&] { of(self).ended(name); });
    }
    static void XMLCALL characters(void* self, const char* text, int length) {
        of(self).guarded([&] { of(self).m_text.append(text, std::size_t(length)); });
    }
    static void XMLCALL startDoctype(void* self, const char*, const char*, const char*, int) {
        of(self).guarded([&] {
            of(self).refuse(message("analysis", "XML without entities"), message("analysis", "a DOCTYPE"));
        });
    }

    void started(std::string_view name, const CiftiAttributes& attributes) {
        m_text.clear();
        if (name == "CIFTI")
            checkVersion(attributes);
        else if (!m_inCifti)
            refuse(message("analysis", "the element CIFTI"), name.substr(0, 40));
        else if (name == "MatrixIndicesMap")
            startAxis(attributes);
        else if (m_axis)
            m_axis->started(name, attributes);
    }

    void ended(std::string_view name) {
        if (m_axis && name == "MatrixIndicesMap")
            endAxis();
        else if (m_axis)
            m_axis->ended(name, m_text);
        m_text.clear();
    }

    void checkVersion(const CiftiAttributes& attributes) {
        const std::string version = attributes.text("Version");
        if (version == "1" || version == "1.0")
            throw Error(
                {.doing = translatable("analysis", "reading a CIFTI file"),
                 .file = m_file.string(),
                 .expected = message("analysis", "CIFTI-2"),
                 .found = message("analysis", "CIFTI-1, an early draft of it with another order of numbers"),
                 .hint = message("analysis", "convert it: wb_command -file-convert -cifti-version-convert %1 2 %2")
                             .with(m_file.filename().string(), "cifti2." + m_file.filename().string())});
        if (version != "2" && version != "2.0")
            refuse(
                message("analysis", "CIFTI-2"), message("analysis", "version '%1'").with(version.substr(0, 20)));
        m_inCifti = true;
    }

    void startAxis(const CiftiAttributes& attributes) {
        if (m_axis)
            refuse(
                message("analysis", "MatrixIndicesMap elements one after another"),
                message("analysis", "one inside another"));
        m_dimensions.clear();
        for (const std::string& part : split(attributes.text("AppliesToMatrixDimension"), ',')) {
            const auto dimension = parseNumber(part);
            if (!dimension || (*dimension != 0 && *dimension != 1))
                refuse(
                    message("analysis", "matrix dimensions 0 and 1"),
                    message("analysis", "dimension '%1'").with(part.substr(0, 20)));
            m_dimensions.push_back(std::size_t(*dimension));
        }
        m_axis.emplace(attributes, m_file);
    }

    void endAxis() {
        const auto axis = std::make_shared<const CiftiAxis>(m_axis->finished());
        m_axis.reset();
        for (const std::size_t dimension : m_dimensions) {
            if (m_axes[dimension])
                refuse(
                    message("analysis", "one description of matrix dimension %1").with(dimension),
                    message("analysis", "two"));
            if (axis->length != m_shape[dimension])
                refuse(
                    message("analysis", "%1 indices along matrix dimension %2, as in the header")
                        .with(m_shape[dimension], dimension),
                    message("analysis", "%1 in the XML").with(axis->length));
            m_axes[dimension] = axis;
        }
    }

    std::array<std::int64_t, 2> m_shape;
    const std::filesystem::path& m_file;
    XML_Parser m_parser = nullptr;
    std::exception_ptr m_failure;
    std::string m_text;
    bool m_inCifti = false;
    std::optional<CiftiAxisBuilder> m_axis; ///< the one being read
    std::vector<std::size_t> m_dimensions;  ///< that it applies to
    std::array<std::shared_ptr<const CiftiAxis>, 2> m_axes;
};

} // namespace

std::array<std::shared_ptr<const CiftiAxis>, 2>
readCiftiXml(std::string_view xml, const std::array<std::int64_t, 2>& shape, const std::filesystem::path& file) {
    // The extension is padded with zero bytes to a multiple of 16.
    const auto end = xml.find_last_not_of(std::string_view("\0 \t\r\n", 5));
    return Reader(shape, file).read(xml.substr(0, end == std::string_view::npos ? 0 : end + 1));
}

} // namespace fusiform
