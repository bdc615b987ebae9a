package io.github.chat2responses.testkit.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeFilterTest {
    private static final String FILE = "{\"region\":\"eu\",\"year\":2025,\"draft\":false}";

    private static boolean passes(String filter) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        return AttributeFilter.passes(
                mapper.readTree(filter.replace('\'', '"').replace('`', '"')), mapper.readTree(FILE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eq|region|`eu`|true",
                "eq|region|`us`|false",
                "eq|year|2025.0|true",
                "eq|draft|false|true",
                "eq|none|`eu`|false",
                "ne|region|`us`|true",
                "ne|none|`eu`|true",
                "gt|year|2024|true",
                "gt|year|2025|false",
                "gte|year|2025|true",
                "lt|year|2025|false",
                "lte|year|2025|true",
                "lt|region|`fr`|true",
                "gt|region|2024|false",
                "gt|none|1|false",
                "in|region|[`us`,`eu`]|true",
                "in|year|[2024]|false",
                "nin|year|[2024]|true",
                "nin|none|[2024]|true"
            })
    void compares(String type, String key, String value, boolean expected) throws IOException {
        String filter = "{'type':'" + type + "','key':'" + key + "','value':" + value + "}";
        assertThat(passes(filter)).isEqualTo(expected);
    }

    @Test
    void joins() throws IOException {
        String eu = "{'type':'eq','key':'region','value':'eu'}";
        String us = "{'type':'eq','key':'region','value':'us'}";
        String late = "{'type':'gt','key':'year','value':2000}";
        assertThat(passes("{'type':'and','filters':[" + eu + "," + late + "]}")).isTrue();
        assertThat(passes("{'type':'and','filters':[" + us + "," + late + "]}")).isFalse();
        assertThat(passes("{'type':'or','filters':[" + us + "," + late + "]}")).isTrue();
        assertThat(passes("{'type':'or','filters':[" + us + "]}")).isFalse();
        assertThat(passes("{'type':'and','filters':[{'type':'or','filters':[" + us + "," + eu + "]}," + late + "]}"))
                .isTrue();
    }

    @Test
    void letsEverythingPassWithoutAFilter() {
        assertThat(AttributeFilter.passes(MissingNode.getInstance(), MissingNode.getInstance()))
                .isTrue();
    }
}
