/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { ProofStatus } from '@steward/backstage-plugin-audit-trail-common';
import {
  AsyncContent,
  AsyncRead,
  CopyableId,
} from '@steward/backstage-plugin-portal-react';
import { ProofFacts } from './ProofFacts';
import { VerifyNow } from './VerifyNow';
import { verifyCommand } from '../../glossary/verifyCommand';
import styles from './ProofBadge.module.css';

export interface ProofPanelProps {
  proof: AsyncRead<ProofStatus> & { retry: () => void };
  onOpenEvent: (id: string) => void;
  onClose: () => void;
}

/** What is proved and how, the first bad record, and how to check it without the portal. */
export function ProofPanel(props: ProofPanelProps) {
  const { proof } = props;
  return (
    <Dialog
      isOpen
      onOpenChange={open => !open && props.onClose()}
      width="min(640px, calc(100vw - 32px))"
    >
      <DialogHeader>Proof of the audit trail</DialogHeader>
      <DialogBody>
        <div className={styles.stack}>
          <AsyncContent
            read={proof}
            subject="the proof"
            permission="audit-trail.event.read"
            lines={4}
          >
            {value => (
              <ProofFacts proof={value} onOpenEvent={props.onOpenEvent} />
            )}
          </AsyncContent>
          <VerifyNow
            proof={proof.value}
            onVerified={proof.retry}
            onOpenEvent={props.onOpenEvent}
          />
          <section className={styles.stack}>
            <h3 className={styles.heading}>Check it yourself, offline</h3>
            <p className={styles.text}>
              Export as NDJSON and run this anywhere; it needs neither the
              portal nor a network, and names the first bad record.
            </p>
            <CopyableId
              value={verifyCommand('audit-trail.ndjson')}
              label="command"
            />
          </section>
        </div>
      </DialogBody>
    </Dialog>
  );
}
