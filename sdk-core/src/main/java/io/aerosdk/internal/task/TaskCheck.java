package io.aerosdk.internal.task;

import io.aerosdk.internal.info.InfoRequest;

/**
 * How to learn whether a task is done. Immutable.
 *
 * @param what the task, for messages, such as "Creation of index age_idx"
 * @param isDone the question
 */
public record TaskCheck(String what, InfoRequest<Boolean> isDone) {}
