package io.github.chat2responses.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The program's entry. */
public final class Main {
    private static final int MEGABYTE = 1024 * 1024;

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments the command line, without the program's name
     */
    public static void main(String[] arguments) {
        System.exit(run(System.in, System.out, System.err, arguments));
    }

    /**
     * Runs one command.
     *
     * @param in where {@code -} reads from
     * @param out where results go
     * @param err where progress, diagnostics and complaints go
     * @param arguments the command line, without the program's name
     * @return the exit code
     */
    public static int run(InputStream in, PrintStream out, PrintStream err, String... arguments) {
        PrintWriter writer = new PrintWriter(out, true, StandardCharsets.UTF_8);
        PrintWriter complaints = new PrintWriter(err, true, StandardCharsets.UTF_8);
        RootCommand root = new RootCommand();
        CommandLine line = new CommandLine(root, new CommandFactory(new Terminal(in, writer, complaints)));
        RootCommand.addCommands(line, arguments.length == 0 ? "" : arguments[0]);
        line.setOut(writer)
                .setErr(complaints)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((problem, given) -> {
                    complaints.println("chat2responses: " + firstLine(problem) + " See '"
                            + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
                    return ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    if (root.isVerbose()) {
                        problem.printStackTrace(complaints);
                    }
                    boolean ours = problem instanceof UsageException;
                    complaints.println("chat2responses: "
                            + (ours ? problem.getMessage() : "unexpected failure: " + problem + " (-v shows where)"));
                    return ours ? ExitCode.USAGE : ExitCode.INCOMPLETE;
                });
        int code = execute(line, complaints, arguments);
        writer.flush();
        complaints.flush();
        return code;
    }

    private static int execute(CommandLine line, PrintWriter complaints, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            complaints.println("chat2responses: a heap of "
                    + Runtime.getRuntime().maxMemory() / MEGABYTE
                    + " MB is too small for this; give more, as in JAVA_TOOL_OPTIONS=-Xmx4g");
            return ExitCode.INCOMPLETE;
        }
    }

    private static String firstLine(CommandLine.ParameterException problem) {
        String message =
                String.valueOf(problem.getMessage()).lines().findFirst().orElse("wrong usage");
        return message.endsWith(".") ? message : message + ".";
    }
}
