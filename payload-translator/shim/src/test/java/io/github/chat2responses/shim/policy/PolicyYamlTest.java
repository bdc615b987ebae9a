package io.github.chat2responses.shim.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chat2responses.shim.yaml.YamlException;
import io.github.chat2responses.shim.yaml.YamlSection;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyYamlTest {
    private static MigrationPolicy read(String yaml) {
        return PolicyYaml.read(YamlSection.of("policy.yml", yaml));
    }

    @Test
    void anEmptyFileIsTheUsualPolicy() {
        assertThat(read("")).isEqualTo(MigrationPolicy.on());
        assertThat(read("# nothing\n")).isEqualTo(MigrationPolicy.on());
    }

    @Test
    void readsEverything() {
        MigrationPolicy policy = read("""
                mode: canary
                share: 12.5
                key: conversation
                hosts: [LLM.example.com]
                rules:
                  - models: [gpt-4o*, o3]
                    features: [summary]
                    mode: on
                  - callers: ['jobs-*']
                    mode: off
                  - models: [gpt-5]
                    mode: canary
                    share: 50
                fallback:
                  unreachable: true
                  statuses: [404, 503]
                breaker:
                  failures: 25
                  calls: 10
                  pause: 2m
                shadow:
                  per_minute: 5
                  at_once: 2
                """);
        assertThat(policy.plan()).isEqualTo(Plan.canary(12.5, CanaryKey.CONVERSATION));
        assertThat(policy.hosts()).containsExactly("llm.example.com");
        assertThat(policy.rules())
                .containsExactly(
                        new PolicyRule(
                                List.of(new NamePattern("gpt-4o*"), new NamePattern("o3")),
                                List.of(new NamePattern("summary")),
                                List.of(),
                                Plan.of(Mode.ON)),
                        new PolicyRule(List.of(), List.of(), List.of(new NamePattern("jobs-*")), Plan.of(Mode.OFF)),
                        new PolicyRule(
                                List.of(new NamePattern("gpt-5")),
                                List.of(),
                                List.of(),
                                Plan.canary(50, CanaryKey.USER)));
        assertThat(policy.fallback()).isEqualTo(new Fallback(true, Set.of(404, 503)));
        assertThat(policy.breaker()).contains(new BreakerSettings(25, 10, Duration.ofMinutes(2)));
        assertThat(policy.shadow()).isEqualTo(new ShadowLimits(5, 2));
    }

    /** Each with the whole message, which is what somebody has to understand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "modus: on | policy.yml, line 1: there is no setting 'modus'; did you mean 'mode'?",
                "mode: of | policy.yml, line 1: 'mode' does not know 'of'; did you mean 'off'?",
                "mode: off\\nmode: on | policy.yml, line 2: 'mode' stands here twice; keep one of the two",
                "mode: canary | policy.yml, line 1: 'mode' canary needs a share, such as 'share: 10'",
                "share: 5 | policy.yml, line 1: 'share' goes with 'mode: canary' only; remove it, or change the mode",
                "mode: canary\\nshare: 101 | policy.yml, line 2: 'share' takes a number from 0 to 100, not '101'",
                "mode: canary\\nshare: ten | policy.yml, line 2: 'share' takes a number from 0 to 100, not 'ten'",
                "hosts: llm | policy.yml, line 1: 'hosts' takes a list",
                "hosts: ['http://x/'] | policy.yml, line 1: 'hosts' takes a list of names of hosts, not 'http://x/'",
                "rules:\\n  - mode: on | policy.yml, line 2: 'rules[0].mode' is for all requests here; name models, features or callers",
                "rules:\\n  - models: [a] | policy.yml, line 2: 'rules[0].mode' is missing; say what happens to these requests",
                "rules:\\n  - model: [a]\\n    mode: on | policy.yml, line 3: 'rules[0].mode' is for all requests here; name models, features or callers",
                "rules: [on] | policy.yml, line 1: 'rules[0]' takes settings of its own, indented below it",
                "fallback:\\n  unreachable: yes | policy.yml, line 2: 'fallback.unreachable' takes true or false, not 'yes'",
                "fallback:\\n  statuses: [200] | policy.yml, line 2: 'fallback.statuses' takes a list of HTTP statuses from 400 to 599, not '200'",
                "fallback:\\n  status: [500] | policy.yml, line 2: there is no setting 'fallback.status'; did you mean 'statuses'?",
                "breaker:\\n  failures: 0 | policy.yml, line 2: 'breaker.failures' takes more than 0, or no request would ever get through",
                "breaker:\\n  pause: 30 | policy.yml, line 2: 'breaker.pause' takes a time such as 250ms, 30s, 5m or 1h, not '30'",
                "shadow:\\n  at_once: 0 | policy.yml, line 2: 'shadow.at_once' takes a whole number of at least 1, not '0'",
                "- mode | policy.yml, line 1: expected settings such as 'mode: on'",
            })
    void saysWhatIsWrongInOneLine(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml.replace("\\n", "\n")))
                .isInstanceOf(YamlException.class)
                .hasMessage(message);
    }

    @Test
    void saysWhereTheYamlIsBroken() {
        assertThatThrownBy(() -> read("mode: on\nhosts: [a\n"))
                .isInstanceOf(YamlException.class)
                .hasMessageStartingWith("policy.yml, line ")
                .hasMessageContaining("no YAML")
                .message()
                .hasLineCount(1);
    }
}
