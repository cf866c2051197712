/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BackendFeature } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { JsonObject, JsonValue } from '@backstage/types';
import { parse } from 'yaml';
import scaffolderModuleProvisioning from '../index';

interface LogEvent {
  type: string;
  body: {
    message: string;
    error?: { message: string };
    output?: JsonObject;
  };
}

/** How a task ended. */
export interface EndedTask {
  status: string;
  /** Lines of its log. */
  log: string[];
  output: JsonObject;
}

/** The steps of an example as a template. */
export function templateOfExample(example: string): TemplateEntityV1beta3 {
  return templateOfSteps(parse(example).steps);
}

export function templateOfSteps(
  steps: TemplateEntityV1beta3['spec']['steps'],
  output: Record<string, string> = {},
): TemplateEntityV1beta3 {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      name: 'test',
      annotations: {
        'steward.dev/template-version': '1.2.0',
        'backstage.io/managed-by-location':
          'url:http://localhost/template.yaml',
      },
    },
    spec: { type: 'test', owner: 'group:default/platform', steps, output },
  };
}

/** The real scaffolder with our module, and the calls of its API. */
export async function startScaffolder(options: {
  features: BackendFeature[];
  entities?: Entity[];
  config?: JsonObject;
  workingDirectory: string;
}) {
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      scaffolderModuleProvisioning,
      catalogServiceMock.factory({ entities: options.entities ?? [] }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://portal.example' },
          ...options.config,
          backend: {
            workingDirectory: options.workingDirectory,
            ...(options.config?.backend as JsonObject | undefined),
          },
        },
      }),
      ...options.features,
    ],
  });
  const call = async (method: string, path: string, body?: object) => {
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/scaffolder/v2${path}`,
      {
        method,
        headers: {
          Authorization: mockCredentials.user.header(),
          'Content-Type': 'application/json',
        },
        body: body && JSON.stringify(body),
      },
    );
    const answer = await response.json();
    if (!response.ok) {
      throw new Error(JSON.stringify(answer));
    }
    return answer;
  };
  const eventsOf = (id: string): Promise<LogEvent[]> =>
    call('GET', `/tasks/${id}/events`);
  return {
    backend,
    call,
    /** Lines of a task so far. */
    logOf: async (id: string) =>
      (await eventsOf(id)).map(({ body }) => body.message),
    dryRun: async (
      template: TemplateEntityV1beta3,
      values: JsonObject = {},
      files: Record<string, string> = {},
    ): Promise<{ log: string; output: Record<string, JsonValue> }> => {
      const { log, output } = await call('POST', '/dry-run', {
        template,
        values,
        directoryContents: Object.entries(files).map(([path, content]) => ({
          path,
          base64Content: Buffer.from(content).toString('base64'),
        })),
      });
      return {
        output,
        log: log.map(({ body }: LogEvent) => body.message).join('\n'),
      };
    },
    start: async (values: JsonObject = {}): Promise<string> => {
      const { id } = await call('POST', '/tasks', {
        templateRef: 'template:default/test',
        values,
      });
      return id;
    },
    ended: async (id: string): Promise<EndedTask> => {
      for (;;) {
        const task = await call('GET', `/tasks/${id}`);
        if (!['open', 'processing'].includes(task.status)) {
          const events = await eventsOf(id);
          return {
            status: task.status,
            log: events.map(({ body }) => body.error?.message ?? body.message),
            output: events.at(-1)?.body.output ?? {},
          };
        }
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    },
  };
}
