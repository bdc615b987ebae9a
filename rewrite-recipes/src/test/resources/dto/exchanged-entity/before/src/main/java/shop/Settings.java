package shop;

import org.springframework.beans.factory.annotation.Value;

public class Settings {
    @Value("${app.openai.chatUrl}")
    String url;
}
