/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { expect, test as base } from './provisioningTest';

/** What a browser says while nobody answers, or one who is not yet ready. */
const whileAway =
  /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED_ENCODING|status of 503/;

/** A journey during which the backend is killed and started again. */
export const test = base.extend({
  problems: async ({ problems }, walkThrough) => {
    await walkThrough(problems);
    problems.forget(whileAway);
  },
});

export { expect };
