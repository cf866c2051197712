/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HumanDuration } from '@backstage/types';
import {
  FactDeclaration,
  FactValue,
} from '@steward/backstage-plugin-scorecards-common';

/** What a collector found out about one entity. @public */
export type CollectedFacts =
  | {
      entityRef: string;
      /** All facts of the collector about the entity; those left out are dropped. */
      facts: Record<string, FactValue>;
    }
  | {
      entityRef: string;
      /** Why there is nothing new about this entity; its last facts stay, and age. */
      problem: string;
    };

/** One page of a collection. @public */
export interface CollectedPage {
  items: CollectedFacts[];
  /** Where the next page begins; it also works after a restart. */
  nextCursor?: string;
  /** Nothing changed since the last complete collection: all facts stay and are as new as now. */
  unchanged?: boolean;
}

/**
 * Finds facts about entities. Its pages are stored one by one, and a
 * collection that broke off goes on where it was; while it cannot, the last
 * facts stay, until they are older than their maximum age.
 *
 * @public
 */
export interface FactCollector {
  /** The first part of the names of its facts, in lowerCamelCase. */
  id: string;
  facts: FactDeclaration[];
  /** How long after its start a collection is due again. */
  every: HumanDuration;
  /** The parts that are collected on their own, such as accounts; one part by default. */
  scopes?(): Promise<string[]>;
  /** @throws what keeps it from collecting; it is tried again, each time later. */
  collect(request: {
    scope: string;
    cursor?: string;
    signal: AbortSignal;
  }): Promise<CollectedPage>;
}
