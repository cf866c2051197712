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
import { Grid } from '@material-ui/core';
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

/** Cards of an entity that passes a test, side by side on wide pages. */
function cardsIf(test: (entity: Entity) => boolean, ...cards: ReactNode[]) {
  return (
    <EntitySwitch>
      <EntitySwitch.Case if={test}>
        {cards.map((card, index) => (
          <Grid item xs={12} md={6} key={index}>
            {card}
          </Grid>
        ))}
      </EntitySwitch.Case>
    </EntitySwitch>
  );
}

const stewardPage = (
  <EntityLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3} alignItems="stretch">
        {cardsIf(isAccount, <EntityAccountCard />, <EntityContainmentCard />)}
        {cardsIf(isOrganizationalUnit, <EntityOrganizationalUnitCard />)}
        {cardsIf(isCluster, <EntityClusterCard />)}
        {cardsIf(isEnclave, <EntityEnclaveCard />)}
        {cardsIf(
          isEnvironment,
          <EntityEnvironmentCard />,
          <EntityEnvironmentComponentsCard />,
        )}
        {cardsIf(isNamespace, <EntityNamespaceCard />)}
        {cardsIf(isTeam, <EntityTeamCard />, <EntityAboutCard />)}
        {cardsIf(hasScorecard, <EntityScorecardCard />)}
        {cardsIf(hasCosts, <EntityCostCard />)}
        {cardsIf(hasRuns, <EntityRunsCard />)}
      </Grid>
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
