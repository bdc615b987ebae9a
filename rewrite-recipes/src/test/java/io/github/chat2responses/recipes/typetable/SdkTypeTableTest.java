package io.github.chat2responses.recipes.typetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SdkTypeTableTest {
    /** {@code -Dtypetable.write} writes it anew; see docs/type-table.md. */
    @Test
    void committedTableIsTheOneTheSdkGives() throws IOException {
        byte[] fresh = SdkTypeTable.compressed();
        if (System.getProperty("typetable.write") != null) {
            Files.write(Path.of("src/main/resources", SdkTypeTable.RESOURCE), fresh);
        }
        try (InputStream committed = Files.newInputStream(Path.of("src/main/resources", SdkTypeTable.RESOURCE))) {
            List<String> lines = SdkTypeTable.lines(committed);
            assertThat(lines).hasSizeGreaterThan(10_000);
            assertThat(lines.equals(SdkTypeTable.lines(new ByteArrayInputStream(fresh))))
                    .isTrue();
        }
    }
}
