package org.gatescope.ui.lessonpane;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.figure.PdfDrawing;
import org.gatescope.ui.figure.Snapshot;

/** Sheets of A4 that figures are set on from top to bottom. FX thread only. */
final class Sheets {

    private static final PDRectangle PAPER = PDRectangle.A4;
    private static final float MARGIN = 48;
    private static final float FOOT = 30;
    private static final float GAP = 9;
    private static final float ROOM = PAPER.getHeight() - 2 * MARGIN - FOOT;
    /** A scene gets no smaller than this. */
    private static final double LEAST_SHARE = 0.6;
    /** A pixel in points: type of 28 pixels becomes one of 10.5 points. */
    private static final float PIXEL = 0.375f;

    private final PDDocument document;
    private final String title;
    private final Settings settings;
    private final List<PDPage> sheets = new ArrayList<>();
    private float y;

    Sheets(PDDocument document, String title, Locale locale, Settings settings) {
        this.document = document;
        this.title = title;
        this.settings = settings;
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Gatescope");
        document.getDocumentCatalog().setLanguage(locale.toLanguageTag());
    }

    /** How wide figures are, in pixels. */
    double width() {
        return (PAPER.getWidth() - 2 * MARGIN) / PIXEL;
    }

    private void turn() {
        PDPage sheet = new PDPage(PAPER);
        document.addPage(sheet);
        sheets.add(sheet);
        y = PAPER.getHeight() - MARGIN;
    }

    /**
     * Sets a page from the top of a new sheet; what does not fit on it goes on to the next. A scene stands below the title, and gives way
     * as far as it stays legible where all would fit on one sheet then.
     */
    void page(List<PDFormXObject> figures, Optional<PDFormXObject> scene) throws IOException {
        turn();
        put(figures.getFirst(), 1);
        if (scene.isPresent()) {
            double others = figures.stream().mapToDouble(figure -> height(figure) + GAP).sum();
            double share = (ROOM - others - GAP) / height(scene.get());
            put(scene.get(), share < LEAST_SHARE ? 1 : (float) Math.min(1, share));
        }
        for (PDFormXObject figure : figures.subList(1, figures.size())) {
            put(figure, 1);
        }
    }

    private static float height(PDFormXObject figure) {
        return PIXEL * figure.getBBox().getHeight();
    }

    private void put(PDFormXObject figure, float share) throws IOException {
        float scale = Math.min(share, ROOM / height(figure)) * PIXEL;
        float height = scale * figure.getBBox().getHeight();
        if (y - height < MARGIN + FOOT - 1) {
            turn();
        }
        // only what was made smaller stands in the middle
        float aside = scale == PIXEL ? 0 : (PAPER.getWidth() - 2 * MARGIN - scale * figure.getBBox().getWidth()) / 2;
        draw(sheets.getLast(), figure, scale, MARGIN + aside, y - height);
        y -= height + GAP;
    }

    private void draw(PDPage sheet, PDFormXObject figure, float scale, float x, float below) throws IOException {
        try (PDPageContentStream out = new PDPageContentStream(document, sheet, PDPageContentStream.AppendMode.APPEND, true, true)) {
            out.transform(new Matrix(scale, 0, 0, scale, x, below));
            out.drawForm(figure);
        }
    }

    /** Writes beneath each sheet what it belongs to. */
    void end() throws IOException {
        for (int sheet = 0; sheet < sheets.size(); sheet++) {
            Label name = new Label(title);
            Label number = new Label("%d / %d".formatted(sheet + 1, sheets.size()));
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox foot = new HBox(name, gap, number);
            foot.setAlignment(Pos.CENTER_LEFT);
            foot.getStyleClass().add("sheet-foot");
            Snapshot.layOut(foot, settings, (int) Math.round(width()), (int) Math.round(2 * settings.fontSize()));
            draw(sheets.get(sheet), PdfDrawing.of(document, foot), PIXEL, MARGIN, MARGIN - 8);
        }
    }
}
