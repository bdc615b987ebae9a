package shop;

import org.springframework.http.ResponseEntity;

public class Desk {
    private final Clerk clerk = new Clerk();

    public ResponseEntity<?> ask(String question) {
        return ResponseEntity.ok(clerk.reply(question));
    }
}
