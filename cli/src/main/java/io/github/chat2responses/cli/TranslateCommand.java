package io.github.chat2responses.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Payloads from one API to the other. */
@Command(
        name = "translate",
        mixinStandardHelpOptions = true,
        description =
                "Translates a payload: a Chat request to a Responses request, a Responses answer or stream to a Chat one.",
        footer = {"", "Example: chat2responses translate request chat.json"},
        subcommands = {
            TranslateRequestCommand.class,
            TranslateResponseCommand.class,
            TranslateStreamCommand.class,
            TranslateBatchCommand.class
        })
final class TranslateCommand implements Runnable {
    // picocli sets it before run() is called.
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say 'request', 'response', 'stream' or 'batch'");
    }
}
