/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Copy into packages/app/src/steward of an app on @backstage/core-plugin-api, and take
// out what you have not installed: docs/legacy-app.md

import { Content, Header, Page } from '@backstage/core-components';
import { ScaffolderPage } from '@backstage/plugin-scaffolder';
import { ScaffolderFieldExtensions } from '@backstage/plugin-scaffolder-react';
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
import { Route } from 'react-router-dom';

/** What a home page can have of Steward. */
function StewardHome() {
  return (
    <Page themeId="home">
      <Header title="Steward" />
      <Content>
        <WaitingForYou />
        <YourRuns />
        <TeamScoresWidget />
        <TeamCostsWidget />
        {/* For those who look after all of it */}
        <EstateSync />
        <FailedRuns />
        <ScoreDropsWidget />
        <OpenAnomaliesWidget />
        <AuditTrailProof />
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
