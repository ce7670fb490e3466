package org.gatescope.ui.lessonpane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import org.gatescope.lesson.Glossary;
import org.gatescope.lesson.Lesson;
import org.gatescope.lesson.page.Inline;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;
import org.gatescope.ui.common.WrappingRow;
import org.gatescope.ui.lessonpane.LessonModel.Reading;

/** The left pane: the course and the first steps, or the page that is read. */
public final class LessonPane extends BorderPane {

    private final Bench bench;
    private final Settings settings;
    private final LessonModel model;
    private final Presenter presenter;
    private final Texts texts;
    private final Node contents;
    /** What came of saving. */
    private final Label said = new Label();
    private Optional<Script> script = Optional.empty();

    public LessonPane(LessonModel model, Presenter presenter, Bench bench, Settings settings) {
        this.model = model;
        this.presenter = presenter;
        this.bench = bench;
        this.settings = settings;
        this.texts = Texts.of(settings, "lessonpane");
        getStyleClass().add("lesson-pane");
        said.setWrapText(true);
        said.getStyleClass().add("lesson-said");
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        said.visibleProperty().bind(said.managedProperty());
        this.contents = new FrontView(new FirstStepsPane(bench, settings), new ContentsView(model, settings), new GlossaryView(model, settings), settings);
        model.readingProperty().subscribe(this::show);
        presenter.presentingProperty().addListener((_, _, _) -> show(model.readingProperty().get()));
        settings.themeProperty().addListener((_, _, _) -> show(model.readingProperty().get()));
        settings.textScaleProperty().addListener((_, _, _) -> show(model.readingProperty().get()));
        settings.termsProperty().addListener((_, _, _) -> show(model.readingProperty().get()));
    }

    static ScrollPane scroll(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "lesson-scroll");
        return scroll;
    }

    private void show(Optional<Reading> reading) {
        script.ifPresent(Script::close);
        script = Optional.empty();
        if (reading.isEmpty()) {
            setTop(null);
            setCenter(contents);
            setBottom(null);
            return;
        }
        Reading now = reading.get();
        Script written = new Script(bench, settings, now.page(), model.director().places(), new Guide());
        script = Optional.of(written);
        boolean presenting = presenter.isPresenting();
        PageView page = new PageView(now.content(), now.page(), written, texts, this::picture,
                presenting ? Optional.empty() : Optional.of(settings.openProperty("lesson.notes", false)));
        if (now.number() == 1 && !presenting) {
            needs(now.lesson(), written).ifPresent(page::say);
        }
        ScrollPane scroll = scroll(page);
        presenter.look(new PageSight(scroll, page, settings));
        PresenterBars bars = new PresenterBars(presenter, texts);
        setTop(presenting ? bars.head(now.lesson().title()) : head(now));
        setCenter(scroll);
        setBottom(presenting ? bars.foot(texts.get("page.of", model.place(), model.count())) : foot());
    }

    /** Which lessons come before, as links. */
    private Optional<Node> needs(Lesson lesson, Script written) {
        List<Inline> words = new ArrayList<>();
        lesson.needs().stream().flatMap(id -> model.courseProperty().get().lesson(id, lesson.locale()).stream()).forEach(each -> {
            words.add(new Inline.Text(texts.get(words.isEmpty() ? "needs" : "needs.joint"), 0));
            words.add(new Inline.Link(List.of(new Inline.Text(each.title(), 0)), new Inline.Target.Lesson(each.id()), 0));
        });
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Node needs = written.flow(words, "lesson-needs");
        needs.setId("lesson-needs");
        return Optional.of(needs);
    }

    private Node head(Reading reading) {
        Button back = icon("contents", "contents.back");
        back.setId("lesson-contents");
        back.setOnAction(_ -> model.close());
        Label title = new Label(reading.lesson().title());
        title.getStyleClass().add("lesson-title");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button again = icon("restart", "reenter");
        again.setId("lesson-reenter");
        again.setOnAction(_ -> model.reenter());
        HBox head = new HBox(back, title);
        if (model.own().has(reading.lesson())) {
            Button save = icon("model", "scene.save");
            save.setId("scene-save");
            save.setOnAction(_ -> said.setText(TeacherTools.saveScene(model.own(), texts)));
            head.getChildren().add(save);
        }
        head.getChildren().addAll(new PresenterBars(presenter, texts).begin(), again);
        head.getStyleClass().add("lesson-head");
        said.setText("");
        return new VBox(head, said);
    }

    private Button icon(String icon, String key) {
        return icon(icon, key, texts);
    }

    static Button icon(String icon, String key, Texts texts) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setMinWidth(USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(texts.bind(key));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(texts.bind(key));
        return button;
    }

    private Node foot() {
        Button previous = icon("back", "page.previous");
        previous.setId("page-previous");
        previous.setDisable(!model.hasPrevious());
        previous.setOnAction(_ -> model.previous());
        Label place = new Label(texts.get("page.of", model.place(), model.count()));
        model.route().ifPresent(route -> place.setTooltip(new Tooltip(route.playlist().title(model.locale()))));
        place.getStyleClass().add("lesson-place");
        Button next = new Button();
        next.setId("page-next");
        next.getStyleClass().add(Styles.ACCENT);
        next.setWrapText(true);
        next.setMinWidth(0);
        place.setMinWidth(USE_PREF_SIZE);
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        if (model.hasNext()) {
            next.setText(texts.get(model.isAside() ? "playlist.back" : "page.next"));
            next.setOnAction(_ -> model.next());
        } else {
            next.setText(model.following().map(lesson -> texts.get("lesson.next", lesson.title())).orElseGet(() -> texts.get("lesson.end")));
            next.setOnAction(_ -> model.following().ifPresentOrElse(lesson -> model.open(lesson.id(), 1), model::close));
        }
        HBox foot = new WrappingRow(previous, place, next);
        foot.getStyleClass().add("lesson-foot");
        return foot;
    }

    private Image picture(String file) {
        return Pictures.of(model, file);
    }

    /** Links of the page, and words of the glossary in it. */
    private final class Guide implements Script.Links {

        @Override
        public void open(Inline.Target target) {
            switch (target) {
                case Inline.Target.Lesson(String id) -> model.open(id, 1);
                case Inline.Target.Page(String id, int page) -> model.open(id, page);
                case Inline.Target.Cell _ -> {
                }
            }
        }

        @Override
        public List<Script.Part> parts(String text) {
            List<Script.Part> parts = new ArrayList<>();
            int at = 0;
            for (Glossary.Found found : model.courseProperty().get().glossary().in(text)) {
                if (found.start() > at) {
                    parts.add(new Script.Part(text.substring(at, found.start()), Optional.empty()));
                }
                parts.add(new Script.Part(text.substring(found.start(), found.end()), Optional.of(found.term().text(model.locale()))));
                at = found.end();
            }
            if (at < text.length()) {
                parts.add(new Script.Part(text.substring(at), Optional.empty()));
            }
            return parts;
        }
    }
}
