/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { ProofStatus } from '@steward/backstage-plugin-audit-trail-common';
import {
  isPermissionError,
  StatusBadge,
  StatusTone,
} from '@steward/backstage-plugin-portal-react';
import { DateTime } from 'luxon';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import useInterval from 'react-use/esm/useInterval';
import { auditTrailApiRef } from '../../api';
import styles from './ProofBadge.module.css';
import { ProofPanel } from './ProofPanel';

/** How soon the badge looks for the next scheduled check. */
const pollMs = 60_000;

/** Up to when the records are proved; a click shows how, and how to check it oneself. */
export function ProofBadge(props: { onOpenEvent: (id: string) => void }) {
  const api = useApi(auditTrailApiRef);
  const proof = useAsyncRetry(() => api.get('/proof'), [api]);
  const [isOpen, setOpen] = useState(false);
  useInterval(proof.retry, pollMs);
  if (proof.error && isPermissionError(proof.error)) {
    return null;
  }
  const { word, tone } = wordsOf(proof.value, proof.error);
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <StatusBadge word={word} tone={tone} />
      </button>
      {isOpen && (
        <ProofPanel
          proof={proof}
          onOpenEvent={id => {
            setOpen(false);
            props.onOpenEvent(id);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
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
