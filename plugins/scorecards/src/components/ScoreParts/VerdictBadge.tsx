/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { StatusBadge } from '@steward/backstage-plugin-portal-react';
import { VerdictWord } from '@steward/backstage-plugin-scorecards-common';
import { describeVerdict } from '../../glossary/describeVerdict';
import { scorecardsTranslationRef } from '../../translation';

export function VerdictBadge(props: { state: VerdictWord }) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  return <StatusBadge {...describeVerdict(t, props.state)} />;
}
