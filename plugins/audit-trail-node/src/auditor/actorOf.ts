/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService, HttpAuthService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { JsonObject, JsonValue } from '@backstage/types';
import { AuditActor } from '@steward/backstage-plugin-audit-trail-common';
import type { Request } from 'express';

/**
 * Who asks. Never throws: credentials that are not valid give an unknown
 * actor. A service that acts for a user keeps both. Where the credentials do
 * not say who it is, metadata may: `createdBy` of an event without a request,
 * `person` of one that has no credentials yet, such as a sign-in.
 */
export async function actorOf(options: {
  auth: AuthService;
  httpAuth: HttpAuthService;
  pluginId: string;
  request?: Request<any, any, any, any, any>;
  meta?: JsonObject;
}): Promise<{ actor: AuditActor; invalidCredentials?: string }> {
  const { request, auth, meta, pluginId } = options;
  if (!request) {
    const person = userOf(meta?.createdBy);
    return {
      actor: person
        ? { type: 'user', ref: person }
        : { type: 'service', ref: `plugin:${pluginId}` },
    };
  }
  const from = {
    ...(request.ip && { ip: request.ip.slice(0, 64) }),
    ...agentOf(request),
  };
  try {
    const credentials = await options.httpAuth.credentials(request, {
      allow: ['user', 'service', 'none'],
      // Those whom only a cookie names, too.
      allowLimitedAccess: true,
    });
    if (auth.isPrincipal(credentials, 'user')) {
      const { userEntityRef, actor } = credentials.principal;
      return {
        actor: actor
          ? {
              type: 'service',
              ref: actor.subject,
              onBehalfOf: userEntityRef,
              ...from,
            }
          : { type: 'user', ref: userEntityRef, ...from },
      };
    }
    if (auth.isPrincipal(credentials, 'service')) {
      return {
        actor: {
          type: 'service',
          ref: credentials.principal.subject,
          ...from,
        },
      };
    }
    const person = userOf(meta?.person);
    return {
      actor: person
        ? { type: 'user', ref: person, ...from }
        : { type: 'anonymous', ...from },
    };
  } catch (error) {
    return {
      actor: { type: 'unknown', ...from },
      invalidCredentials: isError(error) ? error.name : 'Error',
    };
  }
}

function userOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value.startsWith('user:')
    ? value.slice(0, 255)
    : undefined;
}

function agentOf(
  request: Request<any, any, any, any, any>,
): Pick<AuditActor, 'userAgent'> {
  const agent = request.get('user-agent');
  return agent ? { userAgent: agent.slice(0, 512) } : {};
}
