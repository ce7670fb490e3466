package org.gatescope.ui.lessonpane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

import org.gatescope.export.BadInputException;
import org.gatescope.lesson.expression.TrainingSnapshot;
import org.gatescope.lesson.scene.RoomStage;
import org.gatescope.task.Preset;
import org.gatescope.ui.common.Settings;
import org.junit.jupiter.api.Test;

class PaperRoomTest {

    private final Settings settings = Settings.inMemory();

    private String words(String... options) throws BadInputException {
        SequencedMap<String, String> chosen = new LinkedHashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            chosen.put(options[i], options[i + 1]);
        }
        return new PaperRoom(settings).words(new RoomStage(Preset.named("sine").settings().with(chosen), TrainingSnapshot.NONE));
    }

    @Test
    void saysWhatToChoose() throws BadInputException {
        settings.localeProperty().set(Locale.ENGLISH);
        assertEquals("In “Train”, choose the preset “Sine”.", words());
        assertEquals("In “Train”, choose the preset “Sine”, then Cell: GRU, Epochs: 3.", words("cell", "gru", "epochs", "3"));
        settings.localeProperty().set(Locale.CHINESE);
        assertEquals("在“训练”中选择预设“正弦”，再设置学习率 0.000001。", words("lr", "0.000001"));
    }

    @Test
    void aWholeDrawingIsNotWrittenOut() throws BadInputException {
        settings.localeProperty().set(Locale.ENGLISH);
        assertEquals("In “Train”, choose the preset “Sine”, then Wave: as the page sets it.", words("wave", "0.1 ".repeat(200)));
    }
}
