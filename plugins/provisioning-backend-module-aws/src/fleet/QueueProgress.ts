/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

const unsentSchema = z.object({ index: z.number(), reason: z.string() });

const progressSchema = z.object({
  /** SQS took them. */
  sent: z.array(z.number()).default([]),
  /** SQS refused them for good. */
  refused: z.array(unsentSchema).default([]),
  /** SQS may have them: there was no answer. */
  unknown: z.array(unsentSchema).default([]),
  /** Being sent: stored before they leave, and no more once there is an answer. */
  pending: z
    .object({
      indexes: z.array(z.number()),
      /** When they were sent first. ISO 8601, UTC. */
      since: z.string(),
      /** They were sent before, and that answer was lost. */
      isUnsure: z.boolean().optional(),
    })
    .optional(),
});

/** What is known of the messages of a plan, by their place in it. */
export type QueueProgress = z.infer<typeof progressSchema>;

/** A message that was not sent, or may not have been, and why. */
export type UnsentMessage = z.infer<typeof unsentSchema>;

/** Reads the progress that an execution keeps; nothing was sent where there is none. */
export function readProgress(state: unknown): QueueProgress {
  return progressSchema.parse(state ?? {});
}

/** Messages that nothing was done about yet. */
export function dueOf(
  { sent, refused, unknown, pending }: QueueProgress,
  total: number,
): number[] {
  const begun = new Set([
    ...sent,
    ...[...refused, ...unknown].map(({ index }) => index),
    ...(pending?.indexes ?? []),
  ]);
  return Array.from({ length: total }, (_, index) => index).filter(
    index => !begun.has(index),
  );
}

/** Gives up to know whether what is being sent arrived. */
export function withoutAnswer(
  progress: QueueProgress,
  reason: string,
): QueueProgress {
  const { pending, ...rest } = progress;
  return {
    ...rest,
    unknown: [
      ...rest.unknown,
      ...(pending?.indexes ?? []).map(index => ({ index, reason })),
    ],
  };
}
