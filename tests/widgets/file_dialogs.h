#pragma once

#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>

#include <memory>

namespace fusiform::test {

/// Saves in the file dialogs that come from now on, one after another, to these names in `folder`; cancels where a name is
/// empty.
inline void answerFileDialogs(QObject& window, const QString& folder, const QStringList& names) {
    auto* timer = new QTimer(&window);
    const auto left = std::make_shared<QStringList>(names);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, left, folder] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        const QString name = left->takeFirst();
        if (left->isEmpty())
            timer->deleteLater();
        if (name.isEmpty()) {
            dialog->reject();
            return;
        }
        dialog->findChild<QLineEdit*>("fileNameEdit")->setText(QDir(folder).filePath(name));
        QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    });
    timer->start(500);
}

} // namespace fusiform::test
