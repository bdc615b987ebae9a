package io.github.chat2responses.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimOptions;
import io.github.chat2responses.shim.observe.ShimEvent;
import io.github.chat2responses.shim.observe.ShimListener;
import io.github.chat2responses.shim.observe.Slf4jListener;
import io.github.chat2responses.shim.policy.CanaryKey;
import io.github.chat2responses.shim.policy.MigrationPolicy;
import io.github.chat2responses.shim.policy.Mode;
import io.github.chat2responses.shim.policy.Plan;
import io.github.chat2responses.shim.policy.PolicyFile;
import io.github.chat2responses.shim.policy.PolicyYaml;
import io.github.chat2responses.shim.yaml.YamlSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/shim.md says is so. */
class ShimPageTest {
    private static final Path DOCS = Path.of("..", "docs");

    @TempDir
    private Path folder;

    private static String page() throws IOException {
        return Files.readString(DOCS.resolve("shim.md"));
    }

    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(page());
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    @Test
    void thePolicyIsOne() throws IOException {
        MigrationPolicy policy = PolicyYaml.read(YamlSection.of("shim.md", block("yaml")));
        assertThat(policy.plan()).isEqualTo(Plan.canary(10, CanaryKey.USER));
        assertThat(policy.rules()).hasSize(2);
        assertThat(policy.rules().get(0).plan().mode()).isEqualTo(Mode.ON);
        assertThat(policy.fallback().unreachable()).isTrue();
        assertThat(policy.breaker()).isPresent();
    }

    @Test
    void theCodeCompilesAndRuns() throws IOException {
        Path file = folder.resolve("policy.yml");
        Files.writeString(file, block("yaml"));
        ShimListener listener = Slf4jListener.create();
        PolicyFile policy = PolicyFile.of(file, change -> listener.on(new ShimEvent.PolicyChanged(change)));
        Shim shim = Shim.create(ShimOptions.defaults().withPolicy(policy).withListener(listener));
        assertThat(shim).isNotNull();
        String source =
                Files.readString(Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));
        for (String line : block("java").lines().toList()) {
            assertThat(source.replaceAll("\\s", "")
                            .replace("PolicyFile.of(file", "PolicyFile.of(Path.of(\"policy.yml\")"))
                    .contains(line.replaceAll("\\s", ""));
        }
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        Matcher links = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)").matcher(page());
        List<String> targets = links.results().map(link -> link.group(1)).toList();
        assertThat(targets)
                .hasSizeGreaterThan(10)
                .allSatisfy(target -> assertThat(DOCS.resolve(target)).exists());
    }
}
