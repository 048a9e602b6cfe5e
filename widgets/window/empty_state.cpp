#include "widgets/window/empty_state.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace fusiform {

EmptyState::EmptyState(QWidget* parent) : QWidget(parent) {
    setObjectName("emptyState");
    auto* hint = new QLabel(tr("Open a dataset, or drop files or a subject's folder here"), this);
    QFont large = hint->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    hint->setFont(large);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    auto* kinds = new QLabel(
        tr("Datasets, sessions, surfaces, maps, annotations and volumes: GIFTI, FreeSurfer, NIfTI, MGH, "
           "NumPy"),
        this);
    kinds->setAlignment(Qt::AlignCenter);
    kinds->setWordWrap(true);
    kinds->setEnabled(false);
    auto* open = new QPushButton(tr("Open…"), this);
    open->setObjectName("openButton");
    open->setAccessibleName(tr("Open files"));
    open->setDefault(true);
    auto* subject = new QPushButton(tr("Open subject…"), this);
    subject->setObjectName("subjectButton");
    subject->setAccessibleName(tr("Open subject"));
    subject->setToolTip(tr("A folder of FreeSurfer, BIDS derivatives, pycortex or NSD"));
    auto* demonstration = new QPushButton(tr("Open the demonstration"), this);
    demonstration->setObjectName("demonstrationButton");
    demonstration->setAccessibleName(tr("Open the demonstration"));
    demonstration->setToolTip(tr("A synthetic brain with known preferences, made on this computer"));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(hint);
    layout->addWidget(kinds);
    layout->addWidget(open, 0, Qt::AlignHCenter);
    layout->addWidget(subject, 0, Qt::AlignHCenter);
    layout->addWidget(demonstration, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(open, &QPushButton::clicked, this, &EmptyState::openRequested);
    connect(subject, &QPushButton::clicked, this, &EmptyState::subjectRequested);
    connect(demonstration, &QPushButton::clicked, this, &EmptyState::demonstrationRequested);
}

} // namespace fusiform
