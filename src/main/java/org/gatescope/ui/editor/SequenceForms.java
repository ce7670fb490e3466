package org.gatescope.ui.editor;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.gatescope.lab.Sequence;
import org.gatescope.lab.Sequence.Given;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Heat;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** The details of each kind of sequence, each as a small form. */
final class SequenceForms {

    private static final double LEAST_PERIOD = 2;
    private static final double MOST_PERIOD = 200;

    private final Bench bench;
    private final Settings settings;
    private final Texts texts;
    private final Form form;

    SequenceForms(Bench bench, Settings settings, Texts texts) {
        this.bench = bench;
        this.settings = settings;
        this.texts = texts;
        this.form = new Form(texts);
    }

    /** The form of a sequence, filled as the experiment is. */
    Region of(SequenceKind kind, FileDialog files, Runnable done) {
        return switch (kind) {
            case SINE -> sine();
            case WORDS -> words(done);
            case TYPED -> typed(done);
            case FILE -> new CsvForm(bench, texts, files, done).page();
            case PULSE, CASE -> form.page(kind.key());
        };
    }

    private Region sine() {
        NumberField[] own = new NumberField[1];
        own[0] = new NumberField(texts, Heat.Scale.VALUE, new NumberField.Sink() {
            @Override
            public void change(double value, boolean goesOn) {
                double period = Math.clamp(value, LEAST_PERIOD, MOST_PERIOD);
                bench.edit("edit.sequence", goesOn ? "period" : "", each -> each.withSequence(new Sequence.Sine(period)));
                show(own[0]);
            }

            @Override
            public void end() {
                bench.endGesture();
            }
        });
        own[0].setName(() -> texts.get("sine.period"));
        own[0].setId("period");
        show(own[0]);
        return form.page("sequence.sine", form.row(form.label("sine.period", "form-label"), own[0]), form.label("sine.note", "form-note"));
    }

    private void show(NumberField period) {
        double now = bench.run().experiment().sequence() instanceof Sequence.Sine(double each) ? each : 8;
        period.show(now, java.util.Optional.empty(), 0, settings.themeProperty().get());
    }

    private Region words(Runnable done) {
        Sequence.Words now = bench.run().experiment().sequence() instanceof Sequence.Words each ? each : new Sequence.Words("hello", "world");
        TextField first = new TextField(now.first());
        first.setId("first-word");
        TextField second = new TextField(now.second());
        second.setId("second-word");
        Label problem = form.problem();
        Button use = form.use(() -> { });
        Runnable check = () -> {
            TwoWords typed = TwoWords.of(first.getText(), second.getText());
            form.say(problem, typed.problem(), typed.details());
            use.setDisable(!typed.isRight());
        };
        Runnable take = () -> {
            TwoWords typed = TwoWords.of(first.getText(), second.getText());
            if (typed.isRight()) {
                bench.edit("edit.sequence", each -> each.withSequence(typed.words()));
                done.run();
            }
        };
        use.setOnAction(_ -> take.run());
        for (TextField each : java.util.List.of(first, second)) {
            each.textProperty().addListener((_, _, _) -> check.run());
            each.setOnAction(_ -> take.run());
            GridPane.setHgrow(each, Priority.ALWAYS);
        }
        check.run();
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        grid.addRow(0, form.label("words.first", "form-label"), first);
        grid.addRow(1, form.label("words.second", "form-label"), second);
        return form.page("sequence.words", grid, form.label("words.note", "form-note"), problem, use);
    }

    private Region typed(Runnable done) {
        TextArea area = new TextArea(TypedNumbers.text(bench.run().experiment().inputs()));
        area.setWrapText(true);
        area.setId("typed-numbers");
        area.accessibleTextProperty().bind(texts.bind("sequence.typed"));
        Label problem = form.problem();
        Button use = form.use(() -> {
            TypedNumbers typed = TypedNumbers.parse(area.getText());
            if (typed.isRight()) {
                bench.edit("edit.sequence", each -> each.withSequence(new Given(Given.Origin.TYPED, "", typed.vectors())));
                done.run();
            }
        });
        Runnable check = () -> {
            TypedNumbers typed = TypedNumbers.parse(area.getText());
            form.say(problem, typed.problem(), typed.details());
            use.setDisable(!typed.isRight());
        };
        area.textProperty().addListener((_, _, _) -> check.run());
        check.run();
        return form.page("sequence.typed", form.label("typed.note", "form-note"), area, problem, use);
    }
}
