/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StatusBadge } from '@steward/backstage-plugin-portal-react';
import { describeRisk } from '../../glossary/describeRisk';

/** A risk score with the word of its level. */
export function RiskBadge(props: { score: number }) {
  return <StatusBadge {...describeRisk(props.score)} />;
}
