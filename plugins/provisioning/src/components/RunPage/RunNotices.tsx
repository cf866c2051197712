/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Alert, Link } from '@backstage/ui';
import {
  formatTimeAgo,
  PersonLink,
  useNow,
} from '@steward/backstage-plugin-portal-react';
import {
  isActive,
  RunDetail,
  RunRetry,
  RunState,
  RunTransitionRecord,
} from '@steward/backstage-plugin-provisioning-common';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { RunConnection } from '../../stream/followRun';
import styles from './RunPage.module.css';

/** How a person ends a run. */
const ENDED_BY: Partial<Record<RunState, string>> = {
  CANCELLED: 'Cancelled',
  REJECTED: 'Rejected',
};

export interface RunNoticesProps {
  detail: RunDetail;
  transitions: readonly RunTransitionRecord[];
  connection: RunConnection;
}

/** Who ended a run, why it failed or what it waits for, before anything else. */
export function RunNotices(props: RunNoticesProps) {
  const { run, findings } = props.detail;
  const ending = props.transitions.findLast(
    ({ to, by }) => to === run.state && ENDED_BY[to] && by,
  );
  const { failure, waitingFor, retry, cancelRequest } = run;
  const goesOn = isActive(run.state);
  return (
    <>
      {ending && <Ending ending={ending} failure={failure} />}
      {failure && !ending && (
        <div role="alert">
          <Alert
            status={run.state === 'FAILED' ? 'danger' : 'info'}
            icon
            title={failure.reason}
            description={<Failure failure={failure} />}
          />
        </div>
      )}
      {cancelRequest && goesOn && (
        <Alert
          status="info"
          icon
          isPending
          title="Being cancelled"
          description={
            cancelRequest.stop
              ? 'What the run started is being stopped.'
              : 'What the run started goes on.'
          }
        />
      )}
      {goesOn && waitingFor && !cancelRequest && (
        <Alert
          status="info"
          icon
          title={`Waiting: ${waitingFor}`}
          description={retry && <Retry retry={retry} />}
        />
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

function Retry({ retry }: { retry: RunRetry }) {
  const now = useNow();
  const [since, next] = [retry.since, retry.at].map(Date.parse);
  const times = retry.tries === 1 ? 'once' : `${retry.tries} times`;
  return (
    <>
      {`Tried ${times}, first ${formatTimeAgo(since, now)}. Next try `}
      {next - now < 60_000 ? 'within a minute' : formatTimeAgo(next, now)}.
    </>
  );
}

function Ending(props: {
  ending: RunTransitionRecord;
  failure: RunDetail['run']['failure'];
}) {
  const { to, by = '', comment } = props.ending;
  return (
    <Alert
      status="info"
      icon
      title={
        <>
          {`${ENDED_BY[to]} by `}
          <PersonLink entityRef={by} />
          {comment && `: ${comment}`}
        </>
      }
      description={props.failure && <Failure failure={props.failure} />}
    />
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
