/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  scaffolderTemplateOutputsBlueprint,
  ScaffolderTemplateOutputsComponent,
} from '@backstage/plugin-scaffolder-react/alpha';
import { lazy } from 'react';

const TaskOutputs: ScaffolderTemplateOutputsComponent = lazy(() =>
  import('../components/TaskOutputs').then(m => ({ default: m.TaskOutputs })),
);

/** Templates of ours that ask for a run. */
const templates = [
  'request-enclave',
  'resize-enclave',
  'pause-resume-enclave',
  'decommission-enclave',
  'onboard-environment',
  'decommission-environment',
  'onboard-team',
  'change-team-quota',
  'decommission-team',
  'request-account',
  'decommission-account',
  'fix-account',
];

const runOutputs = scaffolderTemplateOutputsBlueprint.make({
  name: 'run',
  params: {
    component: TaskOutputs,
    templateRefs: templates.map(name => `template:default/${name}`),
  },
});

export const taskOutputs = [runOutputs];
