package shop;

import org.springframework.http.ResponseEntity;

public class Desk {
    private final Clerk clerk;

    public Desk(Clerk clerk) {
        this.clerk = clerk;
    }

    public ResponseEntity<?> ask(String question) {
        return ResponseEntity.ok(clerk.reply(question));
    }
}
