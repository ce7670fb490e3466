package org.gatescope.lesson;

import java.util.List;
import java.util.Locale;

import org.gatescope.lesson.page.Line;
import org.gatescope.lesson.page.Page;
import org.gatescope.lesson.scene.SceneException;
import org.gatescope.lesson.scene.Stage;
import org.gatescope.lesson.scene.Supplies;

/**
 * A lesson in one language.
 *
 * @param id      its name in links and playlists
 * @param minutes how long it takes, 1 to 60
 * @param needs   ids of lessons that come before
 * @param folder  its folder within the folder of lessons; empty where that is the lesson's own
 * @param file    its file, as {@link LessonFiles} names it
 */
public record Lesson(String id, String title, int minutes, List<String> needs, List<Page> pages, String folder, Locale locale, String file) {

    public Lesson {
        needs = List.copyOf(needs);
        pages = List.copyOf(pages);
    }

    /** A file of its folder, as {@link LessonFiles} names it. */
    public String file(String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /**
     * The stage of a page as it is entered: that of its scene, or of the last scene before it, or the window as it first opens.
     *
     * @param page counted from 0
     */
    public Stage stage(int page, Supplies supplies) throws SceneException {
        for (int at = page; at >= 0; at--) {
            if (pages.get(at).scene().isPresent()) {
                return stage(pages.get(at).scene().get(), supplies);
            }
        }
        return Stage.first().entered();
    }

    /** The stage that a scene sets. */
    static Stage stage(Page.Scene scene, Supplies supplies) throws SceneException {
        Stage stage = Stage.first();
        for (Line line : scene.lines()) {
            stage = line.instruction().applied(stage, supplies);
        }
        return stage.entered();
    }
}
