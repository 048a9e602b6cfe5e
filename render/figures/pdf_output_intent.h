#pragma once

#include <string>

namespace fusiform {

/// The PDF file `pdf`, as cairo writes it in PDF 1.4, with the statement that its colours are sRGB.
///
/// cairo writes DeviceRGB, which is the colours of whatever shows them. An output intent with an ICC profile says what
/// they are meant to be. It is appended as an incremental update, so that all that cairo wrote stays as it is: the
/// profile, the intent, the document's catalog with both, and a cross-reference table of these three. Equal bytes give
/// equal bytes.
///
/// ISO 32000-1:2008, 7.5.4 (cross-reference table: entries of 20 bytes), 7.5.5 (trailer), 7.5.6 (incremental updates),
/// 7.7.2 (catalog; its /Version is 1.7, as the profile is of ICC version 4), 8.6.5.5 (the stream of a profile), 14.11.5
/// (output intents; /GTS_PDFA1 is the one of a profile that is not of a printer).
///
/// Throws Error where the file is another one than expected: damaged, with a cross-reference stream (later versions of
/// cairo write one from PDF 1.5 on), updated already, or with an output intent.
[[nodiscard]] std::string withOutputIntent(std::string pdf);

} // namespace fusiform
