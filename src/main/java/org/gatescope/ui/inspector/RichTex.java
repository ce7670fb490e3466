package org.gatescope.ui.inspector;

import java.util.Map;

import org.gatescope.cell.Accent;
import org.gatescope.cell.Greek;
import org.gatescope.ui.inspector.Rich.Level;

/** Reads the small part of TeX in which equations are written here, as {@link Rich} text. */
final class RichTex {

    private static final Map<String, String> SIGNS = Map.of("cdot", " · ", "odot", " ⊙ ", "partial", "∂", "sum", "Σ", "top", "⊤", "|", "‖",
            ",", " ", "_", "_", "ln", "ln ");

    private final String tex;
    private int at;

    RichTex(String tex) {
        this.tex = tex;
    }

    Rich read() {
        Rich rich = Rich.EMPTY;
        while (at < tex.length() && tex.charAt(at) != '}') {
            rich = rich.plus(atom());
        }
        return tidied(rich);
    }

    /** Spaces come from signs alone, one at a time. */
    private static Rich tidied(Rich rich) {
        return new Rich(rich.runs().stream().map(run -> new Rich.Run(run.text().replaceAll(" {2,}", " "), run.level())).toList());
    }

    private Rich atom() {
        char sign = tex.charAt(at);
        return switch (sign) {
            case '{' -> group();
            case '_' -> script(Level.SUBSCRIPT);
            case '^' -> script(Level.SUPERSCRIPT);
            case '\\' -> command();
            default -> {
                at++;
                yield Rich.of(sign == '-' ? "−" : String.valueOf(sign));
            }
        };
    }

    private Rich script(Level level) {
        at++;
        Rich inner = atom();
        return inner.isEmpty() ? inner : inner.on(level);
    }

    private Rich group() {
        at++;
        Rich inner = read();
        at++;
        return inner;
    }

    private Rich command() {
        String name = name();
        return switch (name) {
            case "term" -> {
                group();
                yield group();
            }
            case "frac" -> group().plus("/").plus(group());
            case "tfrac" -> {
                group();
                group();
                yield Rich.of("½");
            }
            case "left", "right" -> Rich.EMPTY;
            case "mathit", "mathrm" -> group();
            default -> Accent.ofKey(name).map(this::marked).orElseGet(() -> Rich.of(SIGNS.getOrDefault(name, Greek.letter(name))));
        };
    }

    private Rich marked(Accent accent) {
        return group().plus(String.valueOf(accent.combining()));
    }

    private String name() {
        int start = ++at;
        while (at < tex.length() && Character.isLetter(tex.charAt(at))) {
            at++;
        }
        if (at == start) {
            at++;
        } else if (at < tex.length() && tex.charAt(at) == ' ') {
            // the space that ends a name is none in print; those around signs are the signs' own
            at++;
            return tex.substring(start, at - 1);
        }
        return tex.substring(start, at);
    }
}
