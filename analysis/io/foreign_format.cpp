#include "analysis/io/foreign_format.h"

#include "analysis/core/text.h"
#include "analysis/core/translatable.h"

#include <string_view>

namespace fusiform {
namespace {

struct ForeignDescription {
    std::size_t at; ///< of the magic in the file
    std::string_view magic;
    const char* title;
    const char* hint;
};

using namespace std::string_view_literals;

constexpr const char* adviceOnArchives = translatable("analysis", "unpack it and open what it holds");
constexpr const char* adviceOnPictures =
    translatable("analysis", "pictures of stimuli are named in the stimulus table of a dataset file");
constexpr const char* tracks = translatable("analysis", "tracks are not shown; map them to a volume first");

/// In the order in which they are tried. Facts about magics are from each format's own documentation.
constexpr ForeignDescription foreignDescriptions[] = {
    {128, "DICM"sv, translatable("analysis", "a DICOM image"),
     translatable("analysis", "convert the series with dcm2niix")},
    {0, "NRRD000"sv, translatable("analysis", "an NRRD volume"),
     translatable("analysis", "save it as NIfTI in the program that wrote it, such as 3D Slicer")},
    {0, "CDF\x01"sv, translatable("analysis", "a MINC-1 or classic netCDF file"),
     translatable("analysis", "convert MINC with mnc2nii, other data with nccopy -k nc4")},
    {0, "CDF\x02"sv, translatable("analysis", "a classic netCDF file"),
     translatable("analysis", "convert it with nccopy -k nc4")},
    {0, "# === DATA DESCRIPTION FILE"sv, translatable("analysis", "a Philips PAR header"),
     translatable("analysis", "convert the pair with dcm2niix")},
    {0, "mrtrix image"sv, translatable("analysis", "an MRtrix image"),
     translatable("analysis", "convert it with mrconvert image.mif image.nii.gz")},
    {0, "mrtrix tracks"sv, translatable("analysis", "tracks of MRtrix"), tracks},
    {0, "TRACK\0"sv, translatable("analysis", "tracks of TrackVis"), tracks},
    {0, "\x89PNG"sv, translatable("analysis", "a PNG picture"), adviceOnPictures},
    {0, "\xff\xd8\xff"sv, translatable("analysis", "a JPEG picture"), adviceOnPictures},
    {0, "GIF8"sv, translatable("analysis", "a GIF picture"), adviceOnPictures},
    {0, "II*\0"sv, translatable("analysis", "a TIFF picture"), adviceOnPictures},
    {0, "MM\0*"sv, translatable("analysis", "a TIFF picture"), adviceOnPictures},
    {0, "%PDF"sv, translatable("analysis", "a PDF document"), ""},
    {0, "BZh"sv, translatable("analysis", "a file packed with bzip2"), adviceOnArchives},
    {0, "\xfd"
        "7zXZ"sv, translatable("analysis", "a file packed with xz"), adviceOnArchives},
    {0, "\x28\xb5\x2f\xfd"sv, translatable("analysis", "a file packed with zstd"), adviceOnArchives},
    {0, "7z\xbc\xaf"sv, translatable("analysis", "a 7z archive"), adviceOnArchives},
    {257, "ustar"sv, translatable("analysis", "a tar archive"), adviceOnArchives},
    {0, "PAR1"sv, translatable("analysis", "a Parquet table"), translatable("analysis", "save it as CSV or npy")},
    {0, "ARROW1"sv, translatable("analysis", "a Feather table"), translatable("analysis", "save it as CSV or npy")},
    {0, "RDX"sv, translatable("analysis", "an R workspace"),
     translatable("analysis", "in R save tables with write.csv and volumes with RNifti::writeNifti")},
    {0, "X\n\0\0\0"sv, translatable("analysis", "an R object"),
     translatable("analysis", "in R save tables with write.csv and volumes with RNifti::writeNifti")},
};

/// Text formats have their name somewhere near the start.
constexpr ForeignDescription foreignTexts[] = {
    {0, "= string-attribute"sv, translatable("analysis", "an AFNI header"),
     translatable("analysis", "convert the pair with 3dAFNItoNIFTI")},
    {0, "<CaretSpecFile"sv, translatable("analysis", "a spec file of Connectome Workbench"),
     translatable("analysis", "open the files it names, or the folder they lie in")},
    {0, "<SceneFile"sv, translatable("analysis", "a scene of Connectome Workbench"),
     translatable("analysis", "open the files it names, or the folder they lie in")},
    {0, "<BorderFile"sv, translatable("analysis", "borders of Connectome Workbench"),
     translatable("analysis", "convert them to labels with wb_command -border-to-vertices")},
};

} // namespace

bool isDicom(const Bytes& start) {
    const std::string_view text(reinterpret_cast<const char*>(start.data()), start.size());
    return text.size() > 132 && text.substr(128).starts_with("DICM");
}

std::optional<ForeignFormat> foreignFormat(const std::filesystem::path& file, const Bytes& start) {
    const std::string_view text(reinterpret_cast<const char*>(start.data()), start.size());
    for (const ForeignDescription& format : foreignDescriptions)
        if (text.size() >= format.at && text.substr(format.at).starts_with(format.magic))
            return ForeignFormat{format.title, format.hint};
    for (const ForeignDescription& format : foreignTexts)
        if (text.find(format.magic) != std::string_view::npos)
            return ForeignFormat{format.title, format.hint};
    if (endsWithIgnoringCase(file.string(), ".brik") || endsWithIgnoringCase(file.string(), ".brik.gz"))
        return ForeignFormat{foreignTexts[0].title, foreignTexts[0].hint};
    return std::nullopt;
}

} // namespace fusiform
