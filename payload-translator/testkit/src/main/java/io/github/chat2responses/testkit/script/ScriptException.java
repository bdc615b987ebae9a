package io.github.chat2responses.testkit.script;

/** A script that cannot be used. The message is one line: where, what, how to mend. */
public final class ScriptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScriptException(String line) {
        super(line);
    }
}
