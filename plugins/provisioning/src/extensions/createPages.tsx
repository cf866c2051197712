/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  createExtensionInput,
  createFrontendModule,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  scaffolderTemplateOutputsComponentRef,
  scaffolderTemplateOutputTemplateRefsRef,
} from '@backstage/plugin-scaffolder-react/alpha';
import {
  createTabPage,
  TabbedPageContent,
} from '@steward/backstage-plugin-portal-react';
import { provisioningTranslationRef } from '../translation';

const templatesPage = createTabPage({
  name: 'templates',
  title: provisioningTranslationRef('create.title'),
  loader: () => import('../components/CreateRoutes').then(m => m.CreateRoutes),
});

const tasksPage = SubPageBlueprint.makeWithOverrides({
  name: 'tasks',
  inputs: {
    templateOutputsComponents: createExtensionInput([
      scaffolderTemplateOutputsComponentRef,
      scaffolderTemplateOutputTemplateRefsRef,
    ]),
  },
  factory(originalFactory, { inputs }) {
    const outputs = inputs.templateOutputsComponents.map(input => ({
      Outputs: input.get(scaffolderTemplateOutputsComponentRef),
      templateRefs: input.get(scaffolderTemplateOutputTemplateRefsRef),
    }));
    return originalFactory({
      path: 'tasks',
      title: provisioningTranslationRef('create.tasks'),
      loader: () =>
        import('../components/TaskPage').then(({ TaskRoutes }) => (
          <TabbedPageContent>
            <TaskRoutes outputs={outputs} />
          </TabbedPageContent>
        )),
    });
  },
});

/**
 * The create page, the request page and the page of a task in place of those
 * that the scaffolder brings, at the same addresses.
 *
 * @public
 */
export const createPagesModule = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [templatesPage, tasksPage],
});
