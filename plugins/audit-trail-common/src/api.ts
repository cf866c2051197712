/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** One page and where the next begins. @public */
export interface AuditPage<T> {
  items: T[];
  nextCursor?: string;
}

/** What a check of the store found. @public */
export interface VerifyReport {
  ok: boolean;
  /** Records whose hash and link were checked. */
  checked: number;
  /** `recordedAt` of the last record up to which everything holds. */
  verifiedUpTo?: string;
  /** Signed digests that were checked. */
  digests: number;
  firstBad?: { seq: number; id?: string; reason: string };
}

/** A query with a name. @public */
export interface SavedSearch {
  id: string;
  title: string;
  query: string;
  /** Everyone who may read events sees a shared search. */
  shared: boolean;
  owner: string;
  createdAt: string;
}

/** Keeps the records of a resource or an actor from retention. @public */
export interface LegalHold {
  id: string;
  subject: { type: 'resource' | 'actor'; ref: string };
  reason: string;
  placedBy: string;
  placedAt: string;
}
