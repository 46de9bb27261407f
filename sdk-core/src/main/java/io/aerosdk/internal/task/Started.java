package io.aerosdk.internal.task;

import io.aerosdk.internal.info.InfoRequest;

/**
 * A request that starts a task, and the task.
 *
 * @param start sent once
 * @param task asked until it is done
 */
public record Started(InfoRequest<?> start, TaskCheck task) {}
