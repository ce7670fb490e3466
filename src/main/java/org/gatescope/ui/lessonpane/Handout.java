package org.gatescope.ui.lessonpane;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.gatescope.export.WholeFile;
import org.gatescope.lesson.Lesson;
import org.gatescope.lesson.page.Block;
import org.gatescope.lesson.page.Inline;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.cellview.CellView;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.Theme;
import org.gatescope.ui.figure.PdfDrawing;
import org.gatescope.ui.figure.Snapshot;
import org.gatescope.ui.lessonpane.LessonModel.Reading;
import org.gatescope.ui.timeline.TimelineView;

/**
 * A lesson on paper: A4, each page from a sheet of its own, first the cell as the page shows it, then the text. With answers it is the
 * teacher's: questions are answered, tasks are done, and notes are there. FX thread only.
 */
public final class Handout implements AutoCloseable {

    /** Type on paper is laid out twice as large as on the screen and then made smaller: what is drawn in pixels is finer for it. */
    private static final double FINER = 2;
    private static final double DIAGRAM = 0.42;
    private static final double TIMELINE_EMS = 14;

    private final PDDocument document = new PDDocument();
    private final Lesson lesson;
    private final Settings settings;
    private final Texts texts;
    private final boolean withAnswers;
    private final Sheets sheets;

    /** @param withAnswers for the teacher */
    public Handout(Lesson lesson, Settings settings, boolean withAnswers) {
        this.lesson = lesson;
        this.settings = settings;
        this.texts = Texts.of(settings, "lessonpane");
        this.withAnswers = withAnswers;
        settings.choose(settings.localeProperty().get(), Theme.LIGHT, FINER);
        this.sheets = new Sheets(document, lesson.title(), lesson.locale(), settings);
    }

    /**
     * Adds a page.
     *
     * @param model of a window that nothing else is read in
     * @param page  from 1
     */
    public void add(LessonModel model, Bench bench, int page) throws IOException {
        model.open(lesson.id(), page);
        set(model, bench);
        model.close();
    }

    /** Writes the sheets, whole or not at all. */
    public void write(Path file) throws IOException {
        sheets.end();
        WholeFile.write(file, document::save);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    /** Sets what stands on the page, each part as it is when its turn has come. */
    private void set(LessonModel model, Bench bench) throws IOException {
        Reading reading = model.readingProperty().get().orElseThrow();
        Script script = new Script(bench, settings, reading.page(), model.director().places(), new PlainLinks());
        PageView view = new PageView(reading.content(), reading.page(), script, texts, file -> Pictures.of(model, file),
                withAnswers ? Optional.of(new SimpleBooleanProperty(true)) : Optional.empty());
        view.getStyleClass().add("on-paper");
        VBox paper = new VBox(view);
        List<Block> blocks = reading.content().content().stream().filter(block -> withAnswers || !(block instanceof Block.Note)).toList();
        List<Region> parts = parts(view, paper);
        PDFormXObject[] figures = new PDFormXObject[parts.size()];
        for (int part = 0; part < figures.length; part++) {
            if (part == 0 || !asks(blocks.get(part - 1))) {
                figures[part] = PdfDrawing.of(document, parts.get(part));
            }
        }
        Optional<PDFormXObject> scene = scene(model, bench);
        for (int part = 1; part < figures.length; part++) {
            Block block = blocks.get(part - 1);
            if (asks(block)) {
                answer(model, reading.page(), block);
                figures[part] = PdfDrawing.of(document, parts(view, paper).get(part));
            }
        }
        script.close();
        sheets.page(List.of(figures), scene);
    }

    private static boolean asks(Block block) {
        return block.all().anyMatch(each -> each instanceof Block.Predict || each instanceof Block.Try);
    }

    private void answer(LessonModel model, PageModel page, Block block) {
        if (withAnswers) {
            block.all().forEach(each -> {
                switch (each) {
                    case Block.Predict predict -> Answers.reveal(model, page, predict.prediction());
                    case Block.Try task -> Answers.perform(model, page, task.task());
                    default -> { }
                }
            });
        }
    }

    /** Title and blocks, laid out anew. */
    private List<Region> parts(PageView view, VBox paper) {
        unplug(view);
        Snapshot.layOut(paper, settings, (int) Math.round(sheets.width()), (int) Math.round(sheets.width()));
        return view.getChildren().stream().map(Region.class::cast).toList();
    }

    /** Nothing can be pressed on paper, and what is written there is written by hand. */
    private static void unplug(Node node) {
        boolean pressed = node instanceof ButtonBase && !(node instanceof RadioButton);
        if (pressed) {
            node.visibleProperty().unbind();
            node.setVisible(false);
            node.setManaged(false);
        }
        if (node instanceof TextField field) {
            field.promptTextProperty().unbind();
            field.setPromptText("");
        }
        if (node instanceof RadioButton choice) {
            choice.setDisable(false);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(Handout::unplug);
            boolean empty = parent.getStyleClass().contains("lesson-buttons");
            if (empty) {
                parent.setManaged(false);
            }
        }
    }

    /** The cell, and beneath it the timeline where the page opens it; of the training room what to choose there. */
    private Optional<PDFormXObject> scene(LessonModel model, Bench bench) throws IOException {
        double width = sheets.width();
        Optional<Region> room = model.director().stage().room().map(new PaperRoom(settings)::view);
        if (room.isPresent()) {
            layOut(room.get(), width, width);
            layOut(room.get(), width, room.get().prefHeight(width));
            return Optional.of(PdfDrawing.of(document, room.get()));
        }
        CellView diagram = new CellView(bench, settings);
        diagram.setMinHeight(DIAGRAM * width);
        VBox scene = new VBox(diagram);
        scene.getStyleClass().add("paper-scene");
        if (settings.timelineOpenProperty().get()) {
            TimelineView timeline = new TimelineView(bench, settings);
            VBox.setVgrow(timeline, Priority.ALWAYS);
            scene.getChildren().add(timeline);
        }
        layOut(scene, width, DIAGRAM * width);
        diagram.whole();
        if (scene.getChildren().size() > 1) {
            scene.lookupAll(".timeline-head").forEach(head -> head.setManaged(false));
            layOut(scene, width, DIAGRAM * width + TIMELINE_EMS * settings.fontSize());
            layOut(scene, width, scene.getHeight() + below(scene));
        } else {
            layOut(scene, width, scene.getHeight());
        }
        return Optional.of(PdfDrawing.of(document, scene));
    }

    private void layOut(Region scene, double width, double height) {
        Snapshot.layOut(scene, settings, (int) Math.round(width), (int) Math.round(height));
    }

    /** How much of the timeline would have to be scrolled for. */
    private static double below(Region scene) {
        return scene.lookupAll(".scroll-bar").stream().filter(ScrollBar.class::isInstance).map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible()).mapToDouble(Handout::hidden).max().orElse(0);
    }

    /** What a bar moves over is its span and what is seen of it. */
    private static double hidden(ScrollBar bar) {
        double span = bar.getMax() - bar.getMin();
        return span <= 0 || bar.getVisibleAmount() <= 0 ? 0 : bar.getHeight() * (span / bar.getVisibleAmount() - 1);
    }

    /** On paper nothing leads anywhere, and no word explains itself. */
    private static final class PlainLinks implements Script.Links {

        @Override
        public void open(Inline.Target target) {
            // nowhere
        }

        @Override
        public List<Script.Part> parts(String text) {
            return List.of(new Script.Part(text, Optional.empty()));
        }
    }
}
