/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunStreamEvent } from '@steward/backstage-plugin-provisioning-common';
import { RunStreamMessage, StreamRunRequest } from './streamRun';

/** How a page's connection to a run is. */
export type RunConnection = 'connecting' | 'live' | 'reconnecting' | 'ended';

export interface FollowRunOptions {
  /** Makes a connection, behind the last event that arrived. */
  connect: (request: StreamRunRequest) => AsyncIterable<RunStreamMessage>;
  signal: AbortSignal;
  onEvent: (event: RunStreamEvent) => void;
  onConnection: (connection: RunConnection) => void;
  /** Waits before the n-th attempt in a row, counted from 1. */
  pause?: (attempt: number) => Promise<void>;
}

const firstPauseMs = 1_000;
const longestPauseMs = 15_000;

/**
 * Follows a run until it ends or the signal says stop. A connection that
 * breaks is made again, with longer pauses each time, behind the last event
 * that arrived.
 */
export async function followRun(options: FollowRunOptions): Promise<void> {
  const { connect, signal, onEvent, onConnection, pause = backOff } = options;
  let after: string | undefined;
  let attempt = 0;
  const onOpen = () => {
    attempt = 0;
    onConnection('live');
  };
  onConnection('connecting');
  while (!signal.aborted) {
    try {
      for await (const message of connect({ after, signal, onOpen })) {
        after = message.id ?? after;
        onEvent(message.event);
        if (message.event.type === 'end') {
          onConnection('ended');
          return;
        }
      }
    } catch {
      // The page says that it reconnects, and goes on with what it has.
    }
    if (!signal.aborted) {
      attempt += 1;
      onConnection('reconnecting');
      await pause(attempt);
    }
  }
}

function backOff(attempt: number): Promise<void> {
  const ms = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempt - 1));
  return new Promise(resolve => {
    setTimeout(resolve, ms);
  });
}
