/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

// Generated from plugins/audit-trail-backend/src/schema/openapi.yaml by "yarn generate"; do not edit.
import { JsonObject, JsonValue } from '@backstage/types';

/** The routes of audit-trail: what they take and what they answer. @public */
export interface AuditTrailPaths {
  '/ingest': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Stores a batch of the outbox of the calling plugin, each id once. Plugins of this backend only. */
    post: operations['IngestEvents'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Events that the caller may see, newest first. */
    get: operations['GetEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GetEvent'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/{id}/proof': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Whether the event has its hash, and the signed digest that covers it. */
    get: operations['GetEventProof'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/events/{id}/aws-calls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The AWS calls made under the event's correlation id, as CloudTrail has them. */
    get: operations['GetAwsCalls'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/proof': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description What the last scheduled check of the store found. */
    get: operations['GetProof'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/histogram': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How many events there were over time; without from and to, over what the query says, else over the last thirty days. */
    get: operations['GetHistogram'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/suggestions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Values that recent events have. */
    get: operations['GetSuggestions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/sinks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Where events are delivered to, and how far each is. */
    get: operations['GetSinks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/retention': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description How long records are kept and what was dropped. */
    get: operations['GetRetention'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description Checks every hash, link and digest of the store. */
    get: operations['VerifyStore'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description All events of a query that the caller may see, streamed, newest first. */
    get: operations['ExportEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/searches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The caller's saved searches and the shared ones. */
    get: operations['GetSearches'];
    put?: never;
    post: operations['SaveSearch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/searches/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['DeleteSearch'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/holds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['GetHolds'];
    put?: never;
    post: operations['PlaceHold'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/holds/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['ReleaseHold'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/actors/pseudonymise': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** @description Makes all names of an actor unreadable for ever. */
    post: operations['PseudonymiseActor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
interface components {
  schemas: {
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
    /** @description Any JSON object. */
    JsonObject: JsonObject;
    /** @description Any JSON value. */
    JsonValue: JsonValue;
    /** @description What the trail refused of a batch; the rest is stored. */
    IngestAnswer: {
      /** @description Events that the trail will never take. */
      refused: {
        id: string;
        reason: string;
      }[];
    };
    /** @description One page of events, newest first. */
    EventPage: {
      items: components['schemas']['AuditRecord'][];
      nextCursor?: string;
      /** @description True when the caller may see only some of what there is. */
      limited?: boolean;
    };
    /** @description An event in the chain. */
    AuditRecord: {
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      occurredAt: string;
      /** @description Who did it, as known at that moment. */
      actor: {
        /** @enum {string} */
        type: 'user' | 'service' | 'anonymous' | 'unknown';
        /** @description Entity ref of a user, subject of a service such as `plugin:catalog`. */
        ref?: string;
        name?: string;
        /** @description The user for whom a service acted. */
        onBehalfOf?: string;
        ip?: string;
        userAgent?: string;
        /** @description The name under the actor's own key: this, not the name, is hashed. */
        sealedName?: string;
        /** @description Opens this one sealed name; in exports only, gone once the actor is pseudonymised. */
        nameKey?: string;
      };
      plugin: string;
      eventId: string;
      /** @description `noun.verb`. */
      action: string;
      resource?: components['schemas']['AuditResource'];
      /** @enum {string} */
      outcome: 'success' | 'failure' | 'denied';
      error?: {
        name: string;
        message: string;
      };
      /** @enum {string} */
      severity: 'low' | 'medium' | 'high' | 'critical';
      correlationId: string;
      operationId: string;
      parentId?: string;
      durationMs?: number;
      changes?: {
        before?: components['schemas']['JsonValue'];
        after?: components['schemas']['JsonValue'];
      };
      metadata?: components['schemas']['JsonObject'];
      /** @description How many values redaction took out of this event. */
      redactions: number;
      /** @constant */
      schemaVersion: 1;
      seq: number;
      /** Format: date-time */
      recordedAt: string;
      prevHash: string;
      hash: string;
    };
    /** @description What was touched. */
    AuditResource: {
      type: string;
      id?: string;
      entityRef?: string;
      accountId?: string;
      region?: string;
    };
    /** @description What proves one event. */
    EventProof: {
      hash: string;
      prevHash: string;
      /** @description Whether the stored content has the stored hash. */
      recomputed: boolean;
      digest?: components['schemas']['EventDigest'];
    };
    /** @description The signed digest that covers an event; absent until the next is signed. */
    EventDigest: {
      /** @description Number of the digest. */
      id: number;
      /** @description First `seq` that it covers. */
      from: number;
      /** @description Last `seq` that it covers. */
      to: number;
      /** Format: date-time */
      signedAt: string;
      /** @description Ed25519, base64. */
      signature: string;
      /** @description SHA-256 of the public key (SPKI, DER), hex. */
      keyFingerprint: string;
      /** @description Whether the signature is that of the statement. */
      ok: boolean;
    };
    /**
     * @description Whether the AWS calls underneath an event are known. `none-yet`: CloudTrail shows calls after up to fifteen minutes. `not-applicable`: nothing of it happened in AWS, as far as the record says. `unavailable`: AWS cannot be asked; `reason` says why.
     * @enum {string}
     */
    AwsCallsStatus: 'found' | 'none-yet' | 'not-applicable' | 'unavailable';
    /** @description The AWS calls underneath an event, newest first. */
    AwsCallsPage: {
      status: components['schemas']['AwsCallsStatus'];
      /** @description In plain words, with the missing IAM action. */
      reason?: string;
      /**
       * Format: date-time
       * @description When AWS was asked.
       */
      asOf?: string;
      calls: components['schemas']['AwsCall'][];
      nextCursor?: string;
    };
    /** @description One management event of CloudTrail. */
    AwsCall: {
      /** @description CloudTrail's event id. */
      eventId: string;
      /** Format: date-time */
      time: string;
      /** @description Such as `states.amazonaws.com`. */
      service: string;
      /** @description Such as `StartExecution`. */
      action: string;
      /** @description 12 digits. */
      accountId: string;
      region: string;
      readOnly: boolean;
      /** @description AWS's error code, and its message where it has one. */
      error?: string;
      resources: {
        type: string;
        name: string;
      }[];
    };
    /** @description The first record that does not hold. */
    BadRecord: {
      seq: number;
      id?: string;
      reason: string;
    };
    /** @description What the last scheduled check of the store found. */
    ProofStatus: {
      ok: boolean;
      /**
       * Format: date-time
       * @description `recordedAt` of the last record up to which everything holds; absent before the first check of a record.
       */
      verifiedUpTo?: string;
      /**
       * Format: date-time
       * @description When that was checked; absent before the first check.
       */
      checkedAt?: string;
      /** @description Records checked so far, each once until the next complete check. */
      records: number;
      /** @description Signed digests there are. */
      digests: number;
      firstBad?: components['schemas']['BadRecord'];
      signingKey: components['schemas']['SigningKeyStatus'];
    };
    /** @description With what digests are signed. */
    SigningKeyStatus: {
      /** @description SHA-256 of the public key (SPKI, DER) as 64 lower-case hex digits. */
      fingerprint: string;
      /** @description False for a key that was made on the machine because none is configured. */
      configured: boolean;
    };
    /** @description What a check of the store found. */
    VerifyReport: {
      ok: boolean;
      /** @description Records whose hash and link were checked. */
      checked: number;
      /**
       * Format: date-time
       * @description `recordedAt` of the last record up to which everything holds.
       */
      verifiedUpTo?: string;
      /** @description Signed digests that were checked. */
      digests: number;
      firstBad?: components['schemas']['BadRecord'];
    };
    /** @description How many events there were over time. */
    EventHistogram: {
      /**
       * Format: date-time
       * @description Inclusive.
       */
      from: string;
      /**
       * Format: date-time
       * @description Exclusive.
       */
      to: string;
      /** @description Length of a bucket in milliseconds. */
      bucketMs: number;
      /** @description In order of time, empty ones too. */
      buckets: {
        /** Format: date-time */
        from: string;
        count: number;
        /** @description Failures and denials; part of `count`. */
        failed: number;
      }[];
      /** @description False when there were more events than are counted at once: the newest were, older buckets lack some. */
      complete: boolean;
    };
    /**
     * @description What a line of an export looks like.
     * @enum {string}
     */
    ExportFormatName: 'csv' | 'ndjson' | 'ocsf' | 'ecs' | 'cloudevents';
    /**
     * @description Qualifiers whose values are suggested.
     * @enum {string}
     */
    SuggestedQualifier: 'actor' | 'action' | 'resource' | 'account';
    /** @description Values that recent events have. */
    EventSuggestions: {
      /** @description Most frequent first, at most 20. */
      values: {
        value: string;
        count?: number;
      }[];
    };
    /**
     * @description How far a sink is with its deliveries.
     * @enum {string}
     */
    SinkState: 'current' | 'behind' | 'failing' | 'off';
    /** @description A place that events are delivered to. */
    SinkStatus: {
      id: string;
      /** @description `file`, `webhook`, `eventbridge`, or what a module calls its own. */
      type: string;
      /** @description Where it delivers to, without secrets. */
      target: string;
      /** @description `seq` of the last record that was delivered. */
      cursorSeq: number;
      /** @description Records that are yet to be delivered. */
      behind: number;
      /** Format: date-time */
      lastDeliveredAt?: string;
      lastError?: string;
      state: components['schemas']['SinkState'];
    };
    /** @description All sinks. */
    SinkList: {
      items: components['schemas']['SinkStatus'][];
    };
    /** @description What retention did. */
    RetentionStatus: {
      /** @description Days that records are kept. */
      days: number;
      /**
       * Format: date-time
       * @description `recordedAt` of the oldest record there is.
       */
      oldest?: string;
      /** Format: date-time */
      lastRunAt?: string;
      /** @description Records dropped since the store began. */
      dropped: number;
    };
    /** @description A query with a name. */
    SavedSearch: {
      id: string;
      title: string;
      query: string;
      /** @description Everyone who may read events sees a shared search. */
      shared: boolean;
      owner: string;
      /** Format: date-time */
      createdAt: string;
    };
    /** @description The caller's own saved searches and the shared ones. */
    SearchList: {
      items: components['schemas']['SavedSearch'][];
    };
    /** @description Whose records a hold keeps. */
    HoldSubject: {
      /** @enum {string} */
      type: 'resource' | 'actor';
      ref: string;
    };
    /** @description Keeps the records of a resource or an actor from retention. */
    LegalHold: {
      id: string;
      subject: components['schemas']['HoldSubject'];
      reason: string;
      placedBy: string;
      /** Format: date-time */
      placedAt: string;
    };
    /** @description All legal holds. */
    HoldList: {
      items: components['schemas']['LegalHold'][];
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
    /** @description Qualifiers actor, action, resource, account, outcome, severity, created, correlation, and words. */
    q: string;
    id: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
interface operations {
  IngestEvents: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          events: components['schemas']['JsonObject'][];
        };
      };
    };
    responses: {
      /** @description What of the batch was refused; the rest is stored */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IngestAnswer'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetEvents: {
    parameters: {
      query?: {
        /** @description Qualifiers actor, action, resource, account, outcome, severity, created, correlation, and words. */
        q?: components['parameters']['q'];
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of events */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetEvent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The event */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditRecord'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetEventProof: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What proves the event */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventProof'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetAwsCalls: {
    parameters: {
      query?: {
        cursor?: string;
      };
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of AWS calls, newest first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AwsCallsPage'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetProof: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The result of the last check */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProofStatus'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetHistogram: {
    parameters: {
      query?: {
        /** @description Qualifiers actor, action, resource, account, outcome, severity, created, correlation, and words. */
        q?: components['parameters']['q'];
        from?: string;
        to?: string;
        buckets?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Events over time */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventHistogram'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetSuggestions: {
    parameters: {
      query: {
        qualifier: components['schemas']['SuggestedQualifier'];
        prefix?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Values, most frequent first */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventSuggestions'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetSinks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All sinks */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SinkList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetRetention: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What retention did */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionStatus'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  VerifyStore: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What the check found */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VerifyReport'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ExportEvents: {
    parameters: {
      query?: {
        /** @description Qualifiers actor, action, resource, account, outcome, severity, created, correlation, and words. */
        q?: components['parameters']['q'];
        format?: components['schemas']['ExportFormatName'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One line an event */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/x-ndjson': string;
        };
      };
      default: components['responses']['Error'];
    };
  };
  GetSearches: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The searches */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SearchList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  SaveSearch: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          title: string;
          query: string;
          /** @default false */
          shared?: boolean;
        };
      };
    };
    responses: {
      /** @description The saved search */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedSearch'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  DeleteSearch: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is deleted */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  GetHolds: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All legal holds */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HoldList'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  PlaceHold: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          subject: components['schemas']['HoldSubject'];
          reason: string;
        };
      };
    };
    responses: {
      /** @description The hold */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LegalHold'];
        };
      };
      default: components['responses']['Error'];
    };
  };
  ReleaseHold: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: components['parameters']['id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is released */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
  PseudonymiseActor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          ref: string;
        };
      };
    };
    responses: {
      /** @description It is done */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      default: components['responses']['Error'];
    };
  };
}

/** What the trail refused of a batch; the rest is stored. @public */
export type IngestAnswer = components['schemas']['IngestAnswer'];
/** One page of events, newest first. @public */
export type EventPage = components['schemas']['EventPage'];
/** An event in the chain. @public */
export type AuditRecord = components['schemas']['AuditRecord'];
/** What was touched. @public */
export type AuditResource = components['schemas']['AuditResource'];
/** What proves one event. @public */
export type EventProof = components['schemas']['EventProof'];
/** The signed digest that covers an event; absent until the next is signed. @public */
export type EventDigest = components['schemas']['EventDigest'];
/** Whether the AWS calls underneath an event are known. `none-yet`: CloudTrail shows calls after up to fifteen minutes. `not-applicable`: nothing of it happened in AWS, as far as the record says. `unavailable`: AWS cannot be asked; `reason` says why. @public */
export type AwsCallsStatus = components['schemas']['AwsCallsStatus'];
/** The AWS calls underneath an event, newest first. @public */
export type AwsCallsPage = components['schemas']['AwsCallsPage'];
/** One management event of CloudTrail. @public */
export type AwsCall = components['schemas']['AwsCall'];
/** The first record that does not hold. @public */
export type BadRecord = components['schemas']['BadRecord'];
/** What the last scheduled check of the store found. @public */
export type ProofStatus = components['schemas']['ProofStatus'];
/** With what digests are signed. @public */
export type SigningKeyStatus = components['schemas']['SigningKeyStatus'];
/** What a check of the store found. @public */
export type VerifyReport = components['schemas']['VerifyReport'];
/** How many events there were over time. @public */
export type EventHistogram = components['schemas']['EventHistogram'];
/** What a line of an export looks like. @public */
export type ExportFormatName = components['schemas']['ExportFormatName'];
/** Qualifiers whose values are suggested. @public */
export type SuggestedQualifier = components['schemas']['SuggestedQualifier'];
/** Values that recent events have. @public */
export type EventSuggestions = components['schemas']['EventSuggestions'];
/** How far a sink is with its deliveries. @public */
export type SinkState = components['schemas']['SinkState'];
/** A place that events are delivered to. @public */
export type SinkStatus = components['schemas']['SinkStatus'];
/** All sinks. @public */
export type SinkList = components['schemas']['SinkList'];
/** What retention did. @public */
export type RetentionStatus = components['schemas']['RetentionStatus'];
/** A query with a name. @public */
export type SavedSearch = components['schemas']['SavedSearch'];
/** The caller's own saved searches and the shared ones. @public */
export type SearchList = components['schemas']['SearchList'];
/** Whose records a hold keeps. @public */
export type HoldSubject = components['schemas']['HoldSubject'];
/** Keeps the records of a resource or an actor from retention. @public */
export type LegalHold = components['schemas']['LegalHold'];
/** All legal holds. @public */
export type HoldList = components['schemas']['HoldList'];
