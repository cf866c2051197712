/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import {
  Panel,
  TimeAgo,
  useQueryState,
} from '@steward/backstage-plugin-portal-react';
import {
  ScoreMove,
  ScoreMovePart,
} from '@steward/backstage-plugin-scorecards-common';
import { DateTime } from 'luxon';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { scorecardsApiRef } from '../../api';
import { formatChange, formatScore } from '../../glossary/formatScore';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import { scorecardsTranslationRef } from '../../translation';
import styles from './EntityScorecard.module.css';

const periods = ['7', '30', '90'];

export interface EntityPath {
  kind: string;
  namespace: string;
  name: string;
}

/** What each check did to the score, and the run or campaign behind it. */
export function MovePanel({ path }: { path: EntityPath }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const api = useApi(scorecardsApiRef);
  const [{ days }, setState] = useQueryState({ days: '30' });
  const read = useAsyncRetry(
    () =>
      api.get('/entities/{kind}/{namespace}/{name}/moves', {
        params: {
          path,
          query: {
            from: DateTime.utc()
              .minus({ days: Number(days) })
              .endOf('day')
              .toISO()!,
          },
        },
      }),
    [api, path, days],
  );
  return (
    <Panel
      title={t('entityScorecard.move.title')}
      actions={
        <ToggleButtonGroup
          aria-label={t('entityScorecard.move.period')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[days]}
          onSelectionChange={keys => setState({ days: String([...keys][0]) })}
        >
          {periods.map(one => (
            <ToggleButton key={one} id={one} size="small">
              {t('common.days', { days: one })}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
      read={read}
      subject={t('entityScorecard.move.subject')}
    >
      {move => <Parts move={move} />}
    </Panel>
  );
}

function Parts({ move }: { move: ScoreMove }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  if (move.delta === undefined) {
    return (
      <p className={styles.line}>{t('entityScorecard.move.incomparable')}</p>
    );
  }
  return (
    <>
      <p className={styles.line}>
        {t('entityScorecard.move.change', {
          from: formatScore(move.from),
          to: formatScore(move.to),
          change: formatChange(move.delta),
        })}
      </p>
      {move.parts.length > 0 && (
        <ul
          className={styles.steps}
          aria-label={t('entityScorecard.move.parts')}
        >
          {move.parts.map(part => (
            <Part key={`${part.checkId} ${part.reason}`} part={part} />
          ))}
        </ul>
      )}
    </>
  );
}

function Part({ part }: { part: ScoreMovePart }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const links = useScorecardLinks();
  const run = part.runId && links.run(part.runId);
  const runName =
    part.runTitle ?? t('entityScorecard.move.run', { id: part.runId ?? '' });
  const verdictOf = (state: ScoreMovePart['from']) =>
    state ? t(`verdicts.${state}.word`) : t('entityScorecard.move.noVerdict');
  const change = {
    reason: t(`moveReasons.${part.reason}`),
    from: verdictOf(part.from),
    to: verdictOf(part.to),
  };
  return (
    <li className={styles.step}>
      <span className={styles.stepText}>
        {part.title}
        <span className={styles.about}>
          {part.at
            ? t('entityScorecard.move.partAt', {
                ...change,
                time: <TimeAgo at={part.at} />,
              })
            : t('entityScorecard.move.part', change)}
        </span>
        {part.runId && (
          <span className={styles.about}>
            {t('entityScorecard.move.after', {
              run: run ? <Link href={run}>{runName}</Link> : runName,
            })}
          </span>
        )}
        {part.campaignId && (
          <span className={styles.about}>
            <Link href={links.campaign(part.campaignId)}>
              {t('entityScorecard.move.campaign')}
            </Link>
          </span>
        )}
      </span>
      <span className={styles.points}>{formatChange(part.points)}</span>
    </li>
  );
}
