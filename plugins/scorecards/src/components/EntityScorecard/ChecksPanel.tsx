/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
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
import { useMemo, useState } from 'react';
import {
  describeVerdict,
  verdictOptions,
} from '../../glossary/describeVerdict';
import { formatChange } from '../../glossary/formatScore';
import { pillarOptions } from '../../glossary/pillarOptions';
import { scorecardsTranslationRef, ScorecardsWords } from '../../translation';
import { CheckLink } from '../CheckLink';
import { RequestExemptionDialog } from '../RequestExemptionDialog';
import { VerdictBadge } from '../ScoreParts';
import styles from './EntityScorecard.module.css';
import { oldestEvidence, VerdictDetail } from './VerdictDetail';

interface ChecksPanelProps {
  scorecard: EntityScorecard;
  onRequested: () => void;
}

const columnsOf = (t: ScorecardsWords): DataTableColumn<EntityVerdict>[] => [
  {
    id: 'title',
    label: t('fields.check'),
    rowHeader: true,
    cell: verdict => <CheckLink id={verdict.checkId} title={verdict.title} />,
    text: verdict => verdict.title,
  },
  {
    id: 'state',
    label: t('fields.verdict'),
    cell: verdict => <VerdictBadge state={verdict.state} />,
    text: verdict => describeVerdict(t, verdict.state).word,
  },
  {
    id: 'pillar',
    label: t('fields.pillar'),
    cell: verdict => t(`pillars.${verdict.pillar}`),
    text: verdict => t(`pillars.${verdict.pillar}`),
  },
  {
    id: 'severity',
    label: t('fields.severity'),
    cell: verdict => t(`severities.${verdict.severity}`),
    text: verdict => t(`severities.${verdict.severity}`),
  },
  {
    id: 'gains',
    label: t('entityScorecard.checks.columns.gains'),
    align: 'end',
    cell: verdict => (verdict.gains ? formatChange(verdict.gains) : '–'),
    text: verdict => verdict.gains,
  },
  {
    id: 'evidence',
    label: t('fields.evidence'),
    cell: verdict => <span className={styles.reason}>{verdict.reason}</span>,
    text: verdict => verdict.reason,
  },
  {
    id: 'age',
    label: t('entityScorecard.checks.columns.age'),
    nowrap: true,
    cell: verdict => (
      <TimeAgo at={oldestEvidence(verdict)} fallback="–" focusable={false} />
    ),
    text: oldestEvidence,
  },
  {
    id: 'since',
    label: t('entityScorecard.checks.columns.since'),
    nowrap: true,
    cell: verdict => <TimeAgo at={verdict.since} focusable={false} />,
    text: verdict => verdict.since,
    hiddenByDefault: true,
  },
];

/** What every check says, the worst first, with evidence, solution and fix. */
export function ChecksPanel({ scorecard, onRequested }: ChecksPanelProps) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const columns = useMemo(() => columnsOf(t), [t]);
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
    <Panel title={t('fields.checks')}>
      <DataTable
        label={t('checks.rows.many')}
        singular={t('checks.rows.one')}
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
            search={{
              label: t('common.searchChecks'),
              placeholder: t('common.searchChecks'),
            }}
            filters={[
              {
                id: 'pillar',
                label: t('filters.pillar.label'),
                all: t('filters.pillar.all'),
                options: pillarOptions(t),
              },
              {
                id: 'verdict',
                label: t('filters.verdict.label'),
                all: t('filters.verdict.all'),
                options: verdictOptions(t),
              },
            ]}
            state={state}
            setState={setState}
          />
        }
        empty={
          <EmptyState
            title={
              verdicts.length > 0
                ? t('entityScorecard.checks.noMatch')
                : t('entityScorecard.checks.none')
            }
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
