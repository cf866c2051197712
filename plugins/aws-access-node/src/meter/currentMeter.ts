/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AsyncLocalStorage } from 'node:async_hooks';
import { CallMeter } from './CallMeter';

/*
 * Credentials are shared by all sessions, so the AssumeRole behind a call is
 * counted for the session whose call needed it, found through its async context.
 */
const storage = new AsyncLocalStorage<CallMeter>();

/** Runs a call so that everything it causes is counted by a meter. */
export function runWithMeter<T>(meter: CallMeter, run: () => T): T {
  return storage.run(meter, run);
}

/** The meter of the call that is under way. */
export function currentMeter(): CallMeter | undefined {
  return storage.getStore();
}
