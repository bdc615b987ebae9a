package io.github.chat2responses.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is done with reports that were written before. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Works on the JSON reports that check, scan and migrate write.",
        footer = {"", "Example: chat2responses report merge reports --format html --output all.html"},
        subcommands = ReportMergeCommand.class)
final class ReportCommand implements Runnable {
    // picocli sets it before run() is called.
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say 'merge'");
    }
}
