/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** A request of Steward to a Git host. */
export interface SentRequest {
  method: string;
  url: URL;
  /** Sends it; gives its answer. */
  send: () => Promise<Response>;
}

/**
 * Hands each request that Steward sends to a Git host over, in place of
 * sending it, until mocks are restored. Those of reviewers go out as they are.
 */
export function interceptRequests(
  handle: (request: SentRequest) => Promise<Response>,
): void {
  const original = fetch;
  jest.spyOn(global, 'fetch').mockImplementation(async (input, init) => {
    const send = () => original(input, init);
    return JSON.stringify(init?.headers ?? {}).includes('steward-provisioning')
      ? handle({
          method: init?.method ?? 'GET',
          url: new URL(String(input)),
          send,
        })
      : send();
  });
}
