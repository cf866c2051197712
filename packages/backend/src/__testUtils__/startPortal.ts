/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { httpRouterServiceFactory } from '@backstage/backend-defaults/httpRouter';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { permissionsRegistryServiceFactory } from '@backstage/backend-defaults/permissionsRegistry';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  BackendFeature,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import request from 'supertest';

const SERVICE_TOKEN = 'mock-service-token:';

/** The mock of the test utilities, which says who acts for a user as the real one does. */
const auth = createServiceFactory({
  service: coreServices.auth,
  deps: { plugin: coreServices.pluginMetadata },
  factory: ({ plugin }) => {
    const mock = mockServices.auth({ pluginId: plugin.getId() });
    const authenticate = mock.authenticate.bind(mock);
    mock.authenticate = async (token, options) => {
      const credentials = await authenticate(token, options);
      return mock.isPrincipal(credentials, 'user') &&
        token.startsWith(SERVICE_TOKEN)
        ? mockCredentials.user(credentials.principal.userEntityRef, {
            actor: { subject: 'plugin:caller' },
          })
        : credentials;
    };
    return mock;
  },
});

/**
 * Features of the portal behind real HTTP, with real permissions: a call has
 * the rights that the policy gives to the person.
 */
export async function startPortal(options: {
  features: (BackendFeature | Promise<{ default: BackendFeature }>)[];
  config: JsonObject;
  /** What is at which URL. */
  files?: Record<string, string>;
}) {
  const { files = {} } = options;
  const backend = await startTestBackend({
    features: [
      ...options.features,
      auth,
      httpAuthServiceFactory,
      httpRouterServiceFactory,
      permissionsServiceFactory,
      permissionsRegistryServiceFactory,
      schedulerServiceFactory,
      mockServices.rootConfig.factory({ data: options.config }),
      mockServices.urlReader.mock({
        search: async url => {
          if (!Object.hasOwn(files, url)) {
            throw new NotFoundError(`Nothing at ${url}`);
          }
          return {
            etag: 'of this test',
            files: [{ url, content: async () => Buffer.from(files[url]) }],
          };
        },
      }).factory,
    ],
  });
  return {
    backend,
    /** Calls the portal as a person; as nobody without one. */
    call: (
      method: 'get' | 'post' | 'put' | 'patch' | 'delete',
      path: string,
      person?: string,
    ) => {
      const sent = request(backend.server)[method](path);
      return person
        ? sent.set('Authorization', mockCredentials.user.header(person))
        : sent;
    },
  };
}
