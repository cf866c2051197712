/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { StatusBadge } from '@steward/backstage-plugin-portal-react';
import { describeState } from '../../glossary/describeState';
import { estateTranslationRef } from '../../translation';

export interface StateBadgeProps {
  state?: string;
  /** Set while a vanished account is remembered. */
  vanishedAt?: string;
}

export function StateBadge(props: StateBadgeProps) {
  const { t } = useTranslationRef(estateTranslationRef);
  if (props.vanishedAt) {
    return (
      <StatusBadge
        word={t('vanished.word')}
        tone="warning"
        meaning={t('vanished.meaning', { time: props.vanishedAt })}
      />
    );
  }
  if (!props.state) {
    return <span>–</span>;
  }
  const { word, tone } = describeState(t, props.state);
  return <StatusBadge word={word} tone={tone} meaning={props.state} />;
}
