package io.github.chat2responses.shim.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chat2responses.shim.yaml.YamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFileTest {
    @TempDir
    private Path folder;

    private final List<PolicyChange> changes = new ArrayList<>();
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("policy.yml");
        Files.writeString(file, "mode: off\n");
    }

    private PolicyFile policy() {
        return PolicyFile.of(file, Duration.ZERO, changes::add);
    }

    private static Mode mode(PolicyFile policy) {
        return policy.current().plan().mode();
    }

    @Test
    void takesChangesUp() throws IOException {
        PolicyFile policy = policy();
        assertThat(mode(policy)).isEqualTo(Mode.OFF);
        MigrationPolicy before = policy.current();
        assertThat(policy.current()).isSameAs(before);
        Files.writeString(file, "mode: on\n");
        assertThat(mode(policy)).isEqualTo(Mode.ON);
        assertThat(changes).containsExactly(new PolicyChange(file.toString(), Optional.empty()));
    }

    @Test
    void aWrongFileChangesNothingAndIsSaidOnce() throws IOException {
        PolicyFile policy = policy();
        Files.writeString(file, "mode: of\n");
        assertThat(mode(policy)).isEqualTo(Mode.OFF);
        assertThat(mode(policy)).isEqualTo(Mode.OFF);
        assertThat(changes)
                .singleElement()
                .satisfies(change -> assertThat(change.problem())
                        .contains(file + ", line 1: 'mode' does not know 'of'; did you mean 'off'?"));
        Files.writeString(file, "mode: on\n");
        assertThat(mode(policy)).isEqualTo(Mode.ON);
        assertThat(changes).hasSize(2);
    }

    @Test
    void theSameFileAgainAfterAWrongOneCounts() throws IOException {
        PolicyFile policy = policy();
        Files.delete(file);
        assertThat(mode(policy)).isEqualTo(Mode.OFF);
        assertThat(mode(policy)).isEqualTo(Mode.OFF);
        assertThat(changes).hasSize(1);
        Files.writeString(file, "mode: off\n");
        assertThat(mode(policy)).isEqualTo(Mode.OFF);
        assertThat(changes).hasSize(2);
    }

    @Test
    void looksOnlyOnceInAWhile() throws IOException {
        PolicyFile policy = PolicyFile.of(file, Duration.ofHours(1), changes::add);
        Files.writeString(file, "mode: on\n");
        assertThat(mode(policy)).isEqualTo(Mode.OFF);
    }

    @Test
    void aWrongFileAtTheStartIsAnError() throws IOException {
        Files.writeString(file, "modes: on\n");
        assertThatThrownBy(this::policy).isInstanceOf(YamlException.class);
        assertThatThrownBy(() -> PolicyFile.of(folder.resolve("none.yml"), changes::add))
                .hasMessageContaining("does it exist");
    }
}
