/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Button, ButtonLink, Link } from '@backstage/ui';
import { TimeAgo } from '@steward/backstage-plugin-portal-react';
import {
  EntityVerdict,
  EvidenceItem,
} from '@steward/backstage-plugin-scorecards-common';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import { describeTier } from '../../glossary/describeTier';
import { describeVerdict } from '../../glossary/describeVerdict';
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
  const links = useScorecardLinks();
  const fix = links.fix(verdict.fix);
  return (
    <div className={styles.detail}>
      <p className={styles.line}>{verdict.reason}</p>
      {verdict.disagreement && (
        <p className={styles.line}>
          Sources disagree. The worst of them counts.
        </p>
      )}
      {verdict.withoutExemption && (
        <p className={styles.line}>
          {`Without the exemption the verdict is ${
            describeVerdict(verdict.withoutExemption).word
          }.`}
        </p>
      )}
      {verdict.requiredFor && (
        <p className={styles.line}>
          {`${describeTier(
            verdict.requiredFor,
          )} cannot be reached while it does not pass.`}
        </p>
      )}
      {verdict.evidence.length > 0 && (
        <ul className={styles.sentences} aria-label="Evidence">
          {verdict.evidence.map(item => (
            <Evidence key={`${item.fact} ${item.control}`} item={item} />
          ))}
        </ul>
      )}
      <p className={styles.line}>{verdict.solution}</p>
      <div className={styles.actions}>
        {fix && (
          <ButtonLink href={fix} size="small" variant="primary">
            Start fix
          </ButtonLink>
        )}
        {onRequest && exemptable.includes(verdict.state) && (
          <Button size="small" variant="secondary" onPress={onRequest}>
            Request exemption
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
  return (
    <li>
      {evidenceText(item)}
      {item.observedAt && (
        <>
          , seen <TimeAgo at={item.observedAt} />
        </>
      )}
      {item.failing && item.failing.length > 0 && (
        <ul className={styles.resources} aria-label="Failing resources">
          {item.failing.map(arn => (
            <li key={arn}>{arn}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function evidenceText(item: EvidenceItem): string {
  if (item.fact) {
    return [`${item.fact}: ${JSON.stringify(item.value)}`, item.unit]
      .filter(Boolean)
      .join(' ');
  }
  const counts = [
    [item.passed, 'pass'],
    [item.warned, 'warn'],
    [item.failed, 'fail'],
    [item.suppressed, 'suppressed'],
    [item.unknown, 'unknown'],
  ]
    .filter(([count]) => count)
    .map(([count, word]) => `${count} ${word}`);
  return `${item.control} by ${item.source}: ${
    counts.join(', ') || 'no resources'
  }`;
}

/** When the oldest evidence was seen; the verdict is no younger than that. */
export function oldestEvidence({
  evidence,
}: EntityVerdict): string | undefined {
  return evidence.flatMap(({ observedAt }) => observedAt ?? []).sort()[0];
}
