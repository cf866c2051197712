/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DataTable,
  DataTableColumn,
  EmptyState,
  Panel,
} from '@steward/backstage-plugin-portal-react';
import { CampaignDetail } from '@steward/backstage-plugin-scorecards-common';
import { useMemo } from 'react';
import { describeOwner } from '../../glossary/describeSubject';
import { scorecardsTranslationRef, ScorecardsWords } from '../../translation';
import { CheckLink } from '../CheckLink';
import { ScorecardLink } from '../EntityLink';
import { HiddenNote } from '../HiddenNote';
import { VerdictBadge } from '../ScoreParts';

type Open = CampaignDetail['open'][number];

const columnsOf = (
  t: ScorecardsWords,
  titles: ReadonlyMap<string, string>,
): DataTableColumn<Open>[] => [
  {
    id: 'entity',
    label: t('fields.entity'),
    rowHeader: true,
    cell: open => (
      <ScorecardLink entityRef={open.entityRef} text={open.title} />
    ),
    text: open => open.title,
  },
  {
    id: 'owner',
    label: t('fields.owner'),
    cell: open => describeOwner(t, open.owner),
    text: open => open.owner,
  },
  {
    id: 'check',
    label: t('fields.check'),
    cell: ({ checkId }) => (
      <CheckLink id={checkId} title={titles.get(checkId) ?? checkId} />
    ),
    text: ({ checkId }) => titles.get(checkId) ?? checkId,
  },
  {
    id: 'state',
    label: t('fields.verdict'),
    cell: open => <VerdictBadge state={open.state} />,
    text: open => t(`verdicts.${open.state}.word`),
  },
];

/** What owners still have to do. */
export function OpenVerdicts(props: {
  detail: CampaignDetail;
  /** Titles of checks by id. */
  titles: ReadonlyMap<string, string>;
}) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const { detail, titles } = props;
  const { open, hidden } = detail;
  const columns = useMemo(() => columnsOf(t, titles), [t, titles]);
  return (
    <Panel title={t('campaigns.open.title')}>
      <DataTable
        label={t('campaigns.open.rows.many')}
        singular={t('campaigns.open.rows.one')}
        columns={columns}
        rows={open}
        rowKey={one => `${one.entityRef} ${one.checkId}`}
        csv={{ fileName: 'campaign.csv', loadAll: async () => open }}
        empty={<EmptyState title={t('campaigns.open.empty')} />}
      />
      <HiddenNote hidden={hidden} what="verdict" />
    </Panel>
  );
}
