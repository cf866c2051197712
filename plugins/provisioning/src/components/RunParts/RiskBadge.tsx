/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { StatusBadge } from '@steward/backstage-plugin-portal-react';
import { describeRisk } from '../../glossary/describeRisk';
import { provisioningTranslationRef } from '../../translation';

/** A risk score with the word of its level. */
export function RiskBadge(props: { score: number }) {
  const { t } = useTranslationRef(provisioningTranslationRef);
  return <StatusBadge {...describeRisk(t, props.score)} />;
}
