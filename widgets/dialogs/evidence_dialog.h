#pragma once

#include <QDialog>

#include <string>
#include <vector>

namespace fusiform {

/// Shows exactly what would be sent to a chat endpoint, before it is. Accepted: it may be sent. Deletes itself.
class EvidenceDialog : public QDialog {
    Q_OBJECT
public:
    /// `requests` are the bodies, JSON as it goes out.
    EvidenceDialog(const std::string& engine, const std::vector<std::string>& requests, QWidget* parent = nullptr);
};

} // namespace fusiform
