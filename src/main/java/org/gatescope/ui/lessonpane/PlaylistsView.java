package org.gatescope.ui.lessonpane;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.gatescope.ui.common.Icons;
import org.gatescope.ui.common.Settings;
import org.gatescope.ui.common.Texts;

/** The playlists of the course, beneath its lessons; nothing where there are none. */
final class PlaylistsView extends VBox {

    private final LessonModel model;
    private final Texts texts;

    PlaylistsView(LessonModel model, Settings settings) {
        this.model = model;
        this.texts = Texts.of(settings, "lessonpane");
        getStyleClass().add("lesson-course");
        settings.localeProperty().subscribe(this::fill);
        model.courseProperty().subscribe(this::fill);
        fill();
    }

    private void fill() {
        getChildren().clear();
        for (Route route : model.playlists()) {
            getChildren().add(row(route));
        }
        if (!getChildren().isEmpty()) {
            Label head = new Label(texts.get("playlists"));
            head.getStyleClass().add("lesson-course-head");
            getChildren().addFirst(head);
        }
        setManaged(!getChildren().isEmpty());
    }

    private OpenRow row(Route route) {
        String title = route.playlist().title(model.locale());
        String pages = texts.get("pages", route.stops().size());
        OpenRow row = new OpenRow(Icons.of("playlist"), title, pages, () -> model.openPlaylist(route.playlist().name()));
        row.setId("playlist-" + route.playlist().name());
        row.setAccessibleText(title + ", " + pages);
        return row;
    }
}
