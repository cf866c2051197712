/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  PersonLink,
  Panel,
  StatusBadge,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import {
  EntityScorecard,
  Exemption,
} from '@steward/backstage-plugin-scorecards-common';
import { ReactNode } from 'react';
import { describeExemption } from '../../glossary/describeExemption';
import { scorecardsTranslationRef, ScorecardsWords } from '../../translation';
import styles from './EntityScorecard.module.css';

/** What is hidden from the score of the entity, by whom and until when. */
export function EntityExemptions(props: { scorecard: EntityScorecard }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const { exemptions } = props.scorecard;
  return (
    <Panel title={t('exemptions.title')}>
      {exemptions.length === 0 ? (
        <p className={styles.line}>{t('entityScorecard.exemptions.none')}</p>
      ) : (
        <ul className={styles.steps}>
          {exemptions.map(exemption => (
            <li key={exemption.id} className={styles.step}>
              <span className={styles.stepText}>
                {exemption.checkTitle}
                <span className={styles.about}>{exemption.reason}</span>
                {exemption.arn && (
                  <span className={styles.resources}>{exemption.arn}</span>
                )}
                <span className={styles.about}>{originOf(t, exemption)}</span>
              </span>
              <StatusBadge {...describeExemption(t, exemption.state)} />
              {exemption.expiresAt && (
                <span className={styles.points}>
                  {t('entityScorecard.exemptions.ends', {
                    time: <TimeAgo at={exemption.expiresAt} />,
                  })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** Who asked for an exemption and who decided, or which tool has it. */
function originOf(
  t: ScorecardsWords,
  { origin, source, requestedBy, decidedBy }: Exemption,
): ReactNode {
  const decider = decidedBy && <PersonLink entityRef={decidedBy} />;
  if (origin === 'foreign') {
    const place = source ?? t('exemptions.itsSource');
    return decider
      ? t('entityScorecard.exemptions.hiddenDecided', {
          source: place,
          decider,
        })
      : t('exemptions.hidden', { source: place });
  }
  const person = <PersonLink entityRef={requestedBy} />;
  return decider
    ? t('entityScorecard.exemptions.requestedDecided', { person, decider })
    : t('entityScorecard.exemptions.requested', { person });
}
