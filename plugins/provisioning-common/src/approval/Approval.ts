/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** Who must agree before a run goes on, and why. @public */
export interface ApprovalRequirement {
  required: boolean;
  /** Ids of the rules that ask for it; of a run that needs none, the rule that lets it pass. */
  rules: { id: string; reason: string }[];
  /** Each set must reach its quorum. */
  sets: ApproverSet[];
  /** ISO 8601 duration in hours: how long a request can be approved. */
  expiresAfterHours: number;
}

/** A group of people of whom some must agree. @public */
export interface ApproverSet {
  /** Entity ref of a Group or User, resolved when somebody decides. */
  approvers: string[];
  quorum: number;
  /** Why these: "platform approvers", "owner of the team's budget". */
  reason: string;
}

/** What one person decided. @public */
export interface ApprovalDecision {
  decision: 'approve' | 'reject';
  by: string;
  /** The person who handed his right on. */
  delegatedBy?: string;
  /** Groups of the requirement that the person was a member of at that moment. */
  memberOf: string[];
  /** What was looked at. */
  digest: string;
  comment?: string;
  /** Whether it went past the quorum, with a reason in `comment`. */
  breakGlass?: boolean;
  at: string;
}

/** Somebody decides for somebody else for a while. @public */
export interface Delegation {
  id: string;
  from: string;
  to: string;
  /** ISO 8601, UTC. */
  until: string;
  reason?: string;
  createdAt: string;
}
