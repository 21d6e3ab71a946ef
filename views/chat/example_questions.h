// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QString>
#include <QVector>
#include <QWidget>

namespace ax::ui {

/// A question that shows something at once when it is asked.
struct ExampleQuestion {
    QString title, shows; ///< in the list
    QString text; ///< what is sent
};
/// A copied word, a fact in a long text, a list.
const QVector<ExampleQuestion>& exampleQuestions();

/// Icon, title, a muted sentence; one line of the list.
class ExampleButton : public QAbstractButton {
    Q_OBJECT
public:
    ExampleButton(const ExampleQuestion& question, QWidget* parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_shows;
};

/// What can be asked in an empty chat with one click.
class ExampleQuestions : public QWidget {
    Q_OBJECT
public:
    explicit ExampleQuestions(QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const QString& text);
};

} // namespace ax::ui
