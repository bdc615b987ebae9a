package shop;

public class Message {
    private String role;
    private String content;
    private String name;

    public static Message user(String content) {
        Message message = new Message();
        message.role = "user";
        message.content = content;
        return message;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
