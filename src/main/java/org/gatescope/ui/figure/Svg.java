package org.gatescope.ui.figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Transform;

import org.gatescope.export.WholeFile;

/**
 * Writes a laid-out view as SVG: its shapes, texts, backgrounds and borders, in the colours that the style sheets gave them. What is
 * drawn on a canvas is not part of it. FX thread only.
 */
public final class Svg {

    private final StringBuilder out = new StringBuilder();
    private final Node root;

    private Svg(Node root) {
        this.root = root;
    }

    /** Writes the view, whole or not at all. The view must have been laid out in a scene. */
    public static void write(Region view, Path file) throws IOException {
        String text = of(view);
        WholeFile.write(file, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The view as an SVG document. */
    public static String of(Region view) {
        return of(view, Color.TRANSPARENT);
    }

    /** @param ground the colour behind the view */
    static String of(Region view, Paint ground) {
        Svg svg = new Svg(view);
        svg.box(view, view.getLayoutBounds(), Insets.EMPTY, CornerRadii.EMPTY, paint(ground), "none", 0);
        svg.node(view);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\">%n%3$s</svg>%n".formatted(
                number(view.getWidth()), number(view.getHeight()), svg.out);
    }

    private void node(Node node) {
        if (!node.isVisible()) {
            return;
        }
        boolean faint = node.getOpacity() < 1;
        if (faint) {
            out.append("<g opacity=\"%s\">%n".formatted(number(node.getOpacity())));
        }
        switch (node) {
            case Text text -> text(text);
            case Shape shape -> shape(shape);
            case Region region -> region(region);
            case ImageView image -> pixels(image);
            default -> { }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::node);
        }
        if (faint) {
            out.append("</g>%n".formatted());
        }
    }

    private void region(Region region) {
        Bounds box = region.getLayoutBounds();
        if (region.getBackground() != null) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                box(region, box, fill.getInsets(), fill.getRadii(), paint(fill.getFill()), "none", 0);
            }
        }
        if (region.getBorder() != null) {
            for (BorderStroke stroke : region.getBorder().getStrokes()) {
                double width = stroke.getWidths().getTop();
                box(region, box, new Insets(width / 2), stroke.getRadii(), "none", paint(stroke.getTopStroke()), width);
            }
        }
    }

    private void box(Region region, Bounds box, Insets insets, CornerRadii radii, String fill, String stroke, double width) {
        if (fill.equals("none") && (stroke.equals("none") || width == 0)) {
            return;
        }
        double w = box.getWidth() - insets.getLeft() - insets.getRight();
        double h = box.getHeight() - insets.getTop() - insets.getBottom();
        double radius = Math.min(radii == null ? 0 : radii.getTopLeftHorizontalRadius(), Math.min(w, h) / 2);
        out.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s/>%n".formatted(
                number(insets.getLeft()), number(insets.getTop()), number(w), number(h), number(radius), fill, stroke, number(width),
                transform(region)));
    }

    private void shape(Shape shape) {
        String fill = paint(shape.getFill());
        String stroke = paint(shape.getStroke());
        if (fill.equals("none") && stroke.equals("none")) {
            return;
        }
        String outline = switch (shape) {
            case Rectangle r -> "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"".formatted(
                    number(r.getX()), number(r.getY()), number(r.getWidth()), number(r.getHeight()), number(r.getArcWidth() / 2));
            case Circle c -> "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"".formatted(number(c.getCenterX()), number(c.getCenterY()), number(c.getRadius()));
            case Line l -> "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"".formatted(
                    number(l.getStartX()), number(l.getStartY()), number(l.getEndX()), number(l.getEndY()));
            case Polygon p -> "<polygon points=\"%s\"".formatted(points(p));
            case SVGPath p -> "<path d=\"%s\"".formatted(p.getContent());
            case javafx.scene.shape.Path p -> "<path d=\"%s\"".formatted(path(p));
            default -> "";
        };
        if (!outline.isEmpty()) {
            String dashes = shape.getStrokeDashArray().isEmpty() ? "" : " stroke-dasharray=\"%s\"".formatted(
                    String.join(" ", shape.getStrokeDashArray().stream().map(Svg::number).toList()));
            out.append("%s fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\" stroke-linecap=\"round\"%s%s/>%n".formatted(outline, fill, stroke,
                    number(stroke.equals("none") ? 0 : shape.getStrokeWidth()), dashes, transform(shape)));
        }
    }

    /** A picture that is a scale of colours: a box for each block of pixels alike, none for what is not seen. */
    private void pixels(ImageView view) {
        PixelReader pixels = view.getImage().getPixelReader();
        Rectangle2D seen = view.getViewport();
        int columns = (int) seen.getWidth();
        int rows = (int) seen.getHeight();
        for (int from = 0, to; from < rows; from = to) {
            Color[] row = row(pixels, seen, from);
            to = from + 1;
            while (to < rows && Arrays.equals(row, row(pixels, seen, to))) {
                to++;
            }
            blocks(view, row, from * view.getFitHeight() / rows, (to - from) * view.getFitHeight() / rows, view.getFitWidth() / columns);
        }
    }

    private void blocks(ImageView view, Color[] row, double y, double height, double width) {
        for (int from = 0, to; from < row.length; from = to) {
            to = from + 1;
            while (to < row.length && row[to].equals(row[from])) {
                to++;
            }
            if (row[from].getOpacity() > 0) {
                out.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"%s/>%n".formatted(number(view.getX() + from * width),
                        number(view.getY() + y), number((to - from) * width), number(height), paint(row[from]), transform(view)));
            }
        }
    }

    private static Color[] row(PixelReader pixels, Rectangle2D seen, int row) {
        Color[] colors = new Color[(int) seen.getWidth()];
        Arrays.setAll(colors, column -> pixels.getColor((int) seen.getMinX() + column, (int) seen.getMinY() + row));
        return colors;
    }

    private void text(Text text) {
        if (text.getText().isBlank()) {
            return;
        }
        boolean centred = text.getWrappingWidth() > 0 && text.getTextAlignment() == TextAlignment.CENTER;
        double x = text.getX() + (centred ? text.getWrappingWidth() / 2 : 0);
        double size = text.getFont().getSize();
        double y = text.getTextOrigin() == VPos.CENTER ? text.getY() + 0.35 * size
                : text.getTextOrigin() == VPos.TOP ? text.getY() + text.getBaselineOffset() : text.getY();
        String style = text.getFont().getStyle().toLowerCase(Locale.ROOT);
        out.append("<text x=\"%s\" y=\"%s\" font-family=\"%s\" font-size=\"%s\"%s%s text-anchor=\"%s\" fill=\"%s\"%s>%s</text>%n".formatted(
                number(x), number(y), family(text.getFont()), number(size),
                style.contains("bold") ? " font-weight=\"bold\"" : "",
                style.contains("italic") || style.contains("oblique") ? " font-style=\"italic\"" : "",
                centred ? "middle" : "start", paint(text.getFill()), transform(text), escape(text.getText())));
    }

    private String transform(Node node) {
        // where a node's own coordinates lie in the picture: scale and shift, which is all that views here use
        Transform here = node.getLocalToSceneTransform();
        Point2D origin = root.sceneToLocal(here.transform(0, 0));
        if (origin.getX() == 0 && origin.getY() == 0 && here.getMxx() == 1 && here.getMyy() == 1) {
            return "";
        }
        return " transform=\"matrix(%s %s %s %s %s %s)\"".formatted(number(here.getMxx()), number(here.getMyx()), number(here.getMxy()),
                number(here.getMyy()), number(origin.getX()), number(origin.getY()));
    }

    private static String points(Polygon polygon) {
        return String.join(" ", polygon.getPoints().stream().map(Svg::number).toList());
    }

    private static String path(javafx.scene.shape.Path path) {
        StringBuilder commands = new StringBuilder();
        for (PathElement element : path.getElements()) {
            commands.append(switch (element) {
                case MoveTo to -> "M%s %s ".formatted(number(to.getX()), number(to.getY()));
                case LineTo to -> "L%s %s ".formatted(number(to.getX()), number(to.getY()));
                case QuadCurveTo to -> "Q%s %s %s %s ".formatted(number(to.getControlX()), number(to.getControlY()), number(to.getX()), number(to.getY()));
                default -> "";
            });
        }
        return commands.toString().strip();
    }

    /** A colour as SVG writes it, {@code none} for what is not seen. */
    public static String paint(Paint paint) {
        if (!(paint instanceof Color color) || color.getOpacity() == 0) {
            return "none";
        }
        String hex = "#%02x%02x%02x".formatted(Math.round(color.getRed() * 255), Math.round(color.getGreen() * 255), Math.round(color.getBlue() * 255));
        return color.getOpacity() == 1 ? hex : hex + "%02x".formatted(Math.round(color.getOpacity() * 255));
    }

    /** The families to set a font's words in. */
    public static String family(Font font) {
        // JavaFX calls the system's own font System, which means nothing elsewhere
        String family = font.getFamily();
        return family.equals("System") ? "sans-serif" : escape(family) + (family.contains("Mono") ? ", monospace" : ", sans-serif");
    }

    /** A length or place, to a hundredth of a pixel. */
    public static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
    }

    /** Words as they stand in a document. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
