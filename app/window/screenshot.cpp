// SPDX-License-Identifier: Apache-2.0
#include "app/window/screenshot.h"

#include "app/window/main_window.h"

#include <QCoreApplication>
#include <QPixmap>

#include <cstdio>

namespace ax::ui {

namespace {

constexpr int kLookMs = 50;
constexpr int kQuietLooks = 10; ///< the slowest picture is rebuilt ten times a second
constexpr qint64 kMostLooks = 30 * 60 * 1000 / kLookMs;

} // namespace

Screenshot::Screenshot(MainWindow* window, const QString& path, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_path(path)
{
    connect(&m_timer, &QTimer::timeout, this, &Screenshot::look);
    connect(window, &MainWindow::somethingFailed, this, &Screenshot::fail);
    connect(window->controller(), &ChatController::answerEnded, this,
        [this] { m_waitForAnswer = false; });
    m_timer.start(kLookMs);
}

void Screenshot::fail(const QString& line)
{
    std::fprintf(stderr, "attention-explorer: %s\n",
        qPrintable(QString(line).replace(QLatin1Char('\n'), QLatin1Char(' '))));
    QCoreApplication::exit(1);
}

void Screenshot::look()
{
    if (++m_looks > kMostLooks) {
        m_timer.stop();
        fail(QStringLiteral("--screenshot: the window was not ready after 30 minutes"));
        return;
    }
    if (m_window->isBusy() || m_waitForAnswer) {
        m_quiet = 0;
        return;
    }
    if (m_pin >= 0) {
        if (!m_window->session()->trace().hasToken(m_pin)) {
            m_timer.stop();
            fail(QStringLiteral("--pin: token %1 is not in this trace of %2 tokens")
                     .arg(m_pin)
                     .arg(m_window->session()->trace().tokenCount()));
            return;
        }
        m_window->selection()->goTo(m_pin);
        m_pin = -1;
        m_quiet = 0;
    }
    if (++m_quiet >= kQuietLooks)
        take();
}

void Screenshot::take()
{
    m_timer.stop();
    const QPixmap picture = m_window->pictured()->grab();
    if (!picture.save(m_path)) {
        fail(QStringLiteral("--screenshot: %1 could not be written; check folder and file name")
                 .arg(m_path));
        return;
    }
    QCoreApplication::exit(0);
}

} // namespace ax::ui
