package org.gatescope.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Terms are found in any form, whatever its width or case, the longest first. */
class GlossaryTest {

    private static final Glossary GLOSSARY = new Glossary(List.of(
            term("gate", "gate", "门", "门控"), term("forget-gate", "forget gate", "遗忘门"), term("cell-state", "cell state", "记忆元", "C"),
            term("lstm", "LSTM", "长短期记忆网络")));

    private static Term term(String id, String english, String chinese, String... synonyms) {
        return new Term(id, english, chinese, Optional.of("细胞状态").filter(_ -> id.equals("cell-state")), List.of(synonyms), "it is", "它是", 1);
    }

    private static List<String> in(String text) {
        return GLOSSARY.in(text).stream().map(found -> found.term().id() + "=" + text.substring(found.start(), found.end())).toList();
    }

    @Test
    void theLongestFirst() {
        assertEquals(List.of("forget-gate=forget gate", "gate=Gate"), in("The forget gate is a Gate."));
        assertEquals(List.of("forget-gate=遗忘门", "gate=门控", "gate=门"), in("遗忘门是门控的门"));
    }

    @Test
    void wordsAreWholeInLatinAndNotInChinese() {
        assertEquals(List.of(), in("gateway and delegate"));
        assertEquals(List.of("lstm=LSTM"), in("用LSTM记住"));
        assertEquals(List.of("cell-state=C"), in("the C is not in CC or C2"));
    }

    @Test
    void widthAndCaseDoNotMatter() {
        assertEquals(List.of("lstm=ＬＳＴＭ", "cell-state=细胞状态"), in("ＬＳＴＭ 的细胞状态"));
        assertEquals(List.of("cell-state=Cell State"), in("ﬁrst a Cell State"));
    }

    @Test
    void textsAndForms() {
        assertEquals("它是", GLOSSARY.term("gate").orElseThrow().text(Locale.CHINESE));
        assertEquals("it is", GLOSSARY.term("gate").orElseThrow().text(Locale.ENGLISH));
        assertEquals(List.of("cell state", "记忆元", "细胞状态", "C"), GLOSSARY.term("cell-state").orElseThrow().forms());
    }

    @Property
    void whatIsFoundLiesInTheTextInOrder(@ForAll String text) {
        int end = 0;
        for (Glossary.Found found : GLOSSARY.in(text)) {
            assertTrue(found.start() >= end && found.end() > found.start() && found.end() <= text.length());
            end = found.end();
        }
    }
}
