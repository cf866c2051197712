/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockCredentials } from '@backstage/backend-test-utils';
import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { JsonObject, JsonValue } from '@backstage/types';

interface LogEvent {
  type: string;
  body: {
    message?: string;
    error?: { message: string };
    output?: JsonObject;
  };
}

/** How a task ended. */
export interface EndedTask {
  id: string;
  status: string;
  /** Lines of its log. */
  log: string[];
  output: JsonObject;
}

/** The HTTP API of a scaffolder on this machine, as a signed-in user. */
export class ScaffolderApi {
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  async call(method: string, path: string, body?: object) {
    const response = await fetch(
      `http://localhost:${this.#port}/api/scaffolder/v2${path}`,
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
  }

  async logOf(id: string): Promise<string[]> {
    const events: LogEvent[] = await this.call('GET', `/tasks/${id}/events`);
    return events.map(({ body }) => body.error?.message ?? body.message ?? '');
  }

  async dryRun(
    template: TemplateEntityV1beta3,
    values: JsonObject = {},
    files: Record<string, string> = {},
  ): Promise<{ log: string; output: Record<string, JsonValue> }> {
    const { log, output } = await this.call('POST', '/dry-run', {
      template,
      values,
      directoryContents: Object.entries(files).map(([path, content]) => ({
        path,
        base64Content: Buffer.from(content).toString('base64'),
      })),
    });
    const messages = log.map(({ body }: LogEvent) => body.message);
    return { output, log: messages.join('\n') };
  }

  async start(template: string, values: JsonObject = {}): Promise<string> {
    const { id } = await this.call('POST', '/tasks', {
      templateRef: `template:default/${template}`,
      values,
    });
    return id;
  }

  async end(id: string): Promise<EndedTask> {
    for (;;) {
      const { status } = await this.call('GET', `/tasks/${id}`);
      if (!['open', 'processing'].includes(status)) {
        const events: LogEvent[] = await this.call(
          'GET',
          `/tasks/${id}/events`,
        );
        return {
          id,
          status,
          log: await this.logOf(id),
          output: events.at(-1)?.body.output ?? {},
        };
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}
