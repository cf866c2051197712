/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
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
import { describeMoveReason } from '../../glossary/describeMove';
import { describeVerdict } from '../../glossary/describeVerdict';
import { formatChange, formatScore } from '../../glossary/formatScore';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import styles from './EntityScorecard.module.css';

const periods = ['7', '30', '90'];

export interface EntityPath {
  kind: string;
  namespace: string;
  name: string;
}

/** What each check did to the score, and the run or campaign behind it. */
export function MovePanel({ path }: { path: EntityPath }) {
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
      title="Why it moved"
      actions={
        <ToggleButtonGroup
          aria-label="Period"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[days]}
          onSelectionChange={keys => setState({ days: String([...keys][0]) })}
        >
          {periods.map(one => (
            <ToggleButton key={one} id={one} size="small">
              {`${one} days`}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
      read={read}
      subject="why the score moved"
    >
      {move => <Parts move={move} />}
    </Panel>
  );
}

function Parts({ move }: { move: ScoreMove }) {
  if (move.delta === undefined) {
    return (
      <p className={styles.line}>
        There was no score at one end of this period, so there is nothing to
        compare.
      </p>
    );
  }
  return (
    <>
      <p className={styles.line}>
        {`From ${formatScore(move.from)} to ${formatScore(
          move.to,
        )}: ${formatChange(move.delta)} points.`}
      </p>
      {move.parts.length > 0 && (
        <ul className={styles.steps} aria-label="Parts of the move">
          {move.parts.map(part => (
            <Part key={`${part.checkId} ${part.reason}`} part={part} />
          ))}
        </ul>
      )}
    </>
  );
}

function Part({ part }: { part: ScoreMovePart }) {
  const links = useScorecardLinks();
  const run = part.runId && links.run(part.runId);
  const runName = part.runTitle ?? `run ${part.runId}`;
  return (
    <li className={styles.step}>
      <span className={styles.stepText}>
        {part.title}
        <span className={styles.about}>
          {`${describeMoveReason(part.reason)}${changeOf(part)}`}
          {part.at && (
            <>
              , <TimeAgo at={part.at} />
            </>
          )}
        </span>
        {part.runId && (
          <span className={styles.about}>
            After {run ? <Link href={run}>{runName}</Link> : runName}
          </span>
        )}
        {part.campaignId && (
          <span className={styles.about}>
            <Link href={links.campaign(part.campaignId)}>
              A campaign asked for it
            </Link>
          </span>
        )}
      </span>
      <span className={styles.points}>{formatChange(part.points)}</span>
    </li>
  );
}

function changeOf({ from, to }: ScoreMovePart): string {
  const words = [from, to].map(state =>
    state ? describeVerdict(state).word : 'none',
  );
  return `: ${words[0]} → ${words[1]}`;
}
