package org.gatescope.lesson.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page of a lesson.
 *
 * @param scene empty where the page keeps the scene of the one before
 * @param line  of its heading
 */
public record Page(String title, List<Block> content, Optional<Scene> scene, int line) {

    /**
     * What a page shows.
     *
     * @param line of the fence
     */
    public record Scene(List<Line> lines, int line) {
    }

    /** All blocks, those inside lists and quotes too. */
    public Stream<Block> blocks() {
        return content.stream().flatMap(Block::all);
    }

    public List<Block.Predict> predictions() {
        return blocks().filter(Block.Predict.class::isInstance).map(Block.Predict.class::cast).toList();
    }

    public List<Block.Try> tasks() {
        return blocks().filter(Block.Try.class::isInstance).map(Block.Try.class::cast).toList();
    }
}
