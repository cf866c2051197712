/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AuditRecord,
  EventProof,
} from '@steward/backstage-plugin-audit-trail-common';
import {
  AsyncContent,
  CopyableId,
  DefinitionList,
  StatusBadge,
  StatusTone,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { auditTrailApiRef } from '../../api';
import { auditTrailTranslationRef, AuditTrailWords } from '../../translation';
import styles from './EventPanel.module.css';
import { Section } from './Section';

/** The hash of the record, the one before it, and the digest that covers both. */
export function EventProofSection(props: { event: AuditRecord }) {
  const { id } = props.event;
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const api = useApi(auditTrailApiRef);
  const proof = useAsyncRetry(
    () => api.get('/events/{id}/proof', { params: { path: { id } } }),
    [api, id],
  );
  return (
    <Section title={t('eventProof.title')}>
      <AsyncContent
        read={proof}
        subject={t('eventProof.subject')}
        permission="audit-trail.event.read"
      >
        {value => <ProofFacts proof={value} />}
      </AsyncContent>
    </Section>
  );
}

function ProofFacts(props: { proof: EventProof }) {
  const { hash, prevHash, recomputed, digest } = props.proof;
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const copyableHash = (
    <CopyableId value={hash} label={t('eventProof.hash.label')} />
  );
  return (
    <>
      <p className={styles.text}>
        <StatusBadge {...verdictOf(t, props.proof)} />
      </p>
      <DefinitionList
        items={[
          {
            term: t('eventProof.hash.term'),
            value: recomputed
              ? copyableHash
              : t('eventProof.hash.mismatch', { hash: copyableHash }),
          },
          {
            term: t('eventProof.hashBefore.term'),
            value: (
              <CopyableId
                value={prevHash}
                label={t('eventProof.hashBefore.label')}
              />
            ),
          },
          {
            term: t('eventProof.digest.term'),
            value: digest
              ? t('eventProof.digest.value', {
                  number: digest.id.toLocaleString('en'),
                  from: digest.from.toLocaleString('en'),
                  to: digest.to.toLocaleString('en'),
                })
              : t('eventProof.digest.none'),
          },
          {
            term: t('eventProof.signed'),
            value: digest && <TimeAgo at={digest.signedAt} />,
          },
          {
            term: t('eventProof.key'),
            value: digest && (
              <CopyableId
                value={digest.keyFingerprint}
                label={t('common.keyFingerprint')}
              />
            ),
          },
        ]}
      />
    </>
  );
}

function verdictOf(
  t: AuditTrailWords,
  { recomputed, digest }: EventProof,
): { word: string; tone: StatusTone } {
  if (!recomputed) {
    return { word: t('recordStates.changed'), tone: 'negative' };
  }
  if (!digest) {
    return { word: t('recordStates.unsigned'), tone: 'info' };
  }
  return digest.ok
    ? { word: t('recordStates.signed'), tone: 'positive' }
    : { word: t('recordStates.badDigest'), tone: 'negative' };
}
