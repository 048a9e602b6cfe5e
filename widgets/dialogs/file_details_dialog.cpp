#include "widgets/dialogs/file_details_dialog.h"

#include "analysis/core/translatable.h"
#include "analysis/io/file_format.h"
#include "widgets/tasks/failure.h"
#include "widgets/window/texts.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <optional>

namespace fusiform {
namespace {

using Json = nlohmann::ordered_json;

/// The words of the interface for the keys of `fusiform info`; others are shown as they are.
QString titleOf(const QString& key) {
    static const std::map<QString, const char*> titles{
        {"file", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "File")},
        {"format", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Format")},
        {"kind", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Kind")},
        {"shape", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Shape")},
        {"dtype", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Number type")},
        {"affine", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Voxel to RAS mm")},
        {"affineSource", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Transform from")},
        {"orientation", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Orientation")},
        {"units", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Units")},
        {"intent", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Intent")},
        {"min", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Lowest value")},
        {"max", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Highest value")},
        {"mean", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Mean")},
        {"nan", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Missing values (NaN)")},
        {"names", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Names")},
        {"notes", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Notes")},
        {"arrays", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Arrays")},
        {"refused", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Not read")},
        {"hemisphere", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Hemisphere")},
        {"surfaceKind", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Surface")},
        {"space", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Space")},
        {"vertices", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Vertices")},
        {"faces", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Triangles")},
        {"bounds", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Bounds (mm)")},
        {"extensions", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Extensions")},
        {"version", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Version")},
        {"sformCode", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "sform code")},
        {"qformCode", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "qform code")},
        {"bigEndian", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Big-endian")},
        {"count", QT_TRANSLATE_NOOP("fusiform::FileDetailsDialog", "Count")}};
    const auto found = titles.find(key);
    return found == titles.end() ? key : FileDetailsDialog::tr(found->second);
}

QString plainText(const Json& value) {
    if (value.is_string())
        return QString::fromStdString(value.get<std::string>());
    if (value.is_boolean())
        return value.get<bool>() ? FileDetailsDialog::tr("yes") : FileDetailsDialog::tr("no");
    if (value.is_number_float())
        return QString::number(value.get<double>(), 'g', 7);
    return QString::fromStdString(value.dump());
}

bool isPlain(const Json& value) { return !value.is_array() && !value.is_object(); }

} // namespace

struct FileDetailsDialog::Outcome {
    Json details;
    std::optional<ErrorDetails> problem;
};

FileDetailsDialog::FileDetailsDialog(TaskManager& tasks, const QString& file, QWidget* parent)
    : QDialog(parent), m_tasks(&tasks) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName("fileDetails");
    setWindowTitle(tr("Details of %1").arg(QFileInfo(file).fileName()));
    auto* layout = new QVBoxLayout(this);
    m_state = new QLabel(tr("Looking through the file…"), this);
    m_state->setObjectName("fileDetailsState");
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_state);
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName("fileDetailsTree");
    m_tree->setAccessibleName(tr("What is in the file"));
    m_tree->setHeaderLabels({tr("Property"), tr("Value")});
    m_tree->header()->resizeSection(0, 190);
    m_tree->setAlternatingRowColors(true);
    layout->addWidget(m_tree, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_copy = buttons->addButton(tr("&Copy as JSON"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName("copyDetails");
    m_copy->setEnabled(false);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromStdString(m_details.dump(2)));
    });
    resize(620, 480);

    const std::filesystem::path path = pathOf(file);
    const QPointer<FileDetailsDialog> self(this);
    m_task = tasks.start<Outcome>(
        tr("Details of %1").arg(QFileInfo(file).fileName()), TaskManager::Weight::Light,
        [path](Progress& progress) {
            Outcome outcome;
            try {
                outcome.details = describeFile(path, progress);
            } catch (const Cancelled&) {
                throw;
            } catch (...) {
                outcome.problem = failureDetails(std::current_exception(), translatable("analysis", "opening a file"));
            }
            return outcome;
        },
        [self](const Outcome& outcome) {
            if (self)
                self->showOutcome(outcome);
        });
}

FileDetailsDialog::~FileDetailsDialog() {
    if (m_task && m_tasks)
        m_tasks->cancel(m_task);
}

void FileDetailsDialog::showOutcome(const Outcome& outcome) {
    m_task = 0;
    if (outcome.problem) {
        const ErrorDetails& problem = *outcome.problem;
        m_state->setText(tr("The file cannot be read. Expected: %1. Found: %2. %3")
                             .arg(analysisText(problem.expected), analysisText(problem.found), analysisText(problem.hint)));
        return;
    }
    m_details = outcome.details;
    m_state->setText(QString::fromStdString(m_details.value("file", "")));
    m_copy->setEnabled(true);
    for (const auto& [key, value] : m_details.items())
        add(*m_tree->invisibleRootItem(), QString::fromStdString(key), value);
    for (int at = 0; at < m_tree->topLevelItemCount(); ++at)
        m_tree->topLevelItem(at)->setExpanded(m_tree->topLevelItem(at)->childCount() < 100);
}

void FileDetailsDialog::add(QTreeWidgetItem& parent, const QString& key, const Json& value) {
    auto* item = new QTreeWidgetItem(&parent, {titleOf(key)});
    if (isPlain(value)) {
        item->setText(1, plainText(value));
    } else if (value.is_array() && std::ranges::all_of(value, isPlain)) {
        QStringList parts;
        for (const Json& part : value)
            parts << plainText(part);
        const bool shape = key == "shape";
        item->setText(1, shape && parts.isEmpty() ? tr("one number") : parts.join(shape ? " × " : ", "));
    } else if (value.is_array() && std::ranges::all_of(value, [](const Json& row) { return row.is_array(); })) {
        QStringList rows; // a matrix, such as the transform
        for (const Json& row : value) {
            QStringList parts;
            for (const Json& part : row)
                parts << plainText(part);
            rows << parts.join(QStringLiteral("   "));
        }
        item->setText(1, rows.join('\n'));
    } else {
        int number = 0;
        for (const auto& [name, part] : value.items()) {
            const bool named = part.is_object() && part.contains("name");
            ++number;
            const QString title = named               ? plainText(part["name"])
                                  : value.is_array() ? QString::number(number)
                                                     : QString::fromStdString(name);
            if (!part.is_object()) {
                add(*item, title, part);
                continue;
            }
            auto* child = new QTreeWidgetItem(item, {title});
            if (part.contains("shape"))
                child->setText(1, plainText(part.value("dtype", Json(""))));
            for (const auto& [inner, innerValue] : part.items())
                if (inner != "name")
                    add(*child, QString::fromStdString(inner), innerValue);
        }
    }
    item->setToolTip(1, item->text(1));
}

} // namespace fusiform
