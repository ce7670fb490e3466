package org.gatescope.ui.equation;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Hands on the outline of whatever is drawn, transformed, with the colour of the moment.
 */
final class OutlineGraphics extends PixelFreeGraphics {

    /** No hinting: outlines must scale. */
    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private static final String SOFT_HYPHEN = "\u00AD";
    private static final String AFTER_SOFT_HYPHEN = "\u00AE";

    private final BiConsumer<Shape, Color> sink;
    private final RenderingHints hints = new RenderingHints(Map.of());
    private AffineTransform transform = new AffineTransform();
    private Color colour = Color.BLACK;
    private Font font = new Font(Font.SERIF, Font.PLAIN, 1);
    private Stroke stroke = new BasicStroke(1);

    OutlineGraphics(BiConsumer<Shape, Color> sink) {
        this.sink = sink;
    }

    @Override
    public Graphics create() {
        OutlineGraphics copy = new OutlineGraphics(sink);
        copy.transform = getTransform();
        copy.colour = colour;
        copy.font = font;
        copy.stroke = stroke;
        copy.hints.add(hints);
        return copy;
    }

    @Override
    public void dispose() {
        // It holds nothing.
    }

    // ---- what is drawn

    @Override
    public void fill(Shape shape) {
        sink.accept(transform.createTransformedShape(shape), colour);
    }

    @Override
    public void draw(Shape shape) {
        fill(stroke.createStrokedShape(shape));
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        fill(glyphs.getOutline(x, y));
    }

    @Override
    public void drawString(String text, float x, float y) {
        drawGlyphVector(glyphs(text), x, y);
    }

    /**
     * The glyphs of a text. JLaTeXMath's fonts keep a sign where Unicode has the soft hyphen, Ω in one font, ⊗ in another, and Java
     * since 25 leaves a soft hyphen out whatever the font has there. The glyphs stand in the order of the characters, so it is the
     * one before the next character's.
     */
    private GlyphVector glyphs(String text) {
        if (!text.equals(SOFT_HYPHEN) || !font.getFontName().startsWith("jlm_")) {
            return font.createGlyphVector(UNHINTED, text);
        }
        int next = font.createGlyphVector(UNHINTED, AFTER_SOFT_HYPHEN).getGlyphCode(0);
        return font.createGlyphVector(UNHINTED, new int[] {Math.max(font.getMissingGlyphCode(), next - 1)});
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        drawGlyphVector(font.createGlyphVector(UNHINTED, text), x, y);
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
        draw(new Arc2D.Double(x, y, width, height, startAngle, arcAngle, Arc2D.OPEN));
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
        fill(new Arc2D.Double(x, y, width, height, startAngle, arcAngle, Arc2D.PIE));
    }

    @Override
    public void drawPolyline(int[] xs, int[] ys, int count) {
        for (int i = 1; i < count; i++) {
            drawLine(xs[i - 1], ys[i - 1], xs[i], ys[i]);
        }
    }

    @Override
    public void drawPolygon(int[] xs, int[] ys, int count) {
        draw(new Polygon(xs, ys, count));
    }

    @Override
    public void fillPolygon(int[] xs, int[] ys, int count) {
        fill(new Polygon(xs, ys, count));
    }

    // ---- state

    @Override
    public Color getColor() {
        return colour;
    }

    @Override
    public void setColor(Color newColour) {
        // As AWT has it: no colour leaves the one before.
        colour = newColour == null ? colour : newColour;
    }

    @Override
    public Paint getPaint() {
        return colour;
    }

    @Override
    public void setPaint(Paint paint) {
        if (paint instanceof Color newColour) {
            setColor(newColour);
        }
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public void setFont(Font newFont) {
        font = newFont == null ? font : newFont;
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return UNHINTED;
    }

    @Override
    public FontMetrics getFontMetrics(Font of) {
        Graphics2D pixel = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
        try {
            return pixel.getFontMetrics(of);
        } finally {
            pixel.dispose();
        }
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setStroke(Stroke newStroke) {
        stroke = newStroke;
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void setTransform(AffineTransform newTransform) {
        transform = new AffineTransform(newTransform);
    }

    @Override
    public void transform(AffineTransform further) {
        transform.concatenate(further);
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void scale(double sx, double sy) {
        transform.scale(sx, sy);
    }

    @Override
    public void shear(double shx, double shy) {
        transform.shear(shx, shy);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return (RenderingHints) hints.clone();
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        hints.put(key, value);
    }

    @Override
    public void setRenderingHints(Map<?, ?> newHints) {
        hints.clear();
        addRenderingHints(newHints);
    }

    @Override
    public void addRenderingHints(Map<?, ?> newHints) {
        hints.putAll(newHints);
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        Shape ink = onStroke ? stroke.createStrokedShape(shape) : shape;
        return transform.createTransformedShape(ink).intersects(area);
    }
}
