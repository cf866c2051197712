/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** One page and where the next begins. @public */
export interface AuditPage<T> {
  items: T[];
  nextCursor?: string;
  /** True when the caller may see only some of what there is. */
  limited?: boolean;
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

/** What the last scheduled check of the store found: `GET /proof`. @public */
export interface ProofStatus {
  ok: boolean;
  /** `recordedAt` of the last record up to which everything holds; absent before the first check of a record. */
  verifiedUpTo?: string;
  /** When that was checked, as an ISO instant; absent before the first check. */
  checkedAt?: string;
  /** Records checked so far, each once until the next complete check. */
  records: number;
  /** Signed digests there are. */
  digests: number;
  firstBad?: { seq: number; id?: string; reason: string };
  signingKey: SigningKeyStatus;
}

/** With what digests are signed. @public */
export interface SigningKeyStatus {
  /** SHA-256 of the public key (SPKI, DER) as 64 lower-case hex digits. */
  fingerprint: string;
  /** False for a key that was made on the machine because none is configured. */
  configured: boolean;
}

/** What proves one event: `GET /events/:id/proof`. @public */
export interface EventProof {
  hash: string;
  prevHash: string;
  /** Whether the stored content has the stored hash. */
  recomputed: boolean;
  /** The signed digest that covers the event; absent until the next is signed. */
  digest?: EventDigest;
}

/** @public */
export interface EventDigest {
  /** Number of the digest. */
  id: number;
  /** First and last `seq` that it covers. */
  from: number;
  to: number;
  /** ISO instant. */
  signedAt: string;
  /** Ed25519, base64. */
  signature: string;
  /** SHA-256 of the public key (SPKI, DER), hex. */
  keyFingerprint: string;
  /** Whether the signature is that of the statement. */
  ok: boolean;
}

/** How many events there were over time: `GET /histogram`. @public */
export interface EventHistogram {
  /** ISO instant, inclusive. */
  from: string;
  /** ISO instant, exclusive. */
  to: string;
  /** Length of a bucket in milliseconds. */
  bucketMs: number;
  /** In order of time, empty ones too; `failed` counts failures and denials, and is part of `count`. */
  buckets: { from: string; count: number; failed: number }[];
  /** False when there were more events than are counted at once: the newest were, older buckets lack some. */
  complete: boolean;
}

/** Qualifiers whose values are suggested. @public */
export const SUGGESTED_QUALIFIERS = [
  'actor',
  'action',
  'resource',
  'account',
] as const;

/** @public */
export type SuggestedQualifier = (typeof SUGGESTED_QUALIFIERS)[number];

/** Values that recent events have: `GET /suggestions`. @public */
export interface EventSuggestions {
  /** Most frequent first, at most 20. */
  values: { value: string; count?: number }[];
}

/** Whether the AWS calls underneath an event are known. @public */
export type AwsCallsStatus =
  | 'found'
  /** CloudTrail shows calls after up to fifteen minutes. */
  | 'none-yet'
  /** Nothing of it happened in AWS, as far as the record says. */
  | 'not-applicable'
  /** AWS cannot be asked; `reason` says why. */
  | 'unavailable';

/** One management event of CloudTrail. @public */
export interface AwsCall {
  /** CloudTrail's event id. */
  eventId: string;
  /** ISO instant. */
  time: string;
  /** Such as `states.amazonaws.com`. */
  service: string;
  /** Such as `StartExecution`. */
  action: string;
  /** 12 digits. */
  accountId: string;
  region: string;
  readOnly: boolean;
  /** AWS's error code, and its message where it has one. */
  error?: string;
  resources: { type: string; name: string }[];
}

/** The AWS calls underneath an event, newest first: `GET /events/:id/aws-calls`. @public */
export interface AwsCallsPage {
  status: AwsCallsStatus;
  /** In plain words, with the missing IAM action. */
  reason?: string;
  /** When AWS was asked, as an ISO instant. */
  asOf?: string;
  calls: AwsCall[];
  nextCursor?: string;
}

/** @public */
export type SinkState = 'current' | 'behind' | 'failing' | 'off';

/** A place that events are delivered to: `GET /sinks`. @public */
export interface SinkStatus {
  id: string;
  /** `file`, `webhook`, `eventbridge`, or what a module calls its own. */
  type: string;
  /** Where it delivers to, without secrets. */
  target: string;
  /** `seq` of the last record that was delivered. */
  cursorSeq: number;
  /** Records that are yet to be delivered. */
  behind: number;
  /** ISO instant. */
  lastDeliveredAt?: string;
  lastError?: string;
  state: SinkState;
}

/** What retention did: `GET /retention`. @public */
export interface RetentionStatus {
  /** Days that records are kept. */
  days: number;
  /** `recordedAt` of the oldest record there is. */
  oldest?: string;
  /** ISO instant. */
  lastRunAt?: string;
  /** Records dropped since the store began. */
  dropped: number;
}
