package io.github.chat2responses.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
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
        })
final class RootCommand implements Runnable {
    private static final Map<String, Class<?>> COMMANDS = commands();

    // picocli sets it before run() is called.
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "-v", scope = ScopeType.INHERIT, description = "Show where an unexpected failure came from.")
    private boolean verbose;

    boolean isVerbose() {
        return verbose;
    }

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("scan", ScanCommand.class);
        commands.put("check", CheckCommand.class);
        commands.put("migrate", MigrateCommand.class);
        commands.put("translate", TranslateCommand.class);
        commands.put("serve", ServeCommand.class);
        commands.put("mock", MockCommand.class);
        commands.put("explain", ExplainCommand.class);
        commands.put("report", ReportCommand.class);
        return commands;
    }

    /** Adds the command that is wanted, or all; picocli reads the options of each by reflection, which start-up pays for. */
    static void addCommands(CommandLine line, String wanted) {
        Class<?> only = COMMANDS.get(wanted);
        if (only == null) {
            COMMANDS.forEach(line::addSubcommand);
        } else {
            line.addSubcommand(wanted, only);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }
}
