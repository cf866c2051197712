/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunStreamEvent } from '@steward/backstage-plugin-provisioning-common';
import { ProvisioningApi } from '../api';
import { readEventStream } from './readEventStream';

/** An event of a run's stream; resume after `id`. */
export interface RunStreamMessage {
  id?: string;
  event: RunStreamEvent;
}

/** How to follow a run. */
export interface StreamRunRequest {
  /** Resumes behind the event with this id. */
  after?: string;
  signal: AbortSignal;
  /** Called when the connection stands, which may be long before an event. */
  onOpen: () => void;
}

/**
 * A run and its log from the beginning, then what happens to it, until the run
 * or the connection ends.
 *
 * @throws when the connection is refused or breaks.
 */
export async function* streamRun(
  api: ProvisioningApi,
  id: string,
  request: StreamRunRequest,
): AsyncGenerator<RunStreamMessage> {
  const stream = await api.get('/runs/{id}/events', {
    params: { path: { id } },
    parseAs: 'stream',
    headers: {
      Accept: 'text/event-stream',
      ...(request.after && { 'Last-Event-ID': request.after }),
    },
    signal: request.signal,
  });
  if (!stream) {
    throw new Error('The server answered without a stream');
  }
  request.onOpen();
  for await (const { id: eventId, data } of readEventStream(stream)) {
    yield { id: eventId, event: JSON.parse(data) as RunStreamEvent };
  }
}
