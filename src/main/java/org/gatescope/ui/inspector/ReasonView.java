package org.gatescope.ui.inspector;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

import org.gatescope.ui.common.Column;
import org.gatescope.ui.common.StyleClasses;
import org.gatescope.ui.inspector.Reason.Digits;
import org.gatescope.ui.inspector.Reason.Line;

/** One reason: its lines, a rule, the sum. A reason of a single line is that line. */
final class ReasonView extends Column {

    static final int MOST_LINES = 16;
    static final int FIRST_LINES = 10;

    /** What is written in words. */
    record Wording(String sum, String rounding, String held, String heldNumber, String rounded, Function<Integer, String> more, Function<Line, Rich> way) {
    }

    private final Pointing pointing;
    private final List<RowView> rows = new ArrayList<>();
    private final List<RichLabel> captions = new ArrayList<>();
    private final Region rule = new Region();
    private final Button more = new Button();
    private final List<RowView> used = new ArrayList<>();
    private int usedCaptions;
    private Reason reason;
    private boolean whole;

    ReasonView(Pointing pointing) {
        this.pointing = pointing;
        getStyleClass().add("reason");
        rule.getStyleClass().add("reason-rule");
        more.getStyleClass().addAll("flat", "reason-more");
        setFillWidth(true);
    }

    void show(Reason next, Names names, Wording words) {
        whole &= reason != null && next.subject().node() == reason.subject().node();
        reason = next;
        more.setOnAction(_ -> {
            whole = true;
            show(reason, names, words);
        });
        used.clear();
        usedCaptions = 0;
        List<Node> children = new ArrayList<>();
        if (reason.isSum()) {
            sum(children, names, words);
        } else {
            Line only = reason.lines().getFirst();
            way(children, null, only, words);
            // a product says of what; a function of one number is told by its signs
            boolean product = only.pieces().stream().anyMatch(piece -> piece.text().equals(" × "));
            Rich name = product ? reason.name().plus(" = ").plus(only.label()) : reason.name();
            children.add(row(name, only, Padding.of(List.of(only), words.heldNumber()).getFirst(), only.bare() ? only.value() : reason.total()));
            used.getFirst().setTotal(false);
            held(children, only, words);
        }
        reason.usedAs().ifPresent(as -> children.add(caption(Rich.of(reason.total() + " ≈ " + as + "  " + words.rounded()), "reason-note")));
        show(children);
        requestLayout();
    }

    private void sum(List<Node> children, Names names, Wording words) {
        if (reason.depth() > 0) {
            children.add(caption(reason.name(), "reason-name"));
        }
        List<Line> lines = reason.lines();
        boolean all = whole || lines.size() <= MOST_LINES;
        List<Line> shown = all ? lines : lines.subList(0, FIRST_LINES);
        List<List<String>> texts = Padding.of(shown, words.heldNumber());
        boolean grouped = IntStream.range(1, lines.size()).anyMatch(i -> lines.get(i).group() >= 0 && lines.get(i).group() == lines.get(i - 1).group());
        Line before = null;
        for (int i = 0; i < shown.size(); i++) {
            Line line = shown.get(i);
            way(children, before, line, words);
            if (grouped && line.group() >= 0 && (before == null || before.group() != line.group())) {
                children.add(caption(names.whole(second(line)), "reason-group"));
            }
            children.add(row(line.label(), line, texts.get(i), line.value()));
            held(children, line, words);
            before = line;
        }
        if (!all) {
            List<Line> rest = lines.subList(FIRST_LINES, lines.size());
            more.setText(words.more().apply(rest.size()));
            children.add(more);
            children.add(plain(Rich.of("…"), total(rest), null));
        }
        reason.rounding().ifPresent(missing -> children.add(plain(Rich.of(words.rounding()), missing, null)));
        children.add(rule);
        RowView total = plain(reason.depth() > 0 ? Rich.of(words.sum()) : reason.name(), reason.total(), null);
        children.add(total);
        // at the end, when it is settled which line it is: each change has the style sheets applied anew
        used.forEach(row -> row.setTotal(row == total));
    }

    private static org.gatescope.trace.Address second(Line line) {
        return line.pieces().stream().filter(Digits.class::isInstance).map(Digits.class::cast).skip(1).findFirst().orElseThrow().address();
    }

    /** Names the way by which a part of a gradient came, where it is another than the line's before. */
    private void way(List<Node> children, Line before, Line line, Wording words) {
        Rich way = words.way().apply(line);
        if (!way.isEmpty() && (before == null || !way.equals(words.way().apply(before)))) {
            children.add(caption(way, "reason-group"));
        }
    }

    private void held(List<Node> children, Line line, Wording words) {
        if (line.held()) {
            children.add(caption(Rich.of(words.held()), "reason-note"));
        }
    }

    static String total(List<Line> lines) {
        BigDecimal sum = lines.stream().map(line -> new BigDecimal(line.value().replace('−', '-'))).reduce(BigDecimal.ZERO, BigDecimal::add);
        int power = lines.stream().map(Line::value).filter(value -> value.contains("e")).findFirst().map(ReasonView::power).orElse(0);
        return (sum.movePointLeft(power).toPlainString() + (power == 0 ? "" : "e" + power)).replace('-', '−');
    }

    private static int power(String value) {
        return Integer.parseInt(value.substring(value.indexOf('e') + 1).replace('−', '-'));
    }

    private RowView row(Rich name, Line line, List<String> texts, String value) {
        return line.bare() ? plain(name, texts.getFirst(), line.number()) : filled(name, line, texts, value);
    }

    private RowView filled(Rich name, Line line, List<String> texts, String value) {
        RowView row = next();
        row.show(name, line.pieces(), texts, value, null);
        return row;
    }

    private RowView plain(Rich name, String value, Digits link) {
        RowView row = next();
        row.show(name, List.of(), List.of(), value, link);
        return row;
    }

    private RowView next() {
        if (used.size() == rows.size()) {
            rows.add(new RowView(pointing));
        }
        RowView row = rows.get(used.size());
        used.add(row);
        return row;
    }

    private RichLabel caption(Rich text, String style) {
        if (usedCaptions == captions.size()) {
            captions.add(new RichLabel("caption"));
        }
        RichLabel caption = captions.get(usedCaptions++);
        StyleClasses.set(caption, "rich", "caption", style);
        caption.setRich(text);
        return caption;
    }

    List<RowView> rows() {
        return used;
    }

    Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    // ---- layout: all lines of a reason stand alike

    private void arrange(double width) {
        double inner = width - snappedLeftInset() - snappedRightInset();
        double results = used.stream().mapToDouble(RowView::resultWidth).max().orElse(0);
        boolean stacked = used.stream().anyMatch(row -> row.oneLine(results) > inner);
        used.forEach(row -> row.arrange(stacked, results));
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width > 0) {
            arrange(width);
        }
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth());
        super.layoutChildren();
    }
}
