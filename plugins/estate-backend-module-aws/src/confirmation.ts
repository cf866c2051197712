/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** What AWS says about a record that a listing lacked. */
export type Confirmation = 'gone' | 'present' | 'unknown';
