#include "widgets/window/engine_work.h"

#include "analysis/core/error.h"
#include "widgets/dialogs/evidence_dialog.h"
#include "widgets/tasks/task_manager.h"
#include "widgets/window/settings.h"
#include "widgets/window/texts.h"

#include <QCryptographicHash>
#include <QFile>
#include <QMessageBox>
#include <QPushButton>

namespace fusiform {
namespace {

/// Empty where the file cannot be read; loading it says why.
QString hashOf(const QString& name, const Progress& progress) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray piece(1 << 20, Qt::Uninitialized);
    for (qint64 got = 0; (got = file.read(piece.data(), piece.size())) > 0;) {
        progress.stopIfRequested();
        hash.addData(QByteArrayView(piece.constData(), got));
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

EngineWork::EngineWork(TaskManager& tasks, QWidget* window)
    : QObject(window), m_tasks(tasks), m_window(window), m_settings(readEngineSettings(fusiform::settings())) {
    load();
}

EngineWork::~EngineWork() {
    useEngines(nullptr);
}

void EngineWork::apply(const EngineSettings& settings) {
    m_settings = settings;
    QSettings stored = fusiform::settings();
    writeEngineSettings(m_settings, stored);
    load();
}

void EngineWork::load() {
    use({}); // what was in use before goes at once, whatever becomes of what is named now
    if (!m_settings.files.any())
        return;
    m_tasks.start<Loaded>(
        tr("Loading engines"), TaskManager::Weight::Light,
        [settings = m_settings](Progress& progress) {
            Loaded loaded;
            for (const QString& file : settings.scripts())
                if (const QString hash = hashOf(file, progress); !hash.isEmpty() && !settings.trusted.contains(hash))
                    loaded.unknown.push_back({file, hash});
            if (loaded.unknown.empty())
                loaded.engines = enginesFrom(settings.files, progress);
            return loaded;
        },
        [this](const Loaded& loaded) { take(loaded); }, QStringLiteral("engines"));
}

void EngineWork::take(const Loaded& loaded) {
    if (!loaded.unknown.empty()) {
        askForTrust(loaded.unknown);
        return;
    }
    use(loaded.engines);
    QStringList names;
    for (const std::string& name :
         {loaded.engines.textEncoder ? loaded.engines.textEncoder->name : std::string(),
          loaded.engines.imageEncoder ? loaded.engines.imageEncoder->name : std::string(),
          loaded.engines.captionDecoder ? loaded.engines.captionDecoder->name : std::string()})
        if (!name.empty() && !names.contains(QString::fromStdString(name)))
            names << QString::fromStdString(name);
    emit noticed(tr("Ready: %1").arg(names.join(QStringLiteral(", "))));
}

void EngineWork::askForTrust(const std::vector<Script>& unknown) {
    QStringList files;
    QStringList hashes;
    for (const Script& script : unknown) {
        files << script.file;
        hashes << script.hash;
    }
    auto* question = new QMessageBox(
        QMessageBox::Warning, tr("Run TorchScript files?"),
        tr("TorchScript files are programs: whoever made them can have them do anything that you could. Run these "
           "only if you trust where they are from.\n\n%1")
            .arg(files.join('\n')),
        QMessageBox::Cancel, m_window);
    question->setObjectName("trustQuestion");
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* run = question->addButton(tr("Run them"), QMessageBox::AcceptRole);
    run->setObjectName("trustScripts");
    question->setDefaultButton(QMessageBox::Cancel);
    connect(question, &QMessageBox::finished, this, [this, question, run, hashes] {
        if (question->clickedButton() != run) {
            use({});
            emit noticed(tr("The TorchScript files were not loaded."));
            return;
        }
        EngineSettings settings = m_settings;
        settings.trusted += hashes;
        apply(settings);
    });
    question->open();
}

void EngineWork::use(Engines engines) {
    if (m_settings.wantsChat()) {
        try {
            engines.composer = chatComposer(m_settings.endpoint());
            engines.composer->approve = [this, name = engines.composer->name](
                                            const std::vector<std::string>& requests, const Progress& progress) {
                return approve(name, requests, progress);
            };
        } catch (const Error& error) {
            emit noticed(QString::fromUtf8(error.what()));
        }
    }
    useEngines(std::make_shared<const Engines>(std::move(engines)));
    emit changed();
}

// On the thread of the run, which the tasks wait for before this object goes.
bool EngineWork::approve(
    const std::string& name, const std::vector<std::string>& requests, const Progress& progress) {
    const auto promise = std::make_shared<std::promise<bool>>();
    std::future<bool> answer = promise->get_future();
    QMetaObject::invokeMethod(
        this,
        [this, name, requests, promise] {
            m_evidence = new EvidenceDialog(name, requests, m_window);
            connect(m_evidence, &QDialog::finished, this, [promise](int result) {
                promise->set_value(result == QDialog::Accepted);
            });
            m_evidence->open();
        },
        Qt::QueuedConnection);
    try {
        while (answer.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready)
            progress.stopIfRequested();
    } catch (const Cancelled&) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_evidence)
                    m_evidence->reject();
            },
            Qt::QueuedConnection);
        throw;
    }
    return answer.get();
}

} // namespace fusiform
