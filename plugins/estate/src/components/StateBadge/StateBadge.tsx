/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { StatusBadge } from '@steward/backstage-plugin-portal-react';
import { describeState } from '../../glossary/describeState';

export interface StateBadgeProps {
  state?: string;
  /** Set while a vanished account is remembered. */
  vanishedAt?: string;
}

export function StateBadge(props: StateBadgeProps) {
  if (props.vanishedAt) {
    return (
      <StatusBadge
        word="vanished"
        tone="warning"
        meaning={`A complete listing of ${props.vanishedAt} lacked it first`}
      />
    );
  }
  if (!props.state) {
    return <span>–</span>;
  }
  const { word, tone } = describeState(props.state);
  return <StatusBadge word={word} tone={tone} meaning={props.state} />;
}
