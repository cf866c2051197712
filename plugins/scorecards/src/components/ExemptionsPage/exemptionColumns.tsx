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
import { ScorecardsWords } from '../../translation';
import { CheckLink } from '../CheckLink';
import { NamedScorecardLink } from '../EntityLink';
import styles from './ExemptionsPage.module.css';

export const exemptionColumns = (
  t: ScorecardsWords,
): DataTableColumn<Exemption>[] => [
  {
    id: 'check',
    label: t('fields.check'),
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
    label: t('fields.entity'),
    cell: ({ entityRef }) => (
      <span className={styles.entity}>
        <NamedScorecardLink entityRef={entityRef} />
      </span>
    ),
    text: ({ entityRef }) => entityRef,
  },
  {
    id: 'state',
    label: t('fields.state'),
    cell: ({ state, origin }) =>
      origin === 'foreign' ? (
        <StatusBadge word={t('exemptionStates.foreign')} tone="neutral" />
      ) : (
        <StatusBadge {...describeExemption(t, state)} />
      ),
    text: ({ state }) => t(`exemptionStates.${state}`),
  },
  {
    id: 'ends',
    label: t('exemptions.columns.ends'),
    nowrap: true,
    cell: ({ expiresAt }) => (
      <TimeAgo at={expiresAt} fallback="–" focusable={false} />
    ),
    text: ({ expiresAt }) => expiresAt,
  },
  {
    id: 'reason',
    label: t('fields.reason'),
    cell: ({ reason, decisionReason }) => (
      <span className={styles.reason}>
        {reason || t('exemptions.noReason')}
        {decisionReason && (
          <span className={styles.about}>
            {t('exemptions.decision', { reason: decisionReason })}
          </span>
        )}
      </span>
    ),
    text: ({ reason }) => reason,
  },
  {
    id: 'requestedBy',
    label: t('exemptions.columns.requestedBy'),
    cell: ({ requestedBy, source, origin }) => {
      if (origin !== 'foreign') {
        return <PersonLink entityRef={requestedBy} />;
      }
      const place = source ?? t('exemptions.itsSource');
      return requestedBy === source
        ? t('exemptions.hidden', { source: place })
        : t('exemptions.hiddenBy', { source: place, person: requestedBy });
    },
    text: ({ requestedBy }) => requestedBy,
  },
  {
    id: 'requestedAt',
    label: t('exemptions.columns.requestedAt'),
    nowrap: true,
    cell: ({ requestedAt }) => <TimeAgo at={requestedAt} focusable={false} />,
    text: ({ requestedAt }) => requestedAt,
    hiddenByDefault: true,
  },
  {
    id: 'decidedBy',
    label: t('exemptions.columns.decidedBy'),
    cell: ({ decidedBy }) =>
      decidedBy ? <PersonLink entityRef={decidedBy} /> : '–',
    text: ({ decidedBy }) => decidedBy,
    hiddenByDefault: true,
  },
];
