/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApprovalDecision,
  RunDetail,
} from '@steward/backstage-plugin-provisioning-common';
import {
  PersonLink,
  StatusBadge,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { counted } from '../../glossary/counted';
import { provisioningTranslationRef } from '../../translation';
import { PersonList } from '../RunParts';
import styles from './ApprovalState.module.css';

export interface ApprovalStateProps {
  detail: Pick<RunDetail, 'run' | 'progress' | 'notAllowedReason'>;
}

/** How far the approval is: each group with what is missing, and what people decided. */
export function ApprovalState(props: ApprovalStateProps) {
  const { run, progress, notAllowedReason } = props.detail;
  const { assessment, decisions, digest, expiresAt, state } = run;
  const { t } = useTranslationRef(provisioningTranslationRef);
  if (!assessment) {
    return <p className={styles.line}>{t('approvalState.notAssessed')}</p>;
  }
  const { required, rules } = assessment.approval;
  const reasons = rules.map(({ reason }) => reason).join('; ');
  return (
    <div className={styles.root}>
      <p className={styles.line}>
        {required
          ? t('approvalState.needed', { reasons })
          : t('approvalState.byRule', { reasons })}
      </p>
      {required && progress && progress.sets.length > 0 && (
        <ul className={styles.list} aria-label={t('approvalState.groups')}>
          {progress.sets.map(set => (
            <li key={`${set.reason} ${set.approvers.join()}`}>
              <StatusBadge
                tone={set.missing === 0 ? 'positive' : 'warning'}
                word={
                  set.missing === 0
                    ? t('approvalState.complete')
                    : t('approvalState.missing', counted(set.missing))
                }
              />{' '}
              {t('approvalState.group', {
                approved: String(set.approvedBy.length),
                quorum: String(set.quorum),
                approvers: (
                  <PersonList entityRefs={set.approvers} joined="either" />
                ),
                reason: set.reason,
              })}
            </li>
          ))}
        </ul>
      )}
      {state === 'PENDING_APPROVAL' && expiresAt && (
        <p className={styles.line}>
          {t('approvalState.expires', { time: <TimeAgo at={expiresAt} /> })}
        </p>
      )}
      {notAllowedReason && (
        <p className={styles.line}>
          {t('approvalState.notAllowed', { reason: notAllowedReason })}
        </p>
      )}
      {decisions.length > 0 ? (
        <ol className={styles.list} aria-label={t('approvalState.decisions')}>
          {decisions.map(decision => (
            <li key={`${decision.by} ${decision.at}`}>
              <Decision
                decision={decision}
                isOld={decision.digest !== digest}
              />
            </li>
          ))}
        </ol>
      ) : (
        required && (
          <p className={styles.quiet}>{t('approvalState.undecided')}</p>
        )
      )}
    </div>
  );
}

function Decision(props: { decision: ApprovalDecision; isOld: boolean }) {
  const { decision, isOld } = props;
  const { t } = useTranslationRef(provisioningTranslationRef);
  const decided = {
    decision: (
      <StatusBadge
        tone={decision.decision === 'approve' ? 'positive' : 'negative'}
        word={t(`decisions.${decision.decision}`)}
      />
    ),
    person: <PersonLink entityRef={decision.by} />,
    time: <TimeAgo at={decision.at} />,
  };
  let sentence = decision.delegatedBy
    ? t('approvalState.decidedFor', {
        ...decided,
        absent: <PersonLink entityRef={decision.delegatedBy} />,
      })
    : t('approvalState.decidedBy', decided);
  if (decision.breakGlass) {
    sentence = t('approvalState.alone', { decision: sentence });
  }
  if (isOld) {
    sentence = t('approvalState.outdated', { decision: sentence });
  }
  return (
    <>
      {sentence}
      {decision.comment && (
        <blockquote className={styles.comment}>{decision.comment}</blockquote>
      )}
    </>
  );
}
