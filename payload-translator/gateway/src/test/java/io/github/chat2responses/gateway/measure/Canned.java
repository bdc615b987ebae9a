package io.github.chat2responses.gateway.measure;

import io.github.chat2responses.gateway.TestUpstream;
import java.util.Locale;

/** Bodies of the sizes that are measured. */
final class Canned {
    static final int EVENTS = 110;

    private Canned() {}

    /** Two messages, about 1 KB. */
    static String small(boolean streams) {
        return "{\"model\":\"gpt-5.6-sol\",\"stream\":" + streams + ",\"messages\":["
                + "{\"role\":\"system\",\"content\":\"" + "Be brief and kind. ".repeat(20) + "\"},"
                + "{\"role\":\"user\",\"content\":\"" + "Tell me about the weather. ".repeat(18) + "\"}]}";
    }

    /** Forty messages and ten tools, about 50 KB. */
    static String large() {
        StringBuilder body = new StringBuilder("{\"model\":\"gpt-5.6-sol\",\"messages\":[");
        for (int i = 0; i < 40; i++) {
            body.append(i == 0 ? "" : ",")
                    .append("{\"role\":\"")
                    .append(i % 2 == 0 ? "user" : "assistant")
                    .append("\",\"content\":\"")
                    .append(("Message " + i + " with some text, ä ö ü, and more to fill it up. ").repeat(15))
                    .append("\"}");
        }
        body.append("],\"tools\":[");
        for (int i = 0; i < 10; i++) {
            body.append(String.format(
                    Locale.ROOT,
                    "%s{\"type\":\"function\",\"function\":{\"name\":\"tool_%d\",\"description\":\"%s\",\"parameters\":{"
                            + "\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\",\"description\":\"%s\"},"
                            + "\"b\":{\"type\":\"integer\"},\"c\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}},"
                            + "\"required\":[\"a\"]}}}",
                    i == 0 ? "" : ",",
                    i,
                    "Does something useful with what it is given. ".repeat(12),
                    "What it is given. ".repeat(20)));
        }
        return body.append("]}").toString();
    }

    static String answer() {
        return TestUpstream.answer("A word and another one. ".repeat(85));
    }

    /** A stream of 110 events. */
    static String events() {
        StringBuilder events = new StringBuilder(TestUpstream.CREATED).append(TestUpstream.MESSAGE);
        for (int i = 0; i < EVENTS - 3; i++) {
            events.append(TestUpstream.event(
                    "response.output_text.delta",
                    "\"item_id\":\"msg_0123456789abcdef0123456789abcdef\",\"output_index\":0,\"content_index\":0,"
                            + "\"delta\":\" word" + i + "\",\"sequence_number\":" + i
                            + ",\"logprobs\":[],\"obfuscation\":\"abcdefgh\""));
        }
        return events.append(TestUpstream.COMPLETED).toString();
    }
}
