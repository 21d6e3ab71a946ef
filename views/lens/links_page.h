// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "views/lens/without_card.h"
#include "views/session/links_model.h"
#include "views/session/selection.h"
#include "views/session/token_effects.h"
#include "views/session/view_registry.h"

#include <QHash>
#include <QVector>
#include <QWidget>

#include <functional>
#include <utility>

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace ax::ui {

struct Change;
class LensTable;
class MassBar;
class SetsPanel;
class Note;

/// The Links tab: where the model looked, both directions, and what happens without it.
class LinksPage : public QWidget {
    Q_OBJECT
public:
    explicit LinksPage(const ViewContext& context, QWidget* parent = nullptr);

    LinksModel* model() const { return m_model; }
    LensTable* table() const { return m_table; }
    Note* note() const { return m_note; }
    WithoutCard* card() const { return m_card; }
    QPushButton* tryButton() const { return m_try; }
    QPushButton* moreButton() const { return m_more; }
    MassBar* massBar() const { return m_bar; }
    QToolButton* layersButton() const { return m_layers; }
    QPushButton* scanButton() const { return m_scan; }
    SetsPanel* sets() const { return m_sets; }
    QToolButton* byEffect() const { return m_byEffect; }
    QString scanText() const; ///< beside the order: what was scanned, or how to
    QString progressText() const;

public Q_SLOTS:
    void refresh();
    void tryWithout(); ///< `W`: the chosen rows, or the row of the cursor
    void writeAgain(); ///< R: without what is chosen
    void writeStressed(); ///< Shift+R
    void scan(); ///< Shift+W: every place at once
    void setOrder(ax::ui::LinksModel::Order order); ///< O
    void toggleChosen(); ///< Space
    void goToToken(); ///< Enter

Q_SIGNALS:
    void showTab(int tab); ///< "the other words it weighed" stand in Logits

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QVector<int> positionsToTry() const;
    void follow(const Change& change);
    void fillMenu(QMenu* menu);
    void buildOrder(QVBoxLayout* column);
    void updateScan();
    void showProgress();
    void showAnswer(const WithoutAnswer& answer);
    void updateTry();
    void updateState();
    void fillLayersMenu();
    void showChoices();
    void refreshCard();
    ViewContext m_context;
    TokenEffects* m_effects;
    LinksModel* m_model;
    QWidget* m_controls;
    QToolButton *m_attendsTo, *m_attendedBy, *m_layers;
    MassBar* m_bar;
    QWidget* m_order;
    QToolButton *m_byAttention, *m_byEffect;
    QLabel* m_scanLabel;
    QPushButton* m_scan;
    Note* m_note;
    Note* m_failure;
    LensTable* m_table;
    QPushButton *m_try, *m_more;
    QWidget* m_progress;
    QLabel *m_progressLabel, *m_count, *m_caution;
    QProgressBar* m_progressBar;
    SetsPanel* m_sets;
    WithoutCard* m_card;
    /// The last one of each token. Those of an answer that was written again stay for undo.
    QHash<TokenRef, WithoutCard::Result> m_results;
    TokenRef m_runningFor;
    bool m_filling = false;
    QVector<std::pair<QToolButton*, std::function<bool()>>>
        m_choices; ///< of the menu, and whether each is on
};

} // namespace ax::ui
