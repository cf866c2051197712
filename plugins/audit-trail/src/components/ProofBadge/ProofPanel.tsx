/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { ProofStatus } from '@steward/backstage-plugin-audit-trail-common';
import {
  AsyncContent,
  AsyncRead,
  CopyableId,
} from '@steward/backstage-plugin-portal-react';
import { verifyCommand } from '../../glossary/verifyCommand';
import { auditTrailTranslationRef } from '../../translation';
import styles from './ProofBadge.module.css';
import { ProofFacts } from './ProofFacts';
import { VerifyNow } from './VerifyNow';

export interface ProofPanelProps {
  proof: AsyncRead<ProofStatus> & { retry: () => void };
  onOpenEvent: (id: string) => void;
  onClose: () => void;
}

/** What is proved and how, the first bad record, and how to check it without the portal. */
export function ProofPanel(props: ProofPanelProps) {
  const { proof } = props;
  const { t } = useTranslationRef(auditTrailTranslationRef);
  return (
    <Dialog
      isOpen
      onOpenChange={open => !open && props.onClose()}
      width="min(640px, calc(100vw - 32px))"
    >
      <DialogHeader>{t('proof.title')}</DialogHeader>
      <DialogBody>
        <div className={styles.stack}>
          <AsyncContent
            read={proof}
            subject={t('proof.subject')}
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
            <h3 className={styles.heading}>{t('proof.offline.title')}</h3>
            <p className={styles.text}>{t('proof.offline.description')}</p>
            <CopyableId
              value={verifyCommand('audit-trail.ndjson')}
              label={t('proof.offline.command')}
            />
          </section>
        </div>
      </DialogBody>
    </Dialog>
  );
}
