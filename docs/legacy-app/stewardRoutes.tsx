/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Copy into packages/app/src/steward of an app on @backstage/core-plugin-api, and take
// out what you have not installed: docs/legacy-app.md

import { Content, Header, InfoCard, Page } from '@backstage/core-components';
import { ScaffolderPage } from '@backstage/plugin-scaffolder';
import { ScaffolderFieldExtensions } from '@backstage/plugin-scaffolder-react';
import { Grid } from '@material-ui/core';
import {
  AuditTrailPage,
  AuditTrailProof,
} from '@steward/backstage-plugin-audit-trail/legacy';
import {
  CloudCostsPage,
  OpenAnomaliesWidget,
  TeamCostsWidget,
} from '@steward/backstage-plugin-cloud-costs/legacy';
import {
  EstatePage,
  EstateSync,
} from '@steward/backstage-plugin-estate/legacy';
import {
  FailedRuns,
  ProvisioningPage,
  StewardAccountPicker,
  StewardAssessmentPanel,
  StewardCidrField,
  StewardEnclavePicker,
  StewardEnvironmentPicker,
  StewardInstanceTypePicker,
  StewardMemoryField,
  StewardNameField,
  StewardOrganizationalUnitPicker,
  StewardRegionPicker,
  StewardTeamPicker,
  StewardVariablesField,
  TaskOutputs,
  WaitingForYou,
  YourRuns,
} from '@steward/backstage-plugin-provisioning/legacy';
import {
  ScoreDropsWidget,
  ScorecardsPage,
  TeamScoresWidget,
} from '@steward/backstage-plugin-scorecards/legacy';
import { ReactElement } from 'react';
import { Route } from 'react-router-dom';

/** What a home page can have of Steward. */
const widgets: [title: string, widget: ReactElement][] = [
  ['Waiting for you', <WaitingForYou />],
  ['Your runs', <YourRuns />],
  ['Scorecards of your teams', <TeamScoresWidget />],
  ['Costs this month', <TeamCostsWidget />],
  // For those who look after all of it
  ['Estate sync', <EstateSync />],
  ['Failed runs', <FailedRuns />],
  ['Scores that fell', <ScoreDropsWidget />],
  ['Cost anomalies', <OpenAnomaliesWidget />],
  ['Proof of the audit trail', <AuditTrailProof />],
];

function StewardHome() {
  return (
    <Page themeId="home">
      <Header title="Steward" />
      <Content>
        <Grid container spacing={3} alignItems="stretch">
          {widgets.map(([title, widget]) => (
            <Grid item xs={12} md={6} key={title}>
              <InfoCard title={title} variant="gridItem">
                {widget}
              </InfoCard>
            </Grid>
          ))}
        </Grid>
      </Content>
    </Page>
  );
}

/** The pages, in `<FlatRoutes>`; in place of the app's own route of `/create`. */
export const stewardRoutes = (
  <>
    <Route path="/steward" element={<StewardHome />} />
    <Route path="/estate" element={<EstatePage />} />
    <Route path="/provisioning" element={<ProvisioningPage />} />
    <Route path="/scorecards" element={<ScorecardsPage />} />
    <Route path="/cloud-costs" element={<CloudCostsPage />} />
    <Route path="/audit-trail" element={<AuditTrailPage />} />
    <Route
      path="/create"
      element={
        <ScaffolderPage
          components={{ EXPERIMENTAL_TemplateOutputsComponent: TaskOutputs }}
        />
      }
    >
      <ScaffolderFieldExtensions>
        <StewardAccountPicker />
        <StewardAssessmentPanel />
        <StewardCidrField />
        <StewardEnclavePicker />
        <StewardEnvironmentPicker />
        <StewardInstanceTypePicker />
        <StewardMemoryField />
        <StewardNameField />
        <StewardOrganizationalUnitPicker />
        <StewardRegionPicker />
        <StewardTeamPicker />
        <StewardVariablesField />
      </ScaffolderFieldExtensions>
    </Route>
  </>
);
