/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { getComponentData } from '@backstage/core-plugin-api';
import auditTrail from '@steward/backstage-plugin-audit-trail';
import * as auditTrailLegacy from '@steward/backstage-plugin-audit-trail/legacy';
import cloudCosts from '@steward/backstage-plugin-cloud-costs';
import * as cloudCostsLegacy from '@steward/backstage-plugin-cloud-costs/legacy';
import estate from '@steward/backstage-plugin-estate';
import * as estateLegacy from '@steward/backstage-plugin-estate/legacy';
import provisioning from '@steward/backstage-plugin-provisioning';
import * as provisioningLegacy from '@steward/backstage-plugin-provisioning/legacy';
import scorecards from '@steward/backstage-plugin-scorecards';
import * as scorecardsLegacy from '@steward/backstage-plugin-scorecards/legacy';
import { createElement } from 'react';

/**
 * The legacy export that stands for each extension, beside pages and their tabs,
 * which are all in the one page of a plugin, and API factories, which its plugin
 * brings. The second name is that of the filter that the extension has.
 */
const legacyExports: Record<string, [string, string?]> = {
  'entity-card:estate/account': ['EntityAccountCard', 'isAccount'],
  'entity-card:estate/containment': ['EntityContainmentCard', 'isAccount'],
  'entity-card:estate/organizational-unit': [
    'EntityOrganizationalUnitCard',
    'isOrganizationalUnit',
  ],
  'entity-card:estate/cluster': ['EntityClusterCard', 'isCluster'],
  'entity-card:estate/enclave': ['EntityEnclaveCard', 'isEnclave'],
  'entity-card:estate/environment': ['EntityEnvironmentCard', 'isEnvironment'],
  'entity-card:estate/environment-components': [
    'EntityEnvironmentComponentsCard',
    'isEnvironment',
  ],
  'entity-card:estate/namespace': ['EntityNamespaceCard', 'isNamespace'],
  'entity-card:estate/team': ['EntityTeamCard', 'isTeam'],
  'home-page-widget:estate/sync': ['EstateSync'],
  'entity-content:audit-trail/audit': ['EntityAuditContent'],
  'home-page-widget:audit-trail/proof': ['AuditTrailProof'],
  'entity-card:provisioning/runs': ['EntityRunsCard', 'hasRuns'],
  'entity-content:provisioning/runs': ['EntityRunsContent', 'hasRuns'],
  'entity-summary:provisioning/runs': ['EntityRunsCard', 'hasRuns'],
  // The card of a legacy app has the menu.
  'entity-header-action:provisioning/request': ['EntityRunsCard'],
  'home-page-widget:provisioning/waiting': ['WaitingForYou'],
  'home-page-widget:provisioning/your-runs': ['YourRuns'],
  'home-page-widget:provisioning/failed-runs': ['FailedRuns'],
  'scaffolder-template-outputs:provisioning/run': ['TaskOutputs'],
  'entity-card:scorecards/scorecard': ['EntityScorecardCard', 'hasScorecard'],
  'entity-content:scorecards/scorecard': [
    'EntityScorecardContent',
    'hasScorecard',
  ],
  'entity-summary:scorecards/scorecard': [
    'EntityScorecardCard',
    'hasScorecard',
  ],
  'home-page-widget:scorecards/team-scores': ['TeamScoresWidget'],
  'home-page-widget:scorecards/score-drops': ['ScoreDropsWidget'],
  'entity-card:cloud-costs/cost': ['EntityCostCard', 'hasCosts'],
  'entity-content:cloud-costs/cost': ['EntityCostContent', 'hasCosts'],
  'entity-summary:cloud-costs/cost': ['EntityCostCard', 'hasCosts'],
  'home-page-widget:cloud-costs/team-costs': ['TeamCostsWidget'],
  'home-page-widget:cloud-costs/open-anomalies': ['OpenAnomaliesWidget'],
};

/**
 * In the page of the legacy plugin, or in the plugin itself; and layouts and
 * columns, since a legacy app writes its entity pages and its list itself.
 */
const inPage =
  /^(api|page|sub-page|plugin-header-action|entity-column|entity-header-layout|entity-content-layout):/;

/** `StewardAccountPicker` is called `steward-account-picker` in the new system. */
const fieldName = (id: string) =>
  id
    .slice(id.indexOf('/') + 1)
    .split('-')
    .map(word => word[0].toUpperCase() + word.slice(1))
    .join('');

const plugins = [
  { plugin: auditTrail, legacy: auditTrailLegacy },
  { plugin: cloudCosts, legacy: cloudCostsLegacy },
  { plugin: estate, legacy: estateLegacy },
  { plugin: provisioning, legacy: provisioningLegacy },
  { plugin: scorecards, legacy: scorecardsLegacy },
].map(({ plugin, legacy }) => ({
  id: plugin.pluginId,
  extensions: extensionsOf(plugin),
  legacy: legacy as Record<string, unknown>,
}));

function extensionsOf(plugin: object): string[] {
  // What an app reads them from; there is no public way to list them
  const { extensions } = plugin as { extensions: { id: string }[] };
  return extensions.map(({ id }) => id);
}

function exportsFor(id: string): string[] {
  return id.startsWith('scaffolder-form-field:')
    ? [fieldName(id)]
    : (legacyExports[id] ?? [`a legacy export for ${id}`]).filter(
        (name): name is string => name !== undefined,
      );
}

/** Whether an app mounts it: an extension of the old system, or a filter for it. */
function isPart(value: unknown): boolean {
  return (
    typeof value === 'function' &&
    getComponentData(createElement(value as () => null), 'core.plugin') !==
      undefined
  );
}

describe.each(plugins)('$id/legacy', ({ extensions, legacy }) => {
  const parts = extensions.filter(id => !inPage.test(id));

  it('has everything that the new frontend system has', () => {
    expect(parts.length).toBeGreaterThan(0);
    expect(Object.keys(legacy)).toEqual(
      expect.arrayContaining(parts.flatMap(exportsFor)),
    );
  });

  it('has nothing that the new frontend system lacks', () => {
    const mounted = Object.entries(legacy)
      .filter(([name, value]) => isPart(value) && !name.endsWith('Page'))
      .map(([name]) => name);
    expect(mounted.length).toBeGreaterThan(0);
    expect(parts.flatMap(exportsFor)).toEqual(expect.arrayContaining(mounted));
  });
});

it('filters entities of legacy apps as the new frontend system does', () => {
  const entity = (kind: string, type?: string) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'any' },
    spec: { type },
  });
  const matching = (filter: (one: Entity) => boolean) =>
    [
      ['Resource', 'cloud-account'],
      ['Resource', 'kubernetes-cluster'],
      ['Resource', 'kubernetes-namespace'],
      ['Resource', 'database'],
      ['Group', 'team'],
      ['Group', 'role'],
      ['System'],
    ]
      .filter(([kind, type]) => filter(entity(kind, type)))
      .map(([kind, type]) => type ?? kind);
  expect(matching(estateLegacy.isAccount)).toEqual(['cloud-account']);
  expect(matching(estateLegacy.isTeam)).toEqual(['team']);
  expect(matching(provisioningLegacy.hasRuns)).toEqual([
    'cloud-account',
    'team',
  ]);
  expect(matching(scorecardsLegacy.hasScorecard)).toEqual([
    'cloud-account',
    'kubernetes-cluster',
    'kubernetes-namespace',
    'team',
    'System',
  ]);
  expect(matching(cloudCostsLegacy.hasCosts)).toEqual([
    'cloud-account',
    'kubernetes-cluster',
    'team',
    'System',
  ]);
});
