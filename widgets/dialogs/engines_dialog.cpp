#include "widgets/dialogs/engines_dialog.h"

#include "analysis/core/error.h"
#include "analysis/engines/script_module.h"
#include "widgets/dialogs/run_plan_box.h"
#include "widgets/window/texts.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace fusiform {
namespace {

QLabel* sentence(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

EnginesDialog::EnginesDialog(EngineSettings settings, QWidget* parent)
    : QDialog(parent), m_settings(std::move(settings)) {
    setObjectName("enginesDialog");
    setWindowTitle(tr("Engines"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(sentence(
        tr("Optional helpers for queries and captions. None is needed, and none is used before it is named here."),
        this));
    addScripts(*layout);
    addChat(*layout);
    m_problem = sentence({}, this);
    m_problem->setObjectName("enginesProblem");
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &EnginesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &EnginesDialog::reject);
    layout->addWidget(buttons);
    resize(560, sizeHint().height());
}

QLineEdit* EnginesDialog::addLine(
    QFormLayout& form, const QString& name, const QString& title, const QString& text) {
    auto* line = new QLineEdit(text, this);
    line->setObjectName(name);
    line->setAccessibleName(QString(title).remove('&'));
    form.addRow(title, line);
    return line;
}

void EnginesDialog::addFile(
    QFormLayout& form, const QString& name, const QString& title, std::filesystem::path EngineFiles::*file,
    const QString& filter) {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* line = new QLineEdit(textOf(m_settings.files.*file), row);
    line->setObjectName(name);
    line->setAccessibleName(QString(title).remove('&'));
    line->setClearButtonEnabled(true);
    line->setPlaceholderText(tr("none"));
    layout->addWidget(line, 1);
    auto* choose = new QToolButton(row);
    choose->setText(tr("…"));
    choose->setAccessibleName(tr("Choose the file: %1").arg(QString(title).remove('&')));
    layout->addWidget(choose);
    connect(choose, &QToolButton::clicked, this, [this, line, title, filter] {
        const QString chosen = QFileDialog::getOpenFileName(
            this, QString(title).remove('&'), QFileInfo(line->text()).path(), filter);
        if (!chosen.isEmpty())
            line->setText(chosen);
    });
    auto* label = new QLabel(title, this);
    label->setBuddy(line);
    form.addRow(label, row);
    m_files.emplace_back(file, line);
}

void EnginesDialog::addScripts(QVBoxLayout& layout) {
    auto* box = new QGroupBox(tr("TorchScript"), this);
    box->setObjectName("torchBox");
    auto* column = new QVBoxLayout(box);
    const Message obstacle = obstacleToTorch();
    column->addWidget(sentence(
        obstacle.empty()
            ? tr("Exports of CLIP by torch.jit.save. They are programs: you are asked before one is run for the first time.")
            : tr("Not available: %1.").arg(analysisText(obstacle)),
        box));
    auto* form = new QFormLayout;
    column->addLayout(form);
    m_name = addLine(
        *form, "engineName", tr("&Name of the model"), QString::fromStdString(m_settings.files.name));
    m_name->setPlaceholderText(tr("such as CLIP ViT-B/32"));
    const QString scripts = tr("TorchScript (*.pt *.pth *.ts *.torchscript);;All files (*)");
    const QString texts = tr("Vocabularies (*.txt *.gz *.json);;All files (*)");
    addFile(*form, "textEncoderFile", tr("&Text encoder"), &EngineFiles::textEncoder, scripts);
    addFile(*form, "imageEncoderFile", tr("&Image encoder"), &EngineFiles::imageEncoder, scripts);
    addFile(*form, "captionDecoderFile", tr("Caption &decoder"), &EngineFiles::captionDecoder, scripts);
    addFile(*form, "vocabularyFile", tr("&Vocabulary"), &EngineFiles::vocabulary, texts);
    m_files.back().second->setToolTip(
        tr("CLIP's bpe_simple_vocab_16e6.txt.gz, or vocab.json; the text encoder and the decoder need it"));
    addFile(*form, "mergesFile", tr("&Merges"), &EngineFiles::merges, texts);
    m_files.back().second->setToolTip(tr("merges.txt, where the vocabulary is a vocab.json"));
    addFile(
        *form, "decoderVocabularyFile", tr("Vocabulary of the de&coder"), &EngineFiles::decoderVocabulary, texts);
    m_files.back().second->setToolTip(tr("Where the decoder has another vocabulary, such as GPT-2's vocab.json"));
    layout.addWidget(box);
    box->setEnabled(obstacle.empty() || m_settings.files.any());
}

void EnginesDialog::addChat(QVBoxLayout& layout) {
    auto* box = new QGroupBox(tr("Chat endpoint"), this);
    auto* column = new QVBoxLayout(box);
    column->addWidget(sentence(
        tr("An OpenAI-compatible endpoint, yours or on this computer, that composes captions from preferred texts and "
           "keywords. What is sent is shown to you first."),
        box));
    auto* form = new QFormLayout;
    column->addLayout(form);
    m_url = addLine(*form, "chatUrl", tr("&Address"), m_settings.chatUrl);
    m_url->setPlaceholderText(tr("such as https://api.openai.com/v1 or http://localhost:11434/v1"));
    m_model = addLine(*form, "chatModel", tr("M&odel"), m_settings.chatModel);
    m_key = addLine(*form, "chatKey", tr("&Key"), m_settings.chatKey);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(tr("none"));
    m_remember = new QCheckBox(tr("&Remember the key in my settings, unencrypted"), box);
    m_remember->setObjectName("chatRemember");
    m_remember->setChecked(m_settings.rememberKey);
    m_remember->setToolTip(tr("Otherwise it is forgotten when Fusiform ends"));
    form->addRow(QString(), m_remember);
    layout.addWidget(box);
}

EngineSettings EnginesDialog::settings() const {
    EngineSettings settings = m_settings;
    for (const auto& [file, line] : m_files) {
        const QString text = line->text().trimmed();
        settings.files.*file = text.isEmpty() ? std::filesystem::path() : pathOf(text);
    }
    settings.files.name = m_name->text().trimmed().toStdString();
    settings.chatUrl = m_url->text().trimmed();
    settings.chatModel = m_model->text().trimmed();
    settings.chatKey = m_key->text().trimmed();
    settings.rememberKey = m_remember->isChecked();
    return settings;
}

void EnginesDialog::showProblem(const QString& text) {
    m_problem->setText(text);
    m_problem->show();
}

void EnginesDialog::accept() {
    const EngineSettings wanted = settings();
    for (const auto& [file, line] : m_files)
        if (const auto& path = wanted.files.*file; !path.empty() && !QFileInfo(textOf(path)).isFile()) {
            line->setFocus();
            showProblem(tr("There is no file %1.").arg(textOf(path)));
            return;
        }
    if ((!wanted.files.textEncoder.empty() || !wanted.files.captionDecoder.empty()) &&
        wanted.files.vocabulary.empty() && wanted.files.decoderVocabulary.empty()) {
        showProblem(tr("The text encoder and the caption decoder need the model's vocabulary."));
        return;
    }
    if (wanted.wantsChat()) {
        try {
            (void)chatComposer(wanted.endpoint());
        } catch (const Error& error) {
            showProblem(problemText(error.details()));
            return;
        }
    }
    QDialog::accept();
}

} // namespace fusiform
