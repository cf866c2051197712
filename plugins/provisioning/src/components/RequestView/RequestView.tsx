/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CostOutcome,
  Run,
} from '@steward/backstage-plugin-provisioning-common';
import { provisioningTranslationRef } from '../../translation';
import { ApprovalNeed } from './ApprovalNeed';
import { CostSummary } from './CostSummary';
import { InputList } from './InputList';
import { PlanDetails } from './PlanDetails';
import { PlanFiles } from './PlanFiles';
import { PolicyList } from './PolicyList';
import { RawPlan } from './RawPlan';
import styles from './RequestView.module.css';
import { RiskRules } from './RiskRules';

export interface RequestViewProps {
  run: Run;
  /** What the bill says of its estimate. */
  costOutcome?: CostOutcome;
}

/** A request exactly as it will be carried out, and what speaks for and against it. */
export function RequestView({ run, costOutcome }: RequestViewProps) {
  const { plan, assessment } = run;
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <div className={styles.root}>
      {plan ? (
        <section aria-label={t('plan.title')}>
          <h3 className={styles.title}>{t('plan.title')}</h3>
          <ul className={styles.list}>
            {plan.summary.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {plan.blastRadius.length > 0 && (
            <>
              <h3 className={styles.title}>{t('plan.blastRadius')}</h3>
              <ul className={styles.list}>
                {plan.blastRadius.map(line => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
        </section>
      ) : (
        <p className={styles.quiet}>{t('plan.missing')}</p>
      )}
      {assessment && (
        <>
          <PolicyList policy={assessment.policy} />
          <div className={styles.blocks}>
            <RiskRules risk={assessment.risk} />
            <CostSummary cost={assessment.cost} outcome={costOutcome} />
            <ApprovalNeed approval={assessment.approval} />
          </div>
        </>
      )}
      <PlanDetails details={plan?.details} />
      {plan?.files && plan.files.length > 0 && <PlanFiles files={plan.files} />}
      <section aria-label={t('plan.inputs')}>
        <h3 className={styles.title}>{t('plan.inputs')}</h3>
        <InputList inputs={run.inputs} />
      </section>
      <RawPlan run={run} />
    </div>
  );
}
