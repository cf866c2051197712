/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Generated from plugins/estate-backend/src/schema/openapi.yaml by "yarn generate"; do not edit.
/** The routes of estate: what they take and what they answer. @public */
export interface EstatePaths {
  '/freshness': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How current the estate is. */
    get: operations['GetFreshness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Accounts by filter, or by selector as soon as one of the selector's parameters is given. */
    get: operations['GetAccounts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/accounts/select': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Accounts by selector. Reads only; a body because selectors are long. */
    post: operations['SelectAccounts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/accounts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GetAccount'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tree': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Children of a node of the organization; of none, the roots. */
    get: operations['GetTree'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tree/path': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The nodes from the root to this one. */
    get: operations['GetTreePath'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/items': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Estate entities of any type. */
    get: operations['GetItems'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/facets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Values and counts under the same filters as the items, whose query may be passed as it is. */
    get: operations['GetFacets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sync': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description All that the sync page shows, the worst shards first. */
    get: operations['GetSync'];
    put?: never;
    /** @description Asks for a sync of everything, of one source, or of one shard. */
    post: operations['StartSync'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sync/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GetSyncById'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/syncs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Syncs, newest first. */
    get: operations['GetSyncs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/removals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Removals that are held back. */
    get: operations['GetRemovals'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/removals/decide': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Releases or keeps removals that are held back; a release takes effect at once. */
    post: operations['DecideRemovals'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/quarantine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Records that no entity can be made of. */
    get: operations['GetQuarantine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/unresolved-owners': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Owners and members of teams that the catalog does not have. */
    get: operations['GetUnresolvedOwners'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/doctor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What the doctor found the last time. */
    get: operations['GetDoctor'];
    put?: never;
    /** @description Asks AWS and the repositories what may be read, without reading it. */
    post: operations['RunDoctor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/snapshot': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description All entities, one JSON object `{ entity }` a line. An answer that ends before its time is not whole; read it again. */
    get: operations['GetSnapshot'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
interface components {
  schemas: {
    /** @description A comma separated list, or the parameter repeated */
    Words: string[];
    /** @description Half of a selector, accounts that match any of these. */
    AccountSelectionHalf: {
      names?: string[];
      ids?: string[];
      organizationalUnits?: string[];
      tags?: {
        name: string;
        value: string;
      }[];
    };
    /** @description A selector with the caller's consent to the management account. */
    AccountSelection: {
      allAccounts?: boolean;
      include?: components['schemas']['AccountSelectionHalf'];
      exclude?: components['schemas']['AccountSelectionHalf'];
      operateInOrganizationRoot?: boolean;
      allowOrganizationRoot?: boolean;
    };
    /** @description An account as the account index serves it. */
    IndexedAccount: {
      id: string;
      entityRef: string;
      name: string;
      arn: string;
      email?: string;
      state: string;
      management: boolean;
      organizationId: string;
      partition: string;
      /** @description Root first. */
      organizationalUnits: {
        id: string;
        name: string;
      }[];
      tags: {
        [key: string]: string;
      };
      /** @description Enabled regions as last read; empty when they are not known yet. */
      regions: string[];
      owner: string;
      ownerSource: string;
      /** @description ISO date, when a complete listing first lacked it. */
      vanishedAt?: string;
    };
    /** @description A node of the organization tree, with what rolls up to it. */
    OrganizationNode: {
      id: string;
      entityRef: string;
      parentId?: string;
      /** @enum {string} */
      kind: 'organizational-unit' | 'account';
      name: string;
      /** @description State of an account. */
      state?: string;
      owner: string;
      /** @description Which ownership rule won, in words; absent where it is not known cheaply. */
      ownerSource?: string;
      /** @description Everything below, the node itself not counted. */
      counts: {
        accounts: number;
        clusters: number;
        enclaves: number;
        environments: number;
      };
      /** @description Shards below that are not complete. */
      staleShards: number;
    };
    /** @description An estate entity in a list. */
    EstateItem: {
      entityRef: string;
      /** @description Resource type (`cloud-account` …) or `team`. */
      type: string;
      title: string;
      accountId?: string;
      accountName?: string;
      region?: string;
      state?: string;
      owner: string;
      ownerSource: string;
      organizationalUnitId?: string;
      vanishedAt?: string;
    };
    /** @description A value that a filter can take, with how many entities have it. */
    FacetValue: {
      value: string;
      count: number;
    };
    /** @description Values that filters can take. */
    EstateFacets: {
      types: components['schemas']['FacetValue'][];
      states: components['schemas']['FacetValue'][];
      owners: components['schemas']['FacetValue'][];
      regions: components['schemas']['FacetValue'][];
    };
    /** @description How current the estate is, for a line of text on any page. */
    Freshness: {
      shardsTotal: number;
      shardsComplete: number;
      /**
       * Format: date-time
       * @description The oldest last-complete time of any shard.
       */
      oldestCompleteAt?: string;
      neverComplete: number;
      /** @description Why the last sync could not bring what it read into the catalog, which shows an earlier state meanwhile. */
      compositionProblem?: string;
      /** @description The last sync, if it failed. Nothing that it should have read is shown. */
      failedSync?: {
        id: string;
        /** Format: date-time */
        at: string;
        reason: string;
      };
      runningSyncId?: string;
    };
    /**
     * @description How a listing ended. Only `complete` may remove entities; after every other outcome the last known good is replayed. `complete`: everything was listed. `partial`: it began and could not be finished, or its answer contradicts itself. `denied`: the credentials may not list it. `throttled`: AWS refused for its rate, beyond our retries. `gone`: the thing to be listed does not exist (any more).
     * @enum {string}
     */
    ShardOutcome: 'complete' | 'partial' | 'denied' | 'throttled' | 'gone';
    /** @description Why a shard is not complete, in terms a platform engineer can act on. */
    ShardProblem: {
      code: string;
      message: string;
      /** @description The missing IAM action, e.g. `eks:ListClusters`. */
      missingAction?: string;
      fix?: string;
    };
    /** @description What a listing cost. */
    ShardSpending: {
      calls: number;
      throttles: number;
      retries: number;
      paidCalls: number;
      assumeRoles: number;
    };
    /** @description One row of the sync page. */
    ShardStatus: {
      /** @description e.g. `eks/123456789012/eu-central-1`. */
      id: string;
      source: string;
      accountId?: string;
      region?: string;
      /** @description Absent before the first attempt. */
      outcome?: components['schemas']['ShardOutcome'];
      problem?: components['schemas']['ShardProblem'];
      /** Format: date-time */
      lastAttemptAt?: string;
      /** Format: date-time */
      lastCompleteAt?: string;
      durationMs?: number;
      spending: components['schemas']['ShardSpending'];
      recordCount: number;
      heldBackCount: number;
      quarantinedCount: number;
      /** @description Facts worth showing, e.g. which API answered the enabled regions. */
      facts: {
        [key: string]: string;
      };
      /**
       * Format: date-time
       * @description When it is read next by schedule.
       */
      nextDueAt?: string;
    };
    /** @description A record that no entity can be made of. */
    QuarantinedRecord: {
      /** @description `<kind>:<id>` as far as it is known, else the place: a file, a row. */
      key: string;
      kind: string;
      /** @description Path of the offending field, dots between: `tags.owner`. */
      field?: string;
      /** @description The offending value, cut at 200 characters. */
      value?: string;
      reason: string;
      /** @description What to do about it. */
      fix?: string;
    };
    /** @description A record in quarantine, with where and since when. */
    QuarantineItem: components['schemas']['QuarantinedRecord'] & {
      shardId: string;
      /** Format: date-time */
      firstSeenAt: string;
      /** Format: date-time */
      lastSeenAt: string;
    };
    /** @description A record that a complete listing lacked. It stays in the catalog until its removal is released by the rules, by repetition or by an operator. */
    PendingRemoval: {
      key: string;
      kind: string;
      title: string;
      shardId: string;
      /** Format: date-time */
      firstMissedAt: string;
      /** @description Complete listings in a row that lacked the record. */
      timesMissed: number;
      /**
       * @description What AWS or the repository said when asked for this very record; absent where a source cannot ask.
       * @enum {string}
       */
      confirmation?: 'gone' | 'unknown';
      /** @description Whether the listing that lacked it had nothing at all. */
      emptyListing: boolean;
      /** @description Why it is held back, in words. */
      reason: string;
      decision?: components['schemas']['RemovalDecision'];
      decidedBy?: string;
    };
    /**
     * @description What an operator said about a removal that is held back.
     * @enum {string}
     */
    RemovalDecision: 'release' | 'keep';
    /** @description What became of a decision about removals. */
    RemovalsDecided: {
      decided: number;
      /** @description Keys of removals that are not held back any more. */
      unknown: string[];
    };
    /**
     * @description Where a sync is.
     * @enum {string}
     */
    SyncState: 'queued' | 'running' | 'done' | 'failed' | 'interrupted';
    /** @description The sync that was asked for. */
    SyncStart: {
      id: string;
    };
    /** @description One sync and what it did. */
    SyncReport: {
      id: string;
      state: components['schemas']['SyncState'];
      /** @enum {string} */
      trigger: 'schedule' | 'request' | 'event' | 'start';
      requestedBy?: string;
      /** @description The one shard that was asked for, if any. */
      shardId?: string;
      /** Format: date-time */
      requestedAt: string;
      /** Format: date-time */
      startedAt?: string;
      /** Format: date-time */
      finishedAt?: string;
      /** @description Shards to read and shards read so far. */
      progress: {
        shardsTotal: number;
        shardsDone: number;
      };
      result?: {
        outcomes: {
          [key: string]: number;
        };
        entities: {
          total: number;
          added: number;
          changed: number;
          removed: number;
        };
        heldBack: number;
        quarantined: number;
        unresolvedOwners: number;
        calls: number;
        throttles: number;
        retries: number;
        paidCalls: number;
        assumeRoles: number;
        durationMs: number;
      };
      /** @description Why it failed or what stays stale, one sentence each. */
      messages: string[];
    };
    /** @description A name that no Group or User could be found for. */
    NameAttempt: {
      /** @description Where the name stands: a tag, a field of a file. */
      rule: string;
      value: string;
      /** @description Why nobody was taken; absent when nobody in the catalog answers to the name. */
      reason?: string;
    };
    /** @description An entity with an owner or members that the catalog does not know. */
    UnresolvedOwner: {
      entityRef: string;
      title: string;
      /** @description What was tried, in the order of the rules. */
      attempts: components['schemas']['NameAttempt'][];
      /** @description The owner that the entity has meanwhile; absent for a team, which lacks members. */
      owner?: string;
    };
    /** @description A fault in the configuration: the key, the value and the fix. */
    ConfigurationProblem: {
      key: string;
      value?: string;
      message: string;
      fix: string;
    };
    /** @description What the sync page opens with. */
    SyncOverview: {
      freshness: components['schemas']['Freshness'];
      lastSync?: components['schemas']['SyncReport'];
      runningSync?: components['schemas']['SyncReport'];
      counts: {
        heldBack: number;
        quarantined: number;
        unresolvedOwners: number;
        configurationProblems: number;
      };
      shards: components['schemas']['ShardPage'];
      /** @description The first 50, as of the two lists after it. */
      heldBack: components['schemas']['PendingRemoval'][];
      quarantine: components['schemas']['QuarantineItem'][];
      unresolvedOwners: components['schemas']['UnresolvedOwner'][];
      configurationProblems: components['schemas']['ConfigurationProblem'][];
    };
    /** @description One missing right or fault that the doctor found. */
    DoctorFinding: {
      source: string;
      accountId?: string;
      region?: string;
      /** @enum {string} */
      severity: 'ok' | 'warning' | 'error';
      /** @description The IAM action that was tried. */
      action?: string;
      message: string;
      fix?: string;
    };
    /** @description What a run of the doctor found. */
    DoctorReport: {
      findings: components['schemas']['DoctorFinding'][];
      /** Format: date-time */
      startedAt: string;
      durationMs: number;
    };
    /** @description One page of accounts. */
    AccountPage: {
      items: components['schemas']['IndexedAccount'][];
      nextCursor?: string;
      /** @description All that match the filter, where it is known cheaply. */
      totalCount?: number;
    };
    /** @description One page of nodes of the organization. */
    OrganizationNodePage: {
      items: components['schemas']['OrganizationNode'][];
      nextCursor?: string;
      /** @description All that match the filter, where it is known cheaply. */
      totalCount?: number;
    };
    /** @description One page of estate entities. */
    EstateItemPage: {
      items: components['schemas']['EstateItem'][];
      nextCursor?: string;
      /** @description All that match the filter, where it is known cheaply. */
      totalCount?: number;
    };
    /** @description One page of shards, worst first. */
    ShardPage: {
      items: components['schemas']['ShardStatus'][];
      nextCursor?: string;
      /** @description All that match the filter, where it is known cheaply. */
      totalCount?: number;
    };
    /** @description One page of syncs, newest first. */
    SyncReportPage: {
      items: components['schemas']['SyncReport'][];
      nextCursor?: string;
      /** @description All that match the filter, where it is known cheaply. */
      totalCount?: number;
    };
    /** @description One page of removals that are held back. */
    PendingRemovalPage: {
      items: components['schemas']['PendingRemoval'][];
      nextCursor?: string;
      /** @description All that match the filter, where it is known cheaply. */
      totalCount?: number;
    };
    /** @description One page of records in quarantine. */
    QuarantineItemPage: {
      items: components['schemas']['QuarantineItem'][];
      nextCursor?: string;
      /** @description All that match the filter, where it is known cheaply. */
      totalCount?: number;
    };
    /** @description One page of entities without a known owner. */
    UnresolvedOwnerPage: {
      items: components['schemas']['UnresolvedOwner'][];
      nextCursor?: string;
      /** @description All that match the filter, where it is known cheaply. */
      totalCount?: number;
    };
    /** @description An error as every Backstage backend answers it. */
    Error: {
      error: {
        name: string;
        message: string;
      } & {
        [key: string]: unknown;
      };
      request?: {
        method: string;
        url: string;
      };
      response: {
        statusCode: number;
      };
    };
  };
  responses: {
    /** @description What is wrong, which value, and what to do */
    Error: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
  };
  parameters: {
    /** @description Words to find anywhere */
    q: string;
    type: string;
    state: string;
    /** @description Entity ref */
    owner: string;
    /** @description Id; covers everything below */
    organizationalUnit: string;
    accountId: string;
    region: string;
    tenant: string;
    environment: string;
    includeVanished: boolean;
    limit: number;
    /** @description nextCursor of the page before */
    cursor: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
interface operations {
  GetFreshness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description How current the estate is */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Freshness'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetAccounts: {
    parameters: {
      query?: {
        /** @description Words to find anywhere */
        q?: components['parameters']['q'];
        state?: components['parameters']['state'];
        /** @description Entity ref */
        owner?: components['parameters']['owner'];
        /** @description Id; covers everything below */
        organizationalUnit?: components['parameters']['organizationalUnit'];
        region?: components['parameters']['region'];
        includeVanished?: components['parameters']['includeVanished'];
        limit?: components['parameters']['limit'];
        /** @description nextCursor of the page before */
        cursor?: components['parameters']['cursor'];
        ids?: components['schemas']['Words'];
        /** @description key=value, repeated for several */
        tag?: components['schemas']['Words'];
        allAccounts?: boolean;
        includeNames?: components['schemas']['Words'];
        includeIds?: components['schemas']['Words'];
        includeOrganizationalUnits?: components['schemas']['Words'];
        includeTags?: components['schemas']['Words'];
        excludeNames?: components['schemas']['Words'];
        excludeIds?: components['schemas']['Words'];
        excludeOrganizationalUnits?: components['schemas']['Words'];
        excludeTags?: components['schemas']['Words'];
        operateInOrganizationRoot?: boolean;
        allowOrganizationRoot?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of accounts, by id */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  SelectAccounts: {
    parameters: {
      query?: {
        limit?: components['parameters']['limit'];
        /** @description nextCursor of the page before */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AccountSelection'];
      };
    };
    responses: {
      /** @description One page of accounts, by id */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetAccount: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The account */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IndexedAccount'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetTree: {
    parameters: {
      query?: {
        parent?: string;
        limit?: components['parameters']['limit'];
        /** @description nextCursor of the page before */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of nodes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganizationNodePage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetTreePath: {
    parameters: {
      query: {
        id: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The nodes, root first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganizationNode'][];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetItems: {
    parameters: {
      query?: {
        type?: components['parameters']['type'];
        /** @description Words to find anywhere */
        q?: components['parameters']['q'];
        /** @description Id; covers everything below */
        organizationalUnit?: components['parameters']['organizationalUnit'];
        accountId?: components['parameters']['accountId'];
        state?: components['parameters']['state'];
        /** @description Entity ref */
        owner?: components['parameters']['owner'];
        region?: components['parameters']['region'];
        tenant?: components['parameters']['tenant'];
        environment?: components['parameters']['environment'];
        includeVanished?: components['parameters']['includeVanished'];
        sort?: 'title' | 'owner' | 'region' | 'state';
        order?: 'asc' | 'desc';
        limit?: components['parameters']['limit'];
        /** @description nextCursor of the page before */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of entities */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EstateItemPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetFacets: {
    parameters: {
      query?: {
        type?: components['parameters']['type'];
        /** @description Words to find anywhere */
        q?: components['parameters']['q'];
        /** @description Id; covers everything below */
        organizationalUnit?: components['parameters']['organizationalUnit'];
        accountId?: components['parameters']['accountId'];
        state?: components['parameters']['state'];
        /** @description Entity ref */
        owner?: components['parameters']['owner'];
        region?: components['parameters']['region'];
        tenant?: components['parameters']['tenant'];
        environment?: components['parameters']['environment'];
        includeVanished?: components['parameters']['includeVanished'];
        sort?: 'title' | 'owner' | 'region' | 'state';
        order?: 'asc' | 'desc';
        limit?: components['parameters']['limit'];
        /** @description nextCursor of the page before */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Values and counts */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EstateFacets'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetSync: {
    parameters: {
      query?: {
        outcome?:
          | 'complete'
          | 'partial'
          | 'denied'
          | 'throttled'
          | 'gone'
          | 'never';
        source?: string;
        /** @description Words to find anywhere */
        q?: components['parameters']['q'];
        limit?: components['parameters']['limit'];
        /** @description nextCursor of the page before */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What the sync page opens with */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SyncOverview'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  StartSync: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          shardId?: string;
          source?: string;
        };
      };
    };
    responses: {
      /** @description The sync that was asked for */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SyncStart'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetSyncById: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The sync */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SyncReport'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetSyncs: {
    parameters: {
      query?: {
        limit?: components['parameters']['limit'];
        /** @description nextCursor of the page before */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of syncs */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SyncReportPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetRemovals: {
    parameters: {
      query?: {
        limit?: components['parameters']['limit'];
        /** @description nextCursor of the page before */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of removals */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PendingRemovalPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  DecideRemovals: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          keys: string[];
          decision: components['schemas']['RemovalDecision'];
        };
      };
    };
    responses: {
      /** @description What was decided */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RemovalsDecided'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetQuarantine: {
    parameters: {
      query?: {
        limit?: components['parameters']['limit'];
        /** @description nextCursor of the page before */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of records */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuarantineItemPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetUnresolvedOwners: {
    parameters: {
      query?: {
        limit?: components['parameters']['limit'];
        /** @description nextCursor of the page before */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of entities */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnresolvedOwnerPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetDoctor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What the doctor found */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DoctorReport'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  RunDoctor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          source?: string;
        };
      };
    };
    responses: {
      /** @description What the doctor found */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DoctorReport'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetSnapshot: {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag of the snapshot that the caller has */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The entities. */
      200: {
        headers: {
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/x-ndjson': string;
        };
      };
      /** @description The snapshot is still the one named by If-None-Match. */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
}

/** A comma separated list, or the parameter repeated @public */
export type Words = components['schemas']['Words'];
/** Half of a selector, accounts that match any of these. @public */
export type AccountSelectionHalf =
  components['schemas']['AccountSelectionHalf'];
/** A selector with the caller's consent to the management account. @public */
export type AccountSelection = components['schemas']['AccountSelection'];
/** An account as the account index serves it. @public */
export type IndexedAccount = components['schemas']['IndexedAccount'];
/** A node of the organization tree, with what rolls up to it. @public */
export type OrganizationNode = components['schemas']['OrganizationNode'];
/** An estate entity in a list. @public */
export type EstateItem = components['schemas']['EstateItem'];
/** A value that a filter can take, with how many entities have it. @public */
export type FacetValue = components['schemas']['FacetValue'];
/** Values that filters can take. @public */
export type EstateFacets = components['schemas']['EstateFacets'];
/** How current the estate is, for a line of text on any page. @public */
export type Freshness = components['schemas']['Freshness'];
/** How a listing ended. Only `complete` may remove entities; after every other outcome the last known good is replayed. `complete`: everything was listed. `partial`: it began and could not be finished, or its answer contradicts itself. `denied`: the credentials may not list it. `throttled`: AWS refused for its rate, beyond our retries. `gone`: the thing to be listed does not exist (any more). @public */
export type ShardOutcome = components['schemas']['ShardOutcome'];
/** Why a shard is not complete, in terms a platform engineer can act on. @public */
export type ShardProblem = components['schemas']['ShardProblem'];
/** What a listing cost. @public */
export type ShardSpending = components['schemas']['ShardSpending'];
/** One row of the sync page. @public */
export type ShardStatus = components['schemas']['ShardStatus'];
/** A record that no entity can be made of. @public */
export type QuarantinedRecord = components['schemas']['QuarantinedRecord'];
/** A record in quarantine, with where and since when. @public */
export type QuarantineItem = components['schemas']['QuarantineItem'];
/** A record that a complete listing lacked. It stays in the catalog until its removal is released by the rules, by repetition or by an operator. @public */
export type PendingRemoval = components['schemas']['PendingRemoval'];
/** What an operator said about a removal that is held back. @public */
export type RemovalDecision = components['schemas']['RemovalDecision'];
/** What became of a decision about removals. @public */
export type RemovalsDecided = components['schemas']['RemovalsDecided'];
/** Where a sync is. @public */
export type SyncState = components['schemas']['SyncState'];
/** The sync that was asked for. @public */
export type SyncStart = components['schemas']['SyncStart'];
/** One sync and what it did. @public */
export type SyncReport = components['schemas']['SyncReport'];
/** A name that no Group or User could be found for. @public */
export type NameAttempt = components['schemas']['NameAttempt'];
/** An entity with an owner or members that the catalog does not know. @public */
export type UnresolvedOwner = components['schemas']['UnresolvedOwner'];
/** A fault in the configuration: the key, the value and the fix. @public */
export type ConfigurationProblem =
  components['schemas']['ConfigurationProblem'];
/** What the sync page opens with. @public */
export type SyncOverview = components['schemas']['SyncOverview'];
/** One missing right or fault that the doctor found. @public */
export type DoctorFinding = components['schemas']['DoctorFinding'];
/** What a run of the doctor found. @public */
export type DoctorReport = components['schemas']['DoctorReport'];
/** One page of accounts. @public */
export type AccountPage = components['schemas']['AccountPage'];
/** One page of nodes of the organization. @public */
export type OrganizationNodePage =
  components['schemas']['OrganizationNodePage'];
/** One page of estate entities. @public */
export type EstateItemPage = components['schemas']['EstateItemPage'];
/** One page of shards, worst first. @public */
export type ShardPage = components['schemas']['ShardPage'];
/** One page of syncs, newest first. @public */
export type SyncReportPage = components['schemas']['SyncReportPage'];
/** One page of removals that are held back. @public */
export type PendingRemovalPage = components['schemas']['PendingRemovalPage'];
/** One page of records in quarantine. @public */
export type QuarantineItemPage = components['schemas']['QuarantineItemPage'];
/** One page of entities without a known owner. @public */
export type UnresolvedOwnerPage = components['schemas']['UnresolvedOwnerPage'];
