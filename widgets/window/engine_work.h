#pragma once

#include "analysis/engines/engines.h"
#include "widgets/engines/engine_settings.h"

#include <QObject>
#include <QPointer>

#include <future>
#include <string>
#include <vector>

class QWidget;

namespace fusiform {

class EvidenceDialog;
class TaskManager;

/// Keeps the engines in use in step with what a person has set up. TorchScript files are hashed and loaded in a task;
/// one whose content has not been agreed to is asked about first. What a chat endpoint would be sent is shown before
/// it is. GUI thread only, but for `approve`.
class EngineWork : public QObject {
    Q_OBJECT
public:
    /// Takes what is stored; nothing is loaded where nothing is named. `window` is what questions appear on.
    EngineWork(TaskManager& tasks, QWidget* window);
    ~EngineWork() override; ///< no engine is in use any more

    [[nodiscard]] const EngineSettings& settings() const { return m_settings; }
    /// Stores them (the key only where it is to be remembered) and loads what they name.
    void apply(const EngineSettings& settings);

signals:
    void changed(); ///< other engines are in use
    void noticed(const QString& text);

private:
    /// A TorchScript file and the hash of its content.
    struct Script {
        QString file, hash;
    };
    struct Loaded {
        std::vector<Script> unknown; ///< if any, nothing was loaded
        Engines engines;
    };
    void load();
    void take(const Loaded& loaded);
    void askForTrust(const std::vector<Script>& unknown);
    void use(Engines engines);
    [[nodiscard]] bool
    approve(const std::string& name, const std::vector<std::string>& requests, const Progress& progress);

    TaskManager& m_tasks;
    QWidget* m_window;
    EngineSettings m_settings;
    QPointer<EvidenceDialog> m_evidence;
};

} // namespace fusiform
