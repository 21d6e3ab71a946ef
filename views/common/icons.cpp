// SPDX-License-Identifier: Apache-2.0
#include "views/common/look.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace ax::look {
namespace {

QPixmap render(const QString& name, const QSize& pixels, const QColor& colour)
{
    const QString key = QStringLiteral("ax-icon/%1/%2x%3/%4")
                            .arg(name)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(colour.rgba(), 8, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    {
        QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(name));
        QPainter painter(&image);
        if (renderer.isValid())
            renderer.render(&painter, QRectF(QPointF(), QSizeF(pixels)));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), colour);
    }
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Renders the mask, then fills it with the colour of the role, so a theme change needs no new
/// icon.
class MaskEngine : public QIconEngine {
public:
    explicit MaskEngine(QString name)
        : m_name(std::move(name))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        QPixmap image = render(m_name, (QSizeF(rect.size()) * ratio).toSize(), colour(mode, state));
        image.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), image);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return render(m_name, size, colour(mode, state));
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return render(m_name, size, colour(mode, state));
    }

    QString key() const override { return QStringLiteral("ax-mask"); }
    QString iconName() override { return m_name; }
    QIconEngine* clone() const override { return new MaskEngine(m_name); }

private:
    static QColor colour(QIcon::Mode mode, QIcon::State)
    {
        const Colours& t = colours();
        return mode == QIcon::Disabled ? t.disabled : t.text;
    }
    QString m_name;
};

} // namespace

QIcon icon(const QString& name) { return QIcon(new MaskEngine(name)); }

QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal ratio)
{
    QPixmap image = render(name, QSize(qRound(size * ratio), qRound(size * ratio)), colour);
    image.setDevicePixelRatio(ratio);
    return image;
}

} // namespace ax::look
