#pragma once

#include "analysis/io/dataset/captions_file.h"
#include "widgets/session/session.h"

#include <QDialog>

#include <filesystem>

class QButtonGroup;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace fusiform {

/// Asks what the indices of a captions file count, when it does not say so: a preview of what each way of
/// reading them puts where. Choosing a line of it shows the place on the cortex, so the window behind stays
/// in use.
class CaptionOrderDialog : public QDialog {
    Q_OBJECT
public:
    CaptionOrderDialog(
        Session& session, const std::filesystem::path& file, std::vector<CaptionReading> readings,
        QWidget* parent = nullptr);

    [[nodiscard]] CaptionOrder order() const; ///< what was chosen

    static constexpr int previewLines = 12; ///< at most

private:
    [[nodiscard]] const CaptionReading& chosen() const;
    [[nodiscard]] Cursor placeOf(std::int64_t voxel) const;
    void showReading();
    void showPlace();

    Session& m_session;
    int m_generation = 0;
    std::vector<CaptionReading> m_readings;
    QButtonGroup* m_orders = nullptr;
    QTreeWidget* m_preview = nullptr;
    QLabel* m_left = nullptr; ///< how many captions would be left out
    QPushButton* m_accept = nullptr;
};

} // namespace fusiform
