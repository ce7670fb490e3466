package org.gatescope.ui.lessonpane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.gatescope.lab.Experiment;
import org.gatescope.lesson.Lessons;
import org.gatescope.ui.bench.Bench;
import org.gatescope.ui.common.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of several lessons, one after another. */
class PlaylistTest {

    @TempDir
    private Path folder;

    private final Settings settings = Settings.inMemory();
    private final Bench bench = new Bench(settings, Experiment.first());
    private LessonModel model;

    @BeforeEach
    void open() throws Exception {
        model = new LessonModel(bench, settings, new CellAlone(), ClassLesson.in(folder), Account.inMemory());
    }

    private String page() {
        return model.readingProperty().get().map(each -> each.lesson().id() + "#" + each.number()).orElse("");
    }

    @Test
    void itsPagesComeInItsOrder() {
        model.openPlaylist("class");
        List<String> pages = new ArrayList<>(List.of(page() + " " + model.place() + "/" + model.count()));
        assertFalse(model.hasPrevious());
        while (model.hasNext()) {
            model.next();
            pages.add(page() + " " + model.place() + "/" + model.count());
        }
        assertEquals(List.of("first#2 1/3", "second#1 2/3", "first#3 3/3"), pages);
        model.next();
        assertEquals("first#3", page());
        model.previous();
        assertEquals("second#1", page());
        assertEquals(Optional.empty(), model.following());
    }

    @Test
    void aLinkLeadsAsideAndTheListGoesOnWhereItWas() {
        model.openPlaylist("class");
        model.next();
        model.open("first", 1);
        assertTrue(model.isAside());
        model.next();
        assertEquals("second#1", page());
        assertFalse(model.isAside());
        model.open("second", 3);
        model.previous();
        assertEquals("second#1", page());
        model.next();
        model.open("first", 1);
        assertTrue(model.hasNext(), "back from aside, at the end of the list too");
    }

    @Test
    void leavingItBringsBackWhatWas() {
        Experiment own = Experiment.first().withLength(9);
        bench.edit("edit.length", _ -> own);
        model.openPlaylist("class");
        model.next();
        model.close();
        assertEquals(own, bench.run().experiment());
        assertEquals(Optional.empty(), model.route());
        model.open("first", 1);
        model.next();
        assertEquals("first#2", page());
    }

    @Test
    void itGoesOnInAnotherLanguage() {
        model.openPlaylist("class");
        model.next();
        settings.localeProperty().set(Locale.CHINESE);
        assertEquals("second#1", page());
        assertEquals(2, model.place());
        assertEquals("一节课", model.playlists().getFirst().playlist().title(model.locale()));
    }

    @Test
    void pagesThatThereAreNotAreLeftOut() throws Exception {
        Files.writeString(folder.resolve("playlist-class.txt"), "# A · 一\nfirst#9\nnobody#1\nsecond#2\n");
        Files.writeString(folder.resolve("playlist-none.txt"), "# B · 二\nnobody#1\n");
        model.show(Lessons.read(folder));
        assertEquals(List.of("class"), model.playlists().stream().map(each -> each.playlist().name()).toList());
        model.openPlaylist("class");
        assertEquals("second#2", page());
        assertEquals(1, model.count());
        model.openPlaylist("unknown");
        assertEquals("second#2", page());
    }

    @Test
    void theShippedOneIsWhole() {
        model.show(Lessons.shipped());
        assertEquals(1, model.playlists().size());
        Route route = model.playlists().getFirst();
        assertEquals(route.playlist().stops(), route.stops());
    }
}
