package org.gatescope.ui.inspector;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gatescope.cell.Arithmetic.Form;
import org.gatescope.trace.Address;
import org.gatescope.trace.Explanation;
import org.gatescope.trace.Explanation.Factor;
import org.gatescope.trace.Explanation.Part;
import org.gatescope.trace.Shown;

/**
 * The digits of several explanations of which one stands beneath another: a number reads the same wherever it stands, and still all
 * shown parts give the shown totals. Decimals grow, for all together, until that holds; where growing does not do it, a reason
 * carries its rounding and says as what it was used.
 */
final class Alignment {

    /** More decimals than these tire the eye more than a line for the rounding does. */
    private static final int MOST_DECIMALS = 6;

    private final List<Explanation> explanations;
    private final List<Shown> shown;
    /** What a number is written as wherever it can be. */
    private final Map<Address, String> texts = new HashMap<>();
    private final Map<Address, String> totals = new HashMap<>();
    private final Map<Address, String> used = new HashMap<>();
    private final List<List<List<List<String>>>> written = new ArrayList<>();
    private boolean even = true;

    private Alignment(List<Explanation> explanations, int decimals) {
        this.explanations = explanations;
        this.shown = explanations.stream().map(each -> Shown.of(each, decimals)).toList();
        choose();
        for (int i = 0; i < explanations.size(); i++) {
            even &= shown.get(i).rounding().isEmpty();
            List<List<List<String>>> rows = new ArrayList<>();
            for (int row = 0; row < explanations.get(i).parts().size(); row++) {
                rows.add(write(i, row));
            }
            written.add(rows);
        }
    }

    static Alignment of(List<Explanation> explanations) {
        int decimals = explanations.stream().map(each -> Shown.number(each.total())).filter(total -> !total.contains("e"))
                .mapToInt(Alignment::decimals).max().orElse(0);
        Alignment first = new Alignment(explanations, decimals);
        Alignment now = first;
        for (int places = decimals + 1; places <= Math.max(MOST_DECIMALS, decimals + 1) && !now.even; places++) {
            now = new Alignment(explanations, places);
        }
        return now.even ? now : first;
    }

    private static int decimals(String number) {
        int point = number.indexOf('.');
        return point < 0 ? 0 : number.length() - point - 1;
    }

    private void choose() {
        for (int i = 0; i < explanations.size(); i++) {
            Explanation explanation = explanations.get(i);
            for (int row = 0; row < explanation.parts().size(); row++) {
                for (Shown.Cell cell : isBare(explanation.parts().get(row)) ? List.<Shown.Cell>of() : shown.get(i).rows().get(row).factors()) {
                    for (int n = 0; n < cell.numbers().size(); n++) {
                        texts.merge(cell.factor().numbers().get(n).address(), cell.numbers().get(n),
                                (one, other) -> one.length() >= other.length() ? one : other);
                    }
                }
            }
        }
        for (int i = 0; i < explanations.size(); i++) {
            totals.put(explanations.get(i).subject(), shown.get(i).total());
        }
        texts.putAll(totals);
    }

    private List<List<String>> write(int index, int row) {
        Part part = explanations.get(index).parts().get(row);
        Shown.Row own = shown.get(index).rows().get(row);
        List<List<String>> common = part.factors().stream().map(factor -> factor.numbers().stream().map(number -> texts.get(number.address())).toList()).toList();
        boolean fits = isBare(part) ? matches(part, own.value()) : gives(part, common, own.value(), shown.get(index).total());
        even &= fits;
        List<List<String>> chosen = fits && !isBare(part) ? common : own.factors().stream().map(Shown.Cell::numbers).toList();
        for (int f = 0; f < part.factors().size(); f++) {
            Factor factor = part.factors().get(f);
            for (int n = 0; n < factor.numbers().size(); n++) {
                String text = isBare(part) ? (part.negative() ? negated(own.value()) : own.value()) : chosen.get(f).get(n);
                used.putIfAbsent(factor.numbers().get(n).address(), text);
            }
        }
        return chosen;
    }

    /** Whether a number that stands alone in a line reads as its own total does. */
    private boolean matches(Part part, String value) {
        String total = totals.get(part.factors().getFirst().numbers().getFirst().address());
        return total == null || total.equals(part.negative() ? negated(value) : value);
    }

    private static String negated(String value) {
        return value.startsWith("−") ? value.substring(1) : "−" + value;
    }

    /** Whether the factors as written give the product as written. */
    private static boolean gives(Part part, List<List<String>> texts, String value, String total) {
        double product = part.negative() ? -1 : 1;
        for (int f = 0; f < texts.size(); f++) {
            product *= part.factors().get(f).form().value(texts.get(f).stream().mapToDouble(Shown::parse).toArray());
        }
        if (!Double.isFinite(product)) {
            return false;
        }
        BigDecimal wanted = decimal(value);
        int scale = Math.max(wanted.scale(), decimal(total).scale());
        return new BigDecimal(product).setScale(scale, RoundingMode.HALF_EVEN).compareTo(wanted) == 0;
    }

    private static BigDecimal decimal(String shown) {
        return shown.contains("∞") || shown.contains("NaN") ? BigDecimal.ZERO : new BigDecimal(shown.replace('−', '-'));
    }

    /** Whether a part is a number alone, which needs no arithmetic. */
    static boolean isBare(Part part) {
        return part.factors().size() == 1 && part.factors().getFirst().form() == Form.PLAIN;
    }

    List<List<String>> texts(int index, int row) {
        return written.get(index).get(row);
    }

    String value(int index, int row) {
        return shown.get(index).rows().get(row).value();
    }

    String total(int index) {
        return shown.get(index).total();
    }

    Optional<String> rounding(int index) {
        return shown.get(index).rounding();
    }

    /** As what the explanation's total stands in the one above, where that is written otherwise. */
    Optional<String> usedAs(int index) {
        return Optional.ofNullable(used.get(explanations.get(index).subject())).filter(text -> !text.equals(shown.get(index).total()));
    }
}
