package org.gatescope.ui.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

import javafx.scene.paint.Color;

import javax.imageio.ImageIO;

import org.gatescope.ui.figure.Svg;

/** An SVG document. Colours are written without their opacity, which stands beside them: not every reader knows eight digits. */
final class SvgSheet implements Sheet {

    private final StringBuilder out = new StringBuilder();
    private final double width;
    private final double height;

    private SvgSheet(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** The picture as a document. */
    static String of(ChartPicture picture, double width, double height) {
        SvgSheet sheet = new SvgSheet(width, height);
        picture.paint(sheet, width, height);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\">%n%3$s</svg>%n".formatted(
                n(sheet.width), n(sheet.height), sheet.out);
    }

    @Override
    public void box(double x, double y, double w, double h, double corner, Color fill) {
        element("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"%s/>", n(x), n(y), n(w), n(h), n(corner), fill(fill));
    }

    @Override
    public void frame(double x, double y, double w, double h, double corner, Stroke stroke) {
        element("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"%s/>", n(x), n(y), n(w), n(h), n(corner), stroke(stroke));
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Stroke stroke) {
        element("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"%s/>", n(fromX), n(fromY), n(toX), n(toY), stroke(stroke));
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, Stroke stroke) {
        element("<polyline points=\"%s\"%s/>", points(xs, ys, count), stroke(stroke));
    }

    @Override
    public void area(double[] xs, double[] ys, int count, Color fill) {
        element("<polygon points=\"%s\"%s/>", points(xs, ys, count), fill(fill));
    }

    @Override
    public void disc(double x, double y, double radius, Color fill) {
        element("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>", n(x), n(y), n(radius), fill(fill));
    }

    @Override
    public void ring(double x, double y, double radius, Stroke stroke) {
        element("<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s/>", n(x), n(y), n(radius), stroke(stroke));
    }

    @Override
    public void words(String words, double x, double baseline, Type type, Align align) {
        String anchor = switch (align) {
            case LEFT -> "start";
            case CENTER -> "middle";
            case RIGHT -> "end";
        };
        element("<text x=\"%s\" y=\"%s\" font-family=\"%s\" font-size=\"%s\"%s text-anchor=\"%s\"%s>%s</text>", n(x), n(baseline),
                Svg.family(type.font()), n(type.size()), type.font().getStyle().contains("Bold") ? " font-weight=\"bold\"" : "", anchor,
                fill(type.color()), Svg.escape(words));
    }

    @Override
    public void pixels(double x, double y, double w, double h, int columns, int[] argb) {
        element("<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" style=\"image-rendering:pixelated\" href=\"data:image/png;base64,%s\"/>",
                n(x), n(y), n(w), n(h), png(columns, argb));
    }

    private static String png(int columns, int[] argb) {
        int rows = argb.length / columns;
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, columns, rows, argb, 0, columns);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private void element(String form, Object... parts) {
        out.append(form.formatted(parts)).append(System.lineSeparator());
    }

    private static String points(double[] xs, double[] ys, int count) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < count; i++) {
            points.append(i == 0 ? "" : " ").append(n(xs[i])).append(',').append(n(ys[i]));
        }
        return points.toString();
    }

    private static String fill(Color color) {
        return " fill=\"%s\"%s".formatted(hex(color), opacity("fill", color));
    }

    private static String stroke(Stroke stroke) {
        String dashes = stroke.dashes().length == 0 ? " stroke-linecap=\"round\""
                : " stroke-dasharray=\"%s\"".formatted(Arrays.stream(stroke.dashes()).mapToObj(SvgSheet::n).collect(Collectors.joining(" ")));
        return " fill=\"none\" stroke=\"%s\"%s stroke-width=\"%s\" stroke-linejoin=\"round\"%s".formatted(hex(stroke.color()),
                opacity("stroke", stroke.color()), n(stroke.width()), dashes);
    }

    private static String hex(Color color) {
        return Svg.paint(Color.color(color.getRed(), color.getGreen(), color.getBlue()));
    }

    private static String opacity(String what, Color color) {
        return color.isOpaque() ? "" : " %s-opacity=\"%s\"".formatted(what, n(color.getOpacity()));
    }

    private static String n(double value) {
        return Svg.number(value);
    }
}
