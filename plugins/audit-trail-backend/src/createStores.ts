/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PluginDatabase } from '@steward/backstage-plugin-portal-node';
import { ActorKeyStore } from './database/ActorKeyStore';
import { AwsCallStore } from './database/AwsCallStore';
import { AppendQueue } from './database/AppendQueue';
import { ChainStore } from './database/ChainStore';
import { ChainVerifier } from './database/ChainVerifier';
import { DigestStore } from './database/DigestStore';
import { EventStore } from './database/EventStore';
import { FactStore } from './database/FactStore';
import { HistogramStore } from './database/HistogramStore';
import { HoldStore } from './database/HoldStore';
import { SavedSearchStore } from './database/SavedSearchStore';
import { SinkStore } from './database/SinkStore';
import { SuggestionStore } from './database/SuggestionStore';
import { ProofKeeper } from './proof/ProofKeeper';
import { SigningKey } from './proof/SigningKey';
import { Retention } from './retention/Retention';

/** Everything that the routes and tasks work with. */
export type AuditStores = ReturnType<typeof createStores>;

export function createStores(options: {
  database: PluginDatabase;
  key: SigningKey;
  /** How long records are kept; undefined: nothing is dropped. */
  days: number | undefined;
  clock?: () => Date;
}) {
  const { database, clock, key } = options;
  const keys = ActorKeyStore.create(database, clock);
  const chain = ChainStore.create({ ...options, keys });
  const digests = DigestStore.create(options);
  const facts = FactStore.create(database);
  const holds = HoldStore.create(database, clock);
  const verifier = ChainVerifier.create({ database, chain, digests });
  return {
    awsCalls: AwsCallStore.create(database),
    chain,
    facts,
    keys,
    digests,
    holds,
    append: AppendQueue.create(chain),
    events: EventStore.create({ database, keys }),
    searches: SavedSearchStore.create(database, clock),
    sinks: SinkStore.create(database, clock),
    histogram: HistogramStore.create(database),
    suggestions: SuggestionStore.create(database),
    verifier,
    proof: ProofKeeper.create({ verifier, facts, key, clock }),
    retention: Retention.create({ ...options, chain, digests, facts, holds }),
  };
}
