/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ProofStatus } from '@steward/backstage-plugin-audit-trail-common';
import {
  StatusBadge,
  StatusTone,
} from '@steward/backstage-plugin-portal-react';
import { DateTime } from 'luxon';

/** Up to when the audit trail is proved, in a few words. */
export function ProofState(props: { proof?: ProofStatus; error?: Error }) {
  return <StatusBadge {...wordsOf(props.proof, props.error)} />;
}

function wordsOf(
  proof: ProofStatus | undefined,
  error: Error | undefined,
): { word: string; tone: StatusTone } {
  if (proof?.ok === false) {
    return {
      word: proof.firstBad
        ? `record ${proof.firstBad.seq.toLocaleString('en')} does not hold`
        : 'the chain does not hold',
      tone: 'negative',
    };
  }
  if (proof?.verifiedUpTo) {
    return {
      word: `verified up to ${clockOf(proof.verifiedUpTo)}`,
      tone: 'positive',
    };
  }
  if (error) {
    return { word: 'proof not known', tone: 'warning' };
  }
  return {
    word: proof ? 'not verified yet' : 'reading proof',
    tone: 'neutral',
  };
}

/** The time of day, with the day when it is not today. */
function clockOf(instant: string): string {
  const moment = DateTime.fromISO(instant);
  return moment.hasSame(DateTime.now(), 'day')
    ? moment.toFormat('HH:mm')
    : moment.toFormat('d LLL, HH:mm');
}
