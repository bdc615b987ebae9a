package shop;

import java.util.List;

public record Mail(String to, List<Message> messages) {}
