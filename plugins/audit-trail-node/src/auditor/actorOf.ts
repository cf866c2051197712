/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService, HttpAuthService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { AuditActor } from '@steward/backstage-plugin-audit-trail-common';
import type { Request } from 'express';

/**
 * Who asks. Never throws: credentials that are not valid give an unknown
 * actor. A service that acts for a user keeps both.
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
    const person = meta?.createdBy;
    return {
      actor:
        typeof person === 'string' && person.startsWith('user:')
          ? { type: 'user', ref: person.slice(0, 255) }
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
    return { actor: { type: 'anonymous', ...from } };
  } catch (error) {
    return {
      actor: { type: 'unknown', ...from },
      invalidCredentials: isError(error) ? error.name : 'Error',
    };
  }
}

function agentOf(
  request: Request<any, any, any, any, any>,
): Pick<AuditActor, 'userAgent'> {
  const agent = request.get('user-agent');
  return agent ? { userAgent: agent.slice(0, 512) } : {};
}
