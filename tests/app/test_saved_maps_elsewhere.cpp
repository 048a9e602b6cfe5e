// Files that `fusiform save` wrote, opened by nibabel and by Connectome Workbench where they are installed.

#include "app/program.h"

#include "analysis/io/gifti/gifti.h"
#include "analysis/io/nifti/nifti.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace fusiform;
using test::run;
using test::Outcome;

namespace {

const QString python = QStringLiteral("/usr/bin/python3");

/// Prints what nibabel finds: shape, count of finite numbers, their sum and the sum weighted by position (a sum that
/// changes when numbers change places), all in float64, the codes of sform and qform and the largest difference
/// of their affines; for GIFTI the structure, the names, and of labels the table.
const QString script = QStringLiteral(R"(
import sys, json, numpy, nibabel
image = nibabel.load(sys.argv[1])
if isinstance(image, nibabel.GiftiImage):
    data = numpy.asarray(image.darrays[0].data)
    more = {'structure': image.meta['AnatomicalStructurePrimary'], 'name': image.darrays[0].meta['Name'],
            'labels': {str(l.key): l.label for l in image.labeltable.labels}}
else:
    data = numpy.asanyarray(image.dataobj)
    more = {}
    if hasattr(image, 'get_sform'):
        more = {'sform': int(image.header['sform_code']), 'qform': int(image.header['qform_code']),
                'apart': float(abs(image.get_sform() - image.get_qform()).max()),
                'units': image.header.get_xyzt_units()[0]}
    more['affine'] = image.affine.tolist()
flat = data.ravel(order='F').astype('float64')
finite = numpy.isfinite(flat)
print(json.dumps({'shape': list(data.shape), 'dtype': str(data.dtype.newbyteorder('=')), 'finite': int(finite.sum()),
                  'sum': float(flat[finite].sum()),
                  'weighted': float((flat * (numpy.arange(len(flat)) % 9973))[finite].sum()), **more}))
)");

struct Sums {
    std::int64_t finite = 0;
    double sum = 0, weighted = 0;
};

template <class Values>
Sums sumsOf(const Values& values) {
    Sums sums;
    for (std::size_t at = 0; at < std::size_t(values.size()); ++at)
        if (const double value = double(values.data()[at]); std::isfinite(value)) {
            ++sums.finite;
            sums.sum += value;
            sums.weighted += value * double(at % 9973);
        }
    return sums;
}

} // namespace

class TestSavedMapsElsewhere : public QObject {
    Q_OBJECT

    QString path(const QString& name) const { return m_folder.filePath(name); }
    QJsonObject nibabelOf(const QString& file) const {
        const Outcome outcome = run(python, {"-c", script, file});
        if (outcome.code != 0)
            qWarning().noquote() << outcome.err;
        return QJsonDocument::fromJson(outcome.out.toUtf8()).object();
    }
    static void compare(const QJsonObject& found, const Sums& sums) {
        QCOMPARE(found["finite"].toInteger(), sums.finite);
        QVERIFY(std::abs(found["sum"].toDouble() - sums.sum) <= 1e-9 * std::max(1.0, std::abs(sums.sum)));
        QVERIFY(std::abs(found["weighted"].toDouble() - sums.weighted) <= 1e-9 * std::max(1.0, std::abs(sums.weighted)));
        qInfo().noquote() << found["finite"].toInteger() << "numbers, sum" << QString::number(found["sum"].toDouble(), 'g', 17)
                          << "by nibabel," << QString::number(sums.sum, 'g', 17) << "by Fusiform";
    }
    void save(const QString& map, const QString& file, const QStringList& more = {}) const {
        const Outcome outcome =
            run(FUSIFORM_PROGRAM, QStringList{"save", m_demo, "--map", map, "--out", path(file)} + more);
        QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    }
    static bool haveNibabel() {
        static const bool there = QFile::exists(python) && run(python, {"-c", "import nibabel"}).code == 0;
        return there;
    }
    static QString workbench() { return QStandardPaths::findExecutable("wb_command"); }

private slots:
    void initTestCase() {
        const Outcome made = run(FUSIFORM_PROGRAM, {"demo", "--out", path("demo"), "--no-open"});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        m_demo = made.out.trimmed();
        QFile file(m_demo);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray maps = QJsonDocument::fromJson(file.readAll()).object()["maps"].toArray();
        for (const QJsonValue map : maps) {
            m_map = m_map.isEmpty() ? map["name"].toString() : m_map;
            if (map["categorical"].toBool())
                m_categories = map["name"].toString();
        }
        QVERIFY(!m_map.isEmpty());
    }

    void nibabelReadsTheSameVolume() {
        if (!haveNibabel())
            QSKIP("nibabel is not installed for /usr/bin/python3");
        for (const QString file : {"m.nii.gz", "m.nii", "m.mgz"}) {
            save(m_map, file, {"--format", file.endsWith("mgz") ? "mgh-volume" : "nifti"});
            const QJsonObject found = nibabelOf(path(file));
            save(m_map, "own.nii", {"--format", "nifti"});
            const Volume own = readNifti(path("own.nii").toStdString());
            compare(found, sumsOf(own.frame(0)));
            QCOMPARE(found["dtype"].toString(), QString("float32"));
            double apart = 0;
            for (int row = 0; row < 4; ++row)
                for (int column = 0; column < 4; ++column)
                    apart = std::max(
                        apart, std::abs(found["affine"][row][column].toDouble() - own.grid.voxelToWorld(row, column)));
            qInfo() << "affines apart by" << apart;
            QVERIFY(apart < 1e-4);
            if (file.endsWith("mgz"))
                continue;
            QVERIFY(apart < 1e-6);
            QCOMPARE(found["sform"].toInt(), 1);
            QCOMPARE(found["qform"].toInt(), 1);
            QVERIFY(found["apart"].toDouble() < 1e-4);
            QCOMPARE(found["units"].toString(), QString("mm"));
        }
    }

    void nibabelReadsTheSameHemispheres() {
        if (!haveNibabel())
            QSKIP("nibabel is not installed for /usr/bin/python3");
        save(m_map, "m.func.gii");
        for (const QString side : {"lh", "rh"}) {
            const QString file = path(side + ".m.func.gii");
            const QJsonObject found = nibabelOf(file);
            compare(found, sumsOf(readGifti(file.toStdString()).maps.at(0)));
            QCOMPARE(found["structure"].toString(), QString(side == "lh" ? "CortexLeft" : "CortexRight"));
            QCOMPARE(found["name"].toString(), m_map);
        }
    }

    void nibabelReadsTheSameLabels() {
        if (!haveNibabel())
            QSKIP("nibabel is not installed for /usr/bin/python3");
        if (m_categories.isEmpty())
            QSKIP("the demonstration has no map of categories");
        save(m_categories, "c.label.gii");
        const QString file = path("lh.c.label.gii");
        const QJsonObject found = nibabelOf(file);
        const Gifti own = readGifti(file.toStdString());
        std::vector<double> keys(own.labels.front().keys.begin(), own.labels.front().keys.end());
        compare(found, sumsOf(keys));
        for (const auto& [key, label] : own.labels.front().labels)
            QCOMPARE(found["labels"][QString::number(key)].toString(), QString::fromStdString(label.name));
    }

    void workbenchReadsTheFiles() {
        if (workbench().isEmpty())
            QSKIP("wb_command is not installed");
        save(m_map, "w.nii.gz");
        save(m_map, "w.func.gii");
        QStringList files{"w.nii.gz", "lh.w.func.gii", "rh.w.func.gii"};
        if (!m_categories.isEmpty()) {
            save(m_categories, "w.label.gii");
            files << "lh.w.label.gii";
        }
        for (const QString& file : files) {
            const Outcome outcome = run(workbench(), {"-file-information", path(file)});
            QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
            if (file.endsWith("func.gii")) {
                QVERIFY(outcome.out.contains(file.startsWith("lh") ? "CortexLeft" : "CortexRight"));
                QVERIFY(outcome.out.contains(m_map));
            }
            qInfo().noquote() << outcome.out;
        }
        // A number that Workbench computes itself.
        const Outcome filled = run(
            workbench(),
            {"-metric-math", "x", path("filled.func.gii"), "-fixnan", "0", "-var", "x", path("lh.w.func.gii")});
        QVERIFY2(filled.code == 0, qPrintable(filled.err));
        const Outcome mean = run(workbench(), {"-metric-stats", path("filled.func.gii"), "-reduce", "MAX"});
        float largest = -INFINITY;
        const Gifti left = readGifti(path("lh.w.func.gii").toStdString());
        for (const float value : left.maps.at(0))
            largest = std::fmax(largest, value);
        QVERIFY2(std::abs(mean.out.trimmed().toFloat() - largest) < 1e-5F * std::abs(largest), qPrintable(mean.out + mean.err));
    }

private:
    QTemporaryDir m_folder;
    QString m_demo, m_map, m_categories;
};

QTEST_APPLESS_MAIN(TestSavedMapsElsewhere)
#include "test_saved_maps_elsewhere.moc"
