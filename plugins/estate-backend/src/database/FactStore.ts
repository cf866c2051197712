/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DoctorFinding,
  Freshness,
} from '@steward/backstage-plugin-estate-common';
import { Entity } from '@backstage/catalog-model';
import { Facets } from './ItemStore';

/** The single facts that are kept. */
export interface EstateFacts {
  snapshot: {
    etag: string;
    total: number;
    /** Everything that the snapshot was made of besides records. */
    inputs: string;
    composedAt: string;
  };
  /** Another version whenever any record changed. */
  records: { version: string };
  freshness: Omit<Freshness, 'runningSyncId'>;
  doctor: { findings: DoctorFinding[]; startedAt: string; durationMs: number };
  owners: { hash: string; entities: Entity[]; readAt: string };
  /** By type; those of all under ''. */
  facets: Record<string, Facets>;
}

/** Single facts by name. */
export interface FactStore {
  get<N extends keyof EstateFacts>(
    name: N,
  ): Promise<EstateFacts[N] | undefined>;
  set<N extends keyof EstateFacts>(
    name: N,
    value: EstateFacts[N],
  ): Promise<void>;
}
