/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Anomaly,
  AnomalyState,
} from '@steward/backstage-plugin-cloud-costs-common';
import { NewNotice } from '@steward/backstage-plugin-portal-node';
import { moneyWords } from '../notices/moneyWords';
import { portalPaths } from '../notices/portalPaths';

const ANSWERS: Partial<Record<AnomalyState, string>> = {
  acknowledged: 'is looked into',
  expected: 'was expected',
  'false-positive': 'is ordinary',
};

/** What the team that owns a cost is asked. */
export function questionNotice(anomaly: Anomaly): NewNotice[] {
  const { id, team, question } = anomaly;
  return question && team
    ? [
        {
          key: `anomaly-question:${id}:${question.at}`,
          subject: id,
          recipients: [team],
          message: {
            topic: 'anomalies',
            severity: 'normal',
            title: `Why did ${placeOf(anomaly)} cost ${moneyWords(
              anomaly.impact,
              anomaly.currency,
            )} more than expected?`,
            description: [
              `${anomaly.from} to ${anomaly.to}: ${moneyWords(
                anomaly.actual,
                anomaly.currency,
              )} where ${moneyWords(
                anomaly.expected,
                anomaly.currency,
              )} was usual.`,
              ...(question.reason ? [question.reason] : []),
            ].join(' '),
            link: portalPaths.anomaly(id),
          },
        },
      ]
    : [];
}

/** What the person who asked is told. */
export function answerNotice(anomaly: Anomaly): NewNotice[] {
  const { id, state, question, decision } = anomaly;
  const answer = ANSWERS[state];
  return question && decision && answer && decision.by !== question.by
    ? [
        {
          key: `anomaly-answer:${id}:${decision.at}`,
          subject: id,
          recipients: [question.by],
          message: {
            topic: 'anomalies',
            severity: 'normal',
            title: `The cost of ${placeOf(anomaly)} ${answer}`,
            description: decision.reason ?? '',
            link: portalPaths.anomaly(id),
          },
        },
      ]
    : [];
}

function placeOf({ service, account, region }: Anomaly): string {
  return [
    service || 'something',
    account && `in ${account}`,
    region && `(${region})`,
  ]
    .filter(Boolean)
    .join(' ');
}
