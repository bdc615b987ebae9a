package io.github.chat2responses.recipes.group;

/**
 * Why a group stays as it is.
 *
 * @param code the rule, {@code C2R6xx} or {@code C2R7xx}
 * @param place where the code is that has no certain rewrite
 * @param reason what it is, without the place
 */
public record Blocker(String code, Place place, String reason) {}
