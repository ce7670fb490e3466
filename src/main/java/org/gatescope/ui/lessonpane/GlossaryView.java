package org.gatescope.ui.lessonpane;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.gatescope.lesson.Glossary;
import org.gatescope.lesson.Term;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** The terms of both languages, to be searched by any of their names. */
final class GlossaryView extends VBox {

    private final LessonModel model;
    private final Settings settings;
    private final Texts texts;
    private final TextField search = new TextField();
    private final VBox list = new VBox();

    GlossaryView(LessonModel model, Settings settings) {
        this.model = model;
        this.settings = settings;
        this.texts = Texts.of(settings, "lessonpane");
        getStyleClass().add("lesson-glossary");
        search.setId("glossary-search");
        search.promptTextProperty().bind(texts.bind("glossary.search"));
        search.accessibleTextProperty().bind(texts.bind("glossary.search"));
        list.getStyleClass().add("lesson-terms");
        getChildren().addAll(search, list);
        search.textProperty().subscribe(this::fill);
        settings.localeProperty().addListener((_, _, _) -> fill());
        settings.termsProperty().addListener((_, _, _) -> fill());
        model.courseProperty().addListener((_, _, _) -> fill());
        fill();
    }

    private void fill() {
        Glossary glossary = model.courseProperty().get().glossary();
        list.getChildren().setAll(glossary.matching(search.getText()).stream().map(this::row).toList());
        if (list.getChildren().isEmpty()) {
            Label none = new Label(texts.get("glossary.none", search.getText()));
            none.setId("glossary-none");
            none.setWrapText(true);
            list.getChildren().add(none);
        }
    }

    private VBox row(Term term) {
        boolean chinese = settings.isChinese();
        Label name = new Label(chinese ? chinese(term) : term.english());
        name.getStyleClass().add("lesson-term-name");
        name.setWrapText(true);
        String others = List.of(chinese ? term.english() : chinese(term), String.join(chinese ? "、" : ", ", term.synonyms())).stream()
                .filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
        Label other = new Label(others);
        other.getStyleClass().add("lesson-place");
        other.setWrapText(true);
        Label text = new Label(term.text(chinese ? Locale.CHINESE : Locale.ENGLISH));
        text.setWrapText(true);
        VBox row = new VBox(name, other, text);
        row.getStyleClass().add("lesson-term-row");
        return row;
    }

    /** As the learner wants it: the textbook's word or the articles'. */
    private String chinese(Term term) {
        return settings.termsProperty().get() == Settings.Terms.ARTICLE ? term.chineseArticles().orElse(term.chinese()) : term.chinese();
    }
}
