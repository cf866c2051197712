/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * What people came for first. Widgets of one role alone, such as the auditors'
 * proof, can stand high, because nobody else has them.
 */
const ORDER = [
  'audit-trail/proof',
  'provisioning/waiting',
  'estate/sync',
  'provisioning/failed-runs',
  'provisioning/your-runs',
  'scorecards/score-drops',
  'cloud-costs/team-costs',
  'cloud-costs/open-anomalies',
  'scorecards/team-scores',
  'home/teams',
  'home/news',
  'home/requests',
];

/** Sorts widgets by the ids of their extensions; those of other plugins come last. */
export function inWidgetOrder<T extends { node: { spec: { id: string } } }>(
  widgets: readonly T[],
): T[] {
  const placeOf = ({ node }: T) => {
    const place = ORDER.indexOf(node.spec.id.replace(/^[^:]*:/, ''));
    return place < 0 ? ORDER.length : place;
  };
  return [...widgets].sort((a, b) => placeOf(a) - placeOf(b));
}
