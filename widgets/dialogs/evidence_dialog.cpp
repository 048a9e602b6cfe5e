#include "widgets/dialogs/evidence_dialog.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace fusiform {

EvidenceDialog::EvidenceDialog(
    const std::string& engine, const std::vector<std::string>& requests, QWidget* parent)
    : QDialog(parent) {
    setObjectName("evidenceDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Send this evidence?"));
    auto* layout = new QVBoxLayout(this);
    auto* what = new QLabel(
        tr("%n requests will be sent to %1. This is all of them that goes out; your key goes with them in a header.", nullptr,
           int(requests.size()))
            .arg(QString::fromStdString(engine)),
        this);
    what->setWordWrap(true);
    what->setTextFormat(Qt::PlainText);
    layout->addWidget(what);
    QStringList bodies;
    for (const std::string& request : requests)
        bodies << QString::fromStdString(request);
    auto* text = new QPlainTextEdit(bodies.join(QStringLiteral("\n\n")), this);
    text->setObjectName("evidenceText");
    text->setAccessibleName(tr("Requests"));
    text->setReadOnly(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    layout->addWidget(text, 1);
    auto* buttons = new QDialogButtonBox(this);
    auto* send = buttons->addButton(tr("&Send"), QDialogButtonBox::AcceptRole);
    send->setObjectName("sendEvidence");
    auto* keep = buttons->addButton(tr("Use &built-in captions"), QDialogButtonBox::RejectRole);
    keep->setObjectName("keepEvidence");
    send->setAutoDefault(false);
    keep->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(640, 420);
}

} // namespace fusiform
