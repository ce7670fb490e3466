package org.gatescope.ui.lessonpane;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.gatescope.trace.Address;
import org.gatescope.ui.equation.EquationView;
import org.gatescope.ui.lessonpane.FormulaSymbols.Marked;
import org.gatescope.ui.lessonpane.FormulaSymbols.Symbol;

/** A lesson's formula whose symbols wear the hue of their role, light their numbers, and are marked with them. FX thread only. */
final class FormulaTerms {

    private final EquationView view;
    private final SymbolPlaces places;
    private List<Symbol> symbols = List.of();

    FormulaTerms(EquationView view, SymbolPlaces places) {
        this.view = view;
        this.places = places;
    }

    void show(String tex) {
        Marked marked = FormulaSymbols.mark(tex, places::has);
        if (!marked.tex().equals(view.getTex()) || !marked.symbols().equals(symbols)) {
            symbols = marked.symbols();
            view.setTermStyle(term -> term > symbols.size() ? null : places.hue(symbols.get(term - 1).name()).orElse(null));
            view.setTex(marked.tex());
        }
    }

    /** The numbers that a term stands for. */
    Set<Address> places(int term) {
        return term == 0 || term > symbols.size() ? Set.of() : places.of(symbols.get(term - 1));
    }

    /** Sets off the terms whose numbers the mouse is on. */
    void mark(Set<Address> addresses) {
        Set<Integer> terms = new HashSet<>();
        for (int term = 1; term <= symbols.size(); term++) {
            if (!addresses.isEmpty() && places.of(symbols.get(term - 1)).stream().anyMatch(addresses::contains)) {
                terms.add(term);
            }
        }
        if (!view.getHighlighted().equals(terms)) {
            view.getHighlighted().retainAll(terms);
            view.getHighlighted().addAll(terms);
        }
    }
}
