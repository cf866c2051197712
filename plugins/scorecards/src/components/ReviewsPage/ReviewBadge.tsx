/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { StatusBadge } from '@steward/backstage-plugin-portal-react';
import { Review } from '@steward/backstage-plugin-scorecards-common';
import { scorecardsTranslationRef } from '../../translation';

export function ReviewBadge({ review }: { review: Review }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  return (
    <StatusBadge
      word={t(`reviewStates.${review.state}`)}
      tone={review.state === 'signedOff' ? 'positive' : 'info'}
    />
  );
}
