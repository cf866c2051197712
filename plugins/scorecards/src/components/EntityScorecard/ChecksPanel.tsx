/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { usePermission } from '@backstage/plugin-permission-react';
import {
  DataTable,
  DataTableColumn,
  EmptyState,
  Panel,
  TableToolbar,
  TimeAgo,
  useQueryState,
} from '@steward/backstage-plugin-portal-react';
import {
  EntityScorecard,
  EntityVerdict,
  exemptionRequestPermission,
} from '@steward/backstage-plugin-scorecards-common';
import { useState } from 'react';
import { describePillar, pillarOptions } from '../../glossary/describePillar';
import {
  describeVerdict,
  verdictOptions,
} from '../../glossary/describeVerdict';
import { formatChange } from '../../glossary/formatScore';
import { CheckLink } from '../CheckLink';
import { RequestExemptionDialog } from '../RequestExemptionDialog';
import { VerdictBadge } from '../ScoreParts';
import styles from './EntityScorecard.module.css';
import { oldestEvidence, VerdictDetail } from './VerdictDetail';

interface ChecksPanelProps {
  scorecard: EntityScorecard;
  onRequested: () => void;
}

const columns: DataTableColumn<EntityVerdict>[] = [
  {
    id: 'title',
    label: 'Check',
    rowHeader: true,
    cell: verdict => <CheckLink id={verdict.checkId} title={verdict.title} />,
    text: verdict => verdict.title,
  },
  {
    id: 'state',
    label: 'Verdict',
    cell: verdict => <VerdictBadge state={verdict.state} />,
    text: verdict => describeVerdict(verdict.state).word,
  },
  {
    id: 'pillar',
    label: 'Pillar',
    cell: verdict => describePillar(verdict.pillar),
    text: verdict => describePillar(verdict.pillar),
  },
  {
    id: 'severity',
    label: 'Severity',
    cell: verdict => verdict.severity,
    text: verdict => verdict.severity,
  },
  {
    id: 'gains',
    label: 'Points to gain',
    align: 'end',
    cell: verdict => (verdict.gains ? formatChange(verdict.gains) : '–'),
    text: verdict => verdict.gains,
  },
  {
    id: 'evidence',
    label: 'Evidence',
    cell: verdict => <span className={styles.reason}>{verdict.reason}</span>,
    text: verdict => verdict.reason,
  },
  {
    id: 'age',
    label: 'Seen',
    nowrap: true,
    cell: verdict => (
      <TimeAgo at={oldestEvidence(verdict)} fallback="–" focusable={false} />
    ),
    text: oldestEvidence,
  },
  {
    id: 'since',
    label: 'Verdict since',
    nowrap: true,
    cell: verdict => <TimeAgo at={verdict.since} focusable={false} />,
    text: verdict => verdict.since,
    hiddenByDefault: true,
  },
];

/** What every check says, the worst first, with evidence, solution and fix. */
export function ChecksPanel({ scorecard, onRequested }: ChecksPanelProps) {
  const { score, verdicts } = scorecard;
  const { allowed } = usePermission({ permission: exemptionRequestPermission });
  const [state, setState] = useQueryState({ q: '', pillar: '', verdict: '' });
  const [asked, setAsked] = useState<EntityVerdict>();
  const text = state.q.toLowerCase();
  const rows = verdicts.filter(
    ({ title, pillar, state: word }) =>
      title.toLowerCase().includes(text) &&
      (!state.pillar || pillar === state.pillar) &&
      (!state.verdict || word === state.verdict),
  );
  return (
    <Panel title="Checks">
      <DataTable
        label="checks"
        singular="check"
        columns={columns}
        rows={rows}
        rowKey={({ checkId }) => checkId}
        rowDetail={verdict => (
          <VerdictDetail
            verdict={verdict}
            onRequest={allowed ? () => setAsked(verdict) : undefined}
          />
        )}
        csv={{ fileName: 'checks.csv', loadAll: async () => rows }}
        toolbar={
          <TableToolbar
            search={{ label: 'Search checks', placeholder: 'Search checks' }}
            filters={[
              { id: 'pillar', all: 'All pillars', options: pillarOptions },
              { id: 'verdict', all: 'All verdicts', options: verdictOptions },
            ]}
            state={state}
            setState={setState}
          />
        }
        empty={
          <EmptyState
            title={verdicts.length > 0 ? 'No checks match' : 'No checks apply'}
          />
        }
      />
      {asked && (
        <RequestExemptionDialog
          entity={score}
          check={asked}
          onRequested={onRequested}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Panel>
  );
}
