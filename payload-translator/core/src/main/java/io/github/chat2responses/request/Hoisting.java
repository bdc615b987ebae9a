package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.rules.Pointer;

/** Moves a leading system message into {@code instructions} where the policy asks for it and nothing is lost. */
final class Hoisting {
    private Hoisting() {}

    static boolean apply(JsonNode messages, Pointer at, Draft draft) {
        if (!draft.options().hoistInstructions() || !isInstruction(messages.get(0))) {
            return false;
        }
        JsonNode message = messages.get(0);
        String obstacle = obstacle(messages, draft);
        if (!obstacle.isEmpty()) {
            draft.notes().add(RequestRules.NOT_HOISTED, at.at(0), "the message stays an item, because " + obstacle);
            return false;
        }
        draft.body().set("instructions", message.get("content"));
        draft.places().hoisted();
        InstructionMessage.reportRest(message, at.at(0), draft);
        return true;
    }

    private static String obstacle(JsonNode messages, Draft draft) {
        if (!messages.get(0).path("content").isTextual()) {
            return "its content is not one string";
        }
        if (messages.size() == 1) {
            return "no other message would be left";
        }
        if (draft.chat("response_format").path("type").asText().equals("json_object")) {
            return "the server looks for the word JSON in the items only";
        }
        for (int i = 1; i < messages.size(); i++) {
            if (isInstruction(messages.get(i))) {
                return "it is not the only one, and their order would be lost";
            }
        }
        return "";
    }

    private static boolean isInstruction(JsonNode message) {
        String role = message.path("role").asText();
        return role.equals("system") || role.equals("developer");
    }
}
