/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { RunStep } from '@steward/backstage-plugin-provisioning-common';
import {
  formatDuration,
  StatusBadge,
} from '@steward/backstage-plugin-portal-react';
import { describeStepState } from '../../glossary/describeRunState';
import { useTick } from '../../hooks/useTick';
import {
  provisioningTranslationRef,
  ProvisioningWords,
} from '../../translation';
import styles from './StepList.module.css';

/** The steps of an execution with what each took and usually takes. */
export function StepList(props: {
  steps: readonly RunStep[];
  /** When the run ended; a step may go on, or not yet be read to its end. */
  endedAt?: string;
}) {
  const { steps, endedAt } = props;
  const { t } = useTranslationRef(provisioningTranslationRef);
  const goesOn = steps.some(({ state }) => state === 'running');
  const now = useTick(goesOn && !endedAt);
  if (steps.length === 0) {
    return <p className={styles.empty}>{t('steps.empty')}</p>;
  }
  return (
    <>
      {goesOn && endedAt && (
        <p className={styles.lastRead}>{t('steps.lastRead')}</p>
      )}
      <ol className={styles.list} aria-label={t('steps.label')}>
        {steps.map((step, index) => (
          <StepItem
            // A loop of the machine enters a step of the same name again.
            key={`${step.name} ${index}`}
            step={step}
            number={index + 1}
            now={endedAt ? Date.parse(endedAt) : now}
          />
        ))}
      </ol>
    </>
  );
}

function StepItem(props: { step: RunStep; number: number; now: number }) {
  const { step, number, now } = props;
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <li
      className={styles.step}
      aria-current={step.state === 'running' ? 'step' : undefined}
    >
      <span className={styles.number}>{number}</span>
      <span className={styles.name}>
        {step.url ? (
          <Link href={step.url} target="_blank" rel="noopener noreferrer">
            {step.name}
          </Link>
        ) : (
          step.name
        )}
      </span>
      <span className={styles.state}>
        <StatusBadge {...describeStepState(t, step.state)} />
      </span>
      <span className={styles.time}>{timeOf(t, step, now)}</span>
      {step.message && <span className={styles.message}>{step.message}</span>}
    </li>
  );
}

/** `12 s, usually 25 s`. */
function timeOf(t: ProvisioningWords, step: RunStep, now: number): string {
  const { startedAt, finishedAt, usualMs } = step;
  const end = finishedAt ? Date.parse(finishedAt) : now;
  const took =
    startedAt && formatDuration(Math.max(0, end - Date.parse(startedAt)));
  if (!usualMs) {
    return took ?? '';
  }
  const usual = formatDuration(usualMs);
  return took
    ? t('steps.took', { took, usual })
    : t('steps.usually', { usual });
}
