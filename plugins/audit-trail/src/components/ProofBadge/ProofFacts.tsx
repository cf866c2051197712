/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ProofStatus } from '@steward/backstage-plugin-audit-trail-common';
import {
  CopyableId,
  DefinitionList,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { BadRecord } from './BadRecord';
import styles from './ProofBadge.module.css';

export interface ProofFactsProps {
  proof: ProofStatus;
  onOpenEvent: (id: string) => void;
}

/** How far the records are proved, and with which key. */
export function ProofFacts(props: ProofFactsProps) {
  const { proof } = props;
  const { fingerprint, configured } = proof.signingKey;
  return (
    <>
      {proof.firstBad && (
        <BadRecord bad={proof.firstBad} onOpenEvent={props.onOpenEvent} />
      )}
      <p className={styles.text}>
        Each record carries the hash of the one before it, and every hour a
        digest of the new ones is signed: a changed, removed or inserted record
        breaks the chain from there on.
      </p>
      <DefinitionList
        items={[
          {
            term: 'Verified up to',
            value: <TimeAgo at={proof.verifiedUpTo} fallback="nothing yet" />,
          },
          { term: 'Last check', value: <TimeAgo at={proof.checkedAt} /> },
          { term: 'Records', value: proof.records.toLocaleString('en') },
          { term: 'Signed digests', value: proof.digests.toLocaleString('en') },
          {
            term: 'Signing key',
            value: (
              <>
                <CopyableId value={fingerprint} label="key fingerprint" />
                {!configured && (
                  <p className={styles.text}>
                    Made on this machine, because
                    auditTrail.integrity.signingKey is not set: keep the key
                    elsewhere in production.
                  </p>
                )}
              </>
            ),
          },
        ]}
      />
    </>
  );
}
