package org.gatescope.ui.cellview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.BoundingBox;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewportTest {

    private final Viewport viewport = new Viewport();

    @BeforeEach
    void picture() {
        viewport.setPicture(800, 400);
    }

    @Test
    void showsTheWholeInTheMiddle() {
        viewport.setView(400, 400, 0);
        assertEquals(0.5, viewport.scale());
        assertEquals(0, viewport.x());
        assertEquals(100, viewport.y());
        assertFalse(viewport.isPartial());
        viewport.reveal(new BoundingBox(0, 0, 10, 10));
        assertEquals(100, viewport.y(), "what is seen whole stays where it is");
    }

    @Test
    void staysLegibleAndRevealsWithoutAnEmptyMargin() {
        viewport.setView(400, 400, 1);
        assertEquals(1, viewport.scale());
        assertTrue(viewport.isPartial());
        viewport.reveal(new BoundingBox(700, 300, 100, 50));
        assertEquals(-400, viewport.x(), "the right edge of the picture at the right edge of the view");
        viewport.reveal(new BoundingBox(300, 300, 50, 50));
        assertTrue(viewport.x() + 300 > 0 && viewport.x() + 350 < 400, () -> "in sight: " + viewport.x());
        assertEquals(0, viewport.y());
    }

    @Test
    void zoomsOutToTheWholeAndNoFurther() {
        viewport.setView(400, 400, 1);
        for (int i = 0; i < 30; i++) {
            viewport.zoom(1 / 1.1);
        }
        assertEquals(0.5, viewport.scale(), 1e-9);
        viewport.reset();
        assertEquals(1, viewport.scale());
    }

    @Test
    void isNeverMovedOutOfSight() {
        viewport.setView(400, 400, 1);
        viewport.move(10_000, -10_000);
        assertTrue(viewport.x() < 400, () -> "x " + viewport.x());
        assertTrue(viewport.y() + 400 > 0, () -> "y " + viewport.y());
    }
}
