package io.github.chat2responses.recipes.rawhttp.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;

/** Texts and numbers that stand for values which are known at run time only. Nobody writes them by chance. */
public final class Markers {
    private static final String TEXT = "c2rHole";
    private static final String END = "x";
    private static final String NUMBER = "73100";

    /** Markers for one body. */
    public Markers() {}

    /**
     * The marker of a text.
     *
     * @param index which value it stands for
     * @return letters and digits only
     */
    public String text(int index) {
        return TEXT + index + END;
    }

    /**
     * The marker of a number.
     *
     * @param index which value it stands for
     * @return digits only
     */
    public String number(int index) {
        return NUMBER + (1000 + index);
    }

    /**
     * A text about values for people.
     *
     * @param text a text that may have markers
     * @return the text without them
     */
    static String shown(String text) {
        return text.replaceAll(TEXT + "\\d+" + END, "...");
    }

    /**
     * Whether a value is known now.
     *
     * @param value the value
     * @return false if there is a marker in it
     */
    public boolean isConstant(JsonNode value) {
        if (value.isContainerNode()) {
            for (JsonNode inner : value) {
                if (!isConstant(inner)) {
                    return false;
                }
            }
            return true;
        }
        return !(value.isTextual() && value.textValue().contains(TEXT)) && !isNumber(value);
    }

    private static boolean isNumber(JsonNode value) {
        return value.isIntegralNumber()
                && value.bigIntegerValue().compareTo(BigInteger.ZERO) > 0
                && value.asText().startsWith(NUMBER)
                && value.asText().length() == NUMBER.length() + 4;
    }
}
