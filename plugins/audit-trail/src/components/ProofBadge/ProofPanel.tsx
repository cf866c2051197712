/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { ProofStatus } from '@steward/backstage-plugin-audit-trail-common';
import {
  CopyableId,
  ErrorState,
  LoadingState,
} from '@steward/backstage-plugin-portal-react';
import { ProofFacts } from './ProofFacts';
import { VerifyNow } from './VerifyNow';
import styles from './ProofBadge.module.css';

export interface ProofPanelProps {
  proof?: ProofStatus;
  error?: Error;
  onVerified: () => void;
  onOpenEvent: (id: string) => void;
  onClose: () => void;
}

const command = 'npx steward-audit-verify audit-trail.ndjson';

/** What is proved and how, the first bad record, and how to check it without the portal. */
export function ProofPanel(props: ProofPanelProps) {
  const { proof, error } = props;
  return (
    <Dialog
      isOpen
      onOpenChange={open => !open && props.onClose()}
      width="min(640px, calc(100vw - 32px))"
    >
      <DialogHeader>Proof of the audit trail</DialogHeader>
      <DialogBody>
        <div className={styles.stack}>
          {error && !proof && (
            <ErrorState
              error={error}
              subject="the proof"
              permission="audit-trail.event.read"
              onRetry={props.onVerified}
            />
          )}
          {!error && !proof && <LoadingState subject="the proof" lines={4} />}
          {proof && (
            <ProofFacts proof={proof} onOpenEvent={props.onOpenEvent} />
          )}
          <VerifyNow
            proof={proof}
            onVerified={props.onVerified}
            onOpenEvent={props.onOpenEvent}
          />
          <section className={styles.stack}>
            <h3 className={styles.heading}>Check it yourself, offline</h3>
            <p className={styles.text}>
              Export as NDJSON and run this anywhere; it needs neither the
              portal nor a network, and names the first bad record.
            </p>
            <CopyableId value={command} label="command" />
          </section>
        </div>
      </DialogBody>
    </Dialog>
  );
}
