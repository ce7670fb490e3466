package org.gatescope.ui.common;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;

/**
 * The words of one view in both languages: {@code texts_en.properties} and {@code texts_zh.properties} (UTF-8) in the view's folder.
 * A key that is missing fails loudly. Bindings follow the language as it is switched.
 */
public final class Texts {

    private static final Map<String, Properties> BUNDLES = new ConcurrentHashMap<>();

    private final Settings settings;
    private final String view;

    private Texts(Settings settings, String view) {
        this.settings = settings;
        this.view = view;
    }

    /** @param view the folder under {@code ui}: {@code inspector} */
    public static Texts of(Settings settings, String view) {
        return new Texts(settings, view);
    }

    /** The text in the present language; {@code {0}} and so on take the arguments. */
    public String get(String key, Object... arguments) {
        Locale locale = settings.localeProperty().get();
        String text = bundle(view, locale).getProperty(key);
        Objects.requireNonNull(text, () -> "no text '%s' for %s in %s".formatted(key, settings.localeProperty().get(), view));
        return arguments.length == 0 ? text : new MessageFormat(text.replace("'", "''"), Locale.ROOT).format(spoken(arguments, locale));
    }

    private static Object[] spoken(Object[] arguments, Locale locale) {
        return Arrays.stream(arguments).map(each -> each instanceof Spoken words ? words.in(locale) : each).toArray();
    }

    /** The present language. */
    public Locale locale() {
        return settings.localeProperty().get();
    }

    public ObservableValue<Locale> localeProperty() {
        return settings.localeProperty();
    }

    public boolean has(String key) {
        return bundle(view, settings.localeProperty().get()).containsKey(key);
    }

    /** The text as it changes with the language. */
    public StringBinding bind(String key, Object... arguments) {
        return Bindings.createStringBinding(() -> get(key, arguments), settings.localeProperty(), settings.termsProperty());
    }

    private static Properties bundle(String view, Locale locale) {
        return BUNDLES.computeIfAbsent("/org/gatescope/ui/%s/texts_%s.properties".formatted(view, locale.getLanguage()), path -> {
            Properties texts = new Properties();
            try (Reader reader = new InputStreamReader(Objects.requireNonNull(Texts.class.getResourceAsStream(path), path), StandardCharsets.UTF_8)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return texts;
        });
    }
}
