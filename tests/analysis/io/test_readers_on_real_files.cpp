// Every real file that nibabel and numpy read is read here with the same shape, transform and numbers.

#include "test_data.h"

#include "analysis/core/error.h"
#include "analysis/io/file_format.h"

#include <QTest>

#include <cmath>
#include <fstream>
#include <set>

using namespace fusiform;
using Json = nlohmann::json;

namespace {

const std::set<std::string> comparedKinds{"Nifti1Image", "Nifti1Pair", "MGHImage", "gifti", "npy",
                                          "npz",         "annot",      "curv",     "surface",
                                          "label",       "cifti2"};

bool close(double ours, double theirs) { return std::abs(ours - theirs) <= 1e-4 * std::max(1.0, std::abs(theirs)); }

/// Empty when the numbers agree, else what differs.
QString difference(const Json& ours, const Json& theirs) {
    for (const char* key : {"min", "max", "mean"})
        if (theirs.contains(key) && (!ours.contains(key) || !close(ours[key], theirs[key])))
            return QString("%1: %2, expected %3").arg(key).arg(ours.value(key, NAN)).arg(theirs[key].get<double>());
    if (theirs.contains("nan") && ours.value("nan", -1) != theirs["nan"])
        return "count of NaN";
    if (theirs.contains("shape") && ours.contains("shape") && ours["shape"] != theirs["shape"])
        return QString::fromStdString("shape " + ours["shape"].dump() + ", expected " + theirs["shape"].dump());
    return {};
}

QString affineDifference(const Json& ours, const Json& theirs) {
    // nibabel keeps a singular transform; ours is replaced and the fact noted, because nothing can use it.
    if (!theirs.contains("affine") || theirs.value("orientation", "").find('?') != std::string::npos)
        return {};
    for (std::size_t row = 0; row < 4; ++row)
        for (std::size_t column = 0; column < 4; ++column)
            if (!close(ours["affine"][row][column], theirs["affine"][row][column]))
                return QString("affine at %1, %2").arg(row).arg(column);
    if (ours["orientation"] != theirs["orientation"])
        return "orientation";
    return {};
}

QString npzDifference(const Json& ours, const Json& theirs) {
    for (const auto& [name, array] : theirs["arrays"].items()) {
        const auto found = std::ranges::find_if(
            ours["arrays"], [&name = name](const Json& candidate) { return candidate["name"] == name; });
        if (array["dtype"] == "object")
            continue;
        if (found == ours["arrays"].end())
            return QString::fromStdString("array " + name + " is missing");
        if ((*found)["shape"] != array["shape"] || (*found)["dtype"] != array["dtype"])
            return QString::fromStdString("array " + name + " is " + found->dump());
    }
    return {};
}

QString giftiDifference(const Json& ours, const Json& theirs) {
    const Json arrays = ours.contains("arrays") ? ours["arrays"] : Json::array({ours});
    if (arrays.size() != theirs["arrays"].size())
        return QString("%1 arrays, expected %2").arg(arrays.size()).arg(theirs["arrays"].size());
    for (std::size_t i = 0; i < arrays.size(); ++i) {
        const Json& other = theirs["arrays"][i];
        if (arrays[i]["intent"] != other["intent"] || arrays[i]["count"] != other["count"])
            return QString("array %1: intent or count").arg(i);
        if (const QString text = difference(arrays[i], other); !text.isEmpty())
            return QString("array %1: %2").arg(i).arg(text);
    }
    return {};
}

/// The reference names the first labels only.
QString annotDifference(const Json& ours, const Json& theirs) {
    if (ours["shape"][0] != theirs["vertices"] || ours["names"].size() != theirs["labels"])
        return "counts of labels";
    for (std::size_t at = 0; at < theirs["names"].size(); ++at)
        if (ours["names"][at] != theirs["names"][at])
            return "names of labels";
    return {};
}

QString surfaceDifference(const Json& ours, const Json& theirs) {
    if (ours["vertices"] != theirs["vertices"] || ours["faces"] != theirs["faces"])
        return "counts";
    // nibabel leaves a file in tkRAS; where c_ras was added the bounds differ by it.
    const bool moved = ours.contains("notes") && ours["notes"].dump().find("c_ras (") != std::string::npos;
    for (std::size_t bound = 0; bound < 2 && !moved; ++bound)
        for (std::size_t axis = 0; axis < 3; ++axis)
            if (!close(ours["bounds"][bound][axis], theirs["bounds"][bound][axis]))
                return "bounds";
    return {};
}

QString compare(const Json& ours, const Json& theirs) {
    const std::string kind = theirs["kind"];
    if (kind == "npz")
        return npzDifference(ours, theirs);
    if (kind == "gifti")
        return giftiDifference(ours, theirs);
    if (kind == "annot")
        return annotDifference(ours, theirs);
    if (kind == "surface")
        return surfaceDifference(ours, theirs);
    if (kind == "label")
        return ours["vertices"] == theirs["vertices"] ? QString() : "counts";
    const QString numbers = difference(ours, theirs);
    return numbers.isEmpty() ? affineDifference(ours, theirs) : numbers;
}

} // namespace

class TestReadersOnRealFiles : public QObject {
    Q_OBJECT

private slots:
    void describesWhatOthersRead_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("expected");
        if (!test::haveData())
            return;
        std::ifstream stream(test::referenceFile("files.json"));
        const Json all = Json::parse(stream);
        for (const auto& [file, expected] : all.items())
            if (expected.contains("kind") && comparedKinds.contains(expected["kind"]))
                QTest::newRow(file.c_str()) << QString::fromStdString(file) << QString::fromStdString(expected.dump());
    }

    void describesWhatOthersRead() {
        if (!test::haveData())
            QSKIP(test::noData);
        QFETCH(QString, file);
        QFETCH(QString, expected);
        try {
            const Json ours = describeFile(test::dataFile(file.toStdString()));
            const QString text = compare(ours, Json::parse(expected.toStdString()));
            QVERIFY2(text.isEmpty(), qPrintable(text));
        } catch (const Error& error) {
            QFAIL(error.what());
        }
    }
};

QTEST_GUILESS_MAIN(TestReadersOnRealFiles)
#include "test_readers_on_real_files.moc"
