// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;
class QToolButton;

namespace ax::ui {

class FingerprintFitting;
class FittingDocumentsModel;
class FittingScoresModel;
class Note;
class ProgressStrip;

/// The Fit fingerprints dock: documents, progress, what each layout knows of documents it has not
/// seen, and what to do with it. Del removes the chosen documents.
class FitDock : public QWidget {
    Q_OBJECT
public:
    explicit FitDock(FingerprintFitting* fitting, QWidget* parent = nullptr);

    QTableView* documents() { return m_documents; }
    QPushButton* fitButton() { return m_fit; }
    QPushButton* useButton() { return m_use; }
    Note* note() { return m_note; }
    /// New sessions take learned20 already.
    void setInUse(bool inUse);

Q_SIGNALS:
    void addFilesRequested();
    void addFolderRequested();
    void useRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void update();
    void removeChosen();
    FingerprintFitting* m_fitting;
    FittingDocumentsModel* m_files;
    FittingScoresModel* m_scoresModel;
    QLabel *m_lead, *m_title, *m_foot, *m_scoresTitle, *m_scoresFoot, *m_useFoot;
    QToolButton *m_add, *m_folder, *m_remove;
    QTableView *m_documents, *m_scores;
    ProgressStrip* m_progress;
    Note* m_note;
    QPushButton *m_fit, *m_use;
    bool m_inUse = false;
};

} // namespace ax::ui
