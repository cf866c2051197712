/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  AuditRecord,
  EventProof,
} from '@steward/backstage-plugin-audit-trail-common';
import {
  AsyncContent,
  CopyableId,
  DefinitionList,
  StatusBadge,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { auditTrailApiRef } from '../../api';
import styles from './EventPanel.module.css';
import { Section } from './Section';

/** The hash of the record, the one before it, and the digest that covers both. */
export function EventProofSection(props: { event: AuditRecord }) {
  const { id } = props.event;
  const api = useApi(auditTrailApiRef);
  const proof = useAsyncRetry(
    () => api.get('/events/{id}/proof', { params: { path: { id } } }),
    [api, id],
  );
  return (
    <Section title="Hash and proof">
      <AsyncContent
        read={proof}
        subject="the proof of this event"
        permission="audit-trail.event.read"
      >
        {value => <ProofFacts proof={value} />}
      </AsyncContent>
    </Section>
  );
}

function ProofFacts(props: { proof: EventProof }) {
  const { hash, prevHash, recomputed, digest } = props.proof;
  return (
    <>
      <p className={styles.text}>
        <StatusBadge {...verdictOf(props.proof)} />
      </p>
      <DefinitionList
        items={[
          {
            term: 'Hash',
            value: (
              <>
                <CopyableId value={hash} label="hash" />
                {!recomputed && ' is not the hash of what is stored'}
              </>
            ),
          },
          {
            term: 'Hash before',
            value: <CopyableId value={prevHash} label="hash before" />,
          },
          {
            term: 'Digest',
            value: digest
              ? `number ${digest.id.toLocaleString(
                  'en',
                )}, records ${digest.from.toLocaleString(
                  'en',
                )} to ${digest.to.toLocaleString('en')}`
              : 'the next one covers it; one is signed every hour',
          },
          { term: 'Signed', value: digest && <TimeAgo at={digest.signedAt} /> },
          {
            term: 'Key',
            value: digest && (
              <CopyableId
                value={digest.keyFingerprint}
                label="key fingerprint"
              />
            ),
          },
        ]}
      />
    </>
  );
}

function verdictOf({ recomputed, digest }: EventProof) {
  if (!recomputed) {
    return { word: 'changed after it was recorded', tone: 'negative' } as const;
  }
  if (!digest) {
    return { word: 'unchanged, not signed yet', tone: 'info' } as const;
  }
  return digest.ok
    ? ({ word: 'unchanged and signed', tone: 'positive' } as const)
    : ({
        word: 'its digest is not signed by its key',
        tone: 'negative',
      } as const);
}
