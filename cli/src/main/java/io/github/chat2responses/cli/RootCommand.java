package io.github.chat2responses.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without a command: says what there is. */
@Command(
        name = "chat2responses",
        mixinStandardHelpOptions = true,
        version = "chat2responses 0.1.0-SNAPSHOT",
        description = "Moves Java code from OpenAI's Chat Completions API to the Responses API.",
        footer = {
            "",
            "Exit codes: 0 done, 1 findings, 2 wrong usage or bad input, 3 not everything could be done.",
            "",
            "Example: chat2responses migrate path/to/project"
        },
        subcommands = {
            ScanCommand.class,
            CheckCommand.class,
            MigrateCommand.class,
            TranslateCommand.class,
            MockCommand.class,
            ExplainCommand.class
        })
final class RootCommand implements Runnable {
    // picocli sets it before run() is called.
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "-v", scope = ScopeType.INHERIT, description = "Show where an unexpected failure came from.")
    private boolean verbose;

    boolean isVerbose() {
        return verbose;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }
}
