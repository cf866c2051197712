/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  describeRun,
  RunDetail,
} from '@steward/backstage-plugin-provisioning-common';
import {
  formatDuration,
  formatMonthly,
  PersonLink,
} from '@steward/backstage-plugin-portal-react';
import { ReactNode } from 'react';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { useTick } from '../../hooks/useTick';
import { provisioningTranslationRef } from '../../translation';
import { Digest, PersonList, RiskBadge, RunStateBadge } from '../RunParts';
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
  const { t } = useTranslationRef(provisioningTranslationRef);
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
        {run.attempt > 1 && (
          <span>{t('run.attempt', { number: String(run.attempt) })}</span>
        )}
      </div>
      <Facts detail={props.detail} />
      {run.reason && (
        <p className={styles.reason}>
          {t('common.quoted', { text: run.reason })}
        </p>
      )}
      {run.decommissionOf && (
        <p className={styles.line}>
          {t('run.takesBack', {
            run: (
              <Link href={links.run(run.decommissionOf)}>
                {t('run.earlierRun')}
              </Link>
            ),
          })}
        </p>
      )}
      {run.decommissionedBy && (
        <p className={styles.line}>
          {t('run.takenBackBy', {
            run: (
              <Link href={links.run(run.decommissionedBy)}>
                {t('run.laterRun')}
              </Link>
            ),
          })}
        </p>
      )}
    </header>
  );
}

function Elapsed(props: { detail: RunDetail }) {
  const { run, usualMs } = props.detail;
  const { t } = useTranslationRef(provisioningTranslationRef);
  const now = useTick(run.state === 'RUNNING');
  const elapsed = elapsedOf(run, now);
  if (elapsed === undefined) {
    return null;
  }
  return (
    <span className={styles.elapsed}>
      {usualMs
        ? t('run.elapsed', {
            elapsed: formatDuration(elapsed),
            usual: formatDuration(usualMs),
          })
        : formatDuration(elapsed)}
    </span>
  );
}

function Facts(props: { detail: RunDetail }) {
  const { run } = props.detail;
  const { assessment, digest, decisions } = run;
  const { t } = useTranslationRef(provisioningTranslationRef);
  const approvers = [
    ...new Set(
      decisions
        .filter(d => d.decision === 'approve' && d.digest === digest)
        .map(({ by }) => by),
    ),
  ];
  const person = <PersonLink entityRef={run.requestedBy} />;
  const cost = assessment && (assessment.cost.delta ?? assessment.cost.monthly);
  return (
    <ul className={styles.facts}>
      <li>
        {run.requestedThrough
          ? t('run.requestedThrough', { person, client: run.requestedThrough })
          : t('run.requestedBy', { person })}
      </li>
      {approvers.length > 0 && (
        <li>
          {t('run.approvedBy', {
            people: <PersonList entityRefs={approvers} joined="list" />,
          })}
        </li>
      )}
      {digest && (
        <li>
          <Digest digest={digest} />
        </li>
      )}
      {cost && <li>{t('run.estimate', { cost: formatMonthly(cost) })}</li>}
      {assessment && (
        <li>
          {t('common.riskOf', {
            risk: <RiskBadge score={assessment.risk.score} />,
          })}
        </li>
      )}
    </ul>
  );
}
