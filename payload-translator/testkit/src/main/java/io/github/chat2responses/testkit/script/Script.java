package io.github.chat2responses.testkit.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.chat2responses.rules.Nearest;
import io.github.chat2responses.rules.Pointer;
import io.github.chat2responses.rules.shape.ShapeException;
import io.github.chat2responses.rules.shape.ShapeTable;
import io.github.chat2responses.rules.shape.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What the fake server's Responses API answers, and what its hosted tools find. Immutable. */
public final class Script {
    private static final Script NONE = new Script(JsonNodeFactory.instance.objectNode());

    private final JsonNode tree;
    private final List<ScriptedAnswer> answers;

    private Script(JsonNode tree) {
        this.tree = tree;
        List<ScriptedAnswer> all = new ArrayList<>();
        tree.path("answers").forEach(answer -> all.add(new ScriptedAnswer(answer)));
        this.answers = List.copyOf(all);
    }

    /**
     * No script: the server's small model answers everything.
     *
     * @return the empty script
     */
    public static Script none() {
        return NONE;
    }

    /**
     * Reads a script.
     *
     * @param yaml the script, in UTF-8
     * @return the script
     * @throws ScriptException if something in it is not known
     */
    public static Script yaml(byte[] yaml) {
        try {
            JsonNode tree = YamlTree.read(yaml, "the script");
            ShapeTable.read(Script.class, "script.yml", "script").check(tree, Pointer.root());
            Pointer at = Pointer.root().at("answers");
            for (int i = 0; i < tree.path("answers").size(); i++) {
                check(tree, tree.path("answers").get(i), at.at(i));
            }
            return new Script(tree);
        } catch (ShapeException e) {
            throw new ScriptException(e.line());
        }
    }

    /**
     * Reads a script from a file.
     *
     * @param file the file
     * @return the script
     * @throws ScriptException if it cannot be read, or something in it is not known
     */
    public static Script file(Path file) {
        try {
            return yaml(Files.readAllBytes(file));
        } catch (ScriptException e) {
            throw new ScriptException(file + ": " + e.getMessage());
        } catch (IOException e) {
            throw new ScriptException(file + ": the script cannot be read; does it exist?");
        }
    }

    private static void check(JsonNode tree, JsonNode answer, Pointer at) {
        if (!answer.has("output") && !answer.has("error")) {
            throw new ScriptException(at + ": the answer needs 'output' or 'error'");
        }
        for (int i = 0; i < answer.path("output").size(); i++) {
            Pointer here = at.at("output").at(i);
            JsonNode step = answer.path("output").get(i);
            if (step.size() != 1) {
                throw new ScriptException(
                        here + ": a step does one thing; write a step for each of " + String.join(", ", names(step)));
            }
            checkTool(tree, Step.of(step), here);
        }
    }

    /** A call of a server or tool that the script does not have could never be played. */
    private static void checkTool(JsonNode tree, Step step, Pointer at) {
        if (!step.kind().equals("mcp")) {
            return;
        }
        JsonNode servers = tree.path("mcp_servers");
        JsonNode server = servers.path(step.text("server"));
        if (server.isMissingNode()) {
            throw unknown(at.at("mcp").at("server"), step.text("server"), names(servers));
        }
        List<String> tools = server.path("tools").findValuesAsText("name");
        if (!tools.contains(step.text("tool"))) {
            throw unknown(at.at("mcp").at("tool"), step.text("tool"), tools);
        }
    }

    private static ScriptException unknown(Pointer at, String name, Iterable<String> known) {
        TreeSet<String> names = new TreeSet<>();
        known.forEach(names::add);
        return new ScriptException(at + ": '" + name + "' is unknown; " + Nearest.hint(name, names));
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    /**
     * The first answer that takes a request.
     *
     * @param takes the test
     * @return the answer, if there is one
     */
    public Optional<ScriptedAnswer> first(Predicate<ScriptedAnswer> takes) {
        return answers.stream().filter(takes).findFirst();
    }

    /**
     * The vector stores.
     *
     * @return an object of lists of files; a missing node if the script has none
     */
    public JsonNode vectorStores() {
        return tree.path("vector_stores");
    }

    /**
     * The MCP servers.
     *
     * @return an object of servers; a missing node if the script has none
     */
    public JsonNode mcpServers() {
        return tree.path("mcp_servers");
    }
}
