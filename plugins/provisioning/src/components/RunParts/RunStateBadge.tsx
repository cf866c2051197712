/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RunState } from '@steward/backstage-plugin-provisioning-common';
import { StatusBadge } from '@steward/backstage-plugin-portal-react';
import { describeRunState } from '../../glossary/describeRunState';
import { provisioningTranslationRef } from '../../translation';

/** The state of a run as word, shape and colour. */
export function RunStateBadge(props: { state: RunState }) {
  const { t } = useTranslationRef(provisioningTranslationRef);
  return <StatusBadge {...describeRunState(t, props.state)} />;
}
