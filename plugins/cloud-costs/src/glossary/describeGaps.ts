/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostTimeline,
  TimelineSource,
} from '@steward/backstage-plugin-cloud-costs-common';
import { formatCount } from '@steward/backstage-plugin-portal-react';

const sources = {
  run: {
    one: 'run',
    plugin: 'Provisioning',
    permission: 'provisioning.run.read',
  },
  change: {
    one: 'change',
    plugin: 'The audit trail',
    permission: 'audit-trail.event.read',
  },
};

/** What a timeline does not show, and why: a sentence each. */
export function describeGaps(
  timeline: Pick<CostTimeline, 'sources' | 'unlooked'>,
): string[] {
  const { unlooked } = timeline;
  return [
    ...timeline.sources.flatMap(gapsOf),
    ...(unlooked > 0
      ? [
          `Events of ${formatCount(
            unlooked,
            'more entity',
            'more entities',
          )} with a lower cost are not shown.`,
        ]
      : []),
  ];
}

function gapsOf(source: TimelineSource): string[] {
  const { kind, state, reason, hidden = 0, more } = source;
  const { one, plugin, permission } = sources[kind];
  switch (state) {
    case 'not-installed':
      return [`${plugin} is not installed, so no ${one}s are shown.`];
    case 'not-allowed':
      return [
        `You may not see ${one}s${
          hidden > 0 ? ` (${hidden} here)` : ''
        }. Ask for ${permission}.`,
      ];
    case 'failed':
      return [`The ${one}s could not be read: ${reason ?? 'no reason given'}`];
    default:
      return [
        ...(hidden > 0
          ? [`${formatCount(hidden, `more ${one}`)} that you may not see.`]
          : []),
        ...(more ? [`Only the latest ${one}s are shown.`] : []),
      ];
  }
}
