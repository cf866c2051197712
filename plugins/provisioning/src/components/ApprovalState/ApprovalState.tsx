/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ApprovalDecision,
  RunDetail,
} from '@steward/backstage-plugin-provisioning-common';
import {
  formatCount,
  PersonLink,
  StatusBadge,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { Fragment } from 'react';
import styles from './ApprovalState.module.css';

export interface ApprovalStateProps {
  detail: Pick<RunDetail, 'run' | 'progress' | 'notAllowedReason'>;
}

/** How far the approval is: each group with what is missing, and what people decided. */
export function ApprovalState(props: ApprovalStateProps) {
  const { run, progress, notAllowedReason } = props.detail;
  const { assessment, decisions, digest, expiresAt, state } = run;
  if (!assessment) {
    return <p className={styles.line}>Risk and cost are not known yet.</p>;
  }
  const { required, rules } = assessment.approval;
  return (
    <div className={styles.root}>
      <p className={styles.line}>
        {required
          ? `Needs approval: ${rules.map(({ reason }) => reason).join('; ')}.`
          : `Approved by rule: ${rules
              .map(({ reason }) => reason)
              .join('; ')}.`}
      </p>
      {required && progress && progress.sets.length > 0 && (
        <ul className={styles.list} aria-label="Who must approve">
          {progress.sets.map(set => (
            <li key={`${set.reason} ${set.approvers.join()}`}>
              <StatusBadge
                tone={set.missing === 0 ? 'positive' : 'warning'}
                word={
                  set.missing === 0
                    ? 'complete'
                    : `${formatCount(set.missing, 'approval')} missing`
                }
              />
              {` ${set.approvedBy.length} of ${set.quorum} from `}
              {set.approvers.map((ref, index) => (
                <Fragment key={ref}>
                  {index > 0 && ' or '}
                  <PersonLink entityRef={ref} />
                </Fragment>
              ))}
              {`, ${set.reason}`}
            </li>
          ))}
        </ul>
      )}
      {state === 'PENDING_APPROVAL' && expiresAt && (
        <p className={styles.line}>
          It expires <TimeAgo at={expiresAt} />.
        </p>
      )}
      {notAllowedReason && (
        <p
          className={styles.line}
        >{`You cannot decide: ${notAllowedReason}.`}</p>
      )}
      {decisions.length > 0 ? (
        <ol className={styles.list} aria-label="Decisions">
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
        required && <p className={styles.quiet}>Nobody has decided yet.</p>
      )}
    </div>
  );
}

function Decision(props: { decision: ApprovalDecision; isOld: boolean }) {
  const { decision, isOld } = props;
  const approved = decision.decision === 'approve';
  return (
    <>
      <StatusBadge
        tone={approved ? 'positive' : 'negative'}
        word={approved ? 'approved' : 'rejected'}
      />{' '}
      by <PersonLink entityRef={decision.by} />
      {decision.delegatedBy && (
        <>
          {' for '}
          <PersonLink entityRef={decision.delegatedBy} />
        </>
      )}{' '}
      <TimeAgo at={decision.at} />
      {decision.breakGlass && ', alone, past the quorum'}
      {isOld && ', for an earlier version: does not count'}
      {decision.comment && (
        <blockquote className={styles.comment}>{decision.comment}</blockquote>
      )}
    </>
  );
}
