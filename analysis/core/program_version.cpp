#include "analysis/core/program_version.h"

namespace fusiform {

std::string programVersion() { return FUSIFORM_VERSION; }

} // namespace fusiform
