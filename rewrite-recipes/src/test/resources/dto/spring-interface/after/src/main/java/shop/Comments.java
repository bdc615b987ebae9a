package shop;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.PostExchange;

public interface Comments {
    @PostExchange("/responses")
    Comment comment(@RequestHeader("Authorization") String key, @RequestBody CommentRequest request);
}
