/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Link } from '@backstage/ui';
import {
  describeRun,
  RunDetail,
} from '@steward/backstage-plugin-provisioning-common';
import {
  CopyableId,
  formatDuration,
  formatMonthly,
  PersonLink,
} from '@steward/backstage-plugin-portal-react';
import { Fragment, ReactNode } from 'react';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { useTick } from '../../hooks/useTick';
import { RiskBadge, RunStateBadge } from '../RunParts';
import { elapsedOf } from '../RunsTable/runColumns';
import styles from './RunPage.module.css';

export interface RunHeaderProps {
  detail: RunDetail;
  actions?: ReactNode;
}

/** The run in one look: what, where it stands, who, how much, how risky. */
export function RunHeader(props: RunHeaderProps) {
  const { run } = props.detail;
  const links = useProvisioningLinks();
  return (
    <header className={styles.header}>
      <div className={styles.headline}>
        <h2 className={styles.title}>
          {describeRun(run)}
          {run.target.region && (
            <span className={styles.place}>{` / ${run.target.region}`}</span>
          )}
        </h2>
        <div className={styles.actions}>{props.actions}</div>
      </div>
      <div className={styles.state}>
        <RunStateBadge state={run.state} />
        <Elapsed detail={props.detail} />
        {run.attempt > 1 && <span>{`attempt ${run.attempt}`}</span>}
      </div>
      <Facts detail={props.detail} />
      {run.reason && <p className={styles.reason}>{`“${run.reason}”`}</p>}
      {run.decommissionOf && (
        <p className={styles.line}>
          Takes back{' '}
          <Link href={links.run(run.decommissionOf)}>an earlier run</Link>.
        </p>
      )}
      {run.decommissionedBy && (
        <p className={styles.line}>
          Taken back by{' '}
          <Link href={links.run(run.decommissionedBy)}>a later run</Link>.
        </p>
      )}
    </header>
  );
}

function Elapsed(props: { detail: RunDetail }) {
  const { run, usualMs } = props.detail;
  const now = useTick(run.state === 'RUNNING');
  const elapsed = elapsedOf(run, now);
  if (elapsed === undefined) {
    return null;
  }
  const usual = usualMs ? ` (usually ${formatDuration(usualMs)})` : '';
  return (
    <span className={styles.elapsed}>{`${formatDuration(
      elapsed,
    )}${usual}`}</span>
  );
}

function Facts(props: { detail: RunDetail }) {
  const { run } = props.detail;
  const { assessment, digest, decisions } = run;
  const approvers = [
    ...new Set(
      decisions
        .filter(d => d.decision === 'approve' && d.digest === digest)
        .map(({ by }) => by),
    ),
  ];
  const cost = assessment && (assessment.cost.delta ?? assessment.cost.monthly);
  return (
    <ul className={styles.facts}>
      <li>
        requested by <PersonLink entityRef={run.requestedBy} />
        {run.requestedThrough && ` through ${run.requestedThrough}`}
      </li>
      {approvers.length > 0 && (
        <li>
          approved by{' '}
          {approvers.map((ref, index) => (
            <Fragment key={ref}>
              {index > 0 && ', '}
              <PersonLink entityRef={ref} />
            </Fragment>
          ))}
        </li>
      )}
      {digest && (
        <li>
          digest{' '}
          <CopyableId
            value={digest}
            display={`${digest.slice(0, 8)}…`}
            label="digest"
          />
        </li>
      )}
      {cost && <li>est. {formatMonthly(cost)}</li>}
      {assessment && (
        <li>
          risk <RiskBadge score={assessment.risk.score} />
        </li>
      )}
    </ul>
  );
}
