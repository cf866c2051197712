/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuditRecorder } from './AuditRecorder';

const MUTATING = ['post', 'put', 'patch', 'delete'];

/**
 * Calls every mutating route of an OpenAPI document and fails when one of
 * them emits no audit event. A route that refuses must have emitted one too.
 *
 * @param options.spec - The OpenAPI document.
 * @param options.recorder - The auditor of the backend under test.
 * @param options.call - Calls a route with a body that it accepts; the path
 * has its parameters still in braces.
 * @param options.except - Routes that need none, such as `POST /ingest`, each
 * with the reason.
 * @throws Error that names every silent route.
 * @public
 */
export async function expectMutationsAudited(options: {
  spec: { paths: Record<string, object> };
  recorder: AuditRecorder;
  call: (method: string, path: string) => PromiseLike<unknown>;
  except?: Record<string, string>;
}): Promise<void> {
  const { spec, recorder, call, except = {} } = options;
  const silent: string[] = [];
  for (const [path, operations] of Object.entries(spec.paths)) {
    for (const method of Object.keys(operations)) {
      const route = `${method.toUpperCase()} ${path}`;
      if (MUTATING.includes(method) && !(route in except)) {
        const before = recorder.events.length;
        await call(method, path);
        if (recorder.events.length === before) {
          silent.push(route);
        }
      }
    }
  }
  if (silent.length > 0) {
    throw new Error(
      `These routes change something and emit no audit event: ${silent.join(
        ', ',
      )}; emit one with coreServices.auditor, or name them in "except" with a reason`,
    );
  }
}
