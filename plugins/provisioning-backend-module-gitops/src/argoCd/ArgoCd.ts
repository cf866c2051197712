/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';
import { ArgoCdError } from './ArgoCdError';

/** A refresh that takes longer goes on in Argo CD; the next look finds it done. */
const TIMEOUT_MS = 5_000;

const applicationSchema = z.object({
  metadata: z.object({
    namespace: z.string().optional(),
    deletionTimestamp: z.string().optional(),
  }),
  status: z
    .object({
      sync: z.object({ status: z.string().optional() }).optional(),
      health: z
        .object({
          status: z.string().optional(),
          message: z.string().optional(),
        })
        .optional(),
      reconciledAt: z.string().optional(),
      conditions: z
        .array(z.object({ type: z.string(), message: z.string().optional() }))
        .optional(),
      operationState: z
        .object({
          phase: z.string(),
          message: z.string().optional(),
          startedAt: z.string().optional(),
          finishedAt: z.string().optional(),
        })
        .optional(),
    })
    .optional(),
});

const errorSchema = z.object({
  message: z.string(),
  /** Of gRPC; 5 is "not found". */
  code: z.number().optional(),
});
const NOT_FOUND = 5;

/** What Argo CD tells of one of its Applications. */
export type Application = z.infer<typeof applicationSchema>;

/** Which Application is meant; the project tells one that is not there from one that may not be seen. */
export interface ApplicationRef {
  name: string;
  project: string;
  /** Namespace that it is in; by default that of the configuration. */
  namespace?: string;
}

export interface ArgoCdOptions {
  /** Address as a browser has it, without a trailing slash. */
  url: string;
  /** Of an account or project role that may get Applications. */
  token: string;
  /** Namespace of Applications that do not say theirs; by default Argo CD's own. */
  namespace?: string;
}

/**
 * Reads Applications of one Argo CD by its REST API; never changes one.
 *
 * Source: https://argo-cd.readthedocs.io/en/stable/developer-guide/api-docs/
 */
export class ArgoCd {
  readonly #url: string;
  readonly #token: string;
  readonly #namespace: string | undefined;

  constructor(options: ArgoCdOptions) {
    this.#url = options.url;
    this.#token = options.token;
    this.#namespace = options.namespace;
  }

  /**
   * The Application; undefined where the project has none of this name.
   *
   * @param options.refresh - Makes Argo CD compare it with Git first.
   * @throws ArgoCdError for every other answer, and for none.
   */
  async application(
    ref: ApplicationRef,
    options: { refresh?: boolean } = {},
  ): Promise<Application | undefined> {
    const namespace = ref.namespace ?? this.#namespace;
    const query = new URLSearchParams({
      project: ref.project,
      ...(namespace && { appNamespace: namespace }),
      ...(options.refresh && { refresh: 'normal' }),
    });
    const name = encodeURIComponent(ref.name);
    const { status, text } = await this.#get(
      `/api/v1/applications/${name}?${query}`,
    );
    const found = inJson(applicationSchema).safeParse(text);
    if (status === 200 && found.success) {
      return found.data;
    }
    const problem = inJson(errorSchema).safeParse(text).data;
    // Another server than Argo CD answers 404 as well.
    if (status === 404 && problem?.code === NOT_FOUND) {
      return undefined;
    }
    throw ArgoCdError.ofAnswer({
      ref: { ...ref, namespace },
      status,
      message: problem?.message,
    });
  }

  /** Where a person looks at an Application. */
  pageOf(ref: ApplicationRef, application?: Application): string {
    const path = [application?.metadata.namespace, ref.name]
      .filter(part => part !== undefined)
      .map(encodeURIComponent);
    return `${this.#url}/applications/${path.join('/')}`;
  }

  async #get(path: string): Promise<{ status: number; text: string }> {
    try {
      const response = await fetch(`${this.#url}${path}`, {
        headers: { authorization: `Bearer ${this.#token}` },
        // A sign-in page in front of the API would answer in its place.
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      return { status: response.status, text: await response.text() };
    } catch (error) {
      throw ArgoCdError.ofCall(error);
    }
  }
}

/** Text that is JSON of a shape. */
function inJson<T extends z.ZodType>(schema: T) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch (error) {
        context.addIssue(`is no JSON: ${error}`);
        return z.NEVER;
      }
    })
    .pipe(schema);
}
