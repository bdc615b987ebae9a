import java.util.List;

record Memo(String model, List<Entry> messages) {
    record Entry(String role, String content) {}
}
