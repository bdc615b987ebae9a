package io.github.chat2responses.cli;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.chat2responses.cli.apply.MigrationResult;
import io.github.chat2responses.cli.apply.Migrator;
import io.github.chat2responses.cli.apply.ProjectClasspath;
import io.github.chat2responses.cli.apply.RecipeFinder;
import io.github.chat2responses.cli.report.Html;
import io.github.chat2responses.cli.report.MigrationText;
import io.github.chat2responses.recipes.openaijava.MigrationOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rewrites source code. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = {
            "Rewrites Java code from Chat Completions to Responses. Without --apply it prints the change and writes nothing."
        },
        footer = {"", "Example: chat2responses migrate path/to/project --apply"})
// picocli sets the fields of options.
@SuppressWarnings("FieldCanBeFinal")
final class MigrateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "PATH", description = "The project's folder (default: here).")
    private Path path = Path.of(".");

    @Option(names = "--apply", description = "Write the changes; refused if git has uncommitted changes there.")
    private boolean apply;

    @Option(names = "--force", description = "With --apply: write even over uncommitted changes.")
    private boolean force;

    @Option(
            names = "--recipe",
            paramLabel = "NAME",
            description = "The recipe to run (default: ${DEFAULT-VALUE}).",
            defaultValue = RecipeFinder.DEFAULT)
    private String recipe = RecipeFinder.DEFAULT;

    @Option(names = "--diff", paramLabel = "FILE", description = "Also write the unified diff to this file.")
    private @Nullable Path diff;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Also write a report: a file ending in .html, .json or .md.")
    private @Nullable Path report;

    @Option(
            names = "--assume-openai-host",
            description = "Take clients whose construction cannot be seen for OpenAI's.")
    private boolean assumeOpenAiHost;

    @Option(
            names = "--store",
            paramLabel = "preserve|omit",
            description =
                    "Where Chat did not set store: preserve writes store(false), so that nothing is kept; omit does"
                            + " not (default: preserve).")
    private Store store = Store.PRESERVE;

    @Option(
            names = "--unsupported",
            paramLabel = "keep|remove",
            description = "Settings that Responses does not have, such as seed: keep leaves their code on Chat, remove"
                    + " removes them with a comment (default: keep).")
    private Unsupported unsupported = Unsupported.KEEP;

    @Option(
            names = "--helper",
            paramLabel = "inline|class",
            description =
                    "Code that would be repeated: inline writes it out where it is needed, class puts it into a class"
                            + " ResponsesSupport of each package (default: inline).")
    private Helper helper = Helper.INLINE;

    private enum Helper {
        INLINE,
        CLASS
    }

    @Option(
            names = "--strict-tools",
            paramLabel = "preserve|upgrade",
            description =
                    "Functions that Chat did not make strict: preserve writes strict(false); upgrade writes strict(true)"
                            + " where the schema is written out and strict as it stands (default: preserve).")
    private StrictTools strictTools = StrictTools.PRESERVE;

    private enum StrictTools {
        PRESERVE,
        UPGRADE
    }

    @Option(
            names = "--failures",
            paramLabel = "throw|ignore",
            description =
                    "Answers that failed under HTTP status 200, where Chat answered with an HTTP error: throw throws what"
                            + " the SDK threw, ignore takes them as they are (default: throw).")
    private Failures failures = Failures.THROW;

    private enum Failures {
        THROW,
        IGNORE
    }

    private enum Store {
        PRESERVE,
        OMIT
    }

    private enum Unsupported {
        KEEP,
        REMOVE
    }

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            description = "Jars and class folders the code needs, separated as in java -cp.")
    private @Nullable String classpath;

    MigrateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        checkInput();
        Path root = path.toAbsolutePath().normalize();
        if (apply && !force) {
            WorkTree.requireClean(root);
        }
        List<Path> jars = classpath == null ? ProjectClasspath.of(root) : ClassPathOption.split(classpath);
        MigrationResult result = new Migrator(root, jars)
                .run(RecipeFinder.find(recipe, options())
                        .orElseThrow(() ->
                                new UsageException("there is no recipe " + recipe + "; try " + RecipeFinder.DEFAULT)));
        if (result.javaFiles() == 0) {
            throw new UsageException("there are no Java files under " + path + "; give the folder of a Java project");
        }
        print(result);
        if (apply) {
            result.changes().forEach(change -> OutputFile.write(root.resolve(change.path()), change.after()));
            terminal.out().println(result.changes().size() + " files written");
        }
        return result.problems().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private MigrationOptions options() {
        return MigrationOptions.defaults()
                .withAssumeOpenAiHost(assumeOpenAiHost)
                .withOmitStore(store == Store.OMIT)
                .withRemoveUnsupported(unsupported == Unsupported.REMOVE)
                .withHelperClass(helper == Helper.CLASS)
                .withStrictTools(strictTools == StrictTools.UPGRADE)
                .withIgnoreFailures(failures == Failures.IGNORE);
    }

    private void checkInput() {
        if (!Files.isDirectory(path)) {
            String found = Files.exists(path) ? "is not a folder" : "does not exist";
            throw new UsageException(path + " " + found + "; give the folder of a Java project");
        }
        if (diff != null) {
            OutputFile.check(diff);
        }
        if (report != null) {
            OutputFile.check(report);
            if (!List.of("html", "json", "md").contains(MigrationText.extension(report.toString()))) {
                throw new UsageException("a report is a .html, .json or .md file, not " + report);
            }
        }
    }

    private void print(MigrationResult result) throws IOException {
        String text = MigrationText.diff(result);
        terminal.out().print(text);
        if (!text.isEmpty()) {
            terminal.out().println();
        }
        terminal.out().print(MigrationText.table(result));
        if (diff != null) {
            OutputFile.write(diff, text);
        }
        if (report != null) {
            OutputFile.write(
                    report,
                    switch (MigrationText.extension(report.toString())) {
                        case "json" -> json(result);
                        case "html" -> Html.page(result);
                        default -> MigrationText.markdown(result);
                    });
        }
    }

    private static String json(MigrationResult result) throws IOException {
        Map<String, Object> document = Map.of(
                "version",
                1,
                "callSites",
                result.callSites(),
                "changes",
                result.changes(),
                "errors",
                result.problems());
        return JsonMapper.builder()
                        .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(document)
                + "\n";
    }
}
