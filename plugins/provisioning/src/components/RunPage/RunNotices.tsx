/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Alert, Link } from '@backstage/ui';
import { RunDetail } from '@steward/backstage-plugin-provisioning-common';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { RunConnection } from '../../stream/followRun';
import styles from './RunPage.module.css';

export interface RunNoticesProps {
  detail: RunDetail;
  connection: RunConnection;
}

/** Why a run failed or what it waits for, before anything else. */
export function RunNotices(props: RunNoticesProps) {
  const { run, findings } = props.detail;
  const { failure, waitingFor, cancelRequest } = run;
  const isActive = run.state === 'RUNNING' || run.state === 'APPROVED';
  return (
    <>
      {failure && (
        <div role="alert">
          <Alert
            status={run.state === 'FAILED' ? 'danger' : 'info'}
            icon
            title={failure.reason}
            description={<Failure failure={failure} />}
          />
        </div>
      )}
      {cancelRequest && isActive && (
        <Alert
          status="info"
          icon
          isPending
          title="Being cancelled"
          description={
            cancelRequest.stop
              ? 'The far end is being told to stop.'
              : 'What runs at the far end goes on.'
          }
        />
      )}
      {isActive && waitingFor && !cancelRequest && (
        <Alert status="info" icon title={`Waiting: ${waitingFor}`} />
      )}
      <Findings findings={findings} />
      {props.connection === 'reconnecting' && (
        <p className={styles.line} role="status">
          The live connection broke; reconnecting. The run goes on without this
          page.
        </p>
      )}
    </>
  );
}

function Failure(props: { failure: NonNullable<RunDetail['run']['failure']> }) {
  const { leftBehind, nextStep } = props.failure;
  return (
    <div className={styles.failure}>
      <span>
        {leftBehind.length > 0
          ? 'What it left behind:'
          : 'Nothing was left behind.'}
      </span>
      {leftBehind.length > 0 && (
        <ul>
          {leftBehind.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <span>
        <strong>Next:</strong> {nextStep}
      </span>
    </div>
  );
}

function Findings(props: Pick<RunDetail, 'findings'>) {
  const links = useProvisioningLinks();
  return (
    <>
      {props.findings
        .filter(({ healedAt }) => !healedAt)
        .map(({ id, message, proposal }) => (
          <Alert
            key={id}
            status="warning"
            icon
            title={message}
            description={
              proposal && (
                <span>
                  Proposed: {proposal.title}.{' '}
                  <Link href={links.findings()}>See findings</Link>
                </span>
              )
            }
          />
        ))}
    </>
  );
}
