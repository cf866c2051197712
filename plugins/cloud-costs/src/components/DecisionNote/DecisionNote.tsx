/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Decision } from '@steward/backstage-plugin-cloud-costs-common';
import { EntityName, TimeAgo } from '@steward/backstage-plugin-portal-react';
import { cloudCostsTranslationRef } from '../../translation';
import styles from './DecisionNote.module.css';

/** Who decided or asked, when and why; nothing while nobody did. */
export function DecisionNote(props: {
  decision?: Decision;
  /** Whether it is a question, where the state beside it does not say so. */
  isQuestion?: boolean;
}) {
  const { decision, isQuestion } = props;
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  if (!decision) {
    return null;
  }
  const kind = isQuestion ? 'asked' : 'decided';
  const { reason } = decision;
  const words = {
    name: <EntityName entityRef={decision.by} />,
    time: <TimeAgo at={decision.at} focusable={false} />,
  };
  return (
    <span className={styles.note}>
      {reason
        ? t(`decisions.${kind}WithReason`, { ...words, reason })
        : t(`decisions.${kind}`, words)}
    </span>
  );
}
