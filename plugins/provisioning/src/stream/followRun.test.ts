/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RunStreamEvent } from '@steward/backstage-plugin-provisioning-common';
import { followRun, RunConnection } from './followRun';
import { RunStreamMessage } from './streamRun';

const log = (id: number): RunStreamEvent => ({
  type: 'log',
  lines: [
    {
      id,
      at: '2026-11-26T10:00:00.000Z',
      source: 'task',
      text: `line ${id}`,
      level: 'info',
    },
  ],
});

describe('followRun', () => {
  it('connects again behind the last event, waits longer each time, and stops at the end', async () => {
    const connections: ((
      onOpen: () => void,
    ) => AsyncGenerator<RunStreamMessage>)[] = [
      async function* broken(onOpen) {
        onOpen();
        yield { id: '4', event: log(1) };
        throw new TypeError('network error');
      },
      // eslint-disable-next-line require-yield
      async function* refused() {
        throw new Error('502');
      },
      // eslint-disable-next-line require-yield
      async function* closed(onOpen) {
        // The server goes away without an error, and before anything happened.
        onOpen();
      },
      async function* whole(onOpen) {
        onOpen();
        yield { id: '5', event: log(2) };
        yield { id: '6', event: { type: 'end', state: 'SUCCEEDED' } };
      },
    ];
    const asked: (string | undefined)[] = [];
    const states: RunConnection[] = [];
    const events: string[] = [];
    const pauses: number[] = [];
    await followRun({
      connect: ({ after, onOpen }) => {
        asked.push(after);
        return connections.shift()!(onOpen);
      },
      signal: new AbortController().signal,
      onEvent: ({ type }) => events.push(type),
      onConnection: state => states.push(state),
      pause: async attempt => {
        pauses.push(attempt);
      },
    });
    expect(asked).toEqual([undefined, '4', '4', '4']);
    expect(pauses).toEqual([1, 2, 1]);
    expect(events).toEqual(['log', 'log', 'end']);
    expect(states).toEqual([
      'connecting',
      'live',
      'reconnecting',
      'reconnecting',
      'live',
      'reconnecting',
      'live',
      'ended',
    ]);
  });

  it('asks nobody any more after the page is left', async () => {
    const controller = new AbortController();
    let connections = 0;
    await followRun({
      async *connect() {
        connections += 1;
        controller.abort();
        throw new DOMException('aborted', 'AbortError');
      },
      signal: controller.signal,
      onEvent: () => {},
      onConnection: () => {},
      pause: async () => {},
    });
    expect(connections).toBe(1);
  });
});
