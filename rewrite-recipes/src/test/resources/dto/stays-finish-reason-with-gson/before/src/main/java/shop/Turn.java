package shop;

public class Turn {
    private String role;
    private String content;

    public Turn(String role, String content) {
        this.role = role;
        this.content = content;
    }

    public String getContent() {
        return content;
    }
}
