/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostTimeline,
  TimelineSource,
} from '@steward/backstage-plugin-cloud-costs-common';
import { CloudCostsWords } from '../translation';
import { counted } from './counted';

const permissions = {
  run: 'provisioning.run.read',
  change: 'audit-trail.event.read',
};

/** What a timeline does not show, and why: a sentence each. */
export function describeGaps(
  t: CloudCostsWords,
  timeline: Pick<CostTimeline, 'sources' | 'unlooked'>,
): string[] {
  const { unlooked } = timeline;
  return [
    ...timeline.sources.flatMap(source => gapsOf(t, source)),
    ...(unlooked > 0
      ? [t('overview.timeline.gaps.unlooked', counted(unlooked))]
      : []),
  ];
}

function gapsOf(t: CloudCostsWords, source: TimelineSource): string[] {
  const { kind, state, reason, hidden = 0, more } = source;
  const permission = permissions[kind];
  switch (state) {
    case 'not-installed':
      return [t(`overview.timeline.gaps.${kind}.notInstalled`)];
    case 'not-allowed':
      return [
        hidden > 0
          ? t(`overview.timeline.gaps.${kind}.notAllowedHere`, {
              number: counted(hidden).number,
              permission,
            })
          : t(`overview.timeline.gaps.${kind}.notAllowed`, { permission }),
      ];
    case 'failed':
      return [
        t(`overview.timeline.gaps.${kind}.failed`, {
          reason: reason ?? t('overview.timeline.gaps.noReason'),
        }),
      ];
    default:
      return [
        ...(hidden > 0
          ? [t(`overview.timeline.gaps.${kind}.hidden`, counted(hidden))]
          : []),
        ...(more ? [t(`overview.timeline.gaps.${kind}.latest`)] : []),
      ];
  }
}
