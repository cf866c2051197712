/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DataTable,
  DataTableColumn,
  EmptyState,
  Panel,
} from '@steward/backstage-plugin-portal-react';
import { CampaignDetail } from '@steward/backstage-plugin-scorecards-common';
import { useMemo } from 'react';
import { describeOwner } from '../../glossary/describeSubject';
import { describeVerdict } from '../../glossary/describeVerdict';
import { CheckLink } from '../CheckLink';
import { ScorecardLink } from '../EntityLink';
import { HiddenNote } from '../HiddenNote';
import { VerdictBadge } from '../ScoreParts';

type Open = CampaignDetail['open'][number];

const columnsWith = (
  titles: ReadonlyMap<string, string>,
): DataTableColumn<Open>[] => [
  {
    id: 'entity',
    label: 'Entity',
    rowHeader: true,
    cell: open => (
      <ScorecardLink entityRef={open.entityRef} text={open.title} />
    ),
    text: open => open.title,
  },
  {
    id: 'owner',
    label: 'Owner',
    cell: open => describeOwner(open.owner),
    text: open => open.owner,
  },
  {
    id: 'check',
    label: 'Check',
    cell: ({ checkId }) => (
      <CheckLink id={checkId} title={titles.get(checkId) ?? checkId} />
    ),
    text: ({ checkId }) => titles.get(checkId) ?? checkId,
  },
  {
    id: 'state',
    label: 'Verdict',
    cell: open => <VerdictBadge state={open.state} />,
    text: open => describeVerdict(open.state).word,
  },
];

/** What owners still have to do. */
export function OpenVerdicts(props: {
  detail: CampaignDetail;
  /** Titles of checks by id. */
  titles: ReadonlyMap<string, string>;
}) {
  const { open, hidden } = props.detail;
  const columns = useMemo(() => columnsWith(props.titles), [props.titles]);
  return (
    <Panel title="Still to do">
      <DataTable
        label="open verdicts"
        singular="open verdict"
        columns={columns}
        rows={open}
        rowKey={one => `${one.entityRef} ${one.checkId}`}
        csv={{ fileName: 'campaign.csv', loadAll: async () => open }}
        empty={<EmptyState title="Nothing is left to do" />}
      />
      <HiddenNote hidden={hidden} singular="verdict" />
    </Panel>
  );
}
