package shop;

import org.springframework.beans.factory.annotation.Value;

public class Other {
    @Value("${openai.api.url}")
    String target;
}
