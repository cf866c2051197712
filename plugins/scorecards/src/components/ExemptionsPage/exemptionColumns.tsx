/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DataTableColumn,
  MiddleTruncate,
  PersonLink,
  StatusBadge,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { Exemption } from '@steward/backstage-plugin-scorecards-common';
import { describeExemption } from '../../glossary/describeExemption';
import { CheckLink } from '../CheckLink';
import { NamedScorecardLink } from '../EntityLink';
import styles from './ExemptionsPage.module.css';

export const exemptionColumns: DataTableColumn<Exemption>[] = [
  {
    id: 'check',
    label: 'Check',
    rowHeader: true,
    width: '240px',
    cell: ({ checkId, checkTitle, control, arn }) => (
      <>
        {checkId ? <CheckLink id={checkId} title={checkTitle} /> : checkTitle}
        {control && <span className={styles.about}>{control}</span>}
        {arn && (
          <span className={styles.arn}>
            <MiddleTruncate text={arn} />
          </span>
        )}
      </>
    ),
    text: ({ checkTitle }) => checkTitle,
  },
  {
    id: 'entity',
    label: 'Entity',
    cell: ({ entityRef }) => (
      <span className={styles.entity}>
        <NamedScorecardLink entityRef={entityRef} />
      </span>
    ),
    text: ({ entityRef }) => entityRef,
  },
  {
    id: 'state',
    label: 'State',
    cell: ({ state, origin }) =>
      origin === 'foreign' ? (
        <StatusBadge word="in force" tone="neutral" />
      ) : (
        <StatusBadge {...describeExemption(state)} />
      ),
    text: ({ state }) => state,
  },
  {
    id: 'ends',
    label: 'Ends',
    nowrap: true,
    cell: ({ expiresAt }) => (
      <TimeAgo at={expiresAt} fallback="–" focusable={false} />
    ),
    text: ({ expiresAt }) => expiresAt,
  },
  {
    id: 'reason',
    label: 'Reason',
    cell: ({ reason, decisionReason }) => (
      <span className={styles.reason}>
        {reason || 'No reason is given'}
        {decisionReason && (
          <span className={styles.about}>{`Decision: ${decisionReason}`}</span>
        )}
      </span>
    ),
    text: ({ reason }) => reason,
  },
  {
    id: 'requestedBy',
    label: 'Requested by',
    cell: ({ requestedBy, source, origin }) =>
      origin === 'foreign' ? (
        `Hidden at ${source ?? 'its source'}${
          requestedBy === source ? '' : ` by ${requestedBy}`
        }`
      ) : (
        <PersonLink entityRef={requestedBy} />
      ),
    text: ({ requestedBy }) => requestedBy,
  },
  {
    id: 'requestedAt',
    label: 'Requested',
    nowrap: true,
    cell: ({ requestedAt }) => <TimeAgo at={requestedAt} focusable={false} />,
    text: ({ requestedAt }) => requestedAt,
    hiddenByDefault: true,
  },
  {
    id: 'decidedBy',
    label: 'Decided by',
    cell: ({ decidedBy }) =>
      decidedBy ? <PersonLink entityRef={decidedBy} /> : '–',
    text: ({ decidedBy }) => decidedBy,
    hiddenByDefault: true,
  },
];
