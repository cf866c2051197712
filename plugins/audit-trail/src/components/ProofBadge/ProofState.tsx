/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ProofStatus } from '@steward/backstage-plugin-audit-trail-common';
import {
  StatusBadge,
  StatusTone,
} from '@steward/backstage-plugin-portal-react';
import { DateTime } from 'luxon';
import { auditTrailTranslationRef, AuditTrailWords } from '../../translation';

/** Up to when the audit trail is proved, in a few words. */
export function ProofState(props: { proof?: ProofStatus; error?: Error }) {
  const { t } = useTranslationRef(auditTrailTranslationRef);
  return <StatusBadge {...wordsOf(t, props.proof, props.error)} />;
}

function wordsOf(
  t: AuditTrailWords,
  proof: ProofStatus | undefined,
  error: Error | undefined,
): { word: string; tone: StatusTone } {
  if (proof?.ok === false) {
    return {
      word: proof.firstBad
        ? t('proofStates.badRecord', {
            number: proof.firstBad.seq.toLocaleString('en'),
          })
        : t('proofStates.badChain'),
      tone: 'negative',
    };
  }
  if (proof?.verifiedUpTo) {
    return {
      word: t('proofStates.verified', {
        moment: clockOf(proof.verifiedUpTo),
      }),
      tone: 'positive',
    };
  }
  if (error) {
    return { word: t('proofStates.unknown'), tone: 'warning' };
  }
  return {
    word: proof ? t('proofStates.unverified') : t('proofStates.reading'),
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
