/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { isPermissionError } from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import useInterval from 'react-use/esm/useInterval';
import { auditTrailApiRef } from '../../api';
import styles from './ProofBadge.module.css';
import { ProofPanel } from './ProofPanel';
import { ProofState } from './ProofState';

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
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <ProofState proof={proof.value} error={proof.error} />
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
