package org.gatescope.ui.cellview.layout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Draws pictures as PNG files, to be looked at: {@code Drawing FOLDER} draws every cell of {@link Sketches}.
 * Wires that carry a named vector bear a strip, as in the view.
 */
final class Drawing {

    private static final Color[] HUES = {
        new Color(0x1f77b4), new Color(0xd55e00), new Color(0x009e73), new Color(0xcc79a7), new Color(0xb8860b),
        new Color(0x5d3fd3), new Color(0x444444), new Color(0x00838f)};

    private Drawing() {
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        for (Map.Entry<String, Sketch> cell : Sketches.all().entrySet()) {
            Sketch sketch = cell.getValue();
            save(new LayeredLayout().place(sketch.boxes(), sketch.links()), cell.getKey(), folder);
            DiagramLayout chosen = DiagramLayout.of(cell.getKey(), sketch.boxes(), sketch.links());
            if (chosen instanceof PlacedLayout) {
                save(chosen.place(sketch.boxes(), sketch.links()), "placed-" + cell.getKey(), folder);
            }
        }
    }

    static void save(Picture picture, String name, Path folder) throws IOException {
        ImageIO.write(draw(picture), "png", folder.resolve(name + ".png").toFile());
        System.out.printf("%-22s %4.0f × %4.0f  bends %2d  crossings %2d  %s%n", name, picture.width(), picture.height(),
                picture.bends(), picture.crossings(), PictureCheck.violations(picture));
    }

    private static BufferedImage draw(Picture picture) {
        BufferedImage image = new BufferedImage((int) Math.ceil(picture.width()), (int) Math.ceil(picture.height()),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        Map<String, Color> hues = new LinkedHashMap<>();
        picture.wires().forEach(wire -> hues.computeIfAbsent(wire.link().from(), id -> HUES[hues.size() % HUES.length]));
        canvas.setStroke(new BasicStroke(1.6f));
        picture.wires().forEach(wire -> wire(canvas, wire, hues.get(wire.link().from())));
        canvas.setColor(Color.BLACK);
        picture.junctions().forEach(point -> canvas.fillOval((int) point.x() - 3, (int) point.y() - 3, 7, 7));
        picture.boxes().forEach((id, box) -> box(canvas, id, box));
        canvas.dispose();
        return image;
    }

    private static void wire(Graphics2D canvas, Wire wire, Color hue) {
        canvas.setColor(hue);
        wire.segments().forEach(part -> canvas.drawLine((int) Math.round(part.from().x()), (int) Math.round(part.from().y()),
                (int) Math.round(part.to().x()), (int) Math.round(part.to().y())));
        Segment last = wire.segments().getLast();
        int dx = (int) Math.signum(last.to().x() - last.from().x());
        int dy = (int) Math.signum(last.to().y() - last.from().y());
        int x = (int) Math.round(last.to().x());
        int y = (int) Math.round(last.to().y());
        canvas.fillPolygon(new int[] {x, x - 7 * dx - 4 * dy, x - 7 * dx + 4 * dy}, new int[] {y, y - 7 * dy - 4 * dx, y - 7 * dy + 4 * dx}, 3);
        if (Box.isNamed(wire.link().from())) {
            wire.segments().stream().filter(part -> part.length() >= 80).findFirst().ifPresent(part -> {
                int centreX = (int) (part.left() + part.right()) / 2;
                int centreY = (int) (part.top() + part.bottom()) / 2;
                int width = part.isHorizontal() ? 70 : 16;
                canvas.setColor(new Color(hue.getRed(), hue.getGreen(), hue.getBlue(), 60));
                canvas.fillRect(centreX - width / 2, centreY - (86 - width) / 2, width, 86 - width);
            });
        }
    }

    private static void box(Graphics2D canvas, String id, Rectangle box) {
        boolean round = box.width() <= 44;
        int arc = round ? (int) box.width() : 14;
        canvas.setColor(new Color(0xf3f4f7));
        canvas.fillRoundRect((int) box.x(), (int) box.y(), (int) box.width(), (int) box.height(), arc, arc);
        canvas.setColor(Color.DARK_GRAY);
        canvas.drawRoundRect((int) box.x(), (int) box.y(), (int) box.width(), (int) box.height(), arc, arc);
        int width = canvas.getFontMetrics().stringWidth(id);
        canvas.drawString(id, (int) (box.centreX() - width / 2.0), (int) box.centreY() + 5);
    }
}
