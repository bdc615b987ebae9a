package app;

import app.Spring.Bean;
import app.Spring.Configuration;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.Timeout;
import com.theokanning.openai.service.OpenAiService;
import java.time.Duration;

@Configuration
public class Config {
    private static final String KEY = "sk-none";

    /** The service of OpenAI. */
    @Bean
    public OpenAiService openAiService() {
        if (KEY.isBlank()) {
            throw new IllegalStateException("no key");
        }

        return new OpenAiService(KEY, Duration.ofSeconds(30));
    }

    @Bean
    public OpenAIClient openAIClient() {
        if (KEY.isBlank()) {
            throw new IllegalStateException("no key");
        }

        return OpenAIOkHttpClient.builder()
                .apiKey(KEY)
                .timeout(Timeout.builder().read(Duration.ofSeconds(30)).request(Duration.ZERO).build())
                .maxRetries(0)
                .build();
    }

    @Bean
    Titles titles(OpenAIClient openAiService) {
        return new Titles(openAiService);
    }
}
