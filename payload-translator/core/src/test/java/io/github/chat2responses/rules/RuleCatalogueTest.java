package io.github.chat2responses.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RuleCatalogueTest {
    @Test
    void everyRuleIsComplete() {
        assertThat(RuleCatalogue.load().all()).hasSizeGreaterThan(30).allSatisfy(rule -> {
            assertThat(rule.code()).matches("C2R[1-9]\\d\\d");
            assertThat(rule.title()).isNotBlank().doesNotEndWith(".");
            assertThat(rule.severity()).isNotNull();
            assertThat(rule.explanation()).endsWith(".");
            assertThat(rule.remedy()).endsWith(".");
            assertThat(rule.reference()).matches("(schema|guide):[\\w-]+");
        });
    }

    @Test
    void unknownCodeIsRefused() {
        assertThat(RuleCatalogue.load().find("C2R000")).isEmpty();
        assertThatThrownBy(() -> RuleCatalogue.load().require("C2R000")).hasMessageContaining("C2R000");
    }
}
