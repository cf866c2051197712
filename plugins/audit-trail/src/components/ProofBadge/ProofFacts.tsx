/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ProofStatus } from '@steward/backstage-plugin-audit-trail-common';
import {
  CopyableId,
  DefinitionList,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { auditTrailTranslationRef } from '../../translation';
import { BadRecord } from './BadRecord';
import styles from './ProofBadge.module.css';

export interface ProofFactsProps {
  proof: ProofStatus;
  onOpenEvent: (id: string) => void;
}

/** How far the records are proved, and with which key. */
export function ProofFacts(props: ProofFactsProps) {
  const { proof } = props;
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const { fingerprint, configured } = proof.signingKey;
  return (
    <>
      {proof.firstBad && (
        <BadRecord bad={proof.firstBad} onOpenEvent={props.onOpenEvent} />
      )}
      <p className={styles.text}>{t('proof.about')}</p>
      <DefinitionList
        items={[
          {
            term: t('proof.verifiedUpTo'),
            value: (
              <TimeAgo
                at={proof.verifiedUpTo}
                fallback={t('proof.nothingYet')}
              />
            ),
          },
          {
            term: t('proof.lastCheck'),
            value: <TimeAgo at={proof.checkedAt} />,
          },
          {
            term: t('proof.records'),
            value: proof.records.toLocaleString('en'),
          },
          {
            term: t('proof.signedDigests'),
            value: proof.digests.toLocaleString('en'),
          },
          {
            term: t('proof.signingKey'),
            value: (
              <>
                <CopyableId
                  value={fingerprint}
                  label={t('common.keyFingerprint')}
                />
                {!configured && (
                  <p className={styles.text}>{t('proof.localKey')}</p>
                )}
              </>
            ),
          },
        ]}
      />
    </>
  );
}
