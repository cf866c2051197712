/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Alert, Button, Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import { ProofStatus } from '@steward/backstage-plugin-audit-trail-common';
import {
  CopyableId,
  DefinitionList,
  ErrorState,
  formatCount,
  LoadingState,
  ProgressLine,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import useInterval from 'react-use/esm/useInterval';
import { auditTrailApiRef } from '../../api';
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
          {proof && <Facts {...props} proof={proof} />}
          <VerifyNow
            records={proof?.records ?? 0}
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

function Facts(props: ProofPanelProps & { proof: ProofStatus }) {
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

function VerifyNow(props: {
  records: number;
  onVerified: () => void;
  onOpenEvent: (id: string) => void;
}) {
  const api = useApi(auditTrailApiRef);
  const [startedAt, setStartedAt] = useState(0);
  const [now, setNow] = useState(0);
  const [run, start] = useAsyncFn(async () => {
    setStartedAt(Date.now());
    setNow(Date.now());
    const report = await api.verify();
    props.onVerified();
    return report;
  }, [api, props.onVerified]);
  useInterval(() => setNow(Date.now()), run.loading ? 500 : null);
  const report = run.loading ? undefined : run.value;
  return (
    <section className={styles.stack}>
      <div>
        <Button
          variant="secondary"
          isPending={run.loading}
          onPress={() => start()}
        >
          Verify now
        </Button>
      </div>
      {run.loading && (
        <ProgressLine
          label={`Checking ${formatCount(props.records, 'record')} or more`}
          done={0}
          total={0}
          unit="records"
          elapsedMs={now - startedAt}
        />
      )}
      {run.error && (
        <div role="alert">
          <Alert
            status="danger"
            icon
            title="The check could not finish"
            description={run.error.message}
          />
        </div>
      )}
      {report?.ok && (
        <div role="status">
          <Alert
            status="success"
            icon
            title={`All ${formatCount(
              report.checked,
              'record',
            )} and ${formatCount(report.digests, 'signed digest')} hold`}
          />
        </div>
      )}
      {report?.firstBad && (
        <BadRecord bad={report.firstBad} onOpenEvent={props.onOpenEvent} />
      )}
    </section>
  );
}

function BadRecord(props: {
  bad: NonNullable<ProofStatus['firstBad']>;
  onOpenEvent: (id: string) => void;
}) {
  const { seq, id, reason } = props.bad;
  return (
    <div role="alert">
      <Alert
        status="danger"
        icon
        title={`Record ${seq.toLocaleString('en')} does not hold`}
        description={`${reason}. Nothing from there on is proved; what is before it still is.`}
        customActions={
          id ? (
            <Button
              variant="secondary"
              size="small"
              onPress={() => props.onOpenEvent(id)}
            >
              Show the record
            </Button>
          ) : undefined
        }
      />
    </div>
  );
}
