/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** @public */
export const REVIEW_STATES = ['open', 'signedOff'] as const;

/** @public */
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What is written down about an item of the agenda. @public */
export const REVIEW_ENTRY_KINDS = ['note', 'decision', 'action'] as const;

/** @public */
export type ReviewEntryKind = (typeof REVIEW_ENTRY_KINDS)[number];
