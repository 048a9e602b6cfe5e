#pragma once

#include "widgets/engines/engine_settings.h"

#include <QDialog>

#include <filesystem>
#include <utility>
#include <vector>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace fusiform {

/// Asks for the optional engines: TorchScript files with their vocabulary, and a chat endpoint. Cannot be accepted
/// while an address is no address.
class EnginesDialog : public QDialog {
    Q_OBJECT
public:
    explicit EnginesDialog(EngineSettings settings, QWidget* parent = nullptr);

    [[nodiscard]] EngineSettings settings() const;
    void accept() override;

private:
    void addScripts(QVBoxLayout& layout);
    void addChat(QVBoxLayout& layout);
    QLineEdit* addLine(QFormLayout& form, const QString& name, const QString& title, const QString& text);
    void addFile(
        QFormLayout& form, const QString& name, const QString& title, std::filesystem::path EngineFiles::*file,
        const QString& filter);
    void showProblem(const QString& text);

    EngineSettings m_settings;
    std::vector<std::pair<std::filesystem::path EngineFiles::*, QLineEdit*>> m_files;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_url = nullptr;
    QLineEdit* m_model = nullptr;
    QLineEdit* m_key = nullptr;
    QCheckBox* m_remember = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace fusiform
