/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { parse } from 'yaml';

type Steps = TemplateEntityV1beta3['spec']['steps'];

/** The steps of an example as a template. */
export function templateOfExample(example: string): TemplateEntityV1beta3 {
  return templateOfSteps(parse(example).steps);
}

/** A template named `test`, of a version that the actions take. */
export function templateOfSteps(
  steps: Steps,
  output: Record<string, string> = {},
  location = 'url:http://localhost/template.yaml',
): TemplateEntityV1beta3 {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      name: 'test',
      annotations: {
        'steward.dev/template-version': '1.2.0',
        'backstage.io/managed-by-location': location,
      },
    },
    spec: { type: 'test', owner: 'group:default/platform', steps, output },
  };
}
