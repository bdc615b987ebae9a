package io.github.chat2responses.translate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;

/**
 * A generator that quotes texts with one short loop: half of the time of a translation is the quoting, which is slow in the
 * generator of the library behind the first line break of a text.
 */
final class BodyGenerator extends JsonGeneratorDelegate {
    /** Of short texts the library is as fast, and of long ones few are worth the memory. */
    private static final int SHORT = 16;

    private static final int LONG = 1 << 18;

    private final JsonQuote quote;

    BodyGenerator(JsonGenerator target, JsonQuote quote) {
        super(target);
        this.quote = quote;
    }

    @Override
    public void writeString(String text) throws IOException {
        if (text.length() < SHORT || text.length() > LONG || !quote.quote(text)) {
            delegate.writeString(text);
        } else {
            quote.writeTo(delegate);
        }
    }
}
