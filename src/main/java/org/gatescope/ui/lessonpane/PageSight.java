package org.gatescope.ui.lessonpane;

import java.util.Optional;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

import org.gatescope.ui.common.Settings;

/** What of a page is seen in a pane that scrolls. FX thread only. */
final class PageSight implements Presenter.Sight {

    /** What is left around a card, in the size of type. */
    private static final double AROUND = 1;
    /** How much of what was seen stays in sight. */
    private static final double KEPT = 0.15;

    private final ScrollPane pane;
    private final PageView page;
    private final Settings settings;

    PageSight(ScrollPane pane, PageView page, Settings settings) {
        this.pane = pane;
        this.page = page;
        this.settings = settings;
    }

    private double height() {
        return pane.getViewportBounds().getHeight();
    }

    private double hidden() {
        return Math.max(0, page.getHeight() - height());
    }

    private double top() {
        return pane.getVvalue() * hidden();
    }

    private void scrollTo(double top) {
        if (hidden() > 0) {
            pane.setVvalue(Math.clamp(top / hidden(), 0, 1));
        }
    }

    private Optional<Bounds> place(String card) {
        pane.applyCss();
        pane.layout();
        Node node = page.lookup("#" + card);
        return Optional.ofNullable(node).map(each -> page.sceneToLocal(each.localToScene(each.getLayoutBounds())));
    }

    @Override
    public boolean isSeen(String card) {
        return place(card).map(bounds -> bounds.getMaxY() <= top() + height() + 1 || bounds.getMinY() <= top() + AROUND * settings.fontSize() + 1).orElse(true);
    }

    @Override
    public void bring(String card) {
        place(card).ifPresent(bounds -> {
            double around = AROUND * settings.fontSize();
            double from = bounds.getMinY() - around;
            double to = bounds.getMaxY() + around;
            if (to > top() + height()) {
                scrollTo(Math.min(from, to - height()));
            } else if (from < top()) {
                scrollTo(from);
            }
        });
    }

    @Override
    public boolean goDown() {
        double left = hidden() - top();
        if (left < settings.fontSize()) {
            return false;
        }
        scrollTo(top() + (1 - KEPT) * height());
        return true;
    }
}
