package io.github.chat2responses.cli.analyze;

/**
 * A use of an API that is to be left.
 *
 * @param code the rule, {@code C2R5xx}
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param api {@code chat-completions}, {@code assistants}, {@code models}, or another one that is to be left
 * @param sdk the client library, {@code raw} for HTTP by hand
 * @param idiom what kind of use it is
 * @param file the file, relative to the root, with {@code /}
 * @param line the first line, counted from 1
 * @param column the first column, counted from 1
 * @param endLine the last line
 * @param endColumn the last column
 * @param message one sentence about this place
 * @param migration {@code automatic}, {@code with-helper}, {@code shim} or {@code manual}
 * @param host {@code proved} if the server is OpenAI's or Azure OpenAI's, {@code unknown} if the code does not tell; empty
 *     where it does not matter
 * @param help how to learn more
 * @param source the first line, without the blanks around it
 * @param fingerprint the same for the same code in the same file, wherever in the file it stands
 */
public record Finding(
        String code,
        String severity,
        String api,
        String sdk,
        String idiom,
        String file,
        int line,
        int column,
        int endLine,
        int endColumn,
        String message,
        String migration,
        String host,
        String help,
        String source,
        String fingerprint) {}
