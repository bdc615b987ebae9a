import java.util.List;

class Telegram {
    public String model = "gpt-5.4";
    public List<Piece> messages;

    static class Piece {
        public String role = "user";
        public String content;
    }
}
