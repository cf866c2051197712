/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Link } from '@backstage/ui';
import {
  AssessAnswer,
  FormRequestOptions,
} from '@steward/backstage-plugin-provisioning-common';
import {
  ApprovalNeed,
  CostSummary,
  PlanDetails,
  PolicyList,
  RiskRules,
} from '../components/RequestView';
import { useProvisioningLinks } from '../hooks/useProvisioningLinks';
import { provisioningTranslationRef } from '../translation';
import styles from './AssessmentPanel.module.css';
import { heldBy } from './refusalsOf';
import { formPathOf, sortProblems, stillNeeded } from './sortProblems';

export interface AssessmentAnswerProps {
  answer: AssessAnswer;
  mapping: FormRequestOptions;
  formData: Record<string, unknown>;
  /** Title of a form property by its path. */
  titleOf: (path: string) => string;
  /** Properties that the form wants and that are still empty, in its order. */
  empty?: readonly string[];
}

/** The answer in the order of what its reader must know first: what stops it, what it does, what it costs. */
export function AssessmentAnswer(props: AssessmentAnswerProps) {
  const { answer, mapping, formData, titleOf, empty = [] } = props;
  const { plan, assessment, holder } = answer;
  const { t } = useTranslationRef(provisioningTranslationRef);
  const links = useProvisioningLinks();
  const sorted = sortProblems(answer.problems, mapping, formData);
  const { wrong } = sorted;
  const missing = stillNeeded(empty, sorted.missing);
  const denials =
    assessment?.policy.filter(({ effect }) => effect === 'deny') ?? [];
  const required =
    assessment?.policy.filter(({ effect }) => effect === 'require') ?? [];
  const isRefused = wrong.length > 0 || denials.length > 0 || !!holder;
  return (
    <div className={styles.answer}>
      {denials.map(({ rule, reason, fix }) => (
        <Alert
          key={rule}
          status="danger"
          icon
          title={reason}
          description={fix && `${fix}.`}
        />
      ))}
      {holder && (
        <Alert
          status="warning"
          icon
          title={heldBy(t, holder)}
          description={
            <Link href={links.run(holder.id)}>
              {t('assessment.openHolder')}
            </Link>
          }
        />
      )}
      {wrong.length > 0 && (
        <ul className={styles.problems} aria-label={t('assessment.problems')}>
          {wrong.map(problem => {
            const path = formPathOf(problem, mapping);
            return (
              <li key={`${problem.field} ${problem.reason}`}>
                {t('common.labelled', {
                  label: (
                    <strong>{path ? titleOf(path) : problem.field}</strong>
                  ),
                  text: `${problem.reason}. ${problem.fix}.`,
                })}
              </li>
            );
          })}
        </ul>
      )}
      {missing.length > 0 && (
        <p className={styles.line}>
          {t('common.stillNeededSentence', {
            fields: missing.map(titleOf).join(', '),
          })}
        </p>
      )}
      {plan && (
        <ul className={styles.list} aria-label={t('assessment.plan')}>
          {[...plan.summary, ...plan.blastRadius].map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <PlanDetails details={plan?.details} />
      <PolicyList policy={required} />
      {assessment && (
        <>
          <CostSummary cost={assessment.cost} />
          <RiskRules risk={assessment.risk} />
          <ApprovalNeed approval={assessment.approval} />
        </>
      )}
      {assessment && !isRefused && missing.length === 0 && (
        <p className={styles.line}>
          {assessment.approval.required
            ? t('assessment.waitsForApproval')
            : t('assessment.startsAtOnce')}
        </p>
      )}
    </div>
  );
}
