package io.github.chat2responses.recipes.openaijava;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a library and the snippets of new code for it, which take a second to parse: once for all files, if at all.
 * They are in {@code map.yml} and {@code snippets.txt} beside a class, and perhaps in {@code snippets8.txt} for Java 8.
 */
public final class Snippets {
    /** Types of the official SDK that only structural rules write, so that they are in no table of renames. */
    private static final List<String> BUILDERS = List.of(
            "com.openai.models.responses.ResponseCreateParams$Builder",
            "com.openai.models.responses.StructuredResponseCreateParams$Builder",
            "com.openai.models.responses.FunctionTool$Builder",
            "com.openai.models.responses.ResponseFormatTextJsonSchemaConfig$Builder",
            "com.openai.models.responses.ResponseInputText$Builder",
            "com.openai.models.responses.ResponseInputImage$Builder",
            "com.openai.models.responses.ToolChoiceFunction$Builder",
            "com.openai.models.responses.ToolChoiceAllowed$Tool$Builder",
            "com.openai.models.responses.ResponseInputFile$Builder",
            "com.openai.models.responses.EasyInputMessage$Builder",
            "com.openai.models.responses.ResponseInputItem$FunctionCallOutput$Builder",
            "com.openai.models.responses.ResponseCustomToolCallOutput$Builder");

    /** The type table of the official SDK. */
    static final String OFFICIAL = "chat2responses-openai-java";

    private final Class<?> beside;
    private final String table;
    private final List<String> builders;
    private final @Nullable Snippets origin;
    private @Nullable SdkMap map;
    private @Nullable Sdk sdk;

    /** Those of the official SDK. */
    Snippets() {
        this(Snippets.class, OFFICIAL, BUILDERS);
    }

    /**
     * Those of a library.
     *
     * @param beside a class in the package where the files are
     * @param table the type table that new code needs
     * @param builders types that are written, and are in no table of renames
     */
    public Snippets(Class<?> beside, String table, List<String> builders) {
        this(beside, table, builders, null);
    }

    private Snippets(Class<?> beside, String table, List<String> builders, @Nullable Snippets origin) {
        this.beside = beside;
        this.table = table;
        this.builders = builders;
        this.origin = origin;
    }

    /**
     * Those of another endpoint of the official SDK.
     *
     * @param beside a class in the package where the files are
     * @return the snippets
     */
    public static Snippets ofOfficial(Class<?> beside) {
        return new Snippets(beside, OFFICIAL, BUILDERS);
    }

    /**
     * The same for code whose answers keep their classes.
     *
     * @return the snippets
     */
    public Snippets keepingAnswers() {
        return new Snippets(beside, table, builders, this);
    }

    /**
     * The facts.
     *
     * @return the table
     */
    public SdkMap map() {
        if (map == null) {
            map = origin == null ? SdkMap.load(beside) : origin.map().keepingAnswers();
        }
        return map;
    }

    /**
     * The parsed snippets.
     *
     * @return the Responses side of the library
     */
    public Sdk sdk() {
        if (sdk == null) {
            sdk = origin == null ? Sdk.parse(map(), beside, table, builders) : origin.sdk();
        }
        return sdk;
    }
}
