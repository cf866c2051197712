/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  composeEntities,
  EstateFacets,
  EstateItem,
  EstatePaths,
  Freshness,
  IndexedAccount,
  OrganizationNode,
  Page,
  PendingRemoval,
  ShardStatus,
  SyncReport,
  UnresolvedOwner,
} from '@steward/backstage-plugin-estate-common';
import {
  createFixtureClient,
  FixtureRoutes,
} from '@steward/backstage-plugin-portal-react/fixtures';
import { ItemsQuery, ShardsQuery } from '../api';
import { Composed, createNodes } from './createNodes';
import { createRecords, WorldOptions } from './records';
import {
  configurationProblems,
  createShards,
  doctorFindings,
  heldBack,
  quarantine,
  syncReport,
} from './sync';

interface PageQuery {
  limit?: number;
  cursor?: string;
}

/** The estate's backend in memory, over a made-up organization. */
export class FixtureEstate {
  readonly entities: Entity[];
  readonly #composed: Composed[];
  readonly #shards: ShardStatus[];
  readonly #unresolved: UnresolvedOwner[];
  readonly #nodes: Map<string, OrganizationNode>;
  readonly routes: FixtureRoutes<EstatePaths> = {
    'GET /freshness': () => this.#freshness(),
    'GET /accounts': ({ query }) => this.#searchAccounts(query),
    'GET /accounts/{id}': ({ path }) => this.#account(path.id),
    'GET /tree': ({ query }) => this.#children(query),
    'GET /tree/path': ({ query }) => this.#path(query.id),
    'GET /items': ({ query }) => this.#items(query),
    'GET /facets': ({ query }) => this.#facets(query),
    'GET /sync': ({ query }) => this.#overview(query),
    'POST /sync': ({ body }) => this.#startSync(body),
    'GET /sync/{id}': ({ path }) => this.#sync(path.id),
    'GET /syncs': ({ query }) =>
      page([syncReport('sync-1', true), syncReport('sync-0', true)], query),
    'GET /removals': ({ query }) => page(this.#removals, query),
    'POST /removals/decide': ({ body }) => this.#decide(body.keys),
    'GET /quarantine': ({ query }) => page(quarantine, query),
    'GET /unresolved-owners': ({ query }) => page(this.#unresolved, query),
    'GET /doctor': () => {
      throw Object.assign(new NotFoundError('The doctor has not run yet'), {
        statusCode: 404,
      });
    },
    'POST /doctor': () => ({
      findings: doctorFindings,
      startedAt: new Date().toISOString(),
      durationMs: 2_300,
    }),
  };
  readonly client = createFixtureClient(this.routes);
  #removals: PendingRemoval[] = heldBack;
  #running?: SyncReport;

  constructor(options: WorldOptions) {
    const records = createRecords(options);
    const estate = composeEntities({
      records,
      owners: [],
      ownership: {
        rules: [
          { type: 'account-tag', key: 'owner' },
          { type: 'organizational-unit-tag', key: 'owner' },
        ],
        default: 'group:default/platform',
      },
      compatibilityAnnotations: false,
    });
    this.#composed = estate.composed;
    this.#unresolved = estate.unresolvedOwners;
    this.entities = estate.composed.map(({ entity }) => entity);
    this.#shards = createShards(records);
    this.#nodes = createNodes(this.#composed, this.#shards);
  }

  #freshness(): Freshness {
    const complete = this.#shards.filter(s => s.outcome === 'complete');
    return {
      shardsTotal: this.#shards.length,
      shardsComplete: complete.length,
      oldestCompleteAt: this.#shards
        .map(s => s.lastCompleteAt ?? '')
        .filter(Boolean)
        .sort()[0],
      neverComplete: 0,
      runningSyncId: this.#running?.id,
    };
  }

  #account(accountId: string) {
    const found = this.#accounts().find(({ id }) => id === accountId);
    if (!found) {
      throw new NotFoundError(`No account ${accountId}`);
    }
    return found;
  }

  #searchAccounts(request: PageQuery & { q?: string }) {
    const q = request.q?.toLowerCase() ?? '';
    return page(
      this.#accounts().filter(a =>
        `${a.name} ${a.id} ${a.owner}`.toLowerCase().includes(q),
      ),
      request,
    );
  }

  #children(request: PageQuery & { parent?: string }) {
    return page(
      [...this.#nodes.values()].filter(n => n.parentId === request.parent),
      request,
    );
  }

  #path(nodeId: string) {
    const path: OrganizationNode[] = [];
    let node = this.#nodes.get(nodeId);
    if (!node) {
      throw new NotFoundError(`No node ${nodeId} in the organization`);
    }
    while (node) {
      path.unshift(node);
      node = node.parentId ? this.#nodes.get(node.parentId) : undefined;
    }
    return path;
  }

  #items(request: ItemsQuery) {
    const sort = request.sort ?? 'title';
    const sign = request.order === 'desc' ? -1 : 1;
    const items = this.#matching(request)
      .map(({ item }) => item)
      .sort(
        (a, b) => sign * (a[sort] ?? '').localeCompare(b[sort] ?? '', 'en'),
      );
    return page(items, request);
  }

  #facets(request: ItemsQuery): EstateFacets {
    const items = this.#matching(request).map(({ item }) => item);
    const count = (of: (item: EstateItem) => string | undefined) => {
      const counts = new Map<string, number>();
      for (const value of items.map(of)) {
        if (value) {
          counts.set(value, (counts.get(value) ?? 0) + 1);
        }
      }
      return [...counts].map(([value, n]) => ({ value, count: n }));
    };
    return {
      types: count(i => i.type),
      states: count(i => i.state),
      owners: count(i => i.owner),
      regions: count(i => i.region),
    };
  }

  #overview(request: ShardsQuery) {
    const q = request.q?.toLowerCase() ?? '';
    return {
      freshness: this.#freshness(),
      lastSync: syncReport('sync-1', true),
      runningSync: this.#running,
      counts: {
        heldBack: this.#removals.length,
        quarantined: quarantine.length,
        unresolvedOwners: this.#unresolved.length,
        configurationProblems: configurationProblems.length,
      },
      shards: page(
        this.#shards.filter(
          shard =>
            (!request.outcome || shard.outcome === request.outcome) &&
            (!request.source || shard.source === request.source) &&
            `${shard.id} ${shard.problem?.message}`.toLowerCase().includes(q),
        ),
        request,
      ),
      heldBack: this.#removals,
      quarantine,
      unresolvedOwners: this.#unresolved,
      configurationProblems,
    };
  }

  #startSync(request: { shardId?: string }) {
    this.#running = { ...syncReport('sync-2', false), ...request };
    return { id: this.#running.id };
  }

  #sync(id: string) {
    if (this.#running?.id !== id) {
      return syncReport(id, true);
    }
    const { shardsTotal, shardsDone } = this.#running.progress;
    const done = Math.min(shardsTotal, shardsDone + 3);
    this.#running = {
      ...this.#running,
      progress: { shardsTotal, shardsDone: done },
    };
    const report = this.#running;
    if (done === shardsTotal) {
      this.#running = undefined;
      return syncReport(id, true);
    }
    return report;
  }

  #decide(keys: string[]) {
    const before = this.#removals.length;
    this.#removals = this.#removals.filter(({ key }) => !keys.includes(key));
    return { decided: before - this.#removals.length, unknown: [] };
  }

  #accounts(): IndexedAccount[] {
    return this.#composed
      .filter(({ item }) => item.type === 'cloud-account')
      .map(({ item, entity }) => ({
        id: item.accountId ?? '',
        entityRef: item.entityRef,
        name: item.title,
        arn: '',
        email: String(entity.spec?.email),
        state: item.state ?? '',
        management: entity.spec?.management === true,
        organizationId: String(entity.spec?.organizationId),
        partition: 'aws',
        organizationalUnits: entity.spec
          ?.organizationalUnits as IndexedAccount['organizationalUnits'],
        tags: entity.spec?.tags as Record<string, string>,
        regions: ['eu-central-1', 'us-east-1'],
        owner: item.owner,
        ownerSource: item.ownerSource,
      }));
  }

  #matching(request: ItemsQuery): Composed[] {
    const q = request.q?.toLowerCase() ?? '';
    return this.#composed.filter(
      ({ item, path }) =>
        (!request.type || item.type === request.type) &&
        (!request.organizationalUnit ||
          path.includes(request.organizationalUnit)) &&
        (!request.accountId || item.accountId === request.accountId) &&
        (!request.state || item.state === request.state) &&
        (!request.owner || item.owner === request.owner) &&
        (!request.region || item.region === request.region) &&
        `${item.title} ${item.accountId} ${item.owner}`
          .toLowerCase()
          .includes(q),
    );
  }
}

function page<T>(all: T[], request: PageQuery): Page<T> {
  const start = Number(request.cursor ?? 0);
  const end = start + (request.limit ?? 100);
  return {
    items: all.slice(start, end),
    totalCount: all.length,
    nextCursor: end < all.length ? String(end) : undefined,
  };
}
