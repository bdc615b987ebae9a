package io.github.chat2responses.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    @Test
    void showsTheTableThatIsTested() throws IOException {
        Path sql = Path.of("src/main/resources/io/github/chat2responses/store/jdbc/postgresql.sql");
        assertThat(Files.readString(Path.of("README.md"))).contains("```sql\n" + Files.readString(sql) + "```");
    }
}
