/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Tier } from '../scores/Tier';

/** @public */
export const EXEMPTION_STATES = [
  'requested',
  'approved',
  'denied',
  'revoked',
  'expired',
  'withdrawn',
] as const;

/** @public */
export type ExemptionState = (typeof EXEMPTION_STATES)[number];

/** What can be done with an exemption. @public */
export type ExemptionDecision =
  | 'approve'
  | 'deny'
  | 'revoke'
  | 'withdraw'
  | 'expire';

/** The life of an exemption: which decision leads from which state to which. @public */
export const EXEMPTION_TRANSITIONS: Readonly<
  Record<ExemptionDecision, { from: ExemptionState; to: ExemptionState }>
> = {
  approve: { from: 'requested', to: 'approved' },
  deny: { from: 'requested', to: 'denied' },
  withdraw: { from: 'requested', to: 'withdrawn' },
  revoke: { from: 'approved', to: 'revoked' },
  expire: { from: 'approved', to: 'expired' },
};

/** The longest term of an exemption in days, by the tier that the entity has to reach. @public */
export const LONGEST_TERM_DAYS = {
  none: 365,
  bronze: 365,
  silver: 180,
  gold: 90,
  platinum: 30,
} as const;

const DAY_MS = 86_400_000;

/**
 * Why an exemption may not be requested for so long.
 *
 * @param required - the tier that the entity has to reach
 * @returns undefined when it may.
 * @public
 */
export function expiryFault(
  expiresAt: string,
  required: Tier | undefined,
  now: Date,
): string | undefined {
  const days = LONGEST_TERM_DAYS[required ?? 'none'];
  const term = Date.parse(expiresAt) - now.getTime();
  if (!(term > 0)) {
    return `expiresAt ${expiresAt} is in the past. Choose a later time.`;
  }
  return term > days * DAY_MS
    ? `expiresAt ${expiresAt} is more than ${days} days away, the longest term for an entity ${
        required ? `that has to be ${required}` : 'without a required tier'
      }. Choose an earlier time, and renew the exemption then.`
    : undefined;
}
