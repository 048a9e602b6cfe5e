#pragma once

#include "analysis/io/bytes/file_hash.h"
#include "render/figures/page_drawing.h"
#include "widgets/session/session_file.h"

#include <string>
#include <vector>

namespace fusiform {

/// The side file of a figure: everything that decides its pixels. It is a session file too, so the window opens it with
/// the view that the figure shows.
struct FigureRecord {
    struct Input {
        std::filesystem::path file;
        FileIdentity identity; ///< when the figure was drawn
    };

    SessionFile session;
    std::string mesh; ///< standard mesh of single files, where they do not say it; or empty
    Page page;
    std::string command;                        ///< that drew it, as one types it; empty from the window
    std::vector<std::filesystem::path> outputs; ///< absolute
    std::vector<Input> inputs;
    std::string caption; ///< a draft
    std::string version; ///< of the program
    std::string openGl;  ///< that drew it
};

/// "figure.png" gives "figure.figure.json".
[[nodiscard]] std::filesystem::path recordFileOf(const std::filesystem::path& figure);

/// Whether a JSON file has the key "fusiformFigure".
[[nodiscard]] bool looksLikeFigureRecord(const std::filesystem::path& file);

/// Paths are relative to the file. Errors name the JSON path. Throws Error.
[[nodiscard]] FigureRecord readFigureRecord(const std::filesystem::path& file);
void writeFigureRecord(const FigureRecord& record, const std::filesystem::path& file);

/// The dataset file, what it names, and single files, with their hashes; of files above 64 MiB those of the ends.
/// Throws Error, Cancelled.
[[nodiscard]] std::vector<FigureRecord::Input> figureInputs(const SessionFile& session, Progress& progress);

/// Draws a figure into files (see writeFigure) and writes the side file beside the first of them. `command` and `mesh` are
/// those of the record. Returns the side file. Throws Error, Cancelled.
std::filesystem::path writeFigureWithRecord(
    const Figure& figure, const SessionFile& session, const std::vector<std::filesystem::path>& outputs,
    const std::string& mesh, const std::string& command, Progress& progress);

/// Inputs that are not any more what they were, or cannot be read. Throws Cancelled.
[[nodiscard]] std::vector<std::filesystem::path> changedInputs(const FigureRecord& record, Progress& progress);

} // namespace fusiform
