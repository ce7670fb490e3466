package org.gatescope.ui.celleditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.gatescope.cell.Cell;
import org.gatescope.cell.Cells;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Stylist;
import org.assertj.core.data.Offset;
import org.gatescope.ui.common.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The editor with its controls. */
@ExtendWith(ApplicationExtension.class)
class CellEditorViewTest {

    @TempDir
    private static Path folder;

    private Settings settings;
    private CellEditorModel model;
    private CellEditorView view;
    private TextArea area;
    private Optional<Path> file = Optional.empty();
    private final List<String> asked = new ArrayList<>();
    private final List<Cell> stepped = new ArrayList<>();
    private boolean sure;

    @Start
    void start(Stage stage) {
        settings = Settings.inMemory();
        model = new CellEditorModel(Drafts.inMemory(), Runnable::run, javafx.application.Platform::runLater);
        view = new CellEditorView(model, settings, new CellEditorView.Ways(stepped::add, _ -> { }, () -> { }, () -> Cells.cell("rnn")),
                new EditorFiles.Dialogs((_, _, _, _) -> file, (_, _, suggestion) -> {
                    asked.add(suggestion);
                    return file;
                }, (_, what, _, _) -> {
                    asked.add(what);
                    return sure;
                }));
        area = view.typed();
        model.begin(Cells.cell("lstm"));
        Scene scene = new Scene(view, 1000, 800);
        Stylist.follow(scene, settings);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private static void until(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private MenuItem beginning(String id) {
        return ((MenuButton) view.lookup("#editor-new")).getItems().stream().filter(item -> ("new-" + id).equals(item.getId())).findFirst().orElseThrow();
    }

    private String status() {
        return ((Labeled) view.lookup("#editor-status")).getText();
    }

    private boolean isStale() {
        return view.lookup(".editor-result").getPseudoClassStates().stream().anyMatch(each -> each.getPseudoClassName().equals("stale"));
    }

    @Test
    void aTextThatIsNowhereElseIsAskedForBeforeItGoes(FxRobot robot) throws Exception {
        robot.interact(() -> beginning("gru").fire());
        assertThat(area.getText()).isEqualTo(Cells.text("gru"));
        assertThat(asked).as("nothing was lost").isEmpty();
        robot.interact(() -> area.appendText("# mine"));
        robot.interact(() -> beginning("bench").fire());
        assertThat(asked).hasSize(1).allMatch(what -> what.contains("my-gru"));
        assertThat(area.getText()).endsWith("# mine");
        sure = true;
        robot.interact(() -> beginning("bench").fire());
        assertThat(area.getText()).isEqualTo(Cells.text("rnn"));
        robot.interact(area::undo);
        assertThat(area.getText()).endsWith("# mine");
    }

    @Test
    void aFileIsSavedAndOpened(FxRobot robot) throws Exception {
        file = Optional.of(folder.resolve("written"));
        robot.interact(() -> area.appendText("# mine"));
        robot.interact(((Button) view.lookup("#editor-save"))::fire);
        until(() -> !model.unsavedProperty().get());
        assertThat(asked).containsExactly("my-lstm.cell");
        assertThat(Files.readString(folder.resolve("written.cell"))).isEqualTo(area.getText());
        assertThat(((TextField) view.lookup("#editor-name")).getText()).isEqualTo("written");
        file = Optional.of(Files.writeString(folder.resolve("other.cell"), "state h\nh = tanh("));
        robot.interact(((Button) view.lookup("#editor-open"))::fire);
        until(() -> area.getText().equals("state h\nh = tanh("));
        until(this::isStale);
        assertThat(view.lookup("#editor-step").isDisabled()).isTrue();
    }

    @Test
    void theLastGoodEquationsStayDimmedWhileTheTextIsWrong(FxRobot robot) throws Exception {
        until(() -> view.lookupAll(".editor-equation").size() == 6);
        robot.interact(() -> area.appendText("h"));
        until(this::isStale);
        assertThat(view.lookupAll(".editor-equation")).hasSize(6);
        assertThat(view.lookup(".editor-equation-column").getOpacity()).isLessThan(0.6);
        robot.interact(area::undo);
        until(() -> !isStale());
    }

    @Test
    void theLettersLieWhereTheTextIs(FxRobot robot) throws Exception {
        for (double scale : new double[] {1, 1.5, 2}) {
            robot.interact(() -> {
                settings.choose(Locale.ENGLISH, Theme.LIGHT, scale);
                area.setText("state h, C # 注释\n" + "f : forget-gate = sigmoid(W_f · [h', x] + b_f)\n".repeat(3) + "h = h'");
            });
            WaitForAsyncUtils.waitForFxEvents();
            Text own = (Text) area.lookup(".content").lookup(".text");
            assertThat(view.lookupAll(".code-letters")).hasSizeGreaterThan(20);
            for (Node each : view.lookupAll(".code-letters")) {
                Text letters = (Text) each;
                int offset = area.getText().indexOf(letters.getText());
                if (area.getText().indexOf(letters.getText(), offset + 1) < 0) {
                    Rectangle2D place = own.getLayoutInfo().getSelectionGeometry(offset, offset + letters.getText().length(), false).getFirst();
                    Bounds expected = own.localToScene(new BoundingBox(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight()));
                    Bounds seen = letters.localToScene(letters.getLayoutBounds());
                    assertThat(seen.getMinX()).isCloseTo(expected.getMinX(), Offset.offset(0.6));
                    assertThat(seen.getMinY() + letters.getBaselineOffset()).isCloseTo(expected.getMinY() + own.getBaselineOffset(), Offset.offset(0.1));
                    assertThat(seen.getWidth()).isCloseTo(expected.getWidth(), Offset.offset(0.6));
                }
            }
        }
    }

    @Test
    void whatIsTooLongIsLeftOutAndSaidSo(FxRobot robot) {
        String before = area.getText();
        robot.interact(() -> area.appendText("x".repeat(1 << 20)));
        assertThat(area.getText()).isEqualTo(before);
        assertThat(status()).contains("at most 65536 characters");
        robot.interact(() -> area.appendText("#"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(status()).doesNotContain("65536");
    }

    @Test
    void tenThousandLinesAreRefusedAndCanBeTypedIn(FxRobot robot) throws Exception {
        robot.interact(() -> area.replaceText(0, area.getLength(), "state h\n" + "h = x\n".repeat(10_000)));
        until(() -> status().startsWith("line 2, column 5"));
        robot.interact(() -> area.appendText("x"));
        until(() -> model.reading().text().equals(area.getText()));
    }

    @Test
    void theReferenceWritesWhatIsPressed(FxRobot robot) throws Exception {
        robot.interact(() -> settings.openProperty("celleditor.reference", false).set(true));
        robot.interact(() -> area.positionCaret(0));
        Button code = view.lookupAll(".reference-code").stream().map(Button.class::cast).filter(each -> each.getText().equals("tanh(a)")).findFirst().orElseThrow();
        robot.interact(code::fire);
        assertThat(area.getText()).startsWith("tanh(a)");
        assertThat(area.isFocused()).isTrue();
    }
}
