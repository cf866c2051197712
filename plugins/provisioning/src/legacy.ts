/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * Provisioning in an app on `@backstage/core-plugin-api`: the same pages,
 * cards and form fields.
 *
 * @packageDocumentation
 */
import { Entity } from '@backstage/catalog-model';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { createLegacyPlugin } from '@steward/backstage-plugin-portal-react/legacy';
import { createApiClient } from '@steward/backstage-plugin-portal-react';
import { provisioningApiRef } from './api';
import { runsFilter } from './entity/runsFilter';
import { FieldName } from './fields/fieldNames';
import { formFields } from './fields/formFields';
import {
  auditTrailRouteRef,
  registerComponentRouteRef,
  requestRouteRef,
  rootRouteRef,
  scaffolderTaskRouteRef,
  templateRouteRef,
} from './routes';

const legacy = createLegacyPlugin({
  id: 'provisioning',
  rootRouteRef,
  externalRoutes: {
    request: requestRouteRef,
    template: templateRouteRef,
    scaffolderTask: scaffolderTaskRouteRef,
    auditTrail: auditTrailRouteRef,
    registerComponent: registerComponentRouteRef,
  },
  api: provisioningApiRef,
  createClient: options =>
    createApiClient({ pluginId: 'provisioning', ...options }),
});

/** @public */
export const provisioningPlugin = legacy.plugin;

/** Runs, approvals, findings and delegations with a header of their own. @public */
export const ProvisioningPage = legacy.providePage('ProvisioningPage', () =>
  import('./components/LegacyProvisioningPage').then(
    m => m.LegacyProvisioningPage,
  ),
);

/** What is in flight for an entity, and what can be asked for. @public */
export const EntityRunsCard = legacy.provideComponent('EntityRunsCard', () =>
  import('./components/EntityRuns').then(m => m.RunsCard),
);

/** All runs for an entity, for a tab. @public */
export const EntityRunsContent = legacy.provideComponent(
  'EntityRunsContent',
  () => import('./components/EntityRuns').then(m => m.EntityRuns),
);

/** For the home page: approvals that wait for the reader. @public */
export const WaitingForYou = legacy.provideComponent('WaitingForYou', () =>
  import('./components/HomeWidgets').then(m => m.WaitingWidget),
);

/** For the home page: runs of everybody that failed. @public */
export const FailedRuns = legacy.provideComponent('FailedRuns', () =>
  import('./components/HomeWidgets').then(m => m.FailedRunsWidget),
);

/** For the home page: what the reader asked for. @public */
export const YourRuns = legacy.provideComponent('YourRuns', () =>
  import('./components/HomeWidgets').then(m => m.YourRunsWidget),
);

/**
 * For `components.EXPERIMENTAL_TemplateOutputsComponent` of the scaffolder's page:
 * what a finished task shows, the run that it asked for first.
 *
 * @public
 */
export const TaskOutputs = legacy.provideComponent('TaskOutputs', () =>
  import('./components/TaskOutputs').then(m => m.TaskOutputs),
);

/** What can be requested: `EXPERIMENTAL_TemplateListPageComponent` of the scaffolder's page. @public */
export const CreatePage = legacy.provideComponent('CreatePage', () =>
  import('./components/CreatePage').then(m => m.CreatePage),
);

/** The form of a template: `EXPERIMENTAL_TemplateWizardPageComponent` of the scaffolder's page. @public */
export const RequestPage = legacy.provideComponent('RequestPage', () =>
  import('./components/RequestPage').then(m => m.RequestPage),
);

/** The way from a task to its run: `TaskPageComponent` of the scaffolder's page. @public */
export const TaskPage = legacy.provideComponent('TaskPage', () =>
  import('./components/TaskPage').then(m => m.TaskPage),
);

function provideField(field: FieldName) {
  const { name, component, validation } = formFields[field];
  return provisioningPlugin.provide(
    createScaffolderFieldExtension({ name, component, validation }),
  );
}

/** @public */
export const StewardAccountPicker = provideField('StewardAccountPicker');
/** @public */
export const StewardRegionPicker = provideField('StewardRegionPicker');
/** @public */
export const StewardEnvironmentPicker = provideField(
  'StewardEnvironmentPicker',
);
/** @public */
export const StewardTeamPicker = provideField('StewardTeamPicker');
/** @public */
export const StewardInstanceTypePicker = provideField(
  'StewardInstanceTypePicker',
);
/** @public */
export const StewardEnclavePicker = provideField('StewardEnclavePicker');
/** @public */
export const StewardOrganizationalUnitPicker = provideField(
  'StewardOrganizationalUnitPicker',
);
/** @public */
export const StewardNameField = provideField('StewardNameField');
/** @public */
export const StewardCidrField = provideField('StewardCidrField');
/** @public */
export const StewardMemoryField = provideField('StewardMemoryField');
/** @public */
export const StewardVariablesField = provideField('StewardVariablesField');
/** @public */
export const StewardAssessmentPanel = provideField('StewardAssessmentPanel');

/** For `EntitySwitch.Case` and tabs: whether there can be runs for an entity. @public */
export const hasRuns: (entity: Entity) => boolean =
  filterPredicateToFilterFunction(runsFilter);

export { provisioningApiRef, rootRouteRef };
export type { ProvisioningApi } from './api';
export type { RequestPageProps } from './components/RequestPage';
