/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink, Link } from '@backstage/ui';
import { TimeAgo } from '@steward/backstage-plugin-portal-react';
import {
  EntityVerdict,
  EvidenceItem,
} from '@steward/backstage-plugin-scorecards-common';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import { describeTier } from '../../glossary/describeTier';
import { scorecardsTranslationRef, ScorecardsWords } from '../../translation';
import styles from './EntityScorecard.module.css';

/** What an exemption can be asked for. */
const exemptable = ['fail', 'warn', 'unknown', 'error'];

interface VerdictDetailProps {
  verdict: EntityVerdict;
  /** Asks for an exemption; without it the reader may not. */
  onRequest?: () => void;
}

/** Evidence of a verdict, what to do, and what starts it. */
export function VerdictDetail({ verdict, onRequest }: VerdictDetailProps) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const links = useScorecardLinks();
  const fix = links.fix(verdict.fix);
  return (
    <div className={styles.detail}>
      <p className={styles.line}>{verdict.reason}</p>
      {verdict.disagreement && (
        <p className={styles.line}>
          {t('entityScorecard.verdict.disagreement')}
        </p>
      )}
      {verdict.withoutExemption && (
        <p className={styles.line}>
          {t('entityScorecard.verdict.withoutExemption', {
            verdict: t(`verdicts.${verdict.withoutExemption}.word`),
          })}
        </p>
      )}
      {verdict.requiredFor && (
        <p className={styles.line}>
          {t('entityScorecard.verdict.requiredFor', {
            tier: describeTier(t, verdict.requiredFor),
          })}
        </p>
      )}
      {verdict.evidence.length > 0 && (
        <ul className={styles.sentences} aria-label={t('fields.evidence')}>
          {verdict.evidence.map(item => (
            <Evidence key={`${item.fact} ${item.control}`} item={item} />
          ))}
        </ul>
      )}
      <p className={styles.line}>{verdict.solution}</p>
      <div className={styles.actions}>
        {fix && (
          <ButtonLink href={fix} size="small" variant="primary">
            {t('common.startFix')}
          </ButtonLink>
        )}
        {onRequest && exemptable.includes(verdict.state) && (
          <Button size="small" variant="secondary" onPress={onRequest}>
            {t('common.requestExemption')}
          </Button>
        )}
        {verdict.links?.map(({ title, url }) => (
          <Link key={url} href={url} target="_blank" rel="noopener noreferrer">
            {title}
          </Link>
        ))}
      </div>
    </div>
  );
}

function Evidence({ item }: { item: EvidenceItem }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const evidence = evidenceText(t, item);
  return (
    <li>
      {item.observedAt
        ? t('entityScorecard.verdict.seen', {
            evidence,
            time: <TimeAgo at={item.observedAt} />,
          })
        : evidence}
      {item.failing && item.failing.length > 0 && (
        <ul
          className={styles.resources}
          aria-label={t('entityScorecard.verdict.failing')}
        >
          {item.failing.map(arn => (
            <li key={arn}>{arn}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

const counted = [
  'passed',
  'warned',
  'failed',
  'suppressed',
  'unknown',
] as const;

function evidenceText(t: ScorecardsWords, item: EvidenceItem): string {
  if (item.fact) {
    return [`${item.fact}: ${JSON.stringify(item.value)}`, item.unit]
      .filter(Boolean)
      .join(' ');
  }
  const counts = counted
    .filter(one => item[one])
    .map(one =>
      t(`entityScorecard.verdict.counts.${one}`, { number: String(item[one]) }),
    );
  return t('entityScorecard.verdict.control', {
    control: item.control ?? '',
    source: item.source ?? '',
    counts: counts.join(', ') || t('entityScorecard.verdict.counts.none'),
  });
}

/** When the oldest evidence was seen; the verdict is no younger than that. */
export function oldestEvidence({
  evidence,
}: EntityVerdict): string | undefined {
  return evidence.flatMap(({ observedAt }) => observedAt ?? []).sort()[0];
}
