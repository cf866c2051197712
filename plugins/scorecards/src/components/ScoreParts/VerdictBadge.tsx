/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StatusBadge } from '@steward/backstage-plugin-portal-react';
import { VerdictWord } from '@steward/backstage-plugin-scorecards-common';
import { describeVerdict } from '../../glossary/describeVerdict';

export function VerdictBadge(props: { state: VerdictWord }) {
  return <StatusBadge {...describeVerdict(props.state)} />;
}
