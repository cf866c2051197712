/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Something the person at the terminal can mend; the message is one sentence
 * that says what happened and what to do, and is shown without a stack trace.
 */
export class StewardError extends Error {
  name = 'StewardError';
}
