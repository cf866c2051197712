/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Copy into packages/app/src/steward of an app on @backstage/core-plugin-api, and take
// out what you have not installed: docs/legacy-app.md

import { Entity } from '@backstage/catalog-model';
import {
  EntityAboutCard,
  EntityLayout,
  EntitySwitch,
} from '@backstage/plugin-catalog';
import { EntityAuditContent } from '@steward/backstage-plugin-audit-trail/legacy';
import {
  EntityCostCard,
  EntityCostContent,
  hasCosts,
} from '@steward/backstage-plugin-cloud-costs/legacy';
import {
  EntityAccountCard,
  EntityClusterCard,
  EntityContainmentCard,
  EntityEnclaveCard,
  EntityEnvironmentCard,
  EntityEnvironmentComponentsCard,
  EntityNamespaceCard,
  EntityOrganizationalUnitCard,
  EntityTeamCard,
  isAccount,
  isCluster,
  isEnclave,
  isEnvironment,
  isNamespace,
  isOrganizationalUnit,
  isTeam,
} from '@steward/backstage-plugin-estate/legacy';
import {
  EntityRunsCard,
  EntityRunsContent,
  hasRuns,
} from '@steward/backstage-plugin-provisioning/legacy';
import {
  EntityScorecardCard,
  EntityScorecardContent,
  hasScorecard,
} from '@steward/backstage-plugin-scorecards/legacy';
import { ReactNode } from 'react';

/** The tabs, for the `<EntityLayout>` of any kind: a System has costs and a scorecard too. */
export const stewardTabs = (
  <>
    <EntityLayout.Route path="/scorecard" title="Scorecard" if={hasScorecard}>
      <EntityScorecardContent />
    </EntityLayout.Route>
    <EntityLayout.Route path="/cost" title="Cost" if={hasCosts}>
      <EntityCostContent />
    </EntityLayout.Route>
    <EntityLayout.Route path="/runs" title="Runs" if={hasRuns}>
      <EntityRunsContent />
    </EntityLayout.Route>
    <EntityLayout.Route path="/audit" title="Audit">
      <EntityAuditContent />
    </EntityLayout.Route>
  </>
);

function cardIf(test: (entity: Entity) => boolean, card: ReactNode) {
  return (
    <EntitySwitch>
      <EntitySwitch.Case if={test}>{card}</EntitySwitch.Case>
    </EntitySwitch>
  );
}

const stewardPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <>
        <EntitySwitch>
          <EntitySwitch.Case if={isAccount}>
            <EntityAccountCard />
            <EntityContainmentCard />
          </EntitySwitch.Case>
          <EntitySwitch.Case if={isOrganizationalUnit}>
            <EntityOrganizationalUnitCard />
          </EntitySwitch.Case>
          <EntitySwitch.Case if={isCluster}>
            <EntityClusterCard />
          </EntitySwitch.Case>
          <EntitySwitch.Case if={isEnclave}>
            <EntityEnclaveCard />
          </EntitySwitch.Case>
          <EntitySwitch.Case if={isEnvironment}>
            <EntityEnvironmentCard />
            <EntityEnvironmentComponentsCard />
          </EntitySwitch.Case>
          <EntitySwitch.Case if={isNamespace}>
            <EntityNamespaceCard />
          </EntitySwitch.Case>
          <EntitySwitch.Case if={isTeam}>
            <EntityTeamCard />
            <EntityAboutCard />
          </EntitySwitch.Case>
        </EntitySwitch>
        {cardIf(hasScorecard, <EntityScorecardCard />)}
        {cardIf(hasCosts, <EntityCostCard />)}
        {cardIf(hasRuns, <EntityRunsCard />)}
      </>
    </EntityLayout.Route>
    {stewardTabs}
  </EntityLayout>
);

const isOfSteward = (entity: Entity) =>
  [
    isAccount,
    isOrganizationalUnit,
    isCluster,
    isEnclave,
    isEnvironment,
    isNamespace,
    isTeam,
  ].some(test => test(entity));

/** The page of what AWS and Git bring, first in the `<EntitySwitch>` of `entityPage`. */
export const stewardEntityPage = (
  <EntitySwitch.Case if={isOfSteward}>{stewardPage}</EntitySwitch.Case>
);
