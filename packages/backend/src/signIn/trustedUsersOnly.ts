/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EntityFilterQuery } from '@backstage/catalog-client';
import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  AuthResolverCatalogUserQuery,
  AuthResolverContext,
  SignInResolverFactory,
} from '@backstage/plugin-auth-node';
import { CatalogDirectory } from '@steward/backstage-plugin-portal-node';

/**
 * The same sign-in resolver, which finds only users that count for rights.
 *
 * Backstage's own resolvers refuse a sign-in when two users share an e-mail
 * address, and take whatever user has it. Where people can register a User,
 * they could lock others out, or sign in as somebody who is not in the catalog.
 */
export function trustedUsersOnly(
  factory: SignInResolverFactory,
  directory: CatalogDirectory,
): SignInResolverFactory {
  return Object.assign(
    (options?: unknown) => {
      const resolver = factory(options);
      return (
        info: Parameters<typeof resolver>[0],
        context: AuthResolverContext,
      ) => resolver(info, trustedContext(context, directory));
    },
    { optionsJsonSchema: factory.optionsJsonSchema },
  );
}

function trustedContext(
  context: AuthResolverContext,
  directory: CatalogDirectory,
): AuthResolverContext {
  const find = async (query: AuthResolverCatalogUserQuery) => {
    const users = await directory.find(filterOf(query));
    if (users.length > 1) {
      throw new ConflictError(
        `Several users match this sign-in: ${users
          .map(user => stringifyEntityRef(user))
          .join(
            ', ',
          )}. Give each of them an e-mail address of their own in the catalog.`,
      );
    }
    return users[0] as Entity | undefined;
  };
  return {
    issueToken: params => context.issueToken(params),
    resolveOwnershipEntityRefs: entity =>
      context.resolveOwnershipEntityRefs(entity),
    findCatalogUser: async query => {
      const entity = await find(query);
      if (!entity) {
        throw new NotFoundError('User not found');
      }
      return { entity };
    },
    signInWithCatalogUser: async (query, options) => {
      const entity = await find(query);
      const fallback = options?.dangerousEntityRefFallback;
      if (!entity && !fallback) {
        throw new NotFoundError('User not found');
      }
      return context.signInWithCatalogUser(
        {
          entityRef: entity
            ? stringifyEntityRef(entity)
            : fallback?.entityRef ?? '',
        },
        options,
      );
    },
  };
}

/** The queries that Backstage's own context takes, as filters of the catalog. */
function filterOf(query: AuthResolverCatalogUserQuery): EntityFilterQuery {
  if ('entityRef' in query) {
    const { kind, namespace, name } = parseEntityRef(query.entityRef, {
      defaultKind: 'User',
      defaultNamespace: DEFAULT_NAMESPACE,
    });
    return [{ kind, 'metadata.namespace': namespace, 'metadata.name': name }];
  }
  if ('annotations' in query) {
    return [
      {
        kind: 'user',
        ...Object.fromEntries(
          Object.entries(query.annotations).map(([name, value]) => [
            `metadata.annotations.${name}`,
            value,
          ]),
        ),
      },
    ];
  }
  return [query.filter].flat().map(filter => ({ kind: 'user', ...filter }));
}
