// SPDX-License-Identifier: Apache-2.0
// What the arrows go over in the pictures of Compare, and the words of it.
#include "views/compare/compare_models.h"
#include "views/compare/compare_plots.h"
#include "views/session/number_text.h"
#include "views/session/selection.h"
#include "views/session/token_text.h"

#include <QKeyEvent>

#include <algorithm>

namespace ax::ui {

void ComparePlot::mark(int at)
{
    m_marked = at;
    setAccessibleDescription(at < 0 ? words() : markWords(at));
    setToolTip(at < 0 ? QString() : markWords(at));
    update();
}

void ComparePlot::keyPressEvent(QKeyEvent* event)
{
    const int count = marks(), by = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
    const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (count > 0 && plain && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        mark(marked() < 0
                ? 0
                : std::clamp(marked() + (event->key() == Qt::Key_Left ? -by : by), 0, count - 1));
    else if (plain && marked() >= 0 && marked() < count
        && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        openMark(marked());
    else
        QWidget::keyPressEvent(event);
}

int LanesPlot::marks() const
{
    return state().isReady() ? int(state().comparison().rows.size()) : 0;
}

QString LanesPlot::markWords(int row) const
{
    const AlignedRow& at = state().comparison().rows[std::size_t(row)];
    const auto side = [&](CompareState::Side side, int token) {
        const CompareState::Half& half = state().half(side);
        return token < 0 ? tr("nothing")
                         : spokenToken(*half.trace, token) + QLatin1Char(' ')
                + text::number(-double(half.trace->logprob(token)), 2);
    };
    return tr("row %1, surprisal: A %2, B %3")
        .arg(text::integer(row), side(CompareState::A, at.a), side(CompareState::B, at.b));
}

void LanesPlot::mark(int row)
{
    m_state->setRow(row);
    setAccessibleDescription(markWords(row));
}

/// The token of the session that is shown, where one of the sides is it.
void LanesPlot::openMark(int row)
{
    m_state->setRow(row);
    Selection* selection = m_state->context().selection;
    if (selection->pinned() >= 0)
        selection->goTo(selection->pinned());
}

int DifferencesPlot::marks() const
{
    return state().isReady() ? int(state().comparison().measures.size()) : 0;
}

QString DifferencesPlot::markWords(int at) const
{
    const MeasureDifference& measure = state().comparison().measures[std::size_t(at)];
    const MeasureWords how = wordsOf(measure);
    return tr("%1: A %2, B %3, difference %4 (%5 to %6)")
        .arg(how.title(), text::number(measure.a, how.decimals),
            text::number(measure.b, how.decimals),
            text::signedNumber(measure.difference, how.decimals),
            text::signedNumber(measure.low, how.decimals),
            text::signedNumber(measure.high, how.decimals));
}

QRectF DifferencesPlot::markRect(int at, const QSizeF& size) const
{
    const qreal row = std::min(look::pxf(22), (size.height() - look::pxf(26)) / marks());
    return QRectF(1, look::pxf(25) + at * row, size.width() - 2, row - 1);
}

int OverlayPlot::bins() const
{
    int last = 0;
    for (const auto& histogram :
        { state().comparison().histogramA, state().comparison().histogramB })
        for (int bin = 0; histogram && bin < 16; ++bin)
            if ((*histogram)[std::size_t(bin)] > 0.0005)
                last = std::max(last, bin);
    return std::max(4, last + 1);
}

int OverlayPlot::marks() const
{
    const Comparison& comparison = state().comparison();
    return state().isReady() && (comparison.histogramA || comparison.histogramB) ? bins() : 0;
}

QString OverlayPlot::markWords(int at) const
{
    const auto share = [at](const auto& histogram) {
        return histogram ? text::number(double((*histogram)[std::size_t(at)]), 3)
                         : tr("not recorded");
    };
    return tr("%1 tokens back: A %2, B %3")
        .arg(binText(at), share(state().comparison().histogramA),
            share(state().comparison().histogramB));
}

QRectF OverlayPlot::markRect(int at, const QSizeF& size) const
{
    const qreal width = std::max<qreal>(1, size.width() - look::pxf(52)) / bins();
    return QRectF(look::pxf(40) + at * width, look::pxf(12), width,
        std::max<qreal>(1, size.height() - look::pxf(52)));
}

int AxesPlot::marks() const { return int(state().axes().size()); }

QString AxesPlot::markWords(int at) const
{
    const CompareState::Axis axis = state().axes().at(at);
    return tr("%1: A %2, B %3")
        .arg(axis.name, text::signedNumber(axis.a, 2), text::signedNumber(axis.b, 2));
}

QRectF AxesPlot::markRect(int at, const QSizeF& size) const
{
    const qreal block = std::min(look::pxf(52), (size.height() - look::pxf(4)) / marks());
    return QRectF(look::pxf(6), look::pxf(2) + at * block, size.width() - look::pxf(12), block - 2);
}

} // namespace ax::ui
