package shop;

import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;

public class Clients {
    @Bean
    public RestClient stockClient() {
        return RestClient.builder().baseUrl("https://stock.example.com/items").build();
    }

    @Bean("chatClient")
    public RestClient openAi() {
        return RestClient.builder()
                .baseUrl("https://api.openai.com/v1/chat/completions")
                .defaultHeader("Authorization", "Bearer none")
                .build();
    }
}
