package io.github.chat2responses.cli;

import picocli.CommandLine.Option;

/** Whether a command reads many documents. */
// picocli sets the fields of options.
@SuppressWarnings("FieldCanBeFinal")
final class LinesOption {
    @Option(names = "--jsonl", description = "One document a line in, one a line out.")
    private boolean jsonl;

    boolean isSet() {
        return jsonl;
    }
}
